# First-in analysis, then ongoing; a root cause goes into TM Forum's own list too.
$ include report_prelude.t
$ som report analyse 4T9Z --finding 'CRC errors on the uplink' -n
  TR-20261121-4T9ZC2HM: first-in analysis added
  --- a/reports/2026/11/TR-20261121-4T9ZC2HM.yaml
  +++ b/reports/2026/11/TR-20261121-4T9ZC2HM.yaml
  @@ -10,6 +10,12 @@
     - id: SV-20261001-7KWX2B4M
   underlyingAlarm:
     - id: AL-20261121-5N8QWX2B
  +analysis:
  +  - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
  +    date: "2026-11-21T12:00:00Z"
  +    author: jane
  +    phase: firstIn
  +    finding: CRC errors on the uplink
   relatedParty:
     - {id: team-noc, role: assignee}
     - {id: CUST-118, role: customer}
  @@ -35,3 +41,4 @@
   trackingRecord:
     - {id: 01KAJA1R000000000000000001, time: "2026-11-21T08:00:00Z", user: ravi, action: create}
     - {id: 01KAJA1R000000000000000002, time: "2026-11-21T08:20:00Z", user: ravi, action: start, from: acknowledged, to: inProgress}
  +  - {id: 01M7YZMHG0J3Q45J8BXVXK4NAY, time: "2026-11-21T12:00:00Z", user: jane, action: analyse}
$ som report analyse 4T9Z --finding 'CRC errors on the uplink'
  TR-20261121-4T9ZC2HM: first-in analysis added
$ som report analyse 4T9Z --finding 'faulty optic' --root-cause resource:leeds-pe1
  TR-20261121-4T9ZC2HM: ongoing analysis added
$ som report analyse 4T9Z --finding 'no fault of ours' --phase ongoing --root-cause none
  TR-20261121-4T9ZC2HM: ongoing analysis added
$ som report show 4T9Z -o yaml --fields analysis,rootCauseResource
  analysis:
    - id: 01M7YZMHG0ZY81A0M0V38G3DDS
      date: "2026-11-21T12:00:00Z"
      author: jane
      phase: firstIn
      finding: CRC errors on the uplink
    - id: 01M7YZMHG0ZY81A0M0V647FYY5
      date: "2026-11-21T12:00:00Z"
      author: jane
      phase: ongoing
      finding: faulty optic
      rootCause:
        type: resource
        id: leeds-pe1
    - id: 01M7YZMHG0ZY81A0M0V84BDHRZ
      date: "2026-11-21T12:00:00Z"
      author: jane
      phase: ongoing
      finding: no fault of ours
      rootCause:
        type: none
  rootCauseResource: null
$ som report analyse 4T9Z --finding x --phase later
  ! som: error: --phase: 'later' is not a phase of analysis [usage]
  ! hint: phases are: first-in, ongoing
  [2]
$ som report analyse 4T9Z --finding x --root-cause weather
  ! som: error: --root-cause: 'weather' is not understood [usage]
  ! hint: write service:ID, resource:ID, party:ID or none
  [2]
$ som report analyse 4T9Z --finding x --root-cause service:
  ! som: error: --root-cause: 'service:' is not understood [usage]
  ! hint: write service:ID, resource:ID, party:ID or none
  [2]
$ som report analyse 4T9Z --finding x --root-cause service:SV-20261001-00000000
  ! reports/2026/11/TR-20261121-4T9ZC2HM.yaml:12:9: error: record SV-20261001-00000000 does not exist [dangling-reference]
  !   12 |   - id: SV-20261001-00000000
  !      |         ^~~~~~~~~~~~~~~~~~~~
  ! reports/2026/11/TR-20261121-4T9ZC2HM.yaml:43:11: error: record SV-20261001-00000000 does not exist [dangling-reference]
  !   43 |       id: SV-20261001-00000000
  !      |           ^~~~~~~~~~~~~~~~~~~~
  [4]
$ som report analyse 4T9Z
  ! som: error: missing: --finding TEXT [usage]
  ! hint: usage: som report analyse ID --finding TEXT
  ! hint: see som report analyse --help
  [2]
$ som report cancel 4T9Z --reason false-event
  TR-20261121-4T9ZC2HM: inProgress → cancelled (false-event)
  PT-20261121-6R2MZ9QX: note added
  PT-20261121-6R2MZ9QX: acknowledged → cancelled (withdrawn)
$ som report analyse 4T9Z --finding 'too late'
  ! TR-20261121-4T9ZC2HM: cannot analyse a report that is cancelled [illegal-transition]
  ! hint: cancelled is final
  [5]
