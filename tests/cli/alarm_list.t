# Alarms: those that are active or not acknowledged, the oldest first.
$ load leeds-access
$ som alarm list
  ID                    SEVERITY  CREATED           OBJECT              CAUSE           PROBLEM                        ACKNOWLEDGED
  AL-20261121-5N8QWX2B  major     2026-11-21 05:12  leeds-pe1-ge-0-0-7  degradedSignal  receive power below threshold  acknowledged
$ som alarm list --all
  ID                    SEVERITY  CREATED           OBJECT              CAUSE           PROBLEM                        ACKNOWLEDGED
  AL-20261119-2ZB7K4TV  cleared   2026-11-19 22:03                      powerProblem                                   acknowledged
  AL-20261121-5N8QWX2B  major     2026-11-21 05:12  leeds-pe1-ge-0-0-7  degradedSignal  receive power below threshold  acknowledged
$ som alarm list --all -o wide
  ID                    EXTERNAL ID         STATE    SEVERITY  CREATED           OBJECT              CAUSE           PROBLEM                        ACKNOWLEDGED  EVENTS
  AL-20261119-2ZB7K4TV  bradford-agg2/0815  cleared  cleared   2026-11-19 22:03                      powerProblem                                   acknowledged
  AL-20261121-5N8QWX2B  leeds-pe1/4711      updated  major     2026-11-21 05:12  leeds-pe1-ge-0-0-7  degradedSignal  receive power below threshold  acknowledged
$ som alarm list --state cleared
  ID                    SEVERITY  CREATED           OBJECT  CAUSE         PROBLEM  ACKNOWLEDGED
  AL-20261119-2ZB7K4TV  cleared   2026-11-19 22:03          powerProblem           acknowledged
$ som alarm list --all --state cleared --where 'severity = cleared' -o id
  AL-20261119-2ZB7K4TV
$ som alarm list --unmapped --where 'severity = major' -o id
$ som alarm list --flapping
  ID  SEVERITY  CREATED  OBJECT  CAUSE  PROBLEM  ACKNOWLEDGED
$ som alarm list --all --where 'probableCause = powerProblem or (' -o id
  ! --where:1:34: error: a field is missing at the end [invalid-query]
  !   1 | probableCause = powerProblem or (
  !     |                                  ^
  ! hint: write for instance: priority <= 2
  [2]
$ som alarm list --all --sort -created -o json --fields id,ackState,alarmedObject.id,count
  {
    "schemaVersion": 1,
    "kind": "AlarmList",
    "items": [
      {
        "id": "AL-20261121-5N8QWX2B",
        "ackState": "acknowledged",
        "alarmedObject.id": "leeds-pe1-ge-0-0-7",
        "count": null
      },
      {
        "id": "AL-20261119-2ZB7K4TV",
        "ackState": "acknowledged",
        "alarmedObject.id": null,
        "count": null
      }
    ],
    "truncated": false
  }
$ som alarm list --limit 1 --all -o csv
  id,severity,created,alarmedObject.id,probableCause,specificProblem,ackState\x0d
  AL-20261119-2ZB7K4TV,cleared,2026-11-19T22:03:00Z,,powerProblem,,acknowledged\x0d
  ! som: 1 of 2 shown (--limit)
