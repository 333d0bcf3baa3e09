# A value is free when no service in place uses it and no record holds it. A customer order gives its values back with its
# last service.
$ include line_prelude.t
$ som service reserve --pool vlan --scope pe8 --for customerOrder:CO-1 -q
$ som order create --spec device-line --customer C4 --external-id D --customer-order CO-1 --characteristic device=pe1 -q
$ som order start ext:D -q
$ som service reserve --pool vlan --scope pe8 --for customerOrder:CO-1 --until 2026-12-05
  vlan/pe8/101: allocated for customerOrder:CO-1: SO-20261121-XJ4G4Q61 is under way
$ som activity start ext:D configure -q
$ som activity complete ext:D configure -q
$ som service recover ext:D-1 --reason ceased
  ! som: error: no service has the external id 'D-1' [not-found]
  [3]

# The value of an order that modifies a service becomes the service's when the item is completed. A service that has moved
# to another device gives back the value of the former one.
$ som order create --spec device-line --customer C1 --external-id A --characteristic device=pe1 -q
$ som order start ext:A -q
$ som activity start ext:A configure -q
$ som activity complete ext:A configure -q
