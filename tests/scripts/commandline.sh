#!/bin/sh
# The program's exit codes and what it prints, where nobody sees a window.
#   commandline.sh PROGRAM
set -eu

program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM
HOME=$folder
XDG_RUNTIME_DIR=$folder
export HOME XDG_RUNTIME_DIR
cd "$folder"

# expect EXIT_CODE STREAM TEXT ARGUMENT...: runs the program, and looks for TEXT in what it prints to STREAM.
expect()
{
    wanted_code=$1 stream=$2 text=$3
    shift 3
    code=0
    "$program" "$@" >stdout 2>stderr || code=$?
    if [ "$code" != "$wanted_code" ] || ! grep -qF -- "$text" "$stream"; then
        echo "heroadmin $*: exit code $code (wanted $wanted_code); no '$text' in $stream:"
        cat stdout stderr
        exit 1
    fi
}

expect 0 stdout "heroadmin 0." --version
expect 0 stdout "--screenshot" --help
expect 2 stderr "nonsense" --nonsense
expect 2 stderr "heroadmin --help" one.db two.db
expect 1 stderr "There is no display"
expect 1 stderr "missing.db" --screenshot window.png missing.db
expect 1 stderr "postgresql" --screenshot window.png postgresql://localhost/heroes
[ ! -e missing.db ] && [ ! -e window.png ]
echo "no database" >text.db
expect 1 stderr "text.db" --screenshot window.png text.db
"$program" --screenshot window.png 2>stderr
[ -s window.png ]
if [ -s stderr ]; then
    echo "heroadmin --screenshot has nothing to say, and says:"
    cat stderr
    exit 1
fi
expect 1 stderr "/no such folder/window.png" --screenshot "/no such folder/window.png"
if [ "$(find . -type f ! -path './.cache/fontconfig/*' | sort | tr '\n' ' ')" != "./stderr ./stdout ./text.db ./window.png " ]; then
    echo "heroadmin --screenshot leaves files behind:"
    find . -type f
    exit 1
fi
