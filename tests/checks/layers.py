#!/usr/bin/python3
"""Checks the rules of the house that the link line can't.

    layers.py <root of the project> --qt-headers <folder with QtCore/, QtWidgets/, ...>
"""

import argparse
import pathlib
import re
import statistics
import sys

from circles import circles_of, class_graph
from cppsource import CppSource, lines_of

# The map of the house. What stands in a room may include what stands in that room, and in the rooms of its line:
# below all data, of data, and of its own layer. CONTRIBUTING.md says what each of them is for.
MAP = """
core                 |              |                                        |
formats              | core         |                                        |
data/heroes          | core         |                                        |
data/sql             | core         | heroes                                 |
data/engine          | core         | heroes sql                             |
data/repository      | core         | heroes sql engine                      |
data/session         | core         | engine repository                      |
data/browsing        | core         | heroes repository session              |
data/writing         | core         | heroes repository session              |
data/table           | core         | heroes                                 |
engines              |              | engine                                 | postgres sqlite
engines/sqlite       | core         | sql engine                             | sqlite/sql sqlite/scans
engines/sqlite/scans | core         | heroes sql engine                      | sqlite/sql
engines/sqlite/sql   | core         | heroes sql engine                      |
engines/postgres     | core         | sql engine                             | postgres/sql postgres/connect postgres/scans
engines/postgres/connect | core     | sql engine                             | postgres/sql
engines/postgres/scans | core       | heroes sql engine                      | postgres/connect
engines/postgres/sql | core         | heroes sql engine                      |
gui/application      | core         | heroes engine                          |
gui/widgets          | core         |                                        | application
gui/assistive        |              |                                        |
gui/messages         |              |                                        | widgets
gui/opening          | core         | engine session writing                 | application widgets messages
gui/keys             | core         |                                        | application widgets opening
gui/settings         |              |                                        | application keys
gui/browse           | core         | heroes session browsing table          | application widgets messages
gui/edit             | core         | heroes session writing                 | application widgets
gui/cells            | core         | heroes session writing table           | widgets browse edit
gui/clipboard        | core formats | heroes session writing table           | application widgets browse edit
gui/conflicts        | core         | heroes                                 | widgets
gui/drafts           | core         | heroes engine session writing          | widgets messages opening edit
gui/histogram        | core         | heroes session browsing                | widgets
gui/history          |              | repository                             | widgets messages
gui/admin            | core         | session table                          | application browse
gui/help             | core         |                                        | widgets
gui/window           | core         | heroes engine session browsing writing | application widgets messages opening
                     |              | table                                  | keys settings browse edit cells clipboard
                     |              |                                        | conflicts drafts histogram history admin help
main.cpp             | core         | session                                | engines gui/application gui/assistive gui/opening
                     |              |                                        | gui/window
samples.cpp          | core         | session writing                        | engines gui/opening
"""

# Qt's modules of a folder: those of the longest line that it begins with.
MODULES = {
    "core": "QtCore",
    "formats": "QtCore",
    "data": "QtCore",
    "data/sql": "QtCore QtSql",
    "data/table": "QtCore QtSql",
    "data/writing": "QtCore QtGui",  # QUndoStack
    "engines": "QtCore QtSql",
    "engines/postgres/connect": "QtCore QtNetwork QtSql",
    "gui": "QtCore QtGui QtWidgets",
    "gui/application": "QtCore QtDBus QtGui QtWidgets",
    "gui/assistive": "QtCore QtDBus QtGui QtWidgets",
    "gui/keys": "QtCore QtGui QtPrintSupport QtWidgets",
    "main.cpp": "QtCore QtGui QtWidgets",
    "samples.cpp": "QtCore",
}

