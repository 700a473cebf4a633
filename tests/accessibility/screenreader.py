"""Hero Admin as a screen reader finds it on the real bus of accessibility, and a database to run it on."""

import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time

try:
    import pyatspi
except ImportError:
    sys.exit("pyatspi is missing. On Debian and Ubuntu: apt install python3-pyatspi at-spi2-core")

WINDOW = "heroes.db - Hero Admin"
PAGE = 100  # Rows, before a person chooses another size.


def make_database(path, heroes):
    with sqlite3.connect(path) as database:
        database.executescript(
            "CREATE TABLE hero (name VARCHAR NOT NULL, age INTEGER, id INTEGER NOT NULL, secret_name VARCHAR NOT NULL,"
            " PRIMARY KEY (id)); CREATE INDEX ix_hero_name ON hero (name); CREATE INDEX ix_hero_age ON hero (age)"
        )
        for name, age in heroes:
            database.execute("INSERT INTO hero (name, age, secret_name) VALUES (?, ?, 's')", (name, age))


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


def press_key(key):
    subprocess.run(["xdotool", "key", key], check=True)


def show_log(log, announced):
    """Line by line, without those that are meant to come: any other one fails the test."""
    for line in log:
        if not any(re.fullmatch(f"LOGGED {text}\n", line) for text in announced):
            print(line, end="", file=sys.stderr, flush=True)


def run(program, heroes, story, announced=()):
    """Starts `program` on a database of `heroes`, names and ages, and runs `story` with its path when it is in front.
    `announced`: what it may log, as regular expressions that begin with the type of the message."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "heroes.db"
        make_database(path, heroes)
        settings = pathlib.Path(folder) / "heroadmin"
        settings.mkdir()
        (settings / "heroadmin.conf").write_text("[view]\nlanguage=en\n")
        environment = {"XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
        process = subprocess.Popen(
            [program, str(path)], env={**os.environ, **environment}, stderr=subprocess.PIPE, text=True, errors="replace"
        )
        log = threading.Thread(target=show_log, args=(process.stderr, announced))
        log.start()
        try:
            awaited("the heroes", lambda: rows_of("Heroes") == min(len(heroes), PAGE))
            awaited("the window's focus", lambda: table("Heroes") and part(pyatspi.ROLE_FRAME, WINDOW))
            awaited(
                "the active window",
                lambda: part(pyatspi.ROLE_FRAME, WINDOW).getState().contains(pyatspi.STATE_ACTIVE),
            )
            story(path)
        finally:
            process.terminate()
            process.wait(20)
            log.join()
