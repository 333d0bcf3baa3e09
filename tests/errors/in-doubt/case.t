$ include prelude.t
$ outage-at sync 3
$ som order note SO-20261120-7K3F9QXW text
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml was changed, but the change could be neither made durable (cannot sync orders/2026/11: Input/output error) nor undone (cannot remove .som/tmp/seq: Input/output error) [in-doubt]
  ! hint: check the file, then run 'som doctor'
  [74]
$ restart
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

  NOTES
    2026-11-21 12:00  jane: text
