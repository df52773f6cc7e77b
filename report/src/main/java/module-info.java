import org.jspecify.annotations.NullMarked;

/** Problems as text for people and as JSON for machines. */
@NullMarked
module io.keelson.report {
    requires transitive io.keelson.model;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports io.keelson.report;
}
