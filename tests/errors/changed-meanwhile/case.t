$ include prelude.t
$ som order note 7K3F text --if-match 0000
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml: the record is not the one that --if-match names [changed-meanwhile]
  ! hint: read it again: its SHA-256 is 04c9e31d73128d6e8c7a49b21fd3e78a87aaf0522ddbc918d61c1356861c1a98
  [6]
$ meanwhile create 1 append orders/2026/11/SO-20261120-7K3F9QXW.yaml '# by hand'
$ som order note SO-20261120-7K3F9QXW text
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml changed while the command ran; nothing was written [changed-meanwhile]
  ! hint: run the command again
  [6]
$ cat orders/2026/11/SO-20261120-7K3F9QXW.yaml
  "@type": ServiceOrder
  id: SO-20261120-7K3F9QXW
  externalId: BSS-4471
  category: EthernetLine
  description: 100 Mbit/s Ethernet line, Leeds depot
  priority: "2"
  state: acknowledged  # seen by the desk
  orderDate: "2026-11-20T09:12:00Z"
  requestedCompletionDate: "2026-12-01T17:00:00Z"
  externalReference:
    - id: CO-88213
      externalReferenceType: customerOrder
  relatedParty:
    - id: CUST-118
      name: Northern Bakeries
      role: customer
    - id: team-access
      role: assignee
  serviceOrderItem:
    - id: "1"
      action: add
      state: acknowledged
      service:
        name: leeds-depot
        serviceSpecification:
          id: ethernet-line
          version: "1.2"
  trackingRecord:
    - id: 01KAG4W0G00000000000000001
      time: "2026-11-20T09:12:00Z"
      user: omar
      action: create
  # by hand
