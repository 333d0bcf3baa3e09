# Showing a record of any kind.
$ include prelude.t
$ som show 7K3F
  ServiceOrder SO-20261120-7K3F9QXW
    state           acknowledged
    level           onTrack
    description     100 Mbit/s Ethernet line, Leeds depot
    external id     BSS-4471
    customer order  CO-88213
    category        EthernetLine
    priority        2
    customer        CUST-118 (Northern Bakeries)
    assignee        team-access
    ordered         2026-11-20 09:12
    due             2026-12-01 17:00 (in 10 d 5 h)
    expected        2026-11-24 12:00
    file            orders/2026/11/SO-20261120-7K3F9QXW.yaml

  ITEM  ACTION  STATE         SPECIFICATION  NAME
  1     add     acknowledged  ethernet-line  leeds-depot
$ som show 7K3F -o id
  SO-20261120-7K3F9QXW
$ som show ethernet-line
  ServiceSpecification ethernet-line
    state           active
    name            Ethernet Line
    file            catalog/ethernet-line.yaml
$ som show ethernet-line -o yaml
  "@type": ServiceSpecification
  id: ethernet-line
  name: Ethernet Line
  version: "1.2"
  lifecycleStatus: active
  leadTime: P10D
  fulfilment:
    add:
      - id: survey
        name: Site survey
        type: survey
        duration:
          typical: PT8H
          max: PT16H
        team: team-field
      - id: configure
        name: Configure the port
        type: configure
        dependsOn: [survey]
        duration:
          typical: PT2H
          max: PT4H
        team: team-access
        pointOfNoReturn: true
      - id: test
        name: Turn-up test
        type: test
        dependsOn: [configure]
        duration:
          typical: PT1H
          max: PT4H
        team: team-access
    delete:
      - id: cease
        name: Take the line back
        type: configure
        duration:
          typical: PT2H
          max: PT4H
        team: team-access
$ som show nothing
  ! som: error: record 'nothing' does not exist [not-found]
  [3]
$ som show SO-2026112
  ! som: error: 'SO-2026112' matches 3 records [ambiguous-id]
  ! hint: SO-20261120-2M8R1TQC  acknowledged, Duct to the Bradford mill
  ! hint: SO-20261120-7K3F9QXW  acknowledged, 100 Mbit/s Ethernet line, Leeds depot
  ! hint: SO-20261120-9D4B6HNV  acknowledged, 1 Gbit/s Ethernet line and a voice line, Bradford mill
  [3]
$ som show --help
  show a record of any kind
  Usage: som show [OPTIONS] ID

  Positionals:
    ID ...                          records to show: ids, unique prefixes (4
                                    characters or more), or ext: and external ids

  Options:
    -h,--help                       print this help
    --as-of REV|TIME                read the workspace as of this commit, or the
                                    newest up to this time

  Examples:
    som show 7K3F
    som show 7K3F 2M8R
    som show ext:BSS-4471 -o json | jq .state

  Formats (-o): table, json, yaml, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
