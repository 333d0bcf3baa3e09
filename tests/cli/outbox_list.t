# The events that wait to be delivered.
$ include prelude.t
$ som outbox list
  EVENT  CHANNEL  TYPE  SUBJECT  TIME
$ som order start 7K3F -q
$ files
  catalog/ethernet-line.yaml
  catalog/voice-line.yaml
  inventory/Q0/SV-20261120-Q0WC2VHN.yaml
  orders/2026/11/SO-20261120-2M8R1TQC.yaml
  orders/2026/11/SO-20261120-7K3F9QXW.yaml
  orders/2026/11/SO-20261120-9D4B6HNV.json
  policy/policy.yaml
  som.yaml
$ write policy/subscriptions.yaml <<EOF
"@type": Subscription
id: all
eventType: [ServiceOrderStateChangeEvent, ServiceOrderAttributeValueChangeEvent, ServiceOrderMilestoneEvent, TroubleTicketStatusChangeEvent, TroubleTicketCreateEvent, ServiceStateChangeEvent]
channel: all
---
"@type": Subscription
id: twice
eventType: [ServiceOrderStateChangeEvent]
channel: all
---
"@type": Subscription
id: important
eventType: [ServiceOrderStateChangeEvent]
appliesTo: {priority: 1}
channel: important
EOF
$ som order note 7K3F 'duct is free'
  SO-20261120-7K3F9QXW: note added
$ som order hold 7K3F --reason 'awaiting wayleave' --now 2026-11-21T12:01:00Z
  SO-20261120-7K3F9QXW: inProgress → held (awaiting wayleave)
$ som apply --merge -f - <<EOF
{"@type": "ServiceOrder", "id": "SO-20261120-9D4B6HNV", "milestone": [{"id": "m1", "name": "duct laid"}]}
EOF
  SO-20261120-9D4B6HNV: changed
$ som order hold 9D4B --reason 'awaiting wayleave' --now 2026-11-21T12:02:00Z
  SO-20261120-9D4B6HNV: acknowledged → held (awaiting wayleave)
$ som report create --kind customer-qos --name slow --external-id Q -q --now 2026-11-21T12:03:00Z
$ som report start ext:Q -q --now 2026-11-21T12:04:00Z
$ som outbox list
  EVENT                             CHANNEL    TYPE                                   SUBJECT               TIME
  aec9a04a0e2681bdc4cffc2b5b2dca07  all        ServiceOrderAttributeValueChangeEvent  SO-20261120-7K3F9QXW  2026-11-21 12:00
  2ad6a8c72257d08562d7bd8660237db5  all        ServiceOrderMilestoneEvent             SO-20261120-9D4B6HNV  2026-11-21 12:00
  651af98bc9553f6a74bde991a26b1ca0  all        ServiceOrderStateChangeEvent           SO-20261120-7K3F9QXW  2026-11-21 12:01
  154fa836e6d08f172438f87f8f173063  all        ServiceOrderStateChangeEvent           SO-20261120-9D4B6HNV  2026-11-21 12:02
  154fa836e6d08f172438f87f8f173063  important  ServiceOrderStateChangeEvent           SO-20261120-9D4B6HNV  2026-11-21 12:02
  8bd69ee97d803b8e788b8b7b6ad367b5  all        TroubleTicketCreateEvent               CQ-20261121-H95TMQE0  2026-11-21 12:03
  6271ddd76ac928df1468b21885516e82  all        TroubleTicketStatusChangeEvent         CQ-20261121-H95TMQE0  2026-11-21 12:04
$ som outbox list --channel important -o json
  {
    "schemaVersion": 1,
    "kind": "OutboxList",
    "items": [
      {
        "id": "154fa836e6d08f172438f87f8f173063",
        "channel": "important",
        "type": "ServiceOrderStateChangeEvent",
        "subject": "SO-20261120-9D4B6HNV",
        "time": "2026-11-21T12:02:00Z",
        "state": "waiting",
        "tries": 0
      }
    ],
    "truncated": false
  }
$ som outbox list --channel none
  ! som: error: no subscription names the channel 'none' [not-found]
  ! hint: channels are: all, important
  [3]
$ som outbox list -o csv --fields type,subject
  type,subject\x0d
  ServiceOrderAttributeValueChangeEvent,SO-20261120-7K3F9QXW\x0d
  ServiceOrderMilestoneEvent,SO-20261120-9D4B6HNV\x0d
  ServiceOrderStateChangeEvent,SO-20261120-7K3F9QXW\x0d
  ServiceOrderStateChangeEvent,SO-20261120-9D4B6HNV\x0d
  ServiceOrderStateChangeEvent,SO-20261120-9D4B6HNV\x0d
  TroubleTicketCreateEvent,CQ-20261121-H95TMQE0\x0d
  TroubleTicketStatusChangeEvent,CQ-20261121-H95TMQE0\x0d
