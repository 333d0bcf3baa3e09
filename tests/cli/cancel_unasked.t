# Work of a partner that is under way without a request, as in an imported order: its cancellation says whom to tell.
$ include prelude.t
$ write orders/2026/11/SO-20261120-AAAAAAAA.yaml <<EOF
"@type": ServiceOrder
id: SO-20261120-AAAAAAAA
state: inProgress
orderDate: "2026-11-20T09:00:00Z"
startDate: "2026-11-20T09:00:00Z"
relatedParty: [{id: CUST-118, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, state: inProgress, service: {name: line}}
activity:
  - {id: dig, type: partyOrder, serviceOrderItem: "1", state: inProgress, startDate: "2026-11-20T09:00:00Z", assignee: digger-ltd}
  - {id: tail, type: partyOrder, serviceOrderItem: "1", state: pending, dependsOn: [dig]}
EOF
$ som order cancel AAAA --reason 'customer withdrew'
  SO-20261120-AAAAAAAA: dig is under way at digger-ltd without a request: tell them that it is not needed any more
  SO-20261120-AAAAAAAA: inProgress → cancelled (customer withdrew)
$ som order show AAAA --fields note -o yaml
  note:
    - id: 01M7YZMHG0J3Q45J8BXVXK4NAY
      author: jane
      systemId: som
      date: "2026-11-21T12:00:00Z"
      text: "dig is under way at digger-ltd without a request: tell them that it is not needed any more"
$ som validate
  7 files checked: 0 errors, 1 warning
  ! orders/2026/11/SO-20261120-AAAAAAAA.yaml:12:152: warning: team 'digger-ltd' is not known [unknown-reference]
  !   12 | , startDate: "2026-11-20T09:00:00Z", endDate: "2026-11-21T12:00:00Z", assignee: digger-ltd}
  !      |                                                                                 ^~~~~~~~~~
