#!/usr/bin/python3
"""Makes SQLite files with a table `hero` as people have met them: with rules, functions, collations, shapes and values of
their own.

    make_cases.py FOLDER [CASE...]
"""

import pathlib
import sqlite3
import sys

HERO = """CREATE TABLE hero (
	name VARCHAR NOT NULL,
	age INTEGER,
	id INTEGER NOT NULL,
	secret_name VARCHAR NOT NULL,
	PRIMARY KEY (id)
)"""
INDEXES = ("CREATE INDEX ix_hero_name ON hero (name)", "CREATE INDEX ix_hero_age ON hero (age)")
COLUMNS = "name, age, id, secret_name"
HEROES = [
    ("Deadpond", None, 1, "Dive Wilson"),
    ("Spider-Boy", 16, 2, "Pedro Parqueador"),
    ("Rusty-Man", 48, 3, "Tommy Sharp"),
    ("Tarantula", 32, 4, "Natalia Roman-on"),
    ("Black Lion", 35, 5, "Trevor Challa"),
    ("Dr. Weird", 36, 6, "Steve Weird"),
    ("Captain North America", 93, 7, "Esteban Rogelios"),
]
HIGHEST_ID = 9223372036854775807
LOWEST_ID = -9223372036854775808


class Case:
    def __init__(self, *statements, table=HERO, indexes=INDEXES, heroes=HEROES, columns=COLUMNS, provide=None):
        """`statements`: run behind the heroes; `provide`: gives the connection what only the service has."""
        self.statements = statements
        self.table = table
        self.indexes = indexes
        self.heroes = heroes
        self.columns = columns
        self.provide = provide

    def make(self, path):
        for rest in ("", "-wal", "-shm", "-journal"):
            pathlib.Path(f"{path}{rest}").unlink(missing_ok=True)
        connection = sqlite3.connect(path)
        if self.provide:
            self.provide(connection)
        for statement in (self.table, *self.indexes):
            connection.execute(statement)
        places = ", ".join("?" * len(self.columns.split(",")))
        connection.executemany(f"INSERT INTO hero ({self.columns}) VALUES ({places})", self.heroes)
        connection.commit()
        for statement in self.statements:
            connection.execute(statement)
        connection.commit()
        connection.close()


def collation(name):
    def compare(one, other):
        return (one.lower() > other.lower()) - (one.lower() < other.lower())

    return lambda connection: connection.create_collation(name, compare)


def functions(connection):
    connection.create_function("get_user", 0, lambda: "web", deterministic=True)
    connection.create_function("regexp", 2, lambda pattern, text: 1, deterministic=True)
    connection.create_function("slugify", 1, str.lower, deterministic=True)


def with_lines(lines):
    """The table with more columns or rules in front of its key."""
    return HERO.replace("PRIMARY KEY (id)", lines + ", PRIMARY KEY (id)")


def with_name(definition):
    return HERO.replace("name VARCHAR NOT NULL,", f"name {definition},", 1)


def with_secret_name(definition):
    return HERO.replace("secret_name VARCHAR NOT NULL", f"secret_name {definition}")


def with_id(definition):
    return HERO.replace("id INTEGER NOT NULL", f"id {definition}")


def with_age(definition):
    return HERO.replace("age INTEGER", f"age {definition}")


def extended(*values):
    return [hero + values for hero in HEROES]


AUTOINCREMENT = HERO.replace("id INTEGER NOT NULL,", "id INTEGER PRIMARY KEY AUTOINCREMENT,").replace(
    ",\n\tPRIMARY KEY (id)", ""
)
DJANGO = (
    'CREATE TABLE "hero" ("id" integer NOT NULL PRIMARY KEY AUTOINCREMENT, "name" varchar(50) NOT NULL, '
    '"secret_name" varchar(50) NOT NULL, "age" integer unsigned NULL CHECK ("age" >= 0), "created" datetime NOT NULL)'
)
QUOTED_UPPER = (
    'CREATE TABLE "HERO" ("ID" INTEGER PRIMARY KEY, "NAME" TEXT NOT NULL, "Age" INTEGER, "SECRET_NAME" TEXT NOT NULL, '
    '"order" TEXT, "a""b" TEXT, "last edited" TEXT)'
)

