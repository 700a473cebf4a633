#!/bin/sh
# Prints the version, which stands in CMake's project() and nowhere else. With a tag, it fails where that isn't v and the version.
#   version.sh [TAG]
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
version=$(sed -n 's/^project(heroadmin VERSION \([0-9.]*\) .*/\1/p' "$root/CMakeLists.txt")
if [ -z "$version" ]; then
    echo "CMakeLists.txt has no version in its project()." >&2
    exit 1
fi
if [ $# -gt 0 ] && [ "$1" != "v$version" ]; then
    echo "The tag $1 is not of the version $version in CMakeLists.txt." >&2
    exit 1
fi
echo "$version"
