#!/usr/bin/python3
"""Checks by REUSE's rules that every file has its licence: REUSE.toml is valid and covers all files, and the text of each
licence that it names is there. (Debian's and Ubuntu's `reuse` are older than REUSE.toml.)

    licences.py <root of the project>
"""

import pathlib
import re
import subprocess
import sys
import tomllib


def files_of(root):
    """The project's files; where git is missing, all that are there."""
    command = ["git", "-c", "safe.directory=*", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        names = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\0")
        return [name for name in names if name and (root / name).is_file()]
    except (OSError, subprocess.CalledProcessError):
        paths = (path.relative_to(root) for path in root.rglob("*") if path.is_file())
        return [path.as_posix() for path in paths if path.parts[0] not in (".git", "build")]


def pattern(glob):
    """REUSE's globs: * doesn't cross a folder, ** does."""
    parts = re.split(r"(\*\*|\*)", glob)
    return re.compile("".join({"**": ".*", "*": "[^/]*"}.get(part, re.escape(part)) for part in parts))


def main():
    root = pathlib.Path(sys.argv[1])
    description = tomllib.loads((root / "REUSE.toml").read_text(encoding="utf-8"))
    problems = []
    if description.get("version") != 1:
        problems.append("REUSE.toml: version must be 1")

    covered = []
    named = set()
    for annotation in description.get("annotations", []):
        for key in ("path", "SPDX-FileCopyrightText", "SPDX-License-Identifier"):
            if not annotation.get(key):
                problems.append(f"REUSE.toml: an annotation has no {key}")
        paths = annotation.get("path", [])
        covered += [pattern(path) for path in ([paths] if isinstance(paths, str) else paths)]
        named.update(re.findall(r"[\w.+-]+", annotation.get("SPDX-License-Identifier", "")))
    named -= {"AND", "OR", "WITH"}

    there = {path.stem for path in (root / "LICENSES").glob("*.txt")}
    problems += [f"LICENSES/{name}.txt is missing" for name in sorted(named - there)]
    problems += [f"LICENSES/{name}.txt is the licence of nothing" for name in sorted(there - named)]
    files = [name for name in files_of(root) if name != "LICENSE" and not name.startswith("LICENSES/")]
    problems += [f"{name} has no licence" for name in files if not any(glob.fullmatch(name) for glob in covered)]
    if not files:
        problems.append("there are no files")

    print("\n".join(problems) or f"{len(files)} files have their licence")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
