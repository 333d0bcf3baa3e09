#!/bin/bash
# hub.sh SOM
#   Subscribes a client by the hub of som exchange, and delivers its events with samples/deliver/hub.sh to a server on loopback:
#   what the list of hosts, the spelling of an address, the addresses of a host and a redirect must not let through does not
#   arrive. A getent of our own says where names lead, and a curl of our own leads public addresses to loopback, so the test
#   needs no network.
set -euo pipefail
som=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
script=$here/../../samples/deliver/hub.sh
for program in node curl jq openssl; do
  command -v $program >/dev/null || { echo "skipped: $program is not installed" && exit 77; }
done
work=$(mktemp -d)
server=
stop() {
  [[ -z $server ]] || kill "$server" 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT
export HOME=$work SOM_ACTOR=web
status=0
expect() { [[ $2 == "$3" ]] || { echo "$1: '$3' instead of '$2'" && status=1; }; }

# A client: notes what it gets; /away redirects to itself.
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout "$work/key" -out "$work/certificate" -days 2 \
  -subj /CN=crm.example.net -addext subjectAltName=DNS:crm.example.net 2>/dev/null
cat >"$work/client.mjs" <<'EOF'
import { createServer } from 'node:https';
import { appendFileSync, readFileSync } from 'node:fs';
const [folder] = process.argv.slice(2);
const server = createServer({ key: readFileSync(folder + '/key'), cert: readFileSync(folder + '/certificate') }, (request, response) => {
  let body = '';
  request.on('data', (part) => (body += part));
  request.on('end', () => {
    appendFileSync(folder + '/got', `${request.method} ${request.url} ${request.headers['idempotency-key']} ${body.trim()}\n`);
    if (request.url.startsWith('/away')) response.writeHead(302, { Location: '/events' });
    response.end();
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
EOF
touch "$work/got"
node "$work/client.mjs" "$work" >"$work/port" &
server=$!
for _ in $(seq 100); do
  [[ -s $work/port ]] && break
  sleep 0.1
done
mkdir "$work/bin"
cat >"$work/bin/getent" <<EOF
#!/bin/sh
[ -s "$work/hosts" ] && cat "$work/hosts"
EOF
cat >"$work/bin/curl" <<EOF
#!/bin/sh
exec $(command -v curl) "\$@" --connect-to ::127.0.0.1:$(cat "$work/port") --cacert "$work/certificate"
EOF
chmod +x "$work/bin/getent" "$work/bin/curl"
leads_to() { printf '%s STREAM x\n' "$@" >"$work/hosts"; }
got() { wc -l <"$work/got" | tr -d ' '; }

# The hub is off until the user's own configuration lists hosts; one in the workspace does not count.
"$som" init "$work/w" -q
hub=/tmf-api/serviceOrdering/v4/hub
ask() { "$som" -C "$work/w" exchange "$@" -o json; }
subscribe() { printf '{"callback": "%s"}' "$1" | ask POST "$hub" -f - | jq -r .status; }
mkdir -p "$work/w/som" "$work/.config/som"
printf 'exchange: {callbacks: [crm.example.net]}\n' | tee "$work/w/config.yaml" >"$work/w/som/config.yaml"
expect 'without a list' 403 "$(subscribe https://crm.example.net/events)"
printf 'exchange: {callbacks: [crm.example.net, "crm.example.net:8443"]}\n' >"$work/.config/som/config.yaml"

# Addresses that are refused, by som and by the script.
leads_to 8.8.8.8
while read -r code address; do
  expect "hub: $address" "$code" "$(subscribe "$address")"
  [[ $code == 403 ]] && continue
  SOM_CALLBACK=$address PATH=$work/bin:$PATH "$script" <<<'{"data": {}}' 2>/dev/null && echo "script: $address was taken" && status=1
done <<'EOF'
403 https://other.example.net/events
403 https://crm.example.net.evil.example/events
403 https://crm.example.net:444/events
400 http://crm.example.net/events
400 HTTPS://crm.example.net/events
400 https:/crm.example.net/events
400 https:crm.example.net/events
400 https://crm.example.net@evil.example/events
400 https://evil.example@crm.example.net/events
400 https://:@crm.example.net/events
400 https://crm.example.net#@evil.example/events
400 https://crm.example.net\\u005c@evil.example/
400 https://crm.example.net%2eevil.example/
400 https://crm.example.net./events
400 https://.crm.example.net/events
400 https://crm..example.net/events
400 https://crm.example.net:/events
400 https://crm.example.net:0443/events
400 https://crm.example.net:443:80/events
400 https://crm.example.net:99999999/events
400 https://crm_example.net/events
400 https://ⓒrm.example.net/events
400 https://127.0.0.1/events
400 https://127.1/events
400 https://2130706433/events
400 https://0x7f000001/events
400 https://0177.0.0.1/events
400 https://[::1]/events
400 https://[::ffff:127.0.0.1]/events
400 https://crm.example.net/a b
400 file:///etc/passwd
EOF
expect 'nothing was written' 0 "$(find "$work/w/policy" -name 'hub-*' | wc -l)"

# A subscription, in another spelling of the same host; its event arrives as TM Forum's clients know it.
id=$(printf '{"callback": "https://CRM.example.net/events?a=1", "query": "eventType=ServiceOrderCreateEvent"}' | ask POST "$hub" -f - | jq -r .body.id)
order() { printf '{"serviceOrderItem": [{"id": "1", "action": "add", "service": {"name": "x"}}]}' | ask POST /tmf-api/serviceOrdering/v4/serviceOrder -f - | jq -r .status; }
expect 'an order' 201 "$(order)"
deliver() { PATH=$work/bin:$PATH "$som" -C "$work/w" outbox deliver --channel "hub-$id" -- "$script" >"$work/out" 2>&1 && echo 0 || echo $?; }
waiting() { "$som" -C "$work/w" outbox list --channel "hub-$id" -o id | wc -l | tr -d ' '; }

# Hosts that lead to private addresses; one public address beside a private one is not enough.
for address in 127.0.0.1 127.9.9.9 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 \
  192.0.2.1 198.18.0.1 198.51.100.7 203.0.113.9 ::1 :: fe80::1 fc00::1 fd12::1 ff02::1 ::ffff:8.8.8.8 64:ff9b::808:808 2002:7f00:1::1 2001:0:1::1 2001:db8::1; do
  leads_to 8.8.8.8 "$address"
  SOM_CALLBACK=https://crm.example.net/events PATH=$work/bin:$PATH "$script" <<<'{"data": {}}' 2>/dev/null && echo "$address was taken" && status=1
done
: >"$work/hosts"
SOM_CALLBACK=https://crm.example.net/events PATH=$work/bin:$PATH "$script" <<<'{"data": {}}' 2>/dev/null && echo 'a host without address was taken' && status=1
leads_to 10.0.0.1
expect 'a private address' 1 "$(deliver)"
expect 'the client got' 0 "$(got)"

# The list is asked again at each delivery: the host has left it, or a clone names another one.
leads_to 8.8.8.8
printf 'exchange: {callbacks: [other.example.net]}\n' >"$work/.config/som/config.yaml"
expect 'a host that left the list' 5 "$(deliver)"
printf 'exchange: {callbacks: [crm.example.net]}\n' >"$work/.config/som/config.yaml"
file=$work/w/policy/hub-$id.yaml
cp "$file" "$work/saved"
for address in https://evil.example/ https://crm.example.net@evil.example/ http://crm.example.net/ https://127.0.0.1/; do
  sed "s#^callback: .*#callback: $address#" "$work/saved" >"$file"
  expect "a clone with $address" 5 "$(deliver)"
done
sed 's#^callback: .*#callback: https://crm.example.net/away#' "$work/saved" >"$file"
"$som" -C "$work/w" outbox retry --all -q
expect 'a redirect' 1 "$(deliver)"
expect 'the client got of it' 'POST /away' "$(cut -d ' ' -f 1,2 "$work/got")"
cp "$work/saved" "$file"
: >"$work/got"
"$som" -C "$work/w" outbox retry --all -q
expect 'it waits' 1 "$(waiting)"
expect 'a delivery' 0 "$(deliver)"
expect 'what arrived' 'POST /events?a=1' "$(cut -d ' ' -f 1,2 "$work/got")"
expect 'its type' ServiceOrderCreateEvent "$(cut -d ' ' -f 4- "$work/got" | jq -r .eventType)"
expect 'its members' '["id","orderDate","serviceOrderItem","state","@type"]' \
  "$(cut -d ' ' -f 4- "$work/got" | jq -c '.event.serviceOrder | keys_unsorted')"
expect 'nothing waits' 0 "$(waiting)"

# The end of a subscription takes what waits for it along.
expect 'another order' 201 "$(order)"
expect 'GET' 200 "$(ask GET "$hub/$id" | jq -r .status)"
expect 'GET of another API' 404 "$(ask GET "/tmf-api/troubleTicket/v4/hub/$id" | jq -r .status)"
expect 'DELETE' 204 "$(ask DELETE "$hub/$id" | jq -r .status)"
expect 'a second DELETE' 404 "$(ask DELETE "$hub/$id" | jq -r .status)"
expect 'what is left' 0 "$(find "$work/w/policy" "$work/w/outbox" -name 'hub-*.yaml' -o -name '*.json' | wc -l)"
expect 'a third order' 201 "$(order)"
expect 'events after the end' 0 "$(find "$work/w/outbox" -name '*.json' | wc -l)"
"$som" -C "$work/w" validate -q || { echo 'the workspace is not valid' && status=1; }

# At most 100; more than 10,000 waiting events suspend one, which is told, and takes nothing more.
expect 'the first' 201 "$(subscribe https://crm.example.net/1)"
expect 'the same again' 409 "$(subscribe https://crm.example.net/1)"
file=$(find "$work/w/policy" -name 'hub-*.yaml')
channel=$(basename "$file" .yaml)
for n in $(seq 2 99); do sed "s#$channel#hub-$n#; s#^callback: .*#callback: https://crm.example.net/$n#" "$file" >"$work/w/policy/hub-$n.yaml"; done
expect 'the hundredth' 201 "$(subscribe https://crm.example.net/100)"
expect 'one more' 409 "$(subscribe https://crm.example.net/101)"
mkdir -p "$work/w/outbox/$channel"
(cd "$work/w/outbox/$channel" && seq -f 'e%05g.json' 10000 | xargs touch)
expect 'an order with a full channel' 201 "$(order 2>"$work/told")"
expect 'events of it' 10000 "$(find "$work/w/outbox/$channel" -name '*.json' | wc -l)"
grep -q '^suspendedDate: ' "$work/w/policy/$channel.yaml" || { echo 'the subscription is not suspended' && status=1; }
grep -q 'the subscription is suspended' "$work/told" || { echo 'nobody is told' && status=1; }
expect 'the client sees it' true "$(ask GET "$hub/${channel#hub-}" | jq '.body | has("suspendedDate")')"
exit "$status"
