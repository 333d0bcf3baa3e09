# Numbers keep their digits and their form, wherever they go.
$ include prelude.t
$ write orders/2026/11/SO-20261120-AAAA1111.yaml <<EOF
"@type": ServiceOrder
id: SO-20261120-AAAA1111
state: acknowledged
orderDate: "2026-11-20T09:12:00Z"
x-n: [1.10, 0x1F, {v: 5.}, 12e45]  # as it came
relatedParty:
  - id: 89014103211118510720   # a SIM
    role: siteContact
    version: 1.10
  - {id: 0x1F, role: other, v: 017}
serviceOrderItem:
  - {id: 1.10, action: add, state: acknowledged, service: {}}
EOF
$ som validate
  7 files checked: 0 errors, 0 warnings
$ som order note AAAA1111 'something else' -n
  SO-20261120-AAAA1111: note added
  --- a/orders/2026/11/SO-20261120-AAAA1111.yaml
  +++ b/orders/2026/11/SO-20261120-AAAA1111.yaml
  @@ -10,3 +10,13 @@
     - {id: 0x1F, role: other, v: 017}
   serviceOrderItem:
     - {id: 1.10, action: add, state: acknowledged, service: {}}
  +note:
  +  - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
  +    author: jane
  +    date: "2026-11-21T12:00:00Z"
  +    text: something else
  +trackingRecord:
  +  - id: 01M7YZMHG0J3Q45J8BXVXK4NAY
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: note
$ som order assign AAAA1111 --to team-field -n
  SO-20261120-AAAA1111: assigned to team-field
  --- a/orders/2026/11/SO-20261120-AAAA1111.yaml
  +++ b/orders/2026/11/SO-20261120-AAAA1111.yaml
  @@ -8,5 +8,12 @@
       role: siteContact
       version: 1.10
     - {id: 0x1F, role: other, v: 017}
  +  - {id: team-field, role: assignee}
   serviceOrderItem:
     - {id: 1.10, action: add, state: acknowledged, service: {}}
  +trackingRecord:
  +  - id: 01M7YZMHG0ZY81A0M0V38G3DDS
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: assign
  +    to: team-field
$ som order update AAAA1111 --set 'relatedParty[id=0x1F]."v"=18' --set 'relatedParty[id=89014103211118510720]."version"=1.100' -n
  SO-20261120-AAAA1111: 2 fields updated
  --- a/orders/2026/11/SO-20261120-AAAA1111.yaml
  +++ b/orders/2026/11/SO-20261120-AAAA1111.yaml
  @@ -6,7 +6,22 @@
   relatedParty:
     - id: 89014103211118510720   # a SIM
       role: siteContact
  -    version: 1.10
  -  - {id: 0x1F, role: other, v: 017}
  +    version: 1.100
  +  - {id: 0x1F, role: other, v: 18}
   serviceOrderItem:
     - {id: 1.10, action: add, state: acknowledged, service: {}}
  +trackingRecord:
  +  - id: 01M7YZMHG01W92F1BNDKBKCF55
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: update
  +    field: relatedParty[id=0x1F].v
  +    from: "017"
  +    to: "18"
  +  - id: 01M7YZMHG01W92F1BNDQAZFMBY
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: update
  +    field: relatedParty[id=89014103211118510720].version
  +    from: "1.10"
  +    to: "1.100"
$ som order update AAAA1111 --set '"x-n"[0]=1.1' --set '"x-i"=89014103211118510721'
  SO-20261120-AAAA1111: 2 fields updated
$ cat orders/2026/11/SO-20261120-AAAA1111.yaml
  "@type": ServiceOrder
  id: SO-20261120-AAAA1111
  state: acknowledged
  orderDate: "2026-11-20T09:12:00Z"
  x-n: [1.1, 0x1F, {v: 5.}, 12e45]  # as it came
  relatedParty:
    - id: 89014103211118510720   # a SIM
      role: siteContact
      version: 1.10
    - {id: 0x1F, role: other, v: 017}
  serviceOrderItem:
    - {id: 1.10, action: add, state: acknowledged, service: {}}
  trackingRecord:
    - id: 01M7YZMHG0HST62SWPVRTQWFD8
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: x-n[0]
      from: "1.10"
      to: "1.1"
    - id: 01M7YZMHG0HST62SWPVVX5J5BS
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: x-i
      to: "89014103211118510721"
  x-i: 89014103211118510721

