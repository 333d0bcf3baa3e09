# 1.4.5/3: parameters are reserved until the customer order is confirmed or the reservation expires.
$ include pool_prelude.t
# Before there is an order: for the customer order that may come of it.
$ som service reserve --pool vlan --scope leeds-pe1 --for customerOrder:CO-88213 --until 2026-12-01
  vlan/leeds-pe1/100: reserved for customerOrder:CO-88213 until 2026-12-01T23:59:59Z
$ som service reserve --pool vlan --scope leeds-pe1 --for customerOrder:CO-90001 --until 2026-12-01
  vlan/leeds-pe1/101: reserved for customerOrder:CO-90001 until 2026-12-01T23:59:59Z
# And for an order that waits for its start.
$ som service reserve --pool port --for 7K3F --item 1 --until 2026-12-01
  port/ge-0_0_1: reserved for SO-20261120-7K3F9QXW until 2026-12-01T23:59:59Z
# Confirmed: the start of the order makes them allocations.
$ som order start 7K3F
  SO-20261120-7K3F9QXW: acknowledged → inProgress
  SV-20261120-Q0WC2VHN: designed for SO-20261120-7K3F9QXW item 1
  port/ge-0_0_1: reserved → allocated (for SO-20261120-7K3F9QXW)
  SV-20261120-Q0WC2VHN: designed → reserved (SO-20261120-7K3F9QXW has values for it)
  vlan/leeds-pe1/100: reserved → allocated (for customerOrder:CO-88213)
$ som service list --pool vlan --values
  VALUE  SCOPE      STATE      FOR                     ITEM  SINCE             UNTIL
  100    leeds-pe1  allocated  customerOrder:CO-88213        2026-11-21 12:00
  101    leeds-pe1  reserved   customerOrder:CO-90001        2026-11-21 12:00  2026-12-01 23:59
# The other customer did not decide; its reservation expires, and the value is free again.
$ now 2026-12-02T00:00:00Z
$ som service expire
  vlan/leeds-pe1/101: reserved → free (was for customerOrder:CO-90001 until 2026-12-01T23:59:59Z)
$ som service reserve --pool vlan --scope leeds-pe1 --for 9D4B
  vlan/leeds-pe1/101: reserved for SO-20261120-9D4B6HNV
# Given up before it expires.
$ som service release --for 9D4B --reason 'another design'
  vlan/leeds-pe1/101: reserved → free (was for SO-20261120-9D4B6HNV)
$ som service list --pool vlan --values
  VALUE  SCOPE      STATE      FOR                     ITEM  SINCE             UNTIL
  100    leeds-pe1  allocated  customerOrder:CO-88213        2026-11-21 12:00
# A scan that may escalate gives back what has expired, too.
$ som service reserve --pool vlan --scope leeds-pe1 --for customerOrder:CO-90002 --until 2026-12-03 -q
$ som jeopardy scan --escalate --level overdue -o id --now 2026-12-04T00:00:00Z
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  ! SO-20261120-2M8R1TQC: onTrack → atRisk (unassigned)
  ! SO-20261120-7K3F9QXW: onTrack → overdue (due-passed)
  ! SO-20261120-9D4B6HNV: onTrack → overdue (due-passed)
  ! vlan/leeds-pe1/101: reserved → free (was for customerOrder:CO-90002 until 2026-12-03T23:59:59Z)
$ som service list --pool vlan --values -o id
  vlan/leeds-pe1/100
$ som validate
  12 files checked: 0 errors, 0 warnings
