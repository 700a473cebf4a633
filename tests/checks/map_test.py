#!/usr/bin/python3
"""Shows what is found in a map of the house that is wrong, or isn't that of the house; and circles of classes."""

import unittest

from cppsource import CppSource
from layers import MAP, Map, check

GOOD = """
core       |      |       |
data/a     | core |       |
data/b     | core | a     |
gui/window |      | a     |
           |      | b     |
"""


def sources_of(files):
    return {path: CppSource(text) for path, text in files.items()}


def breaches(text, files):
    return check(sources_of(files), Map(text), lambda header: None)


class MapTest(unittest.TestCase):
    def test_a_line_may_go_on_in_the_next_one(self):
        self.assertEqual(Map(GOOD).rooms["gui/window"], {"data/a", "data/b"})
        self.assertEqual(Map(GOOD).rooms["data/b"], {"core", "data/a"})
        self.assertEqual(list(Map(GOOD).breaches()), [])

    def test_the_map_of_the_house_is_good(self):
        self.assertEqual(list(Map(MAP).breaches()), [])

    def test_a_circle_of_rooms(self):
        wrong = "gui/a | | | b\ngui/b | | | c\ngui/c | | | a\n"
        self.assertEqual(breaches(wrong, {}), ["the map: a circle of rooms: gui/a -> gui/b -> gui/c -> gui/a"])

    def test_a_room_that_is_none(self):
        wrong = GOOD + "gui/help | core | a c | window other\n"
        found = [f"the map: gui/help may include {word}, which is no room" for word in ("data/c", "other")]
        self.assertEqual(breaches(wrong, {}), found)

    def test_the_map_is_as_narrow_as_the_house(self):
        files = {
            "core/a.h": "\n",
            "data/a/a.h": "\n",
            "data/b/a.h": '#include "data/a/a.h"\n#include "core/a.h"\n',
            "gui/window/a.cpp": '#include "data/a/a.h"\n#include "data/b/a.h"\n',
        }
        self.assertEqual(
            list(Map(GOOD).breaches_of_use(sources_of(files))),
            ["the map: data/a may include core, and nothing in it does"],
        )
        files["data/a/a.h"] = '#include "core/a.h"\n'
        self.assertEqual(list(Map(GOOD).breaches_of_use(sources_of(files))), [])
        del files["gui/window/a.cpp"]
        self.assertEqual(list(Map(GOOD).breaches_of_use(sources_of(files))), ["the map: there is no file in gui/window"])

    def test_a_circle_of_classes(self):
        files = {
            "data/a/a.h": '#include "data/a/b.h"\n',
            "data/a/b.cpp": '#include "data/a/b.h"\n#include "data/a/c.h"\n',
            "data/a/c.h": '#include "data/a/a.h"\n',
        }
        self.assertEqual(
            breaches(GOOD, files), ["src/data/a/a: a circle: data/a/a -> data/a/b -> data/a/c -> data/a/a"]
        )
        del files["data/a/c.h"]
        self.assertEqual(breaches(GOOD, files), [])


if __name__ == "__main__":
    unittest.main()
