# Remarks on what is permitted, but perhaps not meant: they fail no check.
$ include line_prelude.t
$ som validate catalog/line.yaml
  1 file checked: 0 errors, 0 warnings
$ som validate --strict
  4 files checked: 0 errors, 0 warnings
  ! catalog/line.yaml:9:5: note: the scope of vlan is that of no characteristic: nobody gets a value by itself [no-value]
  !   9 |   - {name: vlan, pool: vlan, scope: router}
  !     |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
  ! hint: add the characteristic router to specCharacteristic, or allocate each value with som service allocate --pool vlan --scope SCOPE
