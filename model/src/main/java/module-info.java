import org.jspecify.annotations.NullMarked;

/** What a standard is made of: values, facts, the standard itself, problems and the rule contract. */
@NullMarked
module io.keelson.model {
    requires static org.jspecify;

    exports io.keelson.explain;
    exports io.keelson.fact;
    exports io.keelson.origin;
    exports io.keelson.problem;
    exports io.keelson.rule;
    exports io.keelson.shape;
    exports io.keelson.standard;
    exports io.keelson.value;

    uses io.keelson.fact.FactRows;
}
