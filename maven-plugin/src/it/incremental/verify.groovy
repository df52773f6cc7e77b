List<String> builds = new File(basedir, "build.log").text.split("Scanning for projects").tail()
File out = new File(basedir, "target/keelson")
assert builds.size() == 5
assert builds[0] =~ /orders: [1-9]\d* written, 0 unchanged, 0 removed in target\/keelson\/orders/
assert builds[1] .contains("orders: target/keelson/orders is up to date, nothing rewritten")
assert builds[1] .contains("gone: target/keelson/gone is up to date, nothing rewritten")
assert builds[2] =~ /orders: \d+ written, \d+ unchanged, [1-9]\d* removed in target\/keelson\/orders/
// Specs that the command line leaves out are not gone.
assert !builds[2].contains("no longer among the specs")
assert builds[3].contains("orders: target/keelson/orders is up to date, nothing rewritten")
assert builds[3].contains("[INFO] gone: no longer among the specs, removed from target/keelson")
assert new File(out, "orders/systemd/orders.service").isFile()
assert !new File(out, "orders/sysctl.d").exists()
assert !new File(out, "gone").exists()

// Another execution with other specs would remove what the first one wrote, and be undone by it in the next build.
assert builds[4].contains("target/keelson holds what another execution has just written")
assert builds[4].contains("MojoFailureException")
assert new File(out, "orders/systemd/orders.service").isFile()
