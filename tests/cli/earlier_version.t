# A workspace that an earlier version wrote: records do not list their values, values not the services that use them. All
# verbs find them by their contents, and doctor adds the links.
$ include pool_prelude.t
$ write orders/2026/11/SO-20261119-5E8ARKNE.yaml <<EOF
"@type": ServiceOrder
id: SO-20261119-5E8ARKNE
state: inProgress
orderDate: "2026-11-19T09:00:00Z"
startDate: "2026-11-19T10:00:00Z"
serviceOrderItem:
  - id: "1"
    action: add
    state: inProgress
    service:
      id: SV-20261119-1MFZ4B7Q
      serviceSpecification: {id: voice-line}
activity:
  - id: number
    type: configure
    state: inProgress
    startDate: "2026-11-19T10:30:00Z"
    duration: {typical: PT1H, max: PT2H}
    serviceOrderItem: "1"
trackingRecord:
  - {id: A1, time: "2026-11-19T09:00:00Z", user: jane, action: create}
  - {id: A2, time: "2026-11-19T10:00:00Z", user: jane, action: start, from: acknowledged, to: inProgress}
EOF
$ write inventory/1M/SV-20261119-1MFZ4B7Q.yaml <<EOF
"@type": Service
id: SV-20261119-1MFZ4B7Q
state: reserved
serviceSpecification: {id: voice-line}
serviceOrderItem:
  - {serviceOrderId: SO-20261119-5E8ARKNE, itemId: "1", itemAction: add}
trackingRecord:
  - {id: B1, time: "2026-11-19T10:00:00Z", user: jane, action: design, to: reserved}
EOF
$ write pools/vlan/leeds-pe1/101.yaml <<EOF
"@type": ResourceAllocation
pool: vlan
scope: leeds-pe1
value: 101
state: allocated
for: SO-20261119-5E8ARKNE
serviceOrderItem: "1"
date: "2026-11-19T10:00:00Z"
EOF
$ write pools/port/ge-0_0_2.yaml <<EOF
"@type": ResourceAllocation
pool: port
value: ge-0/0/2
state: reserved
for: SO-20261119-5E8ARKNE
date: "2026-11-19T10:00:00Z"
reservedUntil: "2026-11-22T09:00:00Z"
EOF
$ som validate
  13 files checked: 0 errors, 4 warnings
  ! inventory/1M/SV-20261119-1MFZ4B7Q.yaml: warning: does not list vlan/leeds-pe1/101, which it uses [one-sided-link]
  ! hint: som doctor --fix adds it
  ! orders/2026/11/SO-20261119-5E8ARKNE.yaml: warning: does not list port/ge-0_0_2, which is held for it [one-sided-link]
  ! hint: som doctor --fix adds it
  ! orders/2026/11/SO-20261119-5E8ARKNE.yaml: warning: does not list vlan/leeds-pe1/101, which is held for it [one-sided-link]
  ! hint: som doctor --fix adds it
  ! pools/vlan/leeds-pe1/101.yaml: warning: does not name SV-20261119-1MFZ4B7Q, which uses it [one-sided-link]
  ! hint: som doctor --fix adds it
$ som jeopardy explain 5E8A
  SO-20261119-5E8ARKNE  inProgress  atRisk
    now       2026-11-21 12:00
    due       no due date
    expected  2026-11-21 12:00, at most 2026-11-21 12:00

  REASONS
    activity-overrun: activity 'number' has run 49 h 30 min; the limit is the typical 1 h plus 25 % [activity number], since 2026-11-19 11:45
      rule: built-in
    activity-over-max: activity 'number' has run 49 h 30 min; the maximum is 2 h [activity number], since 2026-11-19 12:30
      rule: built-in
    unassigned: nobody has been assigned for 2 d 3 h, since 2026-11-19 09:00
      rule: built-in
    no-due-date: neither the record nor a service level gives a due date
      rule: built-in

  no escalation policy applies: nobody is notified

  PLAN
  ACTIVITY  START             END               END AT MOST       LATEST START  SLACK
  number    2026-11-19 10:30  2026-11-21 12:00  2026-11-21 12:00                       critical

  CLOCK  started 2026-11-19 09:00, calendar always
  FROM              TO                CLOCK   FOR
  2026-11-19 09:00  2026-11-21 12:00  ran    51 h
    ran 51 h in all
