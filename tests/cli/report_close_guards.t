# A report is closed only when nothing is open for it.
$ include report_prelude.t
$ som report create --kind service-trouble --name 'Problem' --service SV-20261001-7KWX2B4M --external-id P -q
$ som report create --kind service-trouble --name 'Part' --service SV-20261001-7KWX2B4M --external-id C -q
$ som report start ext:P -q
$ som report group ext:P ext:C
  TR-20261121-J3Q45J8B: in the group of TR-20261121-XJ4G4Q61
$ som report analyse ext:P --finding dim --root-cause resource:CARD-3 -q
$ som report raise ext:P --resource-trouble -q
$ som request update ext:P/resource-trouble --state cleared -q
$ som report clear ext:P --reason done -q
# A part is still open, and the trouble that was raised is reopened.
$ som report close ext:P
  ! TR-20261121-XJ4G4Q61: parts of it are still open: TR-20261121-J3Q45J8B (acknowledged) [guard]
  ! hint: clear or cancel them first, or use --force --reason TEXT to let go of them
  [5]
$ som request update ext:P/resource-trouble --state inProgress --reason again
  RT-20261121-6Z34AEWC: cleared → inProgress (again)
  TR-20261121-XJ4G4Q61: RT-20261121-6Z34AEWC was reopened: again
$ som report close ext:P
  ! TR-20261121-XJ4G4Q61: what it raised is still open: RT-20261121-6Z34AEWC (inProgress); parts of it are still open: TR-20261121-J3Q45J8B (acknowledged) [guard]
  ! hint: clear or cancel them first, or use --force --reason TEXT to let go of them
  [5]
$ som report close ext:P --force --reason 'the vendor continues alone'
  TR-20261121-XJ4G4Q61: cleared → closed (the vendor continues alone)
  RT-20261121-6Z34AEWC: no longer requested by TR-20261121-XJ4G4Q61
$ som validate
  8 files checked: 0 errors, 0 warnings
