<#-- No view: the part of the main process. -->
# Written by Keelson, the same in every role.
"""What the main process was started with: environment, limits, scheduling. systemctl show only knows what the unit says."""
LIMITS = dict(CPU="cpu time", FSIZE="file size", DATA="data size", STACK="stack size", CORE="core file size",
              RSS="resident set", NPROC="processes", NOFILE="open files", MEMLOCK="locked memory", AS="address space",
              LOCKS="file locks", SIGPENDING="pending signals", MSGQUEUE="msgqueue size", NICE="nice priority",
              RTPRIO="realtime priority", RTTIME="realtime timeout")
IO_CLASSES = {"none": "0", "realtime": "1", "best-effort": "2", "idle": "3"}  # Source: ioprio_set(2)
RESET_ON_FORK = 0x40000000  # may stand beside the policy. Source: sched_setscheduler(2)


def look_at_process(service, status, stays):
    """The names of what differs."""
    pid, wrong = status.get("MainPID", "0"), []
    if pid == "0":
        return wrong
    for name, directive, wanted, live in environment_of(service, pid) + limits_of(service, pid) + scheduling_of(
            service, status, pid):
        right = wanted == live
        wins = "" if right else overriding(status, directive, name if directive == "Environment" else "")
        state, note = (None, "") if right or wins else postponed(status, name, stays)
        if not tell("process", name, wanted, live, state, wins, note):
            wrong.append(name)
    return wrong


def environment_of(service, pid):
    """Name, directive, wanted and live, as the functions below."""
    entries = (read("/proc/%s/environ" % pid) or "").split("\0")
    there = dict(entry.split("=", 1) for entry in entries if "=" in entry)
    return [(name, "Environment", wanted, there.get(name)) for name, wanted in sorted(service["environment"].items())]


def limits_of(service, pid):
    limits, all_limits = read("/proc/%s/limits" % pid) or "", []
    for name, label in LIMITS.items():
        wanted = [service["properties"].get("Limit%s%s" % (name, end)) for end in ("Soft", "")]
        found = re.search("^Max %s +([0-9]+|unlimited) +([0-9]+|unlimited)" % label, limits, re.M)
        if wanted[1] and found:
            soft, hard = (text.replace("unlimited", "infinity") for text in found.groups())
            if name == "NOFILE" and soft == hard:
                soft = wanted[0]  # since Go 1.19 the runtime raises its own; systemctl shows what it was given
            all_limits.append(("Limit" + name, "Limit" + name, ":".join(wanted), soft + ":" + hard))
    return all_limits


def scheduling_of(service, status, pid):
    """What renice, chrt, taskset and ionice change in the main process alone.

    It is put right by a restart, as limits are. Each thread has values of its own, a new one inherits those of the
    thread that made it, and a program may have set some itself: to write all of them would overwrite that, to write one
    would leave the rest. Only a fresh start is known to be what the unit says, and it passes the gate; where it must
    wait, restart=false has the difference pending.
    """
    wanted = {name: service["properties"][name] for name in (
        "Nice", "OOMScoreAdjust", "CPUSchedulingPolicy", "IOSchedulingClass", "IOSchedulingPriority")
        if name in service["properties"]}
    priority = [line[2] for text in our_texts(True) for line in directives(text) if line[1] == "CPUSchedulingPriority"]
    if priority and wanted.get("CPUSchedulingPolicy") in ("1", "2"):
        wanted["CPUSchedulingPriority"] = priority[-1]
    try:
        live = dict(Nice=str(os.getpriority(os.PRIO_PROCESS, int(pid))),
                    OOMScoreAdjust=(read("/proc/%s/oom_score_adj" % pid) or "").strip(),
                    CPUSchedulingPolicy=str(os.sched_getscheduler(int(pid)) & ~RESET_ON_FORK),
                    CPUSchedulingPriority=str(os.sched_getparam(int(pid)).sched_priority))
        cpus = os.sched_getaffinity(int(pid))
    except OSError:
        return []  # it has just ended
    live.update(io_of(pid))
    found = [(name, name, value, live[name]) for name, value in sorted(wanted.items()) if live.get(name)]
    asked = numbers_in(service["properties"].get("CPUAffinity", "")) & usable_cpus(status)
    return found + ([("CPUAffinity", "CPUAffinity", listed(asked), listed(cpus))] if asked else [])


def io_of(pid):
    """Python has no call for it; an idle one has no number."""
    code, said = run("ionice", "-p", pid)
    found = re.match("([a-z-]+)(?:: prio ([0-7]))?$", "" if code else said)
    return dict(IOSchedulingClass=IO_CLASSES.get(found.group(1)), IOSchedulingPriority=found.group(2)) if found else {}


def numbers_in(text):
    """Of a list of numbers and ranges, as 0-2,5."""
    ends = [part.partition("-") for part in re.split("[ ,\n]+", text) if part]
    return {number for first, _, last in ends for number in range(int(first), int(last or first) + 1)}


def listed(numbers):
    return ",".join(str(number) for number in sorted(numbers))


def usable_cpus(status):
    """Those of its control group, else of the host: the kernel leaves the others out of what was asked for."""
    return numbers_in(read(GROUPS + status.get("ControlGroup", "") + "/cpuset.cpus.effective")
                      or read("/sys/devices/system/cpu/online") or "")
