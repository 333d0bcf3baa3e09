$ include prelude.t
$ som order show SO-2026
  ! som: error: 'SO-2026' matches 3 records [ambiguous-id]
  ! hint: SO-20261120-2M8R1TQC  acknowledged, Duct to the Bradford mill
  ! hint: SO-20261120-7K3F9QXW  acknowledged, 100 Mbit/s Ethernet line, Leeds depot
  ! hint: SO-20261120-9D4B6HNV  acknowledged, 1 Gbit/s Ethernet line and a voice line, Bradford mill
  [3]
