#!/usr/bin/python3
"""What can be said of the package for macOS without a Mac: what CMake would make of it, told that this is one; the icon, and
what is signed how.

    macos_test.py SOURCE_FOLDER BUILD_TREE
"""

import os
import pathlib
import plistlib
import re
import subprocess
import sys
import tempfile
import unittest

BUILD = pathlib.Path(sys.argv.pop(2))
SOURCE = pathlib.Path(sys.argv.pop(1))
MACOS = SOURCE / "packaging/macos"
BUNDLE = "HeroAdmin.app"


def cache():
    text = (BUILD / "CMakeCache.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([^#/:\n]+):[A-Z]+=(.*)$", text, re.MULTILINE))


def configure_as_on_a_mac(tree):
    """The libraries are this machine's, so nothing can be built."""
    kept = {name: value for name, value in cache().items() if re.search("^(Qt6.*|tl-expected)_DIR$", name)}
    options = {
        "CMAKE_SYSTEM_NAME": "Darwin", "CMAKE_CXX_COMPILER_WORKS": "1", "CMAKE_CXX_COMPILER": cache()["CMAKE_CXX_COMPILER"],
        "CMAKE_OSX_DEPLOYMENT_TARGET": "12.0", "HEROADMIN_BUILD_TESTS": "OFF", "PNG2ICNS": "png2icns",
        "OPENGL_INCLUDE_DIR": "/usr/include", "OPENGL_gl_LIBRARY": "/usr/lib/libGL.so",
        "HEROADMIN_QT_TRANSLATIONS_FOLDER": str(qt_translations()), **kept}
    command = ["cmake", "-S", SOURCE, "-B", tree, "-G", "Ninja", "-Wno-dev", *(f"-D{name}={value}" for name, value in options.items())]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise RuntimeError(result.stdout + result.stderr)


def qt_translations():
    """Where those are that this build found."""
    rules = (BUILD / "build.ninja").read_text(encoding="utf-8")
    return pathlib.Path(re.search(r"-E copy (\S+)/qtbase_de\.qm", rules).group(1))


class BundleTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.tree = pathlib.Path(folder.name)
        configure_as_on_a_mac(cls.tree)

    def read(self, name):
        return (self.tree / name).read_text(encoding="utf-8")

    def test_the_bundle_says_what_it_is(self):
        with open(self.tree / "src" / BUNDLE / "Contents/Info.plist", "rb") as file:
            info = plistlib.load(file)
        version = re.search(r"project\(heroadmin VERSION ([0-9.]+)", (SOURCE / "CMakeLists.txt").read_text(encoding="utf-8"))
        expected = {
            "CFBundleExecutable": "HeroAdmin", "CFBundleName": "Hero Admin", "CFBundleDisplayName": "Hero Admin",
            "CFBundleIdentifier": "org.heroadmin.HeroAdmin", "CFBundlePackageType": "APPL", "CFBundleIconFile": "heroadmin.icns",
            "CFBundleVersion": version.group(1), "CFBundleShortVersionString": version.group(1),
            "LSMinimumSystemVersion": "12.0", "LSApplicationCategoryType": "public.app-category.business",
            "NSHighResolutionCapable": True, "NSPrincipalClass": "NSApplication"}
        self.assertEqual({key: info.get(key) for key in expected}, expected)
        self.assertIn("Hero Admin authors", info["NSHumanReadableCopyright"])
        languages = re.search(r"set\(HEROADMIN_LANGUAGES (.+?)\)", (SOURCE / "cmake/Translations.cmake").read_text(encoding="utf-8"))
        self.assertEqual(info["CFBundleLocalizations"], languages.group(1).split())

    def test_it_opens_databases_and_takes_no_default(self):
        with open(self.tree / "src" / BUNDLE / "Contents/Info.plist", "rb") as file:
            (document,) = plistlib.load(file)["CFBundleDocumentTypes"]
        self.assertEqual(document["CFBundleTypeRole"], "Editor")
        self.assertEqual(document["LSHandlerRank"], "Alternate")
        self.assertEqual(set(document["CFBundleTypeExtensions"]), {"db", "sqlite", "sqlite3"})

    def test_libraries_come_along_and_then_it_is_signed(self):
        program = self.read("src/cmake_install.cmake")
        self.assertIn(f'file(INSTALL DESTINATION "${{CMAKE_INSTALL_PREFIX}}/." TYPE DIRECTORY FILES "{self.tree}/src/{BUNDLE}"', program)
        self.assertLess(self.read("cmake_install.cmake").index("/src/"), self.read("cmake_install.cmake").index("/packaging/"))
        steps = re.findall(r'include\("(.+?)"\)', self.read("packaging/macos/cmake_install.cmake"))
        self.assertEqual(len(steps), 2, steps)
        self.assertIn(f"EXECUTABLE {BUNDLE}", pathlib.Path(steps[0]).read_text(encoding="utf-8"))
        self.assertTrue(steps[1].endswith("/sign.cmake"))

    def test_the_icon_is_in_the_bundle(self):
        rules = self.read("build.ninja")
        self.assertIn(f"build src/{BUNDLE}/Contents/Resources/heroadmin.icns:", rules)
        self.assertIn("png2icns", rules)

    def test_the_package_is_a_disk_image(self):
        package = self.read("CPackConfig.cmake")
        self.assertIn('set(CPACK_GENERATOR "DragNDrop")', package)
        self.assertRegex(package, r'set\(CPACK_PACKAGE_FILE_NAME "heroadmin-[0-9.]+-macos"\)')

    def sign(self, identity):
        """What codesign is asked, and the drivers that are left."""
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            drivers = folder / BUNDLE / "Contents/PlugIns/sqldrivers"
            drivers.mkdir(parents=True)
            for driver in ("sqlite", "psql", "odbc", "mimer"):
                (drivers / f"libq{'sql' if driver != 'sqlite' else ''}{driver}.dylib").touch()
            codesign = folder / "codesign"
            codesign.write_text(f'#!/bin/sh\necho "$*" >>"{folder}/asked"\n', encoding="utf-8")
            codesign.chmod(0o755)
            subprocess.run(["cmake", f"-DCMAKE_INSTALL_PREFIX={folder}", "-P", self.tree / "packaging/macos/sign.cmake"], check=True,
                           env={**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "HEROADMIN_MACOS_IDENTITY": identity})
            asked = (folder / "asked").read_text(encoding="utf-8").replace(name, "").splitlines()
            return asked, [driver.name for driver in drivers.iterdir()]

    def test_without_an_identity_the_signature_is_ad_hoc(self):
        asked, drivers = self.sign("")
        self.assertEqual(asked, [f"--force --deep --sign - /{BUNDLE}", f"--verify --deep --strict /{BUNDLE}"])
        self.assertEqual(drivers, ["libqsqlite.dylib"])

    def test_with_an_identity_the_runtime_is_hardened(self):
        asked, _ = self.sign("Developer ID Application: Somebody")
        self.assertIn("--sign Developer ID Application: Somebody --options runtime --timestamp --entitlements", asked[0])
        self.assertIn(str(MACOS / "heroadmin.entitlements"), asked[0])


class FilesTest(unittest.TestCase):
    def test_nothing_is_allowed_beyond_the_hardened_runtime(self):
        with open(MACOS / "heroadmin.entitlements", "rb") as file:
            self.assertEqual(plistlib.load(file), {})

    def test_the_icon_has_every_size(self):
        icon = BUILD / "packaging/macos/heroadmin.icns"
        self.assertTrue(icon.is_file(), "there is no icon; it takes png2icns: apt install icnsutils")
        listing = subprocess.run(["icns2png", "-l", icon], capture_output=True, text=True, check=True).stdout
        for size in (16, 32, 48, 128, 256, 512, 1024):
            self.assertRegex(listing, rf"\b{size}x{size}\b")

    def test_elsewhere_than_on_a_mac_the_script_says_so(self):
        if sys.platform == "darwin":
            self.skipTest("this is a Mac")
        result = subprocess.run(["sh", SOURCE / "packaging/package.sh", "macos"], capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, 1)
        self.assertIn("on a Mac", result.stderr)


if __name__ == "__main__":
    unittest.main()
