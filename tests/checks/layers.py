#!/usr/bin/python3
"""Checks the rules of the house that the link line can't: core <- formats <- data <- gui <- main.cpp, SQL only where it
belongs, nothing shown below gui, no cycles, no file that wants to be two.

    layers.py <source folder> --qt-headers <folder with QtCore/, QtWidgets/, ...>
"""

import argparse
import pathlib
import re
import sys

from cppsource import CppSource

LAYERS = ["core", "formats", "data", "gui", "main"]  # each may include itself and those in front of it

# Qt's modules that a layer may include.
MODULES = {
    "core": {"QtCore"},
    "formats": {"QtCore"},
    "data": {"QtCore", "QtSql", "QtGui"},
    "gui": {"QtCore", "QtDBus", "QtGui", "QtPrintSupport", "QtWidgets"},
    "main": {"QtCore", "QtGui", "QtWidgets"},
}

# The only files that may have SQL in them.
SQL_FILES = {
    "data/sql/ageplace.cpp",
    "data/repository/changejournal.cpp",
    "engines/sqlite/database.cpp",
    "engines/sqlite/databaseschema.cpp",
    "data/sql/herocolumns.cpp",
    "data/engine/heroindexes.cpp",
    "data/sql/heroorder.cpp",
    "data/repository/heropagereader.cpp",
    "data/repository/herorepository.cpp",
    "data/sql/herostatements.cpp",
    "data/table/herotablemodel.cpp",
    "data/repository/herowriter.cpp",
    "engines/sqlite/namesearch.cpp",
    "engines/sqlite/scans/agecounter.cpp",
    "engines/sqlite/scans/herocounter.cpp",
    "engines/sqlite/scans/herosamples.cpp",
    "engines/sqlite/scans/herosearcher.cpp",
    "engines/sqlite/scans/scanpass.cpp",
    "engines/sqlite/scans/scanwindow.cpp",
    "data/repository/stepimages.cpp",
    "data/repository/stepreversal.cpp",
    "data/table/pagetable.cpp",
    "data/sql/sqlstatement.cpp",
    "data/sql/transaction.cpp",
}

SQL = re.compile(
    r"\b(?:SELECT|INSERT\s+INTO|UPDATE|DELETE\s+FROM|PRAGMA|CREATE\s+(?:TEMP\s+|UNIQUE\s+)*(?:TABLE|INDEX)|DROP\s+TABLE"
    r"|ALTER\s+TABLE|BEGIN\s+IMMEDIATE|COMMIT|ROLLBACK|WHERE|LIKE|BETWEEN|CAST\s*\(|IS\s+(?:NOT\s+)?NULL|ORDER\s+BY|RETURNING)\b"
    r"|^\s*(?:select|insert\s+into|update\s+\w+\s+set|delete\s+from|pragma|create\s+table)\b"
)
SHOWING = re.compile(
    r"\bQ(?:MessageBox|ErrorMessage|\w*Dialog|Widget|MainWindow|Application|SystemTrayIcon|ToolTip)\b"
)
LONGEST_FILE = 400
LONGEST_MAIN_WINDOW = 299


def module_finder(qt_headers):
    """A function that says which Qt module a system header is of, or None."""
    folders = [folder for folder in sorted(pathlib.Path(qt_headers).glob("Qt*")) if folder.is_dir()]
    if not any(folder.name == "QtWidgets" for folder in folders):
        sys.exit(f"{qt_headers} doesn't hold Qt's headers: no QtWidgets in it")

    def module_of(header):
        if "/" in header:
            first = header.split("/")[0]
            return first if first.startswith("Qt") else None
        return next((folder.name for folder in folders if (folder / header).exists()), None)

    return module_of


def layer_of(path):
    folder = "main" if "/" not in path else path.split("/")[0]
    return "data" if folder == "engines" else folder  # one library


def check_file(path, source, module_of):
    layer = layer_of(path)
    if layer not in LAYERS:
        yield 1, f"src/{layer} is no layer of the house"
        return
    for line, header in source.includes:
        module = module_of(header)
        if module and module not in MODULES[layer]:
            yield line, f"{layer} must not include <{header}> of {module}"
    for line, header in source.own_includes:
        target = layer_of(header) if "/" in header else None
        if header.startswith("ui_") and layer != "gui":
            yield line, f"{layer} must not include the form {header}"
        if target in LAYERS and LAYERS.index(target) > LAYERS.index(layer):
            yield line, f"{layer} must not include {header} of the layer above"
    if layer in ("core", "formats", "data"):
        for match in SHOWING.finditer(source.code):
            yield source.code.count("\n", 0, match.start()) + 1, f"{layer} must not use {match.group()}"
    if path not in SQL_FILES:
        for line, literal in source.literals:
            found = SQL.search(literal)
            if found:
                yield line, f'SQL ("{found.group().strip()}") has no place in this file; see SQL_FILES in layers.py'
    is_main_window = pathlib.PurePath(path).name.startswith("mainwindow") and path.endswith(".cpp")
    longest = LONGEST_MAIN_WINDOW if is_main_window else LONGEST_FILE
    if source.line_count > longest:
        yield longest + 1, f"{source.line_count} lines; {longest} are the most"


def unit_of(path):
    """A class: its header and its source as one."""
    return path.rsplit(".", 1)[0]


def find_cycles(sources):
    """Cycles among the classes of one folder, each as a list of units that ends where it begins."""
    edges = {}
    for path, source in sources.items():
        unit = unit_of(path)
        folder = unit.rpartition("/")[0]
        targets = {unit_of(header) for _, header in source.own_includes}
        edges.setdefault(unit, set()).update(
            target for target in targets if target != unit and target.rpartition("/")[0] == folder
        )

    cycles = []
    finished = set()

    def walk(unit, way):
        if unit in way:
            cycles.append(way[way.index(unit) :] + [unit])
            return
        if unit in finished:
            return
        for target in sorted(edges.get(unit, ())):
            walk(target, way + [unit])
        finished.add(unit)

    for unit in sorted(edges):
        walk(unit, [])
    return cycles


def check(sources, module_of):
    """`sources`: path below src -> CppSource. All breaches, as lines to print."""
    breaches = []
    for path, source in sorted(sources.items()):
        breaches += [f"src/{path}:{line}: {message}" for line, message in check_file(path, source, module_of)]
    breaches += [f"src/{cycle[0]}: a cycle: {' -> '.join(cycle)}" for cycle in find_cycles(sources)]
    return breaches


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--qt-headers", required=True)
    arguments = parser.parse_args()

    paths = [path for path in sorted(arguments.folder.rglob("*")) if path.suffix in (".h", ".cpp")]
    if not paths:
        sys.exit(f"there is no source in {arguments.folder}")
    sources = {
        path.relative_to(arguments.folder).as_posix(): CppSource(path.read_text(encoding="utf-8")) for path in paths
    }
    breaches = check(sources, module_finder(arguments.qt_headers))
    print("\n".join(breaches) or f"{len(sources)} files keep the rules of the house")
    sys.exit(1 if breaches else 0)


if __name__ == "__main__":
    main()
