# The title of a column stands for the field in it, in any case; a name of its own goes first.
$ include prelude.t
$ som order list --where 'prio = 2' -o id
  SO-20261120-7K3F9QXW
$ som order list --where 'PRIO = 2 and Specification = "ethernet-line"' -o id
  SO-20261120-7K3F9QXW
$ som order list --fields id,PRIO,external_id,Due --sort -PRIO
  ID                    PRIO  EXTERNAL ID  DUE
  SO-20261120-7K3F9QXW     2  BSS-4471     2026-12-01 17:00
  SO-20261120-9D4B6HNV     1               2026-11-27 17:00
  SO-20261120-2M8R1TQC
$ som order list --fields id,prio -o json
  {
    "schemaVersion": 1,
    "kind": "OrderList",
    "items": [
      {
        "id": "SO-20261120-9D4B6HNV",
        "priority": "1"
      },
      {
        "id": "SO-20261120-7K3F9QXW",
        "priority": "2"
      },
      {
        "id": "SO-20261120-2M8R1TQC",
        "priority": null
      }
    ],
    "truncated": false
  }
$ som jeopardy scan --all --where 'why = no-due-date' -o id
  SO-20261120-2M8R1TQC
# A title of a column that these records do not have is no field.
$ som order list --where 'problem = x'
  ! --where:1:1: error: unknown field 'problem' [invalid-query]
  !   1 | problem = x
  !     | ^~~~~~~
  ! hint: write a field of your own in double quotes: "problem"
  [2]
$ som order list --where 'prior = 2'
  ! --where:1:1: error: unknown field 'prior' [invalid-query]
  !   1 | prior = 2
  !     | ^~~~~
  ! hint: did you mean 'priority'?
  [2]
