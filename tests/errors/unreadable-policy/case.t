# A subscription has unresolved conflicts: a change would miss its events.
$ include prelude.t
$ write policy/subscriptions.yaml <<EOF
"@type": Subscription
id: crm
<<<<<<< HEAD
channel: crm
=======
channel: mail
>>>>>>> theirs
EOF
$ som order hold 2M8R --reason storm
