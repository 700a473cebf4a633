#!/bin/sh
# linter.sh with a linter that is ours, another one, one that isn't installed, and one that this system doesn't have.
#   linter_test.sh
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

printf '#!/bin/sh\necho "Debian linter version 14.0.6"\n' >"$folder/linter"
printf '#!/bin/sh\necho "Debian LLVM version 19.1.7"\necho "linter version: 1.14"\n' >"$folder/linter-of-llvm"
cat >"$folder/apt-cache" <<'PROGRAM'
#!/bin/sh
case $2 in coreutils | offered) echo "$2 | 1.0" ;; esac
PROGRAM
chmod +x "$folder"/*
PATH=$folder:$PATH
export PATH

# expect EXIT_CODE TEXT PROGRAM VERSION PACKAGE
expect() {
    wanted_code=$1 text=$2
    shift 2
    code=0
    sh "$here/linter.sh" "$@" sh -c 'echo judged && exit 3' >"$folder/said" 2>&1 || code=$?
    if [ "$code" != "$wanted_code" ] || ! grep -qF -- "$text" "$folder/said"; then
        echo "linter.sh $*: exit code $code (wanted $wanted_code); no '$text' in:"
        cat "$folder/said"
        exit 1
    fi
}

expect 3 judged linter 14 offered
expect 77 "linter 13 judges, and here is another one: Debian linter version 14.0.6" linter 13 offered
expect 77 "linter 1 judges" linter 1 offered
expect 3 judged linter-of-llvm 1.14 offered
expect 77 "linter-of-llvm 1.11 judges, and here is another one: linter version: 1.14" linter-of-llvm 1.11 offered
expect 1 "apt install offered" no-linter 14 offered
expect 77 "no-linter 14 judges, and this system doesn't offer the package" no-linter 14 not-offered
# Without lists of packages nobody knows.
printf '#!/bin/sh\n' >"$folder/apt-cache"
expect 1 "apt install not-offered" no-linter 14 not-offered
