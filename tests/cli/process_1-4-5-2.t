# 1.4.5/2: service parameters are allocated to an order or another request: the VLAN of a line on its router, the
# address of the transfer network, a port; and one to a trouble report for the time of a repair.
$ include pool_prelude.t
$ som order start 7K3F
  SO-20261120-7K3F9QXW: acknowledged → inProgress
  SV-20261120-Q0WC2VHN: designed for SO-20261120-7K3F9QXW item 1
$ som service allocate --pool vlan --scope leeds-pe1 --for 7K3F --item 1
  vlan/leeds-pe1/100: allocated for SO-20261120-7K3F9QXW
  SV-20261120-Q0WC2VHN: designed → reserved (SO-20261120-7K3F9QXW has values for it)
$ som service allocate --pool wan --for 7K3F --item 1
  wan/2001_db8_40___127: allocated for SO-20261120-7K3F9QXW
$ som service allocate --pool port --for 7K3F --item 1 --value ge-0/0/2
  port/ge-0_0_2: allocated for SO-20261120-7K3F9QXW
$ som report create --kind service-trouble --name 'No light on ge-0/0/2' -q
$ som service allocate --pool port --for TR-20261121 --reason 'spare port while the other is repaired'
  port/ge-0_0_1: allocated for TR-20261121-V38G3DDS
$ som service list --pool port --values
  VALUE     SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  ge-0/0/1         allocated  TR-20261121-V38G3DDS        2026-11-21 12:00
  ge-0/0/2         allocated  SO-20261120-7K3F9QXW  1     2026-11-21 12:00
$ som service list --pool vlan
  POOL  SCOPE      VALUES  RESERVED  ALLOCATED  FREE  FORECAST
  vlan  leeds-pe1    3900         0          1  3899
$ som log 7K3F
  TIME              USER  ACTION    ACTIVITY  CHANGE                     REASON
  2026-11-20 09:12  omar  create
  2026-11-21 12:00  jane  start               acknowledged → inProgress
  2026-11-21 12:00  jane  allocate            vlan/leeds-pe1/100
  2026-11-21 12:00  jane  allocate            wan/2001_db8_40___127
  2026-11-21 12:00  jane  allocate            port/ge-0_0_2
$ som validate
  15 files checked: 0 errors, 0 warnings
