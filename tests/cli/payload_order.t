# Payloads of orders: names, types and values of other versions, one case each.
$ include prelude.t

# Case 1: the items of TMF641 before v4, nested, with their relations.
$ som order create -f - <<EOF
{"externalId": "O-1", "orderItem": [
  {"id": "1", "action": "add", "service": {"name": "a", "serviceState": "active", "type": "CFS"},
   "orderItem": [{"id": "1a", "action": "add", "service": {}}],
   "orderItemRelationship": [{"type": "reliesOn", "id": "1a"}]}]}
EOF
  SO-20261121-XJ4G4Q61: created
  ! <stdin>:1:23: warning: 'orderItem' is called 'serviceOrderItem' now [normalised]
  !   1 | {"externalId": "O-1", "orderItem": [
  !     |                       ^~~~~~~~~~~
  ! <stdin>:2:57: warning: 'serviceState' is called 'state' now [normalised]
  !   2 |   {"id": "1", "action": "add", "service": {"name": "a", "serviceState": "active", "type": "CFS"},
  !     |                                                         ^~~~~~~~~~~~~~
  ! <stdin>:2:83: warning: 'type' is called 'serviceType' now [normalised]
  !   2 | {"id": "1", "action": "add", "service": {"name": "a", "serviceState": "active", "type": "CFS"},
  !     |                                                                                 ^~~~~~
  ! <stdin>:3:4: warning: 'orderItem' is called 'serviceOrderItem' now [normalised]
  !   3 |    "orderItem": [{"id": "1a", "action": "add", "service": {}}],
  !     |    ^~~~~~~~~~~
  ! <stdin>:4:4: warning: 'orderItemRelationship' is called 'serviceOrderItemRelationship' now [normalised]
  !   4 |    "orderItemRelationship": [{"type": "reliesOn", "id": "1a"}]}]}
  !     |    ^~~~~~~~~~~~~~~~~~~~~~~
  ! <stdin>:4:31: warning: 'type' is called 'relationshipType' now [normalised]
  !   4 |    "orderItemRelationship": [{"type": "reliesOn", "id": "1a"}]}]}
  !     |                               ^~~~~~
  ! <stdin>:4:31: warning: 'type' is kept without effect: only 'dependency' delays the work on an item [no-effect]
  !   4 |    "orderItemRelationship": [{"type": "reliesOn", "id": "1a"}]}]}
  !     |                               ^~~~~~
  ! <stdin>:4:57: warning: 'id' became orderItem.itemId [normalised]
  !   4 |    "orderItemRelationship": [{"type": "reliesOn", "id": "1a"}]}]}
  !     |                                                         ^~~~
$ som order show ext:O-1 -o json --fields serviceOrderItem
  {
    "serviceOrderItem": [
      {
        "id": "1",
        "action": "add",
        "state": "acknowledged",
        "service": {
          "name": "a",
          "serviceType": "CFS",
          "state": "active"
        },
        "serviceOrderItem": [
          {
            "id": "1a",
            "action": "add",
            "state": "acknowledged",
            "service": {}
          }
        ],
        "serviceOrderItemRelationship": [
          {
            "relationshipType": "reliesOn",
            "orderItem": {
              "itemId": "1a"
            }
          }
        ]
      }
    ]
  }

