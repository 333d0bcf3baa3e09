# Both ends of a link know it: a value its holder and the services that use it, an order its values, a service its values.
$ include pool_prelude.t
# A new order lists the values that it holds, also if there are none.
$ som order create --spec voice-line --customer CUST-118 -o id
  SO-20261121-XJ4G4Q61
$ som order show XJ4G -o yaml --fields allocation
  allocation: []

# An order that an earlier version wrote has no list. Its first value completes it.
$ som service reserve --pool vlan --scope leeds-pe1 --for 7K3F --until 2026-12-05
  vlan/leeds-pe1/100: reserved for SO-20261120-7K3F9QXW until 2026-12-05T23:59:59Z
$ som order show 7K3F -o yaml --fields allocation
  allocation:
    - id: vlan/leeds-pe1/100
$ som order start 7K3F
  SO-20261120-7K3F9QXW: acknowledged → inProgress
  SV-20261120-Q0WC2VHN: designed for SO-20261120-7K3F9QXW item 1
  vlan/leeds-pe1/100: reserved → allocated (for SO-20261120-7K3F9QXW)
  SV-20261120-Q0WC2VHN: designed → reserved (SO-20261120-7K3F9QXW has values for it)
$ cat pools/vlan/leeds-pe1/100.yaml
  "@type": ResourceAllocation
  pool: vlan
  scope: leeds-pe1
  value: 100
  state: allocated
  for: SO-20261120-7K3F9QXW
  serviceOrderItem: "1"
  date: "2026-11-21T12:00:00Z"
  usedBy:
    - id: SV-20261120-Q0WC2VHN
$ som service list -o yaml --fields supportingResource
  ---
  supportingResource:
    - id: vlan/leeds-pe1/100
$ som service allocate --pool port --for 7K3F --item 1
  port/ge-0_0_1: allocated for SO-20261120-7K3F9QXW
$ som order show 7K3F -o yaml --fields allocation
  allocation:
    - id: port/ge-0_0_1
      item: "1"
    - id: vlan/leeds-pe1/100
      item: "1"
$ som service list -o yaml --fields supportingResource
  ---
  supportingResource:
    - id: vlan/leeds-pe1/100
    - id: port/ge-0_0_1
$ som validate
  13 files checked: 0 errors, 0 warnings
$ som service release --pool port --value ge-0/0/1
  port/ge-0_0_1: allocated → free (was for SO-20261120-7K3F9QXW)
$ som order show 7K3F -o yaml --fields allocation
  allocation:
    - id: vlan/leeds-pe1/100
      item: "1"
$ som service list -o yaml --fields supportingResource
  ---
  supportingResource:
    - id: vlan/leeds-pe1/100
$ som order cancel 7K3F --reason "not wanted"
  SO-20261120-7K3F9QXW: inProgress → cancelled (not wanted)
  SV-20261120-Q0WC2VHN: reserved → terminated (SO-20261120-7K3F9QXW item 1 is cancelled)
  vlan/leeds-pe1/100: allocated → free (was for SO-20261120-7K3F9QXW)
$ som order show 7K3F -o yaml --fields allocation,trackingRecord
  allocation: []
  trackingRecord:
    - id: 01KAG4W0G00000000000000001
      time: "2026-11-20T09:12:00Z"
      user: omar
      action: create
    - id: 01M7YZMHG0V38G3DDSJ3Q45J8B
      time: "2026-11-21T12:00:00Z"
      user: jane
      description: vlan/leeds-pe1/100
      action: reserve
    - id: 01M7YZMHG0V38G3DDSJ3S67GYB
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: start
      from: acknowledged
      to: inProgress
    - id: 01M7YZMHG0V38G3DDSJ40AES9F
      time: "2026-11-21T12:00:00Z"
      user: jane
      description: vlan/leeds-pe1/100
      action: allocate
    - id: 01M7YZMHG0V38G3DDSJ5CDQ99B
      time: "2026-11-21T12:00:00Z"
      user: jane
      description: port/ge-0_0_1
      action: allocate
    - id: 01M7YZMHG0V38G3DDSJ97BAZZZ
      time: "2026-11-21T12:00:00Z"
      user: jane
      description: port/ge-0_0_1
      action: release
    - id: 01M7YZMHG0V38G3DDSJAGYK42R
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: cancel
      from: inProgress
      to: assessingCancellation
      reason: not wanted
    - id: 01M7YZMHG0V38G3DDSJE1H7N3Q
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: accept
      from: assessingCancellation
      to: pendingCancellation
      reason: not wanted
    - id: 01M7YZMHG0V38G3DDSJG32QFEZ
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: finish
      from: pendingCancellation
      to: cancelled
    - id: 01M7YZMHG0V38G3DDSJJR0SFVV
      time: "2026-11-21T12:00:00Z"
      user: jane
      description: vlan/leeds-pe1/100
      action: release
$ som validate
  11 files checked: 0 errors, 0 warnings

# A value that was allocated before the start is that of the service too.
$ som service allocate --pool port --for 2M8R
  port/ge-0_0_1: allocated for SO-20261120-2M8R1TQC
$ som order start 2M8R -q
$ cat pools/port/ge-0_0_1.yaml
  "@type": ResourceAllocation
  pool: port
  value: ge-0/0/1
  state: allocated
  for: SO-20261120-2M8R1TQC
  serviceOrderItem: "1"
  date: "2026-11-21T12:00:00Z"
  usedBy:
    - id: SV-20261120-QZH9CF6F
$ som validate
  13 files checked: 0 errors, 0 warnings
