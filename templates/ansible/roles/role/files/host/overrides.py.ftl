<#-- No view: what an inventory puts over the standard. -->
# Written by Keelson, the same in every role.
"""Overrides of a host or a group: they become files of their own, and pass those rules that need no compiler."""
UNITS = dict(K=10, M=20, G=30, T=40, P=50)
MARK = "# %s: standard %s, written by Keelson\n# Overrides from the inventory; the standard itself stands in a file of its own.\n" % (
    NAME, question["standard"])
LIMIT = "(?:[0-9]+(?:[KMGTP](?:iB)?)?|[0-9]{1,3}%|max)$"
COUNT = "(?:[1-9][0-9]*|[0-9]{1,3}%|max)$"
WEIGHT = "(?:[1-9][0-9]{0,3}|10000)$"
FORMS = dict(
    {file: (LIMIT, "Write a size such as 4GiB, or max.") for file in question["directives"] if file.startswith("memory.")},
    **{"pids.max": (COUNT, "Write a number, or max."), "cpu.weight": (WEIGHT, "Write 1 to 10000."),
       "io.weight": (WEIGHT, "Write 1 to 10000."), "GOGC": ("(?:[0-9]+|off)$", "Write a number, or off."),
       "GOMAXPROCS": ("[1-9][0-9]*$", "Write a number."),
       "GOMEMLIMIT": ("(?:[0-9]+(?:B|[KMGT]iB)?|off)$", "Write a size such as 900MiB, or off.")})
violations = []


def violate(code, message, why, fix):
    violations.append("%s: %s. %s %s" % (code, message, why, fix))


def size(text):
    """Bytes; none for what is no size, as max or a share."""
    match = re.match("([0-9]+)(?:([KMGTP])(iB)?|B)?$", str(text))
    return int(match.group(1)) << UNITS.get(match.group(2), 0) if match else None


def refuse(key, value, wanted):
    violate("KEEL-V001", "%s: %s" % (key, value), "A file of the host would not carry it as it stands.", wanted)


def has_form(section, name, value):
    """What systemd or the runtime would drop, and go on with what the standard does not say."""
    form, wanted = FORMS.get(name, ("", ""))
    if re.match(form, str(value)):
        return True
    refuse(section + "." + name, value, wanted)
    return False


def one_line(key, value):
    text = {True: "yes", False: "no"}.get(value, value) if isinstance(value, bool) else value
    text = " ".join(str(item) for item in text) if isinstance(text, list) else str(text)
    if not text or text != text.strip(" \t") or text.endswith("\\") or any(ord(c) < 32 or ord(c) == 127 for c in text):
        refuse(key, repr(text), "Write one line without blanks around it, control characters or a backslash at its end.")
        return ""
    return text


def override_kernel(given):
    wanted = {line["key"]: line for line in question["sysctl"]}
    lines = []
    for key in sorted(given):
        value = one_line("sysctl." + key, given[key])
        if not re.match(r"[^-\s=#;*?\[][^\s=#;*?\[]*$", key):
            refuse("sysctl." + key, value, "Write a dotted key without blanks and wildcards.")
            continue
        numbers = all(re.match("-?[0-9]+$", word) for word in words(value))
        shown = ("\t" if numbers else " ").join(words(value))
        wanted[key] = dict(key=key, value=value, shown=shown)
        lines.append("%s = %s\n" % (key, value))
    question["sysctl"] = [wanted[key] for key in sorted(wanted)]
    add_file("sysctl", "/etc/sysctl.d/61-%s-overrides.conf" % NAME, lines)


def add_file(part, path, lines):
    if lines:
        question["files"].append(dict(part=part, path=path, text=MARK + "".join(lines)))


