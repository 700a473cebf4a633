"""Writes cells of the table as an assistive tool can, on the real bus: cells.py PROGRAM

Qt 6.4 doesn't list EditableText among the interfaces of a cell, but answers it: what is set there goes to the model's
setData(), as it does from the tools of Windows.
"""

import sqlite3
import sys

from screenreader import awaited, press_key, run, table

HEROES = [("Deadpond", 28), ("Spider-Boy", None), ("Rusty-Man", 48)]
ID, NAME, AGE = range(3)


def stored(path):
    with sqlite3.connect(path) as database:
        return database.execute("SELECT name, age FROM hero ORDER BY id").fetchall()


def write(row, column, text):
    if not table("Heroes").queryTable().getAccessibleAt(row, column).set_text_contents(text):
        sys.exit(f"not taken: {text}")


def story(path):
    def wait_for(what, heroes):
        awaited(what, lambda: stored(path) == heroes)

    write(0, NAME, "Pedro")
    wait_for("another name", [("Pedro", 28), *HEROES[1:]])
    write(1, AGE, "16")
    wait_for("an age", [("Pedro", 28), ("Spider-Boy", 16), HEROES[2]])
    write(2, AGE, "")
    wait_for("no age", [("Pedro", 28), ("Spider-Boy", 16), ("Rusty-Man", None)])

    write(0, ID, "7")
    write(0, NAME, "")
    write(0, AGE, "abc")
    write(2, NAME, "Behind what breaks a rule")
    wait_for(
        "nothing of what breaks a rule", [("Pedro", 28), ("Spider-Boy", 16), ("Behind what breaks a rule", None)]
    )

    press_key("ctrl+z")
    wait_for("the way back", [("Pedro", 28), ("Spider-Boy", 16), ("Rusty-Man", None)])


run(sys.argv[1], HEROES, story)
