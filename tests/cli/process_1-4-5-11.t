# 1.4.5/11: act on requests from other processes to relieve capacity shortfall, poor availability or failure. The order
# is linked to the report that asked, and the report follows it.
$ include report_prelude.t
$ write catalog/more-capacity.yaml <<EOF
"@type": ServiceSpecification
id: more-capacity
lifecycleStatus: active
EOF
$ som order create --spec more-capacity --category capacity --description 'Second uplink for Leeds' --requested-by 4T9Z --external-id C --note 'asked by the NOC'
  SO-20261121-XJ4G4Q61: created
  TR-20261121-4T9ZC2HM: activity order waits for SO-20261121-XJ4G4Q61
$ som report show 4T9Z
  ServiceTroubleReport TR-20261121-4T9ZC2HM
    state           inProgress
    level           atRisk: an update was due 1 h 40 min ago (+1)
    name            Packet loss at Leeds depot
    external id     NOC-5521
    priority        2
    customer        CUST-118
    assignee        team-noc
    service level   gold-trouble
    services        SV-20261001-7KWX2B4M
    alarms          AL-20261121-5N8QWX2B
    created         2026-11-21 08:00
    due             2026-11-21 16:00 (in 4 h)
    expected        2026-11-21 13:00
    file            reports/2026/11/TR-20261121-4T9ZC2HM.yaml

  ACTIVITY  STATE       STARTED           AFTER
  repair    inProgress  2026-11-21 08:40
  verify    pending                       repair
  order     pending

  REQUEST               ACTIVITY  STATE         PARTY
  PT-20261121-6R2MZ9QX  repair    acknowledged  backhaul-supplier
  SO-20261121-XJ4G4Q61  order     acknowledged
$ som order show ext:C
  ServiceOrder SO-20261121-XJ4G4Q61
    state           acknowledged
    level           onTrack: neither the record nor a service level gives a due date
    description     Second uplink for Leeds
    external id     C
    category        capacity
    requested by    TR-20261121-4T9ZC2HM order
    ordered         2026-11-21 12:00
    file            orders/2026/11/SO-20261121-XJ4G4Q61.yaml

  ITEM  ACTION  STATE         SPECIFICATION
  1     add     acknowledged  more-capacity

  NOTES
    2026-11-21 12:00  jane: asked by the NOC
$ som order start ext:C
  SO-20261121-XJ4G4Q61: acknowledged → inProgress
  SV-20261121-X841XX25: designed for SO-20261121-XJ4G4Q61 item 1
  TR-20261121-4T9ZC2HM: order: pending → inProgress (SO-20261121-XJ4G4Q61 is inProgress)
  ! SO-20261121-XJ4G4Q61: warning: item 1: specification 'more-capacity' has no plan for add [guard]
  ! hint: add activities with som activity add
$ som activity add ext:C uplink -q
$ som activity start ext:C uplink -q
$ som report progress 4T9Z
  TR-20261121-4T9ZC2HM: inProgress, 0 of 3 activities finished
    running  repair, order
$ som activity complete ext:C uplink
  SO-20261121-XJ4G4Q61: uplink: inProgress → completed
  SO-20261121-XJ4G4Q61: inProgress → completed (all activities are finished)
  SV-20261121-X841XX25: designed → active (SO-20261121-XJ4G4Q61 item 1 is completed)
  TR-20261121-4T9ZC2HM: order: inProgress → completed (SO-20261121-XJ4G4Q61 is completed)
$ som report progress 4T9Z
  TR-20261121-4T9ZC2HM: inProgress, 1 of 3 activities finished
    running  repair

# Cancelled, its work is the report's again; a report that has ended asks for nothing, nor does one of a kind that
# delegates to others.
$ som order create --spec more-capacity --requested-by 4T9Z --external-id D -q
$ som order cancel ext:D --reason 'another way was found'
  SO-20261121-HST62SWP: acknowledged → cancelled (another way was found)
  TR-20261121-4T9ZC2HM: order-2: SO-20261121-HST62SWP is cancelled
$ som report progress 4T9Z
  TR-20261121-4T9ZC2HM: inProgress, 1 of 4 activities finished
    running  repair
    next     order-2
$ som order create --spec more-capacity --requested-by 0000 --external-id E
  ! som: error: record '0000' does not exist [not-found]
  [3]
$ som report create --kind customer-qos --name slow --external-id Q -q
$ som order create --spec more-capacity --requested-by ext:Q --external-id F
  ! reports/2026/11/CQ-20261121-2YJQJJHV.yaml:11:18: error: a CustomerQosDegradationReport cannot delegate to kind ServiceOrder [wrong-delegate]
  !   11 |     delegatedTo: SO-20261121-JRRAZ2FE
  !      |                  ^~~~~~~~~~~~~~~~~~~~
  ! hint: it can delegate to: ServiceTroubleReport, ServicePerformanceDegradationReport, PartyTroubleReport
  [4]
$ som report cancel ext:Q --reason withdrawn -q
$ som order create --spec more-capacity --requested-by ext:Q --external-id F
  ! CQ-20261121-2YJQJJHV: cannot request an order for a report that is cancelled [illegal-transition]
  ! hint: cancelled is final
  [5]
$ som validate
  10 files checked: 0 errors, 0 warnings
