$ include catalogue_prelude.t
$ som order create --spec access --characteristic bandwidth=fast
  ! orders/2026/11/SO-20261121-XJ4G4Q61.yaml:15:18: error: bandwidth is not of type integer [characteristic-type]
  !   15 |           value: fast
  !      |                  ^~~~
  ! hint: bandwidth may be: 10, 100, 1000
  [4]
