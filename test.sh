#!/bin/sh
# Builds Hero Admin with the sanitizers and runs all tests, with what they need. Arguments go to CTest:
#   sh test.sh -R browser
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
# shellcheck source=packaging/linux/debian.sh
. "$root/packaging/linux/debian.sh"

# Debian's npm brings hundreds of packages along; another one will do.
command -v npm >/dev/null || heroadmin_test_packages="$heroadmin_test_packages npm"
# shellcheck disable=SC2086 # lists of names
install_packages $heroadmin_build_packages $heroadmin_package_packages $heroadmin_test_packages
build "$root" asan
cd "$root"
exec ctest --preset asan --parallel 2 --no-label-summary "$@"
