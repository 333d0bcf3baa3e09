# What the completion scripts ask: the shell, then the words typed so far, the last one up to the cursor.
$ som __complete fish ''
  order\x09service orders: create, track, change, complete, cancel
  report\x09quality, performance and trouble reports, from creation to closed
  request\x09work that other processes and partners do for a record
  service\x09services and what they need: feasibility, values of pools, the inventory
  resource\x09resources of the inventory: their alarms, and what stands on them
  alarm\x09alarms of the network: from the first event to cleared and acknowledged
  activity\x09the activities of a record
  jeopardy\x09what is late or will be late, and why
  silence\x09times in which nobody is notified: planned work, known trouble
  policy\x09the rules: service levels, thresholds, escalation, silences
  team\x09teams, their work and their capacity
  calendar\x09working-time arithmetic
  outbox\x09events that wait to be delivered to other processes
  git\x09merges, hooks and checks in a git repository
  schema\x09the JSON schemas of the kinds
  init\x09create a workspace
  new\x09write a commented file to begin with, such as a team
  status\x09show the state of the workspace, and what is next
  show\x09show a record of any kind
  list\x09list the records of all kinds
  edit\x09edit a record in your editor
  log\x09show the history of a record or of the workspace
  apply\x09create or replace records as a payload gives them
  board\x09write a page for a browser that shows what is late, and why
  export\x09print records as TM Forum's APIs, calendars and tables have them
  import\x09record what other systems say of orders and reports
  exchange\x09answer a request of a TM Forum client
  diff\x09show what changed between two revisions, in the words of the domain
  undo\x09take back the last command on this machine
  archive\x09remove records that ended long ago, which git keeps
  validate\x09check the files of the workspace
  doctor\x09find and repair damage by crashes and edits by hand
  completion\x09print a completion script for bash, zsh or fish
  version\x09print the version of som
  help\x09help on a noun, a verb or a topic
$ som __complete fish ord
  order\x09service orders: create, track, change, complete, cancel
$ som __complete fish new po
  policy
  pool
$ som __complete fish new team ''
$ som __complete fish order h
  hold\x09hold an order: an action is awaited
$ som __complete fish order -o json h
  hold\x09hold an order: an action is awaited
$ som __complete fish nothing ''
$ som __complete fish nothing
$ som __complete
$ som __complete fish
  order\x09service orders: create, track, change, complete, cancel
  report\x09quality, performance and trouble reports, from creation to closed
  request\x09work that other processes and partners do for a record
  service\x09services and what they need: feasibility, values of pools, the inventory
  resource\x09resources of the inventory: their alarms, and what stands on them
  alarm\x09alarms of the network: from the first event to cleared and acknowledged
  activity\x09the activities of a record
  jeopardy\x09what is late or will be late, and why
  silence\x09times in which nobody is notified: planned work, known trouble
  policy\x09the rules: service levels, thresholds, escalation, silences
  team\x09teams, their work and their capacity
  calendar\x09working-time arithmetic
  outbox\x09events that wait to be delivered to other processes
  git\x09merges, hooks and checks in a git repository
  schema\x09the JSON schemas of the kinds
  init\x09create a workspace
  new\x09write a commented file to begin with, such as a team
  status\x09show the state of the workspace, and what is next
  show\x09show a record of any kind
  list\x09list the records of all kinds
  edit\x09edit a record in your editor
  log\x09show the history of a record or of the workspace
  apply\x09create or replace records as a payload gives them
  board\x09write a page for a browser that shows what is late, and why
  export\x09print records as TM Forum's APIs, calendars and tables have them
  import\x09record what other systems say of orders and reports
  exchange\x09answer a request of a TM Forum client
  diff\x09show what changed between two revisions, in the words of the domain
  undo\x09take back the last command on this machine
  archive\x09remove records that ended long ago, which git keeps
  validate\x09check the files of the workspace
  doctor\x09find and repair damage by crashes and edits by hand
  completion\x09print a completion script for bash, zsh or fish
  version\x09print the version of som
  help\x09help on a noun, a verb or a topic

