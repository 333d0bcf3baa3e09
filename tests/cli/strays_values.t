# Two files for one value, and copies beside it: a value is in use, and what is no value's file is named.
$ include pool_prelude.t
$ som service reserve --pool vlan --scope leeds-pe1 --for 7K3F --count 2
$ write pools/vlan/leeds-pe1/101_BASE_4711.yaml <<EOF
"@type": ResourceAllocation
pool: vlan
scope: leeds-pe1
value: 101
state: reserved
for: SO-20261120-2M8R1TQC
date: "2026-11-21T12:00:00Z"
EOF
$ write pools/vlan/leeds-pe1/100.json <<EOF
{"@type": "ResourceAllocation", "pool": "vlan", "scope": "leeds-pe1", "value": 100, "state": "allocated",
 "for": "customerOrder:CO-2", "date": "2026-11-21T12:00:00Z"}
EOF
$ som service list --pool vlan --values
$ som service reserve --pool vlan --scope leeds-pe1 --for 2M8R
$ som service release --for 7K3F
$ som validate pools
