# The recovery of a service asks nobody: the deliveries of others that stay are named, and noted in the order that built it.
$ include line_prelude.t
$ som order create --spec line --customer CUST-1 --characteristic bandwidth=100 --due 2026-12-31 --external-id L -q
$ som order start ext:L -q
$ som request update ext:L/port --state completed --resource ge-7 -q
$ som request update ext:L/tail --state completed -q
$ som activity complete ext:L configure -q
$ som service recover X841 --reason 'building burnt down'
  SV-20261121-X841XX25: active → terminated (building burnt down)
  SO-20261121-XJ4G4Q61: stays: port (RO-20261121-KP5ZGG7Q), tail (PO-20261121-EA1MV5A8) at carrier-a; SV-20261121-X841XX25 is recovered
$ som order show ext:L --fields note -o yaml
  note:
    - id: 01M7YZMHG0H95TMQE09MACZ2ZY
      author: jane
      systemId: som
      date: "2026-11-21T12:00:00Z"
      text: "item 1: stays: port (RO-20261121-KP5ZGG7Q), tail (PO-20261121-EA1MV5A8) at carrier-a; SV-20261121-X841XX25 is recovered"
$ som validate
  9 files checked: 0 errors, 0 warnings
