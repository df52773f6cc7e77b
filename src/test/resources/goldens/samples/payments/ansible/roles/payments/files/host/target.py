# Written by Keelson, the same in every role.
"""The live host beside the target that was assumed: what it has less of, the rules did not know of."""
mismatches = []


def version(text):
    return tuple(int(part) for part in re.findall("[0-9]+", str(text))[:3])


def at_least(what, assumed, live, show=str):
    """What is not there to be compared is not judged."""
    if live is None or live == ():
        return
    if live < assumed:
        mismatches.append("%s: the spec assumes %s, this host has %s" % (what, show(assumed), show(live)))
    tell("target", what, show(assumed), show(live), "drift" if live < assumed else "ok")


def dotted(numbers):
    return ".".join(str(number) for number in numbers)


def look_at_target():
    assumed = question["target"]
    if "kernel" in assumed:
        at_least("kernel", version(assumed["kernel"]), version(os.uname().release.split("-")[0]), dotted)
    if "systemd" in assumed and MANAGER:
        _, said = run("systemctl", "--version")
        at_least("systemd", version(assumed["systemd"])[:1], version(said.split("(")[0])[:1], dotted)
    if "cpus" in assumed:
        at_least("cpus", int(assumed["cpus"]), os.cpu_count())
    if "memory" in assumed:
        # The kernel keeps some of it for itself and the firmware more: nine tenths are as many as there were bought.
        total = re.search("^MemTotal: +([0-9]+) kB", read("/proc/meminfo") or "", re.M)
        at_least("memory", int(assumed["memory"]) * 9 // 10, int(total.group(1)) * 1024 if total else None)
    look_at_program(assumed)
    todo["mismatches"] = mismatches


def number(data, at):
    """A number of seven bits a byte, the lowest first, and where it ends. Source: Go encoding/binary, varint.go."""
    value = shift = 0
    while True:
        byte = data[at]
        value, shift, at = value | (byte & 127) << shift, shift + 7, at + 1
        if byte < 128:
            return value, at


def build_info(path):
    """Version and settings that go build has written into the program. Source: Go debug/buildinfo, since Go 1.18."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return None
    at = data.find(b"\xff Go buildinf:")
    if at < 0 or not data[at + 15] & 2:
        return None
    length, at = number(data, at + 32)
    go, at = data[at:at + length].decode(), at + length
    length, at = number(data, at)
    lines = lines_of(data[at + 16:at + length - 16].decode("utf-8", "replace"))
    settings = [line[len("build\t"):].split("=", 1) for line in lines if line.startswith("build\t") and "=" in line]
    return dict(settings, go=go)


def look_at_program(assumed):
    program = question.get("service", {}).get("program")
    info = build_info(program) if program else None
    if info is None:
        return
    if "go" in assumed and info["go"].startswith("go"):
        at_least("go", version(assumed["go"])[:2], version(info["go"])[:2], dotted)
    for name, wanted in sorted(question["build"].items()):
        if name in info:
            tell("build", name, wanted, info[name])
        else:
            tell("build", name, wanted, None, "unknown", note="this Go has not recorded it")


LOOKS.append(("target", look_at_target))
