#!/bin/sh
# What the running program keeps from others: its files, and its memory. On a screen.
#   privacy.sh PROGRAM [SANITIZERS]
set -eu

program=$1
sanitizers=${2:-}
# shellcheck source=tests/packaging/person.sh
. "$(dirname "$0")/../packaging/person.sh"
folder=$(mktemp -d)
HOME=$folder/home
export HOME
unset XDG_DATA_HOME XDG_CONFIG_HOME
data=$HOME/.local/share/heroadmin/heroadmin
settings=$HOME/.config/heroadmin
pid=
trap '[ -z "$pid" ] || kill -KILL "$pid" 2>/dev/null || true; rm -rf "$folder"' EXIT

# root may look into everything, but without that right. Who has less than the other may not either.
as_person=
if [ "$(id -u)" = 0 ]; then
    as_person="setpriv --bounding-set=-sys_ptrace --inh-caps=-sys_ptrace"
fi

# wait_until WHAT COMMAND...: 30 s at most.
wait_until() {
    what=$1
    shift
    tries=0
    until "$@"; do
        tries=$((tries + 1))
        [ "$tries" -lt 150 ] || give_up "In vain waited for this: $what."
        sleep 0.2
    done
}

# As a portal of the desktop does, before it answers a program.
is_open() { $as_person ls "/proc/$pid/root/" >/dev/null 2>&1; }
is_closed() { ! is_open; }
has_drafts() { [ -n "$(find "$data/drafts" -name '*.json' 2>/dev/null)" ]; }

check_files() {
    wait_until "settings" test -s "$settings/heroadmin.conf"
    open=$(find "$data" "$settings" \( -type f ! -perm 600 -o -type d ! -perm 700 \) -exec ls -ld {} +)
    [ -z "$open" ] || give_up "Others may read these:
$open"
}

# Cores, and files for everybody, wherever nobody forbids them.
umask 0
# shellcheck disable=SC3045 # dash and bash have it
ulimit -c "$(ulimit -H -c)"
mkdir "$HOME" "$folder/work"
cd "$folder/work"
$as_person "$program" &
pid=$!
wait_for_window "heroes.db*Hero Admin"
if [ -z "$sanitizers" ]; then
    grep -q "^Max core file size  *0  *0 " "/proc/$pid/limits" || give_up "$(grep core "/proc/$pid/limits")"
    wait_until "a memory that others can't look into" is_closed
    xdotool key ctrl+o
    wait_for_window "Open Database*Hero Admin"
    is_open || give_up "A portal wouldn't answer the program that asks for a file."
    xdotool key Escape
    wait_for_window "heroes.db*Hero Admin"
    wait_until "a memory that others can't look into, when a file is chosen" is_closed
fi
xdotool key ctrl+n
wait_for_window "New Hero*Hero Admin"
xdotool type --delay 20 "Deadpond"
wait_until "a draft" has_drafts
check_files
kill -SEGV "$pid"
wait "$pid" 2>/dev/null && give_up "The program ignores its death."
if [ -z "$sanitizers" ] && [ -n "$(ls -A "$folder/work")" ]; then
    give_up "A crash left this: $(ls -A "$folder/work")"
fi

# What is there for everybody, as an earlier version left it, is closed at the next start.
chmod 755 "$data" "$settings" "$data/drafts"
chmod 644 "$data/heroes.db" "$settings/heroadmin.conf"
$as_person "$program" &
pid=$!
wait_for_window "heroes.db*Hero Admin"
check_files
xdotool key ctrl+q
wait "$pid" || true
pid=
