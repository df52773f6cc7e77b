<#-- No view: the part of sysctl.d and modules-load.d. -->
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
        right, kept = live == wanted["shown"], is_kept(key, live)
        if foreign and right:
            note = "until the next boot"
        elif kept and not right:
            note = "the kernel keeps it until the host boots"
        state = "drift" if foreign or not (right or kept) else "ok" if right else "pending"
        tell("sysctl", key, wanted["shown"], live, state, wins, note)
        if not (right or kept):
            wrong.append(key)
    todo["sysctl"] = dict(files=differ, stale=stale, wrong=wrong, any=bool(differ or stale or wrong))


def is_kept(key, live):
    """Whether nobody can set it to anything else before the host boots: then a file decides, and a try only fails."""
    return live is not None and question["one_way"].get(key) == live


def is_for_good(wanted):
    """Whether a try of this value cannot be undone."""
    return question["one_way"].get(wanted["key"], "") in ("any", wanted["value"], wanted["shown"])


def how_late(wanted):
    """When it is tried: after what can be undone come those that this kernel does not have, then those that it keeps."""
    return 1 + os.path.exists(in_proc(wanted["key"])) if is_for_good(wanted) else 0


def write_value(key, value):
    """Why the kernel does not take it, or nothing."""
    try:
        with open(in_proc(key), "w") as file:
            file.write(value + "\n")
    except OSError as error:
        return error.strerror
    return ""


def try_kernel():
    """Has the kernel take each value before a file names it. One that is refused undoes all of them.

    What cannot be undone comes when all others were taken, and not at all where one of them was not.
    """
    for module in question["modules"]:
        run("modprobe", "-q", "--", module)
    before, refused, lines = [], [], assignments()
    for wanted in sorted(question["sysctl"], key=how_late):
        key, live = wanted["key"], live_value(wanted["key"])
        if live == wanted["shown"] or is_kept(key, live) or wanted["shown"] is None and is_written(wanted, lines):
            continue
        if refused and is_for_good(wanted):
            break
        before.append((key, live))
        why, shown = write_value(key, wanted["value"]), live_value(key)
        if not why and wanted["shown"] not in (None, shown):
            why = "it makes %s of it" % shown
        if why:
            refused.append("%s = %s: %s" % (key, wanted["value"], why))
    return dict(refused=refused, kept=put_back(before) if refused else [])


def is_written(wanted, lines):
    """Of what the kernel shows in another form: whether the file that decides is ours and has this value already."""
    last = winner(wanted["key"], lines)
    return bool(last) and last[1] == " ".join(words(wanted["value"])) and last[2] in question["places"]["sysctl"]


def put_back(before):
    """The last one first, as one may hang on another. What does not go back is said, and does not keep the others."""
    kept = []
    for key, live in reversed(before):
        if live is not None and live_value(key) != live:
            why, shown = write_value(key, live), live_value(key)
            if shown != live:
                kept.append("%s stays %s, where it was %s (%s)" % (key, shown, live, why or "it takes no other"))
    return kept


def apply_kernel():
    """As at boot, so that a later file that sets one of our keys wins here too; what others set at run time stays.

    The unit knows where its distribution keeps the program. A prefix takes whole names between slashes or dots, so a key
    is the prefix of itself alone. It is written as in a file: not all versions know it below /proc/sys.
    """
    _, said = run("systemctl", "show", "systemd-sysctl.service", "--property", "ExecStart")
    program = re.search("[{ ]path=([^ ;]+)", said)
    if program:
        run(program.group(1), *["--prefix=" + wanted["key"] for wanted in question["sysctl"]])
    return dict(refused=[])


LOOKS.append(("sysctl", look_at_kernel))
TRIES["kernel"] = try_kernel
TRIES["apply"] = apply_kernel
