#!/bin/sh
# run.sh where there is no display: it builds, paints the window, says where, and nothing else. On a database that the real
# service made, and on none: then on one with sample heroes that is nobody's own.
#   run.sh SOURCE_FOLDER PYTHON
set -eu

source=$1
python=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM XDG_RUNTIME_DIR XDG_DATA_HOME XDG_CONFIG_HOME
HOME=$folder/home
export HOME
mkdir "$HOME"
picture=$source/build/heroadmin.png

fail() {
    echo "$*" >&2
    exit 1
}

# paint [ARGUMENT...]: what it says stands in $folder/said, without what building says.
paint() {
    rm -f "$picture"
    sh "$source/run.sh" "$@" >"$folder/output" 2>&1 || { cat "$folder/output"; fail "run.sh $* failed."; }
    sed '1,/^ninja: no work to do\.$/d' "$folder/output" >"$folder/said"
    cat "$folder/said"
    [ "$(cat "$folder/said")" = "There is no display here, so the window was painted into $picture" ] ||
        fail "That is not what run.sh has to say."
    file=$(od -An -tx1 -N8 "$picture" | tr -d ' \n')
    [ "$file" = 89504e470d0a1a0a ] || fail "$picture is no PNG."
}

DB_URL="sqlite:///$folder/database.db" "$python" - "$source/tests/service" <<'PYTHON'
import sys

sys.path.insert(0, sys.argv[1])
import hero_service
from sqlmodel import Session, SQLModel

SQLModel.metadata.create_all(hero_service.engine)
with Session(hero_service.engine) as session:
    session.add(hero_service.Hero(name="Deadpond", secret_name="Dive Wilson"))
    session.commit()
PYTHON

sh "$source/run.sh" --version
cd "$folder"
paint "sqlite:///database.db" --read-only

paint
"$python" - "$source/build/samples.db" <<'PYTHON'
import sqlite3
import sys

names = [name for (name,) in sqlite3.connect(sys.argv[1]).execute("SELECT name FROM hero")]
sys.exit(0 if "Deadpond" in names else f"These are the sample heroes: {names}")
PYTHON
left=$(find "$HOME" -type f ! -path '*/.cache/*')
[ -z "$left" ] || fail "run.sh leaves behind: $left"
