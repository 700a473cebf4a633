#!/bin/sh
# Makes the packages of Hero Admin, with what that needs, and leaves them in build/packages:
#   sh packaging/package.sh linux       .deb and .rpm
#   sh packaging/package.sh windows     the installer and the portable .zip
# Windows' needs a static Qt for MinGW-w64: HEROADMIN_WINDOWS_SDK in the environment is its folder or archive. Without it, one
# is built from Debian's sources, once, which takes half an hour.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
packages=$root/build/packages
# shellcheck source=packaging/linux/debian.sh
. "$root/packaging/linux/debian.sh"

package_for_linux() {
    # shellcheck disable=SC2086 # lists of names
    install_packages $heroadmin_build_packages $heroadmin_package_packages
    build "$root" release
    cd "$root/build/release"
    cpack
}

# Leaves the folder of the SDK in HEROADMIN_WINDOWS_SDK.
find_windows_sdk() {
    archive=${HEROADMIN_WINDOWS_SDK:-}
    if [ -d "$archive" ]; then
        return
    fi
    HEROADMIN_WINDOWS_SDK=$root/build/windows-sdk
    if [ -z "$archive" ]; then
        archive=$root/build/windows-sdk.tar.xz
        if [ ! -s "$archive" ]; then
            say "HEROADMIN_WINDOWS_SDK names no SDK for Windows: building one, which takes half an hour."
            # shellcheck disable=SC2086 # a list of names
            install_packages $heroadmin_windows_sdk_packages
            bash "$root/packaging/windows/build-sdk.sh" "$root/build/windows-sdk-work" "$archive.part" >&2
            mv "$archive.part" "$archive"
        fi
    fi
    [ -s "$archive" ] || give_up "HEROADMIN_WINDOWS_SDK is neither a folder nor an archive: $archive"
    checksum=$(cksum <"$archive")
    if [ "$(cat "$HEROADMIN_WINDOWS_SDK/unpacked" 2>/dev/null)" != "$checksum" ]; then
        rm -rf "$HEROADMIN_WINDOWS_SDK"
        mkdir -p "$HEROADMIN_WINDOWS_SDK"
        tar -xf "$archive" -C "$HEROADMIN_WINDOWS_SDK"
        echo "$checksum" >"$HEROADMIN_WINDOWS_SDK/unpacked"
    fi
}

package_for_windows() {
    # shellcheck disable=SC2086 # lists of names
    install_packages $heroadmin_build_packages $heroadmin_windows_packages
    find_windows_sdk
    export HEROADMIN_WINDOWS_SDK
    build "$root" windows

    tree=$root/build/windows
    version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$tree/CMakeCache.txt")
    name=heroadmin-$version-windows-x86_64
    stage=$tree/stage/$name
    rm -rf "$tree/stage"
    mkdir -p "$stage" "$packages"
    x86_64-w64-mingw32-strip -o "$stage/heroadmin.exe" "$tree/src/heroadmin.exe"
    sed 's/$/\r/' "$root/LICENSE" >"$stage/LICENSE.txt"
    sed 's/$/\r/' "$root/CHANGELOG.md" >"$stage/CHANGELOG.txt"
    touch -d "@$SOURCE_DATE_EPOCH" "$stage"/*
    makensis -V2 "-XTarget amd64-unicode" -DVERSION="$version" -DSTAGE="$stage" -DOUTPUT="$packages/$name-setup.exe" \
        -DICON="$tree/packaging/windows/heroadmin.ico" "$root/packaging/windows/installer.nsi" >&2

    printf 'Settings and the default database are kept in the folder data beside this file.\r\n' >"$stage/portable.txt"
    touch -d "@$SOURCE_DATE_EPOCH" "$stage"/*
    cd "$tree/stage"
    rm -f "$packages/$name-portable.zip"
    # Without what else a file system knows of files, such as when they were last read.
    TZ=UTC zip -q -X -9 "$packages/$name-portable.zip" "$name"/*
}

fix_dates "$root"
case ${1:-} in
    linux) package_for_linux ;;
    windows) package_for_windows ;;
    *) give_up "sh packaging/package.sh {linux | windows}" ;;
esac
