$ include report_prelude.t
$ edit reports/2026/11/TR-20261121-4T9ZC2HM.yaml 's/delegatedTo: PT-20261121-6R2MZ9QX/delegatedTo: AL-20261121-5N8QWX2B/'
$ som validate reports
  1 file checked: 1 error, 0 warnings
  ! reports/2026/11/TR-20261121-4T9ZC2HM.yaml:29:18: error: a ServiceTroubleReport cannot delegate to kind Alarm [wrong-delegate]
  !   29 |     delegatedTo: AL-20261121-5N8QWX2B
  !      |                  ^~~~~~~~~~~~~~~~~~~~
  ! hint: it can delegate to: ResourceTroubleReport, PartyTroubleReport, ServiceOrder
  [1]
