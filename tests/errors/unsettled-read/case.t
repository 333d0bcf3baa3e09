# The journal is for somebody else: a .som that an earlier version made for its owner alone.
$ include prelude.t
$ som order note 7K3F text
  SO-20261120-7K3F9QXW: note added
$ chmod 0000 .som
$ som order list -o id
  SO-20261120-9D4B6HNV
  SO-20261120-7K3F9QXW
  SO-20261120-2M8R1TQC
  ! .som: warning: the journal may not be read: what is shown may be half of a change (cannot open .som: Permission denied) [unsettled-read]
  ! hint: 'som doctor --fix', run by its owner, opens it to who may read the workspace
$ som order show 7K3F --fields id,state
  ID                    STATE
  SO-20261120-7K3F9QXW  acknowledged
  ! .som: warning: the journal may not be read: what is shown may be half of a change (cannot open .som: Permission denied) [unsettled-read]
  ! hint: 'som doctor --fix', run by its owner, opens it to who may read the workspace
$ som order note 7K3F more
  ! .som/journal: cannot open .som/journal: Permission denied [io]
  ! hint: look who owns it and the folders above it, and which group they have
  ! .som: warning: the journal may not be read: what is shown may be half of a change (cannot open .som: Permission denied) [unsettled-read]
  ! hint: 'som doctor --fix', run by its owner, opens it to who may read the workspace
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
