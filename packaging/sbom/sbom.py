#!/usr/bin/python3
"""Writes what is in the packages of one system, and what they use, as an SPDX document: read from what was built, by
components.toml. It fails where the program has something in it that components.toml doesn't know.

    sbom.py SYSTEM BUILD_TREE CONTENTS OUTPUT PACKAGE...

SYSTEM is linux, windows, macos or appimage; CONTENTS is the program, the linker's map, the bundle or the AppDir. The same
bytes from the same packages: SOURCE_DATE_EPOCH is the time it names.
"""

import datetime
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tomllib
import uuid

import appdir

AUTHORS = "Organization: The Hero Admin authors"


def fail(sentence):
    sys.exit(f"sbom.py: {sentence}")


def shared_libraries(program):
    """Those that an ELF program names; they are not in the package."""
    listing = subprocess.run(["readelf", "--dynamic", "--wide", str(program)], capture_output=True, text=True, check=True,
                             env={**os.environ, "LC_ALL": "C"}).stdout
    return {name: None for name in re.findall(r"\(NEEDED\)\s+Shared library: \[(.+?)\]", listing)}


def linked_archives(map_file):
    """Those that the linker took something from, by its map; ours excepted."""
    beginning = map_file.read_text(encoding="utf-8", errors="replace").split("\nMemory Configuration", 1)[0]
    archives = re.findall(r"^(\S.*?\.a)\(", beginning, re.MULTILINE)
    paths = (pathlib.Path(archive) for archive in archives)
    return {path.name: path for path in paths if not path.name.startswith("libheroadmin_")}


def bundled_files(bundle):
    """The libraries and plugins inside a macOS bundle."""
    found = {}
    for folder in ("Frameworks", "PlugIns"):
        for path in sorted((bundle / "Contents" / folder).rglob("*")):
            if path.is_file() and not path.is_symlink() and (path.suffix == ".dylib" or ".framework/" in path.as_posix()):
                found[path.relative_to(bundle / "Contents").as_posix()] = path
    return found


READERS = {"linux": shared_libraries, "windows": linked_archives, "macos": bundled_files}
SYSTEMS = [*READERS, "appimage"]


def cache_of(tree):
    """CMake's variables, and where it builds."""
    text = (tree / "CMakeCache.txt").read_text(encoding="utf-8")
    cache = dict(re.findall(r"^([^#/:\n]+):[A-Z]+=(.*)$", text, re.MULTILINE))
    cache["CMAKE_BINARY_DIR"] = str(tree)
    return cache


def version_of(component, matched, cache):
    """None for what isn't in the package."""
    source = component.get("version")
    if source is None:
        return None
    try:
        path = pathlib.Path(source["file"].format_map(cache)) if "file" in source else matched
    except KeyError as variable:
        fail(f"CMake's cache has no {variable}, which the version of {component['name']} is read by")
    try:
        text = path.read_bytes().decode("latin-1")
    except OSError as error:
        fail(f"the version of {component['name']} can't be read: {error}")
    found = re.search(source["pattern"], text, re.DOTALL)
    if not found:
        fail(f"the version of {component['name']} is not in {path}")
    return ".".join(found.groups())


def packages_in(folder):
    """The packages of Debian's in an AppDir as components, each with its version, by id."""
    try:
        versions = appdir.packages_of(folder)
    except LookupError as error:
        fail(error)
    return {f"Debian-{name}": ({"id": f"Debian-{name}", "name": name, "licence": "NOASSERTION",
                                "comment": f"Its licences are in usr/share/doc/{name}/copyright."}, version)
            for name, version in versions.items()}


def components_in(system, contents, cache, table):
    """The components of the table that are there, each with its version, by id."""
    there = {}
    for component in table:
        if system in component.get("always", ()):
            there[component["id"]] = (component, version_of(component, None, cache))
    if system == "appimage":
        return there | packages_in(contents)
    for name, path in sorted(READERS[system](contents).items()):
        matching = [component for component in table if system in component and re.fullmatch(component[system], name)]
        if not matching:
            fail(f"components.toml doesn't know {name}")
        for component in matching:
            if component["id"] not in there:
                version = None if system == "linux" else version_of(component, path, cache)
                there[component["id"]] = (component, version)
    return there


