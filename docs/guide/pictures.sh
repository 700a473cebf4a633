#!/bin/sh
# Makes the pictures of the user guide from the running program, driven by keys as a person does it.
#   pictures.sh HEROADMIN HEROADMIN_MAKE_HEROES FOLDER
# Both programs come from a build with the tests. The screen's size, theme, language and heroes are always the same.
set -eu

if [ -z "${pictures_folder:-}" ]; then
    root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
    here=$root/tests/packaging
    program=$1
    make_heroes=$2
    mkdir -p "$3"
    pictures=$(CDPATH='' cd -- "$3" && pwd)
    pictures_folder=$(mktemp -d)
    trap 'rm -rf "$pictures_folder"' EXIT
    export root here program make_heroes pictures pictures_folder
    HEROADMIN_SCREEN=900x600 XDG_CONFIG_HOME=$pictures_folder/config
    export HEROADMIN_SCREEN XDG_CONFIG_HOME
    mkdir -p "$XDG_CONFIG_HOME/openbox" "$XDG_CONFIG_HOME/heroadmin"
    # The main window is the whole picture, and only dialogs have a frame.
    cat >"$XDG_CONFIG_HOME/openbox/rc.xml" <<RC
<openbox_config xmlns="http://openbox.org/3.4/rc"><applications>
<application type="normal"><decor>no</decor><maximized>yes</maximized></application>
</applications></openbox_config>
RC
    "$here/onframebuffer.sh" "$pictures_folder" sh "$0"
    exit
fi

# shellcheck source=tests/packaging/person.sh
. "${here:?}/person.sh"
folder=$pictures_folder
buffer=$folder/Xvfb_screen0
main="heroes.db - Hero Admin"
HOME=$folder XDG_DATA_HOME=$folder/data XDG_RUNTIME_DIR=$folder LC_ALL=C.UTF-8 QT_QPA_PLATFORM=xcb QT_SCALE_FACTOR=1
DBUS_SESSION_BUS_ADDRESS=disabled: # A desktop there may take the menu bar out of the window.
export HOME XDG_DATA_HOME XDG_RUNTIME_DIR LC_ALL QT_QPA_PLATFORM QT_SCALE_FACTOR DBUS_SESSION_BUS_ADDRESS
unset QT_QPA_PLATFORMTHEME

# The program with its defaults, on the heroes that are always the same.
start() {
    rm -f "$folder"/heroes.db*
    "${make_heroes:?}" "$folder/heroes.db" 1234 7
    restart
}

restart() {
    printf '[view]\nlanguage=en\ntheme=light\n' >"$XDG_CONFIG_HOME/heroadmin/heroadmin.conf"
    "${program:?}" "$folder/heroes.db" &
    process=$!
    wait_for_window "$main"
    settle
}

# A picture of what is there is the same three times, and another one than the last time that something was waited for.
settle() {
    tries=0
    equal=0
    before=
    while [ "$equal" -lt 3 ]; do
        tries=$((tries + 1))
        [ "$tries" -lt 200 ] || give_up "The screen doesn't change and come to rest: ${1:-}"
        sleep 0.1
        now=$(cksum <"$buffer")
        if [ "$now" = "$before" ] && [ "$now" != "${settled:-}" ]; then
            equal=$((equal + 1))
        else
            equal=0
        fi
        before=$now
    done
    settled=$now
}

keys() {
    xdotool key --delay 30 "$@"
    settle "$*"
}

text() {
    xdotool type --delay 30 "$1"
    settle "$1"
}

picture() {
    /usr/bin/python3 "$here/picture.py" "$buffer" "${pictures:?}/$1.png" >/dev/null
}

stop() {
    kill -9 "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
    rm -rf "$folder/data"
    settle "closing"
}

xdotool mousemove 899 599

# elsewhere STATEMENT: what another program does meanwhile.
elsewhere() {
    /usr/bin/python3 -c 'import sqlite3, sys
with sqlite3.connect(sys.argv[1]) as database: database.execute(sys.argv[2])' "$folder/heroes.db" "$1"
    settle "$1" # It is noticed, and flashes.
}

# shoot NAME: the program was started, and is what the picture shows.
shoot() {
    picture "$1"
    stop
}

start
shoot main-window

start
keys ctrl+alt+Next
shoot last-page

start
keys ctrl+g
text "#333"
keys Return
shoot one-hero

start
keys ctrl+f
text "an"
keys ctrl+shift+f
keys Tab
text "30"
keys Tab
text "49"
shoot filters

start
keys ctrl+shift+h
shoot ages

start
keys ctrl+n
text "Captain North America"
keys Tab
text "93 years"
keys ctrl+Return
shoot new-hero

start
keys Down Down
keys Return
keys Tab
text "46"
shoot edit-hero

start
keys shift+Down shift+Down
keys Return
keys Tab
text "40"
shoot several

start
keys Down Down
keys Right
text "12 or so"
keys Return
shoot cell

start
keys shift+Down shift+Down
keys ctrl+Delete
shoot deleted

start
keys ctrl+d
keys ctrl+Delete
keys ctrl+z
keys alt+v
keys h
shoot history

start
keys shift+Right shift+Down shift+Down
xdotool key ctrl+c
keys ctrl+shift+v
keys alt+n
text "Not named yet"
shoot paste

start
keys Down
keys Return
keys Tab
text "50"
elsewhere "UPDATE hero SET age = 51 WHERE id = 2"
keys ctrl+Return
shoot conflict

start
keys ctrl+n
text "Captain North America"
sleep 2
kill -9 "$process"
wait "$process" || true
settle
restart
shoot draft

start
keys ctrl+shift+a
picture admin-question
keys alt+e
keys Right Right
keys space
shoot admin-mode

start
keys ctrl+slash
shoot keys

start
keys ctrl+k
text "copy"
shoot command-palette

start
keys ctrl+comma
shoot settings
