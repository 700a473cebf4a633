# For the tests of installed programs to source: a person at the screen $DISPLAY. The test's folder is in $here.
# shellcheck shell=sh

give_up() {
    echo "$*" >&2
    exit 1
}

# wait_for_window TITLE: until the active window has a title of that pattern; 60 s at most.
wait_for_window() {
    tries=0
    # shellcheck disable=SC2254 # a pattern
    until case $(xdotool getactivewindow getwindowname 2>/dev/null) in $1) true ;; *) false ;; esac; do
        tries=$((tries + 1))
        [ "$tries" -lt 300 ] || give_up "No window \"$1\" became active; these are there:" \
            "$(xdotool search --onlyvisible --name . getwindowname %@ 2>/dev/null)"
        sleep 0.2
    done
}

# add_hero NAME AGE: types into the dialog New Hero, and saves.
add_hero() {
    wait_for_window "New Hero*Hero Admin"
    xdotool type --delay 20 "$1"
    xdotool key --delay 20 Tab
    xdotool type --delay 20 "$2"
    xdotool key --delay 20 Tab
    xdotool type --delay 20 "Dive Wilson"
    xdotool key --delay 20 ctrl+Return
}

# take_picture FRAME_BUFFER PNG: fails where no rows are to be seen.
take_picture() {
    tries=0
    # Text smooths its edges: the tenth of the picture in its middle has many brightnesses once rows are painted.
    until [ "$(/usr/bin/python3 "${here:?}/picture.py" "$1" "$2" | cut -d ' ' -f 6)" -gt 12 ]; do
        tries=$((tries + 1))
        [ "$tries" -lt 25 ] || give_up "No rows are on the picture $2."
        sleep 0.2
    done
}

# quit_program: until it has no window any more; 40 s at most. A window may be there before it takes keys.
quit_program() {
    tries=0
    while xdotool search --onlyvisible --name "Hero Admin" >/dev/null 2>&1; do
        [ "$tries" -lt 200 ] || give_up "The program doesn't quit."
        [ $((tries % 25)) -ne 0 ] || xdotool key ctrl+q
        tries=$((tries + 1))
        sleep 0.2
    done
}
