List<String> builds = new File(basedir, "build.log").text.split("Scanning for projects").tail()
String orders = new File(basedir, "src/main/keelson/orders.yaml").canonicalPath
String broken = new File(basedir, "src/main/keelson/broken.yaml").canonicalPath
assert builds.size() == 12

assert builds[0].contains("[ERROR] " + orders + ":9:15: error[KEEL-M002] GOMEMLIMIT leaves no head-room under the memory limit: the Go runtime may grow to 3200MiB\n"
    + "  " + orders + ":18:15: but the kernel kills the service at 2GiB\n"
    + "  fix: Set GOMEMLIMIT: auto, or at most 1843MiB (90 %).\n")
assert builds[0].contains("[ERROR] " + broken + ":3:11: error[")
assert builds[0].contains("check (default) on project wrong: 2 of 2 specs cannot be used: 2 errors, 0 warnings -> [Help 1]")
assert builds[0].contains("MojoFailureException")
assert !new File(basedir, "target/keelson").exists()

assert builds[1] =~ /\[WARNING\] .*orders.yaml:\d+:\d+: warning\[KEEL-/
assert builds[1].contains("1 spec checked: 0 errors, 1 warning")
assert builds[2] =~ /\[ERROR\] .*orders.yaml:\d+:\d+: warning\[KEEL-/
assert builds[2].contains("1 of 1 spec cannot be used: 0 errors, 1 warning (strict: warnings count like errors)")

assert builds[3].contains("missing.yaml: no such file") && builds[3].contains("MojoFailureException")
assert builds[4].contains("only: ") && builds[4].contains("systemdd") && builds[4].contains("MojoFailureException")
assert builds[5].contains("nowhere") && builds[5].contains("MojoFailureException")
assert builds[6].contains("two specs have the name 'orders'") && builds[6].contains("MojoFailureException")
assert builds[7].contains("MojoExecutionException") && builds[7].contains("pom.xml")
assert builds[8].contains("1 spec checked: 0 errors, 0 warnings")
assert builds[9] =~ /\[ERROR\] .*orders.yaml:\d+:\d+: warning\[KEEL-/
assert builds[10].contains("today: ") && builds[10].contains("2026-02-30") && builds[10].contains("MojoFailureException")
assert builds[11].contains("2 specs checked: 0 errors, 1 warning")
assert builds.every { !it.contains("\tat ") && !it.contains("realm =") }
