["orders", "batch"].each { name ->
    assert new File(basedir, "target/keelson/${name}/systemd/${name}.service").isFile()
    assert new File(basedir, "deploy/${name}/systemd/${name}.service").isFile()
    assert new File(basedir, "target/${name}-ansible-role.tar.gz").isFile()
}
String log = new File(basedir, "build.log").text
assert log.contains("mend it with: mvn io.keelson:keelson-maven-plugin:") && log.contains(":update, with the same -D options")
assert log.contains("[INFO] orders: deploy/orders is up to date")
assert !(basedir.list() as List).any { it.contains("\$") } // a folder called after a property that nobody resolved
