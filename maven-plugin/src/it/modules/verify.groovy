List<String> builds = new File(basedir, "build.log").text.split("Scanning for projects").tail()
assert builds.size() == 5
assert builds[1].contains("on project two: deploy is not what would be generated; mend it with: mvn keelson:update@all -pl :two -> [Help 1]")
assert !builds[1].contains("on project one:")
assert builds[1].contains("there is no src/main/keelson/*.yaml")
assert builds.every { !it.contains("not thread-safe") && !it.contains("@threadSafe") }
// Of a module whose last spec is gone nothing is left.
assert builds[3] =~ /one-a: [1-9]\d* written, 0 unchanged, 0 removed in target\/keelson\/one-a/
assert builds[4].contains("[INFO] one-a: no longer among the specs, removed from target/keelson")
assert !new File(basedir, "none/target/keelson/one-a").exists()
["one", "two"].each { module ->
    ["a", "b", "c", "d"].each { name ->
        String unit = module + "-" + name + "/systemd/" + module + "-" + name + ".service"
        assert new File(basedir, module + "/deploy/" + unit).text == new File(basedir, module + "/target/keelson/" + unit).text
        assert builds[4].contains("[INFO] " + module + "-" + name + ": deploy/" + module + "-" + name + " is up to date")
    }
}
true
