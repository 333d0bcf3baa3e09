# What an item says when it is completed is what the inventory has, and what later requests ask for.
$ include line_prelude.t
$ som order create --spec line --customer C1 --characteristic bandwidth=100 --characteristic colour=red --place leeds --external-id A -q
$ som service reserve --pool vlan --scope pe1 --for ext:A -q
$ som order start ext:A
# A request gets the characteristics that its activity needs, and the values that are allocated for the item.
$ som request list -o yaml --fields id,orderItem,serviceOrderItem

# A delivered resource gets a record.
$ som request update KP5Z --state completed --resource ge-7
$ cat inventory/resource/ge-7.yaml
$ som request update EA1M --state completed -q
$ som order update ext:A --set 'serviceOrderItem[id=1].service.serviceCharacteristic[name=bandwidth].value=500' --set 'serviceOrderItem[id=1].service.place[0].id=bradford' --reason amended -q
$ som activity start ext:A configure -q
$ som activity complete ext:A configure
$ som service list -o yaml --fields id,serviceCharacteristic,place,supportingResource

# The requests for a service that is modified or deleted name its resources and its place.
$ som order create --spec line --action modify --service X841 --customer C1 --characteristic bandwidth=600 --external-id B -q
$ som order start ext:B -q
$ som activity start ext:B reconfigure -q
$ som activity complete ext:B reconfigure
$ som request list -o yaml --fields id,orderItem --where 'requestedBy.activity = port' --open
$ som request update ext:B --state completed -q
$ som order create --spec line --action delete --service X841 --customer C1 --external-id C -q
$ som order start ext:C -q
$ som activity start ext:C deconfigure -q
$ som activity complete ext:C deconfigure
$ som request list -o yaml --fields orderItem,serviceOrderItem --open
$ som validate | grep -v carrier
