# Channels of subscriptions and of the outbox, and the ids of events.
$ include prelude.t
$ write policy/channels.yaml <<EOF
"@type": Subscription
id: crm
eventType: [ServiceOrderAttributeValueChangeEvent]
channel: crm
---
"@type": Subscription
id: hostile
eventType: [ServiceOrderAttributeValueChangeEvent]
channel: "$(reboot)"
EOF
$ write outbox/mail/e1.json <<EOF
{"id": "e1", "type": "X", "subject": "SO-1"}
EOF
$ som __complete fish outbox deliver --channel ''
  crm
  mail
$ som __complete fish outbox retry ''
  e1\x09mail
$ som __complete fish outbox drop e
  e1\x09mail
