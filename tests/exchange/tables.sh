#!/bin/bash
# tables.sh SOM
#   The maps of samples/import/ read the exports beside them; importing these again changes nothing; what is wrong has its
#   place; and som validates what it made.
set -euo pipefail
som=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
samples=$here/../../samples/import
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SOM_NOW=2026-11-21T12:00:00Z SOM_ACTOR=jane HOME=$work
"$som" init "$work/w" -q
status=0
expect() { # expect WHAT EXPECTED ACTUAL
  [[ $2 == "$3" ]] || { printf '%s:\n' "$1" && diff <(echo "$2") <(echo "$3") || true; status=1; }
}
import() { (cd "$samples" && "$som" -C "$work/w" import --format csv --source "$1" --map "$1.yaml" -f "$1.csv" "${@:2}" 2>&1); }

expect jira 'imported from jira: 4 new, 0 changed, 0 unchanged, 0 bad' "$(import jira | tail -1)"
expect servicenow 'imported from servicenow: 3 new, 0 changed, 0 unchanged, 0 bad' "$(import servicenow | tail -1)"
expect spreadsheet "spreadsheet.csv:4:43: error: '31/11/2026' is not a time of the form %d/%m/%Y [invalid-time]
spreadsheet.csv:5:53: error: '30/11/2026 12:00' is not a time of the form %d/%m/%Y [invalid-time]
imported from spreadsheet: 2 new, 0 changed, 0 unchanged, 2 bad" "$(import spreadsheet | grep -e error: -e imported.from.spreadsheet:)"
for source in jira servicenow spreadsheet; do
  expect "$source again" '' "$(import "$source" -o ndjson | grep '"to"' | grep -v unchanged || true)"
done

expect reports '{"externalId":"INC0010001","state":"inProgress","priority":"1","severity":"1 - High","created":"2026-11-20T08:15:00Z","customer":"CUST-131","person":"jane","name":"Café in Leeds: no internet"}
{"externalId":"INC0010002","state":"held","priority":"3","severity":"2 - Medium","created":"2026-11-19T14:00:00Z","customer":"CUST-109","person":null,"name":"Jitter on video calls"}
{"externalId":"INC0010003","state":"closed","priority":"2","severity":"1 - High","created":"2026-11-02T07:30:00Z","customer":"CUST-118","person":null,"name":"Line down, restored"}
{"externalId":"NET-101","state":"inProgress","priority":"1","severity":null,"created":"2026-11-20T08:05:00Z","customer":"CUST-118","person":"ravi","name":"No light at Park Row"}
{"externalId":"NET-102","state":"pending","priority":"3","severity":null,"created":"2026-11-20T12:40:00Z","customer":"CUST-118","person":null,"name":"Slow at the bakery"}
{"externalId":"NET-103","state":"cleared","priority":"2","severity":null,"created":"2026-11-18T09:00:00Z","customer":null,"person":"jane","name":"Phone dead"}
{"externalId":"NET-104","state":"acknowledged","priority":"4","severity":null,"created":"2026-11-19T09:00:00Z","customer":null,"person":null,"name":"Question about the bill"}' \
  "$("$som" -C "$work/w" report list --all -o ndjson --sort externalId --fields externalId,state,priority,severity,created,customer,person,name)"
expect orders '{"externalId":"F-2016-7","state":"completed","created":"2016-02-29T00:00:00Z","requested":"2016-03-15T23:59:59Z","serviceOrderItem.service.place.name":["Mill Lane 4; Leeds"],"x-price":249.50}
{"externalId":"F-2026-31","state":"inProgress","created":"2026-11-02T00:00:00Z","requested":"2026-12-01T23:59:59Z","serviceOrderItem.service.place.name":["Kirkgate"],"x-price":1180.00}' \
  "$("$som" -C "$work/w" order list --all -o ndjson --sort externalId --fields externalId,state,created,requested,serviceOrderItem.service.place.name,'"x-price"')"
expect notes 'The ONT shows no light.
Power is on.' "$("$som" -C "$work/w" show ext:NET-101 -o json | sed -n 's/^  "description": "\(.*\)",/\1/p' | sed 's/\\n/\n/g')"
"$som" -C "$work/w" validate -q >"$work/out" 2>&1 || { cat "$work/out" && status=1; }
[[ -z $(find "$work/w/outbox" -type f 2>/dev/null) ]] || { echo 'an import made events' && status=1; }

# A formula of our own export comes back as it was.
printf '"@type": ImportMap\nkind: order\nkey: id\nignore: [kind, externalId, state, priority, severity, category, customer, assignee, person, created, requested, due]\ncolumns: {description: {to: description}}\n' >"$work/own.yaml"
"$som" -C "$work/w" order update ext:F-2026-31 --set description='=1+1' -q
"$som" -C "$work/w" export --format csv --kind order >"$work/own.csv"
grep -q ",'=1+1" "$work/own.csv" || { echo 'the export has no guard' && status=1; }
expect 'own export' 'imported from own: 0 new, 0 changed, 2 unchanged, 0 bad' \
  "$("$som" -C "$work/w" import --format csv --source own --map "$work/own.yaml" -f "$work/own.csv" 2>&1 | tail -1)"

# Hostile tables: nothing but a finding with a place, and nothing outside of the workspace.
printf 'id,description\n../../../etc/x,a\n"x\ny",b\n%s,c\n' "$(head -c 70000 /dev/zero | tr '\0' k)" >"$work/bad.csv"
"$som" -C "$work/w" import --format csv --source bad --map "$work/own.yaml" -f "$work/bad.csv" >"$work/out" 2>&1 || true
grep -q 'imported from bad: 0 new, 0 changed, 0 unchanged, 3 bad' "$work/out" || { tail -3 "$work/out" && status=1; }
printf 'id,description\n1,"open' >"$work/open.csv"
rc=0 && "$som" -C "$work/w" import --format csv --source bad --map "$work/own.yaml" -f "$work/open.csv" >"$work/out" 2>&1 || rc=$?
expect 'an open quote' '4' "$rc"
grep -q 'open.csv:2:3: error: a quote is not closed' "$work/out" || { cat "$work/out" && status=1; }
exit "$status"
