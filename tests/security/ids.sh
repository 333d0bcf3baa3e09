#!/bin/bash
# ids.sh SOM [--no-limits]: ids that are paths, options, control characters or other records, on the command line, in
# records and in payloads.
# shellcheck source=tests/security/hostile.sh
source "$(dirname "${BASH_SOURCE[0]}")/hostile.sh"

ids=(.. . ../outside/record ../../outside/record.yaml "$outside/record" "$outside/record.yaml" /etc/passwd
  SO-20261118-../../x 'SO-20261118-7K3F9QXW/../../../../outside/record' SO-20261118-7K3F9QXW.yaml
  'SO-99999999-7K3F9QXW' $'SO-20261118-7K3F9QXW\n' $'a\nb' $'\e[31m' $'\u202eabc' -rf --no-such -o '' ' '
  'SO-20261118-7K3F9QX%00' 'ext:' 'ext:../x' '*' '$(touch outside/x)' "$(printf 'A%.0s' {1..5000})")

begin 'ids on the command line'
for id in "${ids[@]}"; do
  for verb in 'order show' 'order note' 'order hold' 'report show' 'jeopardy explain' log 'activity list'; do
    # shellcheck disable=SC2206
    words=($verb)
    case=$(printf '%s of %q' "$verb" "${id:0:60}")
    more=()
    [[ $verb == 'order note' ]] && more=(text)
    [[ $verb == 'order hold' ]] && more=(--reason r)
    attempt '2 3 4 5' -C "$space" "${words[@]}" "$id" "${more[@]}"
    attempt '2 3 4 5' -C "$space" "${words[@]}" "${more[@]}" -- "$id"
    [[ -s err ]] || fail 'it says nothing'
    grep -q -a -P '[\x00-\x08\x0b-\x1f\x7f]|\xe2\x80\xae' err && fail 'it prints a control character'
  done
  case=$(printf 'delegation to %q' "${id:0:60}")
  attempt '0 2 3 4 5' -C "$space" order assign 7K3F9QXW --to "$id"
  attempt '0 2 3 4 5' -C "$space" activity add 7K3F9QXW "$id"
  attempt '0 1 2 3 4 5' -C "$space" validate -- "$id"
  attempt '0 2 3 4 5' -C "$space" order list --where "id = \"$id\""
  attempt '2 3 4 5' -C "$space" calendar show "$id"
done
[[ -z $(find "$folder" -maxdepth 1 -name 'SO-*' -o -maxdepth 1 -name 'x*') ]] || fail 'a file came to be beside the workspace'

# The id in double quotes of JSON.
quoted() { jq -n --arg id "$1" '$id'; }
for id in "${ids[@]}" 'so-20261118-7k3f9qxw' 'SO-20261118-7k3f9qxw'; do
  [[ -n $id ]] || continue
  text=$(quoted "$id")
  begin "$(printf 'the id %q in a record' "${id:0:60}")"
  jq -n --argjson id "$text" '{"@type": "ServiceOrder", id: $id, state: "acknowledged", orderDate: "2026-11-18T12:00:00Z",
    relatedParty: [{id: $id, role: "assignee"}], activity: [{id: $id, state: "inProgress", delegatedTo: $id, calendar: $id}],
    externalReference: [{id: $id, externalReferenceType: $id}],
    serviceOrderItem: [{id: $id, action: "add", state: "acknowledged", service: {serviceSpecification: {id: $id}}}]}' \
    >"$space/orders/2026/11/SO-20261118-B0000000.json"
  every_verb
  attempt 1 -C "$space" validate
  says '^orders/2026/11/SO-20261118-B0000000.json:'
  begin "$(printf 'the id %q in a payload' "${id:0:60}")"
  jq -n --argjson id "$text" '[{id: $id, state: "acknowledged", serviceOrderItem: [{id: $id, action: "add", service: {id: $id}}]}]' >hostile.json
  attempt '0 3 4 5' -C "$space" order create -f hostile.json
  # A payload's id that is none of ours becomes another system's; its file is named by an id of our own.
  while read -r made; do
    [[ $made =~ ^(orders/2026/11/SO-[0-9]{8}-[0-9A-Z]{8}\.yaml|\.som/.*)$ ]] || fail "it made $made"
  done < <(cd "$space" && find . -type f -newer "$folder/hostile.json" -printf '%P\n')
  jq '.[0]["@type"] = "ServiceOrder" | .[0].orderDate = "2026-11-18T12:00:00Z"' hostile.json >hostile2.json
  attempt '0 2 3 4 5' -C "$space" apply -f hostile2.json
  [[ -s err ]] || fail 'apply says nothing'
  attempt '0 1' -C "$space" doctor
  attempt '0 1' -C "$space" doctor --fix
done

begin 'two files whose names differ in their letters alone'
cp "$space/$order" "$space/orders/2026/11/so-20261118-7k3f9qxw.yaml"
cp "$space/$order" "$space/orders/2026/11/SO-20261118-7K3F9QXW.JSON"
every_verb
attempt 1 -C "$space" validate
says '^orders/2026/11/so-20261118-7k3f9qxw.yaml'
begin 'file names'
(cd "$space/orders/2026/11" && touch -- '-rf.yaml' $'a\nb.yaml' $'\e[31m.yaml' $'\u202e.yaml' $'\xff\xfe.yaml' ' .yaml' '*.json')
every_verb
grep -q -a -P '[\x00-\x08\x0b-\x1f\x7f]|\xe2\x80\xae' out err && fail 'it prints a control character'
finish
