# 1.3.8.5/4: information is modified on assignment.
$ include report_prelude.t
$ som report create --kind customer-qos --name 'Throughput at half' --service SV-20261001-7KWX2B4M --external-id R1 -q
$ som report assign ext:R1 --to team-noc --reason 'on shift'
  CQ-20261121-XJ4G4Q61: assigned to team-noc
$ som report update ext:R1 --set severity=major --set 'description=Half of the rate towards the core'
  CQ-20261121-XJ4G4Q61: 2 fields updated
$ som report update ext:R1 --set priority=1
  CQ-20261121-XJ4G4Q61: 1 field updated
$ som log ext:R1
  TIME              USER  ACTION  ACTIVITY  CHANGE                                            REASON
  2026-11-21 12:00  jane  create
  2026-11-21 12:00  jane  assign            → team-noc                                        on shift
  2026-11-21 12:00  jane  update            severity: → major
  2026-11-21 12:00  jane  update            description: → Half of the rate towards the core
  2026-11-21 12:00  jane  update            priority: → 1
