import org.jspecify.annotations.NullMarked;

/** From the text of a spec to its standard and everything that is wrong with it. */
@NullMarked
module io.keelson.compiler {
    requires transitive io.keelson.model;
    requires org.apache.commons.text;
    requires org.snakeyaml.engine;
    requires static org.jspecify;

    exports io.keelson.compiler;

    uses io.keelson.rule.Rule;
    uses io.keelson.rule.HostRule;
    uses io.keelson.standard.BaseStandard;
}
