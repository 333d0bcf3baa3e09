#!/bin/bash
# owner.sh SOM [--no-limits]: a workspace that another user made, and one in which anybody may write.
# Exit 77: it takes root to become another user.
if [[ $(id -u) != 0 ]] || ! setpriv --reuid=65534 --regid=65534 --clear-groups true 2>/dev/null; then
  echo 'skipped: needs root' && exit 77
fi
# shellcheck source=tests/security/hostile.sh
source "$(dirname "${BASH_SOURCE[0]}")/hostile.sh"
chmod 0755 "$folder"
# Where others may run it: the build may lie in somebody's home.
install -m 0755 "$som" "$folder/som" && som=$folder/som

# as_nobody STATUS ARGUMENT…: som, run in the workspace by another user.
as_nobody() {
  local expected=$1 status
  shift
  (cd "$space" && exec setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/ "$som" "$@") >out 2>err
  status=$?
  [[ $status == "$expected" ]] || fail "som $* ended with $status, not $expected: $(<err)"
  ((++attempts))
  harmless "som $*"
}

begin "another user's workspace"
chown -R 12345:12345 "$space"
as_nobody 5 order list
says "$space.*unsafe-workspace"
as_nobody 5 order note 7K3F9QXW text
attempt 0 -C "$space" order list # named: it is trusted
as_nobody 0 -C "$space" order list
chmod 0700 "$space/.som" # as earlier versions made it
as_nobody 0 -C "$space" order list
says '\.som: warning: .*unsettled-read'
rm -r "$space/.som"
as_nobody 0 -C "$space" order list
[[ ! -s err ]] || fail "it says $(<err)"
as_nobody 74 -C "$space" order note 7K3F9QXW text
says 'cannot'

begin "a folder of another user's workspace"
chown -R 12345:12345 "$space"
(cd "$space/orders" && exec setpriv --reuid=65534 --regid=65534 --clear-groups env HOME=/ "$som" order list) >out 2>err
[[ $? == 3 ]] || fail 'it is searched for a workspace'
says 'belongs to another user'

begin 'a workspace in which anybody may write'
chmod 0777 "$space"
as_nobody 5 order list
says "$space.*unsafe-workspace"

begin "root's workspace is trusted, and read-only for others"
rm -r "$space/.som"
before=$(find "$space" -printf '%p %T@ %s\n' | sha256sum)
for verb in 'order list' 'jeopardy scan' validate; do
  # shellcheck disable=SC2086
  as_nobody 0 $verb
done
[[ $(find "$space" -printf '%p %T@ %s\n' | sha256sum) == "$before" ]] || fail 'a reader wrote'
finish
