#!/bin/bash
# derived_ids.sh SOM: two branches that start one order, by two people at two times, make the same files for what the
# order needs: one resource order, one party order, one service. A second attempt makes another one.
set -euo pipefail
som=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME=$folder SOM_NOW=2026-11-21T12:00:00Z SOM_ACTOR=jane
unset XDG_CONFIG_HOME SOM_COMMIT SOM_WORKSPACE
fail() { echo "$*"; exit 1; }
made() { (cd "$1" && find requests inventory -type f | sort); }

"$som" init -q base
mkdir -p base/catalog
cat >base/catalog/line.yaml <<'END'
"@type": ServiceSpecification
id: line
version: "1.0"
lifecycleStatus: active
fulfilment:
  add:
    - {id: port, type: resourceOrder, resourceSpecification: port}
    - {id: tail, type: partyOrder, party: carrier}
    - {id: configure, type: configure, dependsOn: [port, tail]}
END
order=SO-20261120-7K3F9QXW
echo '[{"id": "'$order'", "serviceOrderItem": [{"action": "add", "service": {"serviceSpecification": {"id": "line"}}}]}]' >payload.json
"$som" -C base -q order create -f payload.json
cp -a base ours
cp -a base theirs
"$som" -C ours -q order start $order 2>/dev/null
"$som" -C theirs -q order start $order --actor omar --now 2026-11-23T08:30:00Z 2>/dev/null
files=$(made ours)
[[ $(wc -l <<<"$files") == 3 ]] || fail "these are not three files: $files"
[[ $files == "$(made theirs)" ]] || fail "the branches differ: $files / $(made theirs)"
grep -q 20261120 <<<"$files" || fail "the ids do not have the order's day"

# The supplier says no; what is requested next is a record of its own.
tail=$("$som" -C ours request list -o json | jq -r '.items[] | select(.id | startswith("PO-")).id')
"$som" -C ours -q request update "$tail" --state rejected --reason 'no fibre there' 2>/dev/null
"$som" -C ours -q activity retry $order tail 2>/dev/null
[[ $(made ours | grep -c PO-) == 2 ]] || fail "there is no second party order: $(made ours)"
"$som" -C ours -q validate || fail "not valid"
