#!/usr/bin/python3
"""Shows that the layer check finds what it is there for, and leaves good code alone."""

import unittest

from cppsource import CppSource
from layers import MAP, Map, check, check_tests, include_forms

HOUSE = Map(MAP)
MODULE_OF_CLASS = {
    "QDBusConnection": "QtDBus",
    "QIcon": "QtGui",
    "QPrinter": "QtPrintSupport",
    "QSqlQuery": "QtSql",
    "QString": "QtCore",
    "QUndoStack": "QtGui",
    "QWidget": "QtWidgets",
}


def module_of(header):
    return header.split("/")[0] if header.startswith("Qt") else MODULE_OF_CLASS.get(header)


def sources_of(files):
    return {path: CppSource(text) for path, text in files.items()}


def breaches(path, text):
    return check(sources_of({path: text}), HOUSE, module_of)


class LayersTest(unittest.TestCase):
    def assert_breach(self, path, text, expected, line=1):
        found = breaches(path, text)
        self.assertEqual(len(found), 1, found)
        self.assertIn(expected, found[0])
        self.assertTrue(found[0].startswith(f"src/{path}:{line}:"), found[0])

    def assert_good(self, path, text):
        self.assertEqual(breaches(path, text), [])

    # Rooms

    def test_rooms_include_what_the_map_says(self):
        self.assert_good("data/sql/a.cpp", '#include "data/sql/b.h"\n#include "data/heroes/c.h"\n#include "core/d.h"\n')
        self.assert_good("gui/window/a.cpp", '#include "gui/help/b.h"\n#include "data/table/c.h"\n')
        self.assert_good("main.cpp", '#include "gui/window/b.h"\n#include "engines/c.h"\n')

    def test_rooms_include_nothing_else(self):
        self.assert_breach("core/a.cpp", '#include "data/heroes/b.h"\n', "core must not include data/heroes/b.h")
        self.assert_breach("formats/a.cpp", '#include "data/heroes/b.h"\n', "formats must not include")
        self.assert_breach("data/heroes/a.cpp", '\n#include "gui/browse/b.h"\n', "data/heroes must not include", line=2)
        self.assert_breach("data/table/a.cpp", '#include "data/browsing/b.h"\n', "data/table must not include")
        self.assert_breach("gui/widgets/a.h", '#include "gui/browse/b.h"\n', "gui/widgets must not include")
        self.assert_breach("gui/help/a.h", '#include "data/session/b.h"\n', "gui/help must not include")
        self.assert_breach("gui/edit/a.h", '#include "b.h"\n', "gui/edit must not include b.h")

    def test_only_main_names_engines(self):
        for room in ("data/repository", "data/session", "data/engine", "gui/opening", "gui/window"):
            self.assert_breach(f"{room}/a.cpp", '#include "engines/sqlite/b.h"\n', f"{room} must not include engines/")
            self.assert_breach(f"{room}/a.cpp", '#include "engines/engines.h"\n', f"{room} must not include engines/")

    def test_engines_dont_know_the_window(self):
        self.assert_breach("engines/sqlite/a.cpp", '#include "gui/application/b.h"\n', "engines/sqlite must not include")
        self.assert_breach("engines/sqlite/a.cpp", '#include "data/session/b.h"\n', "engines/sqlite must not include")

    def test_forms_are_of_gui(self):
        self.assert_breach("data/session/a.cpp", '#include "ui_b.h"\n', "the form ui_b.h")
        self.assert_breach("main.cpp", '#include "ui_b.h"\n', "the form ui_b.h")
        self.assert_good("gui/edit/a.cpp", '#include "ui_a.h"\n')

    def test_forms_bring_their_widgets(self):
        sources = sources_of({"gui/help/a.cpp": '\n#include "ui_a.h"\n'})
        include_forms(sources, {"ui_a.h": ["gui/widgets/b.h", "gui/edit/c.h"]})
        found = check(sources, HOUSE, module_of)
        self.assertEqual(found, ["src/gui/help/a.cpp:2: gui/help must not include gui/edit/c.h"])

    def test_unknown_rooms(self):
        for path in ("utils/a.cpp", "data/a.cpp", "gui/a.cpp", "data/sql/more/a.cpp", "other.cpp"):
            self.assert_breach(path, "\n", "is no room of the house")

    def test_a_commented_include_is_none(self):
        self.assert_good("core/a.h", '// #include <QWidget>\n/*\n#include "gui/edit/a.h"\n*/\n')

    # Qt's modules

    def test_core_has_nothing_but_qt_core(self):
        for header in ("QWidget", "QIcon", "QSqlQuery", "QtWidgets/QWidget", "QtSql/QtSql"):
            self.assert_breach("core/a.h", f"\n#include <{header}>\n", "core must not include", line=2)
        self.assert_good("core/a.h", "#include <QString>\n#include <vector>\n")

    def test_qt_sql_is_of_few_rooms(self):
        for room in ("formats", "data/heroes", "data/engine", "data/repository", "data/session", "gui/window"):
            self.assert_breach(f"{room}/a.h", "#include <QSqlQuery>\n", f"{room} must not include <QSqlQuery> of QtSql")
        self.assert_breach("main.cpp", "#include <QSqlQuery>\n", "main.cpp must not include <QSqlQuery>")
        for room in ("data/sql", "data/table", "engines", "engines/sqlite/scans"):
            self.assert_good(f"{room}/a.h", "#include <QSqlQuery>\n")

    def test_widgets_are_of_gui(self):
        self.assert_breach("data/table/a.cpp", "#  include <QWidget>\n", "of QtWidgets")
        self.assert_breach("engines/sqlite/a.cpp", "#include <QWidget>\n", "of QtWidgets")
        self.assert_breach("data/session/a.cpp", "#include <QUndoStack>\n", "of QtGui")
        self.assert_good("data/writing/a.cpp", "#include <QUndoStack>\n")

    def test_modules_of_single_rooms_of_gui(self):
        self.assert_breach("gui/edit/a.cpp", "#include <QPrinter>\n", "of QtPrintSupport")
        self.assert_breach("gui/window/a.cpp", "#include <QDBusConnection>\n", "of QtDBus")
        self.assert_good("gui/keys/a.cpp", "#include <QPrinter>\n")
        self.assert_good("gui/application/a.cpp", "#include <QDBusConnection>\n")

    # Words

    def test_sql_stays_in_its_rooms(self):
        for literal in (
            '"SELECT id FROM hero"',
            '"INSERT INTO hero VALUES (1)"',
            '"UPDATE hero SET age = ?"',
            '"DELETE FROM hero"',
            '"name IS NOT DISTINCT FROM x"',
            '"name IS NOT ?"',
            '"GROUP BY name"',
            'R"(\n CREATE TABLE hero (id))"',
            'R"sql(create table hero (id))sql"',
            'u8"select id from hero"',
        ):
            for place in ("data/browsing/a.cpp", "data/engine/a.cpp", "data/table/herotablemodel.cpp", "gui/edit/a.cpp"):
                self.assert_breach(place, f"auto sql = {literal};\n", "SQL (")
            for place in ("data/sql/a.cpp", "data/repository/a.cpp", "data/table/pagetable.cpp", "engines/sqlite/a.cpp"):
                self.assert_good(place, f"auto sql = {literal};\n")

    def test_words_of_one_engine_stay_there(self):
        for literal in (
            '"PRAGMA quick_check"',
            '"name COLLATE BINARY"',
            '"name GLOB ?"',
            '"name LIKE ?"',
            '"typeof(name)"',
            '"rowid"',
            '"WAL"',
            '"pg_class"',
        ):
            self.assert_breach("data/repository/a.cpp", f"auto sql = {literal};\n", "a word of one engine (")
            self.assert_good("engines/sqlite/scans/a.cpp", f"auto sql = {literal};\n")
        self.assert_breach("gui/window/a.cpp", 'auto text = "the WAL";\n', "a word of one engine (WAL)")

    def test_engines_are_named_in_few_places(self):
        self.assert_breach("gui/opening/a.cpp", 'auto t = tr("SQLite databases");\n', "the name of an engine (SQLite)")
        self.assert_breach("data/session/a.cpp", "void f() { openPostgres(); }\n", "the name of an engine (Postgres)")
        for place in ("engines/sqlite/a.cpp", "gui/application/commandline.cpp", "gui/application/shippedpart.cpp"):
            self.assert_good(place, 'auto t = tr("SQLite");\n')

    def test_codes_and_connections_stay_below(self):
        for word in ("nativeErrorCode", "databaseText", "driverText", "inode"):
            self.assert_breach("data/repository/a.cpp", f"auto c = error.{word}();\n", "an engine's own code")
        self.assert_breach("data/repository/a.h", "class QSqlDatabase;\n", "a connection of Qt Sql (QSqlDatabase)")
        self.assert_breach("data/session/a.cpp", "QSqlError e;\n", "a connection of Qt Sql (QSqlError)")
        self.assert_good("engines/sqlite/a.cpp", "QSqlError e; auto c = e.nativeErrorCode(); QSqlDatabase d;\n")
        self.assert_good("data/sql/a.h", "class QSqlDatabase;\n")

    def test_nothing_below_gui_shows_anything(self):
        self.assert_breach("data/session/a.cpp", "void f()\n{\n    QMessageBox::warning(0);\n}\n", "QMessageBox", line=3)
        for place in ("core/a.h", "formats/a.h", "data/table/a.h", "engines/sqlite/a.h"):
            self.assert_breach(place, "class QFileDialog;\n", "QFileDialog")
        self.assert_good("data/heroes/a.cpp", "// no QMessageBox here\nQCoreApplication* a;\nauto s = \"QDialog\";\n")
        self.assert_good("gui/edit/a.cpp", "QMessageBox box;\n")

    def test_files_are_written_in_one_way(self):
        for code in ("QSaveFile f(path);", "f.open(QIODevice::WriteOnly);", "QFile f; f.open(QIODevice::Append);"):
            self.assert_breach("gui/window/screenshot.cpp", f"{code}\n", "a file that is written (")
            self.assert_good("core/filereplacement.cpp", f"{code}\n")
        self.assert_breach("gui/keys/a.cpp", "printer.setOutputFileName(path);\n", "a file that is written (")
        self.assert_good("gui/keys/a.cpp", "QFile f; f.open(QIODevice::ReadOnly);\n")

    def test_words_of_people_are_no_sql(self):
        comments = '// SELECT in a comment\n/* "PRAGMA x" */\n'
        text = comments + 'auto t = tr("Select a file to update, or delete from the list");\n'
        self.assert_good("gui/edit/a.cpp", text)
        self.assert_good("gui/edit/a.cpp", "int n = 1'000'000; char c = '\"'; // SELECT\n")

    def test_a_literal_behind_awkward_ones_is_still_found(self):
        self.assert_breach("gui/edit/a.cpp", "char c = '\"'; int n = 1'000; auto s = \"SELECT 1\";\n", "SQL")
        self.assert_breach("gui/edit/a.cpp", 'auto a = "\\"//"; auto s = "SELECT 1";\n', "SQL")
        self.assert_breach("gui/edit/a.cpp", 'auto a = R"x("))x"; auto s = "SELECT 1";\n', "SQL")

    # Lengths

    def test_long_files(self):
        self.assert_good("core/a.h", "\n" * 400)
        self.assert_breach("core/a.h", "\n" * 401, "401 lines", line=401)
        self.assert_good("gui/window/mainwindow.h", "\n" * 300)
        found = breaches("gui/window/mainwindow.cpp", "\n" * 300)
        self.assertIn("src/gui/window/mainwindow.cpp:300: 300 lines; 299 are the most", found)

    def test_half_of_the_sources_are_short(self):
        short, long = "\n" * 99, "\n" * 200
        good = sources_of({"core/a.cpp": short, "core/b.cpp": short, "core/c.cpp": long, "core/d.h": long})
        self.assertEqual(check(good, HOUSE, module_of), [])
        bad = sources_of({"core/a.cpp": short, "core/b.cpp": long, "core/c.cpp": long})
        self.assertEqual(len(check(bad, HOUSE, module_of)), 1)
        self.assertIn("200 lines or more", check(bad, HOUSE, module_of)[0])

    def test_long_tests(self):
        lengths = {"tests/core/tst_a.cpp": 400, "tests/core/tst_b.cpp": 401}
        found = list(check_tests(lengths, [], HOUSE.rooms))
        self.assertEqual(found, ["tests/core/tst_b.cpp:401: 401 lines; 400 are the most"])

    # Places

    def test_tests_stand_where_their_room_does(self):
        sources = ["data/sql/transaction.h", "data/sql/transaction.cpp", "core/text.h"]

        def found(path):
            return list(check_tests({path: 1}, sources, HOUSE.rooms))

        for path in (
            "tests/data/sql/tst_transaction.cpp",
            "tests/data/sql/tst_lostrows.cpp",
            "tests/data/sql/deeds.h",
            "tests/gui/stories/tst_text.cpp",
            "tests/service/tst_transaction.cpp",
        ):
            self.assertEqual(found(path), [])
        elsewhere = "tests/core/tst_transaction.cpp"
        self.assertEqual(found(elsewhere), [f"{elsewhere}:1: what it is called by stands in data/sql"])
        nowhere = "tests/data/all/tst_text.cpp"
        self.assertEqual(found(nowhere), [f"{nowhere}:1: data/all is no room of src, whose folders those of the tests mirror"])


if __name__ == "__main__":
    unittest.main()
