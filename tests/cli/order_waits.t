# What an order waits for besides the work of its own activities: show, progress, explain and next say it, with the command.
$ include under_way_prelude.t
$ som order assign 9D4B 2M8R 7K3F --to team-access -q
$ som order create --spec line --customer CUST-118 --external-id K -q
$ som order assign ext:K --to team-access -q
$ som order start ext:K -q
$ som activity complete ext:K survey -q
$ som request update ext:K/tail --state inProgress -q
$ som request update ext:K/port --state completed -q
$ som activity skip ext:K tail --reason 'not needed' -q
$ som activity complete ext:K configure -q
$ som order progress ext:K
  SO-20261121-V38G3DDS: inProgress, 4 of 5 activities finished
    next     handover
    waits    PO-20261121-FKSVY0K6 (activity 'tail', skipped) is pendingCancellation: the other process has to answer
             som request update PO-20261121-FKSVY0K6 --state cancelled
$ som activity complete ext:K handover
  SO-20261121-V38G3DDS: handover: pending → inProgress
  SO-20261121-V38G3DDS: handover: inProgress → completed
  SV-20261121-3YYXQTVC: inactive → active (SO-20261121-V38G3DDS item 1 is completed)
# The withdrawal of the skipped tail has not been answered.
$ som order progress ext:K
  SO-20261121-V38G3DDS: inProgress, 5 of 5 activities finished
    waits    PO-20261121-FKSVY0K6 (activity 'tail', skipped) is pendingCancellation: the other process has to answer
             som request update PO-20261121-FKSVY0K6 --state cancelled
$ som order progress ext:K -o json
  {
    "schemaVersion": 1,
    "kind": "Progress",
    "id": "SO-20261121-V38G3DDS",
    "state": "inProgress",
    "activities": 5,
    "finished": 5,
    "running": [],
    "held": [],
    "failed": [],
    "next": [],
    "blocked": [],
    "milestones": [],
    "ahead": [],
    "waits": [
      {
        "code": "request-open",
        "message": "PO-20261121-FKSVY0K6 (activity 'tail', skipped) is pendingCancellation: the other process has to answer",
        "other": "PO-20261121-FKSVY0K6",
        "command": "som request update PO-20261121-FKSVY0K6 --state cancelled"
      }
    ]
  }
$ som order show ext:K
  ServiceOrder SO-20261121-V38G3DDS
    state           inProgress
    level           onTrack
    waits           PO-20261121-FKSVY0K6 (activity 'tail', skipped) is pendingCancellation: the other process has to answer; som request update PO-20261121-FKSVY0K6 --state cancelled
    external id     K
    customer        CUST-118
    assignee        team-access
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    due             2026-12-04 17:00 (in 13 d 5 h)
    expected        2026-11-21 12:00
    file            orders/2026/11/SO-20261121-V38G3DDS.yaml

  ITEM  ACTION  STATE      SPECIFICATION  SERVICE
  1     add     completed  line           SV-20261121-3YYXQTVC

  ACTIVITY   STATE      ASSIGNEE     STARTED           ENDED             AFTER
  survey     completed  team-field   2026-11-21 12:00  2026-11-21 12:00
  port       completed               2026-11-21 12:00  2026-11-21 12:00  survey
  tail       skipped    carrier-a    2026-11-21 12:00  2026-11-21 12:00  survey
  configure  completed  team-access  2026-11-21 12:00  2026-11-21 12:00  port, tail
  handover   completed  team-access  2026-11-21 12:00  2026-11-21 12:00  configure

  REQUEST               ACTIVITY  STATE                PARTY
  RO-20261121-8CJDPH5M  port      completed
  PO-20261121-FKSVY0K6  tail      pendingCancellation  carrier-a
$ som jeopardy explain ext:K
  SO-20261121-V38G3DDS  inProgress  onTrack
    now       2026-11-21 12:00
    due       2026-12-04 17:00  (in 13 d 5 h)
    expected  2026-11-21 12:00, at most 2026-11-21 12:00
    waits     PO-20261121-FKSVY0K6 (activity 'tail', skipped) is pendingCancellation: the other process has to answer
              som request update PO-20261121-FKSVY0K6 --state cancelled

  REASONS
    none; the record is on track

  PLAN
  ACTIVITY   START             END               END AT MOST       LATEST START  SLACK
  survey     2026-11-21 12:00  2026-11-21 12:00  2026-11-21 12:00                       done
  port       2026-11-21 12:00  2026-11-21 12:00  2026-11-21 12:00                       done
  tail       2026-11-21 12:00  2026-11-21 12:00  2026-11-21 12:00                       skipped
  configure  2026-11-21 12:00  2026-11-21 12:00  2026-11-21 12:00                       done
  handover   2026-11-21 12:00  2026-11-21 12:00  2026-11-21 12:00                       done

  CLOCK  started 2026-11-21 12:00, calendar office
  FROM  TO  CLOCK  FOR
    ran 0 min in all
