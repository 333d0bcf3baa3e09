# Work that lacks a value of an exhausted pool is not ready, and next names it.
$ include prelude.t
$ write pools/tiny.yaml <<EOF
"@type": ResourcePool
id: tiny
range: {from: 1, to: 2}
EOF
$ write catalog/small.yaml <<EOF
"@type": ServiceSpecification
id: small
version: "1.0"
lifecycleStatus: active
requiredParameter: [{name: number, pool: tiny}]
fulfilment:
  add:
    - {id: configure, type: configure, duration: {typical: PT2H, max: PT4H}, team: team-access}
EOF
$ write catalog/scoped.yaml <<EOF
"@type": ServiceSpecification
id: scoped
version: "1.0"
lifecycleStatus: active
specCharacteristic: [{name: device, valueType: string}]
requiredParameter: [{name: number, pool: tiny, scope: device}]
fulfilment:
  add:
    - {id: configure, type: configure, duration: {typical: PT2H, max: PT4H}, team: team-access}
EOF
$ som order create --spec small --customer CUST-118 --due 2026-12-20 --external-id A -q
$ som order create --spec small --customer CUST-118 --due 2026-12-20 --external-id B -q
$ som order create --spec small --customer CUST-118 --due 2026-12-20 --external-id C -q
$ som order start ext:A -q
$ som order start ext:B -q
$ som order start ext:C -q
$ som order assign ext:A ext:B ext:C 9D4B 2M8R 7K3F --to team-access -q
$ som activity list --state ready --where 'type = configure'
  ID                    ACTIVITY   STATE  ASSIGNEE     CUSTOMER  DUE               LATEST START         SLACK  DESCRIPTION
  SO-20261121-J3Q45J8B  configure  ready  team-access  CUST-118  2026-12-20 23:59  2026-12-18 15:00  25 d 6 h
  SO-20261121-XJ4G4Q61  configure  ready  team-access  CUST-118  2026-12-20 23:59  2026-12-18 15:00  25 d 6 h
$ som activity list --state ready
  ID                    ACTIVITY   STATE  ASSIGNEE     CUSTOMER  DUE               LATEST START         SLACK  DESCRIPTION
  SO-20261121-J3Q45J8B  configure  ready  team-access  CUST-118  2026-12-20 23:59  2026-12-18 15:00  25 d 6 h
  SO-20261121-XJ4G4Q61  configure  ready  team-access  CUST-118  2026-12-20 23:59  2026-12-18 15:00  25 d 6 h
$ som activity list ext:C
  ACTIVITY   NAME  TYPE       STATE    ASSIGNEE     TYPICAL  MAX   STARTED  ENDED  LATEST START         SLACK  AFTER  REQUEST
  configure        configure  pending  team-access  PT2H     PT4H                  2026-12-18 15:00  25 d 6 h
$ som jeopardy next
  onTrack SO-20261121-DKBKCF55, team-access, for CUST-118, due in 29 d 11 h
    activity 'configure' cannot start: item 1 has no number, and the pool tiny has no free value
    som service list --pool tiny --values
$ som jeopardy next --team team-access -o id
  SO-20261121-DKBKCF55
$ som activity start ext:C configure
  ! som: error: the pool tiny has no free value [pool-exhausted]
  ! hint: see who has them: som service list --pool tiny --values
  [5]
$ som order cancel ext:A --reason 'not wanted' -q
$ som activity list --state ready
  ID                    ACTIVITY   STATE  ASSIGNEE     CUSTOMER  DUE               LATEST START         SLACK  DESCRIPTION
  SO-20261121-DKBKCF55  configure  ready  team-access  CUST-118  2026-12-20 23:59  2026-12-18 15:00  25 d 6 h
  SO-20261121-J3Q45J8B  configure  ready  team-access  CUST-118  2026-12-20 23:59  2026-12-18 15:00  25 d 6 h
$ som jeopardy next
  ! som: nothing needs a decision
