/** The command line. */
module io.keelson.cli {
    requires io.keelson.compiler;
    requires io.keelson.emitters;
    requires io.keelson.report;
    requires info.picocli;
}
