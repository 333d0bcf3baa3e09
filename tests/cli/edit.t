# A record in the user's editor: the saved text is checked as apply checks a record, and its comments stay.
$ include prelude.t
$ som edit 7K3F
  ! som: error: no editor is named, and standard input is not a terminal [usage]
  ! hint: set EDITOR, or change fields with som order update
  [2]
$ env EDITOR=nano
$ som edit 7K3F
  ! (runs: sh -c nano "$@" nano /tmp/som-edit/SO-20261120-7K3F9QXW.yaml)
  ! som: SO-20261120-7K3F9QXW is unchanged
$ som edit 7K3F -q
  ! (runs: sh -c nano "$@" nano /tmp/som-edit/SO-20261120-7K3F9QXW.yaml)
$ programs 1
$ som edit 7K3F
  ! (runs: sh -c nano "$@" nano /tmp/som-edit/SO-20261120-7K3F9QXW.yaml)
  ! som: error: the editor ended with 1; nothing was changed [io]
  ! hint: the editor is 'nano', of VISUAL or EDITOR
  [74]
$ programs 0
# The machine of this transcript edits nothing itself, so the text comes from a draft.
$ payload draft.yaml <<EOF
# Ask for the landlord first.
"@type": ServiceOrder
id: SO-20261120-7K3F9QXW
externalId: BSS-4471
category: EthernetLine
description: 100 Mbit/s Ethernet line, Leeds depot and yard   # two buildings
priority: "2"
state: acknowledged  # seen by the desk
orderDate: "2026-11-20T09:12:00Z"
requestedCompletionDate: 2026-12-03
externalReference:
  - id: CO-88213
    externalReferenceType: customerOrder
relatedParty:
  - id: CUST-118
    name: Northern Bakeries
    role: customer
  - id: team-access
    role: assignee
serviceOrderItem:
  - id: "1"
    action: add
    state: acknowledged
    service:
      name: leeds-depot
      serviceSpecification:
        id: ethernet-line
        version: "1.2"
EOF
$ som edit 7K3F --draft draft.yaml -n
  SO-20261120-7K3F9QXW: changed
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -1,12 +1,13 @@
  +# Ask for the landlord first.
   "@type": ServiceOrder
   id: SO-20261120-7K3F9QXW
   externalId: BSS-4471
   category: EthernetLine
  -description: 100 Mbit/s Ethernet line, Leeds depot
  +description: 100 Mbit/s Ethernet line, Leeds depot and yard   # two buildings
   priority: "2"
   state: acknowledged  # seen by the desk
   orderDate: "2026-11-20T09:12:00Z"
  -requestedCompletionDate: "2026-12-01T17:00:00Z"
  +requestedCompletionDate: "2026-12-03T23:59:59Z"
   externalReference:
     - id: CO-88213
       externalReferenceType: customerOrder
  @@ -30,3 +31,17 @@
       time: "2026-11-20T09:12:00Z"
       user: omar
       action: create
  +  - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: update
  +    field: description
  +    from: 100 Mbit/s Ethernet line, Leeds depot
  +    to: 100 Mbit/s Ethernet line, Leeds depot and yard
  +  - id: 01M7YZMHG0M5JRXV37XJJEVBV9
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: update
  +    field: requestedCompletionDate
  +    from: "2026-12-01T17:00:00Z"
  +    to: "2026-12-03T23:59:59Z"
  ! (runs: sh -c nano "$@" nano /tmp/som-edit/SO-20261120-7K3F9QXW.yaml)
  ! /tmp/som-edit/SO-20261120-7K3F9QXW.yaml:10:26: warning: 2026-12-03 became 2026-12-03T23:59:59Z [normalised]
  !   10 | requestedCompletionDate: 2026-12-03
  !      |                          ^~~~~~~~~~
  ! som: your text is in /tmp/som-edit/SO-20261120-7K3F9QXW.yaml
$ som edit 7K3F --draft draft.yaml --reason 'as agreed by phone'
  SO-20261120-7K3F9QXW: changed
  ! (runs: sh -c nano "$@" nano /tmp/som-edit/SO-20261120-7K3F9QXW.yaml)
  ! /tmp/som-edit/SO-20261120-7K3F9QXW.yaml:10:26: warning: 2026-12-03 became 2026-12-03T23:59:59Z [normalised]
  !   10 | requestedCompletionDate: 2026-12-03
  !      |                          ^~~~~~~~~~
