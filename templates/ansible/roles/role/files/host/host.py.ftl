<#-- No view: what all parts need, and how the question is answered. -->
# Written by Keelson, the same in every role.
"""Compares a host with the standard that stands in `question`, or tries a part of it. Prints one JSON object.

Ansible sends this text and the question together to Python's standard input, so nothing has to be installed before a
host can be looked at, and looking takes one round trip. Needs Python 3.6 and nothing else. A part adds itself to LOOKS or
TRIES; only tries write.
"""
import json
import os
import re
import subprocess

def plain(value):
    """Without the wrapping in which some versions of Ansible send texts that they must not template."""
    if isinstance(value, dict):
        if list(value) == ["__ansible_unsafe"]:
            return value["__ansible_unsafe"]
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value


def texts_in(given):
    """The question, each of its files with its text."""
    files = [dict(file, text=text) for file, text in zip(given["files"], given["texts"])]
    return dict(given, files=[file for file in files if given["parts"].get(file["part"], True)])


question = texts_in(plain(question))
NAME = question["name"]
HEADER = re.compile("# " + re.escape(NAME) + ": standard ([0-9a-f]{12}), written by Keelson")
MANAGER = os.path.isdir("/run/systemd/system")  # whether systemd runs, and not only lies there. Source: sd_booted(3)
LOOKS, TRIES = [], {}  # pairs of a part and what looks at it; by name what is done

# One line for each setting: part, setting, wanted, live, state, wins (the file of somebody else that decides), note.
report = []
todo = {}


def tell(part, setting, wanted, live, state=None, wins="", note=""):
    """States: ok; drift; pending, which a later start, mount or boot brings; unknown, which this host cannot show."""
    state = state or ("ok" if wanted == live else "drift")
    report.append(dict(part=part, setting=setting, wanted=wanted, live=live, state=state, wins=wins, note=note))
    return state == "ok"


def read(path):
    try:
        with open(path, encoding="utf-8", errors="surrogateescape", newline="") as file:
            return file.read()
    except OSError:
        return None


def lines_of(text):
    return [line for line in text.split("\n") if line]


def words(text):
    """What blanks and tabs part. Other white space, which a name or a value may hold, parts nothing for the kernel."""
    return [word for word in re.split("[ \t]+", text) if word]


def run(*command):
    """Exit code and what was printed; 127 where there is no such program."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
                              env=dict(os.environ, LC_ALL="C"))
    except OSError as error:
        return 127, str(error)
    out = done.stdout if done.returncode == 0 else done.stderr or done.stdout
    return done.returncode, out.decode("utf-8", "replace").strip("\n")


def is_ours(path):
    """Whether the file says in its first line that it came from this spec; nobody else's file is ever removed."""
    return HEADER.match(read(path) or "") is not None


def compare_files(part):
    """Which files of a part differ, and which of an earlier standard or another environment are left over."""
    files = [file for file in question["files"] if file["part"] == part]
    differ = []
    for file in files:
        live = read(file["path"])
        if live != file["text"]:
            differ.append(file["path"])
            tell_file(part, file, live)
        else:
            tell(part, file["path"], "as written by Keelson", "as written by Keelson")
    kept = {file["path"] for file in files}
    stale = [path for path in question["places"][part] if path not in kept and is_ours(path)]
    for path in stale:
        tell(part, path, "absent", "there", "drift", note="of another environment or an earlier standard")
    return differ, stale


def tell_file(part, file, live):
    """One that names an earlier standard was nobody's work but ours, as far as anyone can tell."""
    head = HEADER.match(live or "")
    if head is None or head.group(1) == question["standard"]:
        tell(part, file["path"], "as written by Keelson", "missing" if live is None else "edited", "drift")
        return
    same = live.partition("\n")[2] == file["text"].partition("\n")[2]
    tell(part, file["path"], "current", "outdated", "drift",
         note="written for standard " + head.group(1) + (", and nothing else differs" if same else ""))


def shown(value):
    return "nothing" if value in (None, "") else str(value)


def table():
    """The settings that are not as wanted, in columns."""
    rows = [[line["setting"], line["state"], shown(line["wanted"]), shown(line["live"]), line["wins"] or line["note"]]
            for line in report if line["state"] != "ok"]
    if not rows:
        return ["all %d settings are in force" % len(report)]
    rows.insert(0, ["SETTING", "STATE", "WANTED", "LIVE", "WHY"])
    wide = [max(len(row[at]) for row in rows) for at in range(5)]
    return ["  ".join(cell.ljust(wide[at]) for at, cell in enumerate(row)).rstrip() for row in rows]


def said():
    """By part, what differs and what it will be."""
    parts = dict(sysctl=[], mounts=[], units=[], process=[], cgroup=[], target=[], build=[])
    for line in report:
        if line["state"] == "drift":
            why = line["wins"] or line["note"]
            parts[line["part"]].append("%s: %s instead of %s%s" % (
                line["setting"], shown(line["live"]), shown(line["wanted"]), " (%s)" % why if why else ""))
    return parts


def settle():
    """Has the disks keep what was written and linked: until then, a boot may find a name and no text behind it.

    Source: fsync(2); ext4(5), auto_da_alloc helps only a name that was there before.
    """
    paths = question["places"]["sysctl"] + question["places"]["units"] + ["/etc/fstab", question["service"]["program"]]
    folders = {os.path.dirname(path) for path in paths}
    folders.update(path + "/" + name for path in folders.copy() if path.endswith("/system") and os.path.isdir(path)
                   for name in os.listdir(path) if name.endswith((".wants", ".requires")))
    for path in sorted(folders | set(paths)):
        try:
            opened = os.open(path, os.O_RDONLY)
        except OSError:
            continue  # not there, or not ours to read: then nothing was written
        try:
            os.fsync(opened)
        except OSError:
            pass  # a file system that cannot: nothing is known to be lost
        finally:
            os.close(opened)


def answer():
    task = question["task"]
    if task != "look":
        return TRIES[task]()
    if os.geteuid() != 0:
        return dict(root=False)  # it would read wrong values where it may not look
    if question.get("written"):
        settle()
    for part, look in LOOKS:
        if question["parts"].get(part, True):
            look()
        else:
            todo[part] = dict(any=False)
    todo.update(manager=MANAGER, any=any(part["any"] for part in todo.values() if isinstance(part, dict)))
    states = [line["state"] for line in report]
    counts = {state: states.count(state) for state in ("ok", "drift", "pending", "unknown")}
    return dict(name=NAME, standard=question["standard"], root=True, todo=todo, settings=report, said=said(), counts=counts,
                table=table())