def package(identity, name, licence, **more):
    return {"SPDXID": f"SPDXRef-{identity}", "name": name, "downloadLocation": "NOASSERTION", "filesAnalyzed": False,
            "licenseConcluded": licence, "licenseDeclared": licence, "copyrightText": "NOASSERTION", **more}


def component_package(component, version, is_inside):
    more = {"downloadLocation": component["download"]} if "download" in component else {}
    comments = [component["comment"]] if "comment" in component else []
    if version:
        more["versionInfo"] = version
    if not is_inside:
        comments.append("Not in the package: the distribution's own, in its version.")
    if comments:
        more["comment"] = " ".join(comments)
    return package(component["id"], component["name"], component["licence"], primaryPackagePurpose="LIBRARY", **more)


def document(system, version, there, files):
    program = package("heroadmin", "heroadmin", "GPL-3.0-or-later", versionInfo=version, supplier=AUTHORS,
                      primaryPackagePurpose="APPLICATION")
    program["copyrightText"] = "2026 The Hero Admin authors"
    packages, relations = [program], []

    def relate(one, kind, other):
        relations.append({"spdxElementId": one, "relationshipType": kind, "relatedSpdxElement": other})

    for file in files:
        identity = re.sub(r"[^A-Za-z0-9.-]", "-", file.name)
        packages.append(package(
            identity, "heroadmin", "GPL-3.0-or-later", versionInfo=version, supplier=AUTHORS, packageFileName=file.name,
            primaryPackagePurpose="INSTALL",
            checksums=[{"algorithm": "SHA256", "checksumValue": hashlib.sha256(file.read_bytes()).hexdigest()}]))
        relate("SPDXRef-DOCUMENT", "DESCRIBES", f"SPDXRef-{identity}")
        relate(f"SPDXRef-{identity}", "CONTAINS", "SPDXRef-heroadmin")
    for identity, (component, component_version) in sorted(there.items()):
        is_inside = system != "linux" or component_version is not None
        packages.append(component_package(component, component_version, is_inside))
        if component.get("is_beside"):
            for relation in [one for one in relations if one["relationshipType"] == "DESCRIBES"]:
                relate(relation["relatedSpdxElement"], "CONTAINS", f"SPDXRef-{identity}")
        elif system == "linux" and not is_inside and system in component.get("always", ()):
            relate(f"SPDXRef-{identity}", "RUNTIME_DEPENDENCY_OF", "SPDXRef-heroadmin")
        else:
            is_static = system == "windows" or system in component.get("always", ())
            relate("SPDXRef-heroadmin", "STATIC_LINK" if is_static else "DYNAMIC_LINK", f"SPDXRef-{identity}")

    name = f"heroadmin-{version}-{system}"
    time = datetime.datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), datetime.timezone.utc)
    contents = {
        "spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": name,
        "creationInfo": {"created": time.strftime("%Y-%m-%dT%H:%M:%SZ"), "creators": [AUTHORS, f"Tool: sbom.py-{version}"]},
        "packages": packages, "relationships": relations}
    identity = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(contents, sort_keys=True))
    contents["documentNamespace"] = f"https://spdx.org/spdxdocs/{name}-{identity}"
    return contents


def main():
    if len(sys.argv) < 6 or sys.argv[1] not in SYSTEMS:
        fail("sbom.py {linux | windows | macos | appimage} BUILD_TREE CONTENTS OUTPUT PACKAGE...")
    system = sys.argv[1]
    tree, contents, output, *files = (pathlib.Path(argument) for argument in sys.argv[2:])
    table = tomllib.loads((pathlib.Path(__file__).parent / "components.toml").read_text(encoding="utf-8"))["component"]
    cache = cache_of(tree)
    there = components_in(system, contents, cache, table)
    text = json.dumps(document(system, cache["CMAKE_PROJECT_VERSION"], there, sorted(files)), indent=2) + "\n"
    output.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