# Case 2: old and new name at once: neither is lost. They may say the same.
$ som order create -o id -f - <<EOF
{"externalId": "O-2", "orderItem": [{"id": "9"}], "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  ! <stdin>:1:23: error: 'orderItem' is the old name of 'serviceOrderItem', which has another value [duplicate-key]
  !   1 | {"externalId": "O-2", "orderItem": [{"id": "9"}], "serviceOrderItem": [{"action": "add", "service": {}}]}
  !     |                       ^~~~~~~~~~~
  ! hint: give one of them
  [4]
$ som order create -o id -f - <<EOF
{"externalId": "O-2", "orderItem": [{"action": "add", "service": {}}], "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  SO-20261121-V38G3DDS
  ! <stdin>:1:36: warning: 'orderItem' was left out: 'serviceOrderItem' has the same value [normalised]
  !   1 | {"externalId": "O-2", "orderItem": [{"action": "add", "service": {}}], "serviceOrderItem": [{"action": "add", "service": {}}]}
  !     |                                    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~

# Case 3: priority as number, text and null.
$ som order create -q -f - <<EOF
{"externalId": "O-3a", "priority": 0, "serviceOrderItem": [{"action": "add", "service": {}}]}
{"externalId": "O-3b", "priority": "0", "serviceOrderItem": [{"action": "add", "service": {}}]}
{"externalId": "O-3c", "priority": null, "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
$ som order show ext:O-3a -o json --fields priority
  {
    "priority": "0"
  }
$ som order show ext:O-3c -o json --fields priority
  {
    "priority": null
  }

# Case 4: states, first and later ones, in capitals: a new order begins at the beginning.
$ som order create -f - <<EOF
{"externalId": "O-4", "state": "acknowledged", "serviceOrderItem": [{"action": "ADD", "state": "InProgress", "service": {"state": "DESIGNED"}}]}
EOF
  SO-20261121-MTVZT2V3: created
  ! <stdin>:1:80: warning: 'ADD' became 'add' [normalised]
  !   1 | {"externalId": "O-4", "state": "acknowledged", "serviceOrderItem": [{"action": "ADD", "state": "InProgress", "service": {"state": "DESIGNED"}}]}
  !     |                                                                                ^~~~~
  ! <stdin>:1:96: warning: 'state' was left out: a new record starts in its initial state [normalised]
  !   1 | "O-4", "state": "acknowledged", "serviceOrderItem": [{"action": "ADD", "state": "InProgress", "service": {"state": "DESIGNED"}}]}
  !     |                                                                                 ^~~~~~~~~~~~
  ! <stdin>:1:131: warning: 'DESIGNED' became 'designed' [normalised]
  !   1 | rviceOrderItem": [{"action": "ADD", "state": "InProgress", "service": {"state": "DESIGNED"}}]}
  !     |                                                                                 ^~~~~~~~~~
$ som order show ext:O-4 -o json --fields state,serviceOrderItem
  {
    "state": "acknowledged",
    "serviceOrderItem": [
      {
        "id": "1",
        "action": "add",
        "state": "acknowledged",
        "service": {
          "state": "designed"
        }
      }
    ]
  }

# Case 5: times: fractions, offsets, an offset without colon, small letters, empty, a leap second.
$ som order create -f - <<EOF
{"externalId": "O-5", "orderDate": "2026-11-20T23:30:00.999-02:00", "requestedStartDate": "2026-11-21t08:00:00z",
 "requestedCompletionDate": "2026-12-01T17:00:00+0100", "expectedCompletionDate": "",
 "note": [{"text": "leap", "date": "2016-12-31T23:59:60Z"}],
 "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  SO-20261121-6XSYYS88: created
  ! <stdin>:1:36: warning: 2026-11-20T23:30:00.999-02:00 became 2026-11-21T01:30:00Z [normalised]
  !   1 | {"externalId": "O-5", "orderDate": "2026-11-20T23:30:00.999-02:00", "requestedStartDate": "2026-11-21t08:00:00z",
  !     |                                    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! <stdin>:1:91: warning: 2026-11-21t08:00:00z became 2026-11-21T08:00:00Z [normalised]
  !   1 | Id": "O-5", "orderDate": "2026-11-20T23:30:00.999-02:00", "requestedStartDate": "2026-11-21t08:00:00z",
  !     |                                                                                 ^~~~~~~~~~~~~~~~~~~~~~
  ! <stdin>:2:29: warning: 2026-12-01T17:00:00+0100 became 2026-12-01T16:00:00Z [normalised]
  !   2 |  "requestedCompletionDate": "2026-12-01T17:00:00+0100", "expectedCompletionDate": "",
  !     |                             ^~~~~~~~~~~~~~~~~~~~~~~~~~
  ! <stdin>:2:83: warning: 'expectedCompletionDate' was empty and was left out [normalised]
  !   2 | requestedCompletionDate": "2026-12-01T17:00:00+0100", "expectedCompletionDate": "",
  !     |                                                                                 ^~
  ! <stdin>:3:36: warning: 2016-12-31T23:59:60Z became 2017-01-01T00:00:00Z [normalised]
  !   3 |  "note": [{"text": "leap", "date": "2016-12-31T23:59:60Z"}],
  !     |                                    ^~~~~~~~~~~~~~~~~~~~~~
$ som order show ext:O-5 -o json --fields orderDate,requestedStartDate,requestedCompletionDate,note
  {
    "orderDate": "2026-11-21T01:30:00Z",
    "requestedStartDate": "2026-11-21T08:00:00Z",
    "requestedCompletionDate": "2026-12-01T16:00:00Z",
    "note": [
      {
        "author": "jane",
        "date": "2017-01-01T00:00:00Z",
        "text": "leap"
      }
    ]
  }

# Case 6: a day without a time, and a number of milliseconds, are no times.
$ som order create -f - <<EOF
{"orderDate": "2026-11-20", "requestedStartDate": 1763625600000, "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  ! <stdin>:1:51: error: requestedStartDate: '1763625600000' is not a time [invalid-time]
  !   1 | {"orderDate": "2026-11-20", "requestedStartDate": 1763625600000, "serviceOrderItem": [{"action": "add", "service": {}}]}
  !     |                                                   ^~~~~~~~~~~~~
  ! hint: write RFC 3339, such as "2026-12-01T17:00:00Z"
  ! <stdin>:1:15: warning: 2026-11-20 became 2026-11-20T00:00:00Z [normalised]
  !   1 | {"orderDate": "2026-11-20", "requestedStartDate": 1763625600000, "serviceOrderItem": [{"action": "add", "service": {}}]}
  !     |               ^~~~~~~~~~~~
  ! <stdin>:1:51: warning: 1763625600000 became text [normalised]
  !   1 | {"orderDate": "2026-11-20", "requestedStartDate": 1763625600000, "serviceOrderItem": [{"action": "add", "service": {}}]}
  !     |                                                   ^~~~~~~~~~~~~
  [4]

# Case 7: parties and places as v5 nests them; what is there twice stays nested.
$ som order create -q -f - <<EOF
{"externalId": "O-7", "relatedParty": [{"@type": "R", "role": "customer", "partyOrPartyRole": {"id": "C-1", "name": "Mill", "@type": "PartyRef", "href": null}},
  {"id": "outer", "role": "seller", "partyOrPartyRole": {"id": "inner"}}],
 "serviceOrderItem": [{"action": "add", "service": {"place": [{"role": "site", "place": {"id": "L-1", "@type": "GeographicSite"}}]}}]}
EOF
$ som order show ext:O-7 -o json --fields relatedParty,serviceOrderItem[0].service.place
  {
    "relatedParty": [
      {
        "id": "C-1",
        "name": "Mill",
        "role": "customer",
        "@type": "PartyRef"
      },
      {
        "id": "outer",
        "role": "seller",
        "partyOrPartyRole": {
          "id": "inner"
        }
      }
    ],
    "serviceOrderItem[0].service.place": [
      {
        "id": "L-1",
        "role": "site",
        "@type": "GeographicSite"
      }
    ]
  }

# Case 8: one where a list belongs.
$ som order create -f - <<EOF
{"externalId": "O-8", "relatedParty": {"id": "C-1", "role": "customer"}, "serviceOrderItem": {"action": "add", "service": {}}}
EOF
  SO-20261121-MY34MW9N: created
  ! <stdin>:1:39: warning: a single value became a list of one [normalised]
  !   1 | {"externalId": "O-8", "relatedParty": {"id": "C-1", "role": "customer"}, "serviceOrderItem": {"action": "add", "service": {}}}
  !     |                                       ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! <stdin>:1:94: warning: a single value became a list of one [normalised]
  !   1 | : "O-8", "relatedParty": {"id": "C-1", "role": "customer"}, "serviceOrderItem": {"action": "add", "service": {}}}
  !     |                                                                                 ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
$ som order show ext:O-8 -o json --fields relatedParty,serviceOrderItem
  {
    "relatedParty": [
      {
        "id": "C-1",
        "role": "customer"
      }
    ],
    "serviceOrderItem": [
      {
        "id": "1",
        "action": "add",
        "state": "acknowledged",
        "service": {}
      }
    ]
  }

# Case 9: ids: of another system, a number, one of ours, that of another kind, with the external id taken.
$ som order create -f - <<EOF
{"id": "BSS-9", "serviceOrderItem": [{"action": "add", "service": {}}]}
{"id": 4711, "serviceOrderItem": [{"action": "add", "service": {}}]}
{"id": "SO-20261101-ABCDEFGH", "serviceOrderItem": [{"action": "add", "service": {}}]}
{"id": "TR-20261101-ABCDEFGH", "serviceOrderItem": [{"action": "add", "service": {}}]}
{"id": "BSS-10", "externalId": "O-9", "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  SO-20261121-X0CGJXWA: created
  SO-20261121-D1D0EB3D: created
  SO-20261101-ABCDEFGH: created
  SO-20261121-PABEQ78R: created
  SO-20261121-8241WA87: created
  ! <stdin>:1:8: warning: id 'BSS-9' became externalId: som assigns its own ids [normalised]
  !   1 | {"id": "BSS-9", "serviceOrderItem": [{"action": "add", "service": {}}]}
  !     |        ^~~~~~~
  ! <stdin>:2:8: warning: 4711 became text [normalised]
  !   2 | {"id": 4711, "serviceOrderItem": [{"action": "add", "service": {}}]}
  !     |        ^~~~
  ! <stdin>:2:8: warning: id '4711' became externalId: som assigns its own ids [normalised]
  !   2 | {"id": 4711, "serviceOrderItem": [{"action": "add", "service": {}}]}
  !     |        ^~~~
  ! <stdin>:4:8: warning: id 'TR-20261101-ABCDEFGH' became externalId: som assigns its own ids [normalised]
  !   4 | {"id": "TR-20261101-ABCDEFGH", "serviceOrderItem": [{"action": "add", "service": {}}]}
  !     |        ^~~~~~~~~~~~~~~~~~~~~~
  ! <stdin>:5:8: warning: id 'BSS-10' became an externalReference: som assigns its own ids [normalised]
  !   5 | {"id": "BSS-10", "externalId": "O-9", "serviceOrderItem": [{"action": "add", "service": {}}]}
  !     |        ^~~~~~~~
$ som order show ext:O-9 -o json --fields externalId,externalReference
  {
    "externalId": "O-9",
    "externalReference": [
      {
        "id": "BSS-10",
        "externalReferenceType": "id"
      }
    ]
  }
$ som order show ext:4711 -o json --fields externalId
  {
    "externalId": "4711"
  }

# Case 10: external identifiers of v5.
$ som order create -f - <<EOF
{"externalIdentifier": [{"id": "O-10", "externalIdentifierType": "crm", "owner": "BSS"}], "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  SO-20261121-06FWCR41: created
  ! <stdin>:1:2: warning: 'externalIdentifier' is called 'externalReference' now [normalised]
  !   1 | {"externalIdentifier": [{"id": "O-10", "externalIdentifierType": "crm", "owner": "BSS"}], "serviceOrderItem": [{"action": "add", "service": {}}]}
  !     |  ^~~~~~~~~~~~~~~~~~~~
  ! <stdin>:1:32: warning: 'O-10' became externalId as well [normalised]
  !   1 | {"externalIdentifier": [{"id": "O-10", "externalIdentifierType": "crm", "owner": "BSS"}], "serviceOrderItem": [{"action": "add", "service": {}}]}
  !     |                                ^~~~~~
  ! <stdin>:1:40: warning: 'externalIdentifierType' is called 'externalReferenceType' now [normalised]
  !   1 | {"externalIdentifier": [{"id": "O-10", "externalIdentifierType": "crm", "owner": "BSS"}], "serviceOrderItem": [{"action": "add", "service": {}}]}
  !     |                                        ^~~~~~~~~~~~~~~~~~~~~~~~
$ som order show ext:O-10 -o json --fields externalId,externalReference
  {
    "externalId": "O-10",
    "externalReference": [
      {
        "id": "O-10",
        "externalReferenceType": "crm",
        "owner": "BSS"
      }
    ]
  }

# Case 11: types: v5's request, a subclass, another kind, a party's order.
$ som order create -q -o id -f - <<EOF
{"@type": "ServiceOrder_Create", "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  SO-20261121-X8R4V7WP
$ som order create -f - <<EOF
{"@type": "HarbourOrder", "@baseType": "ServiceOrder", "@schemaLocation": "https://bss.example/harbour.json", "externalId": "O-11", "berth": 7, "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  SO-20261121-XXVVM1BM: created
  ! <stdin>:1:11: warning: 'HarbourOrder' became ServiceOrder; externalType keeps it [normalised]
  !   1 | {"@type": "HarbourOrder", "@baseType": "ServiceOrder", "@schemaLocation": "https://bss.example/harbour.json", "externalId": "O-11", "berth": 7, "serviceOrderIte
  !     |           ^~~~~~~~~~~~~~
$ som order show ext:O-11 -o json --fields '@type,@baseType,"@schemaLocation",externalType,"berth"'
  {
    "@type": "ServiceOrder",
    "@baseType": "ServiceOrder",
    "@schemaLocation": "https://bss.example/harbour.json",
    "externalType": "HarbourOrder",
    "berth": 7
  }
$ som order create -f - <<EOF
{"@type": "ServiceProblem", "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  ! <stdin>:1:11: error: 'ServiceProblem' is no ServiceOrder [unknown-kind]
  !   1 | {"@type": "ServiceProblem", "serviceOrderItem": [{"action": "add", "service": {}}]}
  !     |           ^~~~~~~~~~~~~~~~
  ! hint: its @type or @baseType is ServiceOrder
  [4]
$ som order create -f - <<EOF
{"@type": "PartyOrder", "@baseType": "ServiceOrder", "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  ! <stdin>:1:11: error: 'PartyOrder' is no ServiceOrder [unknown-kind]
  !   1 | {"@type": "PartyOrder", "@baseType": "ServiceOrder", "serviceOrderItem": [{"action": "add", "service": {}}]}
  !     |           ^~~~~~~~~~~~
  ! hint: its @type or @baseType is ServiceOrder
  [4]

# Case 12: nulls: in a list, in a mapping, and in a value, where it may mean something.
$ som order create -f - <<EOF
{"externalId": "O-12", "category": null, "note": [null, {"text": "one", "author": null}],
 "serviceOrderItem": [{"action": "add", "service": {"serviceCharacteristic": [{"name": "vlan", "value": null}]}}], "x": {"y": null}}
EOF
  SO-20261121-WGMWM5WG: created
  ! <stdin>:1:36: warning: 'category' was null and was left out [normalised]
  !   1 | {"externalId": "O-12", "category": null, "note": [null, {"text": "one", "author": null}],
  !     |                                    ^~~~
  ! <stdin>:1:51: warning: a null item was left out [normalised]
  !   1 | {"externalId": "O-12", "category": null, "note": [null, {"text": "one", "author": null}],
  !     |                                                   ^~~~
  ! <stdin>:1:83: warning: 'author' was null and was left out [normalised]
  !   1 | externalId": "O-12", "category": null, "note": [null, {"text": "one", "author": null}],
  !     |                                                                                 ^~~~
$ som order show ext:O-12 -o json --fields 'category,note,serviceOrderItem[0].service,"x"'
  {
    "category": null,
    "note": [
      {
        "author": "jane",
        "date": "2026-11-21T12:00:00Z",
        "text": "one"
      }
    ],
    "serviceOrderItem[0].service": {
      "serviceCharacteristic": [
        {
          "name": "vlan",
          "value": null
        }
      ]
    },
    "x": {
      "y": null
    }
  }

# Case 13: unknown members at every level are kept as they are, with nulls and times in them, numbers by their value.
$ som order create -q -f - <<EOF
{"externalId": "O-13", "z": [null, 1.50, 12345678901234567890, 1e3, "2026-11-20T08:00:00.5Z"],
 "serviceOrderItem": [{"action": "add", "b": {"c": []}, "service": {"d": false, "serviceSpecification": {"id": "voice-line", "e": {}}}}]}
EOF
$ som order show ext:O-13 -o yaml --fields '"z",serviceOrderItem'
  z: [null, 1.50, 12345678901234567890, 1e3, "2026-11-20T08:00:00.5Z"]
  serviceOrderItem:
    - id: "1"
      action: add
      state: acknowledged
      service:
        serviceSpecification:
          id: voice-line
          e: {}
        d: false
      b:
        c: []

# Case 14: a history and activities of another system: kept, but not as those of the new order.
$ som order create -f - <<EOF
{"externalId": "O-14", "activity": [{"id": "dig", "state": "completed", "startDate": "2026-11-01T08:00:00Z", "endDate": "2026-11-02T08:00:00Z", "result": "dug"}, {"id": "lay", "dependsOn": ["dig"]}],
 "trackingRecord": [{"id": "1", "time": "2026-11-01T08:00:00Z", "action": "start", "from": "acknowledged", "to": "inProgress"}],
 "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  SO-20261121-J9D4VJ2J: created
  ! <stdin>:1:60: warning: 'state' was left out: a new record starts in its initial state [normalised]
  !   1 | {"externalId": "O-14", "activity": [{"id": "dig", "state": "completed", "startDate": "2026-11-01T08:00:00Z", "endDate": "2026-11-02T08:00:00Z", "result": "dug"}
  !     |                                                            ^~~~~~~~~~~
  ! <stdin>:1:86: warning: 'startDate' was left out: a new record starts in its initial state [normalised]
  !   1 | ernalId": "O-14", "activity": [{"id": "dig", "state": "completed", "startDate": "2026-11-01T08:00:00Z", "endDate": "2026-11-02T08:00:00Z", "result": "dug"}, {"i
  !     |                                                                                 ^~~~~~~~~~~~~~~~~~~~~~
  ! <stdin>:1:121: warning: 'endDate' was left out: a new record starts in its initial state [normalised]
  !   1 | ": "dig", "state": "completed", "startDate": "2026-11-01T08:00:00Z", "endDate": "2026-11-02T08:00:00Z", "result": "dug"}, {"id": "lay", "dependsOn": ["dig"]}],
  !     |                                                                                 ^~~~~~~~~~~~~~~~~~~~~~
  ! <stdin>:1:155: warning: 'result' was left out: a new record starts in its initial state [normalised]
  !   1 | tartDate": "2026-11-01T08:00:00Z", "endDate": "2026-11-02T08:00:00Z", "result": "dug"}, {"id": "lay", "dependsOn": ["dig"]}],
  !     |                                                                                 ^~~~~
  ! <stdin>:2:75: warning: 'start' became 'external start': a new record has no history [normalised]
  !   2 |  "trackingRecord": [{"id": "1", "time": "2026-11-01T08:00:00Z", "action": "start", "from": "acknowledged", "to": "inProgress"}],
  !     |                                                                           ^~~~~~~
$ som log ext:O-14
  TIME              USER  ACTION          ACTIVITY  CHANGE                     REASON
  2026-11-01 08:00        external start            acknowledged → inProgress
  2026-11-21 12:00  jane  create
$ som order show ext:O-14 -o json --fields state,activity
  {
    "state": "acknowledged",
    "activity": [
      {
        "id": "dig",
        "state": "pending"
      },
      {
        "id": "lay",
        "state": "pending",
        "dependsOn": [
          "dig"
        ]
      }
    ]
  }

# Case 15: an order of ours given again is the same one, and refused; a number keeps its digits, however great it is.
$ som order create -f orders/2026/11/SO-20261120-7K3F9QXW.yaml
  ! SO-20261120-7K3F9QXW: there is a record of this id already [duplicate-id]
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:32:13: warning: 'create' became 'external create': a new record has no history [normalised]
  !   32 |     action: create
  !      |             ^~~~~~
  [4]
$ som order create -f - <<EOF
{"externalId": "O-15", "x": 1e400, "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  SO-20261121-W501XMJV: created

# Case 16: --strict refuses all that would have to be changed, and takes what fits.
$ som order create --strict -f - <<EOF
{"externalId": "O-16", "priority": 1, "description": null, "orderItem": [{"action": "Add", "service": {}}]}
EOF
  ! <stdin>:1:36: error: 1 became text [normalised]
  !   1 | {"externalId": "O-16", "priority": 1, "description": null, "orderItem": [{"action": "Add", "service": {}}]}
  !     |                                    ^
  ! hint: --strict refuses what has to be normalised
  ! <stdin>:1:54: error: 'description' was null and was left out [normalised]
  !   1 | {"externalId": "O-16", "priority": 1, "description": null, "orderItem": [{"action": "Add", "service": {}}]}
  !     |                                                      ^~~~
  ! hint: --strict refuses what has to be normalised
  ! <stdin>:1:60: error: 'orderItem' is called 'serviceOrderItem' now [normalised]
  !   1 | {"externalId": "O-16", "priority": 1, "description": null, "orderItem": [{"action": "Add", "service": {}}]}
  !     |                                                            ^~~~~~~~~~~
  ! hint: --strict refuses what has to be normalised
  ! <stdin>:1:85: error: 'Add' became 'add' [normalised]
  !   1 | ternalId": "O-16", "priority": 1, "description": null, "orderItem": [{"action": "Add", "service": {}}]}
  !     |                                                                                 ^~~~~
  ! hint: --strict refuses what has to be normalised
  [4]
$ som order create --strict -o id -f - <<EOF
{"externalId": "O-16", "priority": "1", "serviceOrderItem": [{"action": "add", "service": {}}]}
EOF
  SO-20261121-H50W74VB
$ som validate
  28 files checked: 0 errors, 0 warnings
