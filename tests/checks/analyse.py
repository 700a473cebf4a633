#!/usr/bin/python3
"""Runs a static analyser over every source of the product, and over one again only when something it sees changed.

    analyse.py {clang-tidy,clazy} --sources <root of the project> --build <its build folder> [--jobs N]
"""

import argparse
import concurrent.futures
import hashlib
import json
import pathlib
import re
import shlex
import subprocess
import sys

PROGRAMS = {"clang-tidy": "clang-tidy-14", "clazy": "clazy-standalone"}
# Qt 6's own erase() takes const_iterators, so strict-iterators would flag every erase(std::unique(...)).
CLAZY_CHECKS = "level1,no-strict-iterators"
SOURCES_IN_UNIT = 16
# Following each path as deep as it can takes more time than all that runs beside it.
ANALYSER_ARGUMENTS = [f"--extra-arg={word}" for word in ("-Xclang", "-analyzer-config", "-Xclang", "mode=shallow")]
OWN_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"\n]+)"', re.MULTILINE)
FINDING = re.compile(r"(?:warning|error): .*\[[-\w.,]+\]$|\berror: ", re.MULTILINE)


def arguments_for_clang(entry):
    """The compiler's arguments without what only GCC or only a build needs: precompiled headers, sanitizers, warnings."""
    given = shlex.split(entry["command"])
    compiler = next(i for i, word in enumerate(given) if re.fullmatch(r"(?:.*/)?(?:c|g|clang)\+\+[-.\d]*", word))
    kept = ["c++"]
    words = iter(given[compiler + 1 :])
    for word in words:
        if word in ("-include", "-o"):
            next(words)
        elif not re.match(r"-W|-f(?:no-)?(?:sanitize|pch|omit)|-g|-c$|-m", word):
            kept.append(word)
    # What is compiled together can't be asked for it by its compiler.
    return [*kept, "-Wshadow"]


def sources_of(unit):
    """The file itself, or those that are compiled together in it."""
    if unit.parent.name != "Unity":
        return [unit]
    return [pathlib.Path(name) for name in OWN_INCLUDE.findall(unit.read_text(encoding="utf-8"))]


def write_units(build, source_folder, folder):
    """The sources of the product, those compiled alike one behind the other: most of the time goes into Qt's headers.

    An included source would be a header to an analyser, and judged as one.
    """
    together = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        arguments = tuple(word for word in arguments_for_clang(entry) if word != entry["file"])
        sources = sources_of(pathlib.Path(entry["directory"], entry["file"]))
        together.setdefault(arguments, []).extend(file for file in sources if file.is_relative_to(source_folder))
    entries = []
    for arguments, sources in together.items():
        for first in range(0, len(sources), SOURCES_IN_UNIT):
            unit = folder / f"unit{len(entries)}.cpp"
            some = sources[first : first + SOURCES_IN_UNIT]
            unit.write_text("".join(f'#line 1 "{file}"\n{file.read_text(encoding="utf-8")}' for file in some),
                            encoding="utf-8")
            entries.append({"directory": str(build), "file": str(unit), "arguments": [*arguments, str(unit)]})
    return entries


def in_sources(unit, findings):
    """The findings with the places in the sources; not every analyser reads #line."""
    places = [None]
    for line in pathlib.Path(unit).read_text(encoding="utf-8").splitlines():
        start = re.fullmatch(r'#line 1 "(.+)"', line)
        source, number = (start[1], 0) if start else (places[-1][0], places[-1][1] + 1)
        places.append((source, number))
    return re.sub(rf"{re.escape(unit)}:(\d+)", lambda place: "{}:{}".format(*places[int(place[1])]), findings)


def files_seen(file, root):
    """The unit and everything of the project that it includes; a form stands for the header made of it."""
    seen = set()
    waiting = [file]
    while waiting:
        current = waiting.pop()
        if current in seen:
            continue
        seen.add(current)
        if current.suffix == ".ui":
            continue
        for name in OWN_INCLUDE.findall(current.read_text(encoding="utf-8")):
            form = re.fullmatch(r"ui_(\w+)\.h", name)
            candidates = [root / "ui" / f"{form[1]}.ui"] if form else [root / "src" / name, current.parent / name]
            waiting += [candidate for candidate in candidates if candidate.is_file()][:1]
    return sorted(seen)


def key_of(entry, root, tool_key):
    digest = hashlib.sha256(json.dumps([tool_key, entry["arguments"]]).encode())
    for file in files_seen(pathlib.Path(entry["file"]), root):
        digest.update(f"{file}\0".encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


def command_of(tool, folder, root, unit):
    headers = f"^{re.escape(str(root))}/src/"
    if tool == "clang-tidy":
        return [PROGRAMS[tool], "-p", folder, "--quiet", f"--config-file={root / '.clang-tidy'}", *ANALYSER_ARGUMENTS,
                f"--header-filter={headers}", unit]
    return [PROGRAMS[tool], "-p", folder, f"--checks={CLAZY_CHECKS}", f"--header-filter={headers}", unit]


def analyse(command):
    """What the analyser found, or nothing."""
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode == 0 and not FINDING.search(result.stdout + result.stderr):
        return ""
    findings = in_sources(command[-1], result.stdout + result.stderr)
    return findings.strip() or f"{command[0]} ended with {result.returncode}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tool", choices=PROGRAMS)
    parser.add_argument("--sources", type=pathlib.Path, required=True)
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    root = options.sources.resolve()

    folder = options.build / "checks" / options.tool
    folder.mkdir(parents=True, exist_ok=True)
    entries = write_units(options.build.resolve(), root / "src", folder.resolve())
    if not entries:
        sys.exit("the compile database names no source of the product")
    (folder / "compile_commands.json").write_text(json.dumps(entries))

    version = subprocess.run([PROGRAMS[options.tool], "--version"], capture_output=True, text=True, check=True).stdout
    tool_key = [version, pathlib.Path(__file__).read_text(encoding="utf-8"), (root / ".clang-tidy").read_text()]
    keys = {entry["file"]: key_of(entry, root, tool_key) for entry in entries}
    waiting = [file for file in sorted(keys) if not (folder / keys[file]).exists()]

    failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        commands = (command_of(options.tool, str(folder), root, file) for file in waiting)
        for file, findings in zip(waiting, pool.map(analyse, commands)):
            if findings:
                failed += 1
                print(f"{findings}\n", flush=True)
            else:
                (folder / keys[file]).touch()
    print(f"{len(keys)} units, {len(waiting)} of them analysed now, {failed} with findings")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
