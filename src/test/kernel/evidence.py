"""What every collector needs: a head that says what was asked, and cells that hold one line."""

import datetime
import platform
import subprocess
import sys


def run(*command):
    """Exit code, stdout and stderr of a command."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")


def require_virtual_machine():
    """The collectors write to the kernel that they ask; only a machine to throw away may be asked."""
    code, kind, _ = run("systemd-detect-virt", "--vm")
    inside, _, _ = run("systemd-detect-virt", "--container")
    if code != 0 or inside == 0:
        sys.exit("this writes kernel settings and mounts: run it in a virtual machine that nobody needs")


def head(columns):
    system = {}
    with open("/etc/os-release", encoding="utf-8") as lines:
        for line in lines:
            name, _, value = line.strip().partition("=")
            system[name] = value.strip('"')
    systemd = run("systemctl", "--version")[1].split()[1]
    print(f"# kernel {platform.release()}: {platform.version()}, {platform.machine()}")
    print(f"# systemd {systemd}")
    print(f"# system {system['ID']}-{system['VERSION_ID']}")
    print(f"# date {datetime.date.today().isoformat()}")
    print("\t".join(columns))


def cell(text):
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def row(*cells):
    print("\t".join(cell(str(one)) for one in cells))


def read(path):
    """Its text without the last line break, or None where it cannot be read."""
    try:
        with open(path, "rb") as file:
            text = file.read().decode("utf-8", "replace")
    except OSError:
        return None
    return text[:-1] if text.endswith("\n") else text


def write(path, text):
    """None, or the name of the error."""
    import errno
    import os

    try:
        file = os.open(path, os.O_WRONLY)
    except OSError as error:
        return errno.errorcode[error.errno]
    try:
        os.write(file, (text + "\n").encode())
        return None
    except OSError as error:
        return errno.errorcode[error.errno]
    finally:
        os.close(file)
