<#-- No view: the part of systemd's units. -->
# Written by Keelson, the same in every role.
"""The service: unit files, what systemd read of them, the control group."""
import hashlib

SERVICE = NAME + ".service"
GROUPS = "/sys/fs/cgroup"
ALWAYS = ["LoadState", "NeedDaemonReload", "ActiveState", "UnitFileState", "FragmentPath", "DropInPaths", "MainPID",
          "InvocationID", "ControlGroup", "ActiveEnterTimestampMonotonic", "Type", "RemainAfterExit"]


def show(unit, *properties):
    """Properties by name: systemctl keeps no order."""
    code, out = run("systemctl", "show", unit, "--property", ",".join(properties))
    return {} if code else dict(line.split("=", 1) for line in lines_of(out) if "=" in line)


def directives(text):
    """Section, directive and value of each line; a line that ends in a backslash goes on."""
    found, section, before = [], "", ""
    for line in lines_of(text):
        if line.lstrip(" \t")[:1] in ("#", ";"):
            continue
        if line.endswith("\\"):
            before += line[:-1] + " "
            continue
        line, before = (before + line).strip(" \t\r"), ""
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
        elif "=" in line:
            key, value = line.split("=", 1)
            found.append((section, key.strip(" \t"), value.strip(" \t")))
    return found


def needs_restart(section, directive):
    return section not in ("Unit", "Install", "Slice") and directive not in question["live_directives"]


def our_texts(wanted, unit=SERVICE):
    """The texts of the files of ours that shape the unit, as they are or as they will be."""
    paths = [path for path in question["places"]["units"] if "/" + unit in path]
    texts = {file["path"]: file["text"] for file in question["files"]}
    return [text for text in (texts.get(path) if wanted else read(path) for path in sorted(paths)) if text]


def runtime_drop_ins():
    """Drop-ins in /run that set a directive of ours: they would win, and the next boot would lose them anyway."""
    ours = {directive for text in our_texts(True) for _, directive, _ in directives(text)}
    found = {}
    for folder in ("/run/systemd/system.control/", "/run/systemd/system/"):
        folder += SERVICE + ".d"
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
            text = read(os.path.join(folder, name)) or ""
            left = [line for line in directives(text) if line[1] not in ours]
            if name.endswith(".conf") and len(left) < len(directives(text)):
                found[os.path.join(folder, name)] = "".join("[%s]\n%s=%s\n" % line for line in left)
    return found


def overriding(status, directive, variable=""):
    """The file of somebody else that sets the directive after ours, or that variable in it."""
    ours, wins = set(question["places"]["units"]), ""
    paths = [status.get("FragmentPath", "")] + status.get("DropInPaths", "").split()
    for path in paths:
        if any(line[1] == directive and sets(line[2], variable) for line in directives(read(path) or "")):
            wins = "" if path in ours else path
    return wins


def sets(value, variable):
    """Whether a value of Environment= is about the variable: an empty one takes back all of them."""
    return not variable or not value or re.search("(^|[ \t\"'])%s=" % re.escape(variable), value) is not None


def directive_of(name):
    return dict(CPUQuotaPerSecUSec="CPUQuota").get(name, re.sub("Soft$", "", re.sub("USec$", "Sec", name)))


def look_at_binary(service):
    """Whether the program has to be copied: it is not the one on the controller, where the role was told of one."""
    binary, path = question["knobs"]["binary"], service["program"]
    if not binary["path"] or not path:
        return False
    if not binary["sha256"]:
        violate("binary", "%s is no file that can be read on the controller" % binary["path"],
                "The service cannot be given a program that is not there.", "Build it first, or correct the path.")
        return False
    live = sha256_of(path)
    return not tell("units", path, "sha256 " + binary["sha256"][:16], "sha256 " + live[:16] if live else "missing")


def sha256_of(path):
    total = hashlib.sha256()
    try:
        with open(path, "rb") as file:
            for piece in iter(lambda: file.read(1 << 20), b""):
                total.update(piece)
    except OSError:
        return None
    return total.hexdigest()


def stays_on(service, status):
    """Whether it is to run until somebody stops it. A job that ends by itself is neither started nor cut off: its next run
    has what is new. The unit below a drop-in may be one, which only the host knows."""
    said = {line[1]: line[2] for text in our_texts(True) for line in directives(text) if line[0] == "Service"}
    remains = said.get("RemainAfterExit", status.get("RemainAfterExit", "")).lower() in ("yes", "true", "on", "1", "y", "t")
    return service["restarts"] and (said.get("Type", status.get("Type")) != "oneshot" or remains)


