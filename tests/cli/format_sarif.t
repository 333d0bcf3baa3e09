# A scan for code hosts: one result for each reason, at the file and line of the activity or the record.
$ include prelude.t
$ now 2026-11-26T12:00:00Z
$ som order start 7K3F -q
$ som activity start 7K3F survey -q
$ now 2026-11-30T12:00:00Z
$ som jeopardy scan -o sarif
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
                "id": "due-passed",
                "shortDescription": {
                  "text": "due passed"
                }
              },
              {
                "id": "predicted-late",
                "shortDescription": {
                  "text": "predicted late"
                }
              },
              {
                "id": "predicted-late-max",
                "shortDescription": {
                  "text": "predicted late max"
                }
              },
              {
                "id": "start-late",
                "shortDescription": {
                  "text": "start late"
                }
              },
              {
                "id": "unassigned",
                "shortDescription": {
                  "text": "unassigned"
                }
              },
              {
                "id": "activity-overrun",
                "shortDescription": {
                  "text": "activity overrun"
                }
              },
              {
                "id": "no-due-date",
                "shortDescription": {
                  "text": "no due date"
                }
              }
            ]
          }
        },
        "columnKind": "unicodeCodePoints",
        "results": [
          {
            "ruleId": "due-passed",
            "ruleIndex": 0,
            "level": "error",
            "message": {
              "text": "SO-20261120-9D4B6HNV overdue: the due date passed 2 d 19 h ago"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "orders/2026/11/SO-20261120-9D4B6HNV.json",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startLine": 1
                  }
                }
              }
            ],
            "partialFingerprints": {
              "primaryLocationLineHash": "70739a547d8cd126b770dd97d90e6d40ede76cb504bea150220f8a707410b533"
            }
          },
          {
            "ruleId": "predicted-late",
            "ruleIndex": 1,
            "level": "error",
            "message": {
              "text": "SO-20261120-9D4B6HNV overdue: expected completion is 3 d 22 h after the due date"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "orders/2026/11/SO-20261120-9D4B6HNV.json",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startLine": 1
                  }
                }
              }
            ],
            "partialFingerprints": {
              "primaryLocationLineHash": "c164b24b30d11aef941875a790cb08930c36871cf820348a3e3fe57de9bc51f6"
            }
          },
          {
            "ruleId": "predicted-late-max",
            "ruleIndex": 2,
            "level": "warning",
            "message": {
              "text": "SO-20261120-9D4B6HNV overdue: with maximum durations completion is 5 d 19 h after the due date"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "orders/2026/11/SO-20261120-9D4B6HNV.json",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startLine": 1
                  }
                }
              }
            ],
            "partialFingerprints": {
              "primaryLocationLineHash": "13e6a3c1835b73775e17af90f3db7d434446ee4bd530442b44b331fbcd29075e"
            }
          },
          {
            "ruleId": "start-late",
            "ruleIndex": 3,
            "level": "warning",
            "message": {
              "text": "SO-20261120-9D4B6HNV overdue: activity '1.survey' should have started 3 d 22 h ago (and 3 more)"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "orders/2026/11/SO-20261120-9D4B6HNV.json",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startLine": 1
                  }
                }
              }
            ],
            "partialFingerprints": {
              "primaryLocationLineHash": "134763f7b8f66eab31a703e7214e0c291ce8230437a7c80f634afc2e833b12b9"
            }
          },
          {
            "ruleId": "unassigned",
            "ruleIndex": 4,
            "level": "warning",
            "message": {
              "text": "SO-20261120-9D4B6HNV overdue: nobody has been assigned for 10 d 1 h"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "orders/2026/11/SO-20261120-9D4B6HNV.json",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startLine": 1
                  }
                }
              }
            ],
            "partialFingerprints": {
              "primaryLocationLineHash": "ee2df663a2f2cfe441c074d4344d047e14e19e634bee4d202ab7ff6641891157"
            }
          },
          {
            "ruleId": "activity-overrun",
            "ruleIndex": 5,
            "level": "warning",
            "message": {
              "text": "SO-20261120-7K3F9QXW atRisk: activity 'survey' has run 16 h; the limit is the typical 8 h plus 25 %"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "orders/2026/11/SO-20261120-7K3F9QXW.yaml",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startLine": 31
                  }
                }
              }
            ],
            "partialFingerprints": {
              "primaryLocationLineHash": "d6ba9edd7f1f8f2d89dbe92ac03828e9c533e145e6df3e881963651d2a9fffbe"
            }
          },
          {
            "ruleId": "unassigned",
            "ruleIndex": 4,
            "level": "warning",
            "message": {
              "text": "SO-20261120-2M8R1TQC atRisk: nobody has been assigned for 10 d 2 h"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "orders/2026/11/SO-20261120-2M8R1TQC.yaml",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startLine": 1
                  }
                }
              }
            ],
            "partialFingerprints": {
              "primaryLocationLineHash": "738e48274635d45f357b98dbdaa37aa91a1f6bcfcbd399e3edccfe91b8ce8290"
            }
          },
          {
            "ruleId": "no-due-date",
            "ruleIndex": 6,
            "level": "note",
            "message": {
              "text": "SO-20261120-2M8R1TQC atRisk: neither the record nor a service level gives a due date"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "orders/2026/11/SO-20261120-2M8R1TQC.yaml",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startLine": 1
                  }
                }
              }
            ],
            "partialFingerprints": {
              "primaryLocationLineHash": "e0a69458d0b8b344415c8994a71ab219b88712e4721534283feaade0c616b24d"
            }
          }
        ]
      }
    ]
  }
