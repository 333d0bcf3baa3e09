# All schemas in a folder, for other programs.
$ som schema export out
  wrote 27 schemas to out
$ files
  out/Alarm.json
  out/AlarmPolicy.json
  out/Calendar.json
  out/EscalationPolicy.json
  out/ImportMap.json
  out/JeopardyPolicy.json
  out/Party.json
  out/Policy.json
  out/ReportPolicy.json
  out/ResolutionPlan.json
  out/Resource.json
  out/ResourceAllocation.json
  out/ResourceOrder.json
  out/ResourcePool.json
  out/Service.json
  out/ServiceLevel.json
  out/ServiceOrder.json
  out/ServiceProblem.json
  out/ServiceQualification.json
  out/ServiceSpecification.json
  out/ServiceTest.json
  out/Settings.json
  out/Silence.json
  out/Subscription.json
  out/Team.json
  out/TroubleTicket.json
  out/common.json
$ cat out/Policy.json
  {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "$id": "Policy.json",
    "title": "Policy",
    "description": "A document in policy/, by its @type",
    "type": "object",
    "required": [
      "@type"
    ],
    "properties": {
      "@type": {
        "enum": [
          "Team",
          "Party",
          "Calendar",
          "ServiceLevel",
          "JeopardyPolicy",
          "EscalationPolicy",
          "AlarmPolicy",
          "Silence",
          "Subscription",
          "ResolutionPlan",
          "ReportPolicy"
        ]
      }
    },
    "allOf": [
      {
        "if": {
          "properties": {
            "@type": {
              "const": "Team"
            }
          }
        },
        "then": {
          "$ref": "Team.json"
        }
      },
      {
        "if": {
          "properties": {
            "@type": {
              "const": "Party"
            }
          }
        },
        "then": {
          "$ref": "Party.json"
        }
      },
      {
        "if": {
          "properties": {
            "@type": {
              "const": "Calendar"
            }
          }
        },
        "then": {
          "$ref": "Calendar.json"
        }
      },
      {
        "if": {
          "properties": {
            "@type": {
              "const": "ServiceLevel"
            }
          }
        },
        "then": {
          "$ref": "ServiceLevel.json"
        }
      },
      {
        "if": {
          "properties": {
            "@type": {
              "const": "JeopardyPolicy"
            }
          }
        },
        "then": {
          "$ref": "JeopardyPolicy.json"
        }
      },
      {
        "if": {
          "properties": {
            "@type": {
              "const": "EscalationPolicy"
            }
          }
        },
        "then": {
          "$ref": "EscalationPolicy.json"
        }
      },
      {
        "if": {
          "properties": {
            "@type": {
              "const": "AlarmPolicy"
            }
          }
        },
        "then": {
          "$ref": "AlarmPolicy.json"
        }
      },
      {
        "if": {
          "properties": {
            "@type": {
              "const": "Silence"
            }
          }
        },
        "then": {
          "$ref": "Silence.json"
        }
      },
      {
        "if": {
          "properties": {
            "@type": {
              "const": "Subscription"
            }
          }
        },
        "then": {
          "$ref": "Subscription.json"
        }
      },
      {
        "if": {
          "properties": {
            "@type": {
              "const": "ResolutionPlan"
            }
          }
        },
        "then": {
          "$ref": "ResolutionPlan.json"
        }
      },
      {
        "if": {
          "properties": {
            "@type": {
              "const": "ReportPolicy"
            }
          }
        },
        "then": {
          "$ref": "ReportPolicy.json"
        }
      }
    ]
  }
$ som schema export out -q
$ som schema export out -o json
  {
    "schemaVersion": 1,
    "kind": "SchemaExport",
    "directory": "out",
    "files": [
      "Alarm.json",
      "AlarmPolicy.json",
      "Calendar.json",
      "EscalationPolicy.json",
      "ImportMap.json",
      "JeopardyPolicy.json",
      "Party.json",
      "Policy.json",
      "ReportPolicy.json",
      "ResolutionPlan.json",
      "Resource.json",
      "ResourceAllocation.json",
      "ResourceOrder.json",
      "ResourcePool.json",
      "Service.json",
      "ServiceLevel.json",
      "ServiceOrder.json",
      "ServiceProblem.json",
      "ServiceQualification.json",
      "ServiceSpecification.json",
      "ServiceTest.json",
      "Settings.json",
      "Silence.json",
      "Subscription.json",
      "Team.json",
      "TroubleTicket.json",
      "common.json"
    ]
  }
$ som schema export more -n
  would write more/Alarm.json
  would write more/AlarmPolicy.json
  would write more/Calendar.json
  would write more/EscalationPolicy.json
  would write more/ImportMap.json
  would write more/JeopardyPolicy.json
  would write more/Party.json
  would write more/Policy.json
  would write more/ReportPolicy.json
  would write more/ResolutionPlan.json
  would write more/Resource.json
  would write more/ResourceAllocation.json
  would write more/ResourceOrder.json
  would write more/ResourcePool.json
  would write more/Service.json
  would write more/ServiceLevel.json
  would write more/ServiceOrder.json
  would write more/ServiceProblem.json
  would write more/ServiceQualification.json
  would write more/ServiceSpecification.json
  would write more/ServiceTest.json
  would write more/Settings.json
  would write more/Silence.json
  would write more/Subscription.json
  would write more/Team.json
  would write more/TroubleTicket.json
  would write more/common.json
$ som schema export
  ! som: error: missing: DIR [usage]
  ! hint: usage: som schema export DIR
  ! hint: see som schema export --help
  [2]
$ som schema export --help
  write all schemas to a folder
  Usage: som schema export [OPTIONS] DIR

  Positionals:
    DIR                             the directory; it is created if it does not
                                    exist, and files of the same names are
                                    replaced

  Options:
    -h,--help                       print this help

  Examples:
    som schema export /tmp/som-schemas
    som schema export schemas -o json | jq -r '.files[]'

  Formats (-o): table, json

  Global options (--reason, --note, -n, -o, -q and more): som --help
