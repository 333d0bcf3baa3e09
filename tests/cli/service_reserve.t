# Reserving values of a pool: each is one file, so that nobody else can have it.
$ include pool_prelude.t
$ som service reserve --pool vlan --scope leeds-pe1 --for 7K3F --until 2026-12-05 --item 1 --reason 'site survey'
  vlan/leeds-pe1/100: reserved for SO-20261120-7K3F9QXW until 2026-12-05T23:59:59Z
$ cat pools/vlan/leeds-pe1/100.yaml
  "@type": ResourceAllocation
  pool: vlan
  scope: leeds-pe1
  value: 100
  state: reserved
  for: SO-20261120-7K3F9QXW
  serviceOrderItem: "1"
  date: "2026-11-21T12:00:00Z"
  reservedUntil: "2026-12-05T23:59:59Z"
$ som log 7K3F
  TIME              USER  ACTION   ACTIVITY  CHANGE              REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  reserve            vlan/leeds-pe1/100  site survey
# The lowest that are free, or a value by its name; a scope has its own.
$ som service reserve --pool vlan --scope leeds-pe1 --for 7K3F --value 102
  vlan/leeds-pe1/102: reserved for SO-20261120-7K3F9QXW
$ som service reserve --pool vlan --scope leeds-pe1 --for 2M8R --count 2
  vlan/leeds-pe1/101: reserved for SO-20261120-2M8R1TQC
  vlan/leeds-pe1/103: reserved for SO-20261120-2M8R1TQC
$ som service reserve --pool vlan --scope leeds-pe2 --for 2M8R -o json
  {"changed":[{"id":"vlan/leeds-pe2/100","from":null,"to":"reserved","text":"reserved for SO-20261120-2M8R1TQC"}]}
$ som service reserve --pool wan --for customerOrder:CO-88213 --count 2 -o id --reason 'agreed by phone' --note 'with jane'
  wan/2001_db8_40___127
  wan/2001_db8_40__2_127
$ cat pools/wan/2001_db8_40___127.yaml
  "@type": ResourceAllocation
  pool: wan
  value: 2001:db8:40::/127
  state: reserved
  for: customerOrder:CO-88213
  date: "2026-11-21T12:00:00Z"
  reason: agreed by phone
  note:
    - id: 01M7YZMHG0ZY81A0M0V38G3DDS
      author: jane
      date: "2026-11-21T12:00:00Z"
      text: with jane
$ som service reserve --pool wan --for 2M8R --value 2001:DB8:40:0::A
  wan/2001_db8_40__a_127: reserved for SO-20261120-2M8R1TQC
$ som service reserve --pool port --for 7K3F --value ge-0/0/3
  port/ge-0_0_3: reserved for SO-20261120-7K3F9QXW
$ files
  catalog/ethernet-line.yaml
  catalog/voice-line.yaml
  orders/2026/11/SO-20261120-2M8R1TQC.yaml
  orders/2026/11/SO-20261120-7K3F9QXW.yaml
  orders/2026/11/SO-20261120-9D4B6HNV.json
  policy/policy.yaml
  pools/port.yaml
  pools/port/ge-0_0_3.yaml
  pools/vlan.yaml
  pools/vlan/leeds-pe1/100.yaml
  pools/vlan/leeds-pe1/101.yaml
  pools/vlan/leeds-pe1/102.yaml
  pools/vlan/leeds-pe1/103.yaml
  pools/vlan/leeds-pe2/100.yaml
  pools/wan.yaml
  pools/wan/2001_db8_40__2_127.yaml
  pools/wan/2001_db8_40___127.yaml
  pools/wan/2001_db8_40__a_127.yaml
  som.yaml
$ som validate
  18 files checked: 0 errors, 0 warnings
# A value that the holder has reserved is reserved again, to another end; somebody else's is refused.
$ som service reserve --pool vlan --scope leeds-pe1 --for 7K3F --value 100 --until 2026-12-09
  vlan/leeds-pe1/100: reserved for SO-20261120-7K3F9QXW until 2026-12-09T23:59:59Z
$ som service reserve --pool vlan --scope leeds-pe1 --for 2M8R --value 100
  ! som: error: vlan/leeds-pe1/100 is reserved for SO-20261120-7K3F9QXW [value-taken]
  ! hint: leave --value out to take the lowest that is free
  [5]
$ som service reserve --pool vlan --scope leeds-pe1 --for 2M8R --value 99
  ! som: error: '99' is not a value of the pool vlan [not-in-pool]
  ! hint: it has 3900 values, from 100 to 3999
  [4]
$ som service reserve --pool port --for 2M8R --value ge-0/0/9
  ! som: error: 'ge-0/0/9' is not a value of the pool port [not-in-pool]
  ! hint: it has 4 values, from ge-0/0/1 to ge-0/0/4
  [4]
# All or nothing.
$ som service reserve --pool port --for 2M8R --count 4
  ! som: error: the pool port has 3 of the 4 values that are wanted [pool-exhausted]
  ! hint: see who has them: som service list --pool port --values
  [5]
