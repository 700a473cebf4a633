#!/usr/bin/python3
"""Opens damaged databases with the program, as pictures: it ends by itself, with rows or with a sentence, and changes nothing.

    damagedfiles.py <heroadmin> [first seed] [seeds]
"""

import concurrent.futures
import os
import pathlib
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile

PATIENCE = 60  # seconds, on a machine that has much to do
PAGE = 1024

# Of a page, by the first byte of it.
KINDS = {2: "index", 5: "inner", 10: "index", 13: "leaf"}


def make_whole(path):
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA page_size = {PAGE}")
    connection.execute(
        "CREATE TABLE hero (name VARCHAR NOT NULL, age INTEGER, id INTEGER NOT NULL, secret_name VARCHAR NOT NULL, "
        "PRIMARY KEY (id))"
    )
    connection.execute("CREATE INDEX ix_hero_name ON hero (name)")
    connection.execute("CREATE INDEX ix_hero_age ON hero (age)")
    connection.execute("BEGIN")
    heroes = ((f"Hero {i:05}", None if i % 7 == 0 else i % 120, f"Secret {i:06}") for i in range(3000))
    connection.executemany("INSERT INTO hero (name, age, secret_name) VALUES (?, ?, ?)", heroes)
    connection.execute("COMMIT")
    connection.execute("DELETE FROM hero WHERE id BETWEEN 1000 AND 1400")  # which leaves free pages
    connection.close()
    return path.read_bytes()


def places_of(whole):
    """Region of the file -> a function that gives a place in it."""
    pages = {}
    for page in range(len(whole) // PAGE):
        kind = KINDS.get(whole[page * PAGE + (100 if page == 0 else 0)], "free")
        pages.setdefault(kind, []).append(page)

    def within(kind, length=PAGE):
        return lambda chance: chance.choice(pages[kind]) * PAGE + chance.randrange(length)

    return {
        "header": lambda chance: chance.randrange(100),
        "schema": lambda chance: chance.randrange(100, PAGE),
        "inner": within("inner"),
        "leaf": within("leaf"),
        "leaf-head": within("leaf", 24),
        "index": within("index"),
        "free": within("free"),
        "any": lambda chance: chance.randrange(len(whole)),
    }


def damaged(whole, places, seed):
    chance = random.Random(seed)
    region = list(places)[seed % len(places)]
    content = bytearray(whole)
    for _ in range(chance.choice([1, 1, 2, 4, 16, 64])):
        place = places[region](chance)
        content[place] = content[place] ^ (1 << chance.randrange(8)) if chance.random() < 0.7 else chance.randrange(256)
    if region == "any" and chance.random() < 0.3:
        content = content[: chance.randrange(len(content))]
    return f"{seed:04}-{region}", bytes(content)


def problem_of(program, name, content):
    """What is wrong with how the program takes such a file; empty where nothing is."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="damaged-"))
    try:
        file = folder / "heroes.db"
        file.write_bytes(content)
        environment = os.environ | {
            "HOME": str(folder),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_RUNTIME_DIR": str(folder),
            "QT_QPA_PLATFORM": "offscreen",
        }
        picture = folder / "picture.png"
        try:
            ended = subprocess.run(
                [program, "--screenshot", str(picture), str(file)],
                env=environment,
                capture_output=True,
                text=True,
                timeout=PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return f"{name}: it doesn't end"
        left = [entry.name for entry in folder.iterdir() if entry.name.startswith("heroes.db-")]
        if ended.returncode not in (0, 1):
            return f"{name}: ended with {ended.returncode}: {ended.stderr[-2000:]}"
        if ended.returncode == 0 and not picture.exists():
            return f"{name}: no picture"
        if ended.returncode == 1 and not ended.stderr.strip():
            return f"{name}: refused without a word"
        if file.read_bytes() != content:
            return f"{name}: the file was changed"
        return f"{name}: it left {left}" if left else ""
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    program = sys.argv[1]
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    seeds = int(sys.argv[3]) if len(sys.argv) > 3 else 64
    with tempfile.TemporaryDirectory(prefix="whole-") as folder:
        whole = make_whole(pathlib.Path(folder) / "whole.db")
    places = places_of(whole)
    files = [damaged(whole, places, seed) for seed in range(first, first + seeds)]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        problems = [line for line in pool.map(lambda file: problem_of(program, *file), files) if line]
    print("\n".join(problems) or f"{len(files)} damaged files, each taken as what it is")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
