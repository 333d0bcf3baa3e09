# Reservations whose time is over are given back.
$ include pool_prelude.t
$ som service reserve --pool vlan --for 7K3F --until 2026-11-30 -q
$ som service reserve --pool vlan --for customerOrder:CO-1 --until 2026-12-01 -q
$ som service reserve --pool vlan --for 2M8R -q
$ som service expire
$ now 2026-12-01T09:00:00Z
$ som service expire -n
  vlan/100: reserved → free (was for SO-20261120-7K3F9QXW until 2026-11-30T23:59:59Z)
  --- a/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  +++ b/orders/2026/11/SO-20261120-7K3F9QXW.yaml
  @@ -25,8 +25,7 @@
         serviceSpecification:
           id: ethernet-line
           version: "1.2"
  -allocation:
  -  - id: vlan/100
  +allocation: []
   trackingRecord:
     - id: 01KAG4W0G00000000000000001
       time: "2026-11-20T09:12:00Z"
  @@ -37,3 +36,8 @@
       user: jane
       description: vlan/100
       action: reserve
  +  - id: 01M8RDA4M0ZY81A0M0V38G3DDS
  +    time: "2026-12-01T09:00:00Z"
  +    user: jane
  +    description: vlan/100
  +    action: expire
  --- a/pools/vlan/100.yaml
  +++ /dev/null
  @@ -1,7 +0,0 @@
  -"@type": ResourceAllocation
  -pool: vlan
  -value: 100
  -state: reserved
  -for: SO-20261120-7K3F9QXW
  -date: "2026-11-21T12:00:00Z"
  -reservedUntil: "2026-11-30T23:59:59Z"
$ som service expire
  vlan/100: reserved → free (was for SO-20261120-7K3F9QXW until 2026-11-30T23:59:59Z)
$ som service expire
$ som log 7K3F
  TIME              USER  ACTION   ACTIVITY  CHANGE    REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  reserve            vlan/100
  2026-12-01 09:00  jane  expire             vlan/100
# A pool whose last values are reservations that have expired says what to do.
$ som service reserve --pool port --for 7K3F --count 4 --until 2026-12-02 -q
$ now 2026-12-03T00:00:00Z
$ som service allocate --pool port --for 2M8R
  ! som: error: the pool port has no free value [pool-exhausted]
  ! hint: reservations have expired (4): som service expire gives them back
  [5]
# A record that cannot be read is no reason to keep the values.
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml s/acknowledged/nonsense/
$ som service expire
  port/ge-0_0_1: reserved → free (was for SO-20261120-7K3F9QXW until 2026-12-02T23:59:59Z)
  port/ge-0_0_2: reserved → free (was for SO-20261120-7K3F9QXW until 2026-12-02T23:59:59Z)
  port/ge-0_0_3: reserved → free (was for SO-20261120-7K3F9QXW until 2026-12-02T23:59:59Z)
  port/ge-0_0_4: reserved → free (was for SO-20261120-7K3F9QXW until 2026-12-02T23:59:59Z)
  vlan/101: reserved → free (was for customerOrder:CO-1 until 2026-12-01T23:59:59Z)
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:7:8: error: state 'nonsense' is not known [unknown-state]
  !   7 | state: nonsense  # seen by the desk
  !     |        ^~~~~~~~
  ! hint: states are: acknowledged, rejected, pending, held, inProgress, cancelled, completed, failed, partial, assessingCancellation, pendingCancellation
  [4]
$ som service list --pool vlan --values -o id
  vlan/102
