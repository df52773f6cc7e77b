<#-- No view: what others' drop-ins put in the place of the standard's. -->
# Written by Keelson, the same in every role.
"""Others' drop-ins, where systemctl shows no form of a setting that is sure: what they leave of the texts of ours."""
YES, NO = ("yes", "true", "on", "1", "y", "t"), ("no", "false", "off", "0", "n", "f")


def same(value):
    """Of two ways to write one value the same."""
    return "yes" if value.lower() in YES else "no" if value.lower() in NO else " ".join(words(value))


def assigned(paths):
    """What files say together, by section and directive, in systemd's order: an empty value takes back all before it."""
    found = {}
    for path in paths:
        for section, name, value in directives(read(path) or ""):
            key = section + "." + name
            one = not value or key in question["service"]["single"]
            found[key] = ([] if one else found.get(key, [])) + ([same(value)] if value else [])
    return found


def look_at_drop_ins(unit, status):
    """What is added to a list does not count; what is compared by its property has been told, a variable is below."""
    compared = {directive_of(name) for name in question["service"]["properties"]} if unit == SERVICE else set()
    paths = [status.get("FragmentPath", "")] + status.get("DropInPaths", "").split()
    wanted, live = assigned([path for path in paths if path in question["places"]["units"]]), assigned(paths)
    for key in sorted(wanted):
        name, there = key.split(".")[1], live.get(key, [])
        lost, wins = [value for value in wanted[key] if value not in there], overriding(status, name)
        if lost and wins and name not in compared and name != "Environment":
            others = [value for value in there if value not in wanted[key]]
            tell("units", "%s %s" % (unit, name), "; ".join(lost), "; ".join(others) or "nothing", "drift", wins)


def look_at_environment(service, status):
    """What the next start brings: the process may have been started before the drop-in was there."""
    shown = shown_variables(show(SERVICE, "Environment").get("Environment", ""))
    for name, wanted in sorted(service["environment"].items()):
        wins = overriding(status, "Environment", name)
        if wins and shown.get(name) != wanted:
            tell("units", "%s Environment %s" % (SERVICE, name), wanted, shown.get(name), "drift", wins)


def shown_variables(text):
    """As systemctl shows them: in quotes where there is something to quote."""
    found = [re.sub(r"\\(.)", r"\1", word[1:-1]) if word[0] == '"' else word
             for word in re.findall(r'"(?:[^"\\]|\\.)*"|[^ ]+', text)]
    return dict(word.split("=", 1) for word in found if "=" in word)
