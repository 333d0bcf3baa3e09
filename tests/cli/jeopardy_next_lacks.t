# What items lack is listed from the start on, and cancellations and take-backs also while there is other work.
$ include line_prelude.t
$ write pools/slot.yaml <<EOF
"@type": ResourcePool
id: slot
values: [s1]
EOF
$ write catalog/slotted.yaml <<EOF
"@type": ServiceSpecification
id: slotted
version: "1.0"
lifecycleStatus: active
specCharacteristic:
  - {name: device, valueType: string}
  - {name: colour, valueType: string}
requiredParameter:
  - {name: slot, pool: slot}
  - {name: vlan, pool: vlan, scope: device}
fulfilment:
  add:
    - {id: port, type: resourceOrder, resourceSpecification: ethernet-port, needs: [colour, vlan], duration: {typical: P1D, max: P2D}}
    - {id: configure, type: configure, dependsOn: [port], duration: {typical: PT2H, max: PT4H}, team: core}
    - {id: test, type: test, dependsOn: [configure], duration: {typical: PT2H, max: PT4H}, team: core}
  modify:
    - {id: prepare, type: task, duration: {typical: PT2H, max: PT4H}, team: core}
    - {id: move, type: configure, dependsOn: [prepare], duration: {typical: PT2H, max: PT4H}, team: core}
EOF
$ write order.yaml <<EOF
externalId: A
relatedParty: [{id: C1, role: customer}]
serviceOrderItem:
  - {id: "1", action: add, service: {serviceSpecification: {id: line}, serviceCharacteristic: [{name: bandwidth, value: 10}]}}
  - {id: "2", action: add, service: {serviceSpecification: {id: slotted}, serviceCharacteristic: [{name: device, value: pe1}]}}
  - {id: "3", action: add, service: {serviceSpecification: {id: slotted}}}
EOF
$ som order create -f order.yaml -q
$ som order assign ext:A --to core -q
$ som order start ext:A -q

# Their turn comes after the ports: the slot of item 3 is that of item 2, its device is not known.
$ som jeopardy next
  onTrack SO-20261121-XJ4G4Q61, core, for C1
    activity '1.configure' may start without a value: item 1 has no vlan, as line has no characteristic router
    som service allocate --pool vlan --scope SCOPE --for SO-20261121-XJ4G4Q61 --item 1
  onTrack SO-20261121-XJ4G4Q61, core, for C1
    activity '2.port' lacks a characteristic: item 2 has no colour
    som order amend SO-20261121-XJ4G4Q61 --item 2 --characteristic colour=VALUE --reason TEXT
  onTrack SO-20261121-XJ4G4Q61, core, for C1
    activity '3.port' lacks a characteristic: item 3 has no colour
    som order amend SO-20261121-XJ4G4Q61 --item 3 --characteristic colour=VALUE --reason TEXT
  onTrack SO-20261121-XJ4G4Q61, core, for C1
    activity '3.configure' cannot start: item 3 has no slot, and the pool slot has no free value
    som service list --pool slot --values
  onTrack SO-20261121-XJ4G4Q61, core, for C1
    activity '3.configure' cannot start: item 3 has no vlan, as device is not set
    som order amend SO-20261121-XJ4G4Q61 --item 3 --characteristic device=VALUE --reason TEXT
$ som order progress ext:A
  SO-20261121-XJ4G4Q61: inProgress, 0 of 9 activities finished
    next     1.port, 1.tail, 2.port, 3.port
    waits    activity '1.configure' may start without a value: item 1 has no vlan, as line has no characteristic router
             som service allocate --pool vlan --scope SCOPE --for SO-20261121-XJ4G4Q61 --item 1
    waits    activity '2.port' lacks a characteristic: item 2 has no colour
             som order amend SO-20261121-XJ4G4Q61 --item 2 --characteristic colour=VALUE --reason TEXT
    waits    activity '3.port' lacks a characteristic: item 3 has no colour
             som order amend SO-20261121-XJ4G4Q61 --item 3 --characteristic colour=VALUE --reason TEXT
    waits    activity '3.configure' cannot start: item 3 has no slot, and the pool slot has no free value
             som service list --pool slot --values
    waits    activity '3.configure' cannot start: item 3 has no vlan, as device is not set
             som order amend SO-20261121-XJ4G4Q61 --item 3 --characteristic device=VALUE --reason TEXT

