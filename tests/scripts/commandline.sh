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
expect 1 stderr "PostgreSQL" --screenshot window.png postgresql://localhost/heroes
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

# Nothing but an older picture is written over, and nothing where a database has a file, or would have one.
"$program" --screenshot window.png
/usr/bin/python3 -c 'import sqlite3
with sqlite3.connect("heroes.db") as database:
    database.execute("CREATE TABLE hero (name VARCHAR NOT NULL, age INTEGER, id INTEGER NOT NULL,"
                     " secret_name VARCHAR NOT NULL, PRIMARY KEY (id))")'
cp heroes.db before.db
cp text.db before.txt
ln -s heroes.db link.png
ln heroes.db hard.png
ln -s heroes.db-wal nowhere.png
mkfifo pipe.png
: >empty.png
expect 1 stderr "text.db exists already and is no PNG picture" --screenshot text.db
expect 1 stderr "heroes.db exists already and is no PNG picture" --screenshot heroes.db
expect 1 stderr "pipe.png exists already and is no PNG picture" --screenshot pipe.png
expect 1 stderr "empty.png exists already and is no PNG picture" --screenshot empty.png
expect 1 stderr "link.png exists already and is no PNG picture" --screenshot link.png
for picture in heroes.db heroes.db-wal heroes.db-shm heroes.db-journal link.png hard.png nowhere.png; do
    expect 1 stderr "$picture is the place of a database" --screenshot "$picture" heroes.db
    expect 1 stderr "$picture is the place of a database" --screenshot "$PWD/$picture" sqlite:///heroes.db
done
for picture in before.db-journal before.db-wal before.db-shm hard.png-journal; do
    expect 1 stderr "$picture is the place of a database" --screenshot "$picture" heroes.db
    [ ! -e "$picture" ]
done
cmp heroes.db before.db
cmp text.db before.txt
[ -p pipe.png ] && [ -L link.png ] && [ -L nowhere.png ] && [ ! -s empty.png ]
rm window.png
(umask 0 && "$program" --screenshot window.png heroes.db)
[ "$(stat -c %a window.png)" = 600 ]
rm heroes.db before.db before.txt link.png hard.png nowhere.png pipe.png empty.png

if [ "$(find . -type f ! -path './.cache/fontconfig/*' | sort | tr '\n' ' ')" != "./stderr ./stdout ./text.db ./window.png " ]; then
    echo "heroadmin --screenshot leaves files behind:"
    find . -type f
    exit 1
fi
