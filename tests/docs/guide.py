#!/usr/bin/python3
"""Checks the user guide: every link leads somewhere, every picture is on a page, and pictures.sh still makes exactly these
pictures, in their sizes. (Not the same pixels: fonts differ from machine to machine.)

    guide.py <root of the project> <heroadmin> <heroadmin_make_heroes>
"""

import pathlib
import re
import struct
import subprocess
import sys
import tempfile

LINK = re.compile(r"(!?)\[([^]]*)\]\(([^)\s]+)\)")
LARGEST_ALL = 1_000_000
LEAST_CONTENT = 0.3  # of the bytes of the picture that is there: an empty window has far fewer


def size_of(picture):
    data = picture.read_bytes()
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        sys.exit(f"{picture} is no PNG")
    return struct.unpack(">II", data[16:24])


def check_pages(folder):
    shown = set()
    for page in sorted(folder.glob("*.md")):
        for picture, text, target in LINK.findall(page.read_text(encoding="utf-8")):
            if not text.strip():
                yield f"{page.name}: {target} has no text"
            if not re.match(r"[a-z-]+\.md$|pictures/[a-z-]+\.png$", target):
                yield f"{page.name}: {target} is not in the guide, and so not in the program"
            elif not (folder / target).is_file():
                yield f"{page.name}: {target} is not there"
            if picture:
                shown.add(pathlib.PurePath(target).name)
    there = {path.name for path in (folder / "pictures").iterdir()}
    yield from (f"pictures/{name} is on no page" for name in sorted(there - shown))
    if sum(path.stat().st_size for path in (folder / "pictures").iterdir()) > LARGEST_ALL:
        yield f"the pictures are larger than {LARGEST_ALL} bytes"


def check_pictures(folder, programs):
    with tempfile.TemporaryDirectory() as made:
        made = pathlib.Path(made)
        subprocess.run(["sh", str(folder / "pictures.sh"), *programs, str(made)], check=True)
        kept = {path.name for path in (folder / "pictures").iterdir()}
        now = {path.name for path in made.iterdir()}
        yield from (f"pictures.sh makes no {name}" for name in sorted(kept - now))
        yield from (f"pictures/{name} is missing: sh docs/guide/pictures.sh" for name in sorted(now - kept))
        for name in sorted(kept & now):
            old, new = folder / "pictures" / name, made / name
            if size_of(old) != size_of(new):
                yield f"{name} was {size_of(old)} and is {size_of(new)} now"
            if new.stat().st_size < LEAST_CONTENT * old.stat().st_size:
                yield f"{name} shows next to nothing now"


def main():
    folder = pathlib.Path(sys.argv[1]) / "docs/guide"
    problems = list(check_pages(folder)) or list(check_pictures(folder, sys.argv[2:]))
    print("\n".join(problems) or "the guide is as the program is")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
