/** Problems as text for people and as JSON for machines. */
module io.keelson.report {
    requires transitive io.keelson.model;
    requires com.fasterxml.jackson.core;

    exports io.keelson.report;
}
