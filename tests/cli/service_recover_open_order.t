# A service that an open order works on is not taken back by the way.
$ include prelude.t
$ som order start 7K3F -q
$ som service list
  ID                    STATE     SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261120-Q0WC2VHN  designed  ethernet-line  CUST-118  100 Mbit/s Ethernet line, Leeds depot
$ som service recover SV-20261120 --reason 'not needed'
  ! SV-20261120-Q0WC2VHN: is worked on by SO-20261120-7K3F9QXW (inProgress) [guard]
  ! hint: complete or cancel that first, or use --force --reason TEXT
  [5]
$ som service recover SV-20261120 --force
  ! SV-20261120-Q0WC2VHN: is worked on by SO-20261120-7K3F9QXW (inProgress) [guard]
  ! hint: complete or cancel that first, or use --force --reason TEXT
  [5]
# A change that has not started counts, too; what has ended does not, nor an item that changes nothing.
$ write inventory/AA/SV-20261101-AAAAAAAA.yaml <<EOF
"@type": Service
id: SV-20261101-AAAAAAAA
state: active
supportingService: [{id: SV-20261101-BBBBBBBB}]
EOF
$ write inventory/BB/SV-20261101-BBBBBBBB.yaml <<EOF
"@type": Service
id: SV-20261101-BBBBBBBB
state: active
EOF
$ som order create --spec ethernet-line --customer CUST-7 --action modify --service SV-20261101-AAAAAAAA --external-id M -q
$ som service recover AAAA --reason 'contract ended'
  ! SV-20261101-AAAAAAAA: is worked on by SO-20261121-V38G3DDS (acknowledged) [guard]
  ! hint: complete or cancel that first, or use --force --reason TEXT
  [5]
$ som order cancel ext:M --reason 'not wanted' -q
$ som order create --spec ethernet-line --customer CUST-7 --action modify --service SV-20261101-BBBBBBBB --external-id N -q
# What stands under it stays where an order works on that.
$ som service recover AAAA --reason 'contract ended'
  SV-20261101-AAAAAAAA: active → terminated (contract ended)
$ som service recover BBBB --force --reason 'the building is gone'
  SV-20261101-BBBBBBBB: active → terminated (the building is gone)
  SO-20261121-1W92F1BN: is acknowledged, and is about SV-20261101-BBBBBBBB, which is recovered: cancel it
$ som service list --all
  ID                    STATE       SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261101-AAAAAAAA  terminated
  SV-20261101-BBBBBBBB  terminated
  SV-20261120-Q0WC2VHN  designed    ethernet-line  CUST-118  100 Mbit/s Ethernet line, Leeds depot
$ som log BBBB
  TIME              USER  ACTION     ACTIVITY  CHANGE                        REASON
  2026-11-21 12:00  jane  terminate            active → terminated (forced)  the building is gone
$ som service recover --help
  recover a service, and what only it used
  Usage: som service recover [OPTIONS] ID

  Positionals:
    ID ...                          the service: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help
    --force                         recover it although an open order works on it,
                                    whose items for it are cancelled
    --where EXPR                    change each record that matches, such as:
                                    state = held and priority <= 2
    --max N                         with --where: change up to this many records
                                    (default: 20)

  Examples:
    som service recover 9T0K --reason 'contract ended'
    som service recover 9T0K -n

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
