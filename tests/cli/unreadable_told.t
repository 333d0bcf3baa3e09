# What stands in the place of a file is told by every verb that would need it, and hides nothing else.
$ include prelude.t
$ write policy/subscriptions.yaml <<EOF
"@type": Subscription
id: all
eventType: [ServiceOrderStateChangeEvent]
channel: crm
EOF
$ som order hold 2M8R --reason storm -q
# A link in the place of a policy may hide a subscription.
$ plant policy/more.yaml link
$ som order resume 2M8R
  ! policy/more.yaml: is not a regular file, so som skips it [unreadable-policy]
  ! hint: replace it by a regular file, or remove it
  ! som: error: the change needs what these files say; nothing was changed [unreadable-policy]
  ! hint: repair them, or go on without them with --ignore-policies --reason TEXT
  [4]
$ som doctor
  CHECK      FILE              FINDING                                 REMEDY
  irregular  policy/more.yaml  is not a regular file, so som skips it  by hand: replace it by a regular file, or remove it
  ! 1 finding, --fix repairs 0 (workspace of one user)
  [1]
$ remove policy/more.yaml
$ write policy/policy.YAML <<EOF
EOF
$ som order resume 2M8R
  ! policy/policy.YAML: is a copy that an editor or a merge tool left [misplaced-file]
  ! hint: remove it, or move it elsewhere
  ! som: error: the change needs what these files say; nothing was changed [unreadable-policy]
  ! hint: repair them, or go on without them with --ignore-policies --reason TEXT
  [4]
# A copy that a tool left hides none.
$ move policy/policy.YAML policy/policy.yaml.orig
$ som doctor
  CHECK   FILE                     FINDING                                        REMEDY
  record  policy/policy.yaml.orig  is a copy that an editor or a merge tool left  by hand: remove it, or move it elsewhere
  ! 1 finding, --fix repairs 0 (workspace of one user)
  [1]
$ som order resume 2M8R
  SO-20261120-2M8R1TQC: held → acknowledged
$ remove policy/policy.yaml.orig
# An event that is a link waits for nobody.
$ plant outbox/crm/aaaa.json link
$ som outbox list --channel crm -o id
  2077bec23576f0d7fe134630f5f9c30c
  56e54c7b261359dc11fe7e66ffdd4701
  ! outbox/crm/aaaa.json: is not a regular file, so som skips it [unsafe-path]
  ! hint: replace it by a regular file, or remove it
  [4]
$ remove outbox/crm/aaaa.json
# A record that is one is not simply missing.
$ plant orders/2026/11/SO-20261121-AAAAAAAA.yaml link
$ som order show AAAAAAAA
  ! orders/2026/11/SO-20261121-AAAAAAAA.yaml: is not a regular file and is not read [unsafe-path]
  ! hint: replace it by a regular file, or remove it
  [5]
$ remove orders/2026/11/SO-20261121-AAAAAAAA.yaml
# A copy of a value may be of one that is in use.
$ write pools/vlan.yaml <<EOF
"@type": ResourcePool
id: vlan
values: [a, b]
EOF
$ som service allocate --pool vlan --for 7K3F
  vlan/a: allocated for SO-20261120-7K3F9QXW
$ move pools/vlan/a.yaml pools/vlan/a.yaml.orig
$ som service allocate --pool vlan --for 2M8R
  ! pools/vlan/a.yaml.orig: 'a.yaml.orig' is not the name of a record: vlan/a belongs at pools/vlan/a.yaml [misplaced-file]
  ! hint: move it: git mv pools/vlan/a.yaml.orig pools/vlan/a.yaml
  [4]
$ move pools/vlan/a.yaml.orig pools/vlan/a.YAML
$ som service allocate --pool vlan --for 2M8R
  ! pools/vlan/a.YAML: 'a.YAML' is not the name of a record: vlan/a belongs at pools/vlan/a.yaml [misplaced-file]
  ! hint: move it: git mv pools/vlan/a.YAML pools/vlan/a.yaml
  [4]
$ move pools/vlan/a.YAML pools/vlan/a.yaml
# A folder in the place of a policy may hide one, too.
$ write policy/sub.yaml/inner.yaml <<EOF
EOF
$ som order hold 2M8R --reason storm
  ! policy/sub.yaml: is not a regular file, so som skips it [unreadable-policy]
  ! hint: replace it by a regular file, or remove it
  ! som: error: the change needs what these files say; nothing was changed [unreadable-policy]
  ! hint: repair them, or go on without them with --ignore-policies --reason TEXT
  [4]
$ som doctor
  CHECK      FILE             FINDING                                 REMEDY
  irregular  policy/sub.yaml  is not a regular file, so som skips it  by hand: replace it by a regular file, or remove it
  ! 1 finding, --fix repairs 0 (workspace of one user)
  [1]
# What an order waits for counts in its dates: where it cannot be read, explain says so.
$ edit orders/2026/11/SO-20261120-2M8R1TQC.yaml 's/state: acknowledged/state: [/'
$ som jeopardy explain 9D4B
  SO-20261120-9D4B6HNV  acknowledged  atRisk
    about     1 Gbit/s Ethernet line and a voice line, Bradford mill
    now       2026-11-21 12:00
    due       2026-11-27 17:00  (in 6 d 5 h)
    expected  2026-11-24 12:00, at most 2026-11-25 17:00
    waits     SO-20261120-2M8R1TQC cannot be read: this line must be indented deeper than its parent
              som validate

  REASONS
    unassigned: nobody has been assigned for 1 d 1 h, since 2026-11-20 11:00
      rule: built-in

  no escalation policy applies: nobody is notified

  PLAN  (from the specification, as it has not started)
  ACTIVITY     START             END               END AT MOST       LATEST START        SLACK
  1.survey     2026-11-23 09:00  2026-11-23 17:00  2026-11-24 17:00  2026-11-26 14:00  3 d 5 h  critical
  1.configure  2026-11-24 09:00  2026-11-24 11:00  2026-11-25 13:00  2026-11-27 14:00  3 d 5 h  critical
  1.test       2026-11-24 11:00  2026-11-24 12:00  2026-11-25 17:00  2026-11-27 16:00  3 d 5 h  critical
  2.number     2026-11-23 09:00  2026-11-23 10:00  2026-11-23 11:00  2026-11-27 16:00  4 d 7 h

  CLOCK  started 2026-11-20 11:00, calendar always
  FROM              TO                CLOCK   FOR
  2026-11-20 11:00  2026-11-21 12:00  ran    25 h
    ran 25 h in all
  ! policy/sub.yaml: is not a regular file, so som skips it [unsafe-path]
  ! hint: replace it by a regular file, or remove it
  ! orders/2026/11/SO-20261120-2M8R1TQC.yaml:5:1: error: this line must be indented deeper than its parent [syntax]
  !   5 | orderDate: "2026-11-20T10:00:00Z"
  !     | ^
  ! hint: indent it with spaces; the '[' on line 4 is still open
  [5]
