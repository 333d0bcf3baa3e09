# Allocating values: what is reserved for the holder first, then what is free.
$ include pool_prelude.t
$ som service allocate --pool vlan --scope leeds-pe1 --for 7K3F --item 1
  vlan/leeds-pe1/100: allocated for SO-20261120-7K3F9QXW
$ cat pools/vlan/leeds-pe1/100.yaml
  "@type": ResourceAllocation
  pool: vlan
  scope: leeds-pe1
  value: 100
  state: allocated
  for: SO-20261120-7K3F9QXW
  serviceOrderItem: "1"
  date: "2026-11-21T12:00:00Z"
$ som service reserve --pool vlan --scope leeds-pe1 --for 7K3F --value 110 --until 2026-12-05 -q
$ som service allocate --pool vlan --scope leeds-pe1 --for 7K3F --count 2
  vlan/leeds-pe1/110: reserved → allocated (for SO-20261120-7K3F9QXW)
  vlan/leeds-pe1/101: allocated for SO-20261120-7K3F9QXW
$ cat pools/vlan/leeds-pe1/110.yaml
  "@type": ResourceAllocation
  pool: vlan
  scope: leeds-pe1
  value: 110
  state: allocated
  for: SO-20261120-7K3F9QXW
  date: "2026-11-21T12:00:00Z"
# A reservation of the order's customer order is the order's own.
$ som service reserve --pool port --for customerOrder:CO-88213 --value ge-0/0/4 -q
$ som service allocate --pool port --for 7K3F
  port/ge-0_0_4: reserved → allocated (for SO-20261120-7K3F9QXW)
$ cat pools/port/ge-0_0_4.yaml
  "@type": ResourceAllocation
  pool: port
  value: ge-0/0/4
  state: allocated
  for: SO-20261120-7K3F9QXW
  date: "2026-11-21T12:00:00Z"
$ som service reserve --pool port --for 7K3F --count 2 -q
$ som service reserve --pool wan --for 7K3F -q
$ som service allocate --for 7K3F --all --pool wan
  wan/2001_db8_40___127: reserved → allocated (for SO-20261120-7K3F9QXW)
$ som service allocate --for 7K3F --all
  port/ge-0_0_1: reserved → allocated (for SO-20261120-7K3F9QXW)
  port/ge-0_0_2: reserved → allocated (for SO-20261120-7K3F9QXW)
$ som service allocate --for 7K3F --all
$ som service allocate --for 9D4B --all
  ! som: error: nothing of any pool is held for 9D4B [not-found]
  [3]
$ som service allocate --for 7K3F
  ! som: error: the pool is missing [usage]
  ! hint: give --pool ID, or --all for all reservations
  [2]
# A value by its name.
$ som service allocate --pool vlan --scope leeds-pe1 --for 7K3F --value 110
  vlan/leeds-pe1/110: is allocated for SO-20261120-7K3F9QXW already
$ som service allocate --pool vlan --scope leeds-pe1 --for 2M8R --value 110
  ! som: error: vlan/leeds-pe1/110 is allocated for SO-20261120-7K3F9QXW [value-taken]
  ! hint: leave --value out to take the lowest that is free
  [5]
$ som service allocate --pool vlan --scope leeds-pe1 --for 2M8R --value 120
  vlan/leeds-pe1/120: allocated for SO-20261120-2M8R1TQC
$ som validate
  17 files checked: 0 errors, 0 warnings
# The start of an order allocates what is reserved for it; its customer order's stays for the other orders too.
$ som service reserve --pool vlan --scope leeds-pe2 --for 2M8R --until 2026-12-05 -q
$ som service reserve --pool wan --for customerOrder:CO-88213 --until 2026-12-05 -q
$ som order start 2M8R
  SO-20261120-2M8R1TQC: acknowledged → inProgress
  SV-20261120-QZH9CF6F: designed for SO-20261120-2M8R1TQC item 1
  SV-20261120-QZH9CF6F: designed → reserved (SO-20261120-2M8R1TQC has values for it)
  vlan/leeds-pe2/100: reserved → allocated (for SO-20261120-2M8R1TQC)
  wan/2001_db8_40__2_127: reserved → allocated (for customerOrder:CO-88213)
  ! SO-20261120-2M8R1TQC: warning: item 1 has no specification: no plan [guard]
  ! hint: add activities with som activity add
