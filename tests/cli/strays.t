# Files among records that are no records are named by every verb that meets them, and never taken for the record.
$ include prelude.t

# What a merge tool and an editor left beside an order: its content is neither listed nor scanned.
$ write orders/2026/11/SO-20261120-7K3F9QXW_BASE_4711.yaml <<EOF
"@type": ServiceOrder
id: SO-20261120-7K3F9QXW
state: inProgress
orderDate: "2026-01-20T09:12:00Z"
requestedCompletionDate: "2026-02-01T17:00:00Z"
serviceOrderItem: [{id: "1", action: add, state: inProgress, service: {}}]
EOF
$ write orders/2026/11/SO-20261120-7K3F9QXW.yaml.orig <<EOF
<<<<<<< HEAD
EOF
$ write orders/2026/11/README.md <<EOF
Orders of November.
EOF
$ som order list --fields id,state
$ som jeopardy scan --all
$ som jeopardy scan --all --no-index -o id
$ som order show 7K3F -o id
$ som order note 7K3F 'the record is found at its path'
$ som validate
$ som doctor
$ remove orders/2026/11/SO-20261120-7K3F9QXW_BASE_4711.yaml
$ remove orders/2026/11/SO-20261120-7K3F9QXW.yaml.orig
$ som order list -o id

# An order in the wrong folder: every verb on it says where it lies and where it belongs.
$ move orders/2026/11/SO-20261120-2M8R1TQC.yaml orders/2026/10/SO-20261120-2M8R1TQC.yaml
$ som order show SO-20261120-2M8R1TQC
$ som order show 2M8R
$ som order hold 2M8R --reason weather
$ som jeopardy explain SO-20261120-2M8R1TQC
$ som order list -o id
$ som jeopardy scan --all -o id
$ som validate orders
$ move orders/2026/10/SO-20261120-2M8R1TQC.yaml orders/2026/11/SO-20261120-2M8R1TQC.yaml

# A YAML and a JSON file of one order: neither is taken.
$ write orders/2026/11/SO-20261120-2M8R1TQC.json <<EOF
{"@type": "ServiceOrder", "id": "SO-20261120-2M8R1TQC", "state": "completed", "orderDate": "2026-11-20T09:12:00Z",
 "serviceOrderItem": [{"id": "1", "action": "add", "state": "completed", "service": {}}]}
EOF
$ som order list -o id
$ som jeopardy scan --all -o id
$ som order show 2M8R
$ som order note 2M8R 'which one?'
$ som validate orders
$ som doctor --fix
$ remove orders/2026/11/SO-20261120-2M8R1TQC.json

# A file whose content has another id than its name.
$ edit orders/2026/11/SO-20261120-2M8R1TQC.yaml s/2M8R1TQC/2M8R1TQD/
$ som order list -o id
$ som jeopardy scan --all -o id
$ som order show 2M8R
$ som order note 2M8R 'another one'
$ edit orders/2026/11/SO-20261120-2M8R1TQC.yaml s/2M8R1TQD/2M8R1TQC/

# Specifications and the settings of policies.
$ write catalog/ethernet-line.yaml.orig <<EOF
x
EOF
$ write policy/policy.yaml~ <<EOF
x
EOF
$ write catalog/voice-line.json <<EOF
{"@type": "ServiceSpecification", "id": "voice-line", "name": "Another voice line"}
EOF
$ som jeopardy scan --all -o id
$ som validate
