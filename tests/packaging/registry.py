#!/usr/bin/python3
"""Prints the registry of a stopped Wine, every key and every value on a line of its own, sorted, but for what Wine writes down
by itself and what is the person's own.

    registry.py WINEPREFIX
"""

import pathlib
import re
import sys

HIVES = {"system.reg": "HKLM", "user.reg": "HKCU", "userdef.reg": r"HKU\.Default"}
NOT_COMPARED = re.compile("|".join([
    r"HKLM\\System\\CurrentControlSet\\Control\\Class\\.* \"DriverDateData\"=",  # when Wine last started
    r"HKCU\\Software\\Classes$",  # itself: every person of a real Windows has it, and a new one of Wine's doesn't
    r"HKCU\\Software\\heroadmin(\\|$)",  # settings
]), re.IGNORECASE)


def lines_of(hive, name):
    """Wine's own form: [Key with doubled backslashes] and a time, #attributes, and values, long ones on several lines."""
    key = name
    text = hive.read_text(encoding="utf-8", errors="surrogateescape")
    for line in text.replace("\\\n  ", "").splitlines():
        if line.startswith("["):
            key = name + "\\" + line[1:line.rindex("]")].replace("\\\\", "\\")
            yield key
        elif line.startswith(('"', "@")):
            yield f"{key} {line}"


def main():
    if len(sys.argv) != 2:
        sys.exit("registry.py WINEPREFIX")
    prefix = pathlib.Path(sys.argv[1])
    lines = [line for file, name in HIVES.items() for line in lines_of(prefix / file, name)]
    kept = [line for line in sorted(lines) if not NOT_COMPARED.match(line)]
    sys.stdout.buffer.write(("\n".join(kept) + "\n").encode("utf-8", "surrogateescape"))


if __name__ == "__main__":
    main()
