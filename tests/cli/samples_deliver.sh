#!/bin/bash
# samples_deliver.sh SOM SAMPLES: the delivery scripts and the round for cron, with a fake sendmail and a listener on this
# machine. Text from records is hostile: it adds no header, no recipient, no mention.
set -euo pipefail
som=$(realpath "$1") samples=$(realpath "$2")
for program in jq curl python3; do
  command -v "$program" >/dev/null || { echo "skipped: $program is not installed" && exit 77; }
done
folder=$(mktemp -d)
server=
trap '[[ -z $server ]] || kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
cd "$folder"
export HOME=$folder SOM_ACTOR=jane SOM_NOW=2026-12-24T12:00:00Z SOM_WORKSPACE=$folder/ws no_proxy=127.0.0.1
unset XDG_CONFIG_HOME SOM_COMMIT SOM_PROM_FILE http_proxy https_proxy
fail() { echo "$name: $*"; exit 1; }
is() { [[ $2 == "$3" ]] || fail "$1 is '$2', not '$3'"; }

cat >sendmail <<'END'
#!/bin/bash
printf '%s\n' "$*" >>"$FAKE/arguments"
cat >"$FAKE/mail.$((++n + $(find "$FAKE" -name 'mail.*' | wc -l)))"
END
chmod +x sendmail
export FAKE=$folder SENDMAIL=$folder/sendmail

cat >server.py <<'END'
import http.server, json, sys
class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        with open("posts", "a") as log:
            log.write(json.dumps({"path": self.path, "headers": {k.lower(): v for k, v in self.headers.items()},
                                  "body": json.loads(body)}) + "\n")
        self.send_response(500 if self.path == "/broken" else 204)
        self.end_headers()
    def log_message(self, *_): pass
server = http.server.HTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()
END
python3 server.py >port &
server=$!
for _ in {1..500}; do
  [[ ! -s port ]] || break
  sleep 0.02
done
url=http://127.0.0.1:$(<port)

"$som" init -q --sample ws
printf '"@type": Subscription\nid: p\neventType: [EscalationEvent]\nchannel: pager\n' >ws/policy/p.yaml
# shellcheck disable=SC2016
text='<!channel> @channel *b* & "q" $(touch pwned) `touch pwned`'$'\nBcc: evil@example.com \e[31m'

name="mail of one notice"
"$som" -q order escalate 7K3F9QXW --level 2 --reason "$text"
# A step by hand has no recipients: the notice goes to the address for these.
"$som" -q outbox deliver --channel pager -- "$samples/deliver/mail.sh" som@example.org example.org ops@example.org
grep -q '^To: ops@example.org$' mail.* || fail "$(cat mail.*)"
grep -q '^Subject: \[som\] SO-.*: level 2, ' mail.* || fail "$(cat mail.*)"
rm mail.*

name="the round of cron"
cat >ws/policy/ladder.yaml <<'END'
"@type": EscalationPolicy
id: all
appliesTo: {}
levels:
  - {level: 1, when: atRisk, notify: [noc]}
END
round=("$samples/cron/som-round.sh" "$folder/ws" pager "$samples/deliver/mail.sh" som@example.org example.org)
SOM=$som SOM_PROM_FILE=$folder/som.prom "${round[@]}" >out 2>err || fail "it ended with $?: $(<err)"
[[ ! -s out && ! -s err ]] || fail "it prints: $(cat out err)"
is "the events that are left" "$("$som" outbox list -o id | wc -l)" 0
is "the arguments of sendmail" "$(sort -u arguments)" "-t -i"
mail=$(grep -l '^To: noc@example.org$' mail.* | head -n 1)
grep -q '^Message-ID: <[0-9a-f]*@som.invalid>$' "$mail" || fail "$(<"$mail")"
grep -q '^som_escalation_timestamp_seconds 1798113600$' som.prom || fail "$(<som.prom)"
SOM=$som "${round[@]}" || fail "the second round ended with $?"

name="a round with a bad file delivers, and says so"
mkdir -p ws/orders/2026/11
printf 'state: [\n' >ws/orders/2026/11/SO-20261101-00000000.yaml
status=0
SOM=$som "${round[@]}" >out 2>err || status=$?
is "the exit status" "$status" 4
grep -q 'the scan ended with 4' err || fail "$(<err)"
rm ws/orders/2026/11/SO-20261101-00000000.yaml

# notice ID RECIPIENT TEXT [SUBJECT]: an event of the outbox.
notice() {
  mkdir -p ws/outbox/pager
  jq -n --arg id "$1" --arg to "$2" --arg text "$3" --arg subject "${4:-SO-1}" '
    {specversion: "1.0", id: $id, type: "EscalationEvent", subject: $subject,
    time: "2026-12-24T12:00:00Z", data: {event: {serviceOrder: {"@type": "ServiceOrder", description: $text},
    escalation: {level: 2, reason: $text, notified: [$to]}}}}' >"ws/outbox/pager/$1.json"
}

# change ID FILTER: changes an event.
change() {
  jq "$2" "ws/outbox/pager/$1.json" >changed
  mv changed "ws/outbox/pager/$1.json"
}
ended='.type = "EscalationEndedEvent" | .time = "2026-12-24T13:00:00Z" | .data.event.escalation |= {level, notified}'
alerted='.type = "ServiceOrderJeopardyEvent" | .data.event = {jeopardyAlert: {level: "overdue", message: "the due date passed"}}'