$ som order cancel 5E8A --reason "moved away" -n
  SO-20261119-5E8ARKNE: inProgress → cancelled (moved away)
  SV-20261119-1MFZ4B7Q: reserved → terminated (SO-20261119-5E8ARKNE item 1 is cancelled)
  port/ge-0_0_2: reserved → free (was for SO-20261119-5E8ARKNE)
  vlan/leeds-pe1/101: allocated → free (was for SO-20261119-5E8ARKNE)
  --- a/inventory/1M/SV-20261119-1MFZ4B7Q.yaml
  +++ b/inventory/1M/SV-20261119-1MFZ4B7Q.yaml
  @@ -1,8 +1,10 @@
   "@type": Service
   id: SV-20261119-1MFZ4B7Q
  -state: reserved
  +state: terminated
  +endDate: "2026-11-21T12:00:00Z"
   serviceSpecification: {id: voice-line}
   serviceOrderItem:
     - {serviceOrderId: SO-20261119-5E8ARKNE, itemId: "1", itemAction: add}
   trackingRecord:
     - {id: B1, time: "2026-11-19T10:00:00Z", user: jane, action: design, to: reserved}
  +  - {id: 01M7YZMHG0J3Q45J8BXVXK4NAY, time: "2026-11-21T12:00:00Z", user: jane, action: terminate, from: reserved, to: terminated, reason: SO-20261119-5E8ARKNE item 1 is cancelled}
  --- a/orders/2026/11/SO-20261119-5E8ARKNE.yaml
  +++ b/orders/2026/11/SO-20261119-5E8ARKNE.yaml
  @@ -1,22 +1,29 @@
   "@type": ServiceOrder
   id: SO-20261119-5E8ARKNE
  -state: inProgress
  +state: cancelled
   orderDate: "2026-11-19T09:00:00Z"
   startDate: "2026-11-19T10:00:00Z"
  +cancellationDate: "2026-11-21T12:00:00Z"
  +cancellationReason: moved away
   serviceOrderItem:
     - id: "1"
       action: add
  -    state: inProgress
  +    state: cancelled
       service:
         id: SV-20261119-1MFZ4B7Q
         serviceSpecification: {id: voice-line}
   activity:
     - id: number
       type: configure
  -    state: inProgress
  +    state: cancelled
       startDate: "2026-11-19T10:30:00Z"
  +    endDate: "2026-11-21T12:00:00Z"
       duration: {typical: PT1H, max: PT2H}
       serviceOrderItem: "1"
   trackingRecord:
     - {id: A1, time: "2026-11-19T09:00:00Z", user: jane, action: create}
     - {id: A2, time: "2026-11-19T10:00:00Z", user: jane, action: start, from: acknowledged, to: inProgress}
  +  - {id: 01M7YZMHG0M5JRXV37XJ4G4Q61, time: "2026-11-21T12:00:00Z", user: jane, action: cancel, from: inProgress, to: assessingCancellation, reason: moved away}
  +  - {id: 01M7YZMHG0M5JRXV37XNYFDSDK, time: "2026-11-21T12:00:00Z", user: jane, action: accept, from: assessingCancellation, to: pendingCancellation, reason: moved away}
  +  - {id: 01M7YZMHG0M5JRXV37XR00XKRV, time: "2026-11-21T12:00:00Z", user: jane, action: finish, from: pendingCancellation, to: cancelled}
  +  - {id: 01M7YZMHG0M5JRXV37XTHADFGZ, time: "2026-11-21T12:00:00Z", user: jane, description: "port/ge-0_0_2, vlan/leeds-pe1/101", action: release}
  --- a/pools/port/ge-0_0_2.yaml
  +++ /dev/null
  @@ -1,7 +0,0 @@
  -"@type": ResourceAllocation
  -pool: port
  -value: ge-0/0/2
  -state: reserved
  -for: SO-20261119-5E8ARKNE
  -date: "2026-11-19T10:00:00Z"
  -reservedUntil: "2026-11-22T09:00:00Z"
  --- a/pools/vlan/leeds-pe1/101.yaml
  +++ /dev/null
  @@ -1,8 +0,0 @@
  -"@type": ResourceAllocation
  -pool: vlan
  -scope: leeds-pe1
  -value: 101
  -state: allocated
  -for: SO-20261119-5E8ARKNE
  -serviceOrderItem: "1"
  -date: "2026-11-19T10:00:00Z"
