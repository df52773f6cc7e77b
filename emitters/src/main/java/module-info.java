import org.jspecify.annotations.NullMarked;

/** Renders a compiled standard into files and writes them. */
@NullMarked
module io.keelson.emitters {
    requires transitive io.keelson.model;
    requires io.keelson.templates;
    requires freemarker;
    requires static org.jspecify;

    exports io.keelson.emit;

    uses io.keelson.emit.Emitter;
}
