#!/bin/bash
# samples_cron.sh SOM SAMPLES: the commands of the sample jobs work, and the files are what their programs read.
set -euo pipefail
som=$(realpath "$1") samples=$(realpath "$2")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "$*"; exit 1; }
export HOME=$folder SOM_NOW=2026-11-21T12:00:00Z GITHUB_STEP_SUMMARY=$folder/summary PATH=$folder/bin:$PATH
unset XDG_CONFIG_HOME SOM_COMMIT SOM_WORKSPACE
mkdir "$folder/bin"
ln -s "$som" "$folder/bin/som"
som init -q --sample "$folder/ws"
cd "$folder/ws"

# The commands of the jobs, as a runner takes them: each line, in the checked-out folder.
commands() { sed -nE 's/^ *(- )?(run: )?(som .*)$/\3/p' "$1"; }
for file in github gitlab-ci; do
  count=0
  while read -r line; do
    status=0
    bash -ec "$line" >"$folder/out" 2>"$folder/err" || status=$?
    ((status <= 1)) || fail "$file.yml: $line: exit status $status: $(<"$folder/err")"
    count=$((count + 1))
  done < <(commands "$samples/cron/$file.yml")
  ((count >= 2)) || fail "$file.yml: only $count commands"
done
[[ $(jq -r .version som.sarif) == 2.1.0 ]] || fail "som.sarif"
if python3 -c 'import yaml' 2>/dev/null; then
  for file in github gitlab-ci som-alerts; do
    python3 -c 'import sys, yaml; yaml.safe_load(open(sys.argv[1]))' "$samples/cron/$file.yml" || fail "$file.yml"
  done
fi

# Every file that a line of cron or a unit names is in the package at that place.
grep -oh '/usr/share/doc/som/examples/[a-z/.-]*' "$samples"/cron/{crontab,som-round.service} | sort -u |
  while read -r path; do [[ -x $samples/${path#/usr/share/doc/som/examples/} ]] || fail "$path is missing"; done
# The last line of the crontab, with its user left out and its folder replaced.
guard=$(tail -n 1 "$samples/cron/crontab" | sed -E "s|^([^ ]+ ){6}||; s|/srv/orders|$folder/ws|")
! bash -c "$guard" 2>"$folder/err" || fail "the guard passes without an escalation"
grep -q 'no scan --escalate is recorded' "$folder/err" || fail "$(<"$folder/err")"
som -q jeopardy scan --escalate -o id >"$folder/out" 2>&1
bash -c "$guard" || fail "the guard fails after an escalation"

if command -v systemd-analyze >/dev/null; then
  sed "s|/usr/share/doc/som/examples|$samples|" "$samples/cron/som-round.service" >"$folder/som-round.service"
  cp "$samples/cron/som-round.timer" "$folder"
  systemd-analyze verify "$folder/som-round.timer" 2>"$folder/err" || fail "$(<"$folder/err")"
fi

# The metrics and the rules about them.
som jeopardy scan -o prometheus >"$folder/metrics"
while read -r name; do
  grep -q "^${name}[ {]" "$folder/metrics" || fail "som-alerts.yml: there is no metric $name"
done < <(grep -oh 'som_[a-z_]*' "$samples/cron/som-alerts.yml" | sort -u)
som jeopardy scan -o prometheus --now 2027-06-01 | grep -v '^#' | cut -d' ' -f1 >"$folder/later"
grep -v '^#' "$folder/metrics" | cut -d' ' -f1 | diff - "$folder/later" || fail "series come and go"
if command -v promtool >/dev/null; then
  promtool check metrics <"$folder/metrics" || fail "promtool check metrics"
  promtool check rules "$samples/cron/som-alerts.yml" >"$folder/out" || fail "$(<"$folder/out")"
else
  echo "promtool (Debian package prometheus) is not installed: metrics and rules are not checked with it"
fi
