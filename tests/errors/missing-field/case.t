$ include prelude.t
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's/orderDate: "2026-11-20T09:12:00Z"\n//'
$ som validate orders
  3 files checked: 1 error, 0 warnings
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml:1:1: error: the document has no 'orderDate' [missing-field]
  !   1 | "@type": ServiceOrder
  !     | ^~~~~~~~~~~~~~~~~~~~~
  [1]
