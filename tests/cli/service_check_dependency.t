# What a service needs has to be there, or to be asked for with it. (1.4.5/1)
$ include catalogue_prelude.t
$ write catalog/voip.yaml <<EOF
"@type": ServiceSpecification
id: voip
version: "1.0"
lifecycleStatus: active
serviceSpecRelationship:
  - {id: access, relationshipType: dependency}
EOF
$ som service check --spec voip --customer CUST-204 --place leeds
  QU-20261121-XJ4G4Q61: unqualified
  ITEM  SPECIFICATION  RESULT       EARLIEST  WHY, OR WHAT INSTEAD
  1     voip           unqualified
                                              dependencyMissing: voip needs access, which CUST-204 does not have at leeds; ask for both
  [1]
# Without a customer nobody knows what is there.
$ som service check --spec voip --place leeds
  QU-20261121-J3Q45J8B: qualified
  ITEM  SPECIFICATION  RESULT     EARLIEST  WHY, OR WHAT INSTEAD
  1     voip           qualified
# Another customer's, one elsewhere, one that has ended and one that is only thought of do not help.
$ write inventory/AA/SV-20261101-AAAAAAAA.yaml <<EOF
"@type": Service
id: SV-20261101-AAAAAAAA
state: active
serviceSpecification: {id: access}
place: [{id: leeds}]
relatedParty: [{id: CUST-205, role: customer}]
EOF
$ write inventory/BB/SV-20261101-BBBBBBBB.yaml <<EOF
"@type": Service
id: SV-20261101-BBBBBBBB
state: active
serviceSpecification: {id: access}
place: [{id: bradford}]
relatedParty: [{id: CUST-204, role: customer}]
EOF
$ write inventory/CC/SV-20261101-CCCCCCCC.yaml <<EOF
"@type": Service
id: SV-20261101-CCCCCCCC
state: terminated
serviceSpecification: {id: access}
place: [{id: leeds}]
relatedParty: [{id: CUST-204, role: customer}]
EOF
$ write inventory/DD/SV-20261101-DDDDDDDD.yaml <<EOF
"@type": Service
id: SV-20261101-DDDDDDDD
state: feasibilityChecked
serviceSpecification: {id: access}
place: [{id: leeds}]
relatedParty: [{id: CUST-204, role: customer}]
EOF
$ som service check --spec voip --customer CUST-204 --place leeds
  QU-20261121-DKBKCF55: unqualified
  ITEM  SPECIFICATION  RESULT       EARLIEST  WHY, OR WHAT INSTEAD
  1     voip           unqualified
                                              dependencyMissing: voip needs access, which CUST-204 does not have at leeds; ask for both
  [1]
$ som service check --spec voip --customer CUST-205 --place leeds
  QU-20261121-HST62SWP: qualified
  ITEM  SPECIFICATION  RESULT     EARLIEST  WHY, OR WHAT INSTEAD
  1     voip           qualified
$ som service check --spec voip --customer CUST-204 --place bradford
  QU-20261121-H95TMQE0: qualified
  ITEM  SPECIFICATION  RESULT     EARLIEST  WHY, OR WHAT INSTEAD
  1     voip           qualified
$ som service check --spec voip --customer CUST-204
  QU-20261121-2YJQJJHV: qualified
  ITEM  SPECIFICATION  RESULT     EARLIEST  WHY, OR WHAT INSTEAD
  1     voip           qualified
# Both in one request.
$ payload both.json <<EOF
{"@type": "CheckServiceQualification", "relatedParty": [{"id": "CUST-206", "role": "customer"}],
 "serviceQualificationItem": [
  {"id": "1", "service": {"serviceSpecification": {"id": "voip"}, "place": [{"id": "leeds"}]}},
  {"id": "2", "service": {"serviceSpecification": {"id": "access"}, "place": [{"id": "leeds"}]}},
  {"id": "3", "service": {"serviceSpecification": {"id": "voip"}, "place": [{"id": "bradford"}]}}]}
EOF
$ som service check -f both.json
  QU-20261121-JRRAZ2FE: unqualified
  ITEM  SPECIFICATION  RESULT       EARLIEST          WHY, OR WHAT INSTEAD
  1     voip           qualified
  2     access         qualified    2026-11-25 17:00
  3     voip           unqualified
                                                      dependencyMissing: voip needs access, which CUST-206 does not have at bradford; ask for both
  [1]
# A service that stands in for it and needs nothing is an alternative.
$ edit catalog/voip.yaml 's/dependency}\n/dependency}\n  - {id: radio-access, relationshipType: substitution}\n/'
$ som service check --spec voip --customer CUST-206
  QU-20261121-7HE2MH4W: alternate
  ITEM  SPECIFICATION  RESULT     EARLIEST  WHY, OR WHAT INSTEAD
  1     voip           alternate
                                            dependencyMissing: voip needs access, which CUST-206 does not have; ask for both
                                            instead: radio-access
