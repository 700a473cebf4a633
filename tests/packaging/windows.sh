#!/bin/sh
# Makes the packages for Windows, and under Wine: installs silently, starts the installed program on a database that the real
# service made, adds a hero as a person does, upgrades, refuses while it runs, and uninstalls: files and registry are as before.
#   windows.sh SOURCE_FOLDER
# The picture is build/packages/installed-windows.png.
set -eu

source=$1
here=$source/tests/packaging
# shellcheck source=tests/packaging/person.sh
. "$here/person.sh"
service=$source/tests/service
packages=$source/build/packages

if [ "${2:-}" != on-screen ]; then
    folder=$(mktemp -d)
    export folder
    WINEPREFIX=$folder/wine
    WINEQT_QPA_PLATFORM=windows
    export WINEPREFIX WINEQT_QPA_PLATFORM
    trap 'wineserver -k 2>/dev/null || true; rm -rf "$folder"' EXIT
    # shellcheck source=packaging/linux/debian.sh
    . "$source/packaging/linux/debian.sh"
    # shellcheck disable=SC2086 # a list of names
    install_packages $heroadmin_wine_packages
    rm -f "$packages"/heroadmin-*-windows-* "$packages"/heroadmin-*-windows.spdx.json
    sh "$source/packaging/package.sh" windows
    "$here/onframebuffer.sh" "$folder" sh "$0" "$source" on-screen
    exit
fi

windows() {
    timeout 120 "$source/packaging/windows/wine-run" "$@"
}
# run_silently SETUP [OPTION]: and waits for what it starts, too. Its exit code alone would prove nothing.
run_silently() {
    windows "$1" /S ${2:+"$2"} || give_up "$1 ended with exit code $?."
    wineserver --wait
}
installer=$(echo "$packages"/heroadmin-*-windows-x86_64-setup.exe)
portable=$(echo "$packages"/heroadmin-*-windows-x86_64-portable.zip)
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$source/build/windows/CMakeCache.txt")
drive=$WINEPREFIX/drive_c
key='Software\Microsoft\Windows\CurrentVersion\Uninstall\HeroAdmin'

# list_all FILE: all files and folders but temporary ones, settings and drafts, which are the person's; and all of the registry,
# keys and values.
list_all() {
    windows wineboot --restart >/dev/null 2>&1 || true
    wineserver --wait
    (cd "$drive" && find . \( -path './users/*/Temp' -o -path './windows/temp' \
        -o -ipath './users/*/AppData/*/heroadmin' \) -prune -o -print | sort) >"$1"
    /usr/bin/python3 "$here/registry.py" "$WINEPREFIX" >>"$1"
}

# check_as_before WHAT: nothing is there that wasn't at first, and nothing is missing.
check_as_before() {
    list_all "$folder/after"
    diff "$folder/before" "$folder/after" || give_up "Left behind, or gone, is the above, by $1."
}

# installed FOLDER_IN_DRIVE HIVE MENU_FOLDER: everything is where Windows looks for it.
check_installed() {
    for file in heroadmin.exe LICENSE.txt CHANGELOG.txt uninstall.exe; do
        [ -s "$1/$file" ] || give_up "$1/$file was not installed."
    done
    [ -s "$3/Hero Admin.lnk" ] || give_up "There is no entry in the Start menu $3."
    for value in "DisplayVersion REG_SZ $version" "DisplayName REG_SZ Hero Admin" "Publisher REG_SZ The Hero Admin authors"; do
        windows reg query "$2\\$key" | tr -d '\r' | tr -s ' ' | grep -qF " $value" || give_up "Apps & Features lacks: $value"
    done
    windows reg query "$2\\$key" /v EstimatedSize | grep -qE '0x[1-9a-f]' || give_up "Apps & Features lacks the size."
    windows reg query "$2\\$key" /v DisplayIcon | grep -qF heroadmin.exe || give_up "Apps & Features lacks the icon."
    windows reg query "$2\\Software\\Classes\\.db\\OpenWithProgids" | grep -qF HeroAdmin.Database || give_up "No Open with."
    if windows reg query "$2\\Software\\Classes\\.db" /ve 2>/dev/null | grep -q HeroAdmin; then
        give_up "The default for .db was taken."
    fi
}

