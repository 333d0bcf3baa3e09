# `order show` lists the values of the customer order, too.
$ include line_prelude.t
$ som order create --spec device-line --customer C1 --customer-order CO-1 --characteristic device=pe1 --external-id A -q
$ som order create --spec device-line --customer C1 --customer-order CO-1 --characteristic device=pe1 --external-id B -q
$ som service reserve --pool vlan --scope pe1 --for customerOrder:CO-1 --count 2 -q
$ som order start ext:A -q
$ som order show ext:A
  ServiceOrder SO-20261121-XJ4G4Q61
    state           inProgress
    level           onTrack: neither the record nor a service level gives a due date
    external id     A
    customer order  CO-1
    customer        C1
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    expected        2026-11-23 11:00
    file            orders/2026/11/SO-20261121-XJ4G4Q61.yaml

  ITEM  ACTION  STATE         SPECIFICATION  SERVICE
  1     add     acknowledged  device-line    SV-20261121-X841XX25

  ITEM  CHARACTERISTIC  VALUE
  1     device          pe1

  ACTIVITY   STATE    ASSIGNEE
  configure  pending  core

  VALUE         STATE      FOR
  vlan/pe1/100  allocated  customerOrder:CO-1
  vlan/pe1/101  allocated  customerOrder:CO-1
$ som order show ext:B
  ServiceOrder SO-20261121-J3Q45J8B
    state           acknowledged
    level           onTrack: neither the record nor a service level gives a due date
    external id     B
    customer order  CO-1
    customer        C1
    ordered         2026-11-21 12:00
    expected        2026-11-23 11:00
    file            orders/2026/11/SO-20261121-J3Q45J8B.yaml

  ITEM  ACTION  STATE         SPECIFICATION
  1     add     acknowledged  device-line

  ITEM  CHARACTERISTIC  VALUE
  1     device          pe1

  VALUE         STATE      FOR
  vlan/pe1/100  allocated  customerOrder:CO-1
  vlan/pe1/101  allocated  customerOrder:CO-1
