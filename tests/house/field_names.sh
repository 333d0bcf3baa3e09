#!/bin/bash
# field_names.sh [ROOT]
#   Counts the places that name a field of a record by a text of their own: node["state"], textOf(record, "state"). The
#   names belong to lib/model (views, handles, entries), lib/exchange and lib/lifecycle; lib/doc and lib/schema know no
#   records. Fails if a folder has more than the table allows, and if it has fewer: then lower the number.
set -euo pipefail
root=${1:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)}
cd "$root"

# folder, most places; what they are
table='
lib/calendar  0
lib/check     0
lib/plan      0
lib/policy    0
lib/process  20  named fields of queries, and what tells a record from a stray; to become views
lib/render    4  members of diagnostics as JSON
lib/store    12  what tells a record from a stray; to become views
cmd         185  members of outputs, and records that are shown; to become views
'

status=0
while read -r folder most _; do
  [[ -n $folder ]] || continue
  count=$(grep -rhoE '\["[@a-zA-Z]+"\]|(textOf|listOf|timeOf|partyOf|textsOf)\([^()]*, "[@a-zA-Z]+"' \
    --include='*.cpp' --include='*.hpp' "$folder" | wc -l) || true
  ((count == most)) && continue
  echo "$folder: $count places name a field, the table in tests/house/field_names.sh has $most"
  status=1
done <<<"$table"
exit "$status"
