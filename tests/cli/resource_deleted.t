# A resource that was deleted says so.
$ include under_way_prelude.t
$ som order create --spec line --customer CUST-118 --characteristic bandwidth=100 --place leeds --external-id L --due 2026-12-11 -q
$ som order start ext:L -q
$ som activity complete ext:L survey -q
$ som request update ext:L/port --state completed --resource ge-7 -q
$ som order fail ext:L --reason 'no duct' -q
$ som request update --where 'kind = ResourceOrder and state = acknowledged' --state completed -q
$ som resource show ge-7
  Resource ge-7
    description     delivered by RO-20261121-KP5ZGG7Q
    deleted         2026-11-21 12:00
    file            inventory/resource/ge-7.yaml

  CHARACTERISTIC  VALUE
  bandwidth       100
$ som service show SV-20261121-X841XX25
  Service SV-20261121-X841XX25
    state           terminated
    customer        CUST-118
    specification   line
    place           leeds
    file            inventory/X8/SV-20261121-X841XX25.yaml

  CHARACTERISTIC  VALUE
  bandwidth       100

  ORDER                 ITEM  ACTION  STATE
  SO-20261121-XJ4G4Q61  1     add     failed
  SO-20261121-6NEW4EEA  1     delete  completed
