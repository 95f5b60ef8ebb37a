# Sourced by the scripts beside: a PostgreSQL of their own with fsync on, and the application over it.
[ -z "${JAVA_HOME:-}" ] || PATH=$JAVA_HOME/bin:$PATH
work=$(mktemp -d)
bin=${PGBIN:-$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)}
pgport=$((20000 + RANDOM % 6000)) port=$((26000 + RANDOM % 6000))
url=http://127.0.0.1:$port
export PGHOST=127.0.0.1 PGPORT=$pgport PGUSER=tindan PGDATABASE=tindan PGOPTIONS='-c client_min_messages=warning'
application=0

# initdb does not run as root
postgres_user() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=nobody --regid=nogroup --clear-groups -- "$@"; else "$@"; fi; }

# Again, where what was killed still holds its memory.
start_database() {
    for _ in $(seq 30); do
        postgres_user "$bin/pg_ctl" -D "$work/pg" -w -t 300 -l "$work/pg.log" \
            -o "-p $pgport -k $work -c listen_addresses=127.0.0.1 -c fsync=on -c synchronous_commit=on -c max_connections=300 -c shared_buffers=256MB -c max_wal_size=4GB ${pgsettings:-}" start >/dev/null 2>&1 && return
        sleep 1
    done
    tail -20 "$work/pg.log" >&2; return 1
}

make_database() {
    chmod 755 "$work"; mkdir "$work/pg"
    [ "$(id -u)" = 0 ] && chown nobody:nogroup "$work/pg" && chmod 777 "$work"
    postgres_user "$bin/initdb" -D "$work/pg" -U tindan --auth=trust -E UTF8 --locale=C.UTF-8 >/dev/null
    start_database
    PGDATABASE=postgres "$bin/psql" -qc 'create database tindan'
}

# more settings as --key=value
start_application() {
    TINDAN_HOME=$work/home SPRING_DATASOURCE_URL=jdbc:postgresql://127.0.0.1:$pgport/tindan SPRING_DATASOURCE_USERNAME=tindan \
        SPRING_DATASOURCE_PASSWORD=none $run --server.port=$port --server.address=127.0.0.1 --management.server.port=$((port + 1)) \
        --tindan.guard.per-address=1000000000 --tindan.guard.overall=1000000000 "$@" >>"$work/app.log" 2>&1 &
    application=$!
    for _ in $(seq 600); do
        kill -0 $application 2>/dev/null || { tail -60 "$work/app.log" >&2; exit 1; }
        curl -sf -o /dev/null "http://127.0.0.1:$((port + 1))/actuator/health/readiness" && return
        sleep 0.5
    done
    echo "the application did not start: $work/app.log" >&2; exit 1
}

stop_all() {
    [ $application = 0 ] || kill $application 2>/dev/null || true
    wait 2>/dev/null || true
    postgres_user "$bin/pg_ctl" -D "$work/pg" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$work"
}

sql() { "$bin/psql" -qAtX -v ON_ERROR_STOP=1 -c "$1"; }

communes() { sql "select string_agg(commune, ',') from (select commune from geography.commune_area where v2_province = 'v2-92' and commune like 'v2-%' order by 1 limit ${1:-50}) c"; }
