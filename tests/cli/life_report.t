# The life of a trouble report: created, analysed, held up by its supplier, cleared, reopened, closed.
$ include report_prelude.t
$ som report create --kind service-trouble --name 'Voice drops at the mill' --priority High --customer CUST-204 --service SV-20261001-7KWX2B4M --external-id NOC-5530
  TR-20261121-XJ4G4Q61: created
$ som report show ext:NOC-5530 -o yaml
  "@type": ServiceTroubleReport
  id: TR-20261121-XJ4G4Q61
  externalIdentifier:
    - id: NOC-5530
  name: Voice drops at the mill
  priority: 2
  status: acknowledged
  creationDate: "2026-11-21T12:00:00Z"
  relatedParty:
    - id: CUST-204
      role: customer
  affectedService:
    - id: SV-20261001-7KWX2B4M
  sla:
    level: gold-trouble
    calendar: always
    respondWithin: PT30M
    resolveWithin: PT8H
    updateEvery: PT2H
    pausedIn: [pending]
  trackingRecord:
    - id: 01M7YZMHG0XVXK4NAYM5JRXV37
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create
$ som report start ext:NOC-5530
  TR-20261121-XJ4G4Q61: acknowledged → inProgress
$ som report analyse ext:NOC-5530 --finding 'jitter on the trunk'
  TR-20261121-XJ4G4Q61: first-in analysis added
$ som report analyse ext:NOC-5530 --finding 'trunk card is faulty' --root-cause resource:mill-gw1
  TR-20261121-XJ4G4Q61: ongoing analysis added
$ som report clear ext:NOC-5530
  ! TR-20261121-XJ4G4Q61: to clear needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som report clear ext:NOC-5530 --reason 'trunk card replaced'
  TR-20261121-XJ4G4Q61: inProgress → cleared (trunk card replaced)
$ som report reopen ext:NOC-5530 --reason 'drops again'
  TR-20261121-XJ4G4Q61: cleared → inProgress (drops again)
$ som report clear ext:NOC-5530 --reason 'second card replaced'
  TR-20261121-XJ4G4Q61: inProgress → cleared (second card replaced)
$ som report close ext:NOC-5530
  TR-20261121-XJ4G4Q61: cleared → closed
$ som report start ext:NOC-5530
  ! TR-20261121-XJ4G4Q61: cannot start a report that is closed [illegal-transition]
  ! hint: closed is final
  [5]
$ som report show ext:NOC-5530
  ServiceTroubleReport TR-20261121-XJ4G4Q61
    state           closed
    name            Voice drops at the mill
    external id     NOC-5530
    priority        2
    customer        CUST-204
    service level   gold-trouble
    services        SV-20261001-7KWX2B4M
    created         2026-11-21 12:00
    resolved        2026-11-21 12:00
    file            reports/2026/11/TR-20261121-XJ4G4Q61.yaml

  ANALYSIS
    2026-11-21 12:00  jane: jitter on the trunk
    2026-11-21 12:00  jane: trunk card is faulty (root cause: resource mill-gw1)
$ som report clear 4T9Z --reason 'seems fine'
  ! TR-20261121-4T9ZC2HM: activities are not finished: repair (inProgress), verify (pending) [guard]
  ! hint: finish them with som activity complete TR-20261121-4T9ZC2HM ACTIVITY, skip them, or retry those that failed
  ! TR-20261121-4T9ZC2HM: what it raised is still open: PT-20261121-6R2MZ9QX (acknowledged) [guard]
  ! hint: clear or cancel them first, or use --force --reason TEXT to let go of them
  ! TR-20261121-4T9ZC2HM: an underlying alarm is still active: AL-20261121-5N8QWX2B (raised) [guard]
  ! hint: wait until it clears, or use --force --reason TEXT
  [5]
$ som request update ext:SUP-77 --state cleared --reason 'splice repaired'
  PT-20261121-6R2MZ9QX: acknowledged → cleared (splice repaired)
  TR-20261121-4T9ZC2HM: repair: inProgress → completed (PT-20261121-6R2MZ9QX is cleared)
$ som report clear 4T9Z --reason 'seems fine'
  ! TR-20261121-4T9ZC2HM: activities are not finished: verify (pending) [guard]
  ! hint: finish them with som activity complete TR-20261121-4T9ZC2HM ACTIVITY, skip them, or retry those that failed
  ! TR-20261121-4T9ZC2HM: an underlying alarm is still active: AL-20261121-5N8QWX2B (raised) [guard]
  ! hint: wait until it clears, or use --force --reason TEXT
  [5]
$ som report clear 4T9Z --reason 'customer confirms' --force
  TR-20261121-4T9ZC2HM: inProgress → cleared (customer confirms)
$ som validate
  6 files checked: 0 errors, 0 warnings
$ som jeopardy scan --all
  0 open: 0 overdue, 0 inJeopardy, 0 atRisk, 0 onTrack
