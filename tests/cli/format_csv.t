# CSV: RFC 4180 with a header, times in UTC, a record a line, and nothing that a spreadsheet would run.
$ include prelude.t
$ edit som.yaml s|UTC|Asia/Tokyo|
$ edit orders/2026/11/SO-20261120-2M8R1TQC.yaml 's|Duct to the Bradford mill|"=1+2, a \"duct\"\x5cnto Bradford"|'
$ som order list -o csv
  id,state,priority,due,assignee,customer,description\x0d
  SO-20261120-9D4B6HNV,acknowledged,1,2026-11-27T17:00:00Z,,,"1 Gbit/s Ethernet line and a voice line, Bradford mill"\x0d
  SO-20261120-7K3F9QXW,acknowledged,2,2026-12-01T17:00:00Z,team-access,CUST-118,"100 Mbit/s Ethernet line, Leeds depot"\x0d
  SO-20261120-2M8R1TQC,acknowledged,,,,CUST-204,"'=1+2, a ""duct""\nto Bradford"\x0d
$ som order list -o csv --fields id,due,level,reasons,spec,description
  id,due,level,reasons,spec,description\x0d
  SO-20261120-9D4B6HNV,2026-11-27T17:00:00Z,atRisk,unassigned,"ethernet-line, voice-line","1 Gbit/s Ethernet line and a voice line, Bradford mill"\x0d
  SO-20261120-7K3F9QXW,2026-12-01T17:00:00Z,onTrack,,ethernet-line,"100 Mbit/s Ethernet line, Leeds depot"\x0d
  SO-20261120-2M8R1TQC,,atRisk,"unassigned, no-due-date",,"'=1+2, a ""duct""\nto Bradford"\x0d
$ som order list -o csv --where 'state = held'
  id,state,priority,due,assignee,customer,description\x0d
$ som jeopardy scan -o csv
  id,kind,state,level,reasons,due,expected,priority,assignee,customer,description\x0d
  SO-20261120-9D4B6HNV,ServiceOrder,acknowledged,atRisk,unassigned,2026-11-27T17:00:00Z,2026-11-24T12:00:00Z,1,,,"1 Gbit/s Ethernet line and a voice line, Bradford mill"\x0d
  SO-20261120-2M8R1TQC,ServiceOrder,acknowledged,atRisk,"unassigned, no-due-date",,,,,CUST-204,"'=1+2, a ""duct""\nto Bradford"\x0d
$ som order start 7K3F -q
$ som activity list 7K3F -o csv
  activity,name,type,state,assignee,typical,max,started,ended,latest_start,slack_seconds,after,request\x0d
  survey,Site survey,survey,ready,team-field,PT8H,PT16H,,,2026-11-30T14:00:00Z,622800,,\x0d
  configure,Configure the port,configure,pending,team-access,PT2H,PT4H,,,2026-12-01T14:00:00Z,622800,survey,\x0d
  test,Turn-up test,test,pending,team-access,PT1H,PT4H,,,2026-12-01T16:00:00Z,622800,configure,\x0d
$ som order plan 7K3F -o csv
  activity,start,end,end_at_most,latest_start,slack_seconds,mark\x0d
  survey,2026-11-23T09:00:00Z,2026-11-23T17:00:00Z,2026-11-24T17:00:00Z,2026-11-30T14:00:00Z,622800,critical\x0d
  configure,2026-11-24T09:00:00Z,2026-11-24T11:00:00Z,2026-11-25T13:00:00Z,2026-12-01T14:00:00Z,622800,critical\x0d
  test,2026-11-24T11:00:00Z,2026-11-24T12:00:00Z,2026-11-25T17:00:00Z,2026-12-01T16:00:00Z,622800,critical\x0d
$ som calendar list -o csv
  id,time_zone,usual_day,name,file\x0d
  always,UTC,PT24H,open around the clock,built-in\x0d
  office,UTC,PT8H,Office hours,policy/policy.yaml\x0d
$ som calendar show office --to 2026-11-23 -o csv
  opens,closes,working_time\x0d
  2026-11-23T09:00:00Z,2026-11-23T15:00:00Z,PT6H\x0d
$ som log 7K3F -o csv
  time,user,action,activity,change,reason\x0d
  2026-11-20T09:12:00Z,omar,create,,,\x0d
  2026-11-21T12:00:00Z,jane,start,,acknowledged → inProgress,\x0d
$ som order show 7K3F -o csv
  ! som: error: -o csv: this verb supports table, json, yaml, id [usage]
  [2]
