$ include prelude.t
$ som calendar add office 2026-11-20 8h
  ! som: error: '8h' is not a duration [invalid-duration]
  ! hint: write ISO 8601 such as PT8H, P2D or P1W; months, years and more than 100 years are refused
  [4]
$ edit catalog/ethernet-line.yaml 's/PT8H/P1M/'
$ som validate catalog
  2 files checked: 1 error, 0 warnings
  ! catalog/ethernet-line.yaml:9:73: error: fulfilment.add[id=survey].duration.typical: 'P1M' is not a duration [invalid-duration]
  !   9 |     - {id: survey, name: Site survey, type: survey, duration: {typical: P1M, max: PT16H}, team: team-field}
  !     |                                                                         ^~~
  ! hint: write ISO 8601 such as PT8H, P2D or P1W; months, years and more than 100 years are refused
  [1]