# Every output has them, and what is printed can be applied again.
$ som order show AAAA1111 -o json --fields 'relatedParty,"x-n","x-i"'
  {
    "relatedParty": [
      {
        "id": "89014103211118510720",
        "role": "siteContact",
        "version": 1.10
      },
      {
        "id": "0x1F",
        "role": "other",
        "v": 17
      }
    ],
    "x-n": [
      1.1,
      31,
      {
        "v": 5
      },
      12e45
    ],
    "x-i": 89014103211118510721
  }
$ som order show AAAA1111 -o yaml --fields 'relatedParty,"x-n","x-i"'
  relatedParty:
    - id: "89014103211118510720"
      role: siteContact
      version: 1.10
    - id: "0x1F"
      role: other
      v: 017
  x-n:
    - 1.1
    - 0x1F
    - v: 5.
    - 12e45
  x-i: 89014103211118510721
$ som order list -o csv --fields 'id,relatedParty.id,"x-n","x-i"'
  id,relatedParty.id,x-n,x-i\x0d
  SO-20261120-9D4B6HNV,,,\x0d
  SO-20261120-7K3F9QXW,"CUST-118, team-access",,\x0d
  SO-20261120-2M8R1TQC,CUST-204,,\x0d
  SO-20261120-AAAA1111,"89014103211118510720, 0x1F","1.1, 0x1F, {""v"":5}, 12e45",89014103211118510721\x0d
$ som order list -o ndjson --fields 'id,"x-n","x-i"' --where 'relatedParty.id = 89014103211118510720'
  {"id":"SO-20261120-AAAA1111","x-n":[1.1,31,{"v":5},12e45],"x-i":89014103211118510721}
$ som order list -o id --where 'relatedParty.id = 89014103211118510721'
$ som order list -o id --where '"x-i" = 89014103211118510721'
  SO-20261120-AAAA1111
$ som order list -o id --where '"x-i" > 89014103211118510721'
$ som apply --merge -f - <<EOF
{"@type": "ServiceOrder", "id": "SO-20261120-AAAA1111", "x-i": 89014103211118510721, "x-n": [1.1, 31, {"v": 5}, 12e45]}
EOF
  SO-20261120-AAAA1111: unchanged
$ som apply --merge -n -f - <<EOF
{"@type": "ServiceOrder", "id": "SO-20261120-AAAA1111", "relatedParty": [{"id": "new", "role": "other"},
 {"id": "89014103211118510720", "role": "siteContact", "version": 1.1}, {"id": "0x1F", "role": "other", "v": 18}]}
EOF
  SO-20261120-AAAA1111: changed
  --- a/orders/2026/11/SO-20261120-AAAA1111.yaml
  +++ b/orders/2026/11/SO-20261120-AAAA1111.yaml
  @@ -4,10 +4,12 @@
   orderDate: "2026-11-20T09:12:00Z"
   x-n: [1.1, 0x1F, {v: 5.}, 12e45]  # as it came
   relatedParty:
  +  - id: new
  +    role: other
     - id: 89014103211118510720   # a SIM
       role: siteContact
       version: 1.10
  -  - {id: 0x1F, role: other, v: 017}
  +  - {id: 0x1F, role: other, v: 18}
   serviceOrderItem:
     - {id: 1.10, action: add, state: acknowledged, service: {}}
   trackingRecord:
  @@ -24,4 +26,9 @@
       action: update
       field: x-i
       to: "89014103211118510721"
  +  - id: 01M7YZMHG0HST62SWPVZH56JVA
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: update
  +    field: relatedParty
   x-i: 89014103211118510721

