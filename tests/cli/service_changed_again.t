# A service that several orders change, one after the other. (1.4.5/7)
$ include delivery_prelude.t
$ som order start ext:A -q
$ som activity skip ext:A survey --reason 'known site' -q
$ som activity skip ext:A port --reason 'there is one' -q
$ som activity skip ext:A tail --reason 'there is one' -q
$ som activity start ext:A configure -q
$ som activity complete ext:A configure -q
$ som service list -o id
  SV-20261121-X841XX25
$ som order create --spec ethernet-access --customer CUST-7 --action modify --service SV-20261121-X841XX25 --characteristic bandwidth=1000 --external-id M -q
$ som order start ext:M -q
$ som activity start ext:M profile -q
$ som activity complete ext:M profile
  SO-20261121-9MACZ2ZY: profile: inProgress → completed
  SO-20261121-9MACZ2ZY: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: modified: SO-20261121-9MACZ2ZY item 1 is completed
$ som order create --spec ethernet-access --customer CUST-7 --action delete --service SV-20261121-X841XX25 --external-id D -q
$ som order start ext:D -q
$ som request update 0S3W --state completed
  PO-20261121-0S3W1VHK: acknowledged → completed
  SO-20261121-NSQMRNX8: cease: pending → completed (PO-20261121-0S3W1VHK is completed)
  SO-20261121-NSQMRNX8: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: active → terminated (SO-20261121-NSQMRNX8 item 1 is completed)
$ som service show SV-20261121-X841XX25
  Service SV-20261121-X841XX25
    state           terminated
    customer        CUST-7
    specification   ethernet-access
    place           leeds
    started         2026-11-21 12:00
    file            inventory/X8/SV-20261121-X841XX25.yaml

  CHARACTERISTIC  VALUE
  bandwidth       1000

  ORDER                 ITEM  ACTION  STATE
  SO-20261121-XJ4G4Q61  1     add     completed
  SO-20261121-9MACZ2ZY  1     modify  completed
  SO-20261121-NSQMRNX8  1     delete  completed
$ som validate -q
  ! orders/2026/11/SO-20261121-NSQMRNX8.yaml:30:15: warning: team 'carrier-x' is not known [unknown-reference]
  !   30 |     assignee: carrier-x
  !      |               ^~~~~~~~~
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:59:15: warning: team 'carrier-x' is not known [unknown-reference]
  !   59 |     assignee: carrier-x
  !      |               ^~~~~~~~~
