# Files to begin with: each is valid at once, and no two of a kind come into each other's way.
$ include prelude.t
$ som new team voice
  voice: new team in policy/team-voice.yaml
  ! som: editors that read its first line need the schemas: som init --editor vscode
$ cat policy/team-voice.yaml
  # yaml-language-server: $schema=../.vscode/som/Team.json
  # A team that work is assigned to. `som team list` shows its work, `som order assign ID --to voice` gives it some.
  "@type": Team
  id: voice
  name: voice
  # Who works in the team. A person's work counts as the team's.
  member: []
  # Who is notified by `team-lead:voice` in an escalation policy; one of the members.
  # lead: jane
  # The working hours of the team; without it, those of the record count. `som calendar list` shows the calendars.
  # calendar: office
  # How many activities the team can do at a time; without it, any number.
  # capacity: 4
$ som new calendar night -q
$ cat policy/calendar-night.yaml
  # yaml-language-server: $schema=../.vscode/som/Calendar.json
  # Working hours. `som calendar show night` prints the hours that result.
  "@type": Calendar
  id: night
  name: night
  # The zone of the hours below; they follow its summer time.
  timeZone: UTC
  # One line for each group of days: mon, mon-fri, sat. A day that is not listed is closed.
  workingHours:
    mon-fri: ["09:00-12:30", "13:00-17:00"]
    # sat: ["09:00-13:00"]
    # sun-thu: ["22:00-06:00"]   # hours that end on the next day
  # Days that differ from the week. Without workingHours the day is closed.
  holidays:
    - {date: "2026-12-25", name: Christmas Day}
    # - {date: "2026-12-24", name: Christmas Eve, workingHours: ["09:00-12:00"]}
  # Calendars whose holidays are also those of this one.
  # includes: [bank-holidays]
$ som new spec data-line
  data-line: new specification in catalog/data-line.yaml
  ! som: editors that read its first line need the schemas: som init --editor vscode
$ cat catalog/data-line.yaml
  # yaml-language-server: $schema=../.vscode/som/ServiceSpecification.json
  # A service that can be ordered: `som order create --spec data-line --customer CUSTOMER`.
  "@type": ServiceSpecification
  id: data-line
  name: data-line
  version: "1.0"
  # Only active and launched specifications should be ordered.
  lifecycleStatus: active
  # The time from the order to its due date, if no service level gives another; a D is a working day of the calendar.
  leadTime: P10D
  # What an order has to say: `--characteristic bandwidth=100`.
  specCharacteristic:
    - name: bandwidth
      valueType: integer           # integer, number, boolean or string
      minCardinality: 0            # 1 if an order must give it
      maxCardinality: 1
      characteristicValueSpecification:
        - {value: 10, isDefault: true}
        - {value: 100}
  # The activities of an order, by the action of its item. `som order plan ID` shows them.
  fulfilment:
    add:
      - id: configure
        name: Configure the service
        duration: {typical: PT4H, max: P1D}
        # team: team-access        # the team that gets the activity
      - id: test
        name: Test the service
        dependsOn: [configure]     # it begins when these are completed
        duration: {typical: PT1H, max: PT4H}
        # pointOfNoReturn: true    # the order cannot be cancelled after it
    # modify: []
    delete:
      - id: remove
        name: Remove the service
        duration: {typical: PT2H, max: PT4H}
  # Values that each service gets from a pool: `som new pool NAME`.
  # requiredParameter:
  #   - {name: vlan, pool: vlan}
$ som new service-level voice
  voice: new service-level in policy/service-level-voice.yaml
  ! som: editors that read its first line need the schemas: som init --editor vscode
$ cat policy/service-level-voice.yaml
  # yaml-language-server: $schema=../.vscode/som/ServiceLevel.json
  # Targets that are copied into a new record. A change here does not change the targets of existing records.
  "@type": ServiceLevel
  id: voice
  name: voice
  # The records that it is for; the most specific service level that matches is used. Without a category, all trouble
  # reports. Other conditions: priority, severity, customer, specification.
  appliesTo:
    kind: ServiceTroubleReport
    category: voice
  # The calendar in which the times count: `always`, or one of `som calendar list`.
  calendar: always
  # Until the work begins.
  respondWithin: PT1H
  # Until the service works again.
  resolveWithin: PT8H
  # Between two notes or changes of state.
  updateEvery: PT2H
  # The states in which the resolve target waits.
  pausedIn: [pending]
  # For orders (kind: ServiceOrder) instead of the four targets above:
  # leadTime: P10D
  # extendOnPause: true
