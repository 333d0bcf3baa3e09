# What needs a decision in reports: work that nobody was asked for, a pause that is over.
$ include report_prelude.t
$ write policy/plans.yaml <<EOF
"@type": ResolutionPlan
id: card
appliesTo: {kind: service-trouble}
activity:
  - {id: swap, type: resourceTroubleReport, name: Swap the card}
EOF
$ som report create --kind service-trouble --name 'No sync' --service SV-20261001-7KWX2B4M --external-id N -q
$ som report start ext:N -q
$ som jeopardy next -o csv
  level,id,assignee,customer,due,why,command\x0d
  atRisk,TR-20261121-4T9ZC2HM,team-noc,CUST-118,2026-11-21T16:00:00Z,an update was due 1 h 40 min ago,som report note TR-20261121-4T9ZC2HM TEXT\x0d
  atRisk,TR-20261121-XJ4G4Q61,,,,activity 'swap' has no request: nobody was asked; no analysis states a root cause: --resource-trouble needs a resource as the root cause,som report analyse TR-20261121-XJ4G4Q61 --finding TEXT --root-cause TYPE:ID\x0d
$ som report analyse ext:N --finding dim --root-cause resource:CARD-3 -q
$ som report raise ext:N --resource-trouble --activity swap -q
$ som jeopardy next -o csv
  level,id,assignee,customer,due,why,command\x0d
  atRisk,TR-20261121-4T9ZC2HM,team-noc,CUST-118,2026-11-21T16:00:00Z,an update was due 1 h 40 min ago,som report note TR-20261121-4T9ZC2HM TEXT\x0d
$ som report hold ext:N --reason 'access to the site' --until +PT2H -q
$ som --now 2026-11-23T12:00:00Z jeopardy next -o csv
  level,id,assignee,customer,due,why,command\x0d
  overdue,TR-20261121-4T9ZC2HM,team-noc,CUST-118,2026-11-21T16:00:00Z,activity 'verify' should have started 1 d 21 h ago,som report plan TR-20261121-4T9ZC2HM\x0d
  overdue,TR-20261121-4T9ZC2HM,team-noc,CUST-118,2026-11-21T16:00:00Z,an update was due 2 d 1 h ago,som report note TR-20261121-4T9ZC2HM TEXT\x0d
  atRisk,TR-20261121-XJ4G4Q61,,,,nobody has been assigned for 2 d,som report assign TR-20261121-XJ4G4Q61 --to TEAM\x0d
  atRisk,TR-20261121-XJ4G4Q61,,,,the pause should have ended 1 d 22 h ago,som report resume TR-20261121-XJ4G4Q61\x0d
# What is restored is not late.
$ som report restore 4T9Z --original -q
$ som report list --now 2026-11-25T12:00:00Z
  ID                    STATE       PRIO  DUE               WHEN            ASSIGNEE  CUSTOMER  DESCRIPTION
  TR-20261121-4T9ZC2HM  inProgress     2  2026-11-21 16:00  met 4 h before  team-noc  CUST-118  Packet loss at Leeds depot
  TR-20261121-XJ4G4Q61  held                                                                    No sync
# A report whose requester asked to cancel it after its work had begun.
$ som report create --kind customer-qos --name slow --external-id C -q
$ som report start ext:C -q
$ som report analyse ext:C --finding dim --root-cause service:SV-20261001-7KWX2B4M -q
$ som report raise ext:C --service-trouble
  TR-20261121-CK3QAC1D: created for CQ-20261121-H95TMQE0 service-trouble
  CQ-20261121-H95TMQE0: activity service-trouble waits for TR-20261121-CK3QAC1D
  CQ-20261121-H95TMQE0: linked with TR-20261121-CK3QAC1D
$ som report start CK3QAC1D -q
$ som report cancel ext:C --reason withdrawn
  CQ-20261121-H95TMQE0: inProgress → cancelled (withdrawn)
  TR-20261121-CK3QAC1D: note added
  TR-20261121-CK3QAC1D: inProgress → pending (cancellation-requested)
$ som jeopardy next -o csv
  level,id,assignee,customer,due,why,command\x0d
  atRisk,TR-20261121-4T9ZC2HM,team-noc,CUST-118,2026-11-21T16:00:00Z,an update was due 1 h 40 min ago,som report note TR-20261121-4T9ZC2HM TEXT\x0d
  atRisk,TR-20261121-CK3QAC1D,,,,CQ-20261121-H95TMQE0 asked to cancel it; to go on: som report resume TR-20261121-CK3QAC1D,som report cancel TR-20261121-CK3QAC1D --reason withdrawn\x0d
