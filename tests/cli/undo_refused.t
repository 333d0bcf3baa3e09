# What keeps a command from being taken back: events that were delivered, requests under way, later records.
$ include delivery_prelude.t
$ write policy/subscription.yaml <<EOF
"@type": Subscription
id: all
eventType: [ServiceOrderStateChangeEvent]
channel: crm
EOF
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261121-XJ4G4Q61
  SO-20261120-2M8R1TQC

# Events that still wait go with the command.
$ som order start ext:A -q
$ som outbox list -o json --fields type
  {
    "schemaVersion": 1,
    "kind": "OutboxList",
    "items": [
      {
        "type": "ServiceOrderStateChangeEvent"
      }
    ],
    "truncated": false
  }
$ som undo ext:A
  SV-20261121-X841XX25: removed: order start
  SO-20261121-XJ4G4Q61: inProgress → acknowledged (taken back: order start)
$ som outbox list
  EVENT  CHANNEL  TYPE  SUBJECT  TIME
$ som validate -q

# Events that were delivered stay.
$ som order start ext:A -q
$ som outbox deliver --channel crm -- post
  62675c34d00a504acc5180b6508f4993: ServiceOrderStateChangeEvent SO-20261121-XJ4G4Q61 delivered
$ som undo ext:A
  ! outbox/crm/62675c34d00a504acc5180b6508f4993.json: the event 62675c34d00a504acc5180b6508f4993 was delivered, or dropped [cannot-undo]
  [5]

# The requests that a command made: they go with it, unless they are under way.
$ som activity start ext:A survey -q
$ som activity complete ext:A survey
  SO-20261121-XJ4G4Q61: survey: inProgress → completed
  RO-20261121-KP5ZGG7Q: created for SO-20261121-XJ4G4Q61 port
  PO-20261121-EA1MV5A8: created for SO-20261121-XJ4G4Q61 tail
$ som request list
  ID                    STATE         PRIO  DUE               WHEN        PARTY      ORDER                 CUSTOMER  DESCRIPTION
  RO-20261121-KP5ZGG7Q  acknowledged     2  2026-11-23 17:00  in 2 d 5 h             SO-20261121-XJ4G4Q61  CUST-7    Ethernet port
  PO-20261121-EA1MV5A8  acknowledged     2  2026-11-27 17:00  in 6 d 5 h  carrier-x  SO-20261121-XJ4G4Q61  CUST-7    Fibre tail
$ som undo ext:A
  SO-20261121-XJ4G4Q61: taken back: activity complete
  PO-20261121-EA1MV5A8: removed: activity complete
  RO-20261121-KP5ZGG7Q: removed: activity complete
$ som request list
  ID  STATE  PRIO  DUE  WHEN  PARTY  ORDER  CUSTOMER  DESCRIPTION
$ som activity complete ext:A survey -q
$ som request update ext:A/tail --state inProgress -q
$ som undo ext:A
  SO-20261121-XJ4G4Q61: taken back: request update
  PO-20261121-EA1MV5A8: inProgress → acknowledged (taken back: request update)
