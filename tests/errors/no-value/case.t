$ include line_prelude.t
$ som order create --spec device-line --customer C1 --external-id A -q
$ som order start ext:A
  SO-20261121-XJ4G4Q61: acknowledged → inProgress
  SV-20261121-X841XX25: designed for SO-20261121-XJ4G4Q61 item 1
  ! SO-20261121-XJ4G4Q61: warning: item 1 has no vlan: device is not set [no-value]
  ! hint: som order amend SO-20261121-XJ4G4Q61 --item 1 --characteristic device=VALUE --reason TEXT
