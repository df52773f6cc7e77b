#!/usr/bin/env python3
"""The least and the greatest number that each key named on stdin takes and shows again; puts the old one back.

A number that comes back a little larger, because the kernel counts ticks, counts as shown.

Not for keys that stop the machine, take its memory or can be switched only once.
"""

import re
import sys

import evidence

TICK = 20  # milliseconds are whole at each frequency of the timer

WIDEST = (-(1 << 63), (1 << 64) - 1)


def path(key):
    return "/proc/sys/" + "/".join(part.replace("/", ".") for part in key.split("."))


def takes(file, number):
    return evidence.write(file, str(number)) is None and 0 <= int(evidence.read(file)) - number < TICK


def bound(file, good, bad):
    """The last number on the way from one that is taken to one that is not."""
    if takes(file, bad):
        return bad
    while abs(bad - good) > 1:
        middle = (good + bad) // 2
        if takes(file, middle):
            good = middle
        else:
            bad = middle
    return good


def main():
    evidence.require_virtual_machine()
    evidence.head(["key", "value", "least", "greatest"])
    for key in sys.stdin.read().split():
        file = path(key)
        before = evidence.read(file)
        if before is None or not re.fullmatch(r"-?[0-9]+", before) or not takes(file, int(before)):
            evidence.row(key, before, "", "")
            continue
        greatest = bound(file, int(before), WIDEST[1])
        evidence.write(file, before)
        least = bound(file, int(before), WIDEST[0])
        evidence.write(file, before)
        evidence.row(key, before, least, greatest)


if __name__ == "__main__":
    main()
