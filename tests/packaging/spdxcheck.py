#!/usr/bin/python3
"""Checks a list of contents by the rules of SPDX 2.3 for what we use of it, and that it names the very packages.

    spdxcheck.py DOCUMENT PACKAGE...
"""

import hashlib
import json
import pathlib
import re
import sys

LICENCES = {"Apache-2.0", "BSD-3-Clause", "CC0-1.0", "FTL", "GPL-2.0-only", "GPL-3.0-only", "GPL-3.0-or-later", "IJG", "ISC",
            "LGPL-2.1-or-later", "LGPL-3.0-only", "MIT", "PostgreSQL", "ZPL-2.1", "Zlib", "blessing", "libpng-2.0"}
EXCEPTIONS = {"GCC-exception-3.1"}
RELATIONS = {"DESCRIBES", "CONTAINS", "STATIC_LINK", "DYNAMIC_LINK", "RUNTIME_DEPENDENCY_OF"}
PURPOSES = {"APPLICATION", "INSTALL", "LIBRARY"}
URI = re.compile(r"[a-z][a-z0-9+.-]*://[^\s#]+")


def is_licence(expression):
    """Of one level: this AND that OR another; or that none is named here."""
    if expression == "NOASSERTION":
        return True
    for part in re.split(r" (?:AND|OR) ", expression):
        licence, *exceptions = part.split(" WITH ")
        if licence not in LICENCES or len(exceptions) > 1 or not EXCEPTIONS.issuperset(exceptions):
            return False
    return True


def problems_of_package(package):
    name = package.get("name")
    if not re.fullmatch(r"SPDXRef-[A-Za-z0-9.-]+", package.get("SPDXID", "")):
        yield f"{name}: SPDXID is no identifier: {package.get('SPDXID')}"
    if not name:
        yield f"{package.get('SPDXID')} has no name"
    for key in ("licenseConcluded", "licenseDeclared"):
        if not is_licence(package.get(key, "")):
            yield f"{name}: {key} is no licence of the list: {package.get(key)}"
    location = package.get("downloadLocation", "")
    if location != "NOASSERTION" and not URI.fullmatch(location):
        yield f"{name}: downloadLocation is neither an address nor NOASSERTION: {location}"
    if package.get("filesAnalyzed") is not False:
        yield f"{name}: files are not listed, so filesAnalyzed has to be false"
    if not package.get("copyrightText"):
        yield f"{name} has no copyrightText"
    if package.get("primaryPackagePurpose") not in PURPOSES:
        yield f"{name}: primaryPackagePurpose is {package.get('primaryPackagePurpose')}"
    for checksum in package.get("checksums", []):
        if checksum.get("algorithm") != "SHA256" or not re.fullmatch("[0-9a-f]{64}", checksum.get("checksumValue", "")):
            yield f"{name}: no SHA-256: {checksum}"


def problems_of(document, files):
    """Sentences, none for a document as it should be."""
    fixed = {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT"}
    for key, value in fixed.items():
        if document.get(key) != value:
            yield f"{key} has to be {value}"
    if not document.get("name"):
        yield "there is no name"
    if not URI.fullmatch(document.get("documentNamespace", "")):
        yield "documentNamespace has to be an address without #"
    creation = document.get("creationInfo", {})
    if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", creation.get("created", "")):
        yield "creationInfo has no time"
    if not creation.get("creators") or not all(re.match("(Person|Organization|Tool): .", one) for one in creation["creators"]):
        yield "creationInfo has no creators"

    packages = document.get("packages", [])
    for package in packages:
        yield from problems_of_package(package)
    identities = [package.get("SPDXID") for package in packages]
    if len(set(identities)) != len(identities):
        yield "an SPDXID is given twice"
    mentioned = set()
    for relation in document.get("relationships", []):
        if relation.get("relationshipType") not in RELATIONS:
            yield f"a relation of another kind: {relation}"
        for key in ("spdxElementId", "relatedSpdxElement"):
            mentioned.add(relation.get(key))
            if relation.get(key) not in {"SPDXRef-DOCUMENT", *identities}:
                yield f"{relation.get(key)} is related, and not there"
    for identity in set(identities) - mentioned:
        yield f"{identity} is related to nothing"

    named = {package["packageFileName"]: package.get("checksums") for package in packages if "packageFileName" in package}
    expected = {file.name: [{"algorithm": "SHA256", "checksumValue": hashlib.sha256(file.read_bytes()).hexdigest()}]
                for file in files}
    if named != expected:
        yield f"it names {named}, but the packages are {expected}"


def main():
    document, *files = (pathlib.Path(argument) for argument in sys.argv[1:])
    contents = json.loads(document.read_text(encoding="utf-8"))
    problems = list(problems_of(contents, files))
    print("\n".join(problems) or f"{document.name}: {len(contents['packages'])} packages")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
