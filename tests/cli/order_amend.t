# Changing what an order under way orders.
$ include under_way_prelude.t
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --due 2026-12-11 --external-id L -q
$ som order amend ext:L --characteristic bandwidth=200 --reason more
  ! SO-20261121-XJ4G4Q61: cannot amend an order that is acknowledged [illegal-transition]
  ! hint: change it with som order update SO-20261121-XJ4G4Q61
  [5]
$ som order start ext:L -q
$ som order amend ext:L --reason more
  ! SO-20261121-XJ4G4Q61: the amendment is empty [usage]
  ! hint: give --characteristic, --place, --due, --start, --add-item, --redo, or --keep for work that may be stale
  [2]
$ som order amend ext:L --characteristic bandwidth=200
  ! SO-20261121-XJ4G4Q61: to amend needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som order amend ext:L --characteristic bandwidth=200 --keep x --reason more
  ! SO-20261121-XJ4G4Q61: there is no activity 'x' [not-found]
  ! hint: its activities are: survey, port, tail, configure, handover
  [3]

# Before an activity begins there is nothing to do again. Requests that have not begun get the new values.
$ som activity start ext:L survey -q
$ som activity complete ext:L survey -q
$ som order amend ext:L --characteristic bandwidth=200 --reason more
  SO-20261121-XJ4G4Q61: survey may be stale; do it again with som activity redo SO-20261121-XJ4G4Q61 survey --reason TEXT
  RO-20261121-KP5ZGG7Q: gets the new values of SO-20261121-XJ4G4Q61
  PO-20261121-EA1MV5A8: gets the new values of SO-20261121-XJ4G4Q61
  SO-20261121-XJ4G4Q61: level stays onTrack
$ som request show KP5Z -o yaml --fields orderItem
  orderItem:
    - id: "1"
      action: add
      state: acknowledged
      resource:
        resourceSpecification:
          id: port
        resourceCharacteristic:
          - name: bandwidth
            value: 200
        place:
          id: leeds
$ som log KP5Z
  TIME              USER  ACTION  ACTIVITY  CHANGE  REASON
  2026-11-21 12:00  jane  create
  2026-11-21 12:00  jane  amend                     SO-20261121-XJ4G4Q61 was amended: more

# What has begun or is completed is done again, after the first.
$ som request update KP5Z --state completed --resource ge-7 -q
$ som request update EA1M --state inProgress -q
$ som order amend ext:L --characteristic bandwidth=500 --keep tail --reason 'still more'
  SO-20261121-XJ4G4Q61: survey may be stale; do it again with som activity redo SO-20261121-XJ4G4Q61 survey --reason TEXT
  SO-20261121-XJ4G4Q61: port.2 does port again
  SO-20261121-XJ4G4Q61: tail stays as it is
  RO-20261121-1ZAN92X8: created for SO-20261121-XJ4G4Q61 port.2
  SO-20261121-XJ4G4Q61: level stays onTrack
$ som activity list ext:L
  ACTIVITY   NAME  TYPE           STATE       ASSIGNEE     TYPICAL  MAX   STARTED           ENDED             LATEST START          SLACK  AFTER         REQUEST
  survey           survey         completed   team-field   PT4H     PT8H  2026-11-21 12:00  2026-11-21 12:00
  port             resourceOrder  completed                P2D      P3D   2026-11-21 12:00  2026-11-21 12:00                               survey        RO-20261121-KP5ZGG7Q
  tail             partyOrder     inProgress  carrier-a    P3D      P5D   2026-11-21 12:00                    2026-12-08 14:00  15 d 21 h  survey        PO-20261121-EA1MV5A8
  configure        configure      pending     team-access  PT2H     PT4H                                      2026-12-11 14:00   15 d 5 h  port.2, tail
  handover         task           pending     team-access  PT1H     PT2H                                      2026-12-11 16:00   15 d 5 h  configure
  port.2           resourceOrder  pending                  P2D      P3D                                       2026-12-09 14:00   16 d 5 h  port          RO-20261121-1ZAN92X8
$ som request list -o csv --fields id,state
  id,state\x0d
  RO-20261121-1ZAN92X8,acknowledged\x0d
  RO-20261121-KP5ZGG7Q,completed\x0d
  PO-20261121-EA1MV5A8,inProgress\x0d

# Place concerns what says nothing about its values; configure uses the bandwidth alone.
$ som order update ext:L --set 'serviceOrderItem[id=1].service.place[0].id=bradford'
  ! SO-20261121-XJ4G4Q61: the order is under way: item 1 gets another place [guard]
  ! hint: amend it with --reason TEXT, see som order amend --help
  [5]
$ som order update ext:L --set 'serviceOrderItem[id=1].service.place[0].id=bradford' --reason 'other door'
  SO-20261121-XJ4G4Q61: 1 field updated
  SO-20261121-XJ4G4Q61: survey may be stale; do it again with som activity redo SO-20261121-XJ4G4Q61 survey --reason TEXT
  SO-20261121-XJ4G4Q61: tail.2 does tail again
  SO-20261121-XJ4G4Q61: PO-20261121-EA1MV5A8 is under way with the values before
  RO-20261121-1ZAN92X8: gets the new values of SO-20261121-XJ4G4Q61
  SO-20261121-XJ4G4Q61: level stays onTrack

# Dates move the plan, and requests that have not begun.
$ som order reschedule ext:L --due 2026-11-25 --reason 'opens earlier'
  PO-20261121-EA1MV5A8: keeps its requested completion at 2026-11-25T17:00:00Z
  SO-20261121-XJ4G4Q61: level onTrack → inJeopardy

# An item is added with its service and plan.
$ write voice-item.yaml <<EOF
action: add
service: {serviceSpecification: {id: voice}}
EOF
$ som order amend ext:L --add-item voice-item.yaml --reason 'and a telephone'
  SV-20261121-XBKXMRVH: designed for SO-20261121-XJ4G4Q61 item 2
  SO-20261121-XJ4G4Q61: item 2 added
  PO-20261121-MF72KANY: created for SO-20261121-XJ4G4Q61 2.porting
  SO-20261121-XJ4G4Q61: level stays inJeopardy
$ som order item list ext:L
  ITEM  ACTION  STATE         SPECIFICATION  SERVICE               PLACE
  1     add     inProgress    line           SV-20261121-X841XX25  bradford
  2     add     acknowledged  voice          SV-20261121-XBKXMRVH
$ som validate -q