# With the values, nothing is left to decide.
$ som service allocate --pool vlan --scope pe9 --for ext:A --item 1 -q
$ som order amend ext:A --item 2 --characteristic colour=red --reason 'asked the customer' -q
$ som order item cancel ext:A 3 --reason 'one slot is enough' -q
$ som jeopardy next
  ! som: nothing needs a decision

# A configuration that goes on without a value.
$ som request update ext:A/2.port --state completed --resource p2 -q
$ som activity start ext:A 2.configure -q
$ som service release --for ext:A --pool slot --value s1 --force --reason test -q
$ som service reserve --pool slot --for customerOrder:CO-1 -q
$ som order progress ext:A
  SO-20261121-XJ4G4Q61: inProgress, 4 of 9 activities finished
    running  2.configure
    next     1.port, 1.tail
    stale    activity '2.port' may be stale; if it stays as it is: som order amend SO-20261121-XJ4G4Q61 --keep 2.port --reason TEXT
             som activity redo SO-20261121-XJ4G4Q61 2.port --reason TEXT
    stale    activity '2.configure' is under way with slot/s1
             som order amend SO-20261121-XJ4G4Q61 --keep 2.configure --reason TEXT
    waits    activity '2.configure' goes on without a value: item 2 has no slot, and the pool slot has no free value
             som service list --pool slot --values
$ som service release --for customerOrder:CO-1 -q
$ som service allocate --pool slot --for ext:A --item 2 -q
$ som activity complete ext:A 2.configure -q
$ som activity complete ext:A 2.test -q

# A move to a device without free values.
$ som service reserve --pool vlan --scope pe2 --for customerOrder:CO-2 --count 2 -q
$ som order create --spec slotted --action modify --service SV-20261121-XBKXMRVH --customer C1 --characteristic device=pe2 --external-id M -q
$ som order assign ext:M --to core -q
$ som order start ext:M
  SO-20261121-7HE2MH4W: acknowledged → inProgress
  ! SO-20261121-7HE2MH4W: warning: item 1 has no vlan: nothing was allocated from the pool vlan [no-value]
  ! som: warning: the pool vlan within pe2 has no free value [pool-exhausted]
  ! hint: see who has them: som service list --pool vlan --values
$ som jeopardy next --team core
  onTrack SO-20261121-7HE2MH4W, core, for C1
    activity 'move' cannot start: item 1 has no vlan in pe2, and the pool vlan has no free value
    som service list --pool vlan --values
$ som service release --for customerOrder:CO-2 -q
$ som jeopardy next --team core
  ! som: nothing needs a decision

# Cancellations that a partner has not answered, and a take-back that failed, while the order has other work.
$ som request update ext:A/1.port --state inProgress -q
$ som request update ext:A/1.tail --state completed -q
$ som activity skip ext:A 1.port --reason 'own port'
  SO-20261121-XJ4G4Q61: 1.port: inProgress → skipped (own port)
  RO-20261121-PJT3H4H8: inProgress → pendingCancellation (the other process has to answer)
$ som jeopardy next
  onTrack RO-20261121-PJT3H4H8, core, for C1
    the other process has not answered its cancellation (for SO-20261121-XJ4G4Q61 1.port)
    som request update RO-20261121-PJT3H4H8 --state cancelled
$ som request update ext:A/1.port --state cancelled -q
$ som jeopardy next
  ! som: nothing needs a decision
$ som order item cancel ext:A 1 --reason 'no line' -q
$ som order fail SO-20261121-6NEW4EEA --reason 'the carrier refuses'
  SO-20261121-6NEW4EEA: inProgress → failed (the carrier refuses)
  SO-20261121-6NEW4EEA: not taken back: 1.tail-back
  PO-20261121-4QWV7SS9: acknowledged → cancelled (SO-20261121-6NEW4EEA is failed: the carrier refuses)
$ som jeopardy next
  atRisk SO-20261121-6NEW4EEA, core, for C1
    SV-20261121-X841XX25 is not deleted; not taken back: 1.tail-back
    som service cease SV-20261121-X841XX25
$ som validate
  21 files checked: 0 errors, 0 warnings
