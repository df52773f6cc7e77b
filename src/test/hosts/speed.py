"""What the role costs beside loops of ansible.posix.sysctl: over ssh, on a line of 2 ms, in one container.

    python3 src/test/hosts/speed.py [ROUNDS [SETTINGS...]]

All variants take turns, so that whatever else the machine does disturbs them alike; what counts are the ratios of their
medians. Needs root and the packages that .ci/run installs; the collection comes from Debian's package `ansible`.
"""

import glob
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]
HOME = pathlib.Path(os.environ.get("HOSTS_HOME") or pathlib.Path.home() / ".cache/keelson-hosts")
HOST = "speed"
ONE_WAY = "0.001"  # seconds: 2 ms there and back


def run(*command, **more):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, **more).stdout


def host(*words):
    return run(str(HERE / "host"), *words)


def collections():
    """The folder that holds ansible_collections, from the package if it is not installed."""
    if glob.glob("/usr/lib/python3/dist-packages/ansible_collections/ansible/posix"):
        return "/usr/lib/python3/dist-packages"
    folder = HOME / "ansible"
    if not folder.exists():
        with tempfile.TemporaryDirectory() as download:
            run("apt-get", "-o", "APT::Sandbox::User=root", "-qq", "download", "ansible", cwd=download)
            run("dpkg-deb", "-x", glob.glob(download + "/*.deb")[0], str(folder))
    return str(folder / "usr/lib/python3/dist-packages")


def settings(count):
    """Keys of the network that the container may write, with the values that they have."""
    script = "cd /proc/sys; find net/ipv4/conf net/ipv4/neigh net/ipv6/conf -type f -perm /222 | sort | xargs grep -sH . || true"
    found = []
    for line in host("run", HOST, script).splitlines():
        path, _, value = line.partition(":")
        if value.isdigit() and "stable_secret" not in path and "base_reachable_time" not in path:
            found.append((path.replace("/", "."), value))
    if len(found) < count:
        sys.exit("the container has only %d such keys" % len(found))
    return found[:count]


def emitted(name, spec, folder):
    file = folder / (name + ".yaml")
    file.write_text(spec)
    run(str(ROOT / "keelson"), "compile", str(file), "-o", str(folder / name), stderr=subprocess.DEVNULL)
    return folder / name / "ansible" / "playbooks" / "site.yml"


def loop(name, keys, folder, reload):
    items = "\n".join("        - { key: %s, value: '%s' }" % pair for pair in keys)
    file = folder / (name + ".yml")
    file.write_text("""- hosts: all
  gather_facts: false
  tasks:
    - name: One setting after the other
      ansible.posix.sysctl:
        name: "{{ item.key }}"
        value: "{{ item.value }}"
        sysctl_file: /etc/sysctl.d/60-loop.conf
        reload: %s
      notify: Load the file
      loop:
%s
  handlers:
    - name: Load the file
      ansible.builtin.command: sysctl -p /etc/sysctl.d/60-loop.conf
""" % (reload, items))
    return file


def play(folder, name, tasks):
    file = folder / (name + ".yml")
    file.write_text("- hosts: all\n  gather_facts: false\n" + tasks)
    return file


class Bench:
    def __init__(self, folder):
        self.folder = folder
        self.times = {}
        line = host("inventory", HOST)
        proxy = "ProxyCommand='%s %s %s " % (sys.executable, HERE / "latency.py", ONE_WAY)
        (folder / "inventory").write_text(line.replace("ProxyCommand='", proxy))
        self.environment = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8", "ANSIBLE_NOCOLOR": "1",
            "ANSIBLE_PIPELINING": "1", "ANSIBLE_COLLECTIONS_PATH": collections(),
            "ANSIBLE_SSH_CONTROL_PATH_DIR": str(folder / "c")}

    def measure(self, name, playbook, *more):
        """One run; the connection is there already, as it is for the second playbook of any deployment."""
        where = playbook.parents[1] if (playbook.parents[1] / "ansible.cfg").exists() else self.folder
        start = time.monotonic()
        done = subprocess.run(
            ["ansible-playbook", "-i", str(self.folder / "inventory"), str(playbook), *more], cwd=where,
            env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, stdin=subprocess.DEVNULL)
        seconds = time.monotonic() - start
        if done.returncode != 0:
            sys.exit(done.stdout)
        self.times.setdefault(name, []).append(seconds)
        print("%-40s %6.2f s" % (name, seconds), flush=True)


def table(bench):
    empty = statistics.median(bench.times["an empty play"])
    print("\n| run | seconds, median (least, most) | beside an empty play |\n|---|---|---|")
    for name, times in bench.times.items():
        median = statistics.median(times)
        print("| %s | %.2f (%.2f, %.2f) | %.1f × |" % (name, median, min(times), max(times), median / empty))


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    counts = [int(word) for word in sys.argv[2:]] or [10, 50, 200]
    folder = pathlib.Path(tempfile.mkdtemp(prefix="speed"))
    host("down", HOST)
    host("up", HOST, "debian-12", "container")
    try:
        measure_all(Bench(folder), folder, rounds, counts)
    finally:
        host("down", HOST)
        shutil.rmtree(folder)


def measure_all(bench, folder, rounds, counts):
    whole = emitted("whole", (HERE / "specs/container.yaml").read_text(), folder)
    kernel = ".".join(os.uname().release.split(".")[:2])  # the container's is this machine's
    variants = []
    for count in counts:
        keys = settings(count)
        spec = "keelson: 1\nname: many\ntarget: { os: debian-12, kernel: '%s' }\nsysctl:\n" % kernel
        spec += "".join("  %s: %s\n" % key for key in keys)
        variants += [("role, %d settings" % count, emitted("role%d" % count, spec, folder)),
                     ("loop, %d settings" % count, loop("loop%d" % count, keys, folder, "true")),
                     ("loop without reload, %d settings" % count, loop("once%d" % count, keys, folder, "false"))]
    binary = ROOT / "target/hosts/courier"
    program = ["-e", "courier_report=", "-e", "courier_binary=%s" % binary]
    empty = play(folder, "empty", "  tasks: []\n")
    ping = play(folder, "ping", "  tasks:\n    - ansible.builtin.ping:\n")
    subprocess.run(["go", "build", "-o", str(binary), "./cmd/hello"], cwd=ROOT / "samples/hello", check=True,
                   env={**os.environ, "CGO_ENABLED": "0"})
    bench.measure("the connection, and the whole role, once", whole, *program)
    for _ in range(rounds):
        bench.measure("an empty play", empty)
        bench.measure("a play with one ping", ping)
        bench.measure("the whole role of specs/container.yaml, nothing to change", whole, *program[:2])
        bench.measure("the same, told where the program is on the controller", whole, *program)
        for name, playbook in variants:
            host("run", HOST, "rm -f /etc/sysctl.d/60-loop.conf /etc/sysctl.d/60-many.conf")
            bench.measure(name + ", first", playbook)
            bench.measure(name + ", again", playbook)
    table(bench)


main()
