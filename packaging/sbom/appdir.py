#!/usr/bin/python3
"""What an AppDir brings along comes from Debian's packages: which ones. As a program it gives the AppDir their copyright
files, which tell their licences, where Debian has them.

    appdir.py APPDIR
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

# Where they are in the AppDir, and below Debian's /usr/lib/x86_64-linux-gnu.
FOLDERS = {"usr/lib": "", "usr/plugins": "qt6/plugins/"}


def dpkg_query(*arguments):
    return subprocess.run(["dpkg-query", *arguments], capture_output=True, text=True, check=False,
                          env={**os.environ, "LC_ALL": "C"}).stdout


def names_of_libraries(appdir):
    """As the ends of paths of the system they were taken from."""
    for folder, place in FOLDERS.items():
        for path in sorted((appdir / folder).rglob("*.so*")):
            if path.is_file() and not path.is_symlink():
                # Plugins are found by their folders, libraries wherever the linker found them.
                yield place + path.relative_to(appdir / folder).as_posix() if place else path.name


def packages_of(appdir):
    """Versions of the packages, by their names. LookupError for a library that no package has."""
    names = list(names_of_libraries(appdir))
    owners = {}
    for line in sorted(dpkg_query("--search", *(f"*/{name}" for name in names)).splitlines()):
        found = re.fullmatch(r"([a-z0-9.+-]+)(?::\w+)?: (?:/usr)?/lib/\w+-linux-gnu/(.*)", line)
        if found:
            owners.setdefault(f"/{found[2]}", found[1])
    packages = set()
    for name in names:
        owner = next((package for path, package in owners.items() if path.endswith(f"/{name}")), None)
        if owner is None:
            raise LookupError(f"no package of Debian's has {name}")
        packages.add(owner)
    versions = dpkg_query("--show", "--showformat=${Package}\t${Version}\n", *sorted(packages)) if packages else ""
    return dict(line.split("\t") for line in versions.splitlines())


def main():
    appdir = pathlib.Path(sys.argv[1])
    for package in packages_of(appdir):
        folder = appdir / "usr/share/doc" / package
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(f"/usr/share/doc/{package}/copyright", folder / "copyright")


if __name__ == "__main__":
    main()
