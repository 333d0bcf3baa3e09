# Work of another process that is under way without a request, as an earlier version left it, is named and can be asked for.
$ include under_way_prelude.t
$ write orders/2026/11/SO-20261119-5E8ARKNE.yaml <<EOF
"@type": ServiceOrder
id: SO-20261119-5E8ARKNE
state: inProgress
orderDate: "2026-11-19T09:00:00Z"
startDate: "2026-11-19T10:00:00Z"
relatedParty: [{id: team-access, role: assignee}]
serviceOrderItem:
  - {id: "1", action: add, state: inProgress, service: {serviceSpecification: {id: line}}}
activity:
  - {id: tail, type: partyOrder, state: inProgress, startDate: "2026-11-19T10:30:00Z", duration: {typical: P3D, max: P5D}, party: carrier-a, serviceOrderItem: "1"}
trackingRecord:
  - {id: A1, time: "2026-11-19T09:00:00Z", user: jane, action: create}
  - {id: A2, time: "2026-11-19T10:00:00Z", user: jane, action: start, from: acknowledged, to: inProgress}
EOF
$ som jeopardy next --team team-access
  atRisk SO-20261119-5E8ARKNE, team-access
    activity 'tail' has no request: nobody was asked
    som order request SO-20261119-5E8ARKNE --activity tail
$ som order request 5E8A --activity tail
  PO-20261119-78WGP9XF: created for SO-20261119-5E8ARKNE tail
$ som request update 5E8A/tail --state inProgress
  PO-20261119-78WGP9XF: acknowledged → inProgress
$ som request update 5E8A/tail --state completed
  PO-20261119-78WGP9XF: inProgress → completed
  SO-20261119-5E8ARKNE: tail: inProgress → completed (PO-20261119-78WGP9XF is completed)
  SO-20261119-5E8ARKNE: inProgress → completed (all activities are finished)
  SV-20261119-2S6Z14QS: designed for SO-20261119-5E8ARKNE item 1
  SV-20261119-2S6Z14QS: designed → active (SO-20261119-5E8ARKNE item 1 is completed)

# It may be completed by hand, but not silently.
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --external-id L -q
$ som order start ext:L -q
$ som activity complete ext:L survey -q
$ som request cancel ext:L/tail --reason 'by telephone' -q
$ som activity start ext:L tail
  SO-20261121-1W92F1BN: tail: pending → inProgress
$ som activity complete ext:L tail
  SO-20261121-1W92F1BN: tail: inProgress → completed
  ! SO-20261121-1W92F1BN tail: warning: is completed, but no request asked for it: no other process knows of it [guard]
  ! hint: to ask anyway: som activity redo SO-20261121-1W92F1BN tail --reason TEXT
