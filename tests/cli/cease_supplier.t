# The order that ends a service asks the party that delivered, also if the plan names the one that it replaced.
$ include line_prelude.t
$ som order create --spec line --customer CUST-1 --characteristic bandwidth=100 --due 2026-12-31 --external-id L -q
$ som order start ext:L -q
$ som request update ext:L/port --state completed --resource ge-7 -q
$ som request update ext:L/tail --state rejected --error 'no duct' -q
$ som order request ext:L --activity tail --party carrier-b -q
$ som request update ext:L/tail --state completed -q
$ som activity complete ext:L configure -q
$ som service cease X841 --external-id C --reason 'contract ended' -q
$ som order start ext:C
  SO-20261121-NSQMRNX8: acknowledged → inProgress
  SO-20261121-NSQMRNX8: tail-back asks carrier-b instead of carrier-a: carrier-b delivered tail (PO-20261121-GZ4WQKK6)
$ som activity list ext:C --fields id,state,party,assignee
  id           state    party      assignee
  deconfigure  pending             core
  port-back    pending
  tail-back    pending  carrier-b  core
$ som activity complete ext:C deconfigure
  SO-20261121-NSQMRNX8: deconfigure: pending → inProgress
  SO-20261121-NSQMRNX8: deconfigure: inProgress → completed
  RO-20261121-Y8DRN87S: created for SO-20261121-NSQMRNX8 port-back
  PO-20261121-WKXK4XKS: created for SO-20261121-NSQMRNX8 tail-back
$ som request show ext:C/tail-back --fields relatedParty -o yaml
  relatedParty:
    - id: CUST-1
      role: customer
    - id: carrier-b
      role: supplier
$ som request update ext:C/port-back --state completed -q
$ som request update ext:C/tail-back --state completed
  PO-20261121-WKXK4XKS: acknowledged → completed
  SO-20261121-NSQMRNX8: tail-back: pending → completed (PO-20261121-WKXK4XKS is completed)
  SO-20261121-NSQMRNX8: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: active → terminated (SO-20261121-NSQMRNX8 item 1 is completed)
$ som validate
  13 files checked: 0 errors, 0 warnings

# A party that delivered both is asked as planned; a plan without it says what stays.
$ som order create --spec line --customer CUST-1 --characteristic bandwidth=100 --due 2026-12-31 --external-id P -q
$ som order start ext:P -q
$ som request update ext:P/port --state completed --resource ge-8 -q
$ som request update ext:P/tail --state inProgress -q
$ som request update ext:P/tail --state partial --error 'half the way' -q
$ som order request ext:P --activity tail --party carrier-b
  SO-20261121-CCZF61NC: tail: failed → pending
  PO-20261121-5YE0VJWD: created for SO-20261121-CCZF61NC tail
$ som request update ext:P/tail --state completed -q
$ som activity complete ext:P configure
  SO-20261121-CCZF61NC: configure: pending → inProgress
  SO-20261121-CCZF61NC: configure: inProgress → completed
  SV-20261121-8GB8TEW6: designed → inactive (SO-20261121-CCZF61NC has configured it)
  SO-20261121-CCZF61NC: inProgress → completed (all activities are finished)
  SO-20261121-CCZF61NC: stays: tail (PO-20261121-TVWYBHWF) at carrier-a
  SV-20261121-8GB8TEW6: inactive → active (SO-20261121-CCZF61NC item 1 is completed)
  ! SO-20261121-CCZF61NC: warning: item 1 has no vlan: the specification line has no characteristic router [no-value]
  ! hint: som service allocate --pool vlan --scope SCOPE --for SO-20261121-CCZF61NC --item 1
$ som service list --fields id,state
  ID                    STATE
  SV-20261121-8GB8TEW6  active
  1 more has ended; --all shows it
$ som service cease 8GB8 --external-id D --reason 'contract ended' -q
$ som order start ext:D
  SO-20261121-E6Z5P4SW: acknowledged → inProgress
  SO-20261121-E6Z5P4SW: no activity ends: tail (PO-20261121-5YE0VJWD) at carrier-b
