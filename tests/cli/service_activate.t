# Activating a service.
$ include delivery_prelude.t
$ som order start ext:A -q
$ som service activate SV-2
  ! SV-20261121-X841XX25: is not delivered yet: SO-20261121-XJ4G4Q61 item 1 (inProgress) [guard]
  ! hint: it becomes active when that item is completed; or use --force --reason TEXT
  [5]
$ som service activate SV-2 --force
  ! SV-20261121-X841XX25: is not delivered yet: SO-20261121-XJ4G4Q61 item 1 (inProgress) [guard]
  ! hint: it becomes active when that item is completed; or use --force --reason TEXT
  [5]
$ som service activate SV-2 --force --reason 'pilot customer' -n
  SV-20261121-X841XX25: designed → active (pilot customer)
  --- a/inventory/X8/SV-20261121-X841XX25.yaml
  +++ b/inventory/X8/SV-20261121-X841XX25.yaml
  @@ -1,6 +1,7 @@
   "@type": Service
   id: SV-20261121-X841XX25
  -state: designed
  +state: active
  +startDate: "2026-11-21T12:00:00Z"
   serviceSpecification:
     id: ethernet-access
     version: "2.0"
  @@ -23,3 +24,11 @@
       action: design
       to: designed
       reason: SO-20261121-XJ4G4Q61 item 1
  +  - id: 01M7YZMHG0V38G3DDSJ701TEEP
  +    time: "2026-11-21T12:00:00Z"
  +    user: jane
  +    action: activate
  +    from: designed
  +    to: active
  +    force: true
  +    reason: pilot customer
$ som service activate SV-2 --force --reason 'pilot customer'
  SV-20261121-X841XX25: designed → active (pilot customer)
$ som service activate SV-2
  ! SV-20261121-X841XX25: cannot activate a service that is active [illegal-transition]
  ! hint: from active you may: recover
  [5]
$ som service activate SV-9999
  ! som: error: service 'SV-9999' does not exist [not-found]
  [3]
$ som service show SV-2
  Service SV-20261121-X841XX25
    state           active
    customer        CUST-7
    specification   ethernet-access
    place           leeds
    started         2026-11-21 12:00
    file            inventory/X8/SV-20261121-X841XX25.yaml

  CHARACTERISTIC  VALUE
  bandwidth       100

  ORDER                 ITEM  ACTION  STATE
  SO-20261121-XJ4G4Q61  1     add     acknowledged

# The order that completes finds it active already.
$ som order cancel ext:A --reason 'customer withdrew'
  SO-20261121-XJ4G4Q61: inProgress → cancelled (customer withdrew)
  SV-20261121-X841XX25: active → terminated (SO-20261121-XJ4G4Q61 item 1 is cancelled)
$ som service activate SV-2 -o json
  ! {"errors":[{"code":"illegal-transition","severity":"error","message":"cannot activate a service that is terminated","file":"SV-20261121-X841XX25","hints":["terminated is final"]}]}
  [5]
$ som service activate --help
  activate a service
  Usage: som service activate [OPTIONS] ID

  Positionals:
    ID ...                          the service: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help
    --force                         activate it although an open order works on it
    --where EXPR                    change each record that matches, such as:
                                    state = held and priority <= 2
    --max N                         with --where: change up to this many records
                                    (default: 20)

  Examples:
    som service activate 9T0K
    som service activate 9T0K --reason 'fault repaired, customer informed' -o json

  Formats (-o): table, json, ndjson, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
