"""Asks tables for rows and columns that they haven't, as a screen reader does behind the times: gonerows.py PROGRAM"""

import sqlite3
import sys

from screenreader import awaited, press_key, rows_of, run, table

# What Qt's bridge, from 6.8 on, says by itself of what isn't there: here it is asked for that.
ANNOUNCED = [r"warning: Invalid index for tableInterface GetAccessibleAt \( -?\d+ , -?\d+ \)"]

HEROES = [("Deadpond", 28), ("Spider-Boy", None), ("Rusty-Man", 48)]


def asked(ask, row, column):
    """The answer, where there is one: an error is as good for what isn't there."""
    try:
        return ask(row, column)
    except Exception:
        return None


def ask_for(name, row, column):
    cells = table(name).queryTable()
    asked(cells.isSelected, row, column)
    asked(cells.getRowExtentAt, row, column)
    asked(cells.getColumnExtentAt, row, column)
    asked(lambda index, _: cells.getRowColumnExtentsAtIndex(index), row, column)
    asked(cells.getAccessibleAt, row, column)


def story(path):
    def wrong(row, column):
        return asked(table("Heroes").queryTable().isSelected, row, column)

    for name in ("Heroes", "Ages"):
        if name == "Ages":
            press_key("ctrl+shift+h")
            awaited("the ages", lambda: rows_of("Ages") > 0)
        for row, column in [(99, 0), (0, 99), (-1, 0), (0, -1), (2**31 - 1, 2**31 - 1), (-(2**31), -(2**31))]:
            ask_for(name, row, column)
            awaited(f"the table {name}, after {row}, {column}", lambda: rows_of(name) > 0)

    if wrong(2, 0) is not False:
        sys.exit("the last row is not as it was")
    with sqlite3.connect(path) as database:
        database.execute("DELETE FROM hero WHERE id > 1")
    awaited("one hero", lambda: rows_of("Heroes") == 1)
    ask_for("Heroes", 2, 1)
    awaited("the hero", lambda: table("Heroes").queryTable().getAccessibleAt(0, 1).name == "Deadpond")


run(sys.argv[1], HEROES, story, ANNOUNCED)
