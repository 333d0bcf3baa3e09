#!/bin/bash
# samples_board.sh SOM SAMPLES: the commands of the sample jobs make a board, twice the same bytes, and the line of cron
# replaces the page in one step.
set -euo pipefail
som=$(realpath "$1") samples=$(realpath "$2")
command -v git >/dev/null || { echo "skipped: git is missing" && exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "$*"; exit 1; }
export HOME=$folder SOM_NOW=2026-11-21T12:00:00Z PATH=$folder/bin:$PATH GIT_CONFIG_NOSYSTEM=1
unset XDG_CONFIG_HOME SOM_COMMIT SOM_WORKSPACE
mkdir "$folder/bin" "$folder/root"
ln -s "$som" "$folder/bin/som"
cp -r "$samples/leeds-access" "$folder/ws"
cd "$folder/ws"
rm -rf .som
git init -q -b main .
git config user.name "Grace Hopper" && git config user.email grace@example.org
git add . && GIT_COMMITTER_DATE=2026-11-18T12:00:00Z git commit -qm "all"
export CI_MERGE_REQUEST_DIFF_BASE_SHA
CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git rev-parse HEAD)
som -q order hold AMX2 --reason "awaiting wayleave"
git add . && GIT_COMMITTER_DATE=2026-11-21T11:00:00Z git commit -qm "hold"

for file in github gitlab-ci; do
  count=0
  while read -r line; do
    bash -ec "$line" >"$folder/out" 2>&1 || fail "$file.yml: $line: $(<"$folder/out")"
    count=$((count + 1))
  done < <(sed -nE 's/^ *(- )?(run: )?(som .*)$/\3/p' "$samples/board/$file.yml")
  ((count >= 1)) || fail "$file.yml: no command"
  if python3 -c 'import yaml' 2>/dev/null; then
    python3 -c 'import sys, yaml; yaml.safe_load(open(sys.argv[1]))' "$samples/board/$file.yml" || fail "$file.yml"
  fi
done
for page in som-board.html public/index.html public/team-access.html; do
  grep -q '<tbody id="SO-20261028-AMX2M8G1"' $page || fail "$page has no order AMX2"
  grep -q 'inProgress → held (awaiting wayleave)' $page || fail "$page does not show what changed"
done
! grep -q '<tbody id="SO-20261028-AMX2M8G1"' public/team-night.html || fail "another team has order AMX2"
cp -r public "$folder/before"
som board --split team --since now-P1D -o public
diff -r "$folder/before" public || fail "a second run makes other bytes"

line=$(tail -n 1 "$samples/board/crontab" | sed -E "s|^([^ ]+ ){6}||; s|/srv/orders|$folder/ws|; s|/var/www/html/orders|$folder/root|")
bash -c "$line" >"$folder/out" 2>&1 || fail "cron: $(<"$folder/out")"
[[ ! -s $folder/out ]] || fail "cron: prints $(<"$folder/out")"
before=$(stat -c %i "$folder/root/index.html")
exec 3<"$folder/root/index.html"
bash -c "$line"
[[ $(stat -c %i "$folder/root/index.html") != "$before" ]] || fail "the page is written over, not replaced"
tail -n 1 <&3 | grep -q '^</html>$' || fail "a reader of the old page sees another one"
[[ $(find "$folder/root" -mindepth 1 | wc -l) == 1 ]] || fail "there is more than the page: $(ls -A "$folder/root")"
# A page that cannot be written leaves the old one, and says so.
status=0
(ulimit -f 1 && trap '' XFSZ && bash -c "$line") >"$folder/out" 2>&1 || status=$?
((status == 74)) || fail "a full disk ends with $status: $(<"$folder/out")"
tail -n 1 "$folder/root/index.html" | grep -q '^</html>$' || fail "a full disk leaves half a page"
[[ $(find "$folder/root" -mindepth 1 | wc -l) == 1 ]] || fail "a full disk leaves $(ls -A "$folder/root")"
