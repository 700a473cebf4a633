#!/bin/sh
# Runs a command as onscreen.sh does, on an X server that keeps its picture in the file FOLDER/Xvfb_screen0, and is open to
# everybody on this machine. HEROADMIN_SCREEN is its size.
#   onframebuffer.sh FOLDER COMMAND [ARGUMENT...]
set -eu
folder=$1
shift
mkfifo "$folder/display"
Xvfb -displayfd 3 -screen 0 "${HEROADMIN_SCREEN:-1100x760}x24" -fbdir "$folder" -ac -nolisten tcp 3>"$folder/display" 2>"$folder/xvfb.log" &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true' EXIT INT TERM
read -r number <"$folder/display"
DISPLAY=:$number
export DISPLAY
unset WAYLAND_DISPLAY QT_QPA_PLATFORM
openbox --sm-disable --startup "touch $folder/managed" >"$folder/openbox.log" 2>&1 &
while [ ! -e "$folder/managed" ] && kill -0 "$!"; do
    sleep 0.05
done
"$@"
