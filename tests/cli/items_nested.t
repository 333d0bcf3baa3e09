# Items that hold items: planned, checked, completed and rolled up.
$ include prelude.t
$ payload order.json <<EOF
{"serviceOrderItem": [
  {"id": "site", "action": "add", "service": {"name": "site"}, "serviceOrderItem": [
    {"id": "line", "action": "add", "service": {"name": "line", "serviceSpecification": {"id": "ethernet-line"}}},
    {"action": "add", "service": {"name": "voice", "serviceSpecification": {"id": "voice-line"}},
     "orderItemRelationship": [{"id": "line", "type": "Dependency"}]}]}]}
EOF
$ som order create -f order.json
$ som order start M5JR
$ som order show M5JR
$ som order complete M5JR
$ som activity start M5JR line.survey
$ som order show M5JR -o json --fields serviceOrderItem
$ som order update M5JR --set 'serviceOrderItem[id=site].serviceOrderItem[id=line].state=completed'
$ som jeopardy scan --all --customer nobody

# Ids are unique over all levels, relations lead to items that are there, and not in a circle.
$ payload twice.json <<EOF
{"serviceOrderItem": [{"id": "1", "action": "add", "service": {}, "serviceOrderItem": [{"id": "1", "action": "add", "service": {}}]}]}
EOF
$ som order create -f twice.json
$ payload dangling.json <<EOF
{"serviceOrderItem": [{"id": "1", "action": "add", "service": {}, "serviceOrderItemRelationship": [{"id": "2", "relationshipType": "dependency"}]}]}
EOF
$ som order create -f dangling.json
$ payload circle.json <<EOF
{"serviceOrderItem": [{"id": "1", "action": "add", "service": {}, "serviceOrderItem": [
  {"id": "2", "action": "add", "service": {}, "serviceOrderItemRelationship": [{"relationshipType": "dependency", "orderItem": {"itemId": "1"}}]}]}]}
EOF
$ som order create -f circle.json
