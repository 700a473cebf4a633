#!/bin/sh
# Installs the .deb in a root that has nothing but Debian's smallest system, starts it from its desktop entry on a database
# that the real service made, adds a hero as a person does, takes a picture, and purges: nothing is left but the person's own.
#   cleanroot.sh SOURCE_FOLDER
# The picture is build/packages/installed-linux.png. As root: it changes roots.
set -eu

source=$1
here=$source/tests/packaging
deb=$(echo "$source"/build/packages/heroadmin_*.deb)
# shellcheck source=tests/packaging/person.sh
. "$here/person.sh"
service=$source/tests/service

if [ "${2:-}" != on-screen ]; then
    [ "$(id -u)" -eq 0 ] || give_up "A clean root can only be entered by root."
    [ -s "$deb" ] || give_up "There is no .deb: sh packaging/package.sh linux"
    folder=$(mktemp -d)
    # Nothing is mounted in there by us; should something be, it is not to be deleted.
    trap 'rm -rf --one-file-system "$folder"' EXIT
    export folder
    chmod 755 "$folder"
    "$here/onframebuffer.sh" "$folder" sh "$0" "$source" on-screen
    exit
fi

root=$folder/root
in_root() {
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}
as_clerk() {
    chroot --userspec=clerk:clerk "$root" env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 HOME=/home/clerk \
        XDG_RUNTIME_DIR=/home/clerk/run DISPLAY="$DISPLAY" "$@"
}
list_files() {
    (cd "$root" && find . -xdev \( -path ./home -o -path ./tmp -o -path ./proc -o -path ./sys -o -path ./dev \
        -o -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./var/cache/apt -o -path ./var/log \) -prune -o -print | sort)
}

mmdebstrap --quiet --variant=minbase "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$root"
cp "$deb" "$root/tmp/heroadmin.deb"
in_root useradd --create-home clerk
in_root apt-get -q update >/dev/null
in_root apt-get -q -y -o DPkg::Use-Pty=0 --no-install-recommends install libglib2.0-bin desktop-file-utils hicolor-icon-theme >/dev/null
in_root apt-get -q -y -o DPkg::Use-Pty=0 --no-install-recommends install /tmp/heroadmin.deb >/dev/null
in_root dpkg --purge heroadmin >/dev/null
list_files >"$folder/before"
in_root dpkg --install /tmp/heroadmin.deb >/dev/null

# As a person's menu does it.
/usr/bin/python3 "$here/heroes.py" "$service" make "$folder/database.db"
mkdir "$root/home/clerk/run"
cp "$folder/database.db" "$root/home/clerk/"
chroot "$root" chown -R clerk:clerk /home/clerk
chmod 700 "$root/home/clerk/run"
as_clerk gio mime application/vnd.sqlite3 | grep -q org.heroadmin.HeroAdmin.desktop ||
    give_up "Files of SQLite can't be opened with Hero Admin."
as_clerk gio launch /usr/share/applications/org.heroadmin.HeroAdmin.desktop /home/clerk/database.db
wait_for_window "database.db - Hero Admin"
xdotool key --delay 20 ctrl+n
add_hero Deadpond 31
wait_for_window "database.db - Hero Admin"
take_picture "$folder/Xvfb_screen0" "$source/build/packages/installed-linux.png"
quit_program
/usr/bin/python3 "$here/heroes.py" "$service" has "$root/home/clerk/database.db" Deadpond 31

# The entry's action, on the database of last time.
as_clerk sh -c "$(sed -n '/new-hero\]/,$ s/^Exec=//p' "$root"/usr/share/applications/org.heroadmin.HeroAdmin.desktop | head -n 1) &"
add_hero Rusty-Man 48
wait_for_window "database.db - Hero Admin"
quit_program
/usr/bin/python3 "$here/heroes.py" "$service" has "$root/home/clerk/database.db" Rusty-Man 48

in_root dpkg --purge heroadmin >/dev/null
list_files >"$folder/after"
diff "$folder/before" "$folder/after" || give_up "Left behind, or gone, is the above."
left=$(cd "$root" && find . -xdev \( -path ./home -o -path ./tmp \) -prune -o -iname '*heroadmin*' -print)
[ -z "$left" ] || give_up "Left behind: $left"
[ -s "$root/home/clerk/.config/heroadmin/heroadmin.conf" ] || give_up "The person's settings are gone."
