List<String> builds = new File(basedir, "build.log").text.split("Scanning for projects").tail()
assert builds.size() == 4
assert builds[1].contains("on project two: deploy is not what would be generated; mend it with: mvn keelson:update@all -pl :two -> [Help 1]")
assert !builds[1].contains("on project one:")
assert builds[1].contains("nothing to do, as there is no src/main/keelson/*.yaml")
assert builds.every { !it.contains("not thread-safe") && !it.contains("@threadSafe") }
["one", "two"].each { module ->
    ["a", "b", "c", "d"].each { name ->
        String unit = module + "-" + name + "/systemd/" + module + "-" + name + ".service"
        assert new File(basedir, module + "/deploy/" + unit).text == new File(basedir, module + "/target/keelson/" + unit).text
        assert builds[3].contains("[INFO] " + module + "-" + name + ": deploy/" + module + "-" + name + " is up to date")
    }
}
true
