#!/bin/bash
# shared_data.sh SOM: the published TMF641 example, from the folder beside the repository, becomes a valid order
# with all its content. Skipped where that folder is not there.
set -euo pipefail
som=$1
payload=$(dirname "${BASH_SOURCE[0]}")/../../../shared/data/tmf/TMF641-R18.5-create-request.json
[[ -r $payload ]] || { echo "skipped: $payload is not there"; exit 77; }
command -v jq >/dev/null || { echo "skipped: jq is missing"; exit 77; }
payload=$(realpath "$payload")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME=$folder SOM_ACTOR=jane
unset SOM_WORKSPACE SOM_NOW XDG_CONFIG_HOME
"$som" init -q
id=$("$som" order create -f "$payload" -o id 2>notices)
cat notices
grep -q '\[normalised\]' notices || { echo "nothing was said about what was normalised"; exit 1; }
"$som" validate 2>findings || { cat findings; exit 1; }

# Every scalar of the payload is in the order, but for nulls, what only a lifecycle sets, and times, which are
# written another way.
scalars='[.. | select(type != "object" and type != "array" and . != null) | tostring] | sort'
"$som" order show "$id" -o json >order.json
missing=$(jq -r --slurpfile order order.json "
  def scalars_of: $scalars;
  (del(.state, .startDate, .completionDate, .orderItem[]?.state, .serviceOrderItem[]?.state) | scalars_of)
  - (\$order[0] | scalars_of)
  | .[] | select(test(\"^[0-9]{4}-[0-9]{2}-[0-9]{2}T\") | not)" "$payload")
[[ -z $missing ]] || { echo "not kept: $missing"; exit 1; }

# The same again is another order only if that is meant, and a key says that it is the same.
if "$som" order create -f "$payload" -q 2>twice; then exit 1; fi
grep -q '\[duplicate-id\]' twice
"$som" order create -f "$payload" --idempotency-key once --force --reason 'ordered twice' -o id -q >first
"$som" order create -f "$payload" --idempotency-key once -o id -q >second
cmp first second

# And it can be worked.
"$som" order start "$id" -q 2>/dev/null
"$som" order complete "$id"
if "$som" order create -f "$payload" --strict 2>strict; then exit 1; else [[ $? == 4 ]]; fi
grep -q '\[normalised\]' strict
