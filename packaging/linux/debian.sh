# For run.sh, test.sh and package.sh to source: what Debian 12 and 13 and Ubuntu 24.04 and 26.04 need, and the way to install it.
# shellcheck shell=sh disable=SC2034

heroadmin_build_packages="cmake ninja-build g++ pkg-config qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    qt6-translations-l10n libqt6sql6-sqlite libexpected-dev libgl-dev librsvg2-bin fonts-dejavu-core"

# What packages are made and looked at with.
heroadmin_package_packages="dpkg-dev rpm help2man gzip file python3"
heroadmin_windows_packages="ccache g++-mingw-w64-x86-64-posix binutils-mingw-w64-x86-64 icoutils nsis zip file git
    python3"
heroadmin_wine_packages="wine wine64"
heroadmin_windows_sdk_packages="g++-mingw-w64-x86-64-posix qt6-base-dev qt6-l10n-tools libexpected-dev cmake ninja-build
    autoconf automake libtool dpkg-dev perl make gcc xz-utils"

heroadmin_test_packages="ccache mold xvfb openbox xauth xdotool dbus at-spi2-core libsqlite3-dev sqlite3 python3 python3-pyatspi
    python3-fastapi python3-sqlmodel python3-uvicorn python3-httpx libqt6sql6-psql postgresql python3-psycopg2 openssl
    ca-certificates"

# What test.sh --all takes beside those. Of the linters, a version is named where it can be had beside others.
heroadmin_check_packages="desktop-file-utils appstream icnsutils lintian rpmlint man-db mmdebstrap python3-yaml"
heroadmin_linter_packages="clang-format-14 clang-tidy-14 clazy shellcheck"

say() {
    printf '%s\n' "$*" >&2
}

give_up() {
    say "$*"
    exit 1
}

# Prints those of the named packages that are not installed.
missing_packages() {
    installed=$(dpkg-query -W -f='|${db:Status-Status}:${Package}|' "$@" 2>/dev/null) || true
    for package in "$@"; do
        case $installed in
            *"|installed:$package|"*) ;;
            *) printf '%s ' "$package" ;;
        esac
    done
}

# Whether the archives of this system have a package of that name, as far as their lists are here.
offers() {
    [ -n "$(apt-cache madison "$1" 2>/dev/null)" ]
}

# Whether there are lists at all: every archive has this one.
knows_packages() {
    offers coreutils
}

# Prints those of the named packages that the archives have, and says which they don't.
offered_packages() {
    if command -v apt-get >/dev/null && ! knows_packages; then
        update_lists
    fi
    for package in "$@"; do
        if offers "$package" || ! knows_packages; then
            printf '%s ' "$package"
        else
            say "This system doesn't offer $package: what it would judge is skipped."
        fi
    done
}

# Runs a command as root, by itself or with sudo.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo "$@"
    fi
}

update_lists() {
    as_root apt-get -q update >&2 || say "The lists of packages could not be brought up to date; going on with those here."
}

# without_cluster COMMAND...: what it installs of PostgreSQL comes without a database that nobody asked for, whose server would
# run from then on. The tests have one of their own.
without_cluster() {
    clusters=/etc/postgresql-common/createcluster.d
    as_root mkdir -p "$clusters"
    echo "create_main_cluster = false" | as_root tee "$clusters/heroadmin.conf" >/dev/null
    status=0
    "$@" || status=$?
    as_root rm -f "$clusters/heroadmin.conf"
    as_root rmdir --ignore-fail-on-non-empty "$clusters"
    return "$status"
}

# Ends what another installation had begun when it was interrupted: until then apt-get refuses every other.
finish_interrupted() {
    if [ -n "$(dpkg --audit)" ]; then
        say "An installation of packages was interrupted; ending it first."
        as_root env DEBIAN_FRONTEND=noninteractive dpkg --configure -a >&2 </dev/null ||
            say "Not all that was interrupted could be ended; going on."
    fi
}

# install_packages PACKAGE...: installs those that are missing; does nothing, quickly, where none is.
# Elsewhere than on Debian and its kin it only makes sure that there is something to build with.
install_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        for tool in cmake ninja c++; do
            command -v "$tool" >/dev/null || give_up "This is not a Debian or Ubuntu system, so nothing was installed," \
                "and \"$tool\" is missing. README.md says what Hero Admin is built with."
        done
        say "This is not a Debian or Ubuntu system: nothing is installed, and what is here has to do."
        return
    fi

    missing=$(missing_packages "$@")
    if [ -z "$missing" ]; then
        return
    fi
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        give_up "These packages are missing, and installing them needs root or sudo: $missing"
    fi
    say "Installing what is missing: $missing"
    finish_interrupted
    update_lists
    within=
    case " $missing" in
        *" postgresql "*) within=without_cluster ;;
    esac
    # shellcheck disable=SC2086 # a list of names
    $within as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 \
        install --no-install-recommends $missing >&2 </dev/null ||
        give_up "apt-get could not install what is missing: $missing"
}

# fix_dates FOLDER: what is made of the sources in FOLDER from now on carries the time of their last commit, and not that of
# the build. Outside git it is the time of the newest change.
fix_dates() {
    SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -c safe.directory='*' -C "$1" log -1 --format=%ct 2>/dev/null ||
        stat -c %Y "$1/CHANGELOG.md")}
    export SOURCE_DATE_EPOCH
}

# build FOLDER PRESET: configures and builds the sources in FOLDER, in FOLDER/build/PRESET.
build() {
    (
        # The same bytes from the same sources: else rcc writes down when each picture was rendered.
        QT_RCC_SOURCE_DATE_OVERRIDE=1
        export QT_RCC_SOURCE_DATE_OVERRIDE
        cd "$1" &&
            cmake --preset "$2" --log-level=WARNING >&2 &&
            cmake --build --preset "$2" >&2
    ) || give_up "Building Hero Admin failed; the reason stands above."
}
