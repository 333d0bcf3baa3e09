#!/bin/bash
# cgi.sh SOM: requests in the environment of RFC 3875, and what a hostile one may not do.
set -euo pipefail
som=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SOM_NOW=2026-11-21T12:00:00Z SOM_ACTOR=web HOME=$work SOM_WORKSPACE=$work/w
"$som" init "$work/w" -q
status=0
# cgi METHOD PATH [QUERY [NAME=VALUE…]]: the response; the body is standard input.
cgi() { env -u CONTENT_LENGTH REQUEST_METHOD="$1" PATH_INFO="$2" QUERY_STRING="${3:-}" "${@:4}" "$som" exchange --cgi --base https://o.example.net; }
expect() { # expect WHAT PATTERN TEXT
  grep -qE -- "$2" <<<"$3" || { printf '%s: no %s in\n%s\n' "$1" "$2" "$3" && status=1; }
}
ticket='{"description": "No light", "severity": "Critical", "ticketType": "incident"}'
path=/tmf-api/troubleTicket/v4/troubleTicket
post() { cgi POST "$path" '' CONTENT_TYPE=application/json CONTENT_LENGTH="$1" "${@:2}"; }

first=$(post ${#ticket} HTTP_IDEMPOTENCY_KEY=k-1 <<<"$ticket")
expect 'a ticket' '^Status: 201 Created' "$first"
expect 'its place' '^Location: https://o.example.net/tmf-api/troubleTicket/v4/troubleTicket/CQ-20261121-' "$first"
[[ $(post ${#ticket} HTTP_IDEMPOTENCY_KEY=k-1 <<<"$ticket") == "$first" ]] || { echo 'a repeated request makes another ticket' && status=1; }
expect 'without a key' '^Status: 201' "$(post ${#ticket} <<<"$ticket")"
expect 'a list' '^X-Total-Count: 2' "$(cgi GET "$path" 'status=acknowledged' </dev/null)"
expect 'one' '^Status: 200' "$(cgi GET "$(sed -n 's/^Location: https:\/\/o.example.net\([^\r]*\).*/\1/p' <<<"$first")" </dev/null)"

expect 'a body that ends early' '^Status: 400' "$(post 1000 <<<"$ticket")"
expect 'a body that is too large' '^Status: 413' "$(post 99999999999 </dev/null)"
expect 'a length that is no number' '^Status: 400' "$(post 1x <<<"$ticket")"
expect 'another type' '^Status: 415' "$(cgi POST "$path" '' CONTENT_TYPE=text/xml CONTENT_LENGTH=2 <<<'{}')"
expect 'no JSON' '^Status: 400' "$(post 5 <<<'{"a":')"
expect 'a deep body' '^Status: 400' "$(post 5000 < <(head -c 5000 /dev/zero | tr '\0' '['))"
expect 'a path upwards' '^Status: 400' "$(cgi GET /tmf-api/troubleTicket/v4/../../etc/passwd </dev/null)"
expect 'no path' '^Status: 400' "$(cgi GET '' </dev/null)"
expect 'a line end in a header' '^Status: 400' "$(cgi GET "$path" '' HTTP_IF_MATCH=$'x\r\nSet-Cookie: a=b' </dev/null)"
expect 'a line end in the query' '^Status: 400' "$(cgi GET "$path" 'a=%0d%0aSet-Cookie:%20a' </dev/null)"
expect 'an odd method' '^Status: 405' "$(cgi BREW "$path" </dev/null)"
# shellcheck disable=SC2016
out=$(cgi GET "$path" 'name=$(id)&description=%27%3B%20id' </dev/null)
expect 'a shell in the query' '^X-Total-Count: 0' "$out"

# An error of the machine says nothing of it.
chmod 000 "$work/w/reports"
out=$(post ${#ticket} <<<"$ticket" 2>"$work/err") || true
chmod 755 "$work/w/reports"
if [[ $(id -u) != 0 ]]; then expect 'a folder that cannot be read' '^Status: 500' "$out"; fi
! grep -q "$work" <<<"$out" || { echo 'a response has a path of the machine' && status=1; }
exit "$status"