$ som new policy voice
  voice: new escalation-policy in policy/escalation-policy-voice.yaml
  ! som: editors that read its first line need the schemas: som init --editor vscode
$ cat policy/escalation-policy-voice.yaml
  # yaml-language-server: $schema=../.vscode/som/EscalationPolicy.json
  # Whom `som jeopardy scan --escalate` notifies. `som policy test --all` shows what it would do.
  "@type": EscalationPolicy
  id: voice
  name: voice
  # The records that it is for; the most specific policy that matches is used. Without a category, all orders. Other
  # conditions: priority, customer, specification.
  appliesTo:
    kind: ServiceOrder
    category: voice
  # The calendar of the times below: `always`, or one of `som calendar list`.
  calendar: always
  # An episode ends when the record has been on track for so long.
  calmFor: PT1H
  # An acknowledgement (`som order ack ID`) lapses after so long; without it, never.
  ackValidFor: P1D
  # The steps, lowest first. Recipients: assignee, a team or person, team-lead:TEAM.
  levels:
    - level: 1
      when: atRisk                 # atRisk, inJeopardy or overdue
      notify: [assignee]
    - level: 2
      when: inJeopardy
      notify: [assignee]
      ackWithin: PT4H              # step 3 waits for this acknowledgement
    - level: 3
      when: {unacknowledged: 2}
      notify: [assignee]           # somebody else: team-lead:TEAM
      repeatEvery: PT8H
      repeatMax: 3
      # assign: team-access        # the step can also assign the record,
      # setPriority: 1             # or change its priority
$ som new pool vlan
  vlan: new pool in pools/vlan.yaml
  ! som: editors that read its first line need the schemas: som init --editor vscode
$ cat pools/vlan.yaml
  # yaml-language-server: $schema=../.vscode/som/ResourcePool.json
  # Values that services get, each value for one service at a time: `som service reserve --pool vlan --for ORDER`.
  "@type": ResourcePool
  id: vlan
  name: vlan
  # One of these three. Whole numbers, both ends included:
  range: {from: 100, to: 199}
  # A list of values:
  # values: ["0113-496-0001", "0113-496-0002"]
  # The subnets of a network, IPv4 or IPv6:
  # prefix: {network: 10.20.0.0/24, length: 30}
$ som new plan voice
  voice: new resolution-plan in policy/resolution-plan-voice.yaml
  ! som: editors that read its first line need the schemas: som init --editor vscode
$ cat policy/resolution-plan-voice.yaml
  # yaml-language-server: $schema=../.vscode/som/ResolutionPlan.json
  # The activities that resolve a report. They are added to the report when its root cause is known.
  "@type": ResolutionPlan
  id: voice
  name: voice
  # The reports that it is for; the most specific plan that matches is used.
  appliesTo:
    kind: ServiceTroubleReport
    category: voice
  # The type of the root cause: service, resource, party or none; without it, every report.
  rootCause: service
  activity:
    - id: repair
      name: Repair the service
      duration: {typical: PT4H, max: P1D}
      # team: team-access          # the team that gets the activity
    - id: test
      name: Test the service
      dependsOn: [repair]          # it begins when these are completed
      duration: {typical: PT1H, max: PT2H}
$ som new jeopardy-policy voice -q
$ som new alarm-policy voice -q
$ som new report-policy voice -q
$ som new party northern-fibre -q
$ som new subscription crm -q
$ som new policy data -q
$ som new service-level data -q
$ som new plan data -q
$ som new jeopardy-policy data -q
$ som validate --strict
  22 files checked: 0 errors, 0 warnings
$ som calendar show night --from 2026-12-24 --to 2026-12-28
  night (UTC): a usual day is 7 h 30 min
  OPENS             CLOSES            WORKING TIME
  2026-12-24 09:00  2026-12-24 12:30    3 h 30 min
  2026-12-24 13:00  2026-12-24 17:00           4 h
  2026-12-28 09:00  2026-12-28 12:30    3 h 30 min
  2026-12-28 13:00  2026-12-28 17:00           4 h
