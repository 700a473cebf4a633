#!/bin/sh
# Runs a command on a screen and a bus of accessibility of its own, with everything on that is there for screen readers.
#   onbus.sh COMMAND [ARGUMENT...]
set -eu

if ! command -v dbus-run-session >/dev/null; then
    echo "onbus.sh: dbus-run-session is missing. On Debian and Ubuntu: apt install dbus at-spi2-core" >&2
    exit 1
fi
unset DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS
QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
NO_AT_BRIDGE=0
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON NO_AT_BRIDGE
# Whoever asks for the bus first starts it. A program that asks nobody is told of it only then.
# shellcheck disable=SC2016
exec "$(dirname -- "$0")/../support/onscreen.sh" dbus-run-session -- sh -euc '
    dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.a11y.Bus.GetAddress >/dev/null
    exec "$@"' sh "$@"
