# Queries mean the same for every kind: the fields have one name wherever a kind keeps them.
$ include report_prelude.t
$ som report list
  ID                    STATE       PRIO  DUE               WHEN    ASSIGNEE  CUSTOMER  DESCRIPTION
  TR-20261121-4T9ZC2HM  inProgress     2  2026-11-21 16:00  in 4 h  team-noc  CUST-118  Packet loss at Leeds depot
$ som report list --fields id,kind,state,created,due,level,severity
  ID                    KIND                  STATE       CREATED           DUE               LEVEL   SEVERITY
  TR-20261121-4T9ZC2HM  ServiceTroubleReport  inProgress  2026-11-21 08:00  2026-11-21 16:00  atRisk
$ som report list --where 'created < now and state in (acknowledged, inProgress)' -o id
  TR-20261121-4T9ZC2HM
$ som report list --where 'externalId or customer' --fields id,externalId,customer
  ID                    EXTERNAL ID  CUSTOMER
  TR-20261121-4T9ZC2HM  NOC-5521     CUST-118
$ som report list --where 'kind = service-trouble' --sort -id -o csv
  id,state,priority,due,assignee,customer,description\x0d
  TR-20261121-4T9ZC2HM,inProgress,2,2026-11-21T16:00:00Z,team-noc,CUST-118,Packet loss at Leeds depot\x0d
$ som jeopardy scan --all --where 'kind != order' --fields id,kind,level,due --sort kind,id
  ID                    KIND                  LEVEL    DUE
  TR-20261121-4T9ZC2HM  ServiceTroubleReport  atRisk   2026-11-21 16:00
  PT-20261121-6R2MZ9QX  PartyTroubleReport    onTrack
  2 open: 0 overdue, 0 inJeopardy, 1 atRisk, 1 onTrack
$ som report list --where 'status = inProgress and affectedService.id' --fields id,status,affectedService.id -o ndjson
  {"id":"TR-20261121-4T9ZC2HM","status":"inProgress","affectedService.id":["SV-20261001-7KWX2B4M"]}
$ som report list --where 'orderDate'
  ! --where:1:1: error: unknown field 'orderDate' [invalid-query]
  !   1 | orderDate
  !     | ^~~~~~~~~
  ! hint: write a field of your own in double quotes: "orderDate"
  [2]