# What only some may say: (what it is, where it is looked for, the words, the places that may say it).
CODE, LITERALS, BOTH = ("code",), ("literals",), ("code", "literals")
WORDS = [
    (
        "SQL",
        LITERALS,
        r"\b(?:SELECT|INSERT\s+INTO|UPDATE|DELETE\s+FROM|PRAGMA|CREATE\s+(?:TEMP\s+|UNIQUE\s+)*(?:TABLE|INDEX)"
        r"|DROP\s+TABLE|ALTER\s+TABLE|BEGIN\s+IMMEDIATE|COMMIT|ROLLBACK|WHERE|LIKE|GLOB|ESCAPE|COLLATE|BETWEEN|CAST\s*\("
        r"|IS\s+(?:NOT\s+)?(?:NULL|DISTINCT|\?)|GROUP\s+BY|ORDER\s+BY|LIMIT|RETURNING)(?!\w)|\btypeof\s*\("
        r"|^\s*(?:select|insert\s+into|update\s+\w+\s+set|delete\s+from|pragma|create\s+table)\b",
        "data/sql/ data/repository/ data/table/pagetable. engines/",
    ),
    (
        "a word of one engine",
        LITERALS,
        r"\b(?:PRAGMA|WAL|rowid|inode|sqlite_master|information_schema|pg_\w+|LIKE|GLOB|COLLATE)\b|\btypeof\s*\(",
        "data/table/pagetable. engines/",
    ),
    (
        "the name of an engine",
        BOTH,
        r"(?i)sqlite|postgres|qpsql",
        "data/table/pagetable. engines/ gui/application/commandline. gui/application/shippedpart.",
    ),
    (
        "an engine's own code or text",
        CODE,
        r"\b(?:nativeErrorCode|databaseText|driverText|inode)\b",
        "engines/",
    ),
    (
        "a connection of Qt Sql",
        CODE,
        r"\bQSql(?:Database|Driver|Error)\b",
        "data/sql/ data/table/ engines/",
    ),
    (
        "a file that is written",  # by FileReplacement alone, where a person named it
        CODE,
        r"\bQ(?:SaveFile|TemporaryFile)\b|\bQIODevice::(?:WriteOnly|ReadWrite|Append)\b|\bsetOutputFileName\b",
        "core/filereplacement. engines/sqlite/sqlitefile. gui/drafts/privatefile. gui/browse/heroheaderview.",
    ),
    (
        "something that shows",
        CODE,
        r"\bQ(?:MessageBox|ErrorMessage|\w*Dialog|Widget|MainWindow|Application|SystemTrayIcon|ToolTip)\b",
        "gui/ main.cpp",
    ),
]

HEADER = re.compile("<header>([^<]+)</header>")  # of a widget of our own, in a form

# Layers whose tests stand in folders of the same names, and the folder beside them: what goes through many rooms.
MIRRORED = ("core", "data", "engines", "formats", "gui")
STORIES = "gui/stories"

LONGEST_FILE = 400
LONGEST_MAIN_WINDOW = 299
LONGEST_MEDIAN = 99  # of the .cpp files


class Map:
    """The text of a map, read: `rooms` are room -> the rooms that it may include."""

    def __init__(self, text):
        lines = [[column.split() for column in line.split("|")] for line in text.strip().split("\n")]
        names = {line[0][0] for line in lines if line[0]}
        self.rooms = {}
        self.unknown = []
        for (name, below, of_data, of_own), room in zip(lines, self._carried(lines)):
            included = self.rooms.setdefault(room, set())
            layer = room.split("/")[0]
            for word in below + [f"data/{word}" for word in of_data] + of_own:
                found = next((full for full in (f"{layer}/{word}", word) if full in names), None)
                if found:
                    included.add(found)
                else:
                    self.unknown.append(f"the map: {room} may include {word}, which is no room")

    @staticmethod
    def _carried(lines):
        room = None
        for line in lines:
            room = line[0][0] if line[0] else room
            yield room

    def breaches(self):
        yield from self.unknown
        for circle in circles_of(self.rooms):
            yield f"the map: a circle of rooms: {' -> '.join(circle)}"

    def breaches_of_use(self, sources):
        """What the map says and the files don't."""
        used = {room: set() for room in self.rooms}
        for path, source in sources.items():
            for _, header in source.own_includes:
                used.setdefault(room_of(path), set()).add(room_of(header))
        there = {room_of(path) for path in sources}
        for room, included in self.rooms.items():
            if room not in there:
                yield f"the map: there is no file in {room}"
                continue
            for other in sorted(included - used[room]):
                yield f"the map: {room} may include {other}, and nothing in it does"


def room_of(path):
    return path.rpartition("/")[0] or path


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


def modules_of(room):
    names = [name for name in MODULES if f"{room}/".startswith(f"{name}/")]
    return MODULES[max(names, key=len)].split() if names else []


def check_includes(room, source, the_map, module_of):
    for line, header in source.includes:
        module = module_of(header)
        if module and module not in modules_of(room):
            yield line, f"{room} must not include <{header}> of {module}"
    for line, header in source.own_includes:
        if header.startswith("ui_"):
            if not room.startswith("gui/"):
                yield line, f"{room} must not include the form {header}"
        elif room_of(header) not in the_map.rooms[room] | {room}:
            yield line, f"{room} must not include {header}"


