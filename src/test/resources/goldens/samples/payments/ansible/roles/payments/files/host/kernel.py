# Written by Keelson, the same in every role.
"""Kernel settings: what runs, which file wins at the next boot, and whether the kernel takes what is wanted."""
import fnmatch

SYSCTL_FOLDERS = ["/etc/sysctl.d", "/run/sysctl.d", "/usr/local/lib/sysctl.d", "/usr/lib/sysctl.d", "/lib/sysctl.d"]


def in_proc(key):
    """Dots part the key, and a slash inside a part stands for a dot: net.ipv4.conf.eth0/1.forwarding."""
    return "/proc/sys/" + key.translate({ord("."): "/", ord("/"): "."})


def live_value(key):
    text = read(in_proc(key))
    return None if text is None else text.rstrip("\n")


def sysctl_files():
    """The files that systemd-sysctl reads, in its order. Source: sysctl.d(5)."""
    by_name = {}
    for folder in SYSCTL_FOLDERS:
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
            if name.endswith(".conf"):
                by_name.setdefault(name, os.path.join(folder, name))
    return [by_name[name] for name in sorted(by_name)]


def assignments():
    """Key or pattern, value and file of every line, in the order of reading."""
    found = []
    for path in sysctl_files():
        for line in lines_of(read(path) or ""):
            line = line.strip(" \t\r")
            if line and line[0] not in "#;" and "=" in line:
                key, value = line.split("=", 1)
                key = key.strip(" \t").lstrip("-").strip(" \t")
                first = re.search("[./]", key)
                if first and first.group() == "/":
                    key = key.translate({ord("."): "/", ord("/"): "."})
                found.append((key, " ".join(words(value)), path))
    return found


def winner(key, lines):
    """The line that decides: the last one that names the key, else the last pattern that matches it."""
    named = [line for line in lines if line[0] == key]
    globs = [line for line in lines if "*" in line[0] and fnmatch.fnmatchcase(key, line[0])]
    return (named or globs or [None])[-1]


def look_at_kernel():
    differ, stale = compare_files("sysctl")
    lines, wrong = assignments(), []
    for wanted in question["sysctl"]:
        key, live = wanted["key"], live_value(wanted["key"])
        last = winner(key, lines)
        foreign = last and last[2] not in question["places"]["sysctl"] and last[1] != " ".join(words(wanted["value"]))
        wins = last[2] if foreign else ""
        if wanted["shown"] is None:
            tell("sysctl", key, wanted["value"], live, "drift" if foreign else "unknown", wins, "shown in another form")
            continue
        note = "" if live is not None else "this kernel has no such key, or its module is not loaded"
        right = live == wanted["shown"]
        if foreign and right:
            note = "until the next boot"
        tell("sysctl", key, wanted["shown"], live, "drift" if foreign or not right else "ok", wins, note)
        if not right:
            wrong.append(key)
    todo["sysctl"] = dict(files=differ, stale=stale, wrong=wrong, any=bool(differ or stale or wrong))


def try_kernel():
    """Has the kernel take each value before a file names it. One that is refused undoes all of them."""
    for module in question["modules"]:
        run("modprobe", "-q", "--", module)
    before, refused = [], []
    for wanted in question["sysctl"]:
        key, live = wanted["key"], live_value(wanted["key"])
        if live == wanted["shown"]:
            continue
        try:
            with open(in_proc(key), "w") as file:
                file.write(wanted["value"] + "\n")
            before.append((key, live))
            shown = live_value(key)
            if wanted["shown"] not in (None, shown):
                refused.append("%s = %s: it makes %s of it" % (key, wanted["value"], shown))
        except OSError as error:
            refused.append("%s = %s: %s" % (key, wanted["value"], error.strerror))
    if refused:
        for key, live in reversed(before):
            with open(in_proc(key), "w") as file:
                file.write((live or "") + "\n")
    return dict(refused=refused)


LOOKS.append(("sysctl", look_at_kernel))
TRIES["kernel"] = try_kernel
