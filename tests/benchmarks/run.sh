#!/bin/sh
# Measures Hero Admin beside floors of the same run; see README.md here. Builds what it needs first.
#   sh tests/benchmarks/run.sh [SIZE...] [-- ARGUMENTS]
# Sizes are numbers of heroes, as in 10 100k 1M 10M, which is what is measured without any. Their databases are made
# once, in build/benchmark/data. Arguments go to the program, as in: -- --only P1,P3 --rounds 9
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
# shellcheck source=packaging/linux/debian.sh
. "$root/packaging/linux/debian.sh"

sizes=
while [ $# -gt 0 ] && [ "$1" != -- ]; do
    sizes="$sizes $1"
    shift
done
[ $# -eq 0 ] || shift
[ -n "$sizes" ] || sizes="10 100k 1M 10M"

# shellcheck disable=SC2086 # lists of names
install_packages $heroadmin_build_packages libsqlite3-dev xvfb xauth
build "$root" benchmark

programs=$root/build/benchmark/tests/benchmarks
data=$root/build/benchmark/data
mkdir -p "$data"
for size in $sizes; do
    heroes=$(printf '%s' "$size" | sed -e 's/[kK]$/000/' -e 's/[mM]$/000000/')
    case $heroes in
        '' | *[!0-9]*) give_up "\"$size\" is no number of heroes. Examples: 10 100k 1M" ;;
    esac
    file=$data/heroes-$heroes.db
    if [ ! -e "$file" ]; then
        say "Making $heroes heroes in $file"
        rm -f "$file.new"
        "$programs/heroadmin_make_heroes" "$file.new" "$heroes"
        mv "$file.new" "$file"
    fi
    set -- "$@" "$file"
done

if [ -n "${DISPLAY:-}" ]; then
    exec "$programs/heroadmin_benchmark" "$@"
fi
exec xvfb-run -a -s '-screen 0 1600x1200x24' "$programs/heroadmin_benchmark" "$@"