def override_service(given):
    """Directives, interface files and variables of the environment, as one drop-in behind all of ours."""
    service, lines = question["service"], []
    named = dict(given.get("systemd", {}).get("Service", {}))
    for file, value in given.get("cgroup", {}).items():
        if file in question["directives"]:
            if not has_form("cgroup", file, value):
                continue
            text = str(value)
            named[question["directives"][file]] = "infinity" if text == "max" else re.sub("iB$", "", text)
            service["cgroup"].pop(file, None)
        else:
            refuse("cgroup." + file, value, "Override one of " + ", ".join(sorted(question["directives"])) + ".")
    for directive in sorted(named):
        value = one_line(directive, named[directive])
        if not re.match("[A-Z][A-Za-z0-9]*$", directive):
            refuse(directive, value, "Write the name of a directive of [Service].")
            continue
        lines.append("%s=%s\n" % (directive, value))
        forget(service, directive, value)
    for name in sorted(given.get("env", {})):
        value = str(given["env"][name])
        if not re.match("[A-Za-z_][A-Za-z0-9_]*$", name) or any(ord(c) < 32 and c != "\t" or ord(c) == 127 for c in value):
            refuse("env." + name, repr(value), "Write a name of letters, digits and underscores, and a value of one line.")
            continue
        if not has_form("env", name, value):
            continue
        service["environment"][name] = value
        escaped = "".join({"\\": "\\\\", '"': '\\"', "\t": "\\t", "%": "%%"}.get(c, c) for c in name + "=" + value)
        lines.append('Environment="%s"\n' % escaped)
    add_file("units", "/etc/systemd/system/%s.service.d/90-overrides.conf" % NAME, ["\n[Service]\n"] + lines if lines else [])


def forget(service, directive, value):
    """What systemd must show now, where that is sure; else nothing is compared."""
    properties = service["properties"]
    for name in [name for name in properties if directive_of(name) == directive]:
        del properties[name]
    for file in [file for file, name in question["directives"].items() if name == directive]:
        service["cgroup"].pop(file, None)
        question["values"][file] = value
    if directive.startswith("Memory") and (size(value) is not None or value == "infinity"):
        properties[directive] = value if value == "infinity" else str(size(value))
    limit = re.match("([0-9]+|infinity)(?::([0-9]+|infinity))?$", value)
    if directive.startswith("Limit") and limit:
        properties[directive] = limit.group(2) or limit.group(1)
        properties[directive + "Soft"] = limit.group(1)


def check_ladder(rule):
    lower, upper = (size(question["values"].get(rule[rung])) for rung in ("lower", "upper"))
    if lower is not None and upper is not None and lower > upper:
        return "%s (%d) is above %s (%d)" % (rule["lower"], lower, rule["upper"], upper)
    return None


def check_headroom(rule):
    target = size(question["service"]["environment"].get("GOMEMLIMIT", ""))
    for file in ("memory.high", "memory.max"):
        limit = size(question["values"].get(file))
        if target is not None and limit is not None and target * 100 > limit * int(rule["percent"]):
            return "GOMEMLIMIT (%d) is above %s %% of %s (%d)" % (target, rule["percent"], file, limit)
    return None


def check_tuple(rule):
    for wanted in question["sysctl"]:
        parts = words(wanted["value"])
        if wanted["key"] in rule["keys"] and all(re.match("-?[0-9]+$", word) for word in parts):
            numbers = [int(word) for word in parts]
            if numbers != sorted(numbers):
                return "%s = %s" % (wanted["key"], wanted["value"])
    return None


def check_open_files(rule):
    kernel = {wanted["key"]: wanted["value"] for wanted in question["sysctl"]}
    most = kernel.get("fs.nr_open") or read("/proc/sys/fs/nr_open") or ""
    hard = question["service"]["properties"].get("LimitNOFILE", "")
    if hard.isdigit() and most.strip().isdigit() and int(hard) > int(most):
        return "LimitNOFILE (%s) is above fs.nr_open (%s)" % (hard, most.strip())
    return None


CHECKS = dict(ladder=check_ladder, headroom=check_headroom, tuple=check_tuple, open_files=check_open_files)


def broken_rules():
    """Those that do not hold, each with what is seen."""
    found = [(rule, CHECKS[rule["check"]](rule)) for rule in question["rules"]]
    return [(rule, message) for rule, message in found if message]


def override():
    """Before anything is looked at or tried: all that follows sees what came of it."""
    given = question["overrides"]
    for section in sorted(set(given) - set(question["sections"])):
        refuse(section, "no such section", "Override " + ", ".join(question["sections"]) + ".")
    before = [message for _, message in broken_rules()]  # which the spec has accepted
    if given.get("sysctl"):
        override_kernel(given["sysctl"])
    if any(given.get(section) for section in ("systemd", "cgroup", "env")):
        override_service(given)
    for rule, message in broken_rules():
        if message not in before:
            violate(rule["code"], message, rule["title"] + ". " + rule["why"], rule["fix"])
    todo["violations"] = violations
    todo["overrides"] = [dict(path=file["path"], text=file["text"]) for file in question["files"] if "source" not in file]


override()
