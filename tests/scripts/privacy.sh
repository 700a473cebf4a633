#!/bin/sh
# What the running program keeps from others: its files. On a screen.
#   privacy.sh PROGRAM
set -eu

program=$1
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

has_drafts() { [ -n "$(find "$data/drafts" -name '*.json' 2>/dev/null)" ]; }

check_files() {
    wait_until "settings" test -s "$settings/heroadmin.conf"
    open=$(find "$data" "$settings" \( -type f ! -perm 600 -o -type d ! -perm 700 \) -exec ls -ld {} +)
    [ -z "$open" ] || give_up "Others may read these:
$open"
}

# Files for everybody, wherever nobody forbids them.
umask 0
mkdir "$HOME" "$folder/work"
cd "$folder/work"
"$program" &
pid=$!
wait_for_window "heroes.db*Hero Admin"
xdotool key ctrl+n
wait_for_window "New Hero*Hero Admin"
xdotool type --delay 20 "Deadpond"
wait_until "a draft" has_drafts
check_files
kill -SEGV "$pid"
wait "$pid" 2>/dev/null && give_up "The program ignores its death."

# What is there for everybody, as an earlier version left it, is closed at the next start.
chmod 755 "$data" "$settings" "$data/drafts"
chmod 644 "$data/heroes.db" "$settings/heroadmin.conf"
"$program" &
pid=$!
wait_for_window "heroes.db*Hero Admin"
check_files
xdotool key ctrl+q
wait "$pid" || true
pid=
