#!/bin/bash
# webhook.sh URL: posts an event, or a list of events, from the outbox as it is.
#
#   som outbox deliver --channel crm --timeout PT30S -- ./webhook.sh https://crm.example/events
#
# The body is a CloudEvents document, with --batch or --digest a batch. A repeated delivery has the same Idempotency-Key.
# Needs jq and curl. WEBHOOK_TOKEN is sent as a bearer token; it is not on a command line, where others could see it.
# Exit status 0: the receiver answered 2xx.
set -euo pipefail
url=$1
[[ $url =~ ^https?://[^[:space:]\"\\]+$ ]] || { echo "webhook.sh: not a URL: $url" >&2 && exit 2; }
body=$(mktemp)
trap 'rm -f "$body"' EXIT
cat >"$body"
type=application/cloudevents+json
[[ $(jq --raw-output type "$body") != array ]] || type=application/cloudevents-batch+json

secret() {
  [[ -z ${WEBHOOK_TOKEN:-} ]] || printf 'header = "Authorization: Bearer %s"\n' "${WEBHOOK_TOKEN//[^A-Za-z0-9._~+\/=-]/}"
}
curl --config <(secret) --fail --silent --show-error --output /dev/null --max-time 20 \
  --header "Content-Type: $type" --header "Idempotency-Key: ${SOM_EVENT:-}" --data-binary "@$body" --url "$url"
