#!/bin/bash
# correlate.sh SOM [DIR]
#   Makes a workspace in DIR (a temporary one by default) with 70,000 resources, 100,000 services and 10,000 alarms of
#   250 failed cards within a day, and prints the times and memory of `alarm correlate`, warm, beside `list` of the
#   same records, and their ratio.
set -euo pipefail
som=$(readlink -f "$1")
dir=${2:-$(mktemp -d)}
[[ ${2:-} ]] || trap 'rm -rf "$dir"' EXIT

# Shelves of 9 cards of 10 ports: 700 shelves, 6,300 cards, 63,000 ports. Services stand on ports, one of ten on two.
generate() {
  mkdir -p "$dir/inventory/resource" "$dir/alarms/2026/11"
  printf 'workspace: bench\nformat: yaml\ntimeZone: UTC\n' >"$dir/som.yaml"
  for ((i = 0; i < 100; ++i)); do mkdir -p "$dir/inventory/$(printf %02d "$i")"; done
  awk -v dir="$dir" '
    function resource(id, on,   file) {
      file = dir "/inventory/resource/" id ".yaml"
      printf "\"@type\": Resource\nid: %s\ncategory: equipment\n", id >file
      if (on != "") printf "resourceRelationship:\n  - relationshipType: containedIn\n    resource: {id: %s}\n", on >file
      close(file)
    }
    function alarm(number, object, minute,   id, file) {
      id = sprintf("AL-20261121-%08d", number)
      file = dir "/alarms/2026/11/" id ".yaml"
      printf "\"@type\": Alarm\nid: %s\nstate: raised\nackState: unacknowledged\n", id >file
      printf "probableCause: lossOfSignal\nperceivedSeverity: major\n" >file
      printf "alarmRaisedTime: \"2026-11-21T%02d:%02d:%02dZ\"\n", minute / 60, minute % 60, number % 60 >file
      printf "alarmedObject: {id: %s}\n", object >file
      close(file)
    }
    BEGIN {
      for (s = 0; s < 700; ++s) {
        resource("shelf-" s, "")
        for (c = 0; c < 9; ++c) {
          resource("card-" s "-" c, "shelf-" s)
          for (p = 0; p < 10; ++p) resource("port-" s "-" c "-" p, "card-" s "-" c)
        }
      }
      for (v = 0; v < 100000; ++v) {
        id = sprintf("SV-20261001-%02d%06d", v % 100, v)
        file = sprintf("%s/inventory/%02d/%s.yaml", dir, v % 100, id)
        port = "port-" v % 700 "-" int(v / 700) % 9 "-" int(v / 6300) % 10
        printf "\"@type\": Service\nid: %s\nname: line %d\nstate: active\nsupportingResource:\n", id, v >file
        if (v % 10 == 0) printf "  - {id: %s, protectionGroup: p}\n  - {id: port-%d-0-0, protectionGroup: p}\n", port, (v + 7) % 700 >file
        else printf "  - id: %s\n", port >file
        printf "relatedParty:\n  - {id: CUST-%d, role: customer}\n", v % 5000 >file
        close(file)
      }
      for (n = 0; n < 10000; ++n) {
        fault = n % 250
        card = fault "-" fault % 9
        k = int(n / 250)
        if (k < 10) object = "port-" card "-" k
        else if (k == 10) object = "card-" card
        else { v = fault + 700 * (fault % 9) + 6300 * (k - 11); if (v >= 100000) v = (v * 7) % 100000; object = sprintf("SV-20261001-%02d%06d", v % 100, v) }
        alarm(n, object, fault * 4)
      }
    }'
}
[[ -f $dir/som.yaml ]] || generate

export SOM_NOW=2026-11-22T00:00:00Z
run() { "$som" -C "$dir" "$@" >/dev/null 2>&1; }
# The second run finds all records in the index.
lists() { run service list -o id && run alarm list --all -o id; }
best() {
  local best=999999 start end
  for _ in 1 2 3 4 5; do
    start=$(date +%s%N)
    "$@" || true
    end=$(date +%s%N)
    ((best = (end - start) / 1000000 < best ? (end - start) / 1000000 : best))
  done
  echo "$best"
}
sleep 2 # the index does not trust files that were changed just before
run alarm correlate
lists
sleep 2
run alarm correlate
lists
correlate=$(best run alarm correlate)
list=$(best lists)
memory=$(command time -f %M "$som" -C "$dir" alarm correlate 2>&1 >/dev/null | tail -1)
read=$("$som" -C "$dir" --stats alarm correlate 2>&1 >/dev/null | tail -1)
awk -v c="$correlate" -v l="$list" -v m="$memory" -v r="$read" 'BEGIN {
  printf "alarm correlate, warm: %d ms, %d MB; %s\nservice list and alarm list, warm: %d ms\nratio: %.2f (budget 2.5, 500 MB)\n",
    c, m / 1024, r, l, c / l }'
