# A workspace to begin with: one file of each kind that a first order needs, with comments.
$ som init --starter -n
  would write catalog/internet-access.yaml
  would write orders/2026/11/SO-20261121-7K3F9QXW.yaml
  would write policy/calendar-office.yaml
  would write policy/escalation-policy-orders.yaml
  would write policy/service-level-orders.yaml
  would write policy/subscription-pager.yaml
  would write policy/team-operations.yaml
  would write som.yaml
$ som init --starter
  made a workspace in . (8 files)
  next: som status, then read and edit policy/, catalog/ and orders/
$ files
  catalog/internet-access.yaml
  orders/2026/11/SO-20261121-7K3F9QXW.yaml
  policy/calendar-office.yaml
  policy/escalation-policy-orders.yaml
  policy/service-level-orders.yaml
  policy/subscription-pager.yaml
  policy/team-operations.yaml
  som.yaml
$ cat som.yaml
  # The settings of the workspace. som-workspace(5) describes all files.
  workspace: workspace
  # The format of new records: yaml or json. Both are read.
  format: yaml
  # The zone in which times are read and shown. Files have UTC.
  timeZone: UTC
$ cat policy/calendar-office.yaml
  # yaml-language-server: $schema=../.vscode/som/Calendar.json
  # Working hours. `som calendar show office` prints the hours that result.
  "@type": Calendar
  id: office
  name: Office hours
  timeZone: UTC
  workingHours:
    mon-fri: ["09:00-17:00"]       # a day that is not listed is closed
  holidays:
    - {date: "2026-12-25", name: Christmas Day}
$ cat policy/team-operations.yaml
  # yaml-language-server: $schema=../.vscode/som/Team.json
  # A team that work is assigned to. `som team list` shows its work.
  "@type": Team
  id: operations
  name: Operations
  calendar: office
  lead: jane                       # notified by `team-lead:operations`
  member: [jane, ravi]
  # capacity: 4                    # activities at a time
$ cat policy/service-level-orders.yaml
  # yaml-language-server: $schema=../.vscode/som/ServiceLevel.json
  # The due date of new orders. It is copied into an order when that is created, so a change here does not change
  # existing orders.
  "@type": ServiceLevel
  id: orders
  name: All orders
  appliesTo:
    kind: ServiceOrder
    # priority: 1                  # conditions: category, priority, customer, specification
  calendar: office
  leadTime: P10D                   # ten working days
$ cat policy/escalation-policy-orders.yaml
  # yaml-language-server: $schema=../.vscode/som/EscalationPolicy.json
  # Whom `som jeopardy scan --escalate` notifies. `som policy test --all` shows what it would do.
  "@type": EscalationPolicy
  id: orders
  name: All orders
  appliesTo:
    kind: ServiceOrder
  calendar: office                 # of the times below
  calmFor: PT1H                    # an episode ends after so long on track
  levels:
    - level: 1
      when: atRisk
      notify: [assignee]
    - level: 2
      when: inJeopardy
      notify: [assignee]
      ackWithin: PT4H              # `som order ack ID`
    - level: 3
      when: {unacknowledged: 2}
      notify: ["team-lead:operations"]
$ cat catalog/internet-access.yaml
  # yaml-language-server: $schema=../.vscode/som/ServiceSpecification.json
  # A service that can be ordered: `som order create --spec internet-access --customer CUSTOMER`.
  "@type": ServiceSpecification
  id: internet-access
  name: Internet access
  version: "1.0"
  lifecycleStatus: active
  specCharacteristic:
    - name: bandwidth              # --characteristic bandwidth=100
      valueType: integer
      minCardinality: 1
      maxCardinality: 1
      characteristicValueSpecification:
        - {value: 10, isDefault: true}
        - {value: 100}
        - {value: 1000}
  # The activities of an order, by the action of its item. `som order plan ID` shows them.
  fulfilment:
    add:
      - id: configure
        name: Configure the port
        duration: {typical: PT4H, max: P1D}
        team: operations
      - id: test
        name: Turn-up test
        dependsOn: [configure]
        duration: {typical: PT2H, max: PT4H}
        team: operations
    delete:
      - id: cease
        name: Take the line back
        duration: {typical: PT2H, max: PT4H}
        team: operations
