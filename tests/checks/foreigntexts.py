#!/usr/bin/python3
"""Checks that no text of a database, a file or the clipboard can be taken for markup, or turn a sentence round: tool tips,
labels and message boxes get their texts in one way each, and what stands among words of ours is isolated.

    foreigntexts.py <root of the project>
"""

import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

from cppsource import CppSource

# (the words, the file that may have them, what to do instead)
WORDS = [
    (
        r"\bnew\s+QLabel\b|\bpublic\s+QLabel\b|\bmake_unique<QLabel>|\bQLabel\s+\w+\s*[;({=]|\bQLabel\s*[({]",
        "src/gui/widgets/plainlabel.",
        "a QLabel guesses whether its text is markup: make it a PlainLabel",
    ),
    (
        r"\bnew\s+QMessageBox\b|\bpublic\s+QMessageBox\b|\bmake_unique<QMessageBox>|\bQMessageBox\s+\w+\s*[;({=]"
        r"|\bQMessageBox\s*[({]|\bQMessageBox::(?:question|warning|information|critical|about\w*)\b|\bsetInformativeText\b"
        r"|\bsetDetailedText\b",
        "src/gui/widgets/plainmessagebox.",
        "a QMessageBox guesses whether its texts are markup: make it a PlainMessageBox",
    ),
    (r"\bQToolTip::showText\b", "src/gui/widgets/plaintext.", "show it with showWrappedToolTip()"),
    (r"\bsetTextFormat\b", "src/gui/widgets/", "no text format but that of the widgets for plain text"),
    (r"\bQt::(?:AutoText|RichText|MarkdownText)\b", None, "no text that is shown is markup"),
    (r"\b(?:insertHtml|appendHtml|setHtml)\b", "src/gui/keys/keyssheet.", "no text that is shown is markup"),
    (
        r"\bQ(?:ErrorMessage|ProgressDialog|InputDialog|Wizard|WizardPage|SplashScreen|WhatsThis)\b|\bsetWhatsThis\b",
        None,
        "it guesses whether its text is markup",
    ),
]  # fmt: skip

PLAIN_TOOL_TIP = re.compile(r"\s*(?:plainToolTip\(.*\)|tr\([\s,]*\)|QString\(\)|\{\})\s*", re.DOTALL)

# What isn't ours, where it is put into a sentence; and the functions that make it fit to be there.
FOREIGN = re.compile(
    r"\b(?:displayName|displayText|toDisplayText|toNativeSeparators|shortenedText|visibleText|fileName|filePath|absolutePath)\b"
    r"|(?:\.|->)name\b(?!\()"
)
ISOLATED = re.compile(r"\s*(?:foreignText|shortForeignText|quotedText|definedName|quotedName)\(")  # the last one: in a statement
NAMES_OF_OURS = {
    "src/gui/application/aboutdialog.cpp": "part.name",
    "src/gui/application/shippedpart.cpp": "part.name",
    "src/engines/postgres/sql/postgresschema.cpp": "column.name",
    "src/engines/sqlite/sql/sqliteschema.cpp": "needed.name",
}
OWN_WORDS = re.compile(r"\bConflictWords::heroName\(")  # isolates it itself


def line_of(code, place):
    return code.count("\n", 0, place) + 1


def arguments_at(code, place):
    """The arguments of a call whose "(" is at `place`, and where the call ends."""
    depth, begin, found = 0, place + 1, []
    for at in range(place, len(code)):
        character = code[at]
        if character in "([{":
            depth += 1
        elif character in ")]}":
            depth -= 1
        if depth == 0 or (depth == 1 and character == ","):
            found.append(code[begin:at])
            begin = at + 1
        if depth == 0:
            return found, at + 1
    return found, len(code)


def calls_of(code, pattern):
    for match in re.finditer(pattern + r"\s*\(", code):
        arguments, end = arguments_at(code, match.end() - 1)
        yield match.start(), arguments, end


def check_words(path, code):
    for pattern, allowed, instead in WORDS:
        if allowed and path.startswith(allowed):
            continue
        for match in re.finditer(pattern, code):
            yield line_of(code, match.start()), f"{match.group().strip()}: {instead}"


def check_tool_tips(code):
    for place, arguments, _ in calls_of(code, r"(?:\.|->|\b)setToolTip"):
        if not PLAIN_TOOL_TIP.fullmatch(",".join(arguments)):
            yield line_of(code, place), "setToolTip: what is more than one tr() goes through plainToolTip()"
    for match in re.finditer(r"\bToolTipRole\b", code):
        before = code[: match.start()]
        if re.search(r"\bcase\s+Qt::$", before):
            returned = re.search(r"\breturn\b\s*(.*?);", code[match.end() :], re.DOTALL)
            if not returned or not re.match(r"plainToolTip\(", returned.group(1)):
                yield line_of(code, match.start()), "ToolTipRole: what is returned goes through plainToolTip()"
        elif not re.search(r"\bdata\(\s*Qt::$", before):
            yield line_of(code, match.start()), "ToolTipRole: only a model answers it, in a `case` of its own"


def check_sentences(path, code):
    for place, arguments, end in calls_of(code, r"\.arg"):
        for argument in arguments:
            found = FOREIGN.search(argument.replace(NAMES_OF_OURS.get(path, "\0"), ""))
            if found and not ISOLATED.match(argument) and not OWN_WORDS.search(argument):
                yield line_of(code, place), f"{argument.strip()}: goes into a sentence through foreignText() or quotedText()"
            if ISOLATED.match(argument) and re.match(r"\s*\.arg\s*\(", code[end:]):
                yield line_of(code, place), f"{argument.strip()}: a %1 in it would be taken by the next arg()"


def check_source(path, text):
    code = CppSource(text).code
    yield from check_words(path, code)
    yield from check_tool_tips(code)
    yield from check_sentences(path, code)


def check_form(text):
    for widget in ElementTree.fromstring(text).iter("widget"):
        properties = {item.get("name"): "".join(item.itertext()).strip() for item in widget.findall("property")}
        name = widget.get("name")
        if widget.get("class") == "QLabel" and properties.get("textFormat") != "Qt::PlainText":
            yield f"{name}: a QLabel guesses whether its text is markup: set its textFormat to Qt::PlainText"
        for key in ("toolTip", "whatsThis"):
            if "<" in properties.get(key, ""):
                yield f"{name}: its {key} is markup"


def main():
    root = pathlib.Path(sys.argv[1])
    found = []
    for path in sorted(root.joinpath("src").rglob("*")):
        if path.suffix in (".cpp", ".h"):
            name = path.relative_to(root).as_posix()
            found += [f"{name}:{line}: {what}" for line, what in check_source(name, path.read_text(encoding="utf-8"))]
    for path in sorted(root.joinpath("ui").glob("*.ui")):
        found += [f"ui/{path.name}: {what}" for what in check_form(path.read_text(encoding="utf-8"))]
    print("\n".join(found))
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
