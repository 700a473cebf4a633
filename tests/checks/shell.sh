#!/bin/sh
# Every shell script of the project, found by its first line or its name, passes shellcheck.
set -eu
scripts=$(find . -path ./build -prune -o -path ./.git -prune -o -type f -size -64k \
    -exec sh -c 'for file; do
        case $file in *.sh) echo "$file" ;; *) head -n 1 "$file" | grep -aqE "^#!.*/(ba|da)?sh( |$)" && echo "$file" ;; esac
    done; true' sh {} +)
echo "$scripts"
# shellcheck disable=SC2086 # the project's own names have no spaces
shellcheck --external-sources $scripts
