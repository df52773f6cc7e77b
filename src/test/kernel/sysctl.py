#!/usr/bin/env python3
"""Every file below /proc/sys: its mode, its value, the module that brought it, and whose it is in new namespaces."""

import os
import re
import subprocess
import sys

import evidence

ROOT = "/proc/sys/"

# One by one: a key belongs to the first module after whose loading it was there.
MODULES = """nf_defrag_ipv4 nf_defrag_ipv6 nf_conntrack nf_conntrack_netlink nf_flow_table nf_log_syslog nf_log_ipv4
    nf_tables bridge br_netfilter 8021q sctp dccp xfs btrfs fuse overlay nfs nfsv4 lockd sunrpc nfsd rpcsec_gss_krb5
    tcp_bbr sch_fq mptcp ip_vs mpls_router l2tp_core rds tipc vsock fou ip_tunnel tunnel4 ip6_tunnel wireguard macvlan
    bonding team openvswitch sg sr_mod cdrom md_mod raid456 ipmi_msghandler hv_utils parport binfmt_misc kvm nbd loop
    ax25 x25 appletalk ipx decnet phonet can irda llc2 netrom rose smc ieee802154 ipvlan vrf xfrm_user esp4 cifs coda
    nfs_layout_flexfiles dlm fscache cachefiles autofs4 usbcore scsi_mod nvme zram zsmalloc perf nf_nat arp_tables
    nf_conntrack_ftp ebtables veth geneve vxlan gre ip_gre sit netconsole ceph rbd ocfs2 gfs2 apparmor""".split()

# Whose value a namespace can have; everything else is the host's alone.
NAMESPACED = re.compile(
    r"net\.|user\.|fs\.mqueue\.|fs\.binfmt|vm\.memfd_noexec$|kernel\.(shm|msg|sem|auto_msgmni|hostname|domainname"
    r"|ns_last_pid|pid_max)")

# Never read: an answer would take seconds or change something.
SILENT = {"vm.stat_refresh"}


def keys():
    """Dotted keys; of interfaces only those that every host has."""
    found = set()
    for folder, folders, files in os.walk(ROOT):
        if re.search(r"/(conf|neigh)$", folder):
            folders[:] = [name for name in folders if name in ("all", "default", "lo")]
        for name in files:
            parts = os.path.join(folder, name)[len(ROOT):].split("/")
            found.add(".".join(part.replace(".", "/") for part in parts))
    return found


def path(key):
    return ROOT + "/".join(part.replace("/", ".") for part in key.split("."))


def value(key):
    return None if key in SILENT else evidence.read(path(key))


def mode(key):
    return format(os.stat(path(key)).st_mode & 0o777, "03o")


def inside():
    """Runs in namespaces of its own: changes what it can, and says of each key what came of it."""
    for key in sys.stdin.read().split("\n"):
        if not os.path.exists(path(key)):
            print(key, "absent", sep="\t")
        elif not int(mode(key), 8) & 0o222:
            print(key, "read-only", sep="\t")
        else:
            print(key, "wrote" if changed(key) else "unchanged", sep="\t")


def changed(key):
    """Whether one of the numbers beside the present one, or another name, could be written."""
    now = value(key)
    if key in ("kernel.hostname", "kernel.domainname"):
        return evidence.write(path(key), "other") is None
    if now is None or not re.fullmatch(r"-?[0-9]+", now):
        return False
    others = (str(number) for number in (int(now) + 1, int(now) - 1, 1, 0))
    return any(other != now and evidence.write(path(key), other) is None and value(key) != now for other in others)


def namespaced(asked):
    """own: it was changed inside and outside it was not; shared: outside too, or it moves by itself."""
    before = {key: value(key) for key in asked}
    user = ["--user", "--map-root-user"] if all(key.startswith("user.") for key in asked) else []
    command = ["unshare", *user, "--net", "--ipc", "--uts", "--pid", "--fork", "--mount-proc"]
    command += [sys.executable, __file__, "--inside"]
    done = subprocess.run(command, input="\n".join(asked).encode(), stdout=subprocess.PIPE)
    answers = {}
    for line in done.stdout.decode().splitlines():
        key, answer = line.split("\t")
        if answer == "wrote":
            answer = "own" if value(key) == before[key] else "shared"
        answers[key] = answer
    return answers


def main():
    evidence.require_virtual_machine()
    evidence.head(["key", "mode", "value", "module", "namespace"])
    module = {key: "" for key in keys()}
    for name in MODULES:
        if evidence.run("modprobe", name)[0] == 0:
            for key in keys() - set(module):
                module[key] = name
    shown = {key: value(key) for key in module}
    modes = {key: mode(key) for key in module}
    asked = sorted(key for key in module if NAMESPACED.match(key))
    whose = namespaced([key for key in asked if not key.startswith("user.")])
    whose.update(namespaced([key for key in asked if key.startswith("user.")]))
    for key in sorted(module):
        text = "" if shown[key] is None else shown[key]
        evidence.row(key, modes[key], text, module[key], whose.get(key, ""))


if __name__ == "__main__":
    inside() if sys.argv[1:] == ["--inside"] else main()