# Options, those of the verb before the global ones; nothing behind --.
$ som __complete fish order hold X --
  --help\x09print this help
  --until\x09the earliest resumption that planning assumes
  --where\x09change each record that matches, such as: state = held and priority <= 2
  --max\x09with --where: change up to this many records (default: 20)
  --now\x09take this time as the current time (for tests, what-if, replays)
  --actor\x09the person or system that makes the change (default: SOM_ACTOR, git's u…
  --output\x09output format: table, wide, json, ndjson, yaml, csv, markdown, id … (se…
  --fields\x09show only these fields of each record, in any list format
  --reason\x09the reason for the change; kept in the tracking record
  --note\x09add this note with the change
  --if-match\x09change only if the record's file has this SHA-256
  --idempotency-key\x09repeating a create with this key returns the record of the first one
  --lock-timeout\x09maximum wait for the lock (default: PT10S)
  --color\x09use colours: auto (on a terminal), always, never (also: NO_COLOR, CLICO…
  --dry-run\x09print the changes as a diff, but write nothing
  --quiet\x09print only the requested output on success
  --verbose\x09log each step to standard error
  --no-color\x09the same as --color=never
  --no-input\x09never prompt for input
  --no-sync\x09do not wait for the disk; a power failure may lose the change
  --no-index\x09read every file instead of the index
  --fetch\x09fetch contents of old revisions that a partial clone lacks
  --ignore-policies\x09ignore policies that cannot be read; requires --reason
  --stats\x09print read statistics to standard error
  --commit\x09commit the change to git
  --no-commit\x09do not commit to git
$ som __complete fish order list --o
  --open\x09only records that are not in a final state
  --output\x09output format: table, wide, json, ndjson, yaml, csv, markdown, id … (se…
$ som __complete fish --v
  --version\x09print the version of som
  --verbose\x09log each step to standard error
$ som __complete fish order hold -- -

# Values by what the option takes. Without a workspace those that need none.
$ som __complete fish -o ''
  table
  wide
  json
  ndjson
  yaml
  csv
  markdown
  id
$ som __complete fish order list -o ''
  table
  wide
  json
  ndjson
  yaml
  csv
  markdown
  id
$ som __complete fish order list --output=n
  --output=ndjson
$ som __complete fish order list --state ''
  acknowledged
  rejected\x09final
  pending
  held
  inProgress
  cancelled\x09final
  completed\x09final
  failed\x09final
  partial\x09final
  assessingCancellation
  pendingCancellation
$ som __complete fish order list --state=he
  --state=held
$ som __complete fish jeopardy scan --kind ''
  ServiceOrder\x09SO
  order\x09ServiceOrder
  CustomerQosDegradationReport\x09CQ
  customer-qos\x09CustomerQosDegradationReport
  ServicePerformanceDegradationReport\x09SP
  service-performance\x09ServicePerformanceDegradationReport
  ServiceTroubleReport\x09TR
  service-trouble\x09ServiceTroubleReport
  ResourceOrder\x09RO
  resource-order\x09ResourceOrder
  PartyOrder\x09PO
  party-order\x09PartyOrder
  ResourceTroubleReport\x09RT
  resource-trouble\x09ResourceTroubleReport
  PartyTroubleReport\x09PT
  party-trouble\x09PartyTroubleReport
$ som __complete fish jeopardy scan --level ''
  onTrack\x09green
  atRisk\x09yellow
  inJeopardy\x09red
  overdue\x09red
$ som __complete fish jeopardy scan --fail-on at
  atRisk\x09yellow
$ som __complete fish order create --priority ''
  0\x09above all
  1\x09critical
  2\x09high
  3\x09medium
  4\x09low
$ som __complete fish order create --action ''
  add
  modify
  delete
$ som __complete fish order create --file ''
  :file
$ som __complete fish order create -f ''
  :file
$ som __complete fish validate one ''
  :file
$ som __complete fish init ''
  :directory
$ som __complete fish -C ''
  :directory
$ som __complete fish completion ''
  bash
  zsh
  fish
$ som __complete fish schema show S
  Service
  ServiceLevel
  ServiceOrder
  ServiceProblem
  ServiceQualification
  ServiceSpecification
  ServiceTest
  Settings
  Silence
  Subscription
$ som __complete fish help l
  list\x09list the records of all kinds
  log\x09show the history of a record or of the workspace
  lifecycles\x09the states of each kind, and what leads from one to the next
$ som __complete fish help order re
  request\x09order a resource, or have a party deliver a part
  reschedule\x09move the dates of an order under way
  resume\x09resume an order that is held or pending
  reject\x09reject an order that has not started
$ som __complete fish order list --limit ''
$ som __complete fish order show 7
$ som __complete fish order assign X --to ''

# With a workspace: what it names.
$ include prelude.t
$ som __complete fish order create --spec ''
  ethernet-line\x09Ethernet Line
  voice-line\x09Voice Line
$ som __complete fish order create --spec e
  ethernet-line\x09Ethernet Line
$ som __complete fish order assign X --to ''
  team-access\x09Access
  jane\x09of team-access
  ravi\x09of team-access
  team-field\x09Field
  omar\x09of team-field
  li\x09of team-field
$ som __complete fish order assign X --to team-access --person r
  ravi\x09of team-access
$ som __complete fish jeopardy scan --team ''
  team-access\x09Access
  team-field\x09Field
$ som __complete fish calendar show ''
  office\x09Office hours
  always\x09open around the clock
$ som __complete fish order update X --service-level ''
  standard-order

# Open records, the newest first; the verb's own where an event is possible.
$ som __complete fish order hold ''
  SO-20261120-2M8R1TQC\x09acknowledged, CUST-204, Duct to the Bradford mill
  SO-20261120-7K3F9QXW\x09acknowledged, CUST-118, 100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-9D4B6HNV\x09acknowledged, 1 Gbit/s Ethernet line and a voice line, Bradford mill
$ som __complete fish order hold SO-20261120-7
  SO-20261120-7K3F9QXW\x09acknowledged, CUST-118, 100 Mbit/s Ethernet line, Leeds depot
$ som __complete fish order resume ''
  SO-20261120-2M8R1TQC\x09acknowledged, CUST-204, Duct to the Bradford mill
  SO-20261120-7K3F9QXW\x09acknowledged, CUST-118, 100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-9D4B6HNV\x09acknowledged, 1 Gbit/s Ethernet line and a voice line, Bradford mill
$ som order hold 7K3F --reason 'wayleave' -q
$ som __complete fish order resume ''
  SO-20261120-7K3F9QXW\x09held, CUST-118, 100 Mbit/s Ethernet line, Leeds depot
$ som __complete fish order hold ''
  SO-20261120-2M8R1TQC\x09acknowledged, CUST-204, Duct to the Bradford mill
  SO-20261120-7K3F9QXW\x09held, CUST-118, 100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-9D4B6HNV\x09acknowledged, 1 Gbit/s Ethernet line and a voice line, Bradford mill
$ som __complete fish order hold 7k
  SO-20261120-7K3F9QXW\x09held, CUST-118, 100 Mbit/s Ethernet line, Leeds depot
$ som __complete fish show 9
  SO-20261120-9D4B6HNV\x09acknowledged, 1 Gbit/s Ethernet line and a voice line, Bradford mill
$ som __complete fish order hold 8
$ som order note 7K3F text -q
$ som order reject 2M8R --reason 'not our area' -q
$ som __complete fish order hold SO-20261120-2
  SO-20261120-2M8R1TQC\x09rejected, CUST-204, Duct to the Bradford mill
$ som __complete fish order show ''
  SO-20261120-7K3F9QXW\x09held, CUST-118, 100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-9D4B6HNV\x09acknowledged, 1 Gbit/s Ethernet line and a voice line, Bradford mill

# Several whose random part fits: the random parts, which begin as typed.
$ write orders/2026/11/SO-20261121-7K000000.yaml <<END
"@type": ServiceOrder
id: SO-20261121-7K000000
state: inProgress
orderDate: "2026-11-21T09:00:00Z"
serviceOrderItem:
  - {id: "1", action: add, service: {name: x}}
END
$ som __complete fish order show 7k
  7K000000\x09SO-20261121-7K000000: inProgress
  7K3F9QXW\x09SO-20261120-7K3F9QXW: held, CUST-118, 100 Mbit/s Ethernet line, Leeds d…

# Activities of the record that is named, those for which the event is possible.
$ som order resume 7K3F -q
$ som order start 7K3F -q
$ som __complete fish activity start 7K3F ''
  survey\x09pending, team-field, Site survey
  configure\x09pending, team-access, Configure the port
  test\x09pending, team-access, Turn-up test
$ som activity start 7K3F survey -q
$ som __complete fish activity complete 7K3F ''
  survey\x09inProgress, team-field, Site survey
$ som __complete fish activity start 7K3F t
  test\x09pending, team-access, Turn-up test
$ som __complete fish activity add 7K3F ''
$ som __complete fish activity add 7K3F permit --after s
  survey\x09inProgress, team-field, Site survey
$ som __complete fish activity start NONE ''

# Nouns of several kinds.
$ som report create --kind service-trouble --name 'Packet loss, Leeds depot' --customer CUST-118 -q --priority 2
$ som report create --kind customer-qos --name 'Slow since noon' -q --priority 3
$ som __complete fish report show ''
  CQ-20261121-9MACZ2ZY\x09acknowledged, Slow since noon
  TR-20261121-VRTQWFD8\x09acknowledged, CUST-118, Packet loss, Leeds depot
$ som __complete fish report clear ''
  CQ-20261121-9MACZ2ZY\x09acknowledged, Slow since noon
  TR-20261121-VRTQWFD8\x09acknowledged, CUST-118, Packet loss, Leeds depot
$ som __complete fish report create --kind ''
  CustomerQosDegradationReport\x09CQ
  customer-qos\x09CustomerQosDegradationReport
  ServicePerformanceDegradationReport\x09SP
  service-performance\x09ServicePerformanceDegradationReport
  ServiceTroubleReport\x09TR
  service-trouble\x09ServiceTroubleReport
$ som __complete fish report list --state c
  cleared
  closed\x09final
  cancelled\x09final
$ som __complete fish report analyse X --phase ''
  first-in
  ongoing
$ som __complete fish request update X --state a
  acknowledged
  assessingCancellation
$ som __complete fish request show ''
$ som __complete fish show ''
  CQ-20261121-9MACZ2ZY\x09acknowledged, Slow since noon
  SO-20261121-7K000000\x09inProgress
  TR-20261121-VRTQWFD8\x09acknowledged, CUST-118, Packet loss, Leeds depot
  SO-20261120-7K3F9QXW\x09inProgress, CUST-118, 100 Mbit/s Ethernet line, Leeds depot
  SO-20261120-9D4B6HNV\x09acknowledged, 1 Gbit/s Ethernet line and a voice line, Bradford mill
  SV-20261120-Q0WC2VHN\x09designed, CUST-118, 100 Mbit/s Ethernet line, Leeds depot

# A word as bash hands it on, with its quotes; another workspace by -C.
$ som __complete bash order list --state '"he'
  held
$ som __complete bash order hold "'SO-20261120-9"
  SO-20261120-9D4B6HNV\x09acknowledged, 1 Gbit/s Ethernet line and a voice line, Bradford mill
$ som __complete bash order hold 'SO\-20261120-9'
  SO-20261120-9D4B6HNV\x09acknowledged, 1 Gbit/s Ethernet line and a voice line, Bradford mill
$ som __complete bash -C nowhere order hold ''
$ som init other -q
$ som __complete bash -C other order show ''
$ som __complete bash -C other -C . order show 9

# Bad files and hostile texts: nothing of them is offered as a word, descriptions are made harmless.
$ write orders/2026/11/SO-20261121-8BAD0000.yaml <<END
"@type": ServiceOrder
state: [
END
$ write 'orders/2026/11/SO-20261121-$(touch x).yaml' <<END
"@type": ServiceOrder
END
$ write orders/2026/11/SO-20261121-8GREAT00.yaml <<END
"@type": ServiceOrder
id: SO-20261121-8GREAT00
description: "$(touch x) `touch x` 'quote\" a:b \e[31m line\nbreak\ttab \u202e %F{red} and so much more than anybody reads"
state: inProgress
END
$ write policy/hostile.yaml <<END
"@type": Team
id: "$(touch x)"
name: "`touch x`"
member: ["; touch x", beth]
END
$ som __complete fish order show SO-20261121-8
  SO-20261121-8GREAT00\x09inProgress, $(touch x) `touch x` 'quote" a:b \x1b[31m line\nbreak\ttab …
$ som __complete fish order assign X --to ''
  team-access\x09Access
  jane\x09of team-access
  ravi\x09of team-access
  team-field\x09Field
  omar\x09of team-field
  li\x09of team-field
$ som __complete fish policy show ''
  standard-order\x09ServiceLevel
  service-level/standard-order
$ som __complete fish policy test --without st
  standard-order\x09ServiceLevel
$ som __complete fish policy list --kind s
  service-level
  silence
  subscription
$ som __complete fish jeopardy whatif 7K3F --assign ''
  survey\x09inProgress, team-field, Site survey
  configure\x09pending, team-access, Configure the port
  test\x09pending, team-access, Turn-up test
$ som __complete fish jeopardy whatif 9D4B --assign 1.survey=team-f
  1.survey=team-field\x09Field
$ som __complete fish jeopardy whatif 9D4B --cancel SO-20261120-2
  SO-20261120-2M8R1TQC\x09rejected, CUST-204, Duct to the Bradford mill
$ write som.yaml <<END
- bad
END
$ som __complete fish order show ''
$ som __complete fish order list --state he
  held

# The file of a board is left to the shell.
$ som __complete fish board -o ''
  :file
$ som __complete fish board --split ''
  team
