import java.nio.file.Files
import java.nio.file.attribute.PosixFilePermissions

// What a consumer downloads is what was packed, under the name that Maven gives an attached artifact.
File deployed = new File(basedir, "target/repository/it/attached-role/1.2.0/attached-role-1.2.0-orders-ansible-role.tar.gz")
assert deployed.bytes == new File(basedir, "target/attached-role-1.2.0-orders-ansible-role.tar.gz").bytes
assert new File(basedir, "build.log").text.contains("built-only: asks for nothing on a host, so there is no role")

boolean isInstalled = ["ansible-galaxy", "ansible-playbook", "setpriv"].every { tool ->
    System.getenv("PATH").split(":").any { new File(it, tool).canExecute() }
}
if (!isInstalled) {
    assert System.getenv("CI") != "true" : "ansible-core and setpriv are not installed"
    println "SKIPPED: ansible-core or setpriv is not installed, the role was not run"
    return true
}

// Ansible installs it from its address and runs it, as a user who can change nothing of this host.
File home = Files.createTempDirectory("keelson-role", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"))).toFile()
try {
    new File(home, "requirements.yml").text = "roles:\n  - name: orders\n    src: ${deployed.toURI().toString().replace('file:/', 'file:///')}\n"
    new File(home, "site.yml").text = "- hosts: localhost\n  roles: [orders]\n"
    def run = { String... words ->
        File scratch = new File(home, "scratch-of-" + words[0])
        scratch.mkdir()
        Files.setPosixFilePermissions(scratch.toPath(), PosixFilePermissions.fromString("rwxrwxrwx"))
        Map<String, String> variables = [PATH: System.getenv("PATH"), LC_ALL: "C.UTF-8", HOME: scratch.path, ANSIBLE_HOME: scratch.path + "/home",
            ANSIBLE_LOCAL_TEMP: scratch.path + "/local", ANSIBLE_REMOTE_TEMP: scratch.path + "/remote", ANSIBLE_NOCOLOR: "1"]
        Process process = (words as List).execute(variables.collect { it.key + "=" + it.value }, home)
        StringBuilder said = new StringBuilder()
        process.waitForProcessOutput(said, said)
        println said
        assert process.exitValue() == 0 : words
        said.toString()
    }
    assert run("ansible-galaxy", "role", "install", "-r", "requirements.yml", "-p", "roles").contains("orders was installed successfully")
    // The role refuses to go without root; here it must take one who can change nothing for it.
    File program = new File(home, "roles/orders/files/host/host.py")
    String asInstalled = program.text
    program.text = asInstalled.replace("os.geteuid() != 0", "False")
    assert program.text != asInstalled
    List<String> nobody = System.getProperty("user.name") == "root"
        ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all", "--bounding-set=-all", "--no-new-privs"] : []
    String played = run(*nobody, "ansible-playbook", "--check", "-c", "local", "-i", "localhost,", "-e", "ansible_become=false", "site.yml")
    assert played =~ /localhost +: ok=[1-9]\d* .*failed=0 /
} finally {
    home.deleteDir()
}
true
