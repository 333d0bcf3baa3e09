# What a service stands on.
$ write som.yaml <<EOF
workspace: leeds
EOF
$ write inventory/AA/SV-20261101-AAAAAAAA.yaml <<EOF
"@type": Service
id: SV-20261101-AAAAAAAA
name: site "A" [x]
state: active
supportingService: [{id: SV-20261101-BBBBBBBB}, {id: SV-20261101-CCCCCCCC}, {id: SV-20261101-DDDDDDDD}]
supportingResource: [{id: router-1}, {id: ../../etc/passwd}]
EOF
$ write inventory/BB/SV-20261101-BBBBBBBB.yaml <<EOF
"@type": Service
id: SV-20261101-BBBBBBBB
state: active
supportingService: [{id: SV-20261101-CCCCCCCC}]
EOF
$ write inventory/CC/SV-20261101-CCCCCCCC.yaml <<EOF
"@type": Service
id: SV-20261101-CCCCCCCC
state: inactive
supportingService: [{id: SV-20261101-AAAAAAAA}]
supportingResource: [{id: router-1}]
EOF
$ write inventory/resource/router-1.yaml <<EOF
"@type": Resource
id: router-1
name: Router
operationalState: enable
resourceRelationship:
  - {relationshipType: isContained, resource: {id: rack-9}}
EOF
$ write inventory/DD/SV-20261101-DDDDDDDD.yaml <<EOF
"@type": Service
id: SV-20261101-DDDDDDDD
state: [
EOF
$ som service tree AAAA
  SV-20261101-AAAAAAAA site "A" [x] (active)
  ├── SV-20261101-BBBBBBBB (active)
  │   └── SV-20261101-CCCCCCCC (inactive)
  │       ├── SV-20261101-AAAAAAAA site "A" [x] (active) (see above)
  │       └── router-1 Router (enable)
  │           └── rack-9 (not in the inventory)
  ├── SV-20261101-CCCCCCCC (inactive) (see above)
  ├── SV-20261101-DDDDDDDD (not in the inventory)
  ├── router-1 Router (enable) (see above)
  └── ../../etc/passwd (not in the inventory)
$ som service tree CCCC
  SV-20261101-CCCCCCCC (inactive)
  ├── SV-20261101-AAAAAAAA site "A" [x] (active)
  │   ├── SV-20261101-BBBBBBBB (active)
  │   │   └── SV-20261101-CCCCCCCC (inactive) (see above)
  │   ├── SV-20261101-CCCCCCCC (inactive) (see above)
  │   ├── SV-20261101-DDDDDDDD (not in the inventory)
  │   ├── router-1 Router (enable)
  │   │   └── rack-9 (not in the inventory)
  │   └── ../../etc/passwd (not in the inventory)
  └── router-1 Router (enable) (see above)
$ som service tree AAAA -o json
  {
    "schemaVersion": 1,
    "kind": "ServiceTree",
    "tree": {
      "id": "SV-20261101-AAAAAAAA",
      "type": "Service",
      "name": "site \"A\" [x]",
      "state": "active",
      "parts": [
        {
          "id": "SV-20261101-BBBBBBBB",
          "type": "Service",
          "state": "active",
          "parts": [
            {
              "id": "SV-20261101-CCCCCCCC",
              "type": "Service",
              "state": "inactive",
              "parts": [
                {
                  "id": "SV-20261101-AAAAAAAA",
                  "type": "Service",
                  "name": "site \"A\" [x]",
                  "state": "active",
                  "again": true,
                  "parts": []
                },
                {
                  "id": "router-1",
                  "type": "Resource",
                  "name": "Router",
                  "state": "enable",
                  "parts": [
                    {
                      "id": "rack-9",
                      "type": "Resource",
                      "missing": true,
                      "parts": []
                    }
                  ]
                }
              ]
            }
          ]
        },
        {
          "id": "SV-20261101-CCCCCCCC",
          "type": "Service",
          "state": "inactive",
          "again": true,
          "parts": []
        },
        {
          "id": "SV-20261101-DDDDDDDD",
          "type": "Service",
          "missing": true,
          "parts": []
        },
        {
          "id": "router-1",
          "type": "Resource",
          "name": "Router",
          "state": "enable",
          "again": true,
          "parts": []
        },
        {
          "id": "../../etc/passwd",
          "type": "Resource",
          "missing": true,
          "parts": []
        }
      ]
    }
  }
$ som service tree AAAA -o dot
  digraph tree {
    node [shape=box, style=rounded];
    n0 [label="SV-20261101-AAAAAAAA site \"A\" [x] (active)"];
    n1 [label="SV-20261101-BBBBBBBB (active)"];
    n2 [label="SV-20261101-CCCCCCCC (inactive)"];
    n3 [label="router-1 Router (enable)"];
    n4 [label="rack-9 (not in the inventory)"];
    n5 [label="SV-20261101-DDDDDDDD (not in the inventory)"];
    n6 [label="../../etc/passwd (not in the inventory)"];
    n0 -> n1;
    n0 -> n2;
    n0 -> n3;
    n0 -> n5;
    n0 -> n6;
    n1 -> n2;
    n2 -> n0;
    n2 -> n3;
    n3 -> n4;
  }
$ som service tree AAAA -o mermaid
  flowchart TD
    n0["SV-20261101-AAAAAAAA site #34;A#34; #91;x#93; #40;active#41;"]
    n1["SV-20261101-BBBBBBBB #40;active#41;"]
    n2["SV-20261101-CCCCCCCC #40;inactive#41;"]
    n3["router-1 Router #40;enable#41;"]
    n4["rack-9 #40;not in the inventory#41;"]
    n5["SV-20261101-DDDDDDDD #40;not in the inventory#41;"]
    n6["../../etc/passwd #40;not in the inventory#41;"]
    n0 --> n1
    n0 --> n2
    n0 --> n3
    n0 --> n5
    n0 --> n6
    n1 --> n2
    n2 --> n0
    n2 --> n3
    n3 --> n4
$ som service tree DDDD
  ! inventory/DD/SV-20261101-DDDDDDDD.yaml:3:8: error: this '[' is never closed [syntax]
  !   3 | state: [
  !     |        ^
  ! hint: close it with ']'
  [4]
$ som service tree EEEE
  ! som: error: service 'EEEE' does not exist [not-found]
  [3]
$ som service tree --help
  show what a service depends on
  Usage: som service tree [OPTIONS] ID

  Positionals:
    ID                              the service: an id, a unique prefix of it (4
                                    characters or more), or ext: and an external
                                    id

  Options:
    -h,--help                       print this help

  Examples:
    som service tree 7NC3
    som service tree 7NC3 -o dot | dot -Tsvg > tree.svg

  Formats (-o): table, json, dot, mermaid

  Global options (--reason, --note, -n, -o, -q and more): som --help
