<#-- No view: what the compiler assumed of the host, and the program on it. -->
# Written by Keelson, the same in every role.
"""The live host beside the target that was assumed: what it has less of, the rules did not know of."""
mismatches = []
ONLY_WHEN_SET = {"-trimpath": "false"}  # what it means where go build recorded nothing. Source: Go cmd/go/internal/load/pkg.go


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


def go_of(info):
    """The version that the program was built with; none of a development version, or of no program."""
    return version(info["go"])[:2] if info and info["go"].startswith("go") else ()


def look_at_program(assumed):
    """The report is about the program that lies there. Refused is by the one that will run: where another is about to be
    copied, that is the one on the controller, and the old one is no reason to keep it out."""
    program = question.get("service", {}).get("program")
    if not program:
        return
    info, wanted = build_info(program), version(assumed.get("go", ""))[:2]
    if info:
        look_at_build(info, program)
    if wanted and go_of(info):
        tell("target", "go", dotted(wanted), dotted(go_of(info)), "drift" if go_of(info) < wanted else "ok",
             note="built into " + program)
    binary = question["knobs"]["binary"] if todo.get("units", {}).get("program") else None
    go = go_of(binary["build"] if binary else info)
    if go and go < wanted:
        mismatches.append("the program %s%s was built with Go %s, the spec assumes %s" % (
            binary["path"] if binary else program, " on the controller" if binary else "", dotted(go), dotted(wanted)))


def look_at_build(info, program):
    """go build has always recorded -compiler where it recorded anything; other build systems may record nothing."""
    for name, wanted in sorted(question["build"].items()):
        live = info.get(name, ONLY_WHEN_SET.get(name) if "-compiler" in info else None)
        if live is None:
            tell("build", name, wanted, None, "unknown", note="not recorded in " + program)
        else:
            tell("build", name, wanted, live)


LOOKS.append(("target", look_at_target))
