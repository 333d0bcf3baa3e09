# An order that was started without a service, as by an earlier version: the service comes when the item is completed.
$ load leeds-access
$ now 2026-11-24T09:00:00Z
$ som activity complete SO-20261102-T1N7BD88 test
  SO-20261102-T1N7BD88: test: pending → inProgress
  SO-20261102-T1N7BD88: test: inProgress → completed
  SO-20261102-T1N7BD88: inProgress → completed (all activities are finished)
  SV-20261102-7THQPMP5: designed for SO-20261102-T1N7BD88 item 1
  SV-20261102-7THQPMP5: designed → active (SO-20261102-T1N7BD88 item 1 is completed)
$ som service list --customer CUST-112
  ID                    STATE   SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261102-7THQPMP5  active  ethernet-line  CUST-112  10 Mbit/s Ethernet, museum
$ som service list --pool vlan --values
  VALUE  SCOPE      STATE      FOR                     ITEM  SINCE             UNTIL
  101    leeds-pe1  allocated  SO-20261012-GVR4G3ZS    1     2026-10-12 11:12
  102    leeds-pe1  allocated  SO-20261028-AMX2M8G1    1     2026-10-28 10:20
  103    leeds-pe1  allocated  SO-20261112-NFH2HSET    1     2026-11-12 10:45
  104    leeds-pe1  reserved   SO-20261118-EVMS925J    1     2026-11-18 14:05  2026-12-18 17:00
  100    leeds-pe2  allocated  SO-20261102-T1N7BD88    1     2026-11-02 13:30
  101    leeds-pe2  reserved   customerOrder:CO-88309        2026-11-19 09:40  2026-12-03 17:00
$ som validate
  73 files checked: 0 errors, 0 warnings

# What no plan takes back is a note.
$ load leeds-access
$ now 2026-11-24T09:00:00Z
$ som order fail SO-20261102-T1N7BD88 --reason boom
  SO-20261102-T1N7BD88: inProgress → failed (boom)
  SO-20261102-T1N7BD88: port is done and is not taken back: its plan has no takeBack
  SO-20261102-T1N7BD88: tail is done and is not taken back: its plan has no takeBack
  SO-20261102-T1N7BD88: configure is done and is not taken back: its plan has no takeBack
  vlan/leeds-pe2/100: allocated → free (was for SO-20261102-T1N7BD88)
$ som order show SO-20261102-T1N7BD88 -o yaml --fields note
  note:
    - id: 01M86CH3M01W92F1BNDKBKCF55
      author: jane
      systemId: som
      date: "2026-11-24T09:00:00Z"
      text: "item 1: port is done and is not taken back: its plan has no takeBack"
    - id: 01M86CH3M01W92F1BNDQ04VGK8
      author: jane
      systemId: som
      date: "2026-11-24T09:00:00Z"
      text: "item 1: tail is done and is not taken back: its plan has no takeBack"
    - id: 01M86CH3M01W92F1BNDTKARWFF
      author: jane
      systemId: som
      date: "2026-11-24T09:00:00Z"
      text: "item 1: configure is done and is not taken back: its plan has no takeBack"

# A prerequisite is dropped by the name that the file has; what was cancelled before it began has no dates.
$ som order create --spec ethernet-line --customer C --place leeds --characteristic bandwidth=100 --due 2027-02-26 --external-id B-1 -q
$ som order update ext:B-1 --set 'orderRelationship=[{"id":"ext:A-1","relationshipType":"dependency"}]' -q
$ som order create --spec ethernet-line --customer C --place leeds --characteristic bandwidth=100 --due 2027-02-26 --external-id A-1 -q
$ som order start ext:A-1 -q
$ som activity complete ext:A-1 survey -q
$ som order cancel ext:A-1 --reason gone -q
$ som order plan ext:A-1
  ACTIVITY   START             END               END AT MOST       LATEST START  SLACK
  survey     2026-11-24 09:00  2026-11-24 09:00  2026-11-24 09:00                       done
  port                                                                                  cancelled
  tail                                                                                  cancelled
  configure                                                                             cancelled
  test                                                                                  cancelled
  ended 2026-11-24 09:00; due 2027-02-26 23:59
$ som order start ext:B-1
  ! SO-20261124-VRTQWFD8: waits for SO-20261124-9MACZ2ZY (cancelled) [guard]
  ! hint: SO-20261124-9MACZ2ZY will not be completed: to end the dependency, som order update SO-20261124-VRTQWFD8 --unset 'orderRelationship[id=ext:A-1]'
  ! hint: or use --force --reason TEXT
  [5]
$ som order update ext:B-1 --unset 'orderRelationship[id=ext:A-1]'
  SO-20261124-VRTQWFD8: 1 field updated