def include_forms(sources, forms):
    """Whoever includes a form includes what it is made of. `forms`: "ui_name.h" -> headers of widgets of our own."""
    for source in sources.values():
        source.own_includes += [(line, header) for line, form in source.own_includes for header in forms.get(form, ())]


def check_words(path, source):
    for what, places, pattern, allowed in WORDS:
        if path.startswith(tuple(allowed.split())):
            continue
        if "literals" in places:
            for line, literal in source.literals:
                found = re.search(pattern, literal)
                if found:
                    yield line, f"{what} ({found.group().strip()}) has no place here"
        if "code" in places:
            for found in re.finditer(pattern, source.code):
                yield source.code.count("\n", 0, found.start()) + 1, f"{what} ({found.group()}) has no place here"


def check_length(path, line_count):
    is_main_window = pathlib.PurePath(path).name.startswith("mainwindow") and path.endswith(".cpp")
    longest = LONGEST_MAIN_WINDOW if is_main_window else LONGEST_FILE
    if line_count > longest:
        yield longest + 1, f"{line_count} lines; {longest} are the most"


def check_median(sources):
    counts = [source.line_count for path, source in sources.items() if path.endswith(".cpp")]
    if counts and statistics.median(counts) > LONGEST_MEDIAN:
        yield f"src: half of the .cpp files have {statistics.median(counts):g} lines or more; {LONGEST_MEDIAN} are the most"


def check_file(path, source, the_map, module_of):
    room = room_of(path)
    if room not in the_map.rooms:
        yield 1, f"{room} is no room of the house; the map is in layers.py"
        return
    yield from check_includes(room, source, the_map, module_of)
    yield from check_words(path, source)
    yield from check_length(path, source.line_count)


def check(sources, the_map, module_of):
    """`sources`: path below src -> CppSource. All breaches, as lines to print."""
    breaches = list(the_map.breaches())
    for path, source in sorted(sources.items()):
        found = sorted(set(check_file(path, source, the_map, module_of)))
        breaches += [f"src/{path}:{line}: {message}" for line, message in found]
    breaches += [f"src/{circle[0]}: a circle: {' -> '.join(circle)}" for circle in circles_of(class_graph(sources))]
    breaches += check_median(sources)
    return breaches


def check_place(path, homes, rooms):
    """`homes`: name of a file of src without its suffix -> its rooms."""
    name = pathlib.PurePath(path).stem.removeprefix("tst_")
    room = room_of(path.removeprefix("tests/"))
    if not path.endswith(f"/tst_{name}.cpp") or room.split("/")[0] not in MIRRORED or room == STORIES:
        return
    if room not in rooms:
        yield 1, f"{room} is no room of src, whose folders those of the tests mirror"
    elif room not in homes.get(name, {room}):
        yield 1, f"what it is called by stands in {' '.join(sorted(homes[name]))}"


def check_tests(lengths, sources, rooms):
    """`lengths`: path -> number of lines. `sources`: paths below src."""
    homes = {}
    for path in sources:
        homes.setdefault(pathlib.PurePath(path).stem, set()).add(room_of(path))
    for path, count in sorted(lengths.items()):
        for line, message in [*check_length(path, count), *check_place(path, homes, rooms)]:
            yield f"{path}:{line}: {message}"


def files_below(folder, suffixes):
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix in suffixes]
    if not paths:
        sys.exit(f"there is no source in {folder}")
    return {path.relative_to(folder.parent).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("--qt-headers", required=True)
    arguments = parser.parse_args()

    files = files_below(arguments.root / "src", (".h", ".cpp"))
    sources = {path.removeprefix("src/"): CppSource(text) for path, text in files.items()}
    forms = files_below(arguments.root / "ui", (".ui",))
    include_forms(sources, {f"ui_{pathlib.PurePath(path).stem}.h": HEADER.findall(text) for path, text in forms.items()})
    tests = files_below(arguments.root / "tests", (".h", ".cpp", ".py", ".sh"))
    lengths = {path: lines_of(text) for path, text in tests.items()}
    the_map = Map(MAP)
    breaches = check(sources, the_map, module_finder(arguments.qt_headers))
    breaches += the_map.breaches_of_use(sources)
    breaches += check_tests(lengths, sources, the_map.rooms)
    print("\n".join(breaches) or f"{len(sources)} files in {len(the_map.rooms)} rooms keep the rules of the house")
    sys.exit(1 if breaches else 0)


if __name__ == "__main__":
    main()
