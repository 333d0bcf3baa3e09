# What clients write otherwise: roles and types in other case, prerequisites by other systems' ids, unknown services.
$ include prelude.t
$ payload order.json <<EOF
{"externalReference": [{"id": "CO-1", "externalReferenceType": "CustomerOrder"}],
 "relatedParty": [{"id": "C-440", "role": "Customer"}, {"id": "team-access", "role": "ASSIGNEE"}, {"id": "x", "role": "Buyer"}],
 "orderRelationship": [{"id": "BSS-4471", "relationshipType": "Dependency"}, {"id": "ext:BSS-9", "relationshipType": "dependency"},
   {"id": "A-1", "relationshipType": "replaces"}],
 "serviceOrderItem": [{"id": "1", "action": "MODIFY", "service": {"id": "456"}}]}
EOF
$ som order create -f order.json
$ som order list --customer C-440 --customer-order CO-1 --assignee team-access -o id
$ som validate orders
$ som order start M5JR
