// The standard, the fact, the rule and the emitter of samples/extension.
List<String> builds = new File(basedir, "build.log").text.split("Scanning for projects").tail()
assert builds.size() == 2
assert builds[0] =~ /\[WARNING\] .*invoices.yaml:2:7: warning\[ACME-D001\] The service does not say what it is for: invoices has no description/
assert builds[0].contains("1 spec checked: 0 errors, 1 warning")
assert new File(basedir, "target/keelson/invoices/acme/alerts.csv").text.startsWith("invoices,memory.high,")
assert new File(basedir, "target/keelson/invoices/sysctl.d/60-invoices.conf").text.contains("acme.ratelimit.burst = 100")
assert builds[1].contains("1 of 1 spec cannot be used: 0 errors, 1 warning")
