<#-- No view: what runs, and what it was started with. -->
# Written by Keelson, the same in every role.
"""What has to be started or stopped. With what a unit was started, nobody can ask systemd: a run writes it down."""
import time

RECORD = "/run/keelson/%s.json" % NAME  # gone with a reboot, as what was started
STATES = ["ActiveState", "UnitFileState", "NeedDaemonReload", "InvocationID", "ActiveEnterTimestampMonotonic", "FragmentPath",
          "DropInPaths"]
OFF = "restarts are switched off"


def print_of(texts):
    """A hash over what takes effect only at a start; limits and comments are not in it."""
    kept = [line for text in texts for line in directives(text) if needs_restart(line[0], line[1])]
    return hashlib.sha256(json.dumps(kept).encode("utf-8", "surrogatepass")).hexdigest()


def recorded(unit, status):
    """What the unit was started with, where it was written down of this very start."""
    try:
        record = json.loads(read(RECORD) or "{}")
    except ValueError:
        return None
    record = record if unit == SERVICE else record.get(unit, {})
    return record if record.get("invocation", "") and record["invocation"] == status.get("InvocationID") else None


def is_active(status):
    return status.get("ActiveState") in ("active", "reloading", "activating")


def has_changed(unit, status):
    """Whether it was started with another configuration than its files will have; by their age where nobody wrote it down."""
    record, wanted = recorded(unit, status), print_of(our_texts(True, unit))
    if record:
        return record["print"] != wanted
    times = [os.path.getmtime(path) for path in question["places"]["units"] if "/" + unit in path and read(path)]
    started = time.time() - time.monotonic() + int(status.get("ActiveEnterTimestampMonotonic") or 0) / 1e6
    return print_of(our_texts(False, unit)) != wanted or any(changed_at > started for changed_at in times)


def is_deleted(status):
    """Whether its program has been exchanged below it."""
    try:
        return os.readlink("/proc/%s/exe" % status.get("MainPID")).endswith(" (deleted)")
    except OSError:
        return False


def helped(status, wrong):
    """Where even a fresh start did not bring a value, another one would not either."""
    record = recorded(SERVICE, status)
    return [name for name in wrong if not record or name not in record["wrong"]]


def postponed(status, name, stays):
    """State and note of what the next start puts right, where none comes now."""
    if not stays:
        return "pending", "its next run has it"
    return ("pending", OFF) if not question["knobs"]["restart"] and helped(status, [name]) else (None, "")


def look_at_runs(service, status, program):
    """What has to be stopped and started, in this order, and what has to be written down of what runs."""
    knobs, stays = question["knobs"], stays_on(service, status)
    wrong = look_at_process(service, status, stays)
    running = stays and is_active(status)
    earlier = running and (is_deleted(status) or has_changed(SERVICE, status))
    if earlier:
        tell_start(SERVICE, *postponed(status, "", stays))
    due = running and bool(program or earlier or helped(status, wrong))
    found = look_at_states(service, status, stays)
    stop, start = found["stop"], found["start"]
    restart = due and knobs["restart"] and SERVICE not in stop
    fresh = start + ([SERVICE] if restart else [])
    unknown = found["unknown"] + ([SERVICE] if running and not due and not recorded(SERVICE, status) else [])
    return dict(found, restart=restart, running=running, stays=stays, fresh=fresh, gated=SERVICE in fresh,
                back=stop or ([SERVICE] if running else []),
                any=bool(restart or start or stop or found["enable"] or unknown))


def tell_start(unit, state=None, note=""):
    tell("units", unit + " started with", "its files", "earlier ones", state or "drift", note=note)


def look_at_states(service, status, stays):
    """What does not run or is not started at boot, although its unit says so. Sockets come before their service."""
    found = dict(enable=[], stop=[], start=[], unknown=[], unread=status.get("NeedDaemonReload") == "yes")
    for unit in service["units"]:
        name, there = unit["name"], show(unit["name"], *STATES)
        if there.get("NeedDaemonReload") == "yes":
            found["unread"] = True
            if name != SERVICE:
                tell("units", name + " NeedDaemonReload", "no", "yes")
        if name != SERVICE:
            look_at_drop_ins(name, there)
        if unit["enabled"] and not tell("units", name + " at boot", "enabled", there.get("UnitFileState")):
            found["enable"].append(name)
        if name.endswith(".socket"):
            look_at_socket(name, there, status, stays, found)
        elif unit["runs"] and (stays or name != SERVICE):
            if not look_at_unit(name, there) and question["knobs"]["start"]:
                found["start"].append(name)
    if SERVICE in found["stop"] and SERVICE not in found["start"]:
        found["start"].append(SERVICE)
    return found


def look_at_unit(name, there, state="drift", note=""):
    """Whether it runs, or cannot yet."""
    program = question["service"]["program"]
    missing = program and not (os.path.exists(program) or question["knobs"]["binary"]["sha256"])
    if missing:
        state, note = "pending", "%s is not there yet" % program
    active = is_active(there)
    tell("units", name + " runs", "active", "active" if active else there.get("ActiveState"),
         "ok" if active else state, note="" if active else note)
    return active or bool(missing)


def look_at_socket(name, there, status, stays, found):
    """systemd starts a socket only while its service is stopped, and one that runs keeps what it was started with."""
    knobs, active = question["knobs"], is_active(there)
    busy = status.get("ActiveState") not in ("inactive", "failed")
    state, note = "drift", "a run stops %s for it and starts it again" % SERVICE if busy and (active or knobs["start"]) else ""
    if busy and not stays:
        state, note = "pending", "when the run of %s that goes on has ended" % SERVICE
    elif not knobs["restart"] and (busy or active):
        state, note = "pending", "%s has to be stopped for it, and %s" % (SERVICE, OFF) if busy else OFF
    earlier = active and has_changed(name, there)
    if earlier:
        tell_start(name, state, note)
    if active and not earlier:
        found["unknown"] += [] if recorded(name, there) else [name]
    if look_at_unit(name, there, state, note) and not earlier or state == "pending" or not (earlier or knobs["start"]):
        return
    found["stop"] += ([name] if active else []) + ([SERVICE] if busy else [])
    found["start"].append(name)


def remember():
    """Writes down what runs now was started with, for the next look."""
    status = show(SERVICE, *(ALWAYS + sorted(question["service"]["properties"])))
    limit_group(question["service"], status)
    record = note_of(SERVICE, status)
    if record and SERVICE in question["fresh"]:
        record["wrong"] = look_at_process(question["service"], status, True)
    for unit in question["service"]["units"]:
        if unit["name"].endswith(".socket"):
            record[unit["name"]] = note_of(unit["name"], show(unit["name"], *STATES))
    os.makedirs(os.path.dirname(RECORD), exist_ok=True)
    with open(RECORD + ".new", "w") as file:
        json.dump(record, file)
    os.rename(RECORD + ".new", RECORD)
    return dict(refused=[])


def note_of(unit, status):
    """What is to be remembered of one; nothing of what still has to be restarted, as it was started with earlier files."""
    # One that stays active without a process, as a oneshot with RemainAfterExit, was started with something too.
    if status.get("ActiveState") not in ("active", "reloading"):
        return {}
    if unit not in question["fresh"]:
        record = recorded(unit, status)
        if record or has_changed(unit, status):
            return record or {}
    return dict(invocation=status["InvocationID"], print=print_of(our_texts(False, unit)), wrong=[])


TRIES["remember"] = remember
