#!/bin/sh
# Makes the packages of Hero Admin, with what that needs, and leaves them in build/packages:
#   sh packaging/package.sh linux       .deb and .rpm
#   sh packaging/package.sh windows     the installer and the portable .zip
#   sh packaging/package.sh macos       the disk image, on a Mac
#   sh packaging/package.sh windows-sdk only what Windows' packages are built with
# Beside them goes a list of what is in them, in SPDX.
# Windows' needs a static Qt for MinGW-w64: HEROADMIN_WINDOWS_SDK in the environment is its folder or archive. Without it, one
# is built from Debian's sources, once, which takes half an hour.
# With HEROADMIN_WINDOWS_CERTIFICATE, a PKCS #12 file, and HEROADMIN_WINDOWS_CERTIFICATE_PASSWORD, what is for Windows is signed;
# with HEROADMIN_MACOS_IDENTITY what is for macOS, and with HEROADMIN_MACOS_NOTARY, a profile of notarytool's, Apple sees it.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
packages=$root/build/packages
# shellcheck source=packaging/linux/debian.sh
. "$root/packaging/linux/debian.sh"

# The version in CMake's project(), of the tree that was built.
read_version() {
    sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$1/CMakeCache.txt"
}

# list_contents SYSTEM TREE CONTENTS PACKAGE...
list_contents() {
    system=$1 tree=$2 contents=$3
    shift 3
    python3 "$root/packaging/sbom/sbom.py" "$system" "$tree" "$contents" \
        "$packages/heroadmin-$(read_version "$tree")-$system.spdx.json" "$@"
}

package_for_linux() {
    # shellcheck disable=SC2086 # lists of names
    install_packages $heroadmin_build_packages $heroadmin_package_packages
    build "$root" release
    tree=$root/build/release
    # rpmbuild refuses folders with a space in their name.
    work=$(mktemp -d)
    (cd "$tree" && cpack -B "$work")
    mkdir -p "$packages"
    mv "$work"/*.deb "$work"/*.rpm "$packages"
    rm -rf "$work"
    version=$(read_version "$tree")
    list_contents linux "$tree" "$tree/src/heroadmin" "$packages/heroadmin_$version-"*.deb "$packages/heroadmin-$version-"*.rpm
}

package_for_macos() {
    [ "$(uname -s)" = Darwin ] || give_up "The package for macOS can be made on a Mac only: it takes Apple's codesign and" \
        "hdiutil, and Qt's macdeployqt. On other systems, ctest -R packaging.macos checks what can be checked there."
    install_packages
    build "$root" macos
    tree=$root/build/macos
    version=$(read_version "$tree")
    image=$packages/heroadmin-$version-macos.dmg
    cd "$tree"
    # hdiutil says "Resource busy" now and then.
    tries=1
    until cpack; do
        [ "$tries" -lt 5 ] || give_up "cpack failed five times."
        tries=$((tries + 1))
        sleep 10
    done
    if [ -n "${HEROADMIN_MACOS_NOTARY:-}" ]; then
        xcrun notarytool submit "$image" --keychain-profile "$HEROADMIN_MACOS_NOTARY" --wait
        xcrun stapler staple "$image"
    fi
    bundle=$(find "$packages/_CPack_Packages" -name HeroAdmin.app -path '*DragNDrop*' | head -n 1)
    [ -n "$bundle" ] || give_up "The bundle that was packed was not found, so what is in it can't be listed."
    list_contents macos "$tree" "$bundle" "$image"
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

# Qt keeps the folder that it was built in, and looks there for plugins. As long a name of a resource that doesn't exist takes
# its place: nobody learns of the machine, and nobody can put a plugin there.
forget_folder_of_sdk() {
    folder=$(strings "$1" | sed -n 's,^qt_prfxpath=\(.*\)/qt$,\1,p')
    [ "${#folder}" -gt 2 ] || give_up "The folder that Qt for Windows was built in is not in $1."
    filler=:/$(printf '%*s' $((${#folder} - 2)) '' | tr ' ' -)
    LC_ALL=C sed -i "s,$folder/,$filler/,g" "$1"
}

# Signs a program for Windows, where there is something to sign it with.
sign_for_windows() {
    [ -n "${HEROADMIN_WINDOWS_CERTIFICATE:-}" ] || return 0
    install_packages osslsigncode
    # The password is not for other users' process lists.
    (umask 077 && printf '%s' "${HEROADMIN_WINDOWS_CERTIFICATE_PASSWORD:-}" >"$1.password")
    osslsigncode sign -pkcs12 "$HEROADMIN_WINDOWS_CERTIFICATE" -readpass "$1.password" -h sha256 -n "Hero Admin" \
        ${HEROADMIN_TIMESTAMP_SERVER:+-ts "$HEROADMIN_TIMESTAMP_SERVER"} -in "$1" -out "$1.signed" >&2 ||
        { rm -f "$1.password" && give_up "Signing $1 failed."; }
    rm -f "$1.password"
    mv "$1.signed" "$1"
}

package_for_windows() {
    # shellcheck disable=SC2086 # lists of names
    install_packages $heroadmin_build_packages $heroadmin_windows_packages
    find_windows_sdk
    export HEROADMIN_WINDOWS_SDK
    build "$root" windows

    tree=$root/build/windows
    version=$(read_version "$tree")
    name=heroadmin-$version-windows-x86_64
    stage=$tree/stage/$name
    rm -rf "$tree/stage"
    mkdir -p "$stage" "$packages"
    x86_64-w64-mingw32-strip -o "$stage/heroadmin.exe" "$tree/src/heroadmin.exe"
    forget_folder_of_sdk "$stage/heroadmin.exe"
    sign_for_windows "$stage/heroadmin.exe"
    sed 's/$/\r/' "$root/LICENSE" >"$stage/LICENSE.txt"
    sed 's/$/\r/' "$root/CHANGELOG.md" >"$stage/CHANGELOG.txt"
    touch -d "@$SOURCE_DATE_EPOCH" "$stage"/*
    makensis -V2 "-XTarget amd64-unicode" -DVERSION="$version" -DSTAGE="$stage" -DOUTPUT="$packages/$name-setup.exe" \
        -DICON="$tree/packaging/windows/heroadmin.ico" "$root/packaging/windows/installer.nsi" >&2
    sign_for_windows "$packages/$name-setup.exe"

    printf 'Settings and the default database are kept in the folder data beside this file.\r\n' >"$stage/portable.txt"
    touch -d "@$SOURCE_DATE_EPOCH" "$stage"/*
    cd "$tree/stage"
    rm -f "$packages/$name-portable.zip"
    # Without what else a file system knows of files, such as when they were last read.
    TZ=UTC zip -q -X -9 "$packages/$name-portable.zip" "$name"/*
    list_contents windows "$tree" "$tree/src/heroadmin.exe.map" "$packages/$name-setup.exe" "$packages/$name-portable.zip"
}

fix_dates "$root"
case ${1:-} in
    linux) package_for_linux ;;
    windows) package_for_windows ;;
    windows-sdk) find_windows_sdk ;;
    macos) package_for_macos ;;
    *) give_up "sh packaging/package.sh {linux | windows | macos | windows-sdk}" ;;
esac