$ som order create --spec data-line --customer CUST-118 -q
$ som order list --where 'state = acknowledged' --fields id,customer --sort -id --limit 1
  ID                    CUSTOMER
  SO-20261121-XJ4G4Q61  CUST-118
  ! som: 1 of 4 shown (--limit)

# A name that YAML would take for a number stays a text.
$ som new team 123 -q
$ som team list --fields id,name -o csv
  id,name\x0d
  123,123\x0d
  team-access,Access\x0d
  team-field,Field\x0d
  voice,voice\x0d

# Nothing is overwritten: neither a file, nor a document of another file.
$ som new team voice
  ! policy/team-voice.yaml: the team 'voice' exists already [guard]
  ! hint: edit it, or use another name
  [5]
$ som new calendar office
  ! policy/policy.yaml: the calendar 'office' exists already [guard]
  ! hint: edit it, or use another name
  [5]
$ som new spec ethernet-line
  ! catalog/ethernet-line.yaml: the specification 'ethernet-line' exists already [guard]
  ! hint: edit it, or use another name
  [5]
$ write pools/block.json <<EOF
{"@type": "ResourcePool", "id": "block", "values": ["a"]}
EOF
$ som new pool block
  ! pools/block.json: the pool 'block' exists already [guard]
  ! hint: edit it, or use another name
  [5]
$ write policy/party-edge.yaml <<EOF
# mine
EOF
$ som new party edge
  ! policy/party-edge.yaml: the party 'edge' exists already [guard]
  ! hint: edit it, or use another name
  [5]
$ cat policy/party-edge.yaml
  # mine

# Names that cannot be an id.
$ som new team ../voice
  ! som: error: '../voice' cannot be an id [invalid-id]
  ! hint: use letters, digits, '.', '_' and '-'
  [4]
$ som new team 'voice line'
  ! som: error: 'voice line' cannot be an id [invalid-id]
  ! hint: use letters, digits, '.', '_' and '-'
  [4]
$ som new calendar always
  ! policy/calendar-always.yaml: calendar 'always': the id is built in; choose another [invalid-calendar]
  [4]
$ som new tem voice
  ! som: error: skeleton: 'tem' is not one of alarm-policy, calendar, jeopardy-policy, party, plan, policy, pool, report-policy, service-level, spec, subscription, team [usage]
  ! hint: did you mean 'team'?
  [2]
$ som new team
  ! som: error: missing: NAME [usage]
  ! hint: usage: som new SKELETON NAME
  ! hint: see som new --help
  [2]

# Without a change, and for programs.
$ som new team data -n
  data: new team in policy/team-data.yaml
  --- /dev/null
  +++ b/policy/team-data.yaml
  @@ -0,0 +1,13 @@
  +# yaml-language-server: $schema=../.vscode/som/Team.json
  +# A team that work is assigned to. `som team list` shows its work, `som order assign ID --to data` gives it some.
  +"@type": Team
  +id: data
  +name: data
  +# Who works in the team. A person's work counts as the team's.
  +member: []
  +# Who is notified by `team-lead:data` in an escalation policy; one of the members.
  +# lead: jane
  +# The working hours of the team; without it, those of the record count. `som calendar list` shows the calendars.
  +# calendar: office
  +# How many activities the team can do at a time; without it, any number.
  +# capacity: 4
$ som new team data -o json
  {"changed":[{"id":"data","from":null,"to":null,"text":"new team in policy/team-data.yaml"}]}
$ som new pool port -o id
  port
  ! som: editors that read its first line need the schemas: som init --editor vscode

# Bad policies hide what exists.
$ write policy/broken.yaml <<EOF
"@type": Team
id: [
EOF
$ som new team field
  ! policy/broken.yaml:2:5: error: this '[' is never closed [syntax]
  !   2 | id: [
  !     |     ^
  ! hint: close it with ']'
  ! som: error: the change needs what these files say; nothing was changed [unreadable-policy]
  ! hint: repair them, or go on without them with --ignore-policies --reason TEXT
  [4]
$ som new --help
  write a commented file to begin with, such as a team
  Usage: som new [OPTIONS] SKELETON NAME

  Positionals:
    SKELETON                        what to make: alarm-policy, calendar,
                                    jeopardy-policy, party, plan, policy, pool,
                                    report-policy, service-level, spec,
                                    subscription, team
    NAME                            its id, which becomes a part of the file's
                                    name

  Options:
    -h,--help                       print this help

  Examples:
    som new team voice
    som new spec voice-line -n

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