def look_at_service():
    differ, stale = compare_files("units")
    service, drop_ins = question["service"], runtime_drop_ins()
    program = look_at_binary(service)
    status = show(SERVICE, *(ALWAYS + sorted(service["properties"]))) if MANAGER else {}
    if not status:
        todo["units"] = dict(files=differ, stale=stale, runtime=[], reload=bool(differ or stale), restart=False, running=False,
                             stop=[], start=[], enable=[], fresh=[], back=[], former=former(differ + stale), gated=False,
                             stays=True, program=program, any=bool(differ or stale or program))
        return
    for path in drop_ins:
        tell("units", path, "absent", "sets what the standard sets", "drift")
    for name, wanted in [("LoadState", "loaded"), ("NeedDaemonReload", "no")] + sorted(service["properties"].items()):
        live = status.get(name, "")
        tell("units", "%s %s" % (SERVICE, name), wanted, live, wins="" if live == wanted else
             overriding(status, directive_of(name)))
    look_at_drop_ins(SERVICE, status)
    look_at_environment(service, status)
    runs = look_at_runs(service, status, program)
    # systemd writes the files of the group again when it reads the units again; see limit_group().
    limited = look_at_group(service, status)
    reload = runs["unread"] or not limited or bool(differ or stale or drop_ins)
    todo["units"] = dict(
        runs, files=differ, stale=stale, runtime=[dict(path=path, text=text) for path, text in drop_ins.items()],
        reload=reload, former=former(differ + stale + list(drop_ins)), program=program,
        any=bool(runs["any"] or reload or program))


def former(differ):
    """What the files that are about to be written hold now, for the case that the service does not start with the new."""
    return [dict(path=path, text=read(path)) for path in differ]


def look_at_group(service, status):
    """The interface files of the control group. A controller that the host does not have cannot show anything."""
    group, controllers = status.get("ControlGroup", ""), (read(GROUPS + "/cgroup.controllers") or "").split()
    if not group or status.get("MainPID", "0") == "0":
        return True
    right = True
    for name, wanted in sorted(service["cgroup"].items()):
        text = read(GROUPS + group + "/" + name)
        if text is None and name.split(".")[0] not in controllers:
            tell("cgroup", name, wanted, None, "unknown", note="this host has no such controller")
        elif name == "io.max":
            right &= look_at_disks(wanted, text or "")
        else:
            right &= tell("cgroup", name, wanted, (text or "").rstrip("\n"))
    return right


def look_at_disks(wanted, text):
    """The limits of each device, all four. A path stands for its disk, and no line for no limit at all."""
    live, right = {line.split()[0]: line.split(" ", 1)[1] for line in lines_of(text)}, True
    for line in lines_of(wanted):
        device, limits = line.split(" ", 1)
        number = disk_of(device)
        right &= tell("cgroup", "io.max " + device, limits, live.get(number, "rbps=max wbps=max riops=max wiops=max"),
                      note="" if number else "the device is not there")
    return right


def disk_of(device):
    """MAJ:MIN of the whole disk, which is what systemd limits where a partition or a path is named."""
    if re.match("[0-9]+:[0-9]+$", device):
        return device
    try:
        number = os.stat(device).st_rdev
    except OSError:
        return None
    path = os.path.realpath("/sys/dev/block/%d:%d" % (os.major(number), os.minor(number)))
    if os.path.exists(path + "/partition"):
        path = os.path.dirname(path)
    return (read(path + "/dev") or "").strip() or None


def limit_group(service, status):
    """Has systemd write the files of the group where the reload did not: that of 257 reads the units and writes none of
    them. A property that is set, to what it is, makes it write all; its drop-in is of no more use then."""
    if look_at_group(service, status):
        return
    tasks = show(SERVICE, "TasksMax").get("TasksMax")
    folder = "/run/systemd/system.control/" + SERVICE + ".d"
    kept = os.path.exists(folder + "/50-TasksMax.conf")  # somebody else's, with this value
    code, _ = run("systemctl", "set-property", "--runtime", SERVICE, "TasksMax=" + tasks) if tasks else (1, "")
    if code == 0 and not kept:
        os.remove(folder + "/50-TasksMax.conf")
        if not os.listdir(folder):
            os.rmdir(folder)
        run("systemctl", "daemon-reload")


LOOKS.append(("units", look_at_service))
