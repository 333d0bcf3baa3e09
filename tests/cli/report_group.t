# Groups of problems: a problem names its parents, a parent what lies beneath it. No report is beneath itself.
$ include cause_prelude.t
$ som report create --kind service-trouble --name 'Region down' --external-id A -o id
  TR-20261121-XJ4G4Q61
$ som report create --kind service-trouble --name 'Line down' --external-id B -o id
  TR-20261121-J3Q45J8B
$ som report create --kind service-performance --name 'Slow' --external-id C -o id
  SP-20261121-DKBKCF55
$ som report group ext:A ext:B ext:C
  TR-20261121-J3Q45J8B: in the group of TR-20261121-XJ4G4Q61
  SP-20261121-DKBKCF55: in the group of TR-20261121-XJ4G4Q61
$ som report group ext:A ext:B
  ! TR-20261121-J3Q45J8B: it is in the group of TR-20261121-XJ4G4Q61 already [guard]
  [5]
$ som report show ext:A -o yaml
  "@type": ServiceTroubleReport
  id: TR-20261121-XJ4G4Q61
  externalIdentifier:
    - id: A
  name: Region down
  status: acknowledged
  creationDate: "2026-11-21T12:00:00Z"
  underlyingProblem:
    - id: TR-20261121-J3Q45J8B
    - id: SP-20261121-DKBKCF55
  trackingRecord:
    - id: 01M7YZMHG0XVXK4NAYM5JRXV37
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create
    - id: 01M7YZMHG0XVXK4NAYM835HS77
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: group
$ som report show ext:B -o yaml
  "@type": ServiceTroubleReport
  id: TR-20261121-J3Q45J8B
  externalIdentifier:
    - id: B
  name: Line down
  status: acknowledged
  creationDate: "2026-11-21T12:00:00Z"
  parentProblem:
    - id: TR-20261121-XJ4G4Q61
  trackingRecord:
    - id: 01M7YZMHG0ZY81A0M0V38G3DDS
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: create
    - id: 01M7YZMHG0ZY81A0M0V5RWQBHS
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: group
$ som report group ext:A ext:A
  ! TR-20261121-XJ4G4Q61: a report is not in its own group [guard]
  ! hint: name other reports
  [5]
$ som report create --kind service-trouble --name 'Socket' --external-id D -o id
  TR-20261121-HST62SWP
$ som report group ext:B ext:D
  TR-20261121-HST62SWP: in the group of TR-20261121-J3Q45J8B
$ som report group ext:D ext:A
  ! TR-20261121-XJ4G4Q61: TR-20261121-HST62SWP is in the group of TR-20261121-XJ4G4Q61, directly or through others [guard]
  ! hint: take it out with 'report ungroup'
  [5]
$ som report create --kind customer-qos --name 'Calls drop' --external-id E -o id
  CQ-20261121-H95TMQE0
$ som report group ext:A ext:E
  ! CQ-20261121-H95TMQE0: only alarms and reports about services have groups [guard]
  ! hint: group alarms, or service trouble and service performance reports
  [5]
$ som report ungroup ext:A ext:B
  TR-20261121-J3Q45J8B: no longer in the group of TR-20261121-XJ4G4Q61
$ som report ungroup ext:A ext:B
  ! TR-20261121-J3Q45J8B: it is not in the group of TR-20261121-XJ4G4Q61 [guard]
  [5]
$ som report group ext:D ext:A
  TR-20261121-XJ4G4Q61: in the group of TR-20261121-HST62SWP
$ som validate
  22 files checked: 0 errors, 0 warnings