# What is in the packages.
/usr/bin/python3 "$here/spdxcheck.py" "$(echo "$packages"/heroadmin-*-windows.spdx.json)" "$installer" "$portable"
file -b "$installer" | grep -q '^PE32+' || give_up "The installer is not one of 64 bits: Wine alone would install nothing."
mkdir "$folder/portable"
(cd "$folder/portable" && cmake -E tar xf "$portable")
program=$(echo "$folder"/portable/*/heroadmin.exe)
x86_64-w64-mingw32-objdump -p "$program" | sed -n 's/.*DLL Name: //p' | tr '[:upper:]' '[:lower:]' | sort -u >"$folder/imported"
sort "$here/windows-dlls.txt" | comm -13 - "$folder/imported" >"$folder/foreign"
[ ! -s "$folder/foreign" ] || give_up "The program needs what isn't Windows' own: $(cat "$folder/foreign")"
# In the bytes of either kind of text; the SDK was built somewhere too.
for encoding in s l; do
    strings -e "$encoding" "$program" |
        grep -F -e "$source" -e "$HOME/" -e /windows-sdk/ -e /tmp/ -e /home/ -e /__w/ >"$folder/paths" || continue
    give_up "The program tells where it was built: $(head -n 5 "$folder/paths")"
done
[ "$(windows "$program" --version | tr -d '\r')" = "heroadmin $version" ] || give_up "--version says something else."

windows wineboot --init >/dev/null 2>&1
# Debian's Wine passes for Windows 7, which Qt 6 and so the installer refuse.
if (windows "$installer" /S); then
    give_up "The installer goes on with Windows 7."
fi
windows reg add 'HKCU\Software\Wine' /v Version /d win10 /f >/dev/null
wineserver --wait
list_all "$folder/before"

# For one person.
own=$(echo "$drive"/users/*/AppData/Local)
own=$(ls -d "$drive"/users/"$(id -un)"/AppData/Local 2>/dev/null || echo "$own")
app="$own/Programs/Hero Admin"
menu="$own/../Roaming/Microsoft/Windows/Start Menu/Programs"
run_silently "$installer"
check_installed "$app" HKCU "$menu"

/usr/bin/python3 "$here/heroes.py" "$service" make "$folder/database.db"
windows "$app/heroadmin.exe" "$folder/database.db" &
wait_for_window "database.db - Hero Admin"
if (windows "$installer" /S); then
    give_up "The installer went on although the program runs."
fi
xdotool key --delay 20 ctrl+n
add_hero Deadpond 31
wait_for_window "database.db - Hero Admin"
take_picture "$folder/Xvfb_screen0" "$packages/installed-windows.png"
quit_program
wineserver --wait
/usr/bin/python3 "$here/heroes.py" "$service" has "$folder/database.db" Deadpond 31

# An upgrade in place takes over an older one.
windows reg add "HKCU\\$key" /v DisplayVersion /d 0.0.1 /f >/dev/null
echo older >"$app/heroadmin.exe"
run_silently "$installer"
check_installed "$app" HKCU "$menu"
[ "$(windows "$app/heroadmin.exe" --version | tr -d '\r')" = "heroadmin $version" ] || give_up "The upgrade left the old program."

run_silently "$app/uninstall.exe"
check_as_before "the installer for one person"

# For everybody.
run_silently "$installer" /AllUsers
check_installed "$drive/Program Files/Hero Admin" HKLM "$drive/ProgramData/Microsoft/Windows/Start Menu/Programs"
run_silently "$drive/Program Files/Hero Admin/uninstall.exe"
check_as_before "the installer for everybody"

# The portable one keeps to its folder.
windows "$program" &
wait_for_window "heroes.db - Hero Admin"
quit_program
wineserver --wait
for kept in heroadmin.ini heroes.db; do
    [ -s "${program%/*}/data/$kept" ] || give_up "The portable program doesn't keep its $kept beside itself."
done
check_as_before "the portable program"
