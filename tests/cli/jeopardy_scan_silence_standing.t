# A silence of a resource or service covers the records about it and about what stands on it.
$ load leeds-access
$ write policy/works.yaml <<EOF
"@type": Silence
id: core-works
appliesTo: {}
resource: [leeds-pe1]
endDate: "2026-11-21T18:00:00Z"
author: mei
reason: new software on leeds-pe1
EOF
$ som alarm show 5N8Q --now 2026-11-21T12:00:00Z
$ som jeopardy scan --now 2026-11-21T12:00:00Z --where 'reasons = silenced' --fields id,level,reasons
$ write policy/works.yaml <<EOF
"@type": Silence
id: one-service
appliesTo: {kind: ServiceTroubleReport}
service: [SV-20250314-4QZ8M2KD]
endDate: "2026-11-21T18:00:00Z"
author: mei
reason: planned work
EOF
$ som jeopardy scan --now 2026-11-21T12:00:00Z --where 'reasons = silenced' --fields id,level,reasons
$ som jeopardy scan --now 2026-11-21T18:00:00Z --where 'reasons = silenced' -o id
$ som validate