CASES = {
    "plain": Case(),
    # Collations that only the service has.
    "collate_column": Case(table=with_name("VARCHAR COLLATE LOCALIZED NOT NULL"), provide=collation("LOCALIZED")),
    "collate_index": Case("CREATE INDEX ix_hero_name_de ON hero (name COLLATE de_DE)", provide=collation("de_DE")),
    "collate_secret": Case(
        table=with_secret_name("VARCHAR COLLATE WIN32CASE NOT NULL"), provide=collation("WIN32CASE")
    ),
    "collate_only_index": Case(
        "CREATE INDEX ix_hero_name_de ON hero (name COLLATE de_DE)", indexes=(), provide=collation("de_DE")
    ),
    # Functions that only the service has.
    "func_trigger": Case(
        "CREATE TABLE audit (who, what)",
        "CREATE TRIGGER hero_audit AFTER UPDATE ON hero BEGIN INSERT INTO audit VALUES (get_user(), NEW.id); END",
        provide=functions,
    ),
    "func_check": Case(table=with_lines("CHECK (name REGEXP '^[A-Z]')"), provide=functions),
    "func_index": Case("CREATE INDEX ix_hero_slug ON hero (slugify(name))", provide=functions),
    "func_generated": Case(table=with_lines("slug TEXT AS (slugify(name)) STORED"), provide=functions),
    "lost_table": Case(
        "CREATE TABLE audit (who, what)",
        "CREATE TRIGGER hero_audit AFTER DELETE ON hero BEGIN INSERT INTO audit VALUES (OLD.id, 'deleted'); END",
        "DROP TABLE audit",
    ),
    # Rules that say why.
    "raise_abort": Case(
        "CREATE TRIGGER hero_guard BEFORE UPDATE ON hero WHEN NEW.age < 18 "
        "BEGIN SELECT RAISE(ABORT, 'Heroes must be of age'); END"
    ),
    "named_check": Case(table=with_lines("CONSTRAINT age_is_sensible CHECK (age BETWEEN 0 AND 150)")),
    "unique_name": Case("CREATE UNIQUE INDEX uq_hero_name ON hero (name)"),
    "unique_lower": Case("CREATE UNIQUE INDEX uq_hero_lower ON hero (lower(name))"),
    # The database changes what was written.
    "trim_trigger": Case(
        "CREATE TRIGGER hero_trim AFTER UPDATE OF name ON hero WHEN NEW.name <> trim(NEW.name) "
        "BEGIN UPDATE hero SET name = trim(NEW.name) WHERE id = NEW.id; END",
        "CREATE TRIGGER hero_trim_new AFTER INSERT ON hero WHEN NEW.name <> trim(NEW.name) "
        "BEGIN UPDATE hero SET name = trim(NEW.name) WHERE id = NEW.id; END",
    ),
    "touch_trigger": Case(
        "CREATE TRIGGER hero_touch AFTER UPDATE ON hero "
        "BEGIN UPDATE hero SET updated_at = strftime('%Y-%m-%d %H:%M:%f','now') WHERE id = NEW.id; END",
        table=with_lines("updated_at TEXT"),
    ),
    # The database leaves out what was asked.
    "soft_delete": Case(
        "CREATE TRIGGER hero_soft BEFORE DELETE ON hero "
        "BEGIN UPDATE hero SET deleted = 1 WHERE id = OLD.id; SELECT RAISE(IGNORE); END",
        table=with_lines("deleted INTEGER NOT NULL DEFAULT 0"),
    ),
    "ignore_insert": Case(
        "CREATE TRIGGER hero_no BEFORE INSERT ON hero WHEN NEW.name LIKE 'test%' BEGIN SELECT RAISE(IGNORE); END"
    ),
    "ignore_update": Case(
        "CREATE TRIGGER hero_ro BEFORE UPDATE ON hero WHEN OLD.id = 1 BEGIN SELECT RAISE(IGNORE); END"
    ),
    "unique_replace": Case(table=with_name("VARCHAR NOT NULL UNIQUE ON CONFLICT REPLACE")),
    # Columns that the product does not know.
    "notnull_extra": Case(
        table=with_lines("created_at DATETIME NOT NULL"),
        columns=COLUMNS + ", created_at",
        heroes=extended("2024-01-01 00:00:00"),
    ),
    "django": Case(table=DJANGO, columns=COLUMNS + ", created", heroes=extended("2024-01-01 00:00:00")),
    "unique_extra": Case(
        table=with_lines("uuid CHAR(32) UNIQUE"),
        columns=COLUMNS + ", uuid",
        heroes=[hero + (f"u{hero[2]}",) for hero in HEROES],
    ),
    "quoted_upper": Case(table=QUOTED_UPPER),
    # Foreign keys.
    "links": Case(
        "CREATE TABLE team (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL)",
        "CREATE TABLE heroteamlink (team_id INTEGER NOT NULL, hero_id INTEGER NOT NULL, PRIMARY KEY (team_id, hero_id), "
        "FOREIGN KEY(team_id) REFERENCES team (id), FOREIGN KEY(hero_id) REFERENCES hero (id) ON DELETE CASCADE)",
        "INSERT INTO team VALUES (1, 'Preventers')",
        "INSERT INTO heroteamlink VALUES (1, 7)",
        "INSERT INTO heroteamlink VALUES (1, 2)",
    ),
    # Ids at the ends.
    "max_id": Case(heroes=HEROES + [("Last", 1, HIGHEST_ID, "s")]),
    "max_id_auto": Case(table=AUTOINCREMENT, heroes=HEROES + [("Last", 1, HIGHEST_ID, "s")]),
    "max_id_audit": Case(
        "CREATE TABLE audit (id INTEGER PRIMARY KEY AUTOINCREMENT, what)",
        f"INSERT INTO audit VALUES ({HIGHEST_ID}, 'last')",
        "CREATE TRIGGER hero_audit AFTER UPDATE ON hero BEGIN INSERT INTO audit (what) VALUES (NEW.id); END",
    ),
    "low_ids": Case(
        heroes=HEROES + [("Zero", 1, 0, "s"), ("Minus five", 2, -5, "s"), ("Lowest", 3, LOWEST_ID, "s")]
    ),
    # Values of another kind.
    "odd_values": Case(
        table=with_secret_name("VARCHAR").replace("name VARCHAR NOT NULL,", "name VARCHAR,", 1),
        heroes=HEROES
        + [
            ("Empty age", "", 8, "s"),
            ("Text age", "abc", 9, "s"),
            ("Half age", 30.5, 10, "s"),
            ("Blob age", b"\x00\x01", 11, "s"),
            (b"\xff\xfe\x00", 5, 12, "s"),
            (None, 6, 13, "s"),
            ("Two\nlines", 7, 14, "s"),
            ("", 8, 15, "s"),
            ("Null secret", 9, 16, None),
            ("Huge age", 1e300, 17, "s"),
            ("Inf", float("inf"), 18, "s"),
        ],
    ),
    "wal": Case("PRAGMA journal_mode=WAL"),
    "multiline": Case(
        heroes=[
            ("First line\nSecond line", 1, 1, "s"),
            ("CR\r\nLF", 2, 2, "s"),
            ("Tab\tin it", 3, 3, "s"),
            ("U+2028\u2028sep", 4, 4, "s"),
            (" outer ", 5, 5, "s"),
            ("NUL\0inside", 6, 6, "s"),
        ]
    ),
    # Names that look like something else.
    "bidi": Case(
        heroes=[
            ("Deadpond", None, 1, "s"),
            ("Dead\u200bpond", 2, 2, "s"),
            ("abc\u202efed.exe", 3, 3, "s"),
            ("Rene\u0301", 4, 4, "s"),
            ("Ren\u00e9", 5, 5, "s"),
            ("\u05e9\u05dc\u05d5\u05dd abc 12", 6, 6, "s"),
            ("\U0001f468\u200d\U0001f469\u200d\U0001f467 family", 7, 7, "s"),
            ("Zalgo" + "\u0301\u0317" * 20, 8, 8, "s"),
            ("<b>bold</b> &amp; <img src=x>", 9, 9, "s"),
            ("&File %1 %n", 10, 10, "s"),
            ("A" * 300, 11, 11, "s"),
            ("\u200f\u202e", 12, 12, "s"),
        ]
    ),
    # Other shapes.
    "without_rowid": Case(table=HERO + " WITHOUT ROWID"),
    "strict": Case(table=HERO.replace("VARCHAR", "TEXT") + " STRICT"),
    "uuid_id": Case(
        table=with_id("CHAR(32) NOT NULL"), heroes=[(hero[0], hero[1], f"{hero[2]:032x}", hero[3]) for hero in HEROES]
    ),
    "bigint_id": Case(table=with_id("BIGINT NOT NULL")),
    "text_in_bigint_id": Case(
        table=with_id("BIGINT NOT NULL"), heroes=HEROES + [("Text id", 1, "a5", "s")]
    ),
    "int_desc": Case(
        table="CREATE TABLE hero (id INTEGER PRIMARY KEY DESC, name VARCHAR NOT NULL, age INTEGER, "
        "secret_name VARCHAR NOT NULL)"
    ),
    "view": Case("ALTER TABLE hero RENAME TO hero_t", "CREATE VIEW hero AS SELECT * FROM hero_t"),
    "view_with_teams": Case(
        "ALTER TABLE hero RENAME TO hero_t",
        "CREATE TABLE link (hero_id)",
        "INSERT INTO link VALUES (1), (1), (2)",
        "CREATE VIEW hero AS SELECT hero_t.* FROM hero_t JOIN link ON hero_id = hero_t.id",
    ),
    "float_age": Case(table=with_age("FLOAT")),
    "numeric_age": Case(table=with_age("NUMERIC")),
    "smallint_age": Case(table=with_age("SMALLINT")),
    "unicode_type": Case(table=HERO.replace("VARCHAR", "NVARCHAR(255)")),
    "sqlmodel_str": Case(table=HERO.replace("VARCHAR", "STRING")),
    "many": Case(heroes=[(f"Hero {number:05}", number % 90, number, f"s{number}") for number in range(1, 2501)]),
    "case_sort": Case(
        heroes=[
            (name, place, place + 1, "s")
            for place, name in enumerate(
                ["bob", "Zoe", "Ávila", "York", "aaron", "Äpfel", "zorro", "10 Hero", "9 Hero"]
            )
        ]
    ),
}


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[2:] or CASES:
        CASES[name].make(folder / f"{name}.db")


if __name__ == "__main__":
    main()
