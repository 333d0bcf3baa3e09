# Sourced by reproducers about changes: a repository with an order, a report and a value in use.
command -v git >/dev/null || exit 77
export GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=jane GIT_AUTHOR_EMAIL=jane@example.com GIT_COMMITTER_NAME=jane \
  GIT_COMMITTER_EMAIL=jane@example.com
"$SOM" init -q ws && cd ws
order=orders/2026/11/SO-20261121-AAAAAAA1.yaml
mkdir -p orders/2026/11 policy pools/vlan
cat >pools/vlan.yaml <<'END'
"@type": ResourcePool
id: vlan
name: VLANs
range: {from: 100, to: 199}
END
cat >pools/vlan/101.yaml <<'END'
"@type": ResourceAllocation
pool: vlan
value: 101
state: allocated
for: SO-20261121-AAAAAAA1
date: "2026-11-21T10:00:00Z"
END
cat >$order <<'END'
"@type": ServiceOrder
id: SO-20261121-AAAAAAA1
state: inProgress
orderDate: "2026-11-21T09:00:00Z"
sla: {level: gold, leadTime: P10D}
serviceOrderItem:
  - {id: "1", action: add, state: inProgress, service: {name: line}}
activity:
  - {id: survey, type: survey, state: inProgress, serviceOrderItem: "1"}
allocation:
  - {id: vlan/101}
trackingRecord:
  - {id: T1, time: "2026-11-21T09:00:00Z", user: jane, action: create}
  - {id: T2, time: "2026-11-21T10:00:00Z", user: jane, action: start, from: acknowledged, to: inProgress}
END
git init -q && git add -A && git commit -qm base

# refused: the change of the work tree is.
refused() { if "$SOM" validate --against HEAD; then exit 1; else [[ $? == 1 ]]; fi; }