# Each scope has values of its own.
$ som order create --spec scoped --customer CUST-118 --due 2026-12-20 --external-id D --characteristic device=leeds-pe1 -q
$ som order create --spec scoped --customer CUST-118 --due 2026-12-20 --external-id E --characteristic device=leeds-pe1 -q
$ som order create --spec scoped --customer CUST-118 --due 2026-12-20 --external-id F --characteristic device=leeds-pe1 -q
$ som order create --spec scoped --customer CUST-118 --due 2026-12-20 --external-id G --characteristic device=leeds-pe2 -q
$ som order start ext:D -q
$ som order start ext:E -q
$ som order start ext:F -q
$ som order start ext:G -q
$ som activity list --where 'id != "" and state = pending' --fields record,activity,ready
  record                activity   ready
  SO-20261121-1V8N93YD  configure  true
  SO-20261121-6XSYYS88  configure  true
  SO-20261121-8N25QK97  configure  true
  SO-20261121-DKBKCF55  configure  true
  SO-20261121-FQ0QFDQQ  configure  false
  SO-20261121-J3Q45J8B  configure  true
$ som jeopardy next
  onTrack SO-20261121-FQ0QFDQQ, team-access, for CUST-118, due in 29 d 11 h
    activity 'configure' cannot start: item 1 has no number, and the pool tiny has no free value
    som service list --pool tiny --values

# A request for a service that moves to another scope never has the value of the scope that it leaves: there, that value is
# another service's.
$ write catalog/moved.yaml <<EOF
"@type": ServiceSpecification
id: moved
version: "1.0"
lifecycleStatus: active
specCharacteristic: [{name: device, valueType: string}]
requiredParameter: [{name: number, pool: tiny, scope: device}]
fulfilment:
  add:
    - {id: configure, type: configure, duration: {typical: PT2H, max: PT4H}, team: team-access}
  modify:
    - {id: port, type: resourceOrder, resourceSpecification: port, duration: {typical: P1D, max: P2D}}
    - {id: configure, type: configure, dependsOn: [port], duration: {typical: PT2H, max: PT4H}, team: team-access}
EOF
$ som order create --spec moved --customer CUST-118 --due 2026-12-20 --characteristic device=x --external-id X -q
$ som order create --spec moved --customer CUST-118 --due 2026-12-20 --characteristic device=x --external-id Y -q
$ som order create --spec moved --customer CUST-118 --due 2026-12-20 --characteristic device=y --external-id Z -q
$ som order start ext:X ext:Y ext:Z -q
$ som activity complete ext:Z configure
  SO-20261121-SM9CGZHR: configure: pending → inProgress
  SO-20261121-SM9CGZHR: configure: inProgress → completed
  SV-20261121-ZGY71ZMR: reserved → inactive (SO-20261121-SM9CGZHR has configured it)
  SO-20261121-SM9CGZHR: inProgress → completed (all activities are finished)
  SV-20261121-ZGY71ZMR: inactive → active (SO-20261121-SM9CGZHR item 1 is completed)
$ som service list --where 'state = active' -o id
  SV-20261121-ZGY71ZMR
$ som order create --action modify --service ZGY7 --characteristic device=x --external-id M --due 2026-12-20 -q
$ som order start ext:M
  SO-20261121-1C65PJMF: acknowledged → inProgress
  RO-20261121-D5W85B3D: created for SO-20261121-1C65PJMF port
  ! SO-20261121-1C65PJMF: warning: item 1 has no number: nothing was allocated from the pool tiny [no-value]
  ! som: warning: the pool tiny within x has no free value [pool-exhausted]
  ! hint: see who has them: som service list --pool tiny --values
$ som request show ext:M/port --fields orderItem -o yaml
  orderItem:
    - id: "1"
      action: modify
      state: acknowledged
      resource:
        resourceSpecification:
          id: port
        resourceCharacteristic:
          - name: device
            value: x
