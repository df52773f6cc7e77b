#!/usr/bin/env python3
"""Every interface file of a control group and of the root, with all controllers on: its mode and first value."""

import os

import evidence

ROOT = "/sys/fs/cgroup"
CHILD = ROOT + "/keelson-evidence"


def enable():
    """All controllers for the children of the root, and the schedulers that bring files of their own."""
    evidence.run("modprobe", "bfq")
    disk = next(name for name in sorted(os.listdir("/sys/block")) if name[:2] in ("vd", "sd"))
    evidence.write(f"/sys/block/{disk}/queue/scheduler", "bfq")
    for controller in evidence.read(ROOT + "/cgroup.controllers").split():
        evidence.write(ROOT + "/cgroup.subtree_control", "+" + controller)
    return evidence.read(ROOT + "/cgroup.controllers")


def main():
    evidence.require_virtual_machine()
    controllers = enable()
    os.makedirs(CHILD, exist_ok=True)
    root = {name for name in os.listdir(ROOT) if os.path.isfile(f"{ROOT}/{name}")}
    child = {name for name in os.listdir(CHILD) if os.path.isfile(f"{CHILD}/{name}")}
    evidence.head(["file", "where", "mode", "value"])
    for name in sorted(root | child):
        where = "both" if name in root & child else "root" if name in root else "child"
        path = f"{CHILD if name in child else ROOT}/{name}"
        mode = format(os.stat(path).st_mode & 0o777, "03o")
        value = evidence.read(path) if name in child and int(mode, 8) & 0o444 else ""
        evidence.row(name, where, mode, "" if value is None else value)
    os.rmdir(CHILD)
    assert controllers


if __name__ == "__main__":
    main()
