#!/bin/sh
# Builds Hero Admin quickly and runs the tests of the product, with what they need. Arguments go to CTest:
#   sh test.sh -R browser
# With --all, all that CI runs: the same tests with the sanitizers, the linters, the packages, and Wine.
#   sh test.sh --all [-R packaging]
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
# shellcheck source=packaging/linux/debian.sh
. "$root/packaging/linux/debian.sh"

preset=quick-tests
# The other arguments, in their order.
for argument in "$@"; do
    shift
    if [ "$argument" = --all ]; then
        preset=asan
    else
        set -- "$@" "$argument"
    fi
done

packages="$heroadmin_build_packages $heroadmin_test_packages"
if [ "$preset" = asan ]; then
    packages="$packages $heroadmin_package_packages $heroadmin_check_packages"
    # Debian's npm brings hundreds of packages along; another one will do.
    command -v npm >/dev/null || packages="$packages npm"
fi
# shellcheck disable=SC2086 # a list of names
install_packages $packages
if [ "$preset" = asan ]; then
    # shellcheck disable=SC2046,SC2086 # lists of names
    install_packages $(offered_packages $heroadmin_linter_packages)
fi

build "$root" "$preset"
cd "$root"
# They wait more than they work, but for the sanitizers.
tests=2
[ "$preset" = asan ] || tests=3
exec ctest --preset "$preset" --parallel "$tests" --no-label-summary "$@"
