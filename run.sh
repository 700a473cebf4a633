#!/bin/sh
# Builds Hero Admin quickly, with what it needs, and opens it.
#   sh run.sh [FILE | sqlite:///FILE | postgresql://USER@HOST/DATABASE] [--read-only] [--screenshot PNG]
# Without a display the window is painted into build/heroadmin.png, with sample heroes where there are no arguments.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
# shellcheck source=packaging/linux/debian.sh
. "$root/packaging/linux/debian.sh"

# shellcheck disable=SC2086 # a list of names
install_packages $heroadmin_build_packages
build "$root" quick
heroadmin=$root/build/quick/src/heroadmin

# Qt would say on the terminal that it takes a folder of its own in its place.
if [ -z "${XDG_RUNTIME_DIR:-}" ]; then
    XDG_RUNTIME_DIR=$root/build/runtime
    mkdir -p "$XDG_RUNTIME_DIR"
    chmod 700 "$XDG_RUNTIME_DIR"
    export XDG_RUNTIME_DIR
fi

needs_no_display=no
names_database=no
for argument in "$@"; do
    case $argument in
        --screenshot | --screenshot=*) needs_no_display=painting ;;
        -h | --help | -v | --version) needs_no_display=yes ;;
        --read-only | --new-hero) ;;
        *) names_database=yes ;;
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
if [ "$names_database" = no ]; then
    samples=$root/build/samples.db
    rm -f "$samples" "$samples"-*
    "$root/build/quick/src/heroadmin_samples" "$samples"
    set -- "$@" "$samples"
fi
picture=$root/build/heroadmin.png
"$heroadmin" --screenshot "$picture" "$@"
say "There is no display here, so the window was painted into $picture"