name="hostile mail"
rm -f mail.*
notice e1 noc "$text"
"$som" -q outbox deliver --channel pager -- "$samples/deliver/mail.sh" som@example.org example.org
is "the mails" "$(find . -name 'mail.*' | wc -l)" 1
! sed '/^$/q' mail.* | grep -qi '^bcc' || fail "a header came from a record: $(cat mail.*)"
! grep -q $'\x1b' mail.* || fail "a control character"
notice e2 'noc@example.com, evil' x
notice e3 '-oQ/tmp' x
"$som" -q outbox deliver --channel pager -- "$samples/deliver/mail.sh" som@example.org example.org 2>err && fail "sent"
is "the mails" "$(find . -name 'mail.*' | wc -l)" 1
"$som" -q outbox drop e2 e3 --reason test

name="a list by mail"
rm -f mail.*
for n in 1 2 3; do notice "d$n" noc "text $n" "SO-$n"; done
notice d4 noc worst SO-2
change d4 '.data.event.escalation.level = 4'
notice d5 noc x SO-3
change d5 "$ended"
"$som" -q outbox deliver --channel pager --digest 2 -- "$samples/deliver/mail.sh" som@example.org example.org
is "the mails" "$(find . -name 'mail.*' | wc -l)" 1
grep -q '^Subject: \[som\] 3 records, the worst: SO-2: level 4, worst$' mail.* || fail "$(cat mail.*)"
is "the lines of the records" "$(grep '^SO-' mail.*)" 'SO-2: level 4, worst
SO-3: level 2, text 3; over
SO-1: level 2, text 1'

name="an end and an alert by mail"
rm -f mail.*
notice o1 noc x
change o1 "$ended"
"$som" -q outbox deliver --channel pager -- "$samples/deliver/mail.sh" som@example.org example.org
grep -q '^Subject: \[som\] SO-1: over$' mail.* || fail "$(cat mail.*)"
rm -f mail.*
notice a1 noc x
change a1 "$alerted"
"$som" -q outbox deliver --channel pager -- "$samples/deliver/mail.sh" som@example.org example.org
grep -q '^Subject: \[som\] SO-1: overdue, the due date passed$' mail.* || fail "$(cat mail.*)"

name="webhook"
rm -f posts
notice w1 noc "$text"
WEBHOOK_TOKEN=secret "$som" -q outbox deliver --channel pager -- "$samples/deliver/webhook.sh" "$url/events"
is "the type" "$(jq -r '.headers["content-type"]' posts)" application/cloudevents+json
is "the key" "$(jq -r '.headers["idempotency-key"]' posts)" w1
is "the token" "$(jq -r .headers.authorization posts)" "Bearer secret"
is "the body" "$(jq -r .body.data.event.escalation.reason posts)" "$text"
rm posts
notice w2 noc x
notice w3 noc y
"$som" -q outbox deliver --channel pager --batch 10 -- "$samples/deliver/webhook.sh" "$url/events"
is "the type of a list" "$(jq -r '.headers["content-type"]' posts)" application/cloudevents-batch+json
is "the length of a list" "$(jq -r '.body | length' posts)" 2
notice w4 noc x
! "$som" -q outbox deliver --channel pager -- "$samples/deliver/webhook.sh" "$url/broken" 2>/dev/null || fail "500 is no success"
"$som" outbox retry --all -q
! "$som" -q outbox deliver --channel pager -- "$samples/deliver/webhook.sh" "http://127.0.0.1:1/" 2>/dev/null || fail "no server"
"$som" -q outbox drop w4 --reason test

name="chat"
rm -f posts
notice c1 noc "$text"
CHAT_URL=$url/hook "$som" -q outbox deliver --channel pager -- "$samples/deliver/chat.sh"
said=$(jq -r .body.text posts)
[[ $said == *'&lt;!'* && $said != *'<'* && $said != *@channel* ]] || fail "$said"
is "the lines" "$(wc -l <<<"$said")" 1
rm posts
for n in {1..25}; do notice "x$n" noc "text $n" "SO-$n"; done
CHAT_URL=$url/hook "$som" -q outbox deliver --channel pager --digest 3 -- "$samples/deliver/chat.sh"
is "the posts" "$(wc -l <posts)" 1
is "the lines of a list" "$(jq -r .body.text posts | wc -l)" 21
rm posts
notice c3 noc x
change c3 "$ended"
CHAT_URL=$url/hook "$som" -q outbox deliver --channel pager -- "$samples/deliver/chat.sh"
is "the end of an episode" "$(jq -r .body.text posts)" "SO-1: over – x"
rm posts
notice c4 noc x
change c4 "$alerted"
CHAT_URL=$url/hook "$som" -q outbox deliver --channel pager -- "$samples/deliver/chat.sh"
is "an alert" "$(jq -r .body.text posts)" "SO-1: overdue, the due date passed"
notice c2 noc x
! CHAT_URL='file:///etc/passwd' "$som" -q outbox deliver --channel pager -- "$samples/deliver/chat.sh" 2>/dev/null || fail "a file"

[[ ! -e pwned && ! -e ws/pwned ]] || fail "text from a record ran"
