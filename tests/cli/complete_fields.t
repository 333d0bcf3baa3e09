# Names of fields after the options that take them.
$ include prelude.t
$ som __complete fish order list --where 'pri'
  priority
$ som __complete fish order list --where 'priority = 1 and '
$ som __complete fish order list --sort 'due,-pri'
  due,-priority
$ som __complete fish order list --fields 'id,ser'
  id,serviceOrderItem
$ som __complete fish list --fields 'st'
  state
$ som __complete fish jeopardy scan --sort 'as'
  assignee
$ som __complete fish order update 7K3F --set ''
  externalType=
  href=
  externalId=
  category=
  description=
  priority=
  requestedStartDate=
  requestedCompletionDate=
  expectedCompletionDate=
  notificationContact=
  externalReference=
  relatedParty=
  orderRelationship=
  serviceOrderItem=
  attachment=
  activity=
  milestone=
  errorMessage=
  note=
$ som __complete fish order update 7K3F --unset 'desc'
  description
$ som __complete fish order update 7K3F --set 'priority='
$ som __complete fish report update TR --set 'sev'
  severity=
$ som __complete fish team list --fields ''
  id
  name
  lead
  members
  calendar
  capacity
  open
  ready
  running
  late
$ som __complete fish activity list --sort '-la'
  -latestStart
  -late
$ som __complete fish activity list --where 'sla'
  slackSeconds
$ som __complete fish activity list --fields 'record,late'
  record,latestStart
  record,late
$ som __complete fish calendar list --fields ''
  id
  timeZone
  usualDay
  name
  file
$ som __complete fish jeopardy scan --fields 'ack'
# Resources have chosen names.
$ write inventory/resource/leeds-pe1.yaml <<EOD
"@type": Resource
id: leeds-pe1
name: Router of Leeds
EOD
$ write inventory/resource/york-pe1.yaml <<EOD
"@type": Resource
id: york-pe1
EOD
$ som __complete fish resource show ''
  leeds-pe1\x09Router of Leeds
  york-pe1
$ som __complete fish resource show y
  york-pe1