# Payloads, and the events of the outbox.
$ write policy/events.yaml <<EOF
"@type": Subscription
id: crm
eventType: [ServiceOrderCreateEvent]
channel: crm
EOF
$ som order create -f - <<EOF
externalId: 12e45
x-v: 3.14159265358979323846
serviceOrderItem:
  - {id: 1.10, action: add, service: {name: 1.0, serviceCharacteristic: [{name: iccid, value: 89445001021983048261}]}}
EOF
  SO-20261121-EW0NCKV1: created
$ som order show ext:12e45 -o json --fields 'externalId,"x-v",serviceOrderItem'
  {
    "externalId": "12e45",
    "x-v": 3.14159265358979323846,
    "serviceOrderItem": [
      {
        "id": "1.10",
        "action": "add",
        "state": "acknowledged",
        "service": {
          "name": "1.0",
          "serviceCharacteristic": [
            {
              "name": "iccid",
              "value": 89445001021983048261
            }
          ]
        }
      }
    ]
  }
$ som order create -q -o id -f - <<EOF
{"externalId": "B", "x-v": 12E-45, "serviceOrderItem": [{"id": "1", "action": "add", "service": {"x": 89445001021983048261}}]}
EOF
  SO-20261121-TT8DF8MA
$ som order show ext:B -o yaml --fields '"x-v",serviceOrderItem'
  x-v: 12E-45
  serviceOrderItem:
    - id: "1"
      action: add
      state: acknowledged
      service:
        x: 89445001021983048261
$ cat outbox/crm/ad13e391f9f98b3cd9e921809295af78.json
  {
    "specversion": "1.0",
    "id": "ad13e391f9f98b3cd9e921809295af78",
    "source": "som/leeds",
    "type": "ServiceOrderCreateEvent",
    "subject": "SO-20261121-EW0NCKV1",
    "time": "2026-11-21T12:00:00Z",
    "sequence": "00000001",
    "datacontenttype": "application/json",
    "data": {
      "eventId": "ad13e391f9f98b3cd9e921809295af78",
      "eventTime": "2026-11-21T12:00:00Z",
      "eventType": "ServiceOrderCreateEvent",
      "event": {
        "serviceOrder": {
          "@type": "ServiceOrder",
          "id": "SO-20261121-EW0NCKV1",
          "externalId": "12e45",
          "state": "acknowledged",
          "orderDate": "2026-11-21T12:00:00Z",
          "serviceOrderItem": [
            {
              "id": "1.10",
              "action": "add",
              "state": "acknowledged",
              "service": {
                "name": "1.0",
                "serviceCharacteristic": [
                  {
                    "name": "iccid",
                    "value": 89445001021983048261
                  }
                ]
              }
            }
          ],
          "sla": {
            "level": "standard-order",
            "calendar": "office",
            "leadTime": "P10D"
          },
          "allocation": [],
          "trackingRecord": [
            {
              "id": "01M7YZMHG0H95TMQE09MACZ2ZY",
              "time": "2026-11-21T12:00:00Z",
              "user": "jane",
              "action": "create"
            }
          ],
          "x-v": 3.14159265358979323846
        }
      }
    }
  }

# Ids that are the same number are two ids: neither entry gets what the other has.
$ write orders/2026/11/SO-20261121-N0MBERS0.yaml <<EOF
"@type": ServiceOrder
id: SO-20261121-N0MBERS0
state: acknowledged
orderDate: "2026-11-21T09:00:00Z"
note:
  - {id: 012, text: ann}
  - {id: 12, text: bob}
serviceOrderItem: [{id: "1", action: add, state: acknowledged, service: {}}]
EOF
$ som apply -f - <<EOF
{"@type": "ServiceOrder", "id": "SO-20261121-N0MBERS0", "state": "acknowledged", "orderDate": "2026-11-21T09:00:00Z",
 "note": [{"id": "12", "text": "bob"}, {"id": "012", "text": "ann"}],
 "serviceOrderItem": [{"id": "1", "action": "add", "state": "acknowledged", "service": {}}]}
EOF
  SO-20261121-N0MBERS0: unchanged
$ som order show N0MB -o json --fields note
  {
    "note": [
      {
        "id": "012",
        "text": "ann"
      },
      {
        "id": "12",
        "text": "bob"
      }
    ]
  }
