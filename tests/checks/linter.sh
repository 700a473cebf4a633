#!/bin/sh
# Runs a linter where it is of the version that the code is written for: another one judges otherwise.
#   linter.sh PROGRAM VERSION PACKAGE COMMAND [ARGUMENT...]
# Where it is of another version, or this system has no such package, it says so and ends with 77. Where it is only not
# installed, it ends with 1.
set -eu

program=$1 version=$2 package=$3
shift 3
# shellcheck source=packaging/linux/debian.sh
. "$(dirname -- "$0")/../../packaging/linux/debian.sh"

if ! command -v "$program" >/dev/null; then
    if offers "$package" || ! knows_packages; then
        give_up "$program is missing. On Debian and Ubuntu: apt install $package"
    fi
    echo "SKIPPED: $program $version judges, and this system doesn't offer the package $package."
    exit 77
fi
found=$("$program" --version 2>&1) || true
if echo "$found" | grep -qE "version:? $version([^0-9]|\$)"; then
    exec "$@"
fi
# Some name the version of LLVM before their own.
echo "SKIPPED: $program $version judges, and here is another one: $(echo "$found" | grep -i version | tail -n 1)"
exit 77
