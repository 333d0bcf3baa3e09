#!/bin/bash
# index.sh SOM [--no-limits]: what a stranger plants beside the index, or as the index: files of SQLite's, hard links,
# pipes, huge and endless databases. Nothing waits, nothing outside is read or written, and answers are the same.
# shellcheck source=tests/security/hostile.sh
source "$(dirname "${BASH_SOURCE[0]}")/hostile.sh"
command -v python3 >/dev/null || { echo 'skipped: python3 is missing' && exit 77; }

sqlite() { python3 -c 'import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None); [c.execute(s) for s in sys.argv[2:]]' "$@"; }
# What changed within the last two seconds is not remembered: the workspaces are all made first.
mkdir ready
for n in {1..20}; do cp -a sample "ready/$n" && "$som" -C "ready/$n" -q --no-sync order note 7K3F9QXW text || exit 2; done
sleep 2.1
next=0 other=0
# indexed CASE: a workspace with an index of its own.
indexed() {
  case=$1
  rm -rf "$space" && mv "ready/$((++next))" "$space"
  "$som" -C "$space" order list -o id >expected
  [[ -e $space/.som/index.db ]] || fail 'there is no index'
}
same_answers() {
  attempt 0 -C "$space" order list -o id
  cmp -s out expected || fail "another answer: $(<out)"
  attempt '0 1 4' -C "$space" jeopardy scan --all -o id
  attempt '0 1' -C "$space" doctor
  attempt 0 -C "$space" --no-sync order note 7K3F9QXW more
}

make_fifo() { mkfifo "$1"; }
make_folder() { mkdir "$1"; }
make_link() { ln -s "$outside/record.yaml" "$1"; }
make_name() { ln "$outside/record.yaml" "$1"; }
make_device() { mknod "$1" c 1 5 2>/dev/null; } # /dev/zero: never ends
make_journal() { # one that tells SQLite to write what it holds into the database, and to remove another file
  python3 -c 'import sys, struct; open(sys.argv[1], "wb").write(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + struct.pack(">IIIII", 1, 0, 1, 512, 4096) + bytes(484) + struct.pack(">I", 1) + bytes(4096) + struct.pack(">I", 0))' "$1"
}
endings=(-journal -wal -shm)
for kind in fifo folder link name device journal; do
  # A pipe keeps a program waiting that opens it: each of them.
  [[ $kind == fifo ]] && tried=("${endings[@]}") || tried=("${endings[$((++other % 3))]}")
  [[ $kind == journal ]] && tried=(-journal)
  for ending in "${tried[@]}"; do
    indexed "a $kind as .som/index.db$ending"
    "make_$kind" "$space/.som/index.db$ending" || { echo "$case: skipped" && continue; }
    # Any other program's database too, even one that wants these files.
    if [[ $kind == fifo ]]; then
      rm "$space/.som/index.db" && sqlite "$space/.som/index.db" 'create table t(a)'
    fi
    same_answers
    if [[ $kind != fifo ]]; then # gone with the database that was replaced
      attempt 1 -C "$space" doctor
      says "index.db$ending .*not read"
    fi
    attempt '0 1' -C "$space" doctor --fix
    [[ $kind == folder || ! -e $space/.som/index.db$ending && ! -L $space/.som/index.db$ending ]] || fail 'doctor --fix leaves it'
  done
done

indexed 'a database that was written with a write-ahead log'
rm "$space/.som/index.db"
sqlite "$space/.som/index.db" 'pragma journal_mode=wal' 'create table t(a)' 'insert into t values(1)'
for ending in -wal -shm; do rm -f "$space/.som/index.db$ending" && mkfifo "$space/.som/index.db$ending"; done
same_answers

# Another name of it lies outside: it is not written, and counts as none.
indexed 'a hard link in place of the index'
cp "$space/.som/index.db" "$outside/database" && ln -f "$outside/database" "$space/.som/index.db"
untouched=$(outside_is)
touch "$space/$order" # something to remember
same_answers
rm "$outside/database"
untouched=$(outside_is)
indexed 'a hard link in place of .som/seq'
cp "$space/.som/seq" "$outside/seq" && ln -f "$outside/seq" "$space/.som/seq"
untouched=$(outside_is)
same_answers
rm "$outside/seq"
untouched=$(outside_is)
indexed 'a record that is a hard link'
ln "$space/$order" "$outside/linked.yaml"
sed -i "s/$canary//" "$outside/linked.yaml"
ln -f "$outside/linked.yaml" "$space/$order"
untouched=$(outside_is | grep -v linked)
before=$(sha256sum <"$outside/linked.yaml")
"$som" -C "$space" -q order note 7K3F9QXW more || fail 'it cannot be changed'
[[ $(sha256sum <"$outside/linked.yaml") == "$before" ]] || fail 'its other name was written'
rm "$outside/linked.yaml"
untouched=$(outside_is)

# What our own program would take for its own until it looks closer.
mark='pragma application_id=1936682345'
indexed 'a planted index with a huge schema'
rm "$space/.som/index.db"
python3 - "$space/.som/index.db" <<'PY'
import sqlite3, sys
c = sqlite3.connect(sys.argv[1], isolation_level=None)
for sql in ('application_id=1936682345', 'user_version=3', 'writable_schema=on'): c.execute(f'pragma {sql}')
c.execute('create table origin(meaning text)')
c.execute("""with recursive n(i) as (select 1 union all select i + 1 from n where i < 100000)
  insert into sqlite_master select 'view', 'v' || i, 'v' || i, 0, 'create view v' || i || ' as select 1' from n""")
PY
same_answers
for sql in 'create table origin(meaning text as (hex(zeroblob(400000000))), a)' \
  'create view origin as with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) as meaning from n'; do
  indexed "a planted index: ${sql:0:40}"
  rm "$space/.som/index.db"
  sqlite "$space/.som/index.db" "$mark" 'pragma user_version=3' "$sql" || { echo "$case: skipped" && continue; }
  [[ $sql == *view* ]] || sqlite "$space/.som/index.db" 'insert into origin(a) values(1)'
  same_answers
done
indexed 'a huge index'
truncate -s 20G "$space/.som/index.db"
same_answers
indexed 'an index that somebody keeps locked'
python3 - "$space/.som/index.db" <<'PY' &
import sqlite3, sys, time
c = sqlite3.connect(sys.argv[1], isolation_level=None); c.execute('begin exclusive'); time.sleep(20)
PY
locker=$!
sleep 0.3
same_answers
kill $locker 2>/dev/null
finish
