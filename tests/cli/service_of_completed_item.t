# The service of a completed item can be changed, ceased and recovered while another item of its order is open.
$ include under_way_prelude.t
$ write voices.yaml <<EOF
externalId: T
relatedParty: [{id: CUST-118, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: voice}}}
  - {id: "2", action: add, service: {serviceSpecification: {id: voice}}}
EOF
$ som order create -f voices.yaml -q
$ som order start ext:T -q
$ som order create --action modify --service XBKX --characteristic lines=2 --external-id EARLY -q
$ som order start ext:EARLY
  ! SO-20261121-TT8DF8MA: SO-20261121-XJ4G4Q61 (inProgress) works on SV-20261121-XBKXMRVH [guard]
  ! hint: complete or cancel that first, or use --force --reason TEXT
  [5]
$ som order cancel ext:EARLY --reason early -q
$ som request update ext:T/1.porting --state completed -q
$ som activity complete ext:T 1.configure -q
$ som service list
  ID                    STATE     SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261121-X841XX25  active    voice          CUST-118
  SV-20261121-XBKXMRVH  designed  voice          CUST-118
$ som order create --action modify --service X841 --characteristic lines=2 --external-id M -q
$ som order start ext:M
  SO-20261121-MTVZT2V3: acknowledged → inProgress
$ som activity complete ext:M reconfigure -q
$ som activity complete ext:M check
  SO-20261121-MTVZT2V3: check: pending → inProgress
  SO-20261121-MTVZT2V3: check: inProgress → completed
  SO-20261121-MTVZT2V3: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: modified: SO-20261121-MTVZT2V3 item 1 is completed
$ som service cease X841 --external-id D
  SO-20261121-6XSYYS88: created to delete SV-20261121-X841XX25
$ som order start ext:D
  SO-20261121-6XSYYS88: acknowledged → inProgress
# An open order for it keeps it as before.
$ som service recover X841 --reason 'not needed'
  ! SV-20261121-X841XX25: is worked on by SO-20261121-6XSYYS88 (inProgress) [guard]
  ! hint: complete or cancel that first, or use --force --reason TEXT
  [5]
$ som activity complete ext:D deconfigure -q
$ som request update ext:D/number-back --state completed
  RO-20261121-KG4J357X: acknowledged → completed
  SO-20261121-6XSYYS88: number-back: pending → completed (RO-20261121-KG4J357X is completed)
  SO-20261121-6XSYYS88: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: active → terminated (SO-20261121-6XSYYS88 item 1 is completed)
$ som service recover XBKX --reason 'not needed'
  ! SV-20261121-XBKXMRVH: is worked on by SO-20261121-XJ4G4Q61 (inProgress) [guard]
  ! hint: complete or cancel that first, or use --force --reason TEXT
  [5]
$ som order cancel ext:T --reason 'the rest is not needed'
  PO-20261121-MF72KANY: acknowledged → cancelled (the rest is not needed)
  SO-20261121-XJ4G4Q61: 2.porting: PO-20261121-MF72KANY is cancelled
  SO-20261121-XJ4G4Q61: inProgress → partial (the rest is not needed)
  SV-20261121-XBKXMRVH: designed → terminated (SO-20261121-XJ4G4Q61 item 2 is cancelled)
$ som service list --all
  ID                    STATE       SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261121-X841XX25  terminated  voice          CUST-118
  SV-20261121-XBKXMRVH  terminated  voice          CUST-118
$ som validate
  18 files checked: 0 errors, 0 warnings
