#!/bin/sh
# Runs a command on an X server of its own with a window manager, and stops both behind it.
#   onscreen.sh COMMAND [ARGUMENT...]
set -eu

for program in Xvfb openbox; do
    if ! command -v "$program" >/dev/null; then
        echo "onscreen.sh: $program is missing. On Debian and Ubuntu: apt install xvfb openbox" >&2
        exit 1
    fi
done

folder=$(mktemp -d)
XDG_RUNTIME_DIR=$folder
export XDG_RUNTIME_DIR
mkfifo "$folder/display"
# The server chooses a free display and tells it when it is ready.
Xvfb -displayfd 3 -screen 0 1280x1024x24 -nolisten tcp 3>"$folder/display" 2>"$folder/xvfb.log" &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT INT TERM
read -r number <"$folder/display"
DISPLAY=:$number
export DISPLAY
unset WAYLAND_DISPLAY
# A window that is mapped before the window manager manages would never become active.
openbox --sm-disable --startup "touch $folder/managed" >"$folder/openbox.log" 2>&1 &
while [ ! -e "$folder/managed" ] && kill -0 "$!"; do
    sleep 0.05
done

QT_QPA_PLATFORM=xcb "$@"
