# The services of the inventory.
$ include delivery_prelude.t
$ som service list
  ID  STATE  SPECIFICATION  CUSTOMER  DESCRIPTION
$ som order start ext:A -q
$ som order start 7K3F -q
$ som service list
  ID                    STATE     SPECIFICATION    CUSTOMER  DESCRIPTION
  SV-20261120-Q0WC2VHN  designed  ethernet-line    CUST-118  100 Mbit/s Ethernet line, Leeds depot
  SV-20261121-X841XX25  designed  ethernet-access  CUST-7
$ som service list -o wide
  ID                    EXTERNAL ID  STATE     CATEGORY      SPECIFICATION    CUSTOMER  DESCRIPTION
  SV-20261120-Q0WC2VHN               designed  EthernetLine  ethernet-line    CUST-118  100 Mbit/s Ethernet line, Leeds depot
  SV-20261121-X841XX25               designed                ethernet-access  CUST-7
$ som service list --where 'spec = ethernet-access' -o id
  SV-20261121-X841XX25
$ som service list --customer CUST-118
  ID                    STATE     SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261120-Q0WC2VHN  designed  ethernet-line  CUST-118  100 Mbit/s Ethernet line, Leeds depot
$ som service list --state active
  ID  STATE  SPECIFICATION  CUSTOMER  DESCRIPTION
$ som service list --state held
  ! som: error: --state: 'held' is not a state of a service [usage]
  ! hint: states are: feasibilityChecked, designed, reserved, inactive, active, terminated
  [2]
$ som order cancel ext:A --reason x -q
$ som service list --open
  ID                    STATE     SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261120-Q0WC2VHN  designed  ethernet-line  CUST-118  100 Mbit/s Ethernet line, Leeds depot
$ som service list --sort -state --fields id,state,place --all
  ID                    STATE       place
  SV-20261121-X841XX25  terminated  {"id":"leeds"}
  SV-20261120-Q0WC2VHN  designed
$ som service list -o csv
  id,state,spec,customer,description\x0d
  SV-20261120-Q0WC2VHN,designed,ethernet-line,CUST-118,"100 Mbit/s Ethernet line, Leeds depot"\x0d
  SV-20261121-X841XX25,terminated,ethernet-access,CUST-7,\x0d
$ som service list -o json --fields state
  {
    "schemaVersion": 1,
    "kind": "ServiceList",
    "items": [
      {
        "state": "designed"
      },
      {
        "state": "terminated"
      }
    ],
    "truncated": false
  }
$ som service list -o ndjson --limit 1
  {"@type":"Service","id":"SV-20261120-Q0WC2VHN","name":"leeds-depot","category":"EthernetLine","description":"100 Mbit/s Ethernet line, Leeds depot","state":"designed","serviceSpecification":{"id":"ethernet-line","version":"1.2"},"relatedParty":[{"id":"CUST-118","name":"Northern Bakeries","role":"customer"}],"serviceOrderItem":[{"serviceOrderId":"SO-20261120-7K3F9QXW","itemId":"1","itemAction":"add"}],"trackingRecord":[{"id":"01M7YZMHG0VRTQWFD81W92F1BN","time":"2026-11-21T12:00:00Z","user":"jane","action":"design","to":"designed","reason":"SO-20261120-7K3F9QXW item 1"}]}
  ! som: 1 of 2 shown (--limit)

# The services of a customer order are those that its orders name.
$ som service list --customer-order CO-7 --all
  ID                    STATE       SPECIFICATION    CUSTOMER  DESCRIPTION
  SV-20261121-X841XX25  terminated  ethernet-access  CUST-7
$ som list --customer-order CO-7 --all -o csv --fields id,kind
  id,kind\x0d
  SO-20261121-XJ4G4Q61,ServiceOrder\x0d
  SV-20261121-X841XX25,Service\x0d
$ som service list --customer-order CO-88213
  ID                    STATE     SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261120-Q0WC2VHN  designed  ethernet-line  CUST-118  100 Mbit/s Ethernet line, Leeds depot
$ som service list --customer-order CO-1
  ID  STATE  SPECIFICATION  CUSTOMER  DESCRIPTION
