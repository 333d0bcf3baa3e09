# Fields of a report are set by their paths; what other verbs own is refused.
$ include report_prelude.t
$ som report update 4T9Z --set severity=major --set 'requestedResolutionDate=2026-11-21T18:00:00Z'
  TR-20261121-4T9ZC2HM: 2 fields updated
$ som report update 4T9Z --set status=cleared
  ! som: error: 'status' cannot be set by update [protected-field]
  ! hint: states are changed by start, hold, pend, resume, clear, reopen, close, reject and cancel
  [5]
$ som report update 4T9Z --set creationDate=2026-11-20T00:00:00Z
  ! som: error: 'creationDate' cannot be set by update [protected-field]
  ! hint: the start of the clock never moves
  [5]
$ som report update 4T9Z --unset analysis
  ! som: error: 'analysis' cannot be set by update [protected-field]
  ! hint: use analyse
  [5]
# Another priority is another service level, or none.
$ som report update 4T9Z --set priority=High
  TR-20261121-4T9ZC2HM: nothing to change
$ som report update 4T9Z --set priority=2
  TR-20261121-4T9ZC2HM: nothing to change
$ som report update 4T9Z --set priority=1 -n
  TR-20261121-4T9ZC2HM: 1 field updated
  --- a/reports/2026/11/TR-20261121-4T9ZC2HM.yaml
  +++ b/reports/2026/11/TR-20261121-4T9ZC2HM.yaml
  @@ -4,7 +4,7 @@
     - id: NOC-5521
   name: Packet loss at Leeds depot  # from the night shift
   severity: major
  -priority: 2
  +priority: 1
   status: inProgress
   creationDate: "2026-11-21T08:00:00Z"
   requestedResolutionDate: "2026-11-21T18:00:00Z"
  @@ -39,3 +39,4 @@
     - {id: 01KAJA1R000000000000000002, time: "2026-11-21T08:20:00Z", user: ravi, action: start, from: acknowledged, to: inProgress}
     - {id: 01M7YZMHG0M5JRXV37XJ4G4Q61, time: "2026-11-21T12:00:00Z", user: jane, action: update, field: severity, to: major}
     - {id: 01M7YZMHG0M5JRXV37XJ9N7562, time: "2026-11-21T12:00:00Z", user: jane, action: update, field: requestedResolutionDate, to: "2026-11-21T18:00:00Z"}
  +  - {id: 01M7YZMHG0M5JRXV37XN23QBZM, time: "2026-11-21T12:00:00Z", user: jane, action: update, field: priority, from: "2", to: "1"}
