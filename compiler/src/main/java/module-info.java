module io.keelson.compiler {
    requires transitive io.keelson.model;
    requires org.snakeyaml.engine;
    requires org.apache.commons.text;
}