$ som service release --for 5E8A --force --reason 'wrong device' -n
  port/ge-0_0_2: reserved → free (was for SO-20261119-5E8ARKNE)
  SO-20261119-5E8ARKNE: number is under way with vlan/leeds-pe1/101
  vlan/leeds-pe1/101: allocated → free (was for SO-20261119-5E8ARKNE)
  SV-20261119-1MFZ4B7Q: reserved → designed (SO-20261119-5E8ARKNE has no values for it any more)
  --- a/inventory/1M/SV-20261119-1MFZ4B7Q.yaml
  +++ b/inventory/1M/SV-20261119-1MFZ4B7Q.yaml
  @@ -1,8 +1,9 @@
   "@type": Service
   id: SV-20261119-1MFZ4B7Q
  -state: reserved
  +state: designed
   serviceSpecification: {id: voice-line}
   serviceOrderItem:
     - {serviceOrderId: SO-20261119-5E8ARKNE, itemId: "1", itemAction: add}
   trackingRecord:
     - {id: B1, time: "2026-11-19T10:00:00Z", user: jane, action: design, to: reserved}
  +  - {id: 01M7YZMHG01W92F1BNDKBKCF55, time: "2026-11-21T12:00:00Z", user: jane, action: design, from: reserved, to: designed, reason: SO-20261119-5E8ARKNE has no values for it any more}
  --- a/orders/2026/11/SO-20261119-5E8ARKNE.yaml
  +++ b/orders/2026/11/SO-20261119-5E8ARKNE.yaml
  @@ -20,3 +20,5 @@
   trackingRecord:
     - {id: A1, time: "2026-11-19T09:00:00Z", user: jane, action: create}
     - {id: A2, time: "2026-11-19T10:00:00Z", user: jane, action: start, from: acknowledged, to: inProgress}
  +  - {id: 01M7YZMHG0ZY81A0M0V38G3DDS, time: "2026-11-21T12:00:00Z", user: jane, description: is under way with vlan/leeds-pe1/101, action: stale, activity: number}
  +  - {id: 01M7YZMHG0ZY81A0M0V759RFSY, time: "2026-11-21T12:00:00Z", user: jane, description: "port/ge-0_0_2, vlan/leeds-pe1/101", action: release, reason: wrong device}
  --- a/pools/port/ge-0_0_2.yaml
  +++ /dev/null
  @@ -1,7 +0,0 @@
  -"@type": ResourceAllocation
  -pool: port
  -value: ge-0/0/2
  -state: reserved
  -for: SO-20261119-5E8ARKNE
  -date: "2026-11-19T10:00:00Z"
  -reservedUntil: "2026-11-22T09:00:00Z"
  --- a/pools/vlan/leeds-pe1/101.yaml
  +++ /dev/null
  @@ -1,8 +0,0 @@
  -"@type": ResourceAllocation
  -pool: vlan
  -scope: leeds-pe1
  -value: 101
  -state: allocated
  -for: SO-20261119-5E8ARKNE
  -serviceOrderItem: "1"
  -date: "2026-11-19T10:00:00Z"
$ som service allocate --for 5E8A --all -n
  port/ge-0_0_2: reserved → allocated (for SO-20261119-5E8ARKNE)
  SO-20261119-5E8ARKNE: number is under way without port/ge-0_0_2
  --- a/inventory/1M/SV-20261119-1MFZ4B7Q.yaml
  +++ b/inventory/1M/SV-20261119-1MFZ4B7Q.yaml
  @@ -4,5 +4,8 @@
   serviceSpecification: {id: voice-line}
   serviceOrderItem:
     - {serviceOrderId: SO-20261119-5E8ARKNE, itemId: "1", itemAction: add}
  +supportingResource:
  +  - id: port/ge-0_0_2
   trackingRecord:
     - {id: B1, time: "2026-11-19T10:00:00Z", user: jane, action: design, to: reserved}
  +  - {id: 01M7YZMHG0HST62SWPVRTQWFD8, time: "2026-11-21T12:00:00Z", user: jane, description: port/ge-0_0_2, action: allocate}
  --- a/orders/2026/11/SO-20261119-5E8ARKNE.yaml
  +++ b/orders/2026/11/SO-20261119-5E8ARKNE.yaml
  @@ -17,6 +17,13 @@
       startDate: "2026-11-19T10:30:00Z"
       duration: {typical: PT1H, max: PT2H}
       serviceOrderItem: "1"
  +allocation:
  +  - id: port/ge-0_0_2
  +    item: "1"
  +  - id: vlan/leeds-pe1/101
  +    item: "1"
   trackingRecord:
     - {id: A1, time: "2026-11-19T09:00:00Z", user: jane, action: create}
     - {id: A2, time: "2026-11-19T10:00:00Z", user: jane, action: start, from: acknowledged, to: inProgress}
  +  - {id: 01M7YZMHG09MACZ2ZYEW0NCKV1, time: "2026-11-21T12:00:00Z", user: jane, description: is under way without port/ge-0_0_2, action: stale, activity: number}
  +  - {id: 01M7YZMHG09MACZ2ZYEXAA68PM, time: "2026-11-21T12:00:00Z", user: jane, description: port/ge-0_0_2, action: allocate}
  --- a/pools/port/ge-0_0_2.yaml
  +++ b/pools/port/ge-0_0_2.yaml
  @@ -1,7 +1,9 @@
   "@type": ResourceAllocation
   pool: port
   value: ge-0/0/2
  -state: reserved
  +state: allocated
   for: SO-20261119-5E8ARKNE
  +serviceOrderItem: "1"
   date: "2026-11-19T10:00:00Z"
  -reservedUntil: "2026-11-22T09:00:00Z"
  +usedBy:
  +  - id: SV-20261119-1MFZ4B7Q
