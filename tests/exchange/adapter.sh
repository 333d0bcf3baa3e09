#!/bin/bash
# adapter.sh SOM
#   Starts samples/tmf-adapter on loopback and sends requests through it: 16 clients at once, repeated requests, a PATCH that
#   the lifecycle refuses, bodies that are too large or never end, hostile paths and headers, a client that goes away.
set -euo pipefail
som=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
for program in node curl jq; do
  command -v $program >/dev/null || { echo "skipped: $program is not installed" && exit 77; }
done
work=$(mktemp -d)
adapter=
stop() {
  [[ -z $adapter ]] || kill "$adapter" 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT
export HOME=$work SOM_ACTOR=web
"$som" init "$work/w" -q
SOM=$som SOM_WORKSPACE=$work/w SOM_BASE=https://o.example.net PORT=0 BODY_TIMEOUT=1500 node "$here/../../samples/tmf-adapter/adapter.mjs" >"$work/log" 2>"$work/err" &
adapter=$!
for _ in $(seq 100); do
  grep -q '^http' "$work/log" && break
  sleep 0.1
done
url=$(head -1 "$work/log")
tickets=$url/tmf-api/troubleTicket/v4/troubleTicket
orders=$url/tmf-api/serviceOrdering/v4/serviceOrder
status=0
expect() { [[ $2 == "$3" ]] || { echo "$1: $3 instead of $2" && status=1; }; }
code() { curl -s -o "$work/body" -w '%{http_code}' --max-time 20 "$@"; }
json=(-H 'Content-Type: application/json')
ticket='{"description": "No light", "severity": "Critical", "ticketType": "incident"}'

# 16 clients at once: each gets its ticket; none is lost, none is made twice.
clients=()
for i in $(seq 16); do
  curl -s -o /dev/null -w '%{http_code}\n' --retry 5 --retry-connrefused "${json[@]}" -H "Idempotency-Key: c-$i" -d "$ticket" "$tickets" >"$work/code$i" &
  clients+=($!)
done
wait "${clients[@]}"
expect '16 clients' 16 "$(cat "$work"/code* | grep -c 201)"
expect 'their tickets' 16 "$(curl -s -D - -o /dev/null "$tickets?fields=id" | tr -d '\r' | sed -n 's/^x-total-count: //Ip')"
expect 'a repeated key' 201 "$(code "${json[@]}" -H 'Idempotency-Key: c-1' -d "$ticket" "$tickets")"
expect 'the number after it' 16 "$(curl -s "$tickets" | grep -o '"creationDate"' | wc -l)"
expect 'without a key' 201 "$(code "${json[@]}" -d "$ticket" "$tickets")"
expect 'the number after that' 17 "$(curl -s "$tickets" | grep -o '"creationDate"' | wc -l)"

# The lifecycle refuses.
expect 'an order' 201 "$(code "${json[@]}" -d '{"serviceOrderItem": [{"id": "1", "action": "add", "service": {"name": "x"}}]}' "$orders")"
id=$(grep -o 'SO-[0-9]*-[0-9A-Z]*' "$work/body" | head -1)
expect 'a state that does not follow' 409 "$(code -X PATCH "${json[@]}" -d '{"state": "partial"}' "$orders/$id")"
expect 'a merge patch' 200 "$(code -X PATCH -H 'Content-Type: application/merge-patch+json' -d '{"description": "d"}' "$orders/$id")"
expect 'DELETE' 405 "$(code -X DELETE "$orders/$id")"
expect 'a callback' 403 "$(code "${json[@]}" -d '{"callback": "http://169.254.169.254/"}' "$url/tmf-api/serviceOrdering/v4/hub")"

mkdir -p "$work/.config/som"
echo 'exchange: {callbacks: [crm.example.net]}' >"$work/.config/som/config.yaml"
hub=$url/tmf-api/serviceOrdering/v4/hub
expect 'a callback to an address' 400 "$(code "${json[@]}" -d '{"callback": "https://169.254.169.254/"}' "$hub")"
expect 'a callback to another host' 403 "$(code "${json[@]}" -d '{"callback": "https://evil.example/"}' "$hub")"
expect 'a callback to a listed host' 201 "$(code "${json[@]}" -d '{"callback": "https://crm.example.net/"}' "$hub")"
subscription=$(jq -r .id "$work/body")
expect 'the subscription' 200 "$(code "$hub/$subscription")"
expect 'its end' 204 "$(code -X DELETE "$hub/$subscription")"
expect 'after its end' 404 "$(code "$hub/$subscription")"

# Hostile requests.
expect 'a path upwards' 400 "$(code --path-as-is "$url/tmf-api/serviceOrdering/v4/../../../etc/passwd")"
expect 'an encoded one' 400 "$(code --path-as-is "$url/tmf-api/serviceOrdering/v4/%2e%2e%2fsom.yaml")"
expect 'NUL in a path' 400 "$(code --path-as-is "$url/tmf-api/serviceOrdering/v4/serviceOrder/%00")"
expect 'half an escape' 400 "$(code --path-as-is "$url/tmf-api/serviceOrdering/v4/serviceOrder/%f")"
expect 'a line end in a query' 400 "$(code "$orders?a=%0d%0aX:y")"
# shellcheck disable=SC2016
expect 'a shell in a header' 201 "$(code "${json[@]}" -H 'Idempotency-Key: $(touch /tmp/x); `id`' -d "$ticket" "$tickets")"
expect 'a large body' 413 "$(head -c 3000000 /dev/zero | code "${json[@]}" --data-binary @- "$tickets")"
expect 'a body that never ends' 408 "$( (printf '{'; sleep 4) | code "${json[@]}" -H 'Transfer-Encoding: chunked' -T - -X POST "$tickets" || true)"
expect 'another Host' 200 "$(code -H 'Host: evil.example' "$orders/$id")"
grep -q '"href":"https://o.example.net/' "$work/body" || { echo 'a link follows from Host' && status=1; }

# A client that goes away does not stop what has begun, and the front goes on.
curl -s --max-time 0.05 "${json[@]}" -H 'Idempotency-Key: gone' -d "$ticket" "$tickets" >/dev/null || true
sleep 1
expect 'after a client left' 201 "$(code "${json[@]}" -H 'Idempotency-Key: gone' -d "$ticket" "$tickets")"
expect 'the number at the end' 19 "$(curl -s "$tickets" | grep -o '"creationDate"' | wc -l)"
kill -0 "$adapter" || { echo 'the front has ended' && cat "$work/err" && status=1; }
"$som" -C "$work/w" validate -q || { echo 'the workspace is not valid' && status=1; }
exit "$status"
