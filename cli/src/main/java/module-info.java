/** The command line. */
module io.keelson.cli {
    requires io.keelson.compiler;
    requires io.keelson.emitters;
    requires io.keelson.report;
    requires info.picocli;

    // picocli sets the annotated fields.
    opens io.keelson.cli to
            info.picocli;
}
