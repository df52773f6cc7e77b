module io.keelson.report {
    requires transitive io.keelson.model;
    requires com.fasterxml.jackson.databind;
}
