# Findings of validate for code hosts and test reports. A fingerprint stays when the line moves.
$ include prelude.t
$ edit orders/2026/11/SO-20261120-2M8R1TQC.yaml 's|state: acknowledged, service|state: <lost>, servce|'
$ write policy/broken.yaml <<EOF
"@type": Team
id: [
EOF
$ som validate -o github
  ::error file=orders/2026/11/SO-20261120-2M8R1TQC.yaml,line=11,col=5,title=SO-20261120-2M8R1TQC::serviceOrderItem[id=1] has no 'service'
  ::error file=orders/2026/11/SO-20261120-2M8R1TQC.yaml,line=11,col=35,title=SO-20261120-2M8R1TQC::state '<lost>' is not known (hint: states are: acknowledged, rejected, pending, held, inProgress, cancelled, completed, failed, partial, assessingCancellation, pendingCancellation)
  ::error file=policy/broken.yaml,line=2,col=5,title=policy/broken.yaml::this '[' is never closed (hint: close it with ']')
  7 files checked: 3 errors, 0 warnings
  [1]
$ som validate -o gitlab
  [
    {
      "description": "SO-20261120-2M8R1TQC: serviceOrderItem[id=1] has no 'service'",
      "check_name": "missing-field",
      "fingerprint": "9cdb97eb9189ff523496ceccf7cab15db8d589bac1114f194f7ca4c224fe16ef",
      "severity": "major",
      "location": {
        "path": "orders/2026/11/SO-20261120-2M8R1TQC.yaml",
        "lines": {
          "begin": 11
        }
      }
    },
    {
      "description": "SO-20261120-2M8R1TQC: state '<lost>' is not known (hint: states are: acknowledged, rejected, pending, held, inProgress, cancelled, completed, failed, partial, assessingCancellation, pendingCancellation)",
      "check_name": "unknown-state",
      "fingerprint": "0540d6826552372c8e6a11bc008598518440a4e622658c77457c154f97c7ae27",
      "severity": "major",
      "location": {
        "path": "orders/2026/11/SO-20261120-2M8R1TQC.yaml",
        "lines": {
          "begin": 11
        }
      }
    },
    {
      "description": "policy/broken.yaml: this '[' is never closed (hint: close it with ']')",
      "check_name": "syntax",
      "fingerprint": "0a048ec14ae19225bf56867de565d1bbe74ad20c9c72713bdec37de0b1cf004d",
      "severity": "major",
      "location": {
        "path": "policy/broken.yaml",
        "lines": {
          "begin": 2
        }
      }
    }
  ]
  [1]
$ som validate -o sarif orders
  {
    "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
    "version": "2.1.0",
    "runs": [
      {
        "tool": {
          "driver": {
            "name": "som",
            "version": "0.1.0",
            "rules": [
              {
                "id": "missing-field",
                "shortDescription": {
                  "text": "missing field"
                }
              },
              {
                "id": "unknown-state",
                "shortDescription": {
                  "text": "unknown state"
                }
              }
            ]
          }
        },
        "columnKind": "unicodeCodePoints",
        "results": [
          {
            "ruleId": "missing-field",
            "ruleIndex": 0,
            "level": "error",
            "message": {
              "text": "SO-20261120-2M8R1TQC: serviceOrderItem[id=1] has no 'service'"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "orders/2026/11/SO-20261120-2M8R1TQC.yaml",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startLine": 11,
                    "startColumn": 5
                  }
                }
              }
            ],
            "partialFingerprints": {
              "primaryLocationLineHash": "9cdb97eb9189ff523496ceccf7cab15db8d589bac1114f194f7ca4c224fe16ef"
            }
          },
          {
            "ruleId": "unknown-state",
            "ruleIndex": 1,
            "level": "error",
            "message": {
              "text": "SO-20261120-2M8R1TQC: state '<lost>' is not known (hint: states are: acknowledged, rejected, pending, held, inProgress, cancelled, completed, failed, partial, assessingCancellation, pendingCancellation)"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "orders/2026/11/SO-20261120-2M8R1TQC.yaml",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startLine": 11,
                    "startColumn": 35
                  }
                }
              }
            ],
            "partialFingerprints": {
              "primaryLocationLineHash": "0540d6826552372c8e6a11bc008598518440a4e622658c77457c154f97c7ae27"
            }
          }
        ]
      }
    ]
  }
  [1]
