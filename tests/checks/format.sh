#!/bin/sh
# All C++ of the project stands as .clang-format says. What mends it:
#   find src tests -name '*.cpp' -o -name '*.h' | xargs clang-format-14 -i
set -eu
files=$(find src tests -name '*.cpp' -o -name '*.h')
# shellcheck disable=SC2086 # the project's own names have no spaces
clang-format-14 --dry-run -Werror ${files:?there is no source}
