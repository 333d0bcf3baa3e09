# report unlink: the record that worked for a report goes on alone, the activity waits again.
$ include report_prelude.t
$ som report unlink 4T9Z SV-20261001-7KWX2B4M
  ! TR-20261121-4T9ZC2HM: does not wait for SV-20261001-7KWX2B4M [guard]
  ! hint: it waits for PT-20261121-6R2MZ9QX
  [5]
$ som report unlink 4T9Z PT-20261121-6R2MZ9QX --reason 'it is about another link'
  PT-20261121-6R2MZ9QX: no longer requested by TR-20261121-4T9ZC2HM
  TR-20261121-4T9ZC2HM: no longer waits for PT-20261121-6R2MZ9QX
$ som report show 4T9Z -o yaml --fields activity
  activity:
    - id: repair
      name: Backhaul repair by the supplier
      type: partyTroubleReport
      state: pending
    - id: verify
      name: Verify with the customer
      state: pending
      dependsOn: [repair]
      duration:
        typical: PT1H
$ som request show PT-20261121-6R2MZ9QX -o yaml
  "@type": PartyTroubleReport
  id: PT-20261121-6R2MZ9QX
  externalId: SUP-77
  name: Loss on the backhaul to Leeds
  status: acknowledged
  creationDate: "2026-11-21T08:40:00Z"
  relatedParty:
    - id: backhaul-supplier
      role: supplier
  trackingRecord:
    - id: 01M7YZMHG0J3Q45J8BXVXK4NAY
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: unlink
      from: TR-20261121-4T9ZC2HM
      reason: it is about another link
$ som report unlink 4T9Z PT-20261121-6R2MZ9QX
  ! TR-20261121-4T9ZC2HM: does not wait for PT-20261121-6R2MZ9QX [guard]
  ! hint: it waits for no other record
  [5]
$ som report raise 4T9Z --party --activity repair --existing PT-20261121-6R2MZ9QX --force --reason 'it was that link'
  TR-20261121-4T9ZC2HM: activity repair waits for PT-20261121-6R2MZ9QX
$ som request update PT-20261121-6R2MZ9QX --state inProgress
  PT-20261121-6R2MZ9QX: acknowledged → inProgress
  TR-20261121-4T9ZC2HM: repair: pending → inProgress (PT-20261121-6R2MZ9QX is inProgress)
$ som report unlink 4T9Z PT-20261121-6R2MZ9QX
  PT-20261121-6R2MZ9QX: no longer requested by TR-20261121-4T9ZC2HM
  TR-20261121-4T9ZC2HM: no longer waits for PT-20261121-6R2MZ9QX
$ som report show 4T9Z -o yaml --fields activity
  activity:
    - id: repair
      name: Backhaul repair by the supplier
      type: partyTroubleReport
      state: pending
      plannedStart: "2026-11-21T12:00:00Z"
      plannedEnd: "2026-11-21T16:00:00Z"
    - id: verify
      name: Verify with the customer
      state: pending
      dependsOn: [repair]
      duration:
        typical: PT1H
# A problem that a customer's report raised is no longer coordinated with it.
$ som report create --kind customer-qos --name 'Slow' --external-id Q1 -q
$ som report start ext:Q1
  CQ-20261121-V38G3DDS: acknowledged → inProgress
$ som report raise ext:Q1 --service-trouble --force --reason core
  TR-20261121-72Z80SKX: created for CQ-20261121-V38G3DDS service-trouble
  CQ-20261121-V38G3DDS: activity service-trouble waits for TR-20261121-72Z80SKX
  CQ-20261121-V38G3DDS: linked with TR-20261121-72Z80SKX
$ som report unlink ext:Q1 TR-20261121-4T9ZC2HM
  ! CQ-20261121-V38G3DDS: does not wait for TR-20261121-4T9ZC2HM [guard]
  ! hint: it waits for TR-20261121-72Z80SKX
  [5]
$ som validate
  7 files checked: 0 errors, 0 warnings
