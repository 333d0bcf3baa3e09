# A report is not its own parent, cause or duplicate, also not by a circle of others.
$ include report_prelude.t
$ som report create --kind service-trouble --name a --external-id A -q
$ som report create --kind service-trouble --name b --external-id B -q
$ som report list --where 'name = a or name = b' -o json --fields id,name
  {
    "schemaVersion": 1,
    "kind": "ReportList",
    "items": [
      {
        "id": "TR-20261121-J3Q45J8B",
        "name": "b"
      },
      {
        "id": "TR-20261121-XJ4G4Q61",
        "name": "a"
      }
    ],
    "truncated": false
  }
$ som report update 4T9Z --set 'parentProblem=[{"id":"TR-20261121-4T9ZC2HM"}]'
  ! TR-20261121-4T9ZC2HM: parentProblem: reports would be related in a circle: TR-20261121-4T9ZC2HM → TR-20261121-4T9ZC2HM [guard]
  ! hint: end one of these relations
  [5]
$ som report create --kind service-trouble -f - <<EOF
{"id": "TR-20261121-EEEE1111", "name": "c", "parentProblem": [{"id": "TR-20261121-EEEE1111"}]}
EOF
  ! TR-20261121-EEEE1111: parentProblem: reports would be related in a circle: TR-20261121-EEEE1111 → TR-20261121-EEEE1111 [guard]
  ! hint: end one of these relations
  [5]
$ som report create --kind service-trouble -f - <<EOF
[{"id": "TR-20261121-EEEE1111", "name": "c", "underlyingProblem": [{"id": "TR-20261121-FFFF1111"}]},
 {"id": "TR-20261121-FFFF1111", "name": "d", "underlyingProblem": [{"id": "TR-20261121-EEEE1111"}]}]
EOF
  ! TR-20261121-FFFF1111: underlyingProblem: reports would be related in a circle: TR-20261121-FFFF1111 → TR-20261121-EEEE1111 → TR-20261121-FFFF1111 [guard]
  ! hint: end one of these relations
  [5]
$ som report create --kind service-trouble -f - <<EOF
[{"id": "TR-20261121-EEEE1111", "name": "c", "parentProblem": [{"id": "TR-20261121-FFFF1111"}]},
 {"id": "TR-20261121-FFFF1111", "name": "d", "parentProblem": [{"id": "TR-20261121-4T9ZC2HM"}]}]
EOF
  TR-20261121-EEEE1111: created
  TR-20261121-FFFF1111: created
$ som report update 4T9Z --set 'parentProblem=[{"id":"TR-20261121-EEEE1111"}]'
  ! TR-20261121-4T9ZC2HM: parentProblem: reports would be related in a circle: TR-20261121-4T9ZC2HM → TR-20261121-EEEE1111 → TR-20261121-FFFF1111 → TR-20261121-4T9ZC2HM [guard]
  ! hint: end one of these relations
  [5]
$ som report cancel EEEE1111 --reason duplicate --of FFFF1111
  TR-20261121-EEEE1111: acknowledged → cancelled (duplicate)
$ som report cancel FFFF1111 --reason duplicate --of 4T9Z
  TR-20261121-FFFF1111: acknowledged → cancelled (duplicate)
$ som report cancel 4T9Z --reason duplicate --of EEEE1111
  ! TR-20261121-4T9ZC2HM: duplicateOf: reports would be related in a circle: TR-20261121-4T9ZC2HM → TR-20261121-EEEE1111 → TR-20261121-FFFF1111 → TR-20261121-4T9ZC2HM [guard]
  ! hint: end one of these relations
  [5]
$ write reports/2026/11/TR-20261121-GGGG1111.yaml <<EOF
"@type": ServiceTroubleReport
id: TR-20261121-GGGG1111
name: by hand
status: acknowledged
creationDate: "2026-11-21T08:00:00Z"
parentProblem:
  - {id: TR-20261121-HHHH1111}
EOF
$ write reports/2026/11/TR-20261121-HHHH1111.yaml <<EOF
"@type": ServiceTroubleReport
id: TR-20261121-HHHH1111
name: by hand
status: acknowledged
creationDate: "2026-11-21T08:00:00Z"
parentProblem:
  - {id: TR-20261121-GGGG1111}
  - {id: TR-20261121-HHHH1111}
EOF
$ som validate
  11 files checked: 2 errors, 0 warnings
  ! reports/2026/11/TR-20261121-GGGG1111.yaml:7:10: error: reports depend on each other in a cycle: TR-20261121-GGGG1111 → TR-20261121-HHHH1111 → TR-20261121-GGGG1111 [dependency-cycle]
  !   7 |   - {id: TR-20261121-HHHH1111}
  !     |          ^~~~~~~~~~~~~~~~~~~~
  ! reports/2026/11/TR-20261121-HHHH1111.yaml:8:10: error: a report cannot be its own parentProblem [dependency-cycle]
  !   8 |   - {id: TR-20261121-HHHH1111}
  !     |          ^~~~~~~~~~~~~~~~~~~~
  [1]
