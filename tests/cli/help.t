# Help on every level, and what is said where nothing fits.
$ som --help | grep -v verbs:
  som - Service Operations Management from files

  usage: som [global options] NOUN VERB [ID] [options]

  Nouns:
    order         service orders: create, track, change, complete, cancel
                  request amend reschedule item hold pend resume complete fail
                  reject cancel escalate ack progress plan
    report        quality, performance and trouble reports, from creation to
                  closed
                  impact group ungroup raise unlink assign schedule start hold
                  pend resume reject escalate ack restore clear reopen close
                  cancel progress plan
    request       work that other processes and partners do for a record
    service       services and what they need: feasibility, values of pools, the
                  inventory
                  activate test cease recover
    resource      resources of the inventory: their alarms, and what stands on
                  them
    alarm         alarms of the network: from the first event to cleared and
                  acknowledged
                  expire prune correlate
    activity      the activities of a record
                  run slots book assign
    jeopardy      what is late or will be late, and why
    silence       times in which nobody is notified: planned work, known trouble
    policy        the rules: service levels, thresholds, escalation, silences
    team          teams, their work and their capacity
    calendar      working-time arithmetic
    outbox        events that wait to be delivered to other processes
    git           merges, hooks and checks in a git repository
    schema        the JSON schemas of the kinds

  Verbs of the workspace:
    init          create a workspace
    new           write a commented file to begin with, such as a team
    status        show the state of the workspace, and what is next
    show          show a record of any kind
    list          list the records of all kinds
    edit          edit a record in your editor
    log           show the history of a record or of the workspace
    apply         create or replace records as a payload gives them
    board         write a page for a browser that shows what is late, and why
    export        print records as TM Forum's APIs, calendars and tables have them
    import        record what other systems say of orders and reports
    exchange      answer a request of a TM Forum client
    diff          show what changed between two revisions, in the words of the
                  domain
    undo          take back the last command on this machine
    archive       remove records that ended long ago, which git keeps
    validate      check the files of the workspace
    doctor        find and repair damage by crashes and edits by hand
    completion    print a completion script for bash, zsh or fish
    version       print the version of som
    help          help on a noun, a verb or a topic

  Topics (som help TOPIC):
    lifecycles    the states of each kind, and what leads from one to the next
    kinds         the kinds of record: prefixes of ids, folders, lifecycles
    ids           how records are named on the command line
    times         how times and durations are written
    reasons       the reasons for jeopardy and their levels
    exit          the exit statuses
    errors        the codes of errors

  Options:
    -h,--help                       print this help
    --version                       print the version of som


  Global options:
    -C DIR                          use the workspace in this directory
    --now TIME                      take this time as the current time (for tests,
                                    what-if, replays)
    --actor NAME                    the person or system that makes the change
                                    (default: SOM_ACTOR, git's user, the login)
    -o,--output FORMAT              output format: table, wide, json, ndjson,
                                    yaml, csv, markdown, id … (see the verb's
                                    help)
    --fields A,B,C                  show only these fields of each record, in any
                                    list format
    --reason TEXT                   the reason for the change; kept in the
                                    tracking record
    --note TEXT                     add this note with the change
    --if-match HASH                 change only if the record's file has this
                                    SHA-256
    --idempotency-key KEY           repeating a create with this key returns the
                                    record of the first one
    --lock-timeout DURATION         maximum wait for the lock (default: PT10S)
    --color WHEN                    use colours: auto (on a terminal), always,
                                    never (also: NO_COLOR, CLICOLOR_FORCE)
    -n,--dry-run                    print the changes as a diff, but write nothing
    -q,--quiet                      print only the requested output on success
    -v,--verbose                    log each step to standard error
    --no-color                      the same as --color=never
    --no-input                      never prompt for input
    --no-sync                       do not wait for the disk; a power failure may
                                    lose the change
    --no-index                      read every file instead of the index
    --fetch                         fetch contents of old revisions that a partial
                                    clone lacks
    --ignore-policies               ignore policies that cannot be read; requires
                                    --reason
    --stats                         print read statistics to standard error
    --commit                        commit the change to git
    --no-commit                     do not commit to git
  (an empty line)
$ som help | grep -v verbs:
  som - Service Operations Management from files

  usage: som [global options] NOUN VERB [ID] [options]

  Nouns:
    order         service orders: create, track, change, complete, cancel
                  request amend reschedule item hold pend resume complete fail
                  reject cancel escalate ack progress plan
    report        quality, performance and trouble reports, from creation to
                  closed
                  impact group ungroup raise unlink assign schedule start hold
                  pend resume reject escalate ack restore clear reopen close
                  cancel progress plan
    request       work that other processes and partners do for a record
    service       services and what they need: feasibility, values of pools, the
                  inventory
                  activate test cease recover
    resource      resources of the inventory: their alarms, and what stands on
                  them
    alarm         alarms of the network: from the first event to cleared and
                  acknowledged
                  expire prune correlate
    activity      the activities of a record
                  run slots book assign
    jeopardy      what is late or will be late, and why
    silence       times in which nobody is notified: planned work, known trouble
    policy        the rules: service levels, thresholds, escalation, silences
    team          teams, their work and their capacity
    calendar      working-time arithmetic
    outbox        events that wait to be delivered to other processes
    git           merges, hooks and checks in a git repository
    schema        the JSON schemas of the kinds

  Verbs of the workspace:
    init          create a workspace
    new           write a commented file to begin with, such as a team
    status        show the state of the workspace, and what is next
    show          show a record of any kind
    list          list the records of all kinds
    edit          edit a record in your editor
    log           show the history of a record or of the workspace
    apply         create or replace records as a payload gives them
    board         write a page for a browser that shows what is late, and why
    export        print records as TM Forum's APIs, calendars and tables have them
    import        record what other systems say of orders and reports
    exchange      answer a request of a TM Forum client
    diff          show what changed between two revisions, in the words of the
                  domain
    undo          take back the last command on this machine
    archive       remove records that ended long ago, which git keeps
    validate      check the files of the workspace
    doctor        find and repair damage by crashes and edits by hand
    completion    print a completion script for bash, zsh or fish
    version       print the version of som
    help          help on a noun, a verb or a topic

  Topics (som help TOPIC):
    lifecycles    the states of each kind, and what leads from one to the next
    kinds         the kinds of record: prefixes of ids, folders, lifecycles
    ids           how records are named on the command line
    times         how times and durations are written
    reasons       the reasons for jeopardy and their levels
    exit          the exit statuses
    errors        the codes of errors

  Options:
    -h,--help                       print this help
    --version                       print the version of som


  Global options:
    -C DIR                          use the workspace in this directory
    --now TIME                      take this time as the current time (for tests,
                                    what-if, replays)
    --actor NAME                    the person or system that makes the change
                                    (default: SOM_ACTOR, git's user, the login)
    -o,--output FORMAT              output format: table, wide, json, ndjson,
                                    yaml, csv, markdown, id … (see the verb's
                                    help)
    --fields A,B,C                  show only these fields of each record, in any
                                    list format
    --reason TEXT                   the reason for the change; kept in the
                                    tracking record
    --note TEXT                     add this note with the change
    --if-match HASH                 change only if the record's file has this
                                    SHA-256
    --idempotency-key KEY           repeating a create with this key returns the
                                    record of the first one
    --lock-timeout DURATION         maximum wait for the lock (default: PT10S)
    --color WHEN                    use colours: auto (on a terminal), always,
                                    never (also: NO_COLOR, CLICOLOR_FORCE)
    -n,--dry-run                    print the changes as a diff, but write nothing
    -q,--quiet                      print only the requested output on success
    -v,--verbose                    log each step to standard error
    --no-color                      the same as --color=never
    --no-input                      never prompt for input
    --no-sync                       do not wait for the disk; a power failure may
                                    lose the change
    --no-index                      read every file instead of the index
    --fetch                         fetch contents of old revisions that a partial
                                    clone lacks
    --ignore-policies               ignore policies that cannot be read; requires
                                    --reason
    --stats                         print read statistics to standard error
    --commit                        commit the change to git
    --no-commit                     do not commit to git
  (an empty line)
$ som | grep -v verbs:
  ! som - Service Operations Management from files
  ! 
  ! usage: som [global options] NOUN VERB [ID] [options]
  ! 
  ! Nouns:
  !   order         service orders: create, track, change, complete, cancel
  !                 request amend reschedule item hold pend resume complete fail
  !                 reject cancel escalate ack progress plan
  !   report        quality, performance and trouble reports, from creation to
  !                 closed
  !                 impact group ungroup raise unlink assign schedule start hold
  !                 pend resume reject escalate ack restore clear reopen close
  !                 cancel progress plan
  !   request       work that other processes and partners do for a record
  !   service       services and what they need: feasibility, values of pools, the
  !                 inventory
  !                 activate test cease recover
  !   resource      resources of the inventory: their alarms, and what stands on
  !                 them
  !   alarm         alarms of the network: from the first event to cleared and
  !                 acknowledged
  !                 expire prune correlate
  !   activity      the activities of a record
  !                 run slots book assign
  !   jeopardy      what is late or will be late, and why
  !   silence       times in which nobody is notified: planned work, known trouble
  !   policy        the rules: service levels, thresholds, escalation, silences
  !   team          teams, their work and their capacity
  !   calendar      working-time arithmetic
  !   outbox        events that wait to be delivered to other processes
  !   git           merges, hooks and checks in a git repository
  !   schema        the JSON schemas of the kinds
  ! 
  ! Verbs of the workspace:
  !   init          create a workspace
  !   new           write a commented file to begin with, such as a team
  !   status        show the state of the workspace, and what is next
  !   show          show a record of any kind
  !   list          list the records of all kinds
  !   edit          edit a record in your editor
  !   log           show the history of a record or of the workspace
  !   apply         create or replace records as a payload gives them
  !   board         write a page for a browser that shows what is late, and why
  !   export        print records as TM Forum's APIs, calendars and tables have them
  !   import        record what other systems say of orders and reports
  !   exchange      answer a request of a TM Forum client
  !   diff          show what changed between two revisions, in the words of the
  !                 domain
  !   undo          take back the last command on this machine
  !   archive       remove records that ended long ago, which git keeps
  !   validate      check the files of the workspace
  !   doctor        find and repair damage by crashes and edits by hand
  !   completion    print a completion script for bash, zsh or fish
  !   version       print the version of som
  !   help          help on a noun, a verb or a topic
  ! 
  ! Topics (som help TOPIC):
  !   lifecycles    the states of each kind, and what leads from one to the next
  !   kinds         the kinds of record: prefixes of ids, folders, lifecycles
  !   ids           how records are named on the command line
  !   times         how times and durations are written
  !   reasons       the reasons for jeopardy and their levels
  !   exit          the exit statuses
  !   errors        the codes of errors
  ! 
  ! Options:
  !   -h,--help                       print this help
  !   --version                       print the version of som
  ! 
  ! 
  ! Global options:
  !   -C DIR                          use the workspace in this directory
  !   --now TIME                      take this time as the current time (for tests,
  !                                   what-if, replays)
  !   --actor NAME                    the person or system that makes the change
  !                                   (default: SOM_ACTOR, git's user, the login)
  !   -o,--output FORMAT              output format: table, wide, json, ndjson,
  !                                   yaml, csv, markdown, id … (see the verb's
  !                                   help)
  !   --fields A,B,C                  show only these fields of each record, in any
  !                                   list format
  !   --reason TEXT                   the reason for the change; kept in the
  !                                   tracking record
  !   --note TEXT                     add this note with the change
  !   --if-match HASH                 change only if the record's file has this
  !                                   SHA-256
  !   --idempotency-key KEY           repeating a create with this key returns the
  !                                   record of the first one
  !   --lock-timeout DURATION         maximum wait for the lock (default: PT10S)
  !   --color WHEN                    use colours: auto (on a terminal), always,
  !                                   never (also: NO_COLOR, CLICOLOR_FORCE)
  !   -n,--dry-run                    print the changes as a diff, but write nothing
  !   -q,--quiet                      print only the requested output on success
  !   -v,--verbose                    log each step to standard error
  !   --no-color                      the same as --color=never
  !   --no-input                      never prompt for input
  !   --no-sync                       do not wait for the disk; a power failure may
  !                                   lose the change
  !   --no-index                      read every file instead of the index
  !   --fetch                         fetch contents of old revisions that a partial
  !                                   clone lacks
  !   --ignore-policies               ignore policies that cannot be read; requires
  !                                   --reason
  !   --stats                         print read statistics to standard error
  !   --commit                        commit the change to git
  !   --no-commit                     do not commit to git
  ! 
  [2]
$ som help schema
  the JSON schemas of the kinds
  Usage: som schema [OPTIONS] [VERB]

  Options:
    -h,--help                       print this help

  Subcommands:
    list                            list the schemas
    show                            print a schema
    export                          write all schemas to a folder


  Global options (--reason, --note, -n, -o, -q and more): som --help
$ som help order hold
  hold an order: an action is awaited
  Usage: som order hold [OPTIONS] ID

  Positionals:
    ID ...                          the order: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help
    --until TIME                    the earliest resumption that planning assumes
    --where EXPR                    change each record that matches, such as:
                                    state = held and priority <= 2
    --max N                         with --where: change up to this many records
                                    (default: 20)

  Examples:
    som order hold 7K3F --reason 'awaiting wayleave'
    som order hold 7K3F --reason 'road works' --until 2026-12-07

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
$ som schema
  ! the JSON schemas of the kinds
  ! Usage: som schema [OPTIONS] [VERB]
  ! 
  ! Options:
  !   -h,--help                       print this help
  ! 
  ! Subcommands:
  !   list                            list the schemas
  !   show                            print a schema
  !   export                          write all schemas to a folder
  ! 
  ! 
  ! Global options (--reason, --note, -n, -o, -q and more): som --help
  [2]
$ som help ordre
  ! som: error: unknown help topic 'ordre' [unknown-verb]
  ! hint: did you mean 'order'?
  [2]
$ som ordre
  ! som: error: unknown command 'som ordre' [unknown-verb]
  ! hint: did you mean 'order'?
  [2]
$ som order stat
  ! som: error: unknown command 'som order stat' [unknown-verb]
  ! hint: did you mean 'start'?
  [2]
$ som order frobnicate
  ! som: error: unknown command 'som order frobnicate' [unknown-verb]
  ! hint: see som order --help
  [2]
$ som zzz
  ! som: error: unknown command 'som zzz' [unknown-verb]
  ! hint: see som --help
  [2]
$ som activity strat
  ! som: error: unknown command 'som activity strat' [unknown-verb]
  ! hint: did you mean 'start'?
  [2]
$ som jeopardy
  ! what is late or will be late, and why
  ! Usage: som jeopardy [OPTIONS] [VERB]
  ! 
  ! Options:
  !   -h,--help                       print this help
  ! 
  ! Subcommands:
  !   scan                            find records that are late or will be late
  !   join                            join the parts of a scan that several machines
  !                                   made
  !   explain                         explain the level of a record: clock, plan,
  !                                   reasons, rules
  !   whatif                          show the levels if something slipped or was
  !                                   cancelled
  !   next                            list what needs a decision, worst first, with
  !                                   the command for it
  ! 
  ! 
  ! Global options (--reason, --note, -n, -o, -q and more): som --help
  [2]
$ som -C nowhere order list
  ! som: error: there is no directory nowhere [no-workspace]
  [3]
$ som order list
  ! som: error: no som.yaml in . or above it; the search stopped at /: there is nothing above it [no-workspace]
  ! hint: create a workspace with 'som init', or select one with -C DIR
  [3]
$ som --dry-rum order list
  ! som: error: unknown option '--dry-rum' [unknown-option]
  ! hint: did you mean '--dry-run'?
  [2]
$ som order list --verbos
  ! som: error: unknown option '--verbos' [unknown-option]
  ! hint: did you mean '--verbose'?
  [2]
$ som order list --open=maybe
  ! som: error: --open takes no value [usage]
  ! hint: see som order list --help
  [2]
$ som order list -x
  ! som: error: unknown option '-x' [unknown-option]
  ! hint: see som order list --help
  [2]

# Topics, nouns, and verbs of several nouns.
$ som help hold
    som order hold              hold an order: an action is awaited
    som report hold             hold a report: an action is awaited
    som activity hold           hold a running activity
$ som help order hold
  hold an order: an action is awaited
  Usage: som order hold [OPTIONS] ID

  Positionals:
    ID ...                          the order: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help
    --until TIME                    the earliest resumption that planning assumes
    --where EXPR                    change each record that matches, such as:
                                    state = held and priority <= 2
    --max N                         with --where: change up to this many records
                                    (default: 20)

  Examples:
    som order hold 7K3F --reason 'awaiting wayleave'
    som order hold 7K3F --reason 'road works' --until 2026-12-07

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
$ som help order hodl
  ! som: error: unknown help topic 'order hodl' [unknown-verb]
  ! hint: see som help order
  [2]
$ som help version
  print the version of som
  Usage: som version [OPTIONS]

  Options:
    -h,--help                       print this help

  Examples:
    som version
    som version -o json

  Formats (-o): table, json, ndjson

  Global options (--reason, --note, -n, -o, -q and more): som --help
$ som help ids
  An id is a prefix for the kind, the day, and eight random characters:
    SO-20261121-7K3F9QXW.

  Wherever an id is wanted, these do:
    SO-20261121-7K3F9QXW    the whole id
    7K3F                    four characters or more that only one id, or its
                            random part, begins with
    ext:BSS-4471            the record that another system knows by this id

  Several records that fit are listed, and the exit status is 3. som help kinds
    lists the prefixes.
$ som help times
  A time is RFC 3339, or local time in the workspace's time zone (timeZone in
    som.yaml):
    2026-12-01T17:00:00Z    UTC; an offset such as +01:00 may stand for Z
    '2026-12-01 17:00'      local time; 24:00 ends a day
    2026-12-01              the beginning of the day; of due, promised and
                            completion dates and of --until, its last second
    tomorrow                likewise, as today and yesterday; a time may follow:
                            'tomorrow 09:00'
    now+P2D                 from the moment of the command, as now, now-PT1H, +P2D
                            and -P1D

  A duration is ISO 8601 without months and years:
    PT30M  PT8H  P2D  P1W   in a working calendar a day is a usual working day, a
                            week five of them

  --now TIME works as if it were that moment; som calendar add, subtract and
    between do the arithmetic.
$ som help exit
     0  done
     1  the answer is no: validate or doctor found something, scan --fail-on did
     2  the command line is invalid
     3  not found, or ambiguous
     4  invalid data in a file or payload that the command reads
     5  refused by the lifecycle or a condition
     6  conflict: changed meanwhile, or --if-match did not match
    70  a fault in som
    74  the operating system refused
    75  the lock was not available in time: try again

  som help errors lists the codes of errors with their exit status.
$ som help lifecicles
  ! som: error: unknown help topic 'lifecicles' [unknown-verb]
  ! hint: did you mean 'lifecycles'?
  [2]
$ som help nonsense
  ! som: error: unknown help topic 'nonsense' [unknown-verb]
  ! hint: see som help
  [2]
$ som help order extra words
  ! som: error: unknown help topic 'order extra' [unknown-verb]
  ! hint: see som help order
  [2]
