#!/usr/bin/python3
"""The analysers find what stands in one of several sources that are compiled together, and say in which.

    analyse_test.py {clang-tidy,clazy}
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
TOOL = sys.argv.pop(1)
GOOD = """\
namespace {
int twice(int number)
{
    return 2 * number;
}
} // namespace

int fourTimes(int number)
{
    return twice(twice(number));
}
"""
OTHER = GOOD.replace("wice", "hrice").replace("four", "nine")
# Each on the line that is named behind it.
BAD = {
    "clang-tidy": ("""\
int numberOf(bool isThere)
{
    int number = 3;
    int* const given = isThere ? &number : nullptr;
    if (given == nullptr) {
        ++number;
    }
    return *given;
}
""", 8),
    "clazy": ("""\
#include <QString>

QString worded(const QString& first, const QString& second)
{
    return QStringLiteral("%1 and %2").arg(first).arg(second);
}
""", 5),
}


class Analysed(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name).resolve()
        self.build = self.root / "build"
        unity = self.build / "Unity"
        unity.mkdir(parents=True)
        (self.root / "src").mkdir()
        (self.root / ".clang-tidy").write_bytes((HERE.parents[1] / ".clang-tidy").read_bytes())
        self.sources = [self.root / "src" / name for name in ("good.cpp", "other.cpp")]
        unit = unity / "unity_0_cxx.cxx"
        unit.write_text("".join(f'#include "{source}"\n' for source in self.sources), encoding="utf-8")
        flags = subprocess.run(["pkg-config", "--cflags", "Qt6Core"], capture_output=True, text=True, check=True).stdout
        command = f"/usr/bin/c++ {flags.strip()} -std=c++20 -o unit.o -c {unit}"
        (self.build / "compile_commands.json").write_text(
            json.dumps([{"directory": str(self.build), "file": str(unit), "command": command}]))

    def analysed(self, other):
        for source, text in zip(self.sources, (GOOD, other)):
            source.write_text(text, encoding="utf-8")
        return subprocess.run([sys.executable, HERE / "analyse.py", TOOL, "--sources", self.root, "--build", self.build],
                              capture_output=True, text=True, check=False)

    def test_finds_nothing_where_nothing_is(self):
        result = self.analysed(OTHER)
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertIn("1 units, 1 of them analysed now, 0 with findings", result.stdout)

    def test_says_in_which_source(self):
        text, line = BAD[TOOL]
        result = self.analysed(text)
        self.assertEqual(result.returncode, 1, result.stdout)
        self.assertIn(f"{self.sources[1]}:{line}:", result.stdout)

    def test_analyses_again_what_changed(self):
        self.analysed(OTHER)
        self.assertIn(", 0 of them analysed now", self.analysed(OTHER).stdout)
        self.assertEqual(self.analysed(BAD[TOOL][0]).returncode, 1)


if __name__ == "__main__":
    unittest.main()
