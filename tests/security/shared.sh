#!/bin/bash
# shared.sh SOM [--no-limits]: a workspace that several users of a group share: two write, one reads, cron scans under
# an account outside of the group, whatever their umasks are. Exit 77: it takes root to become them.
if [[ $(id -u) != 0 ]] || ! setpriv --reuid=65534 --regid=65534 --clear-groups true 2>/dev/null; then
  echo 'skipped: needs root' && exit 77
fi
# shellcheck source=tests/security/hostile.sh
source "$(dirname "${BASH_SOURCE[0]}")/hostile.sh"
chmod 0755 "$folder"
install -m 0755 "$som" "$folder/som" && som=$folder/som
ops=50010
declare -A groups=([ann]=$ops [bob]=$ops [rita]=$ops [cron]=50099) users=([ann]=50001 [bob]=50002 [rita]=50003 [cron]=50004)

# as USER UMASK ARGUMENT…: som, run by a user who has a group of his own and those of the table.
as() {
  local user=$1 mask=$2
  shift 2
  (umask "$mask" && cd / && exec setpriv --reuid="${users[$user]}" --regid="${users[$user]}" --groups="${groups[$user]}" \
    env HOME=/ SOM_ACTOR="$user" SOM_NOW="$SOM_NOW" "$som" -C "$space" "$@") 2>"err.$user"
}
# works USER UMASK ARGUMENT…: it ends with 0.
works() {
  as "$@" >out || fail "$* ended with $?: $(<"err.$1") $(head -c 500 out)"
  ((++attempts))
}

# shared: a new workspace that belongs to ann and the group.
shared() {
  rm -rf "$space" && mkdir "$space" && chown "${users[ann]}:$ops" "$space" && chmod "$1" "$space"
  printf 'workspace: shared\n' >"$space/som.yaml" && chown "${users[ann]}:$ops" "$space/som.yaml"
}
orders() {
  local n
  for n in 1 2 3; do
    printf '{"id": "SO-20261121-A000000%s", "description": "0", "serviceOrderItem": [{"action": "add", "service": {}}]}\n' "$n"
  done >"$folder/orders.json"
}
orders
# modes: what is not as it should be in the workspace.
modes() {
  find "$space" -mindepth 1 \( -type d ! -perm 2775 -o -type f ! -name index.db ! -name som.yaml ! -perm 0664 -o \
    -name index.db ! -perm 0660 -o ! -group $ops \) -printf '%P %m %g; '
}
# halves USER VERB…: what a read shows of a pair that is always changed together.
halves() {
  local shown
  shown=$(as "$@" -o csv --fields id,description) || { fail "$*: $(<"err.$1")" && return; }
  shown=$(awk -F, '/A0000001/ { a = $2 } /A0000002/ { b = $2 } END { if (a != b) print a " and " b }' <<<"$shown")
  [[ -z $shown ]] || fail "$* shows half of a change: $shown"
  ((++attempts))
}

for mask in 077 022 002; do
  case="two writers whose umask is $mask"
  shared 2775
  works ann $mask order create -q -f "$folder/orders.json"
  works bob $mask order note A0000001 'from bob'
  works bob $mask order create -q --spec x --now 2025-01-02T00:00:00Z # a folder of his own
  works ann $mask order note A0000001 'from ann'
  works rita 022 order list -o id
  works cron 077 jeopardy scan -o id
  works bob $mask order hold A0000002 --reason r
  works ann $mask order list -o id # an index that all writers may use
  works bob $mask order list -o id
  [[ -z $(modes) ]] || fail "$(modes)"
  works ann $mask doctor
  grep -q "shared by group $ops" err.ann || fail "doctor does not say that it is shared: $(<err.ann)"
done

case='writers, a reader and cron at the same time'
for ((n = 0; n < 20; ++n)); do
  printf '[{"@type": "ServiceOrder", "id": "SO-20261121-A0000001", "description": "%s"}, {"@type": "ServiceOrder", "id": "SO-20261121-A0000002", "description": "%s"}]' \
    "$n" "$n" >"$folder/pair$n.json"