$ cat orders/2026/11/SO-20261120-7K3F9QXW.yaml
  # Ask for the landlord first.
  "@type": ServiceOrder
  id: SO-20261120-7K3F9QXW
  externalId: BSS-4471
  category: EthernetLine
  description: 100 Mbit/s Ethernet line, Leeds depot and yard   # two buildings
  priority: "2"
  state: acknowledged  # seen by the desk
  orderDate: "2026-11-20T09:12:00Z"
  requestedCompletionDate: "2026-12-03T23:59:59Z"
  externalReference:
    - id: CO-88213
      externalReferenceType: customerOrder
  relatedParty:
    - id: CUST-118
      name: Northern Bakeries
      role: customer
    - id: team-access
      role: assignee
  serviceOrderItem:
    - id: "1"
      action: add
      state: acknowledged
      service:
        name: leeds-depot
        serviceSpecification:
          id: ethernet-line
          version: "1.2"
  trackingRecord:
    - id: 01KAG4W0G00000000000000001
      time: "2026-11-20T09:12:00Z"
      user: omar
      action: create
    - id: 01M7YZMHG0J3Q45J8BXVXK4NAY
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: description
      from: 100 Mbit/s Ethernet line, Leeds depot
      to: 100 Mbit/s Ethernet line, Leeds depot and yard
      reason: as agreed by phone
    - id: 01M7YZMHG0J3Q45J8BXX37YF4K
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: update
      field: requestedCompletionDate
      from: "2026-12-01T17:00:00Z"
      to: "2026-12-03T23:59:59Z"
      reason: as agreed by phone
# Comments alone are no change of the record, but they are written.
$ payload draft.yaml <<EOF
"@type": ServiceOrder   # a comment
id: SO-20261120-2M8R1TQC
description: Duct to the Bradford mill
state: acknowledged
orderDate: "2026-11-20T10:00:00Z"
externalReference:
  - {id: CO-88213, externalReferenceType: customerOrder}
relatedParty:
  - {id: CUST-204, role: customer}
serviceOrderItem:
  - {id: "1", action: add, state: acknowledged, service: {name: bradford-duct}}
EOF
$ som edit 2M8R --draft draft.yaml
  SO-20261120-2M8R1TQC: comments or layout changed
  ! (runs: sh -c nano "$@" nano /tmp/som-edit/SO-20261120-2M8R1TQC.yaml)
$ cat orders/2026/11/SO-20261120-2M8R1TQC.yaml
  "@type": ServiceOrder   # a comment
  id: SO-20261120-2M8R1TQC
  description: Duct to the Bradford mill
  state: acknowledged
  orderDate: "2026-11-20T10:00:00Z"
  externalReference:
    - {id: CO-88213, externalReferenceType: customerOrder}
  relatedParty:
    - {id: CUST-204, role: customer}
  serviceOrderItem:
    - {id: "1", action: add, state: acknowledged, service: {name: bradford-duct}}
# A refused text stays in a file, and the error has the command that goes on with it.
$ payload draft.yaml <<EOF
"@type": ServiceOrder
id: SO-20261120-2M8R1TQC
description: Duct to the Bradford mill
state: completed
orderDate: "2026-11-20T10:00:00Z"
serviceOrderItem:
  - {id: "1", action: add, state: acknowledged, service: {name: bradford-duct}}
EOF
$ som edit 2M8R --draft draft.yaml
  ! (runs: sh -c nano "$@" nano /tmp/som-edit/SO-20261120-2M8R1TQC.yaml)
  ! /tmp/som-edit/SO-20261120-2M8R1TQC.yaml:4:8: error: an order that is acknowledged cannot be completed next [illegal-transition]
  !   4 | state: completed
  !     |        ^~~~~~~~~
  ! hint: next may be: rejected, pending, held, inProgress, cancelled
  ! hint: your text is kept: som edit SO-20261120-2M8R1TQC --draft /tmp/som-edit/SO-20261120-2M8R1TQC.yaml
  [5]