$ som validate -o junit
  <?xml version="1.0" encoding="UTF-8"?>
  <testsuites tests="7" failures="2" errors="0">
    <testsuite name="som validate" tests="7" failures="2" errors="0">
      <testcase name="ethernet-line" classname="ServiceSpecification" file="catalog/ethernet-line.yaml"/>
      <testcase name="voice-line" classname="ServiceSpecification" file="catalog/voice-line.yaml"/>
      <testcase name="SO-20261120-2M8R1TQC" classname="ServiceOrder" file="orders/2026/11/SO-20261120-2M8R1TQC.yaml">
        <failure message="orders/2026/11/SO-20261120-2M8R1TQC.yaml:11:5: serviceOrderItem[id=1] has no &#39;service&#39; [missing-field]">orders/2026/11/SO-20261120-2M8R1TQC.yaml:11:5: serviceOrderItem[id=1] has no &#39;service&#39; [missing-field]
  orders/2026/11/SO-20261120-2M8R1TQC.yaml:11:35: state &#39;&lt;lost&gt;&#39; is not known (hint: states are: acknowledged, rejected, pending, held, inProgress, cancelled, completed, failed, partial, assessingCancellation, pendingCancellation) [unknown-state]
  </failure>
      </testcase>
      <testcase name="SO-20261120-7K3F9QXW" classname="ServiceOrder" file="orders/2026/11/SO-20261120-7K3F9QXW.yaml"/>
      <testcase name="SO-20261120-9D4B6HNV" classname="ServiceOrder" file="orders/2026/11/SO-20261120-9D4B6HNV.json"/>
      <testcase name="policy/broken.yaml" classname="workspace" file="policy/broken.yaml">
        <failure message="policy/broken.yaml:2:5: this &#39;[&#39; is never closed (hint: close it with &#39;]&#39;) [syntax]">policy/broken.yaml:2:5: this &#39;[&#39; is never closed (hint: close it with &#39;]&#39;) [syntax]
  </failure>
      </testcase>
      <testcase name="policy/policy.yaml" classname="workspace" file="policy/policy.yaml"/>
    </testsuite>
  </testsuites>
  [1]
$ edit orders/2026/11/SO-20261120-2M8R1TQC.yaml 's|id: |# moved\nid: |'
$ som validate -o gitlab orders
  [
    {
      "description": "SO-20261120-2M8R1TQC: serviceOrderItem[id=1] has no 'service'",
      "check_name": "missing-field",
      "fingerprint": "9cdb97eb9189ff523496ceccf7cab15db8d589bac1114f194f7ca4c224fe16ef",
      "severity": "major",
      "location": {
        "path": "orders/2026/11/SO-20261120-2M8R1TQC.yaml",
        "lines": {
          "begin": 12
        }
      }
    },
    {
      "description": "SO-20261120-2M8R1TQC: state '<lost>' is not known (hint: states are: acknowledged, rejected, pending, held, inProgress, cancelled, completed, failed, partial, assessingCancellation, pendingCancellation)",
      "check_name": "unknown-state",
      "fingerprint": "0540d6826552372c8e6a11bc008598518440a4e622658c77457c154f97c7ae27",
      "severity": "major",
      "location": {
        "path": "orders/2026/11/SO-20261120-2M8R1TQC.yaml",
        "lines": {
          "begin": 12
        }
      }
    }
  ]
  [1]
$ som validate -o gitlab catalog
  []
$ som validate -o ndjson catalog
