# Pools are applied like other records; values in use are made by their own verbs alone.
$ include pool_prelude.t
$ som apply -f - <<EOF
"@type": ResourcePool
id: asn
range: {from: 64512, to: 65534}
EOF
  asn: created
$ som apply -f - <<EOF
"@type": ResourcePool
id: asn
range: {from: 65534, to: 64512}
EOF
  ! pools/asn.yaml:5:7: error: the range ends before it begins [invalid-pool]
  !   5 |   to: 64512
  !     |       ^~~~~
  [4]
$ som apply -f - <<EOF
"@type": ResourceAllocation
pool: asn
value: 64512
state: allocated
for: customerOrder:CO-1
date: "2026-11-21T12:00:00Z"
EOF
  ! <stdin>:1:10: error: a ResourceAllocation is made by its own verbs [protected-field]
  !   1 | "@type": ResourceAllocation
  !     |          ^~~~~~~~~~~~~~~~~~
  ! hint: use som service reserve, allocate and release
  [5]
$ som show asn
  ResourcePool asn
    file            pools/asn.yaml
$ som service reserve --pool asn --for 7K3F
  asn/64512: reserved for SO-20261120-7K3F9QXW
