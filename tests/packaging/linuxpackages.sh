#!/bin/sh
# Makes the packages for Linux as a person does, and looks at them: twice the same bytes, no finding of lintian and rpmlint,
# no path of this machine, and every option of --help in the man page and the completions.
#   linuxpackages.sh SOURCE_FOLDER
set -eu

source=$1
packages=$source/build/packages
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fail() {
    echo "$*" >&2
    exit 1
}

rm -rf "$packages"/*.deb "$packages"/*.rpm "$packages"/*-linux.spdx.json
sh "$source/packaging/package.sh" linux
deb=$(echo "$packages"/heroadmin_*.deb)
rpm=$(echo "$packages"/heroadmin-*.rpm)
list=$(echo "$packages"/heroadmin-*-linux.spdx.json)
cp "$deb" "$rpm" "$list" "$folder"
sh "$source/packaging/package.sh" linux
cmp "$deb" "$folder/${deb##*/}"
cmp "$rpm" "$folder/${rpm##*/}"
cmp "$list" "$folder/${list##*/}"
/usr/bin/python3 "$source/tests/packaging/spdxcheck.py" "$list" "$deb" "$rpm"

# Closing a bug of Debian's is for packages that Debian takes in.
lintian --allow-root --fail-on error,warning --suppress-tags initial-upload-closes-no-bugs "$deb"
rpmlint --config "$source/packaging/linux/rpmlint.toml" "$rpm" >"$folder/rpmlint"
cat "$folder/rpmlint"
grep -q "0 errors, 0 warnings" "$folder/rpmlint" || fail "rpmlint found something."

dpkg-deb -x "$deb" "$folder/root"
if grep -rlF -e "$source" -e "$HOME/" "$folder/root"; then
    fail "These tell where they were built."
fi
appstreamcli validate-tree --no-net "$folder/root"
desktop-file-validate "$folder"/root/usr/share/applications/*.desktop

share=$folder/root/usr/share
man --warnings -l "$share/man/man1/heroadmin.1.gz" >"$folder/man" 2>"$folder/man-warnings"
[ ! -s "$folder/man-warnings" ] || fail "man warns: $(cat "$folder/man-warnings")"
# Hyphens in the man page may be typographic.
"$folder/root/usr/bin/heroadmin" --help | grep -oE -e '--[a-z-]+' | sort -u >"$folder/options"
[ "$(wc -l <"$folder/options")" -gt 4 ]
while read -r option; do
    for file in bash-completion/completions/heroadmin zsh/vendor-completions/_heroadmin; do
        grep -qF -e "$option" "$share/$file" || fail "$file doesn't know $option"
    done
    grep -qF -e "-l ${option#--} " "$share/fish/vendor_completions.d/heroadmin.fish" || fail "fish doesn't know $option"
    zcat "$share/man/man1/heroadmin.1.gz" | sed 's/[\\]//g' | grep -qF -e "$option" || fail "the man page lacks $option"
done <"$folder/options"
bash -n "$share/bash-completion/completions/heroadmin"

# What Debian's rpm can: install without Debian's dependencies, and take away again.
mkdir "$folder/rpmroot"
rpm --root "$folder/rpmroot" --initdb
rpm --root "$folder/rpmroot" --install --nodeps --noscripts --ignorearch "$rpm"
"$folder/rpmroot/usr/bin/heroadmin" --version
[ -s "$folder/rpmroot/usr/share/zsh/site-functions/_heroadmin" ]
rpm --root "$folder/rpmroot" --erase --nodeps heroadmin
left=$(find "$folder/rpmroot" -name '*eroadmin*' -o -name '*eroAdmin*')
[ -z "$left" ] || fail "rpm leaves behind: $left"
