#!/usr/bin/env python3
"""Sets what probes.tsv says, one after the other, and reads it back: sysctl keys, cgroup files, directives.

A bar parts what is written one after the other, in a unit line by line. The directive - is none: a bare unit.
"""

import os
import re

import evidence

HERE = os.path.dirname(os.path.abspath(__file__))
GROUP = "/sys/fs/cgroup/keelson-shown"
UNITS = "/run/systemd/system/"
LIMITS = re.compile(r"(CPU|Memory|IO|Tasks|Startup|Allowed)")
FILES = ("cpu.weight cpu.max cpu.idle cpuset.cpus memory.min memory.low memory.high memory.max memory.swap.max io.max"
         " io.weight pids.max memory.oom.group").split()

# They differ from unit to unit whatever is set.
ITS_OWN = re.compile(
    r"(Id|Names|Description|FragmentPath|.*Timestamp.*|CPUUsageNSec|IP.*(Bytes|Packets)|IO.*(Bytes|Operations)"
    r"|.*(Current|Available|Peak)|ActiveState|SubState|Result|ExecMain.*|ControlGroupId|InvocationID|AssertResult"
    r"|ConditionResult|ControlGroup|WatchdogUSec|MainPID|UID|GID|StatusErrno|After|Before|Requires|Wants|Conflicts|RequiresMountsFor|WantsMountsFor|CanClean)$")

# As long as it runs, every unit beside it has the files of all controllers.
KEEPER = ["CPUWeight=100", "IOWeight=100", "AllowedCPUs=0-1", "TasksMax=100", "MemoryMax=1G"]


def sysctl(key, written):
    path = "/proc/sys/" + "/".join(part.replace("/", ".") for part in key.split("."))
    before = evidence.read(path)
    error = evidence.write(path, written)
    shown = evidence.read(path)
    if before is not None:
        evidence.write(path, before)
    return error or "", shown or ""


def cgroup(file, written):
    for controller in evidence.read("/sys/fs/cgroup/cgroup.controllers").split():
        evidence.write("/sys/fs/cgroup/cgroup.subtree_control", "+" + controller)
    os.mkdir(GROUP)
    try:
        errors = [evidence.write(f"{GROUP}/{file}", line) for line in written.split("|")]
        return next((error for error in errors if error), ""), evidence.read(f"{GROUP}/{file}") or ""
    finally:
        os.rmdir(GROUP)


def unit(number, lines):
    """Writes a unit with these lines; its name."""
    name = f"keelson-shown-{number}.service"
    with open(UNITS + name, "w", encoding="utf-8") as file:
        file.write("[Service]\nExecStart=/bin/sleep infinity\n" + "".join(line + "\n" for line in lines))
    return name


def properties(name):
    """What systemd shows of a unit that was not started."""
    shown = evidence.run("systemctl", "show", name)[1].splitlines()
    parted = (line.partition("=") for line in shown)
    return {key: value for key, _, value in parted if not ITS_OWN.match(key)}


def files(name):
    """The interface files of the started unit that can be written, and what they hold."""
    evidence.run("systemctl", "start", name)
    group = "/sys/fs/cgroup" + evidence.run("systemctl", "show", "--property=ControlGroup", "--value", name)[1].strip()
    held = {file: evidence.read(f"{group}/{file}") for file in FILES if os.path.exists(f"{group}/{file}")}
    evidence.run("systemctl", "kill", "--signal=KILL", name)
    evidence.run("systemctl", "stop", name)
    return held


def different(before, after):
    return "\n".join(f"{name}={after[name]}" for name in sorted(after) if before.get(name) != after[name])


def directives(probes):
    """What systemd and the kernel show of a bare unit, then what differs with each (directive, written)."""
    bare = unit(0, [])
    keeper = unit("keeper", KEEPER)
    names = [unit(number + 1, [f"{key}={line}" for line in written.split("|")])
             for number, (key, written) in enumerate(probes)]
    evidence.run("systemctl", "daemon-reload")
    evidence.run("systemctl", "start", keeper)
    before, held_before = properties(bare), files(bare)
    yield "", different({}, before), different({}, held_before)
    for (key, _), name in zip(probes, names):
        shown = different(before, properties(name))
        held = different(held_before, files(name)) if LIMITS.match(key) else ""
        yield "", shown, held
    evidence.run("systemctl", "stop", keeper)
    for name in [bare, keeper] + names:
        os.remove(UNITS + name)
    evidence.run("systemctl", "daemon-reload")


def main():
    evidence.require_virtual_machine()
    for module in ("nf_conntrack", "br_netfilter", "sunrpc", "bfq", "tcp_bbr"):
        evidence.run("modprobe", module)
    disk = next(name for name in ("vdb", "sdb") if os.path.exists("/sys/block/" + name))
    number = evidence.read(f"/sys/block/{disk}/dev")
    with open(HERE + "/probes.tsv", encoding="utf-8") as lines:
        probes = [line.split("\t") for line in lines.read().splitlines()[1:]]
    given = [(system, key, written.replace("\\t", "\t").replace("@disk@", "/dev/" + disk)
              .replace("@number@", number)) for system, key, written in probes]
    answers = iter(list(directives([(key, text) for system, key, text in given if system == "systemd"])))
    evidence.head(["system", "key", "written", "error", "shown", "files"])
    evidence.row("systemd", "-", "", *next(answers))
    for (system, key, written), (_, _, text) in zip(probes, given):
        if system == "systemd":
            answer = next(answers)
        else:
            answer = (sysctl if system == "sysctl" else cgroup)(key, text) + ("",)
        answer = [one.replace(number, "@number@").replace("/dev/" + disk, "@disk@") for one in answer]
        evidence.row(system, key, written.replace("\\t", "\t"), *answer)


if __name__ == "__main__":
    main()
