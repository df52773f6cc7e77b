List<String> builds = new File(basedir, "build.log").text.split("Scanning for projects").tail()
assert builds.size() == 4
assert builds[0] =~ /\[INFO\] gone: [1-9]\d* written, 0 unchanged, 0 removed in deploy\/gone/

assert builds[1] =~ /\[ERROR\] orders: deploy\/orders differs \(- is there, \+ would be written\): 0 missing, [1-9]\d* changed, 0 stale/
assert builds[1].contains("    -MemoryMax=1G\n    +MemoryMax=2G\n")
assert builds[1].contains("[ERROR] gone: deploy/gone is stale, as it is no longer among the specs")
assert builds[1].contains("deploy is not what would be generated; mend it with: mvn keelson:update@deployed -> [Help 1]")
assert builds[1].contains("MojoFailureException")

assert builds[2].contains("[INFO] gone: no longer among the specs, removed from deploy")
assert builds[3].contains("[INFO] orders: deploy/orders is up to date")
assert new File(basedir, "deploy").list() as List == ["orders"]
