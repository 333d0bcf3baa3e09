#!/bin/bash
# hub.sh: posts an event of the outbox to the client that subscribed to it by the hub of som exchange.
#
#   som outbox deliver --channel hub-01J… --timeout PT30S -- ./hub.sh
#
# SOM_CALLBACK is the client's address; som has compared its host with exchange.callbacks of your configuration. This script
# trusts neither the address nor the network: it takes plain https addresses only, resolves the host once, refuses it if any
# of its addresses is private, connects to that address, and follows no redirect. The body is the notification of TM Forum's
# APIs, {eventId, eventTime, eventType, event}. A repeated delivery has the same Idempotency-Key.
# Needs jq, curl and getent. Exit status 0: the client answered 2xx.
set -euo pipefail
refuse() {
  echo "hub.sh: $1" >&2
  exit 2
}

url=${SOM_CALLBACK:-}
label='[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?'
plain="^https://((${label}[.])*[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])?)(:([1-9][0-9]{0,4}))?([/?][A-Za-z0-9._~/?&=%:+,;!\$*()'@-]*)?\$"
[[ $url =~ $plain ]] || refuse "not an https address of a host with a name: $url"
host=${BASH_REMATCH[1],,}
port=${BASH_REMATCH[6]:-443}

# True for addresses that the public network has. Everything else is this machine's, its network's, or reserved.
is_public() {
  local a b c d
  if [[ $1 == *:* ]]; then # 2000::/3, but for documentation and for tunnels that hold an IPv4 address
    [[ $1 =~ ^[23][0-9a-fA-F]{3}: && ! $1 =~ ^2002: && ! $1 =~ ^2001:(0{1,4}:|:|0?[dD][bB]8:) ]]
    return
  fi
  [[ $1 =~ ^[0-9]{1,3}(\.[0-9]{1,3}){3}$ ]] || return 1
  IFS=. read -r a b c d <<<"$1"
  ((a > 0 && a != 10 && a != 127 && a < 224 && d >= 0)) || return 1
  case $a.$b.$c in
    100.6[4-9].* | 100.[789]?.* | 100.1[01]?.* | 100.12[0-7].*) return 1 ;; # carriers
    169.254.* | 172.1[6-9].* | 172.2?.* | 172.3[01].* | 192.168.*) return 1 ;;
    192.0.0 | 192.0.2 | 192.88.99 | 198.1[89].* | 198.51.100 | 203.0.113) return 1 ;;
  esac
}

addresses=$(getent ahosts "$host" | cut -d ' ' -f 1 | sort -u) || refuse "the host has no address: $host"
[[ -n $addresses ]] || refuse "the host has no address: $host"
for address in $addresses; do
  is_public "$address" || refuse "the host leads to $address, which is not public: $host"
done
address=${addresses%%$'\n'*}
[[ $address != *:* ]] || address="[$address]"

body=$(jq --compact-output 'if type == "array" then error("deliver without --batch") else .data end')
status=$(curl --disable --silent --show-error --output /dev/null --max-time 20 --max-filesize 65536 --noproxy '*' --proto '=https' \
  --max-redirs 0 --globoff --path-as-is --resolve "$host:$port:$address" --write-out '%{http_code}' \
  --header 'Content-Type: application/json' --header "Idempotency-Key: ${SOM_EVENT:-}" --data-binary @- --url "$url" <<<"$body")
[[ $status == 2?? ]] || refuse "the client answered $status: $host"
