# What an item lacks: the scope of its value is not set, or no characteristic gives it. Both are named with the command that helps.
$ include pool_prelude.t
$ write catalog/access.yaml <<EOF
"@type": ServiceSpecification
id: access
version: "1.0"
lifecycleStatus: active
specCharacteristic: [{name: device, valueType: string}]
requiredParameter: [{name: vlan, pool: vlan, scope: device}]
fulfilment:
  add:
    - {id: configure, type: configure, duration: {typical: PT2H, max: PT4H}, team: team-access}
EOF
$ write catalog/plain.yaml <<EOF
"@type": ServiceSpecification
id: plain
version: "1.0"
lifecycleStatus: active
requiredParameter: [{name: vlan, pool: vlan, scope: device}]
fulfilment:
  add:
    - {id: configure, type: configure, duration: {typical: PT2H, max: PT4H}, team: team-access}
EOF
$ som order create --spec access --customer CUST-118 --due 2026-12-20 --external-id A -q
$ som order create --spec plain --customer CUST-118 --due 2026-12-20 --external-id P -q
$ som order assign ext:A ext:P 9D4B 2M8R 7K3F --to team-access -q
$ som order start ext:A
  SO-20261121-XJ4G4Q61: acknowledged → inProgress
  SV-20261121-X841XX25: designed for SO-20261121-XJ4G4Q61 item 1
  ! SO-20261121-XJ4G4Q61: warning: item 1 has no vlan: device is not set [no-value]
  ! hint: som order amend SO-20261121-XJ4G4Q61 --item 1 --characteristic device=VALUE --reason TEXT
$ som order start ext:P
  SO-20261121-J3Q45J8B: acknowledged → inProgress
  SV-20261121-YK35XX1G: designed for SO-20261121-J3Q45J8B item 1
  ! SO-20261121-J3Q45J8B: warning: item 1 has no vlan: the specification plain has no characteristic device [no-value]
  ! hint: som service allocate --pool vlan --scope SCOPE --for SO-20261121-J3Q45J8B --item 1
$ som jeopardy next
  onTrack SO-20261121-J3Q45J8B, team-access, for CUST-118, due in 29 d 11 h
    activity 'configure' may start without a value: item 1 has no vlan, as plain has no characteristic device
    som service allocate --pool vlan --scope SCOPE --for SO-20261121-J3Q45J8B --item 1
  onTrack SO-20261121-XJ4G4Q61, team-access, for CUST-118, due in 29 d 11 h
    activity 'configure' cannot start: item 1 has no vlan, as device is not set
    som order amend SO-20261121-XJ4G4Q61 --item 1 --characteristic device=VALUE --reason TEXT
$ som jeopardy explain ext:A
  SO-20261121-XJ4G4Q61  inProgress  onTrack
    now       2026-11-21 12:00
    due       2026-12-20 23:59  (in 29 d 11 h)
    expected  2026-11-23 11:00, at most 2026-11-23 13:00
    lacks     activity 'configure': item 1 has no vlan, as device is not set; som order amend SO-20261121-XJ4G4Q61 --item 1 --characteristic device=VALUE --reason TEXT

  REASONS
    none; the record is on track

  PLAN
  ACTIVITY   START             END               END AT MOST       LATEST START         SLACK
  configure  2026-11-23 09:00  2026-11-23 11:00  2026-11-23 13:00  2026-12-18 15:00  25 d 6 h  critical

  CLOCK  started 2026-11-21 12:00, calendar office
  FROM  TO  CLOCK  FOR
    ran 0 min in all
$ som order progress ext:A
  SO-20261121-XJ4G4Q61: inProgress, 0 of 1 activities finished
    blocked  configure
    waits    activity 'configure' cannot start: item 1 has no vlan, as device is not set
             som order amend SO-20261121-XJ4G4Q61 --item 1 --characteristic device=VALUE --reason TEXT
$ som order progress ext:P
  SO-20261121-J3Q45J8B: inProgress, 0 of 1 activities finished
    next     configure
    waits    activity 'configure' may start without a value: item 1 has no vlan, as plain has no characteristic device
             som service allocate --pool vlan --scope SCOPE --for SO-20261121-J3Q45J8B --item 1
$ som activity list --state ready
  ID                    ACTIVITY   STATE  ASSIGNEE     CUSTOMER  DUE               LATEST START         SLACK  DESCRIPTION
  SO-20261121-J3Q45J8B  configure  ready  team-access  CUST-118  2026-12-20 23:59  2026-12-18 15:00  25 d 6 h
$ som activity start ext:A configure
  ! SO-20261121-XJ4G4Q61: item 1 has no vlan: device is not set [no-value]
  ! hint: som order amend SO-20261121-XJ4G4Q61 --item 1 --characteristic device=VALUE --reason TEXT
  [5]

# As the commands say.
$ som order amend ext:A --item 1 --characteristic device=leeds-pe1 --reason 'the device is known'
  vlan/leeds-pe1/100: allocated for SO-20261121-XJ4G4Q61
  SV-20261121-X841XX25: designed → reserved (SO-20261121-XJ4G4Q61 has values for it)
  SO-20261121-XJ4G4Q61: level stays onTrack
$ som service allocate --pool vlan --scope leeds-pe1 --for ext:P --item 1
  vlan/leeds-pe1/101: allocated for SO-20261121-J3Q45J8B
  SV-20261121-YK35XX1G: designed → reserved (SO-20261121-J3Q45J8B has values for it)
$ som jeopardy next
  ! som: nothing needs a decision
$ som order progress ext:A -o json
  {
    "schemaVersion": 1,
    "kind": "Progress",
    "id": "SO-20261121-XJ4G4Q61",
    "state": "inProgress",
    "activities": 1,
    "finished": 0,
    "running": [],
    "held": [],
    "failed": [],
    "next": [
      "configure"
    ],
    "blocked": [],
    "milestones": [],
    "ahead": [],
    "waits": []
  }
