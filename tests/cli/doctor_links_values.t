# A service of an earlier version does not show the value of its required parameter.
$ include line_prelude.t
$ som order create --spec device-line --customer C1 --external-id A --characteristic device=pe1 -q
$ som order start ext:A -q
$ edit inventory/X8/SV-20261121-X841XX25.yaml 's/    name: vlan//'
$ edit inventory/X8/SV-20261121-X841XX25.yaml 's/  - name: vlan/  - name: note/'
$ som validate
  7 files checked: 0 errors, 1 warning
  ! inventory/X8/SV-20261121-X841XX25.yaml: warning: does not show vlan/pe1/100 as its vlan [one-sided-link]
  ! hint: som doctor --fix adds it
$ som doctor
  CHECK  FILE                                    FINDING                                 REMEDY
  link   inventory/X8/SV-20261121-X841XX25.yaml  does not show vlan/pe1/100 as its vlan  --fix: add it
  ! 1 finding, --fix repairs 1 (workspace of one user)
  [1]
$ som doctor --fix
  CHECK  FILE                                    FINDING                                 REMEDY
  link   inventory/X8/SV-20261121-X841XX25.yaml  does not show vlan/pe1/100 as its vlan  done: add it
  ! 1 finding, 1 repaired (workspace of one user)
$ som service list -o yaml --fields serviceCharacteristic,supportingResource
  ---
  serviceCharacteristic:
    - name: device
      value: pe1
    - name: note
      value: 100
    - name: vlan
      value: 100
  supportingResource:
    - id: vlan/pe1/100
      name: vlan
$ som validate
  7 files checked: 0 errors, 0 warnings
