# A resource that a request deletes ends, and its service does not use it any more.
$ include under_way_prelude.t
$ write catalog/access.yaml <<EOF
"@type": ServiceSpecification
id: access
version: "1.0"
lifecycleStatus: active
fulfilment:
  add:
    - {id: port, type: resourceOrder, duration: {typical: P2D, max: P3D}, resourceSpecification: port}
    - {id: configure, type: configure, dependsOn: [port], duration: {typical: PT1H, max: PT2H}, team: team-access}
  delete:
    - {id: port-back, type: resourceOrder, duration: {typical: P1D, max: P2D}, resourceSpecification: port}
EOF
$ som order create --spec access --customer CUST-118 --place leeds --external-id A -q
$ som order start ext:A -q
$ som request update ext:A/port --state completed --resource ge-7 -q
$ som activity complete ext:A configure -q
$ som service show SV-20261121-X841XX25
  Service SV-20261121-X841XX25
    state           active
    customer        CUST-118
    specification   access
    place           leeds
    uses            ge-7
    started         2026-11-21 12:00
    file            inventory/X8/SV-20261121-X841XX25.yaml

  ORDER                 ITEM  ACTION  STATE
  SO-20261121-XJ4G4Q61  1     add     completed
$ som service cease SV-20261121-X841XX25 --external-id B -q
$ som order start ext:B -q
$ som request update ext:B/port-back --state completed
  RO-20261121-NY3MTT32: acknowledged → completed
  SV-20261121-X841XX25: RO-20261121-NY3MTT32 deleted ge-7
  ge-7: deleted by RO-20261121-NY3MTT32
  SO-20261121-VRTQWFD8: port-back: pending → completed (RO-20261121-NY3MTT32 is completed)
  SO-20261121-VRTQWFD8: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: active → terminated (SO-20261121-VRTQWFD8 item 1 is completed)
$ som service show SV-20261121-X841XX25
  Service SV-20261121-X841XX25
    state           terminated
    customer        CUST-118
    specification   access
    place           leeds
    started         2026-11-21 12:00
    file            inventory/X8/SV-20261121-X841XX25.yaml

  ORDER                 ITEM  ACTION  STATE
  SO-20261121-XJ4G4Q61  1     add     completed
  SO-20261121-VRTQWFD8  1     delete  completed
$ cat inventory/resource/ge-7.yaml
  "@type": Resource
  id: ge-7
  description: delivered by RO-20261121-KP5ZGG7Q
  operationalState: disable
  startOperatingDate: "2026-11-21T12:00:00Z"
  endOperatingDate: "2026-11-21T12:00:00Z"
  resourceSpecification:
    id: port
  place:
    id: leeds
$ som validate
  16 files checked: 0 errors, 0 warnings
