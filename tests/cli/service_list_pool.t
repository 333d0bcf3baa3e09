# How much of a pool is in use, and by whom.
$ include pool_prelude.t
$ som service list --pool vlan
  POOL  SCOPE  VALUES  RESERVED  ALLOCATED  FREE  FORECAST
  vlan           3900         0          0  3900
$ som service reserve --pool port --for 7K3F --until 2026-12-05 -q
$ som service allocate --pool port --for 2M8R --value ge-0/0/4 --item 1 -q
$ som service allocate --pool vlan --scope leeds-pe2 --for 7K3F --count 30 -q
$ som service allocate --pool vlan --scope leeds-pe1 --for 7K3F -q
$ som service list --pool port
  POOL  SCOPE  VALUES  RESERVED  ALLOCATED  FREE  FORECAST
  port              4         1          1     2  exhausted in about 30 days
$ som service list --pool port --values
  VALUE     SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  ge-0/0/1         reserved   SO-20261120-7K3F9QXW        2026-11-21 12:00  2026-12-05 23:59
  ge-0/0/4         allocated  SO-20261120-2M8R1TQC  1     2026-11-21 12:00
$ som service list --pool port --values -o csv
  value,scope,state,for,item,since,until\x0d
  ge-0/0/1,,reserved,SO-20261120-7K3F9QXW,,2026-11-21T12:00:00Z,2026-12-05T23:59:59Z\x0d
  ge-0/0/4,,allocated,SO-20261120-2M8R1TQC,1,2026-11-21T12:00:00Z,\x0d
$ som service list --pool port --values -o json
  {
    "schemaVersion": 1,
    "kind": "AllocationList",
    "items": [
      {
        "id": "port/ge-0_0_1",
        "pool": "port",
        "value": "ge-0/0/1",
        "state": "reserved",
        "for": "SO-20261120-7K3F9QXW",
        "date": "2026-11-21T12:00:00Z",
        "reservedUntil": "2026-12-05T23:59:59Z"
      },
      {
        "id": "port/ge-0_0_4",
        "pool": "port",
        "value": "ge-0/0/4",
        "state": "allocated",
        "for": "SO-20261120-2M8R1TQC",
        "serviceOrderItem": "1",
        "date": "2026-11-21T12:00:00Z"
      }
    ],
    "truncated": false
  }
$ som service list --pool vlan
  POOL  SCOPE      VALUES  RESERVED  ALLOCATED  FREE  FORECAST
  vlan  leeds-pe1    3900         0          1  3899
  vlan  leeds-pe2    3900         0         30  3870  exhausted in about 3870 days
$ som service list --pool vlan --scope leeds-pe2 -o json
  {
    "schemaVersion": 1,
    "kind": "PoolUseList",
    "items": [
      {
        "id": "vlan",
        "scope": "leeds-pe2",
        "values": 3900,
        "reserved": 0,
        "allocated": 30,
        "free": 3870,
        "exhaustedInDays": 3870
      }
    ],
    "truncated": false
  }
$ som service list --pool vlan --scope leeds-pe9
  POOL  SCOPE      VALUES  RESERVED  ALLOCATED  FREE  FORECAST
  vlan  leeds-pe9    3900         0          0  3900
$ som service list --pool vlan --scope leeds-pe1 --values -o id
  vlan/leeds-pe1/100
$ som service list --pool wan
  POOL  SCOPE                    VALUES  RESERVED  ALLOCATED                      FREE  FORECAST
  wan          604462909807314587353088         0          0  604462909807314587353088
$ som service list --pool wan -o ndjson
  {"id":"wan","values":"604462909807314587353088","reserved":0,"allocated":0,"free":"604462909807314587353088"}
# At the rate of the last thirty days: what is older does not count.
$ now 2026-12-30T00:00:00Z
$ som service list --pool port
  POOL  SCOPE  VALUES  RESERVED  ALLOCATED  FREE  FORECAST
  port              4         1          1     2
$ som service allocate --pool port --for 7K3F --count 3 -q
$ som service list --pool port -o csv
  pool,scope,values,reserved,allocated,free,forecast\x0d
  port,,4,0,4,0,exhausted\x0d
$ som service list --pool prot
  ! som: error: there is no pool 'prot' [unknown-pool]
  ! hint: did you mean 'port'?
  [3]
# A file that cannot be read is told, the rest is shown.
$ write pools/port/ge-0_0_9.yaml <<EOF
"@type": [
EOF
$ som service list --pool port --values
  VALUE     SCOPE  STATE      FOR                   ITEM  SINCE             UNTIL
  ge-0/0/1         allocated  SO-20261120-7K3F9QXW        2026-11-21 12:00
  ge-0/0/2         allocated  SO-20261120-7K3F9QXW        2026-12-30 00:00
  ge-0/0/3         allocated  SO-20261120-7K3F9QXW        2026-12-30 00:00
  ge-0/0/4         allocated  SO-20261120-2M8R1TQC  1     2026-11-21 12:00
  ! pools/port/ge-0_0_9.yaml:1:10: error: this '[' is never closed [syntax]
  !   1 | "@type": [
  !     |          ^
  ! hint: close it with ']'
  [4]
