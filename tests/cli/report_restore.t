# report restore: the service works again; the resolve target is met, the problem stays open.
$ include report_prelude.t
$ write inventory/resource/CARD-3.yaml <<EOF
"@type": Resource
id: CARD-3
EOF
$ write inventory/resource/PORT-3-1.yaml <<EOF
"@type": Resource
id: PORT-3-1
resourceRelationship:
  - {relationshipType: containedIn, resource: {id: CARD-3}}
EOF
$ write inventory/AA/SV-20261001-AAAAAAAA.yaml <<EOF
"@type": Service
id: SV-20261001-AAAAAAAA
name: by the same card
state: active
supportingResource:
  - {id: PORT-3-1}
EOF
$ write inventory/BB/SV-20261001-BBBBBBBB.yaml <<EOF
"@type": Service
id: SV-20261001-BBBBBBBB
name: protected
state: active
supportingResource:
  - {id: PORT-3-1, protectionGroup: uplink}
  - {id: PORT-4-1, protectionGroup: uplink}
EOF
$ write inventory/CC/SV-20261001-CCCCCCCC.yaml <<EOF
"@type": Service
id: SV-20261001-CCCCCCCC
name: not in place
state: inactive
EOF
$ som report analyse 4T9Z --finding 'the card is dead' --root-cause resource:CARD-3
  TR-20261121-4T9ZC2HM: first-in analysis added
$ som report restore 4T9Z
  ! som: error: what works again is missing [usage]
  ! hint: give --original, or --alternate SERVICE
  [2]
$ som report restore 4T9Z --alternate SV-20261001-CCCCCCCC
  ! SV-20261001-CCCCCCCC: the alternate service is inactive [guard]
  ! hint: name an active one, or first: som service activate SV-20261001-CCCCCCCC
  [5]
$ som report restore 4T9Z --alternate SV-20261001-7KWX2B4M
  ! SV-20261001-7KWX2B4M: the alternate service is affected itself [guard]
  ! hint: name a service that works
  [5]
$ som report restore 4T9Z --alternate SV-20261001-AAAAAAAA
  ! SV-20261001-AAAAAAAA: the alternate service stands on the root cause CARD-3 [guard]
  ! hint: name a service that does not stand on it
  [5]
$ som report restore 4T9Z --alternate SV-20261001-BBBBBBBB --priority 3 --now 2026-11-21T15:00:00Z
  TR-20261121-4T9ZC2HM: restored by the alternate service SV-20261001-BBBBBBBB
  TR-20261121-4T9ZC2HM: 1 field updated
$ som report restore 4T9Z --alternate SV-20261001-BBBBBBBB --now 2026-11-21T15:10:00Z
  ! TR-20261121-4T9ZC2HM: SV-20261001-BBBBBBBB has taken its place since 2026-11-21T15:00:00Z [guard]
  ! hint: possible now: som report restore TR-20261121-4T9ZC2HM --original, or som report clear TR-20261121-4T9ZC2HM --reason TEXT
  [5]
$ som report show 4T9Z --now 2026-11-21T17:00:00Z
  ServiceTroubleReport TR-20261121-4T9ZC2HM
    state           inProgress
    level           atRisk: an update was due 6 h 40 min ago (+1)
    name            Packet loss at Leeds depot
    external id     NOC-5521
    priority        3
    customer        CUST-118
    assignee        team-noc
    service level   gold-trouble
    services        SV-20261001-7KWX2B4M
    alarms          AL-20261121-5N8QWX2B
    created         2026-11-21 08:00
    due             2026-11-21 16:00 (met 1 h before)
    expected        2026-11-21 18:00
    restored        2026-11-21 15:00 by alternate SV-20261001-BBBBBBBB
    file            reports/2026/11/TR-20261121-4T9ZC2HM.yaml

  ACTIVITY  STATE       STARTED           AFTER
  repair    inProgress  2026-11-21 08:40
  verify    pending                       repair

  REQUEST               ACTIVITY  STATE         PARTY
  PT-20261121-6R2MZ9QX  repair    acknowledged  backhaul-supplier

  ANALYSIS
    2026-11-21 12:00  jane: the card is dead (root cause: resource CARD-3)
$ som jeopardy scan --all --where 'id = TR-20261121-4T9ZC2HM' --now 2026-11-21T17:00:00Z
  LEVEL   ID                    ABOUT                       CUSTOMER  DUE               WHEN            ASSIGNEE  WHY
  atRisk  TR-20261121-4T9ZC2HM  Packet loss at Leeds depot  CUST-118  2026-11-21 16:00  met 1 h before  team-noc  an update was due 6 h 40 min ago (+1)
  1 open: 0 overdue, 0 inJeopardy, 1 atRisk, 0 onTrack
$ som report restore 4T9Z --original --now 2026-11-21T18:00:00Z
  TR-20261121-4T9ZC2HM: restored by the original service
$ som report restore 4T9Z --original --now 2026-11-21T18:10:00Z
  ! TR-20261121-4T9ZC2HM: the original service is back since 2026-11-21T18:00:00Z [guard]
  ! hint: som report clear TR-20261121-4T9ZC2HM --reason TEXT
  [5]
$ som report show 4T9Z -o yaml --fields restorationDate,restoration,priority,sla.level
  restorationDate: "2026-11-21T15:00:00Z"
  restoration:
    - id: 01M7Z9Y4C0ZY81A0M0V38G3DDS
      date: "2026-11-21T15:00:00Z"
      author: jane
      by: alternate
      service: SV-20261001-BBBBBBBB
    - id: 01M7ZM7Q80HST62SWPVRTQWFD8
      date: "2026-11-21T18:00:00Z"
      author: jane
      by: original
  priority: 3
  sla.level: gold-trouble
$ som report update 4T9Z --set restorationDate=2026-11-21T09:00:00Z
  ! som: error: 'restorationDate' cannot be set by update [protected-field]
  ! hint: use report restore
  [5]
# The rejection of the clearance counts: the service does not work.
$ som report clear 4T9Z --reason 'card replaced' --force --now 2026-11-21T19:00:00Z
  TR-20261121-4T9ZC2HM: inProgress → cleared (card replaced)
  PT-20261121-6R2MZ9QX: no longer requested by TR-20261121-4T9ZC2HM
$ som report restore 4T9Z --original --now 2026-11-21T19:01:00Z
  ! TR-20261121-4T9ZC2HM: cannot restore a report that is cleared [illegal-transition]
  ! hint: it is resolved already
  [5]
$ som report reopen 4T9Z --reason 'down again' --now 2026-11-21T19:30:00Z
  TR-20261121-4T9ZC2HM: cleared → inProgress (down again)
$ som report show 4T9Z -o yaml --fields restorationDate
  restorationDate: null
$ som validate
  10 files checked: 0 errors, 0 warnings
