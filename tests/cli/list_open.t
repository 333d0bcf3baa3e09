# A table has the open records, and counts the others; a condition selects among all.
$ include prelude.t
$ som order reject 7K3F --reason 'no duct' -q
$ som order list --fields id,state
  ID                    STATE
  SO-20261120-9D4B6HNV  acknowledged
  SO-20261120-2M8R1TQC  acknowledged
  1 more has ended; --all shows it
$ som order list --fields id,state --limit 1
  ID                    STATE
  SO-20261120-9D4B6HNV  acknowledged
  1 more has ended; --all shows it
  ! som: 1 of 2 shown (--limit)
$ som order list -o wide -q --fields id,state
  ID                    STATE
  SO-20261120-9D4B6HNV  acknowledged
  SO-20261120-2M8R1TQC  acknowledged
$ som order reject 2M8R --reason 'no duct' -q
$ som order list --fields id,state
  ID                    STATE
  SO-20261120-9D4B6HNV  acknowledged
  2 more have ended; --all shows them
$ som order list --fields id,state --all
  ID                    STATE
  SO-20261120-9D4B6HNV  acknowledged
  SO-20261120-7K3F9QXW  rejected
  SO-20261120-2M8R1TQC  rejected
$ som order list --customer CUST-118 --fields id,state
  ID  STATE
  1 more has ended; --all shows it
$ som order list --open --fields id,state
  ID                    STATE
  SO-20261120-9D4B6HNV  acknowledged
$ som order list --state rejected --fields id
  ID
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
$ som order list --where 'customer = CUST-118' --fields id,state
  ID                    STATE
  SO-20261120-7K3F9QXW  rejected
$ som order list --open --all
  ! som: error: --open and --all cannot be used together [usage]
  ! hint: see som order list --help
  [2]

# Other formats have all.
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
$ som order list -o csv --fields id,state
  id,state\x0d
  SO-20261120-9D4B6HNV,acknowledged\x0d
  SO-20261120-7K3F9QXW,rejected\x0d
  SO-20261120-2M8R1TQC,rejected\x0d
$ som order list -o ndjson --fields id,state
  {"id":"SO-20261120-9D4B6HNV","state":"acknowledged"}
  {"id":"SO-20261120-7K3F9QXW","state":"rejected"}
  {"id":"SO-20261120-2M8R1TQC","state":"rejected"}