$ write orders/2026/11/SO-20261120-00000000.yaml <<EOF
state: [
EOF
$ som jeopardy scan -o sarif --level overdue --keep-going
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
                "id": "due-passed",
                "shortDescription": {
                  "text": "due passed"
                }
              },
              {
                "id": "predicted-late",
                "shortDescription": {
                  "text": "predicted late"
                }
              },
              {
                "id": "syntax",
                "shortDescription": {
                  "text": "syntax"
                }
              },
              {
                "id": "predicted-late-max",
                "shortDescription": {
                  "text": "predicted late max"
                }
              },
              {
                "id": "start-late",
                "shortDescription": {
                  "text": "start late"
                }
              },
              {
                "id": "unassigned",
                "shortDescription": {
                  "text": "unassigned"
                }
              }
            ]
          }
        },
        "columnKind": "unicodeCodePoints",
        "results": [
          {
            "ruleId": "due-passed",
            "ruleIndex": 0,
            "level": "error",
            "message": {
              "text": "SO-20261120-9D4B6HNV overdue: the due date passed 2 d 19 h ago"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "orders/2026/11/SO-20261120-9D4B6HNV.json",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startLine": 1
                  }
                }
              }
            ],
            "partialFingerprints": {
              "primaryLocationLineHash": "70739a547d8cd126b770dd97d90e6d40ede76cb504bea150220f8a707410b533"
            }
          },
          {
            "ruleId": "predicted-late",
            "ruleIndex": 1,
            "level": "error",
            "message": {
              "text": "SO-20261120-9D4B6HNV overdue: expected completion is 3 d 22 h after the due date"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "orders/2026/11/SO-20261120-9D4B6HNV.json",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startLine": 1
                  }
                }
              }
            ],
            "partialFingerprints": {
              "primaryLocationLineHash": "c164b24b30d11aef941875a790cb08930c36871cf820348a3e3fe57de9bc51f6"
            }
          },
          {
            "ruleId": "syntax",
            "ruleIndex": 2,
            "level": "error",
            "message": {
              "text": "not assessed: this '[' is never closed"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "orders/2026/11/SO-20261120-00000000.yaml",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startLine": 1
                  }
                }
              }
            ],
            "partialFingerprints": {
              "primaryLocationLineHash": "41b4debd7c1888f0eb4b26ee6b4428ede6feb0b6724a3723d829176997fc3133"
            }
          },
          {
            "ruleId": "predicted-late-max",
            "ruleIndex": 3,
            "level": "warning",
            "message": {
              "text": "SO-20261120-9D4B6HNV overdue: with maximum durations completion is 5 d 19 h after the due date"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "orders/2026/11/SO-20261120-9D4B6HNV.json",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startLine": 1
                  }
                }
              }
            ],
            "partialFingerprints": {
              "primaryLocationLineHash": "13e6a3c1835b73775e17af90f3db7d434446ee4bd530442b44b331fbcd29075e"
            }
          },
          {
            "ruleId": "start-late",
            "ruleIndex": 4,
            "level": "warning",
            "message": {
              "text": "SO-20261120-9D4B6HNV overdue: activity '1.survey' should have started 3 d 22 h ago (and 3 more)"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "orders/2026/11/SO-20261120-9D4B6HNV.json",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startLine": 1
                  }
                }
              }
            ],
            "partialFingerprints": {
              "primaryLocationLineHash": "134763f7b8f66eab31a703e7214e0c291ce8230437a7c80f634afc2e833b12b9"
            }
          },
          {
            "ruleId": "unassigned",
            "ruleIndex": 5,
            "level": "warning",
            "message": {
              "text": "SO-20261120-9D4B6HNV overdue: nobody has been assigned for 10 d 1 h"
            },
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "orders/2026/11/SO-20261120-9D4B6HNV.json",
                    "uriBaseId": "%SRCROOT%"
                  },
                  "region": {
                    "startLine": 1
                  }
                }
              }
            ],
            "partialFingerprints": {
              "primaryLocationLineHash": "ee2df663a2f2cfe441c074d4344d047e14e19e634bee4d202ab7ff6641891157"
            }
          }
        ]
      }
    ]
  }
  ! orders/2026/11/SO-20261120-00000000.yaml:1:8: error: this '[' is never closed [syntax]
  !   1 | state: [
  !     |        ^
  ! hint: close it with ']'
$ remove orders/2026/11/SO-20261120-00000000.yaml
$ som jeopardy scan -o sarif --team nobody
  ! som: error: there is no team 'nobody' [not-found]
  ! hint: teams are: team-access, team-field
  [3]
$ som jeopardy scan -o sarif --kind ResourceOrder
  {
    "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
    "version": "2.1.0",
    "runs": [
      {
        "tool": {
          "driver": {
            "name": "som",
            "version": "0.1.0",
            "rules": []
          }
        },
        "columnKind": "unicodeCodePoints",
        "results": []
      }
    ]
  }
