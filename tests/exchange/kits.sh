#!/bin/bash
# kits.sh SOM
#   Runs TM Forum's public conformance kits against samples/tmf-adapter on loopback. Each assertion that fails must have its
#   row in kits.txt, with the reason; a row whose assertion no longer fails is a fault, too. Prints the figures of each kit.
#
#   SOM_CTK_DIR is a folder with clones of the kits, and with newman (`npm install newman`). Their notice forbids to copy them
#   here. TMF641 is postman-collection.json of darkobuvac/postman-collection-runner at 459f51d. Gates are TMF641, TMF642 and
#   TMF621; the others are of older versions, or need resources that som has no records for.
set -euo pipefail
som=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[[ -n ${SOM_CTK_DIR:-} ]] || { echo 'skipped: SOM_CTK_DIR does not name the conformance kits' && exit 77; }
command -v node >/dev/null || { echo 'skipped: node is not installed' && exit 77; }
kits=$SOM_CTK_DIR
[[ -d $kits/node_modules/newman ]] || { echo "skipped: newman is not in $kits; run npm install newman there" && exit 77; }
work=$(mktemp -d)
adapter=
stop() {
  [[ -z $adapter ]] || kill "$adapter" 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT
export HOME=$work SOM_ACTOR=kit
"$som" init "$work/w" -q

# What the kits expect to be there.
for n in 1 2; do
  cat <<EOF
{"id": "SV-20261101-0000000$n", "name": "ctk-$n", "description": "A service of the kit", "category": "CFS",
 "state": "$([[ $n == 1 ]] && echo active || echo inactive)",
 "startDate": "2026-11-01T00:00:00Z", "serviceSpecification": {"id": "access", "href": "https://o.example.net/spec/access", "version": "1"},
 "serviceRelationship": [{"relationshipType": "reliesOn", "service": {"id": "SV-20261101-0000000$((3 - n))"}}],
 "serviceCharacteristic": [{"name": "speed", "valueType": "string", "value": "fast"}],
 "supportingService": [{"id": "SV-20261101-0000000$((3 - n))", "href": "https://o.example.net/service/$((3 - n))"}],
 "supportingResource": [{"id": "port-$n", "href": "https://o.example.net/resource/$n"}],
 "relatedParty": [{"id": "C-1", "role": "customer", "href": "https://o.example.net/party/1"}],
 "place": [{"id": "P-1", "role": "installation", "href": "https://o.example.net/place/1"}]}
EOF
  [[ $n == 2 ]] || echo ,
done | (echo '[' && cat && echo ']') >"$work/services.json"
"$som" -C "$work/w" import --format tmf638 --source kit -f "$work/services.json" -q
cat >"$work/order.json" <<'EOF'
{"externalId": "CTK-641", "serviceOrderItem": [{"id": "1", "action": "add", "@type": "ServiceOrderItem",
  "service": {"serviceSpecification": {"id": "1234"}, "state": "active", "serviceType": "CFS"}}]}
EOF

# The alarm of the kit's config.json: a required object with its id.
cat >"$work/alarm.json" <<'EOF'
{"alarmRaisedTime": "2019-07-03T03:32:17.235Z", "alarmType": "environmentalAlarm", "alarmedObject": {"id": "93051825"},
 "perceivedSeverity": "minor", "probableCause": "rectifierLowVoltage", "sourceSystemId": "ems-1", "state": "raised"}
EOF

SOM=$som SOM_WORKSPACE=$work/w SOM_BASE=https://o.example.net PORT=0 node "$here/../../samples/tmf-adapter/adapter.mjs" >"$work/log" 2>"$work/err" &
adapter=$!
for _ in $(seq 100); do
  grep -q '^http' "$work/log" && break
  sleep 0.1
done
url=$(head -1 "$work/log")/tmf-api

# kit NAME FOLDER COLLECTION ENVIRONMENT VARIABLE PATH [BODY]: the assertions of a kit go to the list.
kit() {
  [[ -f $kits/$2/$3 ]] || { echo "$1: $kits/$2/$3 is missing" >&2 && return 1; }
  node "$here/kit.mjs" "$kits" "$1" "$kits/$2/$3" "$kits/$2/$4" "$5" "$url/$6" "${7:-}" >>"$work/assertions"
}
kit TMF641 TMF641 postman-collection.json postman-environment.json ServiceOrderingAPI serviceOrdering/v4/ "$work/order.json"
kit TMF642 CTK-TMF642-Alarm ctk/TMF642-Alarm-v4.0.0.testkit.json ctk/TMFENV-V4.0.0.postman_environment.json Alarm alarmManagement/v4/ "$work/alarm.json"
kit TMF621 CTK-TMF621-TroubleTicket-R18-0 ctk/CTK-TMF621-TroubleTicket.postman_collection.json ctk/TMForumR18.0.postman_environment.json \
  TroubleTicketAPI troubleTicket/v4
kit TMF656 CTK-TMF656-ServiceProblem ctk/CTK-TMF656-ServiceProblem-R18-5.postman_collection.json \
  ctk/CTK-TMFENV-V3.0.0.postman_environment.json ServiceProblemAPI serviceProblemManagement/v4
kit TMF638 CTK-TMF638-ServiceInventory ctk/CTK-TMF638-ServiceInventory-R18-5.postman_collection.json \
  ctk/CTK-TMFENV-V4.0.0.postman_environment.json ServiceInventoryAPI serviceInventory/v4
kit TMF653 CTK-TMF653-ServiceTest ctk/CTK-TMF653-ServiceTest-R18.5.postman_collection.json \
  ctk/CTK-TMFENV-V3.0.0.postman_environment.json ServiceTestAPI serviceTestManagement/v4
kit TMF645 CTK-TMF645-ServiceQualification ctk/CTK-TMF645-ServiceQualification-R18-5.postman_collection.json \
  ctk/CTK-TMFENV-V3.0.0.postman_environment.json ServiceQualificationAPI serviceQualificationManagement/v4

awk -F '\t' '{ run[$1]++; failed[$1] += $4 != "ok" } END { for (k in run) printf "%s: %d assertions, %d failed\n", k, run[k], failed[k] }' \
  "$work/assertions" | sort
# A row is KIT, REQUEST, ASSERTION and the reason, with tabs between them; a * stands for all requests or assertions of the kit.
awk -F '\t' '
  function listed(kit, request, assertion) {
    if (!((kit, request, assertion) in reasons)) return 0
    return used[kit, request, assertion] = 1
  }
  FILENAME == rows {
    if ($0 ~ /^#/) next
    reasons[$1, $2, $3] = $4
    if ($4 == "" || ($1 ~ /^TMF6(41|42|21)$/ && ($2 == "*" || $3 == "*"))) {
      print "kits.txt: a row needs a reason, and one of a gate names an assertion: " $0
      status = 1
    }
    next
  }
  $4 != "ok" && !listed($1, $2, $3) && !listed($1, $2, "*") && !listed($1, "*", $3) {
    print "fails without a reason in kits.txt: " $1 "\t" $2 "\t" $3 "\n  " $4
    status = 1
  }
  END {
    for (row in reasons)
      if (!(row in used)) {
        gsub(SUBSEP, "\t", row)
        print "listed in kits.txt, but does not fail: " row
        status = 1
      }
    exit status
  }' rows="$here/kits.txt" "$here/kits.txt" "$work/assertions"
