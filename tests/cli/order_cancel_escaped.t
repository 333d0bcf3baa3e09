# Orders of a customer order are found however another program wrote its name, and a file that may be one of them stops
# what depends on them.
$ include pool_prelude.t
$ write orders/2026/11/SO-20261120-5E8ARKNE.json <<EOF
{"@type": "ServiceOrder", "id": "SO-20261120-5E8ARKNE", "state": "inProgress", "orderDate": "2026-11-20T09:00:00Z",
 "externalReference": [{"id": "CO\u002d88213", "externalReferenceType": "customerOrder"}],
 "serviceOrderItem": [{"id": "1", "action": "add", "state": "inProgress", "service": {"name": "second"}}]}
EOF
$ som service reserve --pool vlan --scope leeds-pe1 --for customerOrder:CO-88213
  vlan/leeds-pe1/100: reserved for customerOrder:CO-88213
$ som order list --customer-order CO-88213 -o id
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
  SO-20261120-5E8ARKNE
$ som order cancel 7K3F --reason "not wanted"
  SO-20261120-7K3F9QXW: acknowledged → cancelled (not wanted)
$ som service list --pool vlan --values
  VALUE  SCOPE      STATE     FOR                     ITEM  SINCE             UNTIL
  100    leeds-pe1  reserved  customerOrder:CO-88213        2026-11-21 12:00
$ som order show ext:BSS-4471 -o id
  SO-20261120-7K3F9QXW
$ som order cancel --customer-order CO-88213 --reason "not wanted"
  SO-20261120-2M8R1TQC: acknowledged → cancelled (not wanted)
  SO-20261120-5E8ARKNE: inProgress → cancelled (not wanted)
  vlan/leeds-pe1/100: reserved → free (was for customerOrder:CO-88213)
$ som service list --pool vlan --values
  VALUE  SCOPE  STATE  FOR  ITEM  SINCE  UNTIL
