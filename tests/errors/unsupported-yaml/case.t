$ include prelude.t
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/relatedParty:/relatedParty: &parties/'
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/trackingRecord:/x-parties: *parties\ntrackingRecord:/'
$ som order show 7K3F
  ServiceOrder SO-20261120-7K3F9QXW
    state           acknowledged
    level           onTrack
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        2
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    ordered         2026-11-20 09:12
    due             2026-12-01 17:00 (in 10 d 5 h)
    expected        2026-11-24 12:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE         SPECIFICATION  NAME
  1     add     acknowledged  ethernet-line  leeds-depot
$ som order assign 7K3F --to team-field
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:13:15: error: this file uses an anchor, so som does not edit it [unsupported-yaml]
  !   13 | relatedParty: &parties
  !      |               ^
  ! hint: remove it from the file, or make the change by hand
  [4]
