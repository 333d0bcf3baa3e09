# Times of payloads: the one grammar, each change a notice.
$ include prelude.t
$ edit som.yaml 's/timeZone: UTC/timeZone: Europe\/Berlin/'
$ payload order.json <<EOF
{"requestedStartDate": "2026-12-01", "requestedCompletionDate": "2026-12-02",
 "note": [{"text": "local", "date": "2026-11-20 10:11"}, {"text": "relative", "date": "now-PT1H"}],
 "serviceOrderItem": [{"action": "add", "service": {"startDate": "2026-10-25T02:30:00"}}]}
EOF
$ som order create -n -f order.json
$ som order create -f order.json --strict

# What is refused tells what was normalised, too.
$ payload bad.json <<EOF
{"requestedStartDate": "tomorrow", "requestedCompletionDate": "soon", "serviceOrderItem": [{"action": "ADD", "service": {}}]}
EOF
$ som order create -f bad.json

# Options, --set and apply.
$ som order update 7K3F --set requestedCompletionDate=2026-12-24 --set 'requestedStartDate=tomorrow 09:00'
$ som order hold 7K3F --until 2026-12-01 --reason weather -n
$ som order list --where 'requested = 2026-12-24' -o id
$ som order list --where 'requested > +P7D and requested < now+P30D' -o id
$ payload apply.yaml <<EOF
"@type": ServiceOrder
id: SO-20261121-7K3F9QXW
requestedCompletionDate: 2026-12-02
serviceOrderItem:
  - {id: "1", action: add, service: {}}
EOF
$ som apply -f apply.yaml -n
$ som order update 7K3F --set requestedStartDate=soon