$ som doctor
  CHECK  FILE                                      FINDING                                                 REMEDY
  link   inventory/1M/SV-20261119-1MFZ4B7Q.yaml    does not list vlan/leeds-pe1/101, which it uses         --fix: add it
  link   orders/2026/11/SO-20261119-5E8ARKNE.yaml  does not list port/ge-0_0_2, which is held for it       --fix: add it
  link   orders/2026/11/SO-20261119-5E8ARKNE.yaml  does not list vlan/leeds-pe1/101, which is held for it  --fix: add it
  link   pools/vlan/leeds-pe1/101.yaml             does not name SV-20261119-1MFZ4B7Q, which uses it       --fix: add it
  ! 4 findings, --fix repairs 4 (workspace of one user)
  [1]
$ som doctor --fix
  CHECK  FILE                                      FINDING                                                 REMEDY
  link   inventory/1M/SV-20261119-1MFZ4B7Q.yaml    does not list vlan/leeds-pe1/101, which it uses         done: add it
  link   orders/2026/11/SO-20261119-5E8ARKNE.yaml  does not list port/ge-0_0_2, which is held for it       done: add it
  link   orders/2026/11/SO-20261119-5E8ARKNE.yaml  does not list vlan/leeds-pe1/101, which is held for it  done: add it
  link   pools/vlan/leeds-pe1/101.yaml             does not name SV-20261119-1MFZ4B7Q, which uses it       done: add it
  ! 4 findings, 4 repaired (workspace of one user)
$ som validate
  13 files checked: 0 errors, 0 warnings
$ cat orders/2026/11/SO-20261119-5E8ARKNE.yaml
  "@type": ServiceOrder
  id: SO-20261119-5E8ARKNE
  state: inProgress
  orderDate: "2026-11-19T09:00:00Z"
  startDate: "2026-11-19T10:00:00Z"
  serviceOrderItem:
    - id: "1"
      action: add
      state: inProgress
      service:
        id: SV-20261119-1MFZ4B7Q
        serviceSpecification: {id: voice-line}
  activity:
    - id: number
      type: configure
      state: inProgress
      startDate: "2026-11-19T10:30:00Z"
      duration: {typical: PT1H, max: PT2H}
      serviceOrderItem: "1"
  allocation:
    - id: port/ge-0_0_2
    - id: vlan/leeds-pe1/101
      item: "1"
  trackingRecord:
    - {id: A1, time: "2026-11-19T09:00:00Z", user: jane, action: create}
    - {id: A2, time: "2026-11-19T10:00:00Z", user: jane, action: start, from: acknowledged, to: inProgress}
    - {id: 01M7YZMHG02YJQJJHVNSQMRNX8, time: "2026-11-21T12:00:00Z", user: jane, action: update, reason: "links mended: port/ge-0_0_2, vlan/leeds-pe1/101"}
$ cat inventory/1M/SV-20261119-1MFZ4B7Q.yaml
  "@type": Service
  id: SV-20261119-1MFZ4B7Q
  state: reserved
  serviceSpecification: {id: voice-line}
  serviceOrderItem:
    - {serviceOrderId: SO-20261119-5E8ARKNE, itemId: "1", itemAction: add}
  supportingResource:
    - id: vlan/leeds-pe1/101
  trackingRecord:
    - {id: B1, time: "2026-11-19T10:00:00Z", user: jane, action: design, to: reserved}
    - {id: 01M7YZMHG0TT8DF8MAH95TMQE0, time: "2026-11-21T12:00:00Z", user: jane, description: vlan/leeds-pe1/101, action: allocate}
    - {id: 01M7YZMHG0TT8DF8MAHC64HC2S, time: "2026-11-21T12:00:00Z", user: jane, action: update, reason: "links mended: vlan/leeds-pe1/101"}
$ cat pools/vlan/leeds-pe1/101.yaml
  "@type": ResourceAllocation
  pool: vlan
  scope: leeds-pe1
  value: 101
  state: allocated
  for: SO-20261119-5E8ARKNE
  serviceOrderItem: "1"
  date: "2026-11-19T10:00:00Z"
  usedBy:
    - id: SV-20261119-1MFZ4B7Q
$ som order cancel 5E8A --reason "moved away"
  SO-20261119-5E8ARKNE: inProgress → cancelled (moved away)
  SV-20261119-1MFZ4B7Q: reserved → terminated (SO-20261119-5E8ARKNE item 1 is cancelled)
  port/ge-0_0_2: reserved → free (was for SO-20261119-5E8ARKNE)
  vlan/leeds-pe1/101: allocated → free (was for SO-20261119-5E8ARKNE)
$ som validate
  11 files checked: 0 errors, 0 warnings
