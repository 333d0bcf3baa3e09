#!/bin/bash
# chat.sh: posts a notice, or a list of notices, from the outbox to a channel of Slack or Mattermost.
#
#   CHAT_URL=https://hooks.example/services/T/B/X som outbox deliver --channel chat --digest 3 --rate 30/PT1H -- ./chat.sh
#
# CHAT_URL is the address of the incoming webhook. It is a secret, and not on a command line, where others could see it.
# Needs jq and curl. Text from records is shown as it is: it can neither format nor notify (@channel).
# Exit status 0: the chat took it.
set -euo pipefail
[[ ${CHAT_URL:-} =~ ^https?://[^[:space:]\"\\]+$ ]] || { echo "chat.sh: CHAT_URL is not a URL" >&2 && exit 2; }

# U+200B after @ keeps Mattermost from notifying; Slack needs the three escapes.
jq '
  def safe: tostring | gsub("[[:cntrl:]]"; " ") | gsub("&"; "&amp;") | gsub("<"; "&lt;") | gsub(">"; "&gt;")
    | gsub("@"; "@\u200b") | gsub("(?<mark>[*_~`])"; "\(.mark)\u200b") | .[:500];
  def record: [.data.event[] | objects | select(has("@type"))][0] // {};
  def because: if (. // "") == "" then "" else ", \(safe)" end;
  def isOver: .type == "EscalationEndedEvent";
  def rank: if isOver then [0]
            elif .data.event.escalation.level then [2, .data.event.escalation.level]
            else [1, (.data.event.jeopardyAlert.level as $level | ["atRisk", "inJeopardy", "overdue"] | index([$level]) // -1)] end;
  def text: .data.event as {escalation: $step, jeopardyAlert: $alert}
    | if isOver then "over"
      elif $step.level then "level \($step.level | safe)" + ($step.reason | because)
        + ($step.notified // [] | if . == [] then "" else " (for \(map(safe) | join(", ")))" end)
      elif $alert.level then "\($alert.level | safe)" + ($alert.message // $alert.exception | because)
      else .type | safe end;
  def line: "\(.subject | safe): \(text)" + (if .ended then "; over" else "" end)
    + (record | .description // .name // "" | if . == "" then "" else " – \(safe)" end);
  # One notice a record, the worst, which says if the last one of the record was the end; the worst record first.
  def worst: group_by(.subject)
    | map(max_by(rank) + {ended: (sort_by(.time) | (last | isOver) and any(.[]; isOver | not))})
    | sort_by(rank) | reverse;
  (if type == "array" then . else [.] end | worst) as $events
  | {text: ([$events[:20][] | line] + (if ($events | length) > 20 then ["and \(($events | length) - 20) more"] else [] end)
            | join("\n"))}' |
  curl --config <(printf 'url = "%s"\n' "$CHAT_URL") --fail --silent --show-error --output /dev/null --max-time 20 \
    --header 'Content-Type: application/json' --data-binary @-
