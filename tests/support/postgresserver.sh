#!/bin/sh
# A server of PostgreSQL for the tests of one run: on a socket alone, for this person alone, with nothing that is to last.
#   postgresserver.sh start FOLDER [PROCESS [HOST]]
#   postgresserver.sh stop FOLDER
# FOLDER/place says where it is. It ends with that process, at the latest: by itself, with the one that starts it. With a host
# it also listens there, at $PGPORT, for the database "postgres" and its role "heroes", who may do nothing much in it.
# As root it runs as "postgres", for whom PostgreSQL is made; as anybody else, by that person.
set -eu

# Where the socket is has to be a short path, and one that "postgres" can enter.
make_place() {
    place=$(mktemp -d /tmp/heroadmin-server.XXXXXX)
    if [ "$(id -u)" -eq 0 ]; then
        chown postgres: "$place"
    fi
}

as_server() {
    if [ "$(id -u)" -eq 0 ]; then
        setpriv --reuid=postgres --regid=postgres --init-groups "$@"
    else
        "$@"
    fi
}

find_programs() {
    programs=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
    [ -x "$programs/postgres" ] || programs=$(dirname -- "$(command -v postgres || printf '%s' none)")
    if [ ! -x "$programs/postgres" ]; then
        echo "postgresserver.sh: postgres is missing. On Debian and Ubuntu: apt install postgresql" >&2
        exit 1
    fi
}

# end_server PLACE: by its own process, and only where that is still it.
end_server() {
    server=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null) || server=
    if [ -n "$server" ] && [ "$(readlink "/proc/$server/cwd")" = "$1/data" ]; then
        kill -QUIT "$server"
        while kill -0 "$server" 2>/dev/null; do
            sleep 0.05
        done
    fi
    rm -rf "$1"
}

stop() {
    if [ -s "$folder/place" ]; then
        old=$(cat "$folder/place")
        rm -f "$folder/place"
        case $old in
            /tmp/heroadmin-server.*) end_server "$old" ;;
        esac
    fi
}

ask() {
    "$programs/psql" -X -q -v ON_ERROR_STOP=1 -h "$place" -U postgres -d postgres "$@"
}

start() {
    find_programs
    stop
    make_place
    printf '%s\n' "$place" >"$folder/place"
    cd "$place"
    as_server "$programs/initdb" -N -D "$place/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >"$place/initdb.log" 2>&1 || {
        cat "$place/initdb.log" >&2
        exit 1
    }
    # What tests trace is in its log, behind who it was.
    cat >>"$place/data/postgresql.conf" <<-END
	listen_addresses = '$host'
	unix_socket_directories = '$place'
	max_connections = 200
	fsync = off
	full_page_writes = off
	synchronous_commit = off
	wal_level = minimal
	max_wal_senders = 0
	log_line_prefix = '%p|%a|%d|'
	log_checkpoints = off
	END
    # Everybody is let in but members of these two.
    {
        echo "local all +with_password scram-sha-256"
        echo "local all +kept_out reject"
        echo "local all all trust"
        echo "host postgres heroes samehost trust"
    } >"$place/hba"
    cat "$place/hba" >"$place/data/pg_hba.conf"
    # In a shell of its own: one that runs a function elsewhere keeps what was its output open, and CTest waits for that.
    (as_server "$programs/postgres" -D "$place/data") >"$place/log" 2>&1 </dev/null &
    server=$!
    while ! "$programs/pg_isready" -q -h "$place" -U postgres -d postgres; do
        if ! kill -0 "$server" 2>/dev/null; then
            cat "$place/log" >&2
            exit 1
        fi
        sleep 0.05
    done
    ask -c "CREATE ROLE heroes LOGIN" -c "CREATE ROLE with_password" -c "CREATE ROLE kept_out"
    (
        while kill -0 "$process" && kill -0 "$server"; do
            sleep 1
        done
        end_server "$place"
    ) >/dev/null 2>&1 </dev/null &
}

mkdir -p "$2"
folder=$(CDPATH='' cd -- "$2" && pwd)
process=${3:-$PPID}
host=${4:-}
case $1 in
    start) start ;;
    stop) stop ;;
esac
