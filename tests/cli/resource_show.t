# A resource of the inventory.
$ include cause_prelude.t
$ som resource show CARD-3
  Resource CARD-3
    name            Line card 3
    file            inventory/resource/CARD-3.yaml
$ som resource show CARD-4 -o json
  {
    "@type": "Resource",
    "id": "CARD-4"
  }
$ som resource show CARD-9
  ! som: error: resource 'CARD-9' does not exist [not-found]
  ! hint: did you mean 'CARD-3'?
  [3]
