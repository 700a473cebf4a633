#!/bin/sh
# Compares Hero Admin with DB Browser for SQLite on the same file, by what can be seen of both; see README.md here.
#   sh tests/benchmarks/compare.sh [FILE] [ROUNDS]
# Without a file it is the one with 10M heroes that run.sh makes. Both programs open it; nothing is written.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
# shellcheck source=packaging/linux/debian.sh
. "$root/packaging/linux/debian.sh"

# shellcheck disable=SC2086 # a list of names
install_packages $heroadmin_build_packages libsqlite3-dev xvfb xauth sqlitebrowser python3 python3-xlib
build "$root" benchmark

file=${1:-$root/build/benchmark/data/heroes-10000000.db}
rounds=${2:-5}
if [ ! -e "$file" ]; then
    [ $# -eq 0 ] || give_up "There is no $file."
    mkdir -p "$(dirname -- "$file")"
    say "Making 10000000 heroes in $file"
    rm -f "$file.new"
    "$root/build/benchmark/tests/benchmarks/heroadmin_make_heroes" "$file.new" 10000000
    mv "$file.new" "$file"
fi

# Always a display of its own: windows of others would be in the way of the pixels, and keys would go to them.
exec xvfb-run -a -s '-screen 0 1600x1200x24' \
    /usr/bin/python3 "$root/tests/benchmarks/compare.py" "$root/build/benchmark/src/heroadmin" "$file" "$rounds"
