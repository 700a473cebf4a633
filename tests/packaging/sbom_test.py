#!/usr/bin/python3
"""What sbom.py makes of a program, of a linker's map, of a bundle and of an AppDir.

    sbom_test.py SOURCE_FOLDER
"""

import copy
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

import spdxcheck

SOURCE = pathlib.Path(sys.argv.pop(1))
MAP = """Archive member included to satisfy reference by file (symbol)

src/gui/libheroadmin_gui.a(mainwindow.cpp.obj)
                              src/CMakeFiles/heroadmin.dir/main.cpp.obj (heroadmin::MainWindow)
{sdk}/qt/lib/libQt6Core.a(qstring.cpp.obj)
                              src/CMakeFiles/heroadmin.dir/main.cpp.obj (QString::QString())
{sdk}/sysroot/lib/libsqlite3.a(sqlite3.o)
                              {sdk}/qt/plugins/sqldrivers/libqsqlite.a(qsql_sqlite.cpp.obj) (sqlite3_open_v2)
{more}
Memory Configuration

{sdk}/sysroot/lib/libnotused.a(other.o)
"""


class SbomTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.tree = pathlib.Path(self.folder.name)
        self.output = self.tree / "out.spdx.json"
        self.file = self.write("heroadmin-1.2.3-setup.exe", b"a package")
        self.write("expected/tl-expected-config-version.cmake", b'set(PACKAGE_VERSION "1.0.0")\n')
        self.write("qt6/Qt6ConfigVersionImpl.cmake", b'set(PACKAGE_VERSION "6.4.2")\n')
        self.write("sdk/sysroot/lib/libsqlite3.a", b"abc\x003.40.1\x00def")
        self.write("CMakeCache.txt", f"""# a comment: with=signs

tl-expected_DIR:PATH={self.tree}/expected
Qt6_DIR:PATH={self.tree}/qt6
CMAKE_PROJECT_VERSION:STATIC=1.2.3
""".encode())

    def write(self, name, contents):
        path = self.tree / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(contents)
        return path

    def write_map(self, more=""):
        return self.write("src/heroadmin.exe.map", MAP.format(sdk=self.tree / "sdk", more=more).encode())

    def run_on(self, system, contents):
        """The error, empty where there was none."""
        command = [sys.executable, SOURCE / "packaging/sbom/sbom.py", system, self.tree, contents, self.output, self.file]
        return subprocess.run(command, capture_output=True, text=True, check=False,
                              env={**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}).stderr

    def document(self):
        return json.loads(self.output.read_text(encoding="utf-8"))

    def versions(self):
        return {package["name"]: package.get("versionInfo") for package in self.document()["packages"]
                if package["primaryPackagePurpose"] == "LIBRARY"}

    def test_what_was_linked_is_listed(self):
        self.assertEqual(self.run_on("windows", self.write_map()), "")
        self.assertEqual(self.versions(), {"Qt": "6.4.2", "Qt's translations": "6.4.2", "SQLite": "3.40.1",
                                           "tl-expected": "1.0.0"})
        self.assertEqual(list(spdxcheck.problems_of(self.document(), [self.file])), [])

    def test_the_same_bytes_again(self):
        self.run_on("windows", self.write_map())
        first = self.output.read_bytes()
        self.run_on("windows", self.write_map())
        self.assertEqual(self.output.read_bytes(), first)
        self.write(self.file.name, b"another package")
        self.run_on("windows", self.write_map())
        self.assertNotEqual(json.loads(first)["documentNamespace"], self.document()["documentNamespace"])

    def test_what_is_unknown_is_refused(self):
        contents = self.write_map("/somewhere/libsurprise.a(x.o)\n    main.o (x)\n")
        self.assertIn("doesn't know libsurprise.a", self.run_on("windows", contents))
        self.assertFalse(self.output.exists())

    def test_a_version_that_cannot_be_read_is_refused(self):
        self.write("sdk/sysroot/lib/libsqlite3.a", b"no version")
        self.assertIn("the version of SQLite", self.run_on("windows", self.write_map()))

    def test_a_program_of_linux_names_its_libraries(self):
        self.assertEqual(self.run_on("linux", pathlib.Path("/bin/sh")), "")
        self.assertEqual(self.versions(), {"GNU C Library": None, "Qt's PostgreSQL driver": None, "Qt's SQLite driver": None,
                                           "Qt's translations": "6.4.2", "tl-expected": "1.0.0"})
        self.assertEqual(list(spdxcheck.problems_of(self.document(), [self.file])), [])

    def test_a_bundle_has_what_it_brings_along(self):
        bundle = self.tree / "HeroAdmin.app"
        for name in ("Frameworks/QtCore.framework/Versions/A/QtCore", "PlugIns/platforms/libqcocoa.dylib"):
            self.write(f"HeroAdmin.app/Contents/{name}", b"Qt")
        self.write("HeroAdmin.app/Contents/PlugIns/sqldrivers/libqsqlite.dylib", b"\x003.46.0\x00")
        self.assertEqual(self.run_on("macos", bundle), "")
        self.assertEqual(self.versions(), {"Qt": "6.4.2", "Qt's translations": "6.4.2", "SQLite": "3.46.0",
                                           "tl-expected": "1.0.0"})
        self.write("HeroAdmin.app/Contents/Frameworks/libsurprise.dylib", b"")
        self.assertIn("doesn't know Frameworks/libsurprise.dylib", self.run_on("macos", bundle))

    def test_an_appimage_is_made_of_packages(self):
        folder = self.tree / "appimage"
        for name in ("lib/libQt6Sql.so.6", "plugins/sqldrivers/libqsqlite.so"):
            self.write(f"appimage/usr/{name}", b"changed by linuxdeploy")
        self.assertEqual(self.run_on("appimage", folder), "")
        versions = self.versions()
        # Ubuntu names the libraries' packages otherwise.
        self.assertEqual({re.sub("t64$", "", name) for name in versions},
                         {"AppImage's runtime", "Qt's translations", "libqt6sql6", "libqt6sql6-sqlite", "tl-expected"})
        self.assertTrue(versions["libqt6sql6-sqlite"].startswith("6."))
        self.assertEqual(list(spdxcheck.problems_of(self.document(), [self.file])), [])
        kinds = {relation["relatedSpdxElement"]: relation["relationshipType"] for relation in self.document()["relationships"]}
        self.assertEqual(kinds["SPDXRef-AppImageRuntime"], "CONTAINS")
        self.assertEqual(kinds["SPDXRef-Debian-libqt6sql6-sqlite"], "DYNAMIC_LINK")

        subprocess.run([sys.executable, SOURCE / "packaging/sbom/appdir.py", folder], check=True)
        for package in versions:
            if package.startswith("lib"):
                licence = folder / "usr/share/doc" / package / "copyright"
                self.assertIn("LGPL", licence.read_text(encoding="utf-8"))
        self.write("appimage/usr/lib/libsurprise.so.1", b"")
        self.assertIn("no package of Debian's has libsurprise.so.1", self.run_on("appimage", folder))

    def test_the_check_finds_what_is_wrong(self):
        self.run_on("windows", self.write_map())
        right = self.document()

        def wrong(change):
            document = copy.deepcopy(right)
            change(document)
            return list(spdxcheck.problems_of(document, [self.file]))

        self.assertTrue(wrong(lambda document: document.pop("documentNamespace")))
        self.assertTrue(wrong(lambda document: document["packages"].pop()))
        self.assertTrue(wrong(lambda document: document["relationships"].pop()))
        self.assertTrue(wrong(lambda document: document["packages"][0].update(licenseDeclared="A licence of ours")))
        self.assertTrue(wrong(lambda document: document["packages"][0].update(downloadLocation="somewhere")))
        self.assertTrue(wrong(lambda document: document["packages"][0].update(SPDXID="SPDXRef-with space")))
        self.assertTrue(wrong(lambda document: document["creationInfo"].update(created="yesterday")))
        self.write(self.file.name, b"another package")
        self.assertTrue(wrong(lambda document: None))


if __name__ == "__main__":
    unittest.main()
