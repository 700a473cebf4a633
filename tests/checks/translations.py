#!/usr/bin/python3
"""Checks that every text a person sees is translated: the .ts files hold what a fresh lupdate finds, all of it finished,
and no text goes past tr().

    translations.py <root of the project> --lupdate <program> --cmake <program>
"""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PLACE_MARKER = re.compile(r"%(?:L?\d+|L?n)")
MNEMONIC = re.compile(r"&(?=[^&\s])")
TEXT_SETTER = re.compile(
    r"\bset(?:Text|Title|WindowTitle|ToolTip|StatusTip|WhatsThis|PlaceholderText|AccessibleName|AccessibleDescription"
    r"|InformativeText|DetailedText)\s*\(\s*(?:QStringLiteral|QLatin1String|QString)\s*\(\s*\"(?=[^\"]*[A-Za-z]{2})"
)
VISIBLE = {"text", "title", "windowTitle", "toolTip", "statusTip", "whatsThis", "placeholderText", "accessibleName",
           "accessibleDescription", "suffix", "prefix", "specialValueText"}  # fmt: skip


def messages(text):
    """(context, source, comment) -> the message's <translation>, of the text of a .ts file."""
    found = {}
    for context in ElementTree.fromstring(text).iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            found[key] = message.find("translation")
    return found


def forms_of(translation):
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


def problems_of(source, translation):
    if translation is None or translation.get("type") == "unfinished":
        yield "is not translated"
        return
    if translation.get("type"):
        yield f"is {translation.get('type')}"
        return
    forms = forms_of(translation)
    if not all(form.strip() for form in forms):
        yield "has an empty translation"
    for form in forms:
        # "One hero" may do without its number.
        needed = set(PLACE_MARKER.findall(source)) - ({"%n", "%Ln"} if len(forms) > 1 else set())
        if not needed <= set(PLACE_MARKER.findall(form)) <= set(PLACE_MARKER.findall(source)):
            yield f"has other place markers: {form}"
        if bool(MNEMONIC.search(source)) != bool(MNEMONIC.search(form)):
            yield f"lost or gained its mnemonic: {form}"


def check_messages(name, kept, fresh):
    """`kept`: the text of the project's .ts file; `fresh`: of the same after lupdate."""
    kept, fresh = messages(kept), messages(fresh)

    def place(key):
        return f"{name}: {key[0]}: \"{' '.join(key[1].split())}\""

    for key in sorted(kept.keys() - fresh.keys()):
        yield f"{place(key)} is in no source any more"
    for key in sorted(fresh.keys() - kept.keys()):
        yield f"{place(key)} is missing"
    for key in sorted(kept.keys() & fresh.keys()):
        for problem in problems_of(key[1], kept[key]):
            yield f"{place(key)} {problem}"


def check_source(name, text):
    for match in TEXT_SETTER.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        yield f"{name}:{line}: a text for people that goes past tr()"


def check_form(name, text):
    for element in ElementTree.fromstring(text).iter("property"):
        string = element.find("string")
        if element.get("name") in VISIBLE and string is not None and string.get("notr") == "true":
            if re.search(r"[A-Za-z]{2}", string.text or ""):
                yield f"{name}: \"{string.text}\" is marked as not to be translated"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("--lupdate", required=True)
    parser.add_argument("--cmake", required=True)
    options = parser.parse_args()

    found = []
    names = sorted(path.name for path in (options.root / "translations").glob("*.ts"))
    if not names:
        sys.exit("there is no translation")
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            shutil.copy(options.root / "translations" / name, folder)
        subprocess.run(
            [options.cmake, f"-DLUPDATE={options.lupdate}", f"-DFOLDER={folder}",
             "-P", str(options.root / "cmake/UpdateTranslations.cmake")],
            check=True,
        )  # fmt: skip
        for name in names:
            kept = (options.root / "translations" / name).read_text(encoding="utf-8")
            found += check_messages(name, kept, pathlib.Path(folder, name).read_text(encoding="utf-8"))
    for path in sorted((options.root / "src").rglob("*.cpp")):
        found += check_source(path.relative_to(options.root), path.read_text(encoding="utf-8"))
    for path in sorted((options.root / "ui").glob("*.ui")):
        found += check_form(path.relative_to(options.root), path.read_text(encoding="utf-8"))

    if found:
        print("\n".join(found))
        print("`cmake --build --preset dev --target update_translations` brings the files up to date.")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
