"""Reads and presses the ages as a screen reader does, on the real bus: ages.py PROGRAM"""

import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

try:
    import pyatspi
except ImportError:
    sys.exit("pyatspi is missing. On Debian and Ubuntu: apt install python3-pyatspi at-spi2-core")

AGES = [28, 48, None, 16, 17, 1500, "abc", None, 33, 36, -4]
READ = {
    "below 0 years": "1 ",
    "10 to 19 years": "2 ",
    "20 to 29 years": "1 ",
    "30 to 39 years": "2 ",
    "40 to 49 years": "1 ",
    "150 years and over": "1 ",
    "no age": "2 ",
    "not a whole number, so no filter finds them": "1 ",
}


def make_database(path):
    with sqlite3.connect(path) as database:
        database.executescript(
            "CREATE TABLE hero (name VARCHAR NOT NULL, age INTEGER, id INTEGER NOT NULL, secret_name VARCHAR NOT NULL,"
            " PRIMARY KEY (id)); CREATE INDEX ix_hero_name ON hero (name); CREATE INDEX ix_hero_age ON hero (age)"
        )
        for number, age in enumerate(AGES):
            database.execute("INSERT INTO hero (name, age, secret_name) VALUES (?, ?, 's')", (f"Hero {number}", age))


def awaited(what, look):
    """What `look` finds, as soon as that is something."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        try:
            found = look()
        except Exception:  # A part may go while it is being asked.
            found = None
        if found:
            return found
        time.sleep(0.05)
    sys.exit(f"not found on the bus: {what}")


def part(role, name):
    """The part in sight of that role and name."""

    def matches(accessible):
        return (
            accessible.getRole() == role
            and accessible.name == name
            and accessible.getState().contains(pyatspi.STATE_SHOWING)
        )

    for application in pyatspi.Registry.getDesktop(0):
        if application is not None and application.name in ("heroadmin", "Hero Admin"):
            return pyatspi.findDescendant(application, matches)
    return None


def table(name):
    return part(pyatspi.ROLE_TABLE, name)


def rows_of(name):
    return table(name).queryTable().nRows


def read_ages():
    """Age to how many heroes, as both are spoken; only where there are any."""
    cells = table("Ages").queryTable()
    if [cells.getColumnDescription(column) for column in range(cells.nColumns)] != ["Age", "Heroes"]:
        sys.exit("the columns have other names")
    ages = {}
    for row in range(cells.nRows):
        age = cells.getAccessibleAt(row, 0).name
        heroes = cells.getAccessibleAt(row, 1).name
        if not heroes.endswith(age):
            sys.exit(f"a cell doesn't say whose it is: {heroes}")
        if not heroes.startswith("0 "):
            ages[age] = heroes[: heroes.index(" ") + 1]
    return ages


def cell(age, column):
    cells = table("Ages").queryTable()
    for row in range(cells.nRows):
        if cells.getAccessibleAt(row, 0).name == age:
            return cells.getAccessibleAt(row, column)
    return None


def press_key(key):
    subprocess.run(["xdotool", "key", key], check=True)


def is_focused(age):
    return cell(age, 1).getState().contains(pyatspi.STATE_FOCUSED)


def main():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "ages.db"
        make_database(path)
        settings = pathlib.Path(folder) / "heroadmin"
        settings.mkdir()
        (settings / "heroadmin.conf").write_text("[view]\nlanguage=en\n")
        environment = {"XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
        program = subprocess.Popen([sys.argv[1], str(path)], env={**os.environ, **environment})
        try:
            run()
        finally:
            program.terminate()
            program.wait(20)


def run():
    awaited("the heroes", lambda: rows_of("Heroes") == len(AGES))
    awaited("the window's focus", lambda: table("Heroes") and part(pyatspi.ROLE_FRAME, "ages.db - Hero Admin"))
    awaited(
        "the active window",
        lambda: part(pyatspi.ROLE_FRAME, "ages.db - Hero Admin").getState().contains(pyatspi.STATE_ACTIVE),
    )
    press_key("ctrl+shift+h")
    awaited("the ages", lambda: read_ages() == READ)
    awaited("the focus on the first bar", lambda: is_focused("below 0 years"))
    press_key("Right")
    awaited("the focus on the next bar", lambda: is_focused("0 to 9 years"))

    def selected():
        return cell("30 to 39 years", 1).getState().contains(pyatspi.STATE_SELECTED)

    cell("30 to 39 years", 1).queryAction().doAction(0)
    awaited("the heroes of an age", lambda: rows_of("Heroes") == 2 and selected())
    cell("30 to 39 years", 1).queryAction().doAction(0)
    awaited("all heroes again", lambda: rows_of("Heroes") == len(AGES) and not selected())


main()