$ write outbox/all/broken.json <<EOF
{
EOF
$ write outbox/not-there.txt <<EOF
x
EOF
$ som outbox list --channel all -o id
  aec9a04a0e2681bdc4cffc2b5b2dca07
  2ad6a8c72257d08562d7bd8660237db5
  651af98bc9553f6a74bde991a26b1ca0
  154fa836e6d08f172438f87f8f173063
  8bd69ee97d803b8e788b8b7b6ad367b5
  6271ddd76ac928df1468b21885516e82
  ! outbox/all/broken.json:1:1: error: this '{' is never closed [syntax]
  !   1 | {
  !     | ^
  ! hint: close it with '}'
  [4]
$ som validate
  9 files checked: 0 errors, 0 warnings

# After the clock went back, events still come in the order of the changes.
$ now 2026-11-20T12:00:00Z
$ som report note ext:Q 'it is slow'
  CQ-20261121-H95TMQE0: note added
  ! CQ-20261121-H95TMQE0: warning: the clock says 2026-11-20T12:00:00Z, but the record's last entry is of 2026-11-21T12:04:00Z; new entries take that time [clock-regression]
  ! hint: set the clocks of the machines that work here
$ som report hold ext:Q --reason 'awaiting the customer' -q
$ som outbox list --channel all
  EVENT                             CHANNEL  TYPE                                   SUBJECT               TIME
  aec9a04a0e2681bdc4cffc2b5b2dca07  all      ServiceOrderAttributeValueChangeEvent  SO-20261120-7K3F9QXW  2026-11-21 12:00
  2ad6a8c72257d08562d7bd8660237db5  all      ServiceOrderMilestoneEvent             SO-20261120-9D4B6HNV  2026-11-21 12:00
  651af98bc9553f6a74bde991a26b1ca0  all      ServiceOrderStateChangeEvent           SO-20261120-7K3F9QXW  2026-11-21 12:01
  154fa836e6d08f172438f87f8f173063  all      ServiceOrderStateChangeEvent           SO-20261120-9D4B6HNV  2026-11-21 12:02
  8bd69ee97d803b8e788b8b7b6ad367b5  all      TroubleTicketCreateEvent               CQ-20261121-H95TMQE0  2026-11-21 12:03
  6271ddd76ac928df1468b21885516e82  all      TroubleTicketStatusChangeEvent         CQ-20261121-H95TMQE0  2026-11-21 12:04
  52439b47acf03c369672161860087f1b  all      TroubleTicketStatusChangeEvent         CQ-20261121-H95TMQE0  2026-11-21 12:04
  ! outbox/all/broken.json:1:1: error: this '{' is never closed [syntax]
  !   1 | {
  !     | ^
  ! hint: close it with '}'
  [4]
# On 80 columns the id is shortened; its beginning names the event.
$ tty 80
$ som outbox list --channel all
  \e[1mEVENT\e[0m       \e[1mCHANNEL\e[0m  \e[1mTYPE\e[0m                                   \e[1mSUBJECT\e[0m
  aec9a04a0…  all      ServiceOrderAttributeValueChangeEvent  SO-20261120-7K3F9QXW
  2ad6a8c72…  all      ServiceOrderMilestoneEvent             SO-20261120-9D4B6HNV
  651af98bc…  all      ServiceOrderStateChangeEvent           SO-20261120-7K3F9QXW
  154fa836e…  all      ServiceOrderStateChangeEvent           SO-20261120-9D4B6HNV
  8bd69ee97…  all      TroubleTicketCreateEvent               CQ-20261121-H95TMQE0
  6271ddd76…  all      TroubleTicketStatusChangeEvent         CQ-20261121-H95TMQE0
  52439b47a…  all      TroubleTicketStatusChangeEvent         CQ-20261121-H95TMQE0
  ! outbox/all/broken.json:1:1: \e[31merror:\e[0m this '{' is never closed [syntax]
  !   1 | {
  !     | ^
  ! hint: close it with '}'
  [4]
# A file whose name is not that of an event is never delivered: it is reported, unless it is hidden.
$ notty
$ remove outbox/all/broken.json
$ write outbox/all/x+1.json <<EOF
{}
EOF
$ write outbox/all/.x.json <<EOF
{}
EOF
$ som outbox deliver --channel all -q -- ./post.sh
  ! outbox/all/x+1.json: is not the name of an event, so it is not delivered [misplaced-file]
  ! hint: events lie at outbox/<channel>/<id>.json: rename it, or remove it
  [4]
$ som outbox list --channel all
  EVENT  CHANNEL  TYPE  SUBJECT  TIME
  ! outbox/all/x+1.json: is not the name of an event, so it is not delivered [misplaced-file]
  ! hint: events lie at outbox/<channel>/<id>.json: rename it, or remove it
  [4]
