# A folder that cannot be read costs a line and the exit status. What lies elsewhere is shown.
$ include prelude.t
$ write orders/2027/01/SO-20270101-AAAAAAAA.yaml <<END
"@type": ServiceOrder
id: SO-20270101-AAAAAAAA
END
$ chmod 0000 orders/2027/01
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
  ! orders/2027/01: cannot open orders/2027/01: Permission denied [io]
  ! hint: check the owner and group of the file and of the folders above it
  [74]
$ som jeopardy scan --all -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
  SO-20261120-7K3F9QXW
  ! orders/2027/01: cannot open orders/2027/01: Permission denied [io]
  ! hint: check the owner and group of the file and of the folders above it
  [74]
$ som jeopardy scan --all -o id --keep-going
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
  SO-20261120-7K3F9QXW
  ! orders/2027/01: cannot open orders/2027/01: Permission denied [io]
  ! hint: check the owner and group of the file and of the folders above it
$ som validate
  6 files checked: 1 error, 0 warnings
  ! orders/2027/01: cannot open orders/2027/01: Permission denied [io]
  ! hint: check the owner and group of the file and of the folders above it
  [74]
$ som order show 7K3F --fields id,state
  ID                    STATE
  SO-20261120-7K3F9QXW  acknowledged
  ! orders/2027/01: cannot open orders/2027/01: Permission denied [io]
  ! hint: check the owner and group of the file and of the folders above it
  [74]
$ som show SO-20261120-7K3F9QXW --fields id,state
  ID                    STATE
  SO-20261120-7K3F9QXW  acknowledged
$ som order show none
  ! som: error: order 'none' does not exist [not-found]
  ! orders/2027/01: cannot open orders/2027/01: Permission denied [io]
  ! hint: check the owner and group of the file and of the folders above it
  [74]
$ som log SO-20261120-7K3F9QXW -o json --fields action
  {
    "schemaVersion": 1,
    "kind": "Log",
    "items": [
      {
        "action": "create"
      }
    ],
    "truncated": false
  }
$ som doctor
  CHECK   FILE            FINDING                                        REMEDY
  record  orders/2027/01  cannot open orders/2027/01: Permission denied  by hand: check the owner and group of the file and of the folders above it
  ! 1 finding, --fix repairs 0 (workspace of one user)
  [1]
# What a change is about could lie there too: it takes the whole id.
$ som order note 7K3F text
  ! orders/2027/01: cannot open orders/2027/01: Permission denied [io]
  ! hint: check the owner and group of the file and of the folders above it
  [74]
$ som order note SO-20261120-7K3F9QXW text
  SO-20261120-7K3F9QXW: note added
# A file that cannot be read hides no other either.
$ chmod 0755 orders/2027/01
$ chmod 0000 orders/2027/01/SO-20270101-AAAAAAAA.yaml
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
  ! orders/2027/01/SO-20270101-AAAAAAAA.yaml: cannot open orders/2027/01/SO-20270101-AAAAAAAA.yaml: Permission denied [io]
  ! hint: check the owner and group of the file and of the folders above it
  [74]
$ som jeopardy scan --all -o id
  SO-20261120-9D4B6HNV
  SO-20261120-2M8R1TQC
  SO-20261120-7K3F9QXW
  ! orders/2027/01/SO-20270101-AAAAAAAA.yaml: cannot open orders/2027/01/SO-20270101-AAAAAAAA.yaml: Permission denied [io]
  ! hint: check the owner and group of the file and of the folders above it
  [74]
$ som validate -q
  ! orders/2027/01/SO-20270101-AAAAAAAA.yaml: cannot open orders/2027/01/SO-20270101-AAAAAAAA.yaml: Permission denied [io]
  ! hint: check the owner and group of the file and of the folders above it
  [74]
