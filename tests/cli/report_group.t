# Groups of problems: a problem names its parents, a parent what lies beneath it. No report is beneath itself.
$ include cause_prelude.t
$ som report create --kind service-trouble --name 'Region down' --external-id A -o id
$ som report create --kind service-trouble --name 'Line down' --external-id B -o id
$ som report create --kind service-performance --name 'Slow' --external-id C -o id
$ som report group ext:A ext:B ext:C
$ som report group ext:A ext:B
$ som report show ext:A -o yaml
$ som report show ext:B -o yaml
$ som report group ext:A ext:A
$ som report create --kind service-trouble --name 'Socket' --external-id D -o id
$ som report group ext:B ext:D
$ som report group ext:D ext:A
$ som report create --kind customer-qos --name 'Calls drop' --external-id E -o id
$ som report group ext:A ext:E
$ som report ungroup ext:A ext:B
$ som report ungroup ext:A ext:B
$ som report group ext:D ext:A
$ som validate
