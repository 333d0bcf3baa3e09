# Giving values back, all that are meant or none.
$ include pool_prelude.t
$ som service reserve --pool vlan --scope leeds-pe1 --for 7K3F --count 3 -q
$ som service allocate --pool port --for 7K3F -q
$ som service allocate --pool port --for 2M8R -q
$ som service release --pool vlan --scope leeds-pe1 --value 0101 --reason 'found unused' -n
  vlan/leeds-pe1/101: reserved → free (was for SO-20261120-7K3F9QXW)
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -28,7 +28,6 @@
   allocation:
     - id: port/ge-0_0_1
     - id: vlan/leeds-pe1/100
  -  - id: vlan/leeds-pe1/101
     - id: vlan/leeds-pe1/102
   trackingRecord:
     - id: 01KAG4W0G00000000000000001
  @@ -45,3 +44,9 @@
       user: jane
       description: port/ge-0_0_1
       action: allocate
  +  - id: 01M7YZMHG0M5JRXV37XPQKR21Y
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    description: vlan/leeds-pe1/101
  +    action: release
  +    reason: found unused
  --- a/pools/vlan/leeds-pe1/101.yaml
  +++ /dev/null
  @@ -1,7 +0,0 @@
  -"@type": ResourceAllocation
  -pool: vlan
  -scope: leeds-pe1
  -value: 101
  -state: reserved
  -for: SO-20261120-7K3F9QXW
  -date: "2026-11-21T12:00:00Z"
$ som service release --pool vlan --scope leeds-pe1 --value 0101 --reason 'found unused'
  vlan/leeds-pe1/101: reserved → free (was for SO-20261120-7K3F9QXW)
$ som service release --pool port --value ge-0/0/1 --for 2M8R
  ! som: error: port/ge-0_0_1 is allocated for SO-20261120-7K3F9QXW [value-taken]
  ! hint: leave --for out to release it anyway
  [5]
$ som service release --for 7K3F --pool vlan
  vlan/leeds-pe1/100: reserved → free (was for SO-20261120-7K3F9QXW)
  vlan/leeds-pe1/102: reserved → free (was for SO-20261120-7K3F9QXW)
$ som service release --for 7K3F -o json
  {"changed":[{"id":"port/ge-0_0_1","from":"allocated","to":"free","text":"was for SO-20261120-7K3F9QXW"}]}
$ som log 7K3F
  TIME              USER  ACTION    ACTIVITY  CHANGE                                                      REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  reserve             vlan/leeds-pe1/100, vlan/leeds-pe1/101, vlan/leeds-pe1/102
  2026-11-21 12:00  jane  allocate            port/ge-0_0_1
  2026-11-21 12:00  jane  release             vlan/leeds-pe1/101                                          found unused
  2026-11-21 12:00  jane  release             vlan/leeds-pe1/100, vlan/leeds-pe1/102
  2026-11-21 12:00  jane  release             port/ge-0_0_1
$ som service release --for 7K3F
  ! som: error: nothing of any pool is held for 7K3F [not-found]
  [3]
$ som service release --pool vlan --value 101
  ! som: error: vlan/101 is not in use [not-found]
  [3]
$ som service release --pool vlan
  ! som: error: what is released is missing [usage]
  ! hint: give --for, or --pool and --value, with --scope where the pool has scopes
  [2]
$ som service release --scope leeds-pe1
  ! som: error: --scope requires --pool [usage]
  ! hint: see som service release --help
  [2]
$ som service release
  ! som: error: what is released is missing [usage]
  ! hint: give --for, or --pool and --value, with --scope where the pool has scopes
  [2]
# What is held for a record that has gone can be released by the whole id.
$ remove orders/2026/11/SO-20261120-2M8R1TQC.yaml
$ som validate pools
  4 files checked: 1 error, 0 warnings
  ! pools/port/ge-0_0_2.yaml:5:6: error: record SO-20261120-2M8R1TQC does not exist [dangling-reference]
  !   5 | for: SO-20261120-2M8R1TQC
  !     |      ^~~~~~~~~~~~~~~~~~~~
  [1]
$ som service release --for 2M8R
  ! som: error: record '2M8R' does not exist [not-found]
  [3]
$ som service release --for SO-20261120-2M8R1TQC
  port/ge-0_0_2: allocated → free (was for SO-20261120-2M8R1TQC)
$ files
  catalog/ethernet-line.yaml
  catalog/voice-line.yaml
  orders/2026/11/SO-20261120-7K3F9QXW.yaml
  orders/2026/11/SO-20261120-9D4B6HNV.json
  policy/policy.yaml
  pools/port.yaml
  pools/vlan.yaml
  pools/wan.yaml
  som.yaml

# A service that was reserved is designed again when its last value is gone, whoever held it.
$ som service reserve --pool vlan --for customerOrder:CO-88213 -q
$ som order start 7K3F
  SO-20261120-7K3F9QXW: acknowledged → inProgress
  SV-20261120-Q0WC2VHN: designed for SO-20261120-7K3F9QXW item 1
  vlan/100: reserved → allocated (for customerOrder:CO-88213)
  SV-20261120-Q0WC2VHN: designed → reserved (SO-20261120-7K3F9QXW has values for it)
$ som service release --for customerOrder:CO-88213
  vlan/100: allocated → free (was for customerOrder:CO-88213)
  SV-20261120-Q0WC2VHN: reserved → designed (SO-20261120-7K3F9QXW has no values for it any more)
$ som service reserve --pool vlan --for 7K3F --count 2 --until 2026-12-02
  vlan/100: allocated for SO-20261120-7K3F9QXW, which is under way
  vlan/101: allocated for SO-20261120-7K3F9QXW, which is under way
  SV-20261120-Q0WC2VHN: designed → reserved (SO-20261120-7K3F9QXW has values for it)
$ som service release --pool vlan --value 100
  vlan/100: allocated → free (was for SO-20261120-7K3F9QXW)
$ som service list --fields id,state
  ID                    STATE
  SV-20261120-Q0WC2VHN  reserved
$ som service release --pool vlan --value 101
  vlan/101: allocated → free (was for SO-20261120-7K3F9QXW)
  SV-20261120-Q0WC2VHN: reserved → designed (SO-20261120-7K3F9QXW has no values for it any more)
$ som service list --fields id,state
  ID                    STATE
  SV-20261120-Q0WC2VHN  designed
# Earlier versions did not allocate at once what is reserved for an order under way.
$ som service reserve --pool vlan --for 7K3F -q
$ write pools/vlan/100.yaml <<EOF
"@type": ResourceAllocation
pool: vlan
value: 100
state: reserved
for: SO-20261120-7K3F9QXW
date: "2026-11-21T12:00:00Z"
reservedUntil: "2026-12-02T23:59:59Z"
usedBy: [{id: SV-20261120-Q0WC2VHN}]
EOF
$ now 2026-12-03T00:00:00Z
$ som service expire
  vlan/100: reserved → free (was for SO-20261120-7K3F9QXW until 2026-12-02T23:59:59Z)
  SV-20261120-Q0WC2VHN: reserved → designed (SO-20261120-7K3F9QXW has no values for it any more)
$ som validate inventory
  1 file checked: 0 errors, 0 warnings
