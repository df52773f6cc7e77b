#!/usr/bin/env python3
"""Mounts a file system with each line of options.tsv: whether the kernel took it, and what is shown of it.

Arguments are the file systems to ask; without any, all.
"""

import os
import re
import shutil
import sys

import evidence

HERE = os.path.dirname(os.path.abspath(__file__))
WORK = "/var/tmp/keelson-mounts"
POINT = WORK + "/mnt"
IMAGE = WORK + "/image"
DIRS = "/run/keelson-overlay"
MKFS = {
    "ext4": ["mkfs.ext4", "-q", "-F"],
    "xfs": ["mkfs.xfs", "-q", "-f"],
    "btrfs": ["mkfs.btrfs", "-q", "-f"],
    "vfat": ["mkfs.vfat"],
}


def templates():
    """An empty image of each file system; one beside this script where the machine cannot make it."""
    made = {}
    for fs, command in MKFS.items():
        image = f"{WORK}/{fs}.img"
        given = f"{HERE}/{fs}.img"
        if os.path.exists(given):
            evidence.run("cp", "--sparse=always", given, image)
        elif shutil.which(command[0]):
            with open(image, "wb") as file:
                file.truncate(320 << 20)
            evidence.run(*command, image)
        else:
            continue
        made[fs] = image
    return made


def overlay_dirs():
    shutil.rmtree(DIRS, ignore_errors=True)
    for name in ("l", "d", "u", "w"):
        os.makedirs(f"{DIRS}/{name}")


def shown():
    """The options as findmnt prints them: those of the mount, then those of the file system."""
    with open("/proc/self/mountinfo", encoding="utf-8") as lines:
        for line in lines:
            words = line.split()
            if words[4] == POINT:
                return words[5] + words[-1][2:]
    return ""


def mounted(fs, source, options):
    code, _, said = evidence.run("mount", "-t", fs, "-o", options, source, POINT)
    if code != 0:
        return False, "", said.strip()
    result = shown()
    evidence.run("umount", POINT)
    return True, result, ""


def parsed_by_nfs(options):
    """Nobody serves NFS here: an option that is understood ends in a refused connection, another before it."""
    needed = "" if "addr=127" in options.replace("clientaddr", "") else ",addr=127.0.0.1"
    needed += "" if "clientaddr" in options else ",clientaddr=127.0.0.1"
    needed += "" if re.search(r"(^|,)((nfs)?vers=|v[234])", options) else ",vers=4.2"
    command = ["timeout", "10", "mount", "-i", "-t", "nfs4", "-o", options + needed, "127.0.0.1:/", POINT]
    code, _, said = evidence.run(*command)
    connecting = ("refused", "remote path", "timed out", "No such file")
    return code in (0, 124) or any(word in said for word in connecting), "", said.strip()


def ask(fs, options, images):
    if fs == "nfs4":
        return parsed_by_nfs(options)
    if fs in ("tmpfs", "overlay"):
        overlay_dirs()
        return mounted(fs, fs, options)
    evidence.run("cp", "--sparse=always", images[fs], IMAGE)
    return mounted(fs, IMAGE, "loop," + options)


def given(options):
    """The folders of an overlay in place of their signs."""
    return options.replace("@dirs@", "lowerdir=@/l,upperdir=@/u,workdir=@/w").replace("@/", DIRS + "/")


def verified(lines):
    """For each (fs, options) the faults that findmnt finds in it as a line of fstab; each line has its own target."""
    with open(WORK + "/fstab", "w", encoding="utf-8") as tab:
        for number, (fs, options) in enumerate(lines):
            os.makedirs(f"{WORK}/at/{number}")
            source = {"nfs4": "127.0.0.1:/", "tmpfs": "tmpfs", "overlay": "overlay"}.get(fs, IMAGE)
            tab.write(f"{source} {WORK}/at/{number} {fs} {options} 0 0\n")
    faults = [[] for _ in lines]
    at = None
    for line in evidence.run("findmnt", "--verify", "--tab-file", WORK + "/fstab")[1].splitlines():
        if line.startswith(WORK + "/at/"):
            at = int(line.rsplit("/", 1)[1])
        elif at is not None and line.strip().startswith("[E]"):
            faults[at].append(line.strip()[4:])
    return ["; ".join(found) for found in faults]


def main():
    evidence.require_virtual_machine()
    shutil.rmtree(WORK, ignore_errors=True)
    os.makedirs(POINT)
    images = templates()
    for module in ("loop", "xfs", "btrfs", "vfat", "overlay", "nfsv4", "nls_ascii", "nls_utf8"):
        evidence.run("modprobe", module)
    with open(HERE + "/options.tsv", encoding="utf-8") as lines:
        asked = [line.split("\t") for line in lines.read().splitlines()[1:]]
    asked = [(key, options, key.split(".")[0].replace("generic", "ext4")) for key, options in asked]
    asked = [one for one in asked if one[2] in images or one[2] not in MKFS]
    asked = [one for one in asked if not sys.argv[1:] or one[2] in sys.argv[1:]]
    faults = verified([(fs, given(options)) for _, options, fs in asked])
    evidence.head(["key", "options", "result", "shown", "verify", "said"])
    for (key, options, fs), fault in zip(asked, faults):
        accepted, result, said = ask(fs, given(options), images)
        reason = "" if accepted else said.split(":", 2)[-1].split("\n")[0].strip()
        cells = [result, fault, reason]
        evidence.row(key, options, "accepted" if accepted else "refused", *(c.replace(DIRS, "@") for c in cells))
    shutil.rmtree(WORK)
    shutil.rmtree(DIRS, ignore_errors=True)


if __name__ == "__main__":
    main()