$ payload draft.yaml <<EOF
"@type": ServiceOrder
id: SO-20261120-2M8R1TQC
state: [
EOF
$ som edit 2M8R --draft draft.yaml
  ! (runs: sh -c nano "$@" nano /tmp/som-edit/SO-20261120-2M8R1TQC.yaml)
  ! /tmp/som-edit/SO-20261120-2M8R1TQC.yaml:3:8: error: this '[' is never closed [syntax]
  !   3 | state: [
  !     |        ^
  ! hint: close it with ']'
  ! hint: your text is kept: som edit SO-20261120-2M8R1TQC --draft /tmp/som-edit/SO-20261120-2M8R1TQC.yaml
  [4]
$ payload draft.yaml <<EOF
"@type": ServiceOrder
id: SO-20261120-7K3F9QXW
EOF
$ som edit 2M8R --draft draft.yaml
  ! (runs: sh -c nano "$@" nano /tmp/som-edit/SO-20261120-2M8R1TQC.yaml)
  ! /tmp/som-edit/SO-20261120-2M8R1TQC.yaml:2:5: error: the id of a record cannot be changed [protected-field]
  !   2 | id: SO-20261120-7K3F9QXW
  !     |     ^~~~~~~~~~~~~~~~~~~~
  ! hint: write 'SO-20261120-2M8R1TQC'
  ! hint: your text is kept: som edit SO-20261120-2M8R1TQC --draft /tmp/som-edit/SO-20261120-2M8R1TQC.yaml
  [5]
$ payload draft.yaml <<EOF
"@type": PartyOrder
id: SO-20261120-2M8R1TQC
EOF
$ som edit 2M8R --draft draft.yaml
  ! (runs: sh -c nano "$@" nano /tmp/som-edit/SO-20261120-2M8R1TQC.yaml)
  ! /tmp/som-edit/SO-20261120-2M8R1TQC.yaml:1:10: error: the kind of a record cannot be changed [protected-field]
  !   1 | "@type": PartyOrder
  !     |          ^~~~~~~~~~
  ! hint: write 'ServiceOrder'
  ! hint: your text is kept: som edit SO-20261120-2M8R1TQC --draft /tmp/som-edit/SO-20261120-2M8R1TQC.yaml
  [5]
# A state means its event.
$ payload draft.yaml <<EOF
"@type": ServiceOrder   # a comment
id: SO-20261120-2M8R1TQC
description: Duct to the Bradford mill
state: held
orderDate: "2026-11-20T10:00:00Z"
externalReference:
  - {id: CO-88213, externalReferenceType: customerOrder}
relatedParty:
  - {id: CUST-204, role: customer}
serviceOrderItem:
  - {id: "1", action: add, state: acknowledged, service: {name: bradford-duct}}
EOF
$ som edit 2M8R --draft draft.yaml --reason 'awaiting wayleave' -o json
  {"changed":[{"id":"SO-20261120-2M8R1TQC","from":"acknowledged","to":"held","text":"awaiting wayleave"}]}
  ! (runs: sh -c nano "$@" nano /tmp/som-edit/SO-20261120-2M8R1TQC.yaml)
$ som log 2M8R
  TIME              USER  ACTION  ACTIVITY  CHANGE               REASON
  2026-11-21 12:00  jane  hold              acknowledged → held  awaiting wayleave
$ som edit 2M8R --if-match 00
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml: the record is not the one that --if-match names [changed-meanwhile]
  [6]
$ som edit nothing
  ! som: error: record 'nothing' does not exist [not-found]
  [3]
$ som validate
  6 files checked: 0 errors, 0 warnings
# An emptied text leaves the record as it is, as in other editors. Errors are at the lines of the edited text.
$ write empty.yaml <<EOF

EOF
$ som edit 2M8R --draft empty.yaml
  ! (runs: sh -c nano "$@" nano /tmp/som-edit/SO-20261120-2M8R1TQC.yaml)
  ! som: the text is empty, so SO-20261120-2M8R1TQC is unchanged
$ payload draft.yaml <<EOF
"@type": ServiceOrder   # a comment
id: SO-20261120-2M8R1TQC
description: Duct to the Bradford mill
priority: foo
orderDate: "2026-11-20T10:00:00Z"
externalReference:
  - {id: CO-88213, externalReferenceType: customerOrder}
relatedParty:
  - {id: CUST-204, role: customer}
serviceOrderItem:
  - {id: "1", action: add, service: {name: bradford-duct}}
EOF
$ som edit 2M8R --draft draft.yaml
  ! (runs: sh -c nano "$@" nano /tmp/som-edit/SO-20261120-2M8R1TQC.yaml)
  ! /tmp/som-edit/SO-20261120-2M8R1TQC.yaml:4:11: error: 'foo' is not a priority [unknown-value]
  !   4 | priority: foo
  !     |           ^~~
  ! hint: use a number from 0 to 10, or Critical, High, Medium or Low
  ! hint: your text is kept: som edit SO-20261120-2M8R1TQC --draft /tmp/som-edit/SO-20261120-2M8R1TQC.yaml
  [4]
# A policy is no record.
$ som edit team-access
  ! som: error: record 'team-access' does not exist [not-found]
  ! hint: 'team-access' is a Team, no record: read and edit policy/policy.yaml
  [3]
$ som show team-access
  ! som: error: record 'team-access' does not exist [not-found]
  ! hint: 'team-access' is a Team, no record: read and edit policy/policy.yaml
  [3]
