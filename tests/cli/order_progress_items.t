# Progress names the items that wait for others which were not delivered, and the items of prerequisites.
$ include under_way_prelude.t
$ som order create -f two.yaml -o id
  SO-20261121-XJ4G4Q61
$ som order start XJ4G -q
$ som activity skip XJ4G 1.survey --reason no -q
$ som activity skip XJ4G 1.port --reason no -q
$ som activity skip XJ4G 1.tail --reason no -q
$ som activity skip XJ4G 1.configure --reason no -q
$ som activity skip XJ4G 1.handover --reason no
  SO-20261121-XJ4G4Q61: 1.handover: pending → skipped (no)
  SO-20261121-XJ4G4Q61: item 1: acknowledged → cancelled (not carried out: 1.port, 1.tail, 1.configure)
  SV-20261121-X841XX25: designed → terminated (SO-20261121-XJ4G4Q61 item 1 is cancelled)
$ som order progress XJ4G
  SO-20261121-XJ4G4Q61: inProgress, 5 of 7 activities finished
    waits    item 2 waits for item 1, which is cancelled
             som order cancel SO-20261121-XJ4G4Q61 --reason TEXT
$ som order progress XJ4G -o json
  {
    "schemaVersion": 1,
    "kind": "Progress",
    "id": "SO-20261121-XJ4G4Q61",
    "state": "inProgress",
    "activities": 7,
    "finished": 5,
    "running": [],
    "held": [],
    "failed": [],
    "next": [],
    "blocked": [],
    "milestones": [],
    "ahead": [],
    "waits": [
      {
        "code": "item-blocked",
        "message": "item 2 waits for item 1, which is cancelled",
        "other": "1",
        "command": "som order cancel SO-20261121-XJ4G4Q61 --reason TEXT"
      }
    ]
  }
$ som order cancel XJ4G --reason 'nobody needs it' -q

$ som order create -f two.yaml --idempotency-key second -o id
  SO-20261121-7WMQVFB1
$ write after.yaml <<EOF
externalId: AFTER
requestedCompletionDate: "2027-01-20T12:00:00Z"
relatedParty: [{id: CUST-118, role: customer}]
orderRelationship: [{id: SO-20261121-7WMQVFB1, relationshipType: dependency}, {id: BSS-99, relationshipType: dependency}]
serviceOrderItem: [{action: add, service: {serviceSpecification: {id: line}}}]
EOF
$ som order create -f after.yaml -q
$ som order progress ext:AFTER
  SO-20261121-2YJQJJHV: acknowledged, 0 of 0 activities finished
    waits    the prerequisite SO-20261121-7WMQVFB1 is acknowledged: item 1 acknowledged, item 2 acknowledged
             som order progress SO-20261121-7WMQVFB1
    waits    for BSS-99, which is not an order here
             som order update SO-20261121-2YJQJJHV --unset 'orderRelationship[id=BSS-99]'
$ som order start 7WMQ -q
$ som order item hold 7WMQ 2 --reason 'number range is full' -q
$ som order progress ext:AFTER
  SO-20261121-2YJQJJHV: acknowledged, 0 of 0 activities finished
    waits    the prerequisite SO-20261121-7WMQVFB1 is inProgress: item 1 acknowledged, item 2 held
             som order progress SO-20261121-7WMQVFB1
    waits    for BSS-99, which is not an order here
             som order update SO-20261121-2YJQJJHV --unset 'orderRelationship[id=BSS-99]'
$ som order fail 7WMQ --reason 'no duct' -q
$ som order progress ext:AFTER
  SO-20261121-2YJQJJHV: acknowledged, 0 of 0 activities finished
    waits    the prerequisite SO-20261121-7WMQVFB1 is failed, so it will not be completed
             som order start SO-20261121-2YJQJJHV --force --reason TEXT
    waits    for BSS-99, which is not an order here
             som order update SO-20261121-2YJQJJHV --unset 'orderRelationship[id=BSS-99]'

# An item without activities waits for somebody to add them.
$ write catalog/bare.yaml <<EOF
"@type": ServiceSpecification
id: bare
version: "1.0"
lifecycleStatus: active
EOF
$ som order create --spec bare --customer CUST-118 --external-id B -q
$ som order start ext:B -q
$ som order progress ext:B
  SO-20261121-1V8N93YD: inProgress, 0 of 0 activities finished
    waits    item 1 has no activities
             som activity add SO-20261121-1V8N93YD NAME
