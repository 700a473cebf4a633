#!/bin/sh
# run.sh where there is no display, on a database that the real service made: it builds, paints the window, says where.
#   run.sh SOURCE_FOLDER PYTHON
set -eu

source=$1
python=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

unset DISPLAY WAYLAND_DISPLAY QT_QPA_PLATFORM
HOME=$folder
export HOME
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

rm -f "$source/build/heroadmin.png"
cd "$folder"
sh "$source/run.sh" "sqlite:///database.db" >"$folder/output" 2>&1
cat "$folder/output"
grep -q "painted into $source/build/heroadmin.png" "$folder/output"
file=$(od -An -tx1 -N8 "$source/build/heroadmin.png" | tr -d ' \n')
[ "$file" = 89504e470d0a1a0a ]
