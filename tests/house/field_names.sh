#!/bin/bash
# field_names.sh [ROOT]
#   Counts the places that name a field of a record by a text of their own: node["state"], value.contains("state"). The
#   names belong to lib/model (views, handles, entries), lib/exchange and lib/lifecycle; lib/doc and lib/schema know no
#   records. Members of machine output are an interface of their own, which schemas/output/ defines: render::Object
#   builds them, and its calls are not counted. Fails if a folder has more than the table allows, and if it has fewer:
#   then lower the number.
set -euo pipefail
root=${1:-$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)}
cd "$root"

# folder, most places; what they are
table='
lib/calendar  0
lib/check     0
lib/plan      0
lib/policy    0
lib/process   0
lib/render    0
lib/store     0
cmd           7  not records: the configuration of the user (session.cpp: 5), the settings of VS Code (editor.cpp: 2)
'

status=0
while read -r folder most _; do
  [[ -n $folder ]] || continue
  count=$(grep -rhoE '\["[@a-zA-Z]+"\]|(\.|->)(at|contains|count|erase|find|value)\("[@a-zA-Z]+"' \
    --include='*.cpp' --include='*.hpp' "$folder" | wc -l) || true
  ((count == most)) && continue
  echo "$folder: $count places name a field, the table in tests/house/field_names.sh has $most"
  status=1
done <<<"$table"
exit "$status"
