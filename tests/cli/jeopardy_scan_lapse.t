# An acknowledgement lapses: the acknowledged level is told again before anybody above it.
$ include prelude.t
$ write policy/escalation.yaml <<EOF
"@type": EscalationPolicy
id: all
ackValidFor: PT2H
levels:
  - {level: 1, when: overdue, notify: [omar], ackWithin: PT30M}
  - {level: 2, when: {unacknowledged: 1}, notify: [director]}
---
"@type": Subscription
id: pager
eventType: [EscalationEvent]
channel: pager
EOF
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-11-30T12:00:00Z -o id
  SO-20261120-9D4B6HNV
  ! SO-20261120-9D4B6HNV: onTrack → overdue (due-passed); escalated to level 1 (notified omar)
$ som order ack 9D4B --actor mei --now 2026-11-30T12:10:00Z
  SO-20261120-9D4B6HNV: 1 escalation acknowledged
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-11-30T14:09:59Z -o id
  SO-20261120-9D4B6HNV
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-11-30T14:10:00Z -o id
  SO-20261120-9D4B6HNV
  ! SO-20261120-9D4B6HNV: escalated to level 1 again (notified omar, mei)
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-11-30T14:40:00Z -o id
  SO-20261120-9D4B6HNV
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-11-30T14:40:01Z -o id
  SO-20261120-9D4B6HNV
  ! SO-20261120-9D4B6HNV: escalated to level 2 (notified director)
$ som show 9D4B -o yaml --fields escalation[0].acknowledgedBy,escalation[1].lapsed,escalation[1].repeat,escalation[1].notified,escalation[1].reason,escalation[2].reason
  escalation[0].acknowledgedBy: mei
  escalation[1].lapsed: true
  escalation[1].repeat: 1
  escalation[1].notified: [omar, mei]
  escalation[1].reason: "the acknowledgement by mei lapsed; due-passed: the due date passed 2 d 21 h ago"
  escalation[2].reason: the acknowledgement of level 1 by mei lapsed and was not renewed

# A clock that is behind the record does nothing, and says so; a scan again at the same moment changes no byte.
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-11-30T13:00:00Z -o id
  SO-20261120-9D4B6HNV
  ! som: warning: 1 record has entries later than 2026-11-30T13:00:00Z: SO-20261120-9D4B6HNV; nothing was done for it [clock-behind]
  ! hint: set the clock of this machine, or use a later --now
$ som jeopardy scan --escalate --where id=SO-20261120-9D4B6HNV --now 2026-11-30T14:40:01Z -o id
  SO-20261120-9D4B6HNV
