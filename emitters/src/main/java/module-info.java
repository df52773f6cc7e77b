/** Renders a standard into files. */
module io.keelson.emitters {
    requires transitive io.keelson.model;
    requires io.keelson.templates;
    requires freemarker;

    exports io.keelson.emit;
    exports io.keelson.view to
            freemarker;
}
