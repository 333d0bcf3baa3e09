#!/bin/bash
# mail.sh FROM DOMAIN [OTHERS]: mails a notice, or a list of notices, from the outbox to its recipients.
#
#   som outbox deliver --channel mail --digest 5 -- ./mail.sh som@example.org example.org
#
# A recipient `noc` gets it at noc@DOMAIN, and the address OTHERS (FROM by default) an event that names no recipients: the
# record has no assignee, for instance. A list has one line a record, the worst. Needs jq and a sendmail (SENDMAIL: its path). Exit status 0: sendmail took it.
# A repeated delivery has the same Message-ID. Text from records is plain text: it cannot add headers or recipients.
set -euo pipefail
from=$1 domain=$2 others=${3:-$1}
sendmail=${SENDMAIL:-/usr/sbin/sendmail}
events=$(jq --compact-output 'if type == "array" then . else [.] end')

# Ids become parts of addresses, so anything else than a plain name is refused.
mapfile -t recipients < <(jq --raw-output --arg only "${SOM_RECIPIENT:-}" '
  if $only != "" then $only else [.[].data.event.escalation.notified // [] | .[]] | unique[] end
  | @json' <<<"$events")
addresses=
((${#recipients[@]} > 0)) || addresses=$others
for recipient in "${recipients[@]}"; do
  [[ $recipient =~ ^\"([A-Za-z0-9][A-Za-z0-9._-]*)\"$ ]] || { echo "mail.sh: no address for $recipient" >&2 && exit 1; }
  addresses+="${addresses:+, }${BASH_REMATCH[1]}@$domain"
done

jq --raw-output --arg from "$from" --arg to "$addresses" --arg id "${SOM_EVENT:-}" '
  def clean: tostring | gsub("[[:cntrl:]]"; " ");
  def ascii: clean | gsub("[^ -~]"; "?") | .[:200];
  def record: [.data.event[] | objects | select(has("@type"))][0] // {};
  def because: if (. // "") == "" then "" else ", \(.)" end;
  def isOver: .type == "EscalationEndedEvent";
  def rank: if isOver then [0]
            elif .data.event.escalation.level then [2, .data.event.escalation.level]
            else [1, (.data.event.jeopardyAlert.level as $level | ["atRisk", "inJeopardy", "overdue"] | index([$level]) // -1)] end;
  def text: .data.event as {escalation: $step, jeopardyAlert: $alert}
    | if isOver then "over"
      elif $step.level then "level \($step.level)" + ($step.reason | because)
      elif $alert.level then "\($alert.level)" + ($alert.message // $alert.exception | because)
      else .type end;
  def line: "\(.subject): \(text)" + (if .ended then "; over" else "" end);
  # One notice a record, the worst, which says if the last one of the record was the end; the worst record first.
  def worst: group_by(.subject)
    | map(max_by(rank) + {ended: (sort_by(.time) | (last | isOver) and any(.[]; isOver | not))})
    | sort_by(rank) | reverse;
  worst |
  "From: \($from | ascii)", "To: \($to)",
  "Subject: \(if length == 1 then "[som] \(.[0] | line)" else "[som] \(length) records, the worst: \(.[0] | line)" end | ascii)",
  (if $id == "" then empty else "Message-ID: <\($id | ascii)@som.invalid>" end),
  "Auto-Submitted: auto-generated", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8", "",
  (.[] | (line | clean), (record | .description // .name // empty | "  " + clean), "")' <<<"$events" |
  "$sendmail" -t -i
