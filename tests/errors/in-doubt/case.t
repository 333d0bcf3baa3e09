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
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    category        EthernetLine
    priority        2
    customer        CUST-118
    assignee        team-access
    ordered         2026-11-20 09:12
    requested for   2026-12-01 17:00 (in 10 d 5 h)
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE         SPECIFICATION  SERVICE
  1     add     acknowledged  ethernet-line  leeds-depot

  NOTES
    2026-11-21 12:00  jane: text
