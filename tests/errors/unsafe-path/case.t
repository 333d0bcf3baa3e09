$ include prelude.t
$ remove orders/2026/11/SO-20261120-7K3F9QXW.yaml
$ plant orders/2026/11/SO-20261120-7K3F9QXW.yaml link
$ som order show SO-20261120-7K3F9QXW
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml is a symbolic link or leads through one [unsafe-path]
  ! hint: the workspace holds regular files and directories only, all in one file system
  [5]
$ som order note SO-20261120-7K3F9QXW text
  ! orders/2026/11/SO-20261120-7K3F9QXW.yaml is a symbolic link or leads through one [unsafe-path]
  ! hint: the workspace holds regular files and directories only, all in one file system
  [5]