done
works ann 077 apply -q --merge -f "$folder/pair0.json"
(for ((n = 0; n < 20; ++n)); do as ann 077 apply -q --merge -f "$folder/pair$n.json" || echo "ann: $(<err.ann)"; done >said.ann 2>&1) &
(for ((n = 0; n < 20; ++n)); do as bob 022 order note -q A0000003 "note $n" || echo "bob: $(<err.bob)"; done >said.bob 2>&1) &
while [[ -n $(jobs -r) ]]; do
  halves rita 022 order list
  halves cron 077 jeopardy scan --all
done
wait
[[ -z $(cat said.ann said.bob) ]] || fail "a writer is locked out: $(cat said.ann said.bob | head -3)"
[[ $(as rita 022 order show A0000003 | grep -c 'note [0-9]') == 20 ]] || fail 'notes are lost'
[[ -z $(modes) ]] || fail "$(modes)"

case='a writer is killed'
for ((n = 0; n < 10; ++n)); do
  as ann 077 apply -q --merge -f "$folder/pair$n.json" &
  sleep "0.00$((RANDOM % 10))"
  kill -KILL $! 2>/dev/null
  wait $! 2>/dev/null
  halves rita 022 order list
  halves cron 077 jeopardy scan --all
done
works bob 022 order note A0000003 'after the kills'
works bob 022 doctor
[[ -z $(modes) ]] || fail "$(modes)"

case='the group of a file that the writer is not in'
file=$space/orders/2026/11/SO-20261121-A0000001.yaml
chgrp 50055 "$file"
before=$(sha256sum "$file")
as bob 022 order note A0000001 x >out
[[ $? == 74 ]] || fail 'the change is made'
grep -q "cannot keep the group" err.bob || fail "it says '$(<err.bob)'"
[[ $(sha256sum "$file") == "$before" && $(stat -c %g "$file") == 50055 ]] || fail 'the file changed'
[[ -z $(ls -A "$space/.som/tmp" "$space/.som/journal" | grep -v :) ]] || fail 'something is left over'
chgrp $ops "$file"

case='an access control list'
if command -v setfacl >/dev/null && setfacl -m u:50077:r "$file" 2>/dev/null; then
  acl=$(getfacl -cp "$file")
  works bob 077 order note A0000001 x
  [[ $(getfacl -cp "$file") == "$acl" ]] || fail "it became $(getfacl -cp "$file")"
else
  echo "$case: skipped, setfacl is missing or the file system has none"
fi

case='a .som of an earlier version, for its owner alone'
chmod 0700 "$space/.som" "$space/.som/tmp" "$space/.som/journal"
works rita 022 order list -o id
grep -q unsettled-read err.rita || fail "a reader is not told: $(<err.rita)"
works ann 022 order note A0000001 x
works ann 022 doctor --fix
works bob 022 order note A0000001 x
works rita 022 order list -o id
[[ ! -s err.rita ]] || fail "a reader is told: $(<err.rita)"

case='a workspace of one user that a group gets'
rm -rf "$space" && mkdir "$space" && chown "${users[ann]}:${users[ann]}" "$space" && chmod 0755 "$space"
works ann 077 init -q --sample "$space"
mkdir -p "$space/outbox/crm" && chown -R "${users[ann]}:${users[ann]}" "$space/outbox" && chmod -R 0755 "$space/outbox"
chgrp $ops "$space" && chmod 2770 "$space"
as bob 022 order note 2M8R1TQC x >out && fail 'it can be used before it is repaired'
as ann 022 doctor >out && fail 'doctor finds nothing'
works ann 022 doctor --fix
works bob 022 order note 2M8R1TQC x
works rita 022 order list -o id
for user in ann bob; do works $user 022 doctor; done
find "$space" ! -group $ops | grep -q . && fail "some have another group: $(find "$space" ! -group $ops | head -3)"

case='a workspace that is not shared'
for mode in 0755 0750; do
  shared $mode
  works ann 022 order create -q -f "$folder/orders.json"
  works rita 022 order list -o id
  [[ $(stat -c %a "$space/.som") == "${mode#0}" && $(stat -c %a "$space/orders") == 755 ]] || fail "$(stat -c '%n %a' "$space/.som" "$space/orders")"
  as bob 022 order note -q A0000001 x >out && fail 'it is written by another'
done

case='cron is the first to read'
shared 0755
for user in cron rita; do works $user 022 jeopardy scan -o id; done
"$som" -C "$space" jeopardy scan -o id >out 2>err || fail "root: $(<err)"
works ann 022 order create -q -f "$folder/orders.json"
finish
