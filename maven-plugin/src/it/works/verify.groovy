String log = new File(basedir, "build.log").text
File out = new File(basedir, "target/keelson/orders")

assert new File(out, "systemd/orders.service").text.contains("MemoryMax=2G\n")
assert new File(out, "ansible/roles/orders/meta/main.yml").isFile()

assert log.contains("[INFO] 1 spec checked: 0 errors, 0 warnings")
assert log =~ /\[INFO\] orders: [1-9]\d* written, 0 unchanged, 0 removed in target\/keelson\/orders/
assert log.contains("memory.max = 2147483648 (2GiB)") && log.contains("shapes: ansible/roles/orders/")
assert log.contains("keelson.committedDirectory") // help -Ddetail
assert log.contains("skipped, as keelson.skip is set")