$ som jeopardy next
  onTrack SO-20261121-V38G3DDS, team-access, for CUST-118
    is not completed: PO-20261121-FKSVY0K6 (activity 'tail', skipped) is pendingCancellation: the other process has to answer
    som request update PO-20261121-FKSVY0K6 --state cancelled
# The partner goes on.
$ som request update ext:K/tail --state inProgress
  PO-20261121-FKSVY0K6: pendingCancellation → inProgress
$ som order progress ext:K
  SO-20261121-V38G3DDS: inProgress, 5 of 5 activities finished
    waits    PO-20261121-FKSVY0K6 (activity 'tail', skipped) is inProgress
             som request update PO-20261121-FKSVY0K6 --state completed
# A pause holds it, too.
$ som order hold ext:K --reason 'month end' -q
$ som request update ext:K/tail --state cancelled -q
$ som jeopardy next
  onTrack SO-20261121-V38G3DDS, team-access, for CUST-118
    is not completed: it is held, and its activities are finished
    som order resume SO-20261121-V38G3DDS
$ som order resume ext:K
  SO-20261121-V38G3DDS: held → inProgress
  SO-20261121-V38G3DDS: inProgress → completed (all activities are finished)
$ som order progress ext:K
  SO-20261121-V38G3DDS: completed, 5 of 5 activities finished
$ som jeopardy next
  ! som: nothing needs a decision

# An item whose cancellation was asked for.
$ som order create -f two.yaml -o id
  SO-20261121-2YJQJJHV
$ som order assign 2YJQ --to team-access -q
$ som order start 2YJQ -q
$ som activity complete 2YJQ 1.survey -q
$ som request update 2YJQ/1.port --state completed -q
$ som request update 2YJQ/1.tail --state completed -q
$ som activity complete 2YJQ 1.configure -q
$ som activity complete 2YJQ 1.handover -q
$ som request update 2YJQ/2.porting --state inProgress -q
$ som order item cancel 2YJQ 2 --reason 'no voice' -q
$ som order progress 2YJQ
  SO-20261121-2YJQJJHV: inProgress, 5 of 7 activities finished
    running  2.porting
    waits    PO-20261121-YRCAPSPD (item 2, whose cancellation was asked for) is pendingCancellation: the other process has to answer
             som request update PO-20261121-YRCAPSPD --state cancelled
$ som order show 2YJQ
  ServiceOrder SO-20261121-2YJQJJHV
    state           inProgress
    level           onTrack
    waits           PO-20261121-YRCAPSPD (item 2, whose cancellation was asked for) is pendingCancellation: the other process has to answer; som request update PO-20261121-YRCAPSPD --state cancelled
    customer        CUST-118
    assignee        team-access
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    due             2026-12-04 17:00 (in 13 d 5 h)
    expected        2026-11-26 10:00
    file            orders/2026/11/SO-20261121-2YJQJJHV.yaml

  ITEM  ACTION  STATE                SPECIFICATION  SERVICE               PLACE
  1     add     completed            line           SV-20261121-AZWKZCQZ  leeds
  2     add     pendingCancellation  voice          SV-20261121-FQ2XPSDR

  ITEM  CHARACTERISTIC  VALUE
  1     bandwidth       100

  ACTIVITY     STATE       ASSIGNEE       STARTED           ENDED             AFTER
  1.survey     completed   team-field     2026-11-21 12:00  2026-11-21 12:00
  1.port       completed                  2026-11-21 12:00  2026-11-21 12:00  1.survey
  1.tail       completed   carrier-a      2026-11-21 12:00  2026-11-21 12:00  1.survey
  1.configure  completed   team-access    2026-11-21 12:00  2026-11-21 12:00  1.port, 1.tail
  1.handover   completed   team-access    2026-11-21 12:00  2026-11-21 12:00  1.configure
  2.porting    inProgress  porting-house  2026-11-21 12:00
  2.configure  pending     team-access                                        2.porting

  REQUEST               ACTIVITY   STATE                PARTY
  RO-20261121-DR409A4P  1.port     completed
  PO-20261121-DFCKFQTK  1.tail     completed            carrier-a
  PO-20261121-YRCAPSPD  2.porting  pendingCancellation  porting-house
$ som jeopardy next
  onTrack SO-20261121-2YJQJJHV, team-access, for CUST-118
    is not completed: PO-20261121-YRCAPSPD (item 2, whose cancellation was asked for) is pendingCancellation: the other process has to answer
    som request update PO-20261121-YRCAPSPD --state cancelled
$ som request update 2YJQ/2.porting --state cancelled
  PO-20261121-YRCAPSPD: pendingCancellation → cancelled
  SO-20261121-2YJQJJHV: 2.porting: inProgress → pending (PO-20261121-YRCAPSPD is cancelled)
  SO-20261121-2YJQJJHV: item 2: pendingCancellation → cancelled (PO-20261121-YRCAPSPD is cancelled)
  SO-20261121-2YJQJJHV: inProgress → partial (all activities are finished)
  SV-20261121-FQ2XPSDR: designed → terminated (SO-20261121-2YJQJJHV item 2 is cancelled)
