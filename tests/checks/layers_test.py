#!/usr/bin/python3
"""Shows that the layer check finds what it is there for, and leaves good code alone."""

import unittest

from cppsource import CppSource
from layers import check, find_cycles

MODULE_OF_CLASS = {"QString": "QtCore", "QSqlQuery": "QtSql", "QWidget": "QtWidgets", "QIcon": "QtGui"}


def breaches(path, text, **others):
    sources = {path: CppSource(text)}
    sources.update({name: CppSource(content) for name, content in others.items()})
    return check(sources, lambda header: header.split("/")[0] if header.startswith("Qt") else MODULE_OF_CLASS.get(header))


class LayersTest(unittest.TestCase):
    def assert_breach(self, path, text, expected, line=1):
        found = breaches(path, text)
        self.assertEqual(len(found), 1, found)
        self.assertIn(expected, found[0])
        self.assertTrue(found[0].startswith(f"src/{path}:{line}:"), found[0])

    def test_core_has_nothing_but_qt_core(self):
        for header in ("QWidget", "QIcon", "QSqlQuery", "QtWidgets/QWidget", "QtSql/QtSql"):
            self.assert_breach("core/a.h", f"\n#include <{header}>\n", "core must not include", line=2)
        self.assertEqual(breaches("core/a.h", "#include <QString>\n#include <vector>\n"), [])

    def test_data_has_sql_but_no_widgets(self):
        self.assert_breach("data/a.cpp", "#  include <QWidget>\n", "of QtWidgets")
        self.assertEqual(breaches("data/a.cpp", "#include <QSqlQuery>\n#include <QIcon>\n"), [])

    def test_gui_and_main_have_no_sql(self):
        self.assert_breach("gui/browse/a.cpp", "#include <QSqlQuery>\n", "gui must not include <QSqlQuery>")
        self.assert_breach("main.cpp", "#include <QSqlQuery>\n", "main must not include <QSqlQuery>")

    def test_nothing_includes_the_layer_above(self):
        self.assert_breach("core/a.cpp", '#include "data/b.h"\n', "of the layer above")
        self.assert_breach("data/a.cpp", '#include "gui/browse/b.h"\n', "of the layer above")
        self.assert_breach("data/a.cpp", '#include "ui_b.h"\n', "the form ui_b.h")
        self.assertEqual(breaches("gui/edit/a.cpp", '#include "ui_a.h"\n#include "data/b.h"\n#include "core/c.h"\n'), [])

    def test_nothing_below_gui_shows_anything(self):
        self.assert_breach("data/a.cpp", "void f()\n{\n    QMessageBox::warning(0);\n}\n", "QMessageBox", line=3)
        self.assert_breach("core/a.cpp", "class QFileDialog;\n", "QFileDialog")
        self.assertEqual(breaches("data/a.cpp", "// no QMessageBox here\nQCoreApplication* a;\nauto s = \"QDialog\";\n"), [])

    def test_sql_stays_in_its_files(self):
        for literal in (
            '"SELECT id FROM hero"',
            '"INSERT INTO hero VALUES (1)"',
            '"UPDATE hero SET age = ?"',
            '"DELETE FROM hero"',
            '"PRAGMA quick_check"',
            'R"(\n CREATE TABLE hero (id))"',
            'R"sql(create table hero (id))sql"',
            'u8"select id from hero"',
        ):
            found = breaches("data/browsing/herobrowsing.cpp", f"auto sql = {literal};\n")
            self.assertEqual(len(found), 1, literal)
            self.assertIn("SQL", found[0])
            self.assertEqual(breaches("data/repository/herorepository.cpp", f"auto sql = {literal};\n"), [])

    def test_words_of_people_are_no_sql(self):
        text = '// SELECT in a comment\n/* "PRAGMA x" */\nauto t = tr("Select a file to update, or delete from the list");\n'
        self.assertEqual(breaches("gui/edit/a.cpp", text), [])
        self.assertEqual(breaches("gui/edit/a.cpp", "int n = 1'000'000; char c = '\"'; // SELECT\n"), [])

    def test_a_literal_behind_awkward_ones_is_still_found(self):
        self.assert_breach("gui/edit/a.cpp", "char c = '\"'; int n = 1'000; auto s = \"SELECT 1\";\n", "SQL")
        self.assert_breach("gui/edit/a.cpp", 'auto a = "\\"//"; auto s = "SELECT 1";\n', "SQL")
        self.assert_breach("gui/edit/a.cpp", 'auto a = R"x("))x"; auto s = "SELECT 1";\n', "SQL")

    def test_long_files(self):
        self.assertEqual(breaches("core/a.cpp", "\n" * 400), [])
        self.assert_breach("core/a.cpp", "\n" * 401, "401 lines", line=401)
        self.assertEqual(breaches("gui/application/mainwindow.cpp", "\n" * 299), [])
        self.assert_breach("gui/application/mainwindow.cpp", "\n" * 300, "300 lines", line=300)

    def test_unknown_folders(self):
        self.assert_breach("utils/a.cpp", "\n", "no layer")

    def test_cycles(self):
        sources = {
            "data/a.h": CppSource('#include "data/b.h"\n'),
            "data/b.cpp": CppSource('#include "data/c.h"\n'),
            "data/c.h": CppSource('#include "data/a.h"\n'),
        }
        self.assertEqual(find_cycles(sources), [["data/a", "data/b", "data/c", "data/a"]])
        del sources["data/c.h"]
        self.assertEqual(find_cycles(sources), [])

    def test_a_commented_include_is_none(self):
        self.assertEqual(breaches("core/a.h", "// #include <QWidget>\n/*\n#include <QWidget>\n*/\n"), [])


if __name__ == "__main__":
    unittest.main()
