<#-- No view: what go build has written into a program. -->
# Written by Keelson, the same in every role.
"""Read on the host, and on the controller before the program is copied: it needs no other part, and any Python 3."""


def number(data, at):
    """A number of seven bits a byte, the lowest first, and where it ends. Source: Go encoding/binary, varint.go."""
    value = shift = 0
    while True:
        byte = data[at]
        value, shift, at = value | (byte & 127) << shift, shift + 7, at + 1
        if byte < 128:
            return value, at


def build_info(path):
    """Version and settings that go build has written into the program. Source: Go debug/buildinfo, since Go 1.18."""
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError:
        return None
    at = data.find(b"\xff Go buildinf:")
    if at < 0 or not data[at + 15] & 2:
        return None
    length, at = number(data, at + 32)
    go, at = data[at:at + length].decode(), at + length
    length, at = number(data, at)
    lines = data[at + 16:at + length - 16].decode("utf-8", "replace").split("\n")
    settings = [line[len("build\t"):].split("=", 1) for line in lines if line.startswith("build\t") and "=" in line]
    return dict(settings, go=go)
