#!/usr/bin/python3
"""The Flatpak manifest is one, as far as can be said without Flatpak; and its sandbox has no hole that it doesn't need.

    flatpak_test.py SOURCE_FOLDER
"""

import pathlib
import sys
import unittest

import yaml

SOURCE = pathlib.Path(sys.argv.pop(1))
MANIFEST = SOURCE / "packaging/flatpak/org.heroadmin.HeroAdmin.yml"
ALLOWED = {"--socket=wayland", "--socket=fallback-x11", "--share=ipc", "--device=dri", "--filesystem=host"}
KEYS = {"id", "runtime", "runtime-version", "sdk", "command", "finish-args", "modules"}


class FlatpakTest(unittest.TestCase):
    def setUp(self):
        self.manifest = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))

    def test_it_is_the_application(self):
        self.assertEqual(set(self.manifest), KEYS)
        self.assertEqual(self.manifest["id"], MANIFEST.stem)
        self.assertEqual(self.manifest["command"], "heroadmin")
        self.assertTrue((SOURCE / f"packaging/linux/{self.manifest['id']}.desktop").is_file())
        self.assertIsInstance(self.manifest["runtime-version"], str, "6.10 without quotes is the number 6.1")

    def test_the_sandbox_allows_what_is_needed_and_no_more(self):
        self.assertEqual(set(self.manifest["finish-args"]), ALLOWED)

    def test_modules_have_sources_that_stay_the_same(self):
        names = [module["name"] for module in self.manifest["modules"]]
        self.assertEqual(names, ["tl-expected", "heroadmin"])
        for module in self.manifest["modules"]:
            self.assertEqual(module["buildsystem"], "cmake-ninja")
            for source in module["sources"]:
                if source["type"] == "git":
                    self.assertTrue(source["url"].startswith("https://"))
                    self.assertRegex(source["commit"], r"^[0-9a-f]{40}$")
                else:
                    self.assertEqual(source["type"], "dir")
                    self.assertEqual((MANIFEST.parent / source["path"]).resolve(), SOURCE.resolve())
                    self.assertIn("build", source["skip"])

    def test_options_are_those_of_cmake(self):
        known = "\n".join(path.read_text(encoding="utf-8") for path in [SOURCE / "CMakeLists.txt", *SOURCE.glob("cmake/*.cmake")])
        for option in self.manifest["modules"][1]["config-opts"]:
            name = option.removeprefix("-D").split("=")[0]
            self.assertTrue(name.startswith("CMAKE_") or name in known, name)


if __name__ == "__main__":
    unittest.main()
