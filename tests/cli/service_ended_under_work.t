# An order that ends a service names the open orders that work on it.
$ include line_prelude.t
$ som order create --spec device-line --customer C1 --characteristic device=pe1 --external-id A -q
$ som order start ext:A -q
$ som activity complete ext:A configure -q
$ som order create --spec device-line --action modify --service SV-20261121-X841XX25 --customer C1 --characteristic device=pe2 --external-id M -q
$ som order create --spec device-line --action delete --service SV-20261121-X841XX25 --customer C1 --external-id D -q
$ som order start ext:D
  SO-20261121-VRTQWFD8: acknowledged → inProgress
  ! SO-20261121-VRTQWFD8: warning: SV-20261121-X841XX25 is to be terminated, but SO-20261121-ZY81A0M0 (acknowledged) works on it [guard]
  ! hint: som order cancel SO-20261121-ZY81A0M0 --reason TEXT
$ som activity complete ext:D deconfigure
  SO-20261121-VRTQWFD8: deconfigure: pending → inProgress
  SO-20261121-VRTQWFD8: deconfigure: inProgress → completed
  SO-20261121-VRTQWFD8: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: active → terminated (SO-20261121-VRTQWFD8 item 1 is completed)
  vlan/pe1/100: allocated → free (was for SV-20261121-X841XX25)
  ! SO-20261121-VRTQWFD8: warning: SV-20261121-X841XX25 is terminated, but SO-20261121-ZY81A0M0 (acknowledged) works on it [guard]
  ! hint: som order cancel SO-20261121-ZY81A0M0 --reason TEXT
$ som order start ext:M
  ! SO-20261121-ZY81A0M0: item 1 cannot modify SV-20261121-X841XX25, which is terminated [guard]
  ! hint: name one with som order update SO-20261121-ZY81A0M0 --set 'serviceOrderItem[id=1].service.id=SV-…', or use --force --reason TEXT
  [5]

# So is one that works on it; the order that ends the service is then started by force.
$ som order create --spec device-line --customer C1 --characteristic device=pe1 --external-id B -q
$ som order start ext:B -q
$ som activity complete ext:B configure -q
$ som order create --spec device-line --action modify --service SV-20261121-S1W6Y8YG --customer C1 --characteristic device=pe2 --external-id N -q
$ som order start ext:N -q
$ som order create --spec device-line --action delete --service SV-20261121-S1W6Y8YG --customer C1 --external-id E -q
$ som order start ext:E
  ! SO-20261121-6XSYYS88: SO-20261121-MTVZT2V3 (inProgress) works on SV-20261121-S1W6Y8YG [guard]
  ! hint: complete or cancel that first, or use --force --reason TEXT
  [5]
$ som order start ext:E --force --reason 'the customer leaves'
  SO-20261121-6XSYYS88: acknowledged → inProgress (the customer leaves)
  ! SO-20261121-6XSYYS88: warning: SV-20261121-S1W6Y8YG is to be terminated, but SO-20261121-MTVZT2V3 (inProgress) works on it [guard]
  ! hint: som order cancel SO-20261121-MTVZT2V3 --reason TEXT
$ som activity complete ext:E deconfigure
  SO-20261121-6XSYYS88: deconfigure: pending → inProgress
  SO-20261121-6XSYYS88: deconfigure: inProgress → completed
  SO-20261121-6XSYYS88: inProgress → completed (all activities are finished)
  SV-20261121-S1W6Y8YG: active → terminated (SO-20261121-6XSYYS88 item 1 is completed)
  vlan/pe1/100: allocated → free (was for SV-20261121-S1W6Y8YG)
  ! SO-20261121-6XSYYS88: warning: SV-20261121-S1W6Y8YG is terminated, but SO-20261121-MTVZT2V3 (inProgress) works on it [guard]
  ! hint: som order cancel SO-20261121-MTVZT2V3 --reason TEXT
$ som order progress ext:N
  SO-20261121-MTVZT2V3: inProgress, 0 of 1 activities finished
    next     reconfigure
    waits    item 1 is for SV-20261121-S1W6Y8YG, which is terminated: it will not be delivered
             som order cancel SO-20261121-MTVZT2V3 --reason TEXT
$ som validate
  13 files checked: 0 errors, 0 warnings
