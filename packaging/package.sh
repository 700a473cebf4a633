#!/bin/sh
# Makes the packages of Hero Admin, with what that needs, and leaves them in build/packages:
#   sh packaging/package.sh linux      .deb and .rpm
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
# shellcheck source=packaging/linux/debian.sh
. "$root/packaging/linux/debian.sh"

case ${1:-} in
    linux)
        # shellcheck disable=SC2086 # lists of names
        install_packages $heroadmin_build_packages $heroadmin_package_packages
        fix_dates "$root"
        build "$root" release
        cd "$root/build/release"
        cpack
        ;;
    *) give_up "sh packaging/package.sh linux" ;;
esac
