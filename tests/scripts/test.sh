#!/bin/sh
# What test.sh builds, and what it hands on to CTest, as seen by programs that take the place of the real ones.
#   test.sh SOURCE_FOLDER
set -eu

source=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Every package is installed.
cat >"$folder/dpkg-query" <<'PROGRAM'
#!/bin/sh
for package; do printf '|installed:%s|' "$package"; done
PROGRAM
for program in cmake ctest; do
    cat >"$folder/$program" <<'PROGRAM'
#!/bin/sh
printf '%s' "${0##*/}"
printf ' <%s>' "$@"
echo
PROGRAM
done
for program in apt-get apt-cache npm; do
    printf '#!/bin/sh\necho %s\n' "$program" >"$folder/$program"
done
chmod +x "$folder"/*
PATH=$folder:$PATH
export PATH

# expect PRESET TESTS ARGUMENTS [ARGUMENT...]: with the last ones, test.sh builds PRESET, and has CTest run so many TESTS at
# once with ARGUMENTS.
expect() {
    preset=$1 tests=$2 arguments=$3
    shift 3
    sh "$source/test.sh" "$@" >"$folder/said" 2>&1
    cat "$folder/said"
    grep -qxF "cmake <--build> <--preset> <$preset>" "$folder/said"
    [ "$(tail -n 1 "$folder/said")" = "ctest <--preset> <$preset> <--parallel> <$tests> <--no-label-summary>$arguments" ]
}

expect quick-tests 3 ""
expect quick-tests 3 " <-R> <browser> <-E> <a b>" -R browser -E "a b"
expect asan 2 "" --all
expect asan 2 " <-R> <packaging linux> <-V>" -R --all "packaging linux" -V
