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
  def line: .data.event.escalation as $step
    | "\(.subject | safe): "
      + (if $step.level then "level \($step.level | safe)" + ($step.reason // "" | if . == "" then "" else ", \(safe)" end)
           + ($step.notified // [] | if . == [] then "" else " (for \(map(safe) | join(", ")))" end)
         else .type | safe end)
      + (record | .description // .name // "" | if . == "" then "" else " – \(safe)" end);
  (if type == "array" then . else [.] end) as $events
  | {text: ([$events[:20][] | line] + (if ($events | length) > 20 then ["and \(($events | length) - 20) more"] else [] end)
            | join("\n"))}' |
  curl --config <(printf 'url = "%s"\n' "$CHAT_URL") --fail --silent --show-error --output /dev/null --max-time 20 \
    --header 'Content-Type: application/json' --data-binary @-