$ som service reserve --pool port --for 2M8R --count 3 -n
  port/ge-0_0_1: reserved for SO-20261120-2M8R1TQC
  port/ge-0_0_2: reserved for SO-20261120-2M8R1TQC
  port/ge-0_0_4: reserved for SO-20261120-2M8R1TQC
  --- a/orders/2026/11/SO-20261120-2M8R1TQC.yaml
  +++ b/orders/2026/11/SO-20261120-2M8R1TQC.yaml
  @@ -10,6 +10,9 @@
   serviceOrderItem:
     - {id: "1", action: add, state: acknowledged, service: {name: bradford-duct}}
   allocation:
  +  - id: port/ge-0_0_1
  +  - id: port/ge-0_0_2
  +  - id: port/ge-0_0_4
     - id: vlan/leeds-pe1/101
     - id: vlan/leeds-pe1/103
     - id: vlan/leeds-pe2/100
  @@ -29,4 +32,9 @@
       time: "2026-11-21T12:00:00Z"
       user: jane
       description: wan/2001_db8_40__a_127
  +    action: reserve
  +  - id: 01M7YZMHG0J3Q45J8BXYVTK5XW
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    description: port/ge-0_0_1, port/ge-0_0_2, port/ge-0_0_4
       action: reserve
  --- /dev/null
  +++ b/pools/port/ge-0_0_1.yaml
  @@ -0,0 +1,6 @@
  +"@type": ResourceAllocation
  +pool: port
  +value: ge-0/0/1
  +state: reserved
  +for: SO-20261120-2M8R1TQC
  +date: "2026-11-21T12:00:00Z"
  --- /dev/null
  +++ b/pools/port/ge-0_0_2.yaml
  @@ -0,0 +1,6 @@
  +"@type": ResourceAllocation
  +pool: port
  +value: ge-0/0/2
  +state: reserved
  +for: SO-20261120-2M8R1TQC
  +date: "2026-11-21T12:00:00Z"
  --- /dev/null
  +++ b/pools/port/ge-0_0_4.yaml
  @@ -0,0 +1,6 @@
  +"@type": ResourceAllocation
  +pool: port
  +value: ge-0/0/4
  +state: reserved
  +for: SO-20261120-2M8R1TQC
  +date: "2026-11-21T12:00:00Z"
$ som service reserve --pool port --for 2M8R --count 3 -q
$ som service reserve --pool port --for 2M8R
  ! som: error: the pool port has no free value [pool-exhausted]
  ! hint: see who has them: som service list --pool port --values
  [5]
# What a request can get wrong.
$ som service reserve --pool vlam --for 7K3F
  ! som: error: there is no pool 'vlam' [unknown-pool]
  ! hint: did you mean 'vlan'?
  [3]
$ som service reserve --pool ../catalog --for 7K3F
  ! som: error: there is no pool '../catalog' [unknown-pool]
  ! hint: pools are: port, vlan, wan
  [3]
$ som service reserve --pool vlan --scope .. --for 7K3F
  vlan/%2E./100: reserved for SO-20261120-7K3F9QXW
$ som service reserve --pool vlan --scope a/../../b --for 7K3F
  vlan/a_.._.._b/100: reserved for SO-20261120-7K3F9QXW
$ som service reserve --pool vlan --for customerOrder:
  ! som: error: 'customerOrder:' names no customer order [usage]
  ! hint: write it as customerOrder:CO-88213
  [2]
$ som service reserve --pool vlan --for leeds-pe9
  ! som: error: record 'leeds-pe9' does not exist [not-found]
  [3]
$ som service reserve --pool vlan --for ethernet-line
  ! ethernet-line: values are not held for a specification [usage]
  ! hint: name an order, a qualification, a report, or customerOrder:CO-88213
  [2]
$ som service reserve --pool vlan --for 7K3F --item 9
  ! SO-20261120-7K3F9QXW: there is no item '9' [not-found]
  [3]
$ som service reserve --pool vlan --for 7K3F --until 2026-11-01
  ! som: error: --until 2026-11-01 is not in the future [usage]
  ! hint: give a time after now
  [2]
$ som service reserve --pool vlan --for 7K3F --count 0
  ! som: error: --count: Value 0 not in range 1 to 65536 [usage]
  ! hint: see som service reserve --help
  [2]
$ som service reserve --pool vlan --for 7K3F --value 200 --count 2
  ! som: error: --value and --count cannot be used together [usage]
  ! hint: see som service reserve --help
  [2]
$ som service reserve --pool vlan
  ! som: error: missing: --for HOLDER [usage]
  ! hint: usage: som service reserve --pool POOL --for HOLDER
  ! hint: see som service reserve --help
  [2]
# Nothing is reserved for an order that has ended.
$ som order reject 9D4B --reason 'no capacity' -q
$ som service reserve --pool vlan --for 9D4B
  ! SO-20261120-9D4B6HNV: cannot reserve for an order that is rejected [illegal-transition]
  ! hint: rejected is final
  [5]
# Another program's file, here of a `git checkout`, came in between: the next value is taken.
$ meanwhile rename 1 put pools/vlan/leeds-pe3/100.yaml x
$ som service reserve --pool vlan --scope leeds-pe3 --for customerOrder:CO-9
  vlan/leeds-pe3/101: reserved for customerOrder:CO-9
$ cat pools/vlan/leeds-pe3/100.yaml
  x
