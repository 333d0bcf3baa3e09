# Taking services back: what only they used goes with them.
$ write som.yaml <<EOF
workspace: leeds
EOF
$ write inventory/AA/SV-20261101-AAAAAAAA.yaml <<EOF
"@type": Service
id: SV-20261101-AAAAAAAA
state: active
supportingService: [{id: SV-20261101-BBBBBBBB}, {id: SV-20261101-CCCCCCCC}, {id: SV-20261101-DDDDDDDD}]
EOF
$ write inventory/BB/SV-20261101-BBBBBBBB.yaml <<EOF
"@type": Service
id: SV-20261101-BBBBBBBB
state: active
supportingService: [{id: SV-20261101-DDDDDDDD}]
EOF
$ write inventory/CC/SV-20261101-CCCCCCCC.yaml <<EOF
"@type": Service
id: SV-20261101-CCCCCCCC
state: active
EOF
$ write inventory/DD/SV-20261101-DDDDDDDD.yaml <<EOF
"@type": Service
id: SV-20261101-DDDDDDDD
state: inactive
EOF
$ write inventory/EE/SV-20261101-EEEEEEEE.yaml <<EOF
"@type": Service
id: SV-20261101-EEEEEEEE
state: designed
supportingService: [{id: SV-20261101-CCCCCCCC}]
EOF
$ som service recover CCCC
  ! SV-20261101-CCCCCCCC: stands under SV-20261101-AAAAAAAA (active), SV-20261101-EEEEEEEE (designed) [guard]
  ! hint: recover what stands on it first, or take it out of their supportingService
  [5]
$ som service recover AAAA --reason 'contract ended' -n
  SV-20261101-AAAAAAAA: active → terminated (contract ended)
  SV-20261101-BBBBBBBB: active → terminated (only SV-20261101-AAAAAAAA stood on it)
  SV-20261101-DDDDDDDD: inactive → terminated (only SV-20261101-AAAAAAAA stood on it)
  --- a/inventory/AA/SV-20261101-AAAAAAAA.yaml
  +++ b/inventory/AA/SV-20261101-AAAAAAAA.yaml
  @@ -1,4 +1,13 @@
   "@type": Service
   id: SV-20261101-AAAAAAAA
  -state: active
  +state: terminated
  +endDate: "2026-11-21T12:00:00Z"
   supportingService: [{id: SV-20261101-BBBBBBBB}, {id: SV-20261101-CCCCCCCC}, {id: SV-20261101-DDDDDDDD}]
  +trackingRecord:
  +  - id: 01M7YZMHG0M5JRXV37XJ4G4Q61
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: terminate
  +    from: active
  +    to: terminated
  +    reason: contract ended
  --- a/inventory/BB/SV-20261101-BBBBBBBB.yaml
  +++ b/inventory/BB/SV-20261101-BBBBBBBB.yaml
  @@ -1,4 +1,13 @@
   "@type": Service
   id: SV-20261101-BBBBBBBB
  -state: active
  +state: terminated
  +endDate: "2026-11-21T12:00:00Z"
   supportingService: [{id: SV-20261101-DDDDDDDD}]
  +trackingRecord:
  +  - id: 01M7YZMHG0J3Q45J8BXVXK4NAY
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: terminate
  +    from: active
  +    to: terminated
  +    reason: only SV-20261101-AAAAAAAA stood on it
  --- a/inventory/DD/SV-20261101-DDDDDDDD.yaml
  +++ b/inventory/DD/SV-20261101-DDDDDDDD.yaml
  @@ -1,3 +1,12 @@
   "@type": Service
   id: SV-20261101-DDDDDDDD
  -state: inactive
  +state: terminated
  +endDate: "2026-11-21T12:00:00Z"
  +trackingRecord:
  +  - id: 01M7YZMHG0ZY81A0M0V38G3DDS
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: terminate
  +    from: inactive
  +    to: terminated
  +    reason: only SV-20261101-AAAAAAAA stood on it
$ som service recover AAAA --reason 'contract ended'
  SV-20261101-AAAAAAAA: active → terminated (contract ended)
  SV-20261101-BBBBBBBB: active → terminated (only SV-20261101-AAAAAAAA stood on it)
  SV-20261101-DDDDDDDD: inactive → terminated (only SV-20261101-AAAAAAAA stood on it)
$ som service list --all
  ID                    STATE       SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261101-AAAAAAAA  terminated
  SV-20261101-BBBBBBBB  terminated
  SV-20261101-CCCCCCCC  active
  SV-20261101-DDDDDDDD  terminated
  SV-20261101-EEEEEEEE  designed
$ som service recover AAAA
  ! SV-20261101-AAAAAAAA: cannot terminate a service that is terminated [illegal-transition]
  ! hint: terminated is final
  [5]
$ som service recover EEEE -o json
  {"changed":[{"id":"SV-20261101-EEEEEEEE","from":"designed","to":"terminated"},{"id":"SV-20261101-CCCCCCCC","from":"active","to":"terminated","text":"only SV-20261101-EEEEEEEE stood on it"}]}
$ som service list --open
  ID  STATE  SPECIFICATION  CUSTOMER  DESCRIPTION
$ cat inventory/DD/SV-20261101-DDDDDDDD.yaml
  "@type": Service
  id: SV-20261101-DDDDDDDD
  state: terminated
  endDate: "2026-11-21T12:00:00Z"
  trackingRecord:
    - id: 01M7YZMHG09MACZ2ZYEW0NCKV1
      time: "2026-11-21T12:00:00Z"
      user: jane
      action: terminate
      from: inactive
      to: terminated
      reason: only SV-20261101-AAAAAAAA stood on it
$ som validate
  5 files checked: 0 errors, 0 warnings
$ som service recover --help
  recover a service, and what only it used
  Usage: som service recover [OPTIONS] ID

  Positionals:
    ID ...                          the service: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help
    --force                         recover it although an open order works on it,
                                    whose items for it are cancelled
    --where EXPR                    change each record that matches, such as:
                                    state = held and priority <= 2
    --max N                         with --where: change up to this many records
                                    (default: 20)

  Examples:
    som service recover 9T0K --reason 'contract ended'
    som service recover 9T0K -n

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
