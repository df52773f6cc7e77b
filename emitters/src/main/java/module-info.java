module io.keelson.emitters {
    requires transitive io.keelson.model;
    requires io.keelson.templates;
    requires freemarker;
}
