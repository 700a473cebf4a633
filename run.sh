#!/bin/sh
# Builds Hero Admin, with what it needs, and opens it.
#   sh run.sh [FILE | sqlite:///FILE] [--read-only] [--screenshot PNG]
# Without a display the window is painted into build/heroadmin.png.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
# shellcheck source=packaging/linux/debian.sh
. "$root/packaging/linux/debian.sh"

# shellcheck disable=SC2086 # a list of names
install_packages $heroadmin_build_packages
build "$root" release
heroadmin=$root/build/release/src/heroadmin

needs_no_display=no
for argument in "$@"; do
    case $argument in
        --screenshot | --screenshot=*) needs_no_display=painting ;;
        -h | --help | -v | --version) needs_no_display=yes ;;
    esac
done

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$needs_no_display" = yes ] || [ "$(uname -s)" = Darwin ]; then
    exec "$heroadmin" "$@"
fi

QT_QPA_PLATFORM=offscreen
export QT_QPA_PLATFORM
if [ "$needs_no_display" = painting ]; then
    exec "$heroadmin" "$@"
fi
picture=$root/build/heroadmin.png
"$heroadmin" --screenshot "$picture" "$@"
say "There is no display here, so the window was painted into $picture"
