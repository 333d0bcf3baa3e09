# A service that is recovered by force is not built any further: the items under way that add or modify it are cancelled.
$ include under_way_prelude.t
$ som order create --spec line --customer CUST-118 --external-id L -q
$ som order start ext:L -q
$ som activity complete ext:L survey -q
$ som request update ext:L/port --state completed --resource ge-7 -q
$ som request update ext:L/tail --state inProgress -q
$ som service list
  ID                    STATE     SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261121-X841XX25  designed  line           CUST-118
$ som service recover X841 --reason 'not needed'
  ! SV-20261121-X841XX25: is worked on by SO-20261121-XJ4G4Q61 (inProgress) [guard]
  ! hint: complete or cancel that first, or use --force --reason TEXT
  [5]
$ som service recover X841 --force --reason 'not needed'
  SV-20261121-X841XX25: designed → terminated (not needed)
  PO-20261121-EA1MV5A8: inProgress → pendingCancellation (the other process has to answer)
  SO-20261121-XJ4G4Q61: inProgress → pendingCancellation (not needed)
$ som order show ext:L --fields id,state -o yaml
  id: SO-20261121-XJ4G4Q61
  state: pendingCancellation
$ som activity start ext:L configure
  ! SO-20261121-XJ4G4Q61 configure: waits for tail (inProgress) [guard]
  ! hint: complete or skip what it depends on first
  ! SO-20261121-XJ4G4Q61 configure: cannot start an activity of an order that is pendingCancellation [guard]
  [5]
# The partner's answer ends the order, and what was delivered is taken back. The service has ended before.
$ som request update ext:L/tail --state cancelled
  PO-20261121-EA1MV5A8: pendingCancellation → cancelled
  SO-20261121-XJ4G4Q61: tail: inProgress → pending (PO-20261121-EA1MV5A8 is cancelled)
  SO-20261121-XJ4G4Q61: pendingCancellation → cancelled (PO-20261121-EA1MV5A8 is cancelled)
  SO-20261121-6NEW4EEA: takes back what SO-20261121-XJ4G4Q61 delivered
  SO-20261121-6NEW4EEA: acknowledged → inProgress (SO-20261121-XJ4G4Q61 item 1 is cancelled)
  RO-20261121-ZYKGDQ7F: created for SO-20261121-6NEW4EEA port-back
$ som service list --all
  ID                    STATE       SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261121-X841XX25  terminated  line           CUST-118
$ som request update 6NEW/port-back --state completed
  RO-20261121-ZYKGDQ7F: acknowledged → completed
  SV-20261121-X841XX25: RO-20261121-ZYKGDQ7F deleted ge-7
  ge-7: deleted by RO-20261121-ZYKGDQ7F
  SO-20261121-6NEW4EEA: port-back: pending → completed (RO-20261121-ZYKGDQ7F is completed)
  SO-20261121-6NEW4EEA: inProgress → completed (all activities are finished)
$ som resource show ge-7
  Resource ge-7
    description     delivered by RO-20261121-KP5ZGG7Q
    deleted         2026-11-21 12:00
    file            inventory/resource/ge-7.yaml
$ som validate
  16 files checked: 0 errors, 0 warnings

# Another item of the order goes on; one that depends on it has to be decided about.
$ som order create -f two.yaml -o id
  SO-20261121-V9BJQAQH
$ som order start V9BJ -q
$ som service list
  ID                    STATE     SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261121-C91QE3R8  designed  line           CUST-118
  SV-20261121-QR2VRYB2  designed  voice          CUST-118
  1 more has ended; --all shows it
$ som service recover C91Q --force --reason 'moved away'
  ! SO-20261121-V9BJQAQH item 1: open items depend on it: 2 [guard]
  ! hint: som order item cancel SO-20261121-V9BJQAQH 1 --with-dependents --reason TEXT
  [5]
$ som service recover QR2V --force --reason 'no voice' -n
  SV-20261121-QR2VRYB2: designed → terminated (no voice)
  SO-20261121-V9BJQAQH: item 2: acknowledged → cancelled (no voice)
  --- a/inventory/QR/SV-20261121-QR2VRYB2.yaml
  +++ b/inventory/QR/SV-20261121-QR2VRYB2.yaml
  @@ -1,6 +1,7 @@
   "@type": Service
   id: SV-20261121-QR2VRYB2
  -state: designed
  +state: terminated
  +endDate: "2026-11-21T12:00:00Z"
   serviceSpecification:
     id: voice
   relatedParty:
  @@ -17,3 +18,11 @@
       action: design
       to: designed
       reason: SO-20261121-V9BJQAQH item 2
  +  - id: 01M7YZMHG0CCZF61NC1XPJRY16
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: terminate
  +    from: designed
  +    to: terminated
  +    force: true
  +    reason: no voice
  --- a/orders/2026/11/SO-20261121-V9BJQAQH.yaml
  +++ b/orders/2026/11/SO-20261121-V9BJQAQH.yaml
  @@ -21,7 +21,7 @@
         id: SV-20261121-C91QE3R8
     - id: "2"
       action: add
  -    state: acknowledged
  +    state: cancelled
       service:
         serviceSpecification:
           id: voice
  @@ -81,7 +81,7 @@
       pointOfNoReturn: true
     - id: 2.porting
       type: partyOrder
  -    state: pending
  +    state: cancelled
       duration:
         typical: P3D
         max: P5D
  @@ -90,7 +90,7 @@
       party: porting-house
     - id: 2.configure
       type: configure
  -    state: pending
  +    state: cancelled
       dependsOn: [2.porting]
       duration:
         typical: PT1H
  @@ -113,3 +113,11 @@
       action: start
       from: acknowledged
       to: inProgress
  +  - id: 01M7YZMHG06XSYYS88JTPXP6ZQ
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: cancel
  +    item: "2"
  +    from: acknowledged
  +    to: cancelled
  +    reason: no voice
$ som service recover QR2V --force --reason 'no voice'
  SV-20261121-QR2VRYB2: designed → terminated (no voice)
  SO-20261121-V9BJQAQH: item 2: acknowledged → cancelled (no voice)
$ som order show V9BJ
  ServiceOrder SO-20261121-V9BJQAQH
    state           inProgress
    level           onTrack
    customer        CUST-118
    service level   standard-order
    ordered         2026-11-21 12:00
    started         2026-11-21 12:00
    due             2026-12-04 17:00 (in 13 d 5 h)
    expected        2026-11-26 16:00
    file            orders/2026/11/SO-20261121-V9BJQAQH.yaml

  ITEM  ACTION  STATE         SPECIFICATION  SERVICE               PLACE
  1     add     acknowledged  line           SV-20261121-C91QE3R8  leeds
  2     add     cancelled     voice          SV-20261121-QR2VRYB2

  ITEM  CHARACTERISTIC  VALUE
  1     bandwidth       100

  ACTIVITY     STATE      ASSIGNEE       AFTER
  1.survey     pending    team-field
  1.port       pending                   1.survey
  1.tail       pending    carrier-a      1.survey
  1.configure  pending    team-access    1.port, 1.tail
  1.handover   pending    team-access    1.configure
  2.porting    cancelled  porting-house
  2.configure  cancelled  team-access    2.porting
$ som service recover C91Q --force --reason 'moved away'
  SV-20261121-C91QE3R8: designed → terminated (moved away)
  SO-20261121-V9BJQAQH: inProgress → cancelled (moved away)
$ som service list
  ID  STATE  SPECIFICATION  CUSTOMER  DESCRIPTION
  3 more have ended; --all shows them
