"""What a host really does about each setting of a compiled standard, and all else that a role may touch.

The argument is a JSON object {"service": NAME, "wanted": {KEY: VALUE}} with the keys and values of keelson.json. The
answer is {"settings": {KEY: TEXT or null}, "state": {...}}. Wherever a process, the kernel or the mount table can be
asked, they are; systemd's own word counts only for what nobody else knows. It only reads.
"""

import glob
import hashlib
import json
import os
import pwd
import re
import subprocess
import sys


def run(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
    return done.stdout.decode("utf-8", "replace").strip()


def read(path):
    try:
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            return file.read()
    except OSError:
        return None


def properties(unit):
    lines = run("systemctl", "show", "--all", unit).splitlines()
    return dict(line.split("=", 1) for line in lines if "=" in line)


class Service:
    """The unit, its main process and its control group."""

    def __init__(self, name):
        self.name = name
        self.shown = properties(name)
        self.pid = self.shown.get("MainPID", "0")
        self.group = "/sys/fs/cgroup" + (self.shown.get("ControlGroup") or "/none")
        self.begun = self.has_begun()  # before anything is asked: what is read of a later process must not count as its

    def proc(self, file):
        return read("/proc/%s/%s" % (self.pid, file)) if self.pid != "0" else None

    def has_begun(self):
        """systemd calls a simple service active when it has forked: until then the process is systemd itself."""
        try:
            return "systemd" not in os.path.basename(os.readlink("/proc/%s/exe" % self.pid))
        except OSError:
            return self.pid == "0"

    def status(self, name):
        found = re.search(r"^%s:\s*(.*)$" % name, self.proc("status") or "", re.M)
        return found.group(1) if found else None

    def environment(self, name):
        for entry in (self.proc("environ") or "").split("\0"):
            if entry.startswith(name + "="):
                return entry.split("=", 1)[1]
        return None

    def limit(self, name):
        """The hard one of the process; the soft one of systemd, as a Go program raises its own when it starts."""
        found = re.search(r"^%s\s+\S+\s+(\S+)" % LIMITS[name], self.proc("limits") or "", re.M)
        return self.shown[name + "Soft"] + ":" + found.group(1).replace("unlimited", "infinity") if found else None

    def mount(self, point):
        """The options, and what is mounted, of what this process sees there: the last one covers the others."""
        lines = [line.split() for line in (self.proc("mountinfo") or "").splitlines()]
        found = [words[5].split(",") + [words[3]] for words in lines if words[4] == point]
        return found[-1] if found else []

    def stat(self, field):
        """A field of /proc/PID/stat as proc(5) counts them."""
        text = self.proc("stat")
        return text.rsplit(")", 1)[1].split()[field - 3] if text else None

    def io(self, device, what):
        number = os.stat(os.path.realpath(device)).st_rdev if os.path.exists(device) else 0
        wanted = "%d:%d " % (os.major(number), os.minor(number))
        for line in (read(self.group + "/io.max") or "").splitlines():
            if line.startswith(wanted):
                return dict(pair.split("=") for pair in line.split()[1:]).get(what)
        return None


LIMITS = {"LimitNOFILE": "Max open files", "LimitCORE": "Max core file size", "LimitMEMLOCK": "Max locked memory",
          "LimitNPROC": "Max processes", "LimitRTPRIO": "Max realtime priority"}
POLICIES = {"0": "other", "1": "fifo", "2": "rr", "3": "batch", "5": "idle"}
RENAMED = {"RestartSec": "RestartUSec", "TimeoutStopSec": "TimeoutStopUSec", "TimeoutStartSec": "TimeoutStartUSec",
           "StartLimitIntervalSec": "StartLimitIntervalUSec"}
SYS_MODULE = 16  # the number of CAP_SYS_MODULE


def yes(truth):
    return "true" if truth else "false"


def capability(service, number):
    bounds = service.status("CapBnd")
    return bounds is not None and bool(int(bounds, 16) >> number & 1)


def user(service):
    uid = service.status("Uid")
    try:
        return pwd.getpwuid(int(uid.split()[0])).pw_name if uid else None
    except KeyError:
        return uid


def ionice(service):
    return run("ionice", "-p", service.pid)


PROCESS = {
    "User": user,
    "ExecStart": lambda s: (s.proc("cmdline") or "").rstrip("\0").replace("\0", " ") or None,
    "WorkingDirectory": lambda s: os.readlink("/proc/%s/cwd" % s.pid) if s.pid != "0" else None,
    "Nice": lambda s: s.stat(19),
    "OOMScoreAdjust": lambda s: (s.proc("oom_score_adj") or "").strip() or None,
    "IOSchedulingClass": lambda s: ionice(s).split(":")[0] or None,
    "IOSchedulingPriority": lambda s: ionice(s).rpartition(" ")[2] or None,
    "UMask": lambda s: s.status("Umask"),
    "CPUAffinity": lambda s: s.status("Cpus_allowed_list"),
    "CPUSchedulingPolicy": lambda s: POLICIES.get(s.stat(41) or ""),
    "CPUSchedulingPriority": lambda s: s.stat(40),
    "NoNewPrivileges": lambda s: yes(s.status("NoNewPrivs") == "1"),
    "PrivateTmp": lambda s: yes(any("/systemd-private-" in word for word in s.mount("/tmp"))),
    "ProtectSystem": lambda s: "full" if "ro" in s.mount("/usr") and "ro" in s.mount("/etc") else "no",
    "ProtectKernelTunables": lambda s: yes("ro" in (s.mount("/proc/sys/net") or s.mount("/proc/sys"))),
    "ProtectControlGroups": lambda s: yes("ro" in s.mount("/sys/fs/cgroup")),
    "ProtectKernelModules": lambda s: yes(s.shown.get("ProtectKernelModules") == "yes" and not capability(s, SYS_MODULE)),
}


def directive(service, section, name, wanted):
    if section == "Install":
        enabled = run("systemctl", "is-enabled", service.name) == "enabled"
        return " ".join(w for w in wanted.split() if enabled and w in service.shown.get(name, "").split()) or None
    if name in LIMITS:
        return service.limit(name)
    if name in PROCESS:
        return PROCESS[name](service)
    shown = service.shown.get(RENAMED.get(name, name))
    if section == "Unit" and shown and name not in ("Description", "StartLimitIntervalSec", "StartLimitBurst"):
        return " ".join(w for w in wanted.split() if w in shown.split()) or None
    return {"yes": "true", "no": "false"}.get(shown, shown)


def mounted(point, part):
    found = [line for line in run("findmnt", "-rn", "-o", "TARGET,SOURCE,FSTYPE,OPTIONS").splitlines()
             if line.split(" ")[0] == point]
    words = found[-1].split(" ") if found else [None] * 4
    return words[{"device": 1, "type": 2, "options": 3}[part]]


def source(point, wanted):
    """The device as it was wanted, if that is the one which is mounted there."""
    shown = mounted(point, "device")
    if shown and "=" in wanted:
        tag = run("blkid", "-o", "value", "-s", wanted.split("=")[0], shown)
        return wanted.split("=")[0] + "=" + tag
    return shown


def protected(service, file):
    """A protection is void where the slice around the service does not grant it too."""
    text = (read(service.group + "/" + file) or "").strip() or None
    above = (read(os.path.dirname(service.group) + "/" + file) or "").strip()
    return text + ", its slice " + above if text and file in ("memory.min", "memory.low") and text != above else text


def setting(service, key, wanted):
    kind, _, rest = key.partition(".")
    if kind == "sysctl":
        text = read("/proc/sys/" + rest.replace(".", "/"))
        return text and text.strip()
    if kind == "env":
        name, _, part = rest.partition(".")
        value = service.environment(name)
        return dict(p.split("=", 1) for p in (value or "").split(",") if "=" in p).get(part) if part else value
    if kind == "systemd":
        return directive(service, *rest.split(".", 1), wanted)
    if kind == "scheduling":
        return PROCESS["CPUScheduling" + rest.capitalize()](service)
    if kind == "cgroup":
        if rest.startswith("io.max."):
            return service.io(*rest[len("io.max."):].rsplit(".", 1))
        return protected(service, rest)
    if kind == "mounts":
        point, part = rest.rsplit(".", 1)
        return source(point, wanted) if part == "device" else mounted(point, part)
    if key == "description":
        return service.shown.get("Description")
    raise SystemExit("nobody knows how a host shows " + key)


def digest(path):
    """Of what takes effect: the comments of a configuration file do not, and ours carry the hash of the standard."""
    with open(path, "rb") as file:
        data = file.read()
    if path.startswith("/etc/"):
        data = b"\n".join(line for line in data.splitlines() if line and not line.startswith(b"#"))
    return hashlib.sha256(data).hexdigest()[:16]


def state(service):
    """All else that a role could leave behind or harm."""
    kept = ["/etc/fstab", "/usr/local/bin/*", "/etc/sysctl.d/*", "/etc/modules-load.d/*", "/etc/systemd/system/**",
            "/run/systemd/system/**", "/run/systemd/system.control/**", "/run/systemd/transient/**"]
    files = {path for pattern in kept for path in glob.glob(pattern, recursive=True) if os.path.isfile(path)}
    return {
        "files": {path: digest(path) for path in sorted(files)},
        "fstab": read("/etc/fstab"),
        "active": service.shown.get("ActiveState") if service.begun else "starting",
        "started": service.shown.get("ExecMainStartTimestampMonotonic"),
        "reload": service.shown.get("NeedDaemonReload"),
        "failed": run("systemctl", "--failed", "--plain", "--no-legend").splitlines(),
        "mounts": sorted(line for line in run("findmnt", "-rn", "-o", "TARGET,SOURCE,FSTYPE,OPTIONS").splitlines()
                         if not re.match("/(dev|proc|run|sys)[/ ]", line)),
        "system": run("sh", "-c", ". /etc/os-release; echo $ID-$VERSION_ID; uname -r; systemctl --version | head -n 1")
        .splitlines(),
    }


def main():
    question = json.loads(sys.argv[1])
    service = Service(question["service"])
    wanted = question["wanted"]
    answer = {key: setting(service, key, value) for key, value in sorted(wanted.items())}
    json.dump({"settings": answer, "state": state(service)}, sys.stdout, indent=1, sort_keys=True)


main()
