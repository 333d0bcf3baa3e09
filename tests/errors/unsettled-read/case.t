# The journal is for somebody else: a .som that an earlier version made for its owner alone.
$ include prelude.t
$ som order note 7K3F text
  SO-20261120-7K3F9QXW: note added
$ chmod 0000 .som
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
  ! .som: warning: the journal is not readable, so the output may show half of a change (cannot open .som: Permission denied) [unsettled-read]
  ! hint: ask the owner to run 'som doctor --fix'
$ som order show 7K3F --fields id,state
  ID                    STATE
  SO-20261120-7K3F9QXW  acknowledged
  ! .som: warning: the journal is not readable, so the output may show half of a change (cannot open .som: Permission denied) [unsettled-read]
  ! hint: ask the owner to run 'som doctor --fix'
$ som order note 7K3F more
  ! .som/journal: cannot open .som/journal: Permission denied [io]
  ! hint: check the owner and group of the file and of the folders above it
  ! .som: warning: the journal is not readable, so the output may show half of a change (cannot open .som: Permission denied) [unsettled-read]
  ! hint: ask the owner to run 'som doctor --fix'
  [74]
$ chmod 0700 .som
$ som doctor
  CHECK        FILE  FINDING                                                                REMEDY
  permissions  .som  has the permissions 0700, which close it to who may use the workspace  --fix: chmod 0755
  ! 1 finding, --fix repairs 1 (workspace of one user)
  [1]
$ som doctor --fix -q
  CHECK        FILE  FINDING                                                                REMEDY
  permissions  .som  has the permissions 0700, which close it to who may use the workspace  done: chmod 0755
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