$ cat orders/2026/11/SO-20261121-7K3F9QXW.yaml
  # yaml-language-server: $schema=../../../.vscode/som/ServiceOrder.json
  # A first order. som writes new ones: `som order create --spec internet-access --customer CUSTOMER`.
  # `som order start 7K3F` begins its work; `som jeopardy explain 7K3F` tells whether it will be late.
  "@type": ServiceOrder
  id: SO-20261121-7K3F9QXW
  description: 100 Mbit/s Internet access, first customer
  priority: "2"                    # 1 is critical, 4 is low
  state: acknowledged              # changed by verbs: start, hold, resume, complete, cancel
  orderDate: "2026-11-21T12:00:00Z"
  requestedCompletionDate: "2026-12-05T12:00:00Z"
  relatedParty:
    - {id: CUST-1, role: customer}
    - {id: operations, role: assignee}
  serviceOrderItem:
    - id: "1"
      action: add
      state: acknowledged
      service:
        serviceCharacteristic:
          - {name: bandwidth, value: 100}
        serviceSpecification: {id: internet-access, version: "1.0"}
  trackingRecord:                  # the history: `som log 7K3F`
    - id: 01K0000000000000007K3F9QXW
      time: "2026-11-21T12:00:00Z"
      user: starter
      action: create
      to: acknowledged
$ som validate --strict
  7 files checked: 0 errors, 0 warnings
$ som order list
  ID                    STATE         PRIO  DUE               WHEN     ASSIGNEE    CUSTOMER  DESCRIPTION
  SO-20261121-7K3F9QXW  acknowledged     2  2026-12-05 12:00  in 14 d  operations  CUST-1    100 Mbit/s Internet access, first customer
$ som order plan 7K3F
  ACTIVITY   START             END               END AT MOST       LATEST START         SLACK
  configure  2026-11-23 09:00  2026-11-23 13:00  2026-11-23 17:00  2026-12-04 11:00  11 d 2 h  critical
  test       2026-11-23 13:00  2026-11-23 15:00  2026-11-24 13:00  2026-12-04 15:00  11 d 2 h  critical
  expected completion 2026-11-23 15:00, at most 2026-11-24 13:00; due 2026-12-05 12:00
  ! som: not started yet; the plan follows its specification
$ som jeopardy scan --all
  LEVEL    ID                    ABOUT                                       CUSTOMER  DUE               WHEN     ASSIGNEE    WHY
  onTrack  SO-20261121-7K3F9QXW  100 Mbit/s Internet access, first customer  CUST-1    2026-12-05 12:00  in 14 d  operations
  1 open: 0 overdue, 0 inJeopardy, 0 atRisk, 1 onTrack
$ som policy test --all
  1 record tested; 0 records to escalate now

# The first own order.
$ som order create --spec internet-access --customer CUST-2
  SO-20261121-XJ4G4Q61: created
$ som order start 7K3F
  SO-20261121-7K3F9QXW: acknowledged → inProgress
  SV-20261121-5GY7ZHR4: designed for SO-20261121-7K3F9QXW item 1
$ som log 7K3F
  TIME              USER     ACTION  ACTIVITY  CHANGE                     REASON
  2026-11-21 12:00  starter  create            → acknowledged
  2026-11-21 12:00  jane     start             acknowledged → inProgress
$ som validate --strict
  9 files checked: 0 errors, 0 warnings

# An existing workspace is left alone; a sample is another one.
$ som init --starter
  ! .: the workspace exists already [workspace-exists]
  ! hint: its settings are in som.yaml
  [6]
$ som init other --starter --sample
  ! som: error: --sample and --starter cannot be used together [usage]
  ! hint: see som init --help
  [2]
$ som init 'third: one' --starter --editor vscode
  made a workspace in third: one (8 files)
  wrote 28 files for vscode
  next: som status, then read and edit policy/, catalog/ and orders/
$ cat 'third: one/som.yaml'
  # The settings of the workspace. som-workspace(5) describes all files.
  workspace: "third: one"
  # The format of new records: yaml or json. Both are read.
  format: yaml
  # The zone in which times are read and shown. Files have UTC.
  timeZone: UTC
