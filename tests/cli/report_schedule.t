# The plan of a report becomes planned dates; the appointment of one activity is checked against it.
$ include report_prelude.t
$ som report schedule 4T9Z
  TR-20261121-4T9ZC2HM: 1 activity scheduled
$ som report show 4T9Z -o yaml --fields activity
  activity:
    - id: repair
      name: Backhaul repair by the supplier
      type: partyTroubleReport
      state: inProgress
      startDate: "2026-11-21T08:40:00Z"
      delegatedTo: PT-20261121-6R2MZ9QX
    - id: verify
      name: Verify with the customer
      state: pending
      dependsOn: [repair]
      duration:
        typical: PT1H
      plannedStart: "2026-11-21T12:00:00Z"
      plannedEnd: "2026-11-21T13:00:00Z"
$ som report schedule 4T9Z
  TR-20261121-4T9ZC2HM: is scheduled as planned already
$ som report schedule 4T9Z --activity verify --start 2026-11-21T11:00:00Z
  ! TR-20261121-4T9ZC2HM: activity 'verify' cannot start at 2026-11-21T11:00:00Z: the earliest is 2026-11-21T12:00:00Z [guard]
  ! hint: use --start 2026-11-21T12:00:00Z, or --force --reason TEXT
  [5]
$ som report schedule 4T9Z --activity verify --start 2026-11-21T11:00:00Z --force --reason 'customer insists'
  TR-20261121-4T9ZC2HM: activity verify is booked for team-noc from 2026-11-21 11:00 to 2026-11-21 13:00
$ som report schedule 4T9Z --activity verify --start '2026-11-21 15:00'
  TR-20261121-4T9ZC2HM: activity verify is booked for team-noc from 2026-11-21 15:00 to 2026-11-21 16:00
$ som report schedule 4T9Z --activity repair --start '2026-11-21 15:00'
  ! TR-20261121-4T9ZC2HM: activity 'repair' is inProgress: only one that has not started is scheduled [guard]
  [5]
$ som report schedule 4T9Z --activity verfy --start '2026-11-21 15:00'
  ! TR-20261121-4T9ZC2HM: there is no activity 'verfy' [not-found]
  ! hint: did you mean 'verify'?
  [3]
$ som report schedule 4T9Z --activity verify
  ! som: error: --activity requires --start [usage]
  ! hint: see som report schedule --help
  [2]
$ som report schedule 4T9Z --start '2026-11-21 15:00'
  ! som: error: --start requires --activity [usage]
  ! hint: see som report schedule --help
  [2]
$ som report create --kind service-trouble --name bare --external-id bare -q
$ som report schedule ext:bare
  ! TR-20261121-XVXK4NAY: there are no activities to schedule [guard]
  ! hint: add one with som activity add TR-20261121-XVXK4NAY ACTIVITY
  [5]
