<#-- No view: the part of fstab. -->
# Written by Keelson, the same in every role.
"""Mounts: the lines of fstab and what is mounted. Nothing that was mounted before is ever unmounted."""
DISKS = {"LABEL": "label", "UUID": "uuid", "PARTLABEL": "partlabel", "PARTUUID": "partuuid"}


def mounted():
    """What lies uppermost at each point: its type, its device and its options, of the mount and of the file system."""
    found = {}
    for line in lines_of(read("/proc/self/mountinfo") or ""):
        fields = line.split(" ")
        at = fields.index("-")
        point = re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal.group(1), 8)), fields[4])
        found[point] = dict(type=fields[at + 1], device=fields[2], options=fields[5].split(",") + fields[at + 3].split(","))
    return found


def waits(there):
    """An automount mounts at the first use, and takes it off again when nobody uses it: nothing is wrong with that."""
    return there is not None and there["type"] == "autofs"


def wanted_mounts():
    """Each with its line: the file of lines and the list have one order."""
    lines = [line for line in lines_of(question["fstab"]) if not line.startswith("#")]
    return [dict(mount, line=line) for mount, line in zip(question["mounts"], lines)]


def number_of(device):
    """MAJ:MIN of a device; none for what is no block device, as tmpfs or a share."""
    kind, _, name = device.partition("=")
    path = "/dev/disk/by-%s/%s" % (DISKS[kind], name.strip('"')) if kind in DISKS and name else device
    try:
        number = os.stat(path).st_rdev
    except OSError:
        return None
    return "%d:%d" % (os.major(number), os.minor(number)) if number else None


def fstab_line(text, point):
    """The last line for a mount point, as it stands."""
    found = [line for line in lines_of(text)
             if not line.lstrip(" \t").startswith("#") and words(line)[1:2] == [point]]
    return found[-1] if found else None


def missing(device):
    is_disk = device.startswith("/dev/") or device.partition("=")[0] in DISKS
    return device + " is not there" if is_disk and number_of(device) is None else ""


def instead_of(option, shown):
    """What is shown in place of an option that is not in force; none where it is, or nobody knows how it is shown."""
    if not option["shown"] and not option["other"]:
        return None
    name = option["other"] or option["shown"].partition("=")[0]
    found = ",".join(word for word in shown if word.partition("=")[0] == name and word != option["option"])
    if option["shown"]:
        return None if option["shown"] in shown else found or "off"
    return found or None


def tell_option(point, option, shown):
    """False where a remount is needed for it."""
    if not option["shown"] and not option["other"]:
        return True
    live, state, note = instead_of(option, shown), None, ""
    if live and option["lost"]:
        state, note = "pending", "a remount does not apply it: the next mount does"
    return tell("mounts", point + " " + option["option"], "on", live or "on", state, note=note) or state == "pending"


def look_at_mounts():
    text, live = read("/etc/fstab") or "", mounted()
    lines, wrong = [], []
    for mount in wanted_mounts():
        point, there = mount["point"], live.get(mount["point"])
        line = fstab_line(text, mount["line"].split(" ")[1])
        if not tell("mounts", point + " in /etc/fstab", mount["line"], line):
            lines.append(mount["line"])
        if not mount["automatic"] or waits(there):
            continue
        if there is None:
            tell("mounts", point, "mounted", "not mounted", note=missing(mount["device"]))
            wrong.append(point)
            continue
        device = number_of(mount["device"])
        if device and device != there["device"] and not there["device"].startswith("0:"):
            tell("mounts", point + " device", device, there["device"], note="only a reboot or you can exchange it")
        for option in mount["options"]:
            if not tell_option(point, option, there["options"]):
                wrong.append(point)
    todo["mounts"] = dict(lines=lines, points=sorted(set(wrong)), any=bool(lines or wrong))


def try_mounts():
    """Mounts or remounts before fstab is touched, so that no bad option can get there and stop a boot."""
    before, text, done = mounted(), read("/etc/fstab") or "", []
    for mount in wanted_mounts():
        point, there = mount["point"], mounted().get(mount["point"])
        written = fstab_line(text, mount["line"].split(" ")[1]) == mount["line"]
        in_force = there is not None and not any(
            instead_of(option, there["options"]) for option in mount["options"] if not option["lost"])
        if not mount["automatic"] or waits(there) or written and in_force:
            continue
        code, said = remount(mount) if there else mount_anew(mount)
        if code:
            undo(done, before)
            return dict(refused=["%s with %s: %s" % (point, mount["line"].split(" ")[3], " ".join(said.split()))])
        done.append(mount)
    return dict(refused=[])


def remount(mount):
    """As if fstab had no line yet: its former options must not be mixed with the new ones."""
    lost = [option["option"] for option in mount["options"] if option["lost"]]
    given = [option for option in mount["line"].split(" ")[3].split(",") if option not in lost]
    return run("mount", "--options-mode", "ignore", "-o", ",".join(["remount"] + given), mount["point"])


def mount_anew(mount):
    made = not os.path.isdir(mount["point"])
    try:
        os.makedirs(mount["point"], exist_ok=True)
    except OSError as error:
        return 1, str(error)
    device = mount["device"]
    code, said = run("mount", "-t", mount["type"], "-o", mount["line"].split(" ")[3], device, mount["point"])
    if code and made:
        os.rmdir(mount["point"])
    return code, said


def undo(done, live):
    """What this run has just mounted goes, what it remounted gets its options back."""
    for mount in reversed(done):
        point = mount["point"]
        if point in live:
            shown = live[point]["options"]
            run("mount", "--options-mode", "ignore", "-o", ",".join(["remount"] + taken_back(mount, shown) + shown), point)
        else:
            run("umount", point)


def taken_back(mount, shown):
    """The options that undo ours where those of before do not: of one that is on anyway nothing was shown."""
    new = [option for option in mount["options"] if not option["lost"] and instead_of(option, shown)]
    back = [option["back"] for option in new if option["back"]]
    return back + (["strictatime"] if not {"noatime", "relatime"} & set(shown) else [])


LOOKS.append(("mounts", look_at_mounts))
TRIES["mounts"] = try_mounts
