# A calendar that cannot be used stops each change: due dates and levels follow from it.
$ load leeds-access
$ write policy/calendars.yaml <<EOF
"@type": Calendar
id: leeds-office
timeZone: Europe/London
includes: [leeds-office]
hours:
  - days: [mon, tue, wed, thu, fri]
    intervals: ["08:00-17:00"]
EOF
$ som order create --spec ethernet-line --customer CUST-9 -q
  ! policy/calendars.yaml:4:12: error: calendar 'leeds-office': includes itself: leeds-office → leeds-office [invalid-calendar]
  !   4 | includes: [leeds-office]
  !     |            ^~~~~~~~~~~~
  ! policy/calendars.yaml:2:5: error: calendar 'leeds-office' has no working hours [no-working-time]
  !   2 | id: leeds-office
  !     |     ^~~~~~~~~~~~
  ! hint: give the hours of some weekdays: workingHours: {mon-fri: ["09:00-17:00"]}
  ! som: error: the change needs what these files say; nothing was changed [unreadable-policy]
  ! hint: repair them, or go on without them with --ignore-policies --reason TEXT
  [4]
$ som order start SO-20261119-QCJQHRS3
  ! policy/calendars.yaml:4:12: error: calendar 'leeds-office': includes itself: leeds-office → leeds-office [invalid-calendar]
  !   4 | includes: [leeds-office]
  !     |            ^~~~~~~~~~~~
  ! policy/calendars.yaml:2:5: error: calendar 'leeds-office' has no working hours [no-working-time]
  !   2 | id: leeds-office
  !     |     ^~~~~~~~~~~~
  ! hint: give the hours of some weekdays: workingHours: {mon-fri: ["09:00-17:00"]}
  ! som: error: the change needs what these files say; nothing was changed [unreadable-policy]
  ! hint: repair them, or go on without them with --ignore-policies --reason TEXT
  [4]
$ som order note SO-20261119-QCJQHRS3 'goes on' --ignore-policies --reason 'the calendar is being repaired'
  SO-20261119-QCJQHRS3: note added
  ! policy/calendars.yaml:4:12: warning: calendar 'leeds-office': includes itself: leeds-office → leeds-office [invalid-calendar]
  !   4 | includes: [leeds-office]
  !     |            ^~~~~~~~~~~~
  ! policy/calendars.yaml:2:5: warning: calendar 'leeds-office' has no working hours [no-working-time]
  !   2 | id: leeds-office
  !     |     ^~~~~~~~~~~~
  ! hint: give the hours of some weekdays: workingHours: {mon-fri: ["09:00-17:00"]}