$ som log 2M8R
  TIME              USER  ACTION    ACTIVITY  CHANGE                                      REASON
  2026-11-21 12:00  jane  allocate            vlan/leeds-pe1/120
  2026-11-21 12:00  jane  reserve             vlan/leeds-pe2/100
  2026-11-21 12:00  jane  start               acknowledged → inProgress
  2026-11-21 12:00  jane  allocate            vlan/leeds-pe2/100, wan/2001_db8_40__2_127
$ som service list --pool vlan --values
  VALUE  SCOPE      STATE      FOR                   ITEM  SINCE             UNTIL
  100    leeds-pe1  allocated  SO-20261120-7K3F9QXW  1     2026-11-21 12:00
  101    leeds-pe1  allocated  SO-20261120-7K3F9QXW        2026-11-21 12:00
  110    leeds-pe1  allocated  SO-20261120-7K3F9QXW        2026-11-21 12:00
  120    leeds-pe1  allocated  SO-20261120-2M8R1TQC  1     2026-11-21 12:00
  100    leeds-pe2  allocated  SO-20261120-2M8R1TQC  1     2026-11-21 12:00
$ som service list --pool wan --values
  VALUE               SCOPE  STATE      FOR                     ITEM  SINCE             UNTIL
  2001:db8:40::2/127         allocated  customerOrder:CO-88213        2026-11-21 12:00
  2001:db8:40::/127          allocated  SO-20261120-7K3F9QXW          2026-11-21 12:00
# Cancelling gives back what is held for the order; the customer order's when its last order is cancelled.
$ som order cancel 2M8R --reason withdrawn
  SO-20261120-2M8R1TQC: inProgress → cancelled (withdrawn)
  SV-20261120-QZH9CF6F: reserved → terminated (SO-20261120-2M8R1TQC item 1 is cancelled)
  vlan/leeds-pe1/120: allocated → free (was for SO-20261120-2M8R1TQC)
  vlan/leeds-pe2/100: allocated → free (was for SO-20261120-2M8R1TQC)
$ som order cancel 7K3F --reason withdrawn -o json
  {"changed":[{"id":"SO-20261120-7K3F9QXW","from":"acknowledged","to":"cancelled","text":"withdrawn"},{"id":"port/ge-0_0_1","from":"allocated","to":"free","text":"was for SO-20261120-7K3F9QXW"},{"id":"port/ge-0_0_2","from":"allocated","to":"free","text":"was for SO-20261120-7K3F9QXW"},{"id":"port/ge-0_0_4","from":"allocated","to":"free","text":"was for SO-20261120-7K3F9QXW"},{"id":"vlan/leeds-pe1/100","from":"allocated","to":"free","text":"was for SO-20261120-7K3F9QXW"},{"id":"vlan/leeds-pe1/101","from":"allocated","to":"free","text":"was for SO-20261120-7K3F9QXW"},{"id":"vlan/leeds-pe1/110","from":"allocated","to":"free","text":"was for SO-20261120-7K3F9QXW"},{"id":"wan/2001_db8_40___127","from":"allocated","to":"free","text":"was for SO-20261120-7K3F9QXW"},{"id":"wan/2001_db8_40__2_127","from":"allocated","to":"free","text":"was for customerOrder:CO-88213"}]}
$ files
  catalog/ethernet-line.yaml
  catalog/voice-line.yaml
  inventory/QZ/SV-20261120-QZH9CF6F.yaml
  orders/2026/11/SO-20261120-2M8R1TQC.yaml
  orders/2026/11/SO-20261120-7K3F9QXW.yaml
  orders/2026/11/SO-20261120-9D4B6HNV.json
  policy/policy.yaml
  pools/port.yaml
  pools/vlan.yaml
  pools/wan.yaml
  som.yaml
