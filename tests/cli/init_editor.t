# Files that let an editor check the workspace as it is typed.
$ som init --editor vscode
  made a workspace in . (2 files)
  wrote 28 files for vscode
  next: describe what you sell in catalog/, then som order create --spec ID
$ cat .vscode/settings.json
  {
    "yaml.schemas": {
      "./.vscode/som/Settings.json": [
        "/som.yaml"
      ],
      "./.vscode/som/Alarm.json": [
        "/alarms/**/AL-*.yaml",
        "/alarms/**/AL-*.yml"
      ],
      "./.vscode/som/Policy.json": [
        "/policy/*.yaml",
        "/policy/*.yml"
      ],
      "./.vscode/som/Resource.json": [
        "/inventory/resource/*.yaml",
        "/inventory/resource/*.yml"
      ],
      "./.vscode/som/ResourceAllocation.json": [
        "/pools/*/**/*.yaml",
        "/pools/*/**/*.yml"
      ],
      "./.vscode/som/ResourceOrder.json": [
        "/requests/**/RO-*.yaml",
        "/requests/**/RO-*.yml"
      ],
      "./.vscode/som/ResourcePool.json": [
        "/pools/*.yaml",
        "/pools/*.yml"
      ],
      "./.vscode/som/Service.json": [
        "/inventory/**/SV-*.yaml",
        "/inventory/**/SV-*.yml"
      ],
      "./.vscode/som/ServiceOrder.json": [
        "/orders/**/SO-*.yaml",
        "/orders/**/SO-*.yml",
        "/requests/**/PO-*.yaml",
        "/requests/**/PO-*.yml"
      ],
      "./.vscode/som/ServiceProblem.json": [
        "/reports/**/SP-*.yaml",
        "/reports/**/SP-*.yml",
        "/reports/**/TR-*.yaml",
        "/reports/**/TR-*.yml"
      ],
      "./.vscode/som/ServiceQualification.json": [
        "/qualifications/**/QU-*.yaml",
        "/qualifications/**/QU-*.yml"
      ],
      "./.vscode/som/ServiceSpecification.json": [
        "/catalog/*.yaml",
        "/catalog/*.yml"
      ],
      "./.vscode/som/ServiceTest.json": [
        "/tests/**/ST-*.yaml",
        "/tests/**/ST-*.yml"
      ],
      "./.vscode/som/TroubleTicket.json": [
        "/reports/**/CQ-*.yaml",
        "/reports/**/CQ-*.yml",
        "/requests/**/RT-*.yaml",
        "/requests/**/RT-*.yml",
        "/requests/**/PT-*.yaml",
        "/requests/**/PT-*.yml"
      ]
    },
    "json.schemas": [
      {
        "fileMatch": [
          "/alarms/**/AL-*.json"
        ],
        "url": "./.vscode/som/Alarm.json"
      },
      {
        "fileMatch": [
          "/policy/*.json"
        ],
        "url": "./.vscode/som/Policy.json"
      },
      {
        "fileMatch": [
          "/inventory/resource/*.json"
        ],
        "url": "./.vscode/som/Resource.json"
      },
      {
        "fileMatch": [
          "/pools/*/**/*.json"
        ],
        "url": "./.vscode/som/ResourceAllocation.json"
      },
      {
        "fileMatch": [
          "/requests/**/RO-*.json"
        ],
        "url": "./.vscode/som/ResourceOrder.json"
      },
      {
        "fileMatch": [
          "/pools/*.json"
        ],
        "url": "./.vscode/som/ResourcePool.json"
      },
      {
        "fileMatch": [
          "/inventory/**/SV-*.json"
        ],
        "url": "./.vscode/som/Service.json"
      },
      {
        "fileMatch": [
          "/orders/**/SO-*.json",
          "/requests/**/PO-*.json"
        ],
        "url": "./.vscode/som/ServiceOrder.json"
      },
      {
        "fileMatch": [
          "/reports/**/SP-*.json",
          "/reports/**/TR-*.json"
        ],
        "url": "./.vscode/som/ServiceProblem.json"
      },
      {
        "fileMatch": [
          "/qualifications/**/QU-*.json"
        ],
        "url": "./.vscode/som/ServiceQualification.json"
      },
      {
        "fileMatch": [
          "/catalog/*.json"
        ],
        "url": "./.vscode/som/ServiceSpecification.json"
      },
      {
        "fileMatch": [
          "/tests/**/ST-*.json"
        ],
        "url": "./.vscode/som/ServiceTest.json"
      },
      {
        "fileMatch": [
          "/reports/**/CQ-*.json",
          "/requests/**/RT-*.json",
          "/requests/**/PT-*.json"
        ],
        "url": "./.vscode/som/TroubleTicket.json"
      }
    ]
  }

# In a workspace that is there: only these, and nothing that somebody else set is lost.
$ write .vscode/settings.json <<END
{
    "editor.tabSize": 3,
    "yaml.schemas": {
        "https://example.com/a.json": "a/*"
    },
    "json.schemas": [{"url": "./b.json", "fileMatch": ["b/*.json"]}],
    "files.eol": "\n"
}
END
$ som init --editor vscode -o json
  {
    "schemaVersion": 1,
    "kind": "Workspace",
    "directory": ".",
    "files": [
      ".vscode/settings.json",
      ".vscode/som/Alarm.json",
      ".vscode/som/AlarmPolicy.json",
      ".vscode/som/Calendar.json",
      ".vscode/som/EscalationPolicy.json",
      ".vscode/som/ImportMap.json",
      ".vscode/som/JeopardyPolicy.json",
      ".vscode/som/Party.json",
      ".vscode/som/Policy.json",
      ".vscode/som/ReportPolicy.json",
      ".vscode/som/ResolutionPlan.json",
      ".vscode/som/Resource.json",
      ".vscode/som/ResourceAllocation.json",
      ".vscode/som/ResourceOrder.json",
      ".vscode/som/ResourcePool.json",
      ".vscode/som/Service.json",
      ".vscode/som/ServiceLevel.json",
      ".vscode/som/ServiceOrder.json",
      ".vscode/som/ServiceProblem.json",
      ".vscode/som/ServiceQualification.json",
      ".vscode/som/ServiceSpecification.json",
      ".vscode/som/ServiceTest.json",
      ".vscode/som/Settings.json",
      ".vscode/som/Silence.json",
      ".vscode/som/Subscription.json",
      ".vscode/som/Team.json",
      ".vscode/som/TroubleTicket.json",
      ".vscode/som/common.json"
    ]
  }
$ cat .vscode/settings.json
  {
      "editor.tabSize": 3,
      "yaml.schemas": {
          "https://example.com/a.json": "a/*",
          "./.vscode/som/Settings.json": [
              "/som.yaml"
          ],
          "./.vscode/som/Alarm.json": [
              "/alarms/**/AL-*.yaml",
              "/alarms/**/AL-*.yml"
          ],
          "./.vscode/som/Policy.json": [
              "/policy/*.yaml",
              "/policy/*.yml"
          ],
          "./.vscode/som/Resource.json": [
              "/inventory/resource/*.yaml",
              "/inventory/resource/*.yml"
          ],
          "./.vscode/som/ResourceAllocation.json": [
              "/pools/*/**/*.yaml",
              "/pools/*/**/*.yml"
          ],
          "./.vscode/som/ResourceOrder.json": [
              "/requests/**/RO-*.yaml",
              "/requests/**/RO-*.yml"
          ],
          "./.vscode/som/ResourcePool.json": [
              "/pools/*.yaml",
              "/pools/*.yml"
          ],
          "./.vscode/som/Service.json": [
              "/inventory/**/SV-*.yaml",
              "/inventory/**/SV-*.yml"
          ],
          "./.vscode/som/ServiceOrder.json": [
              "/orders/**/SO-*.yaml",
              "/orders/**/SO-*.yml",
              "/requests/**/PO-*.yaml",
              "/requests/**/PO-*.yml"
          ],
          "./.vscode/som/ServiceProblem.json": [
              "/reports/**/SP-*.yaml",
              "/reports/**/SP-*.yml",
              "/reports/**/TR-*.yaml",
              "/reports/**/TR-*.yml"
          ],
          "./.vscode/som/ServiceQualification.json": [
              "/qualifications/**/QU-*.yaml",
              "/qualifications/**/QU-*.yml"
          ],
          "./.vscode/som/ServiceSpecification.json": [
              "/catalog/*.yaml",
              "/catalog/*.yml"
          ],
          "./.vscode/som/ServiceTest.json": [
              "/tests/**/ST-*.yaml",
              "/tests/**/ST-*.yml"
          ],
          "./.vscode/som/TroubleTicket.json": [
              "/reports/**/CQ-*.yaml",
              "/reports/**/CQ-*.yml",
              "/requests/**/RT-*.yaml",
              "/requests/**/RT-*.yml",
              "/requests/**/PT-*.yaml",
              "/requests/**/PT-*.yml"
          ]
      },
      "json.schemas": [{"url": "./b.json", "fileMatch": ["b/*.json"]}, {"fileMatch": ["/alarms/**/AL-*.json"], "url": "./.vscode/som/Alarm.json"}, {"fileMatch": ["/policy/*.json"], "url": "./.vscode/som/Policy.json"}, {"fileMatch": ["/inventory/resource/*.json"], "url": "./.vscode/som/Resource.json"}, {"fileMatch": ["/pools/*/**/*.json"], "url": "./.vscode/som/ResourceAllocation.json"}, {"fileMatch": ["/requests/**/RO-*.json"], "url": "./.vscode/som/ResourceOrder.json"}, {"fileMatch": ["/pools/*.json"], "url": "./.vscode/som/ResourcePool.json"}, {"fileMatch": ["/inventory/**/SV-*.json"], "url": "./.vscode/som/Service.json"}, {"fileMatch": ["/orders/**/SO-*.json", "/requests/**/PO-*.json"], "url": "./.vscode/som/ServiceOrder.json"}, {"fileMatch": ["/reports/**/SP-*.json", "/reports/**/TR-*.json"], "url": "./.vscode/som/ServiceProblem.json"}, {"fileMatch": ["/qualifications/**/QU-*.json"], "url": "./.vscode/som/ServiceQualification.json"}, {"fileMatch": ["/catalog/*.json"], "url": "./.vscode/som/ServiceSpecification.json"}, {"fileMatch": ["/tests/**/ST-*.json"], "url": "./.vscode/som/ServiceTest.json"}, {"fileMatch": ["/reports/**/CQ-*.json", "/requests/**/RT-*.json", "/requests/**/PT-*.json"], "url": "./.vscode/som/TroubleTicket.json"}],
      "files.eol": "\n"
  }
$ som init --editor vscode -q
$ som validate
  1 file checked: 0 errors, 0 warnings

# Comments, which the editor permits: the file is not touched.
$ write .vscode/settings.json <<END
{
  // mine
  "editor.tabSize": 3,
}
END
$ som init --editor vscode
  wrote 27 files for vscode
  ! som: .vscode/settings.json is not plain JSON and was not changed; add this to it:
  ! {
  !   "yaml.schemas": {
  !     "./.vscode/som/Settings.json": [
  !       "/som.yaml"
  !     ],
  !     "./.vscode/som/Alarm.json": [
  !       "/alarms/**/AL-*.yaml",
  !       "/alarms/**/AL-*.yml"
  !     ],
  !     "./.vscode/som/Policy.json": [
  !       "/policy/*.yaml",
  !       "/policy/*.yml"
  !     ],
  !     "./.vscode/som/Resource.json": [
  !       "/inventory/resource/*.yaml",
  !       "/inventory/resource/*.yml"
  !     ],
  !     "./.vscode/som/ResourceAllocation.json": [
  !       "/pools/*/**/*.yaml",
  !       "/pools/*/**/*.yml"
  !     ],
  !     "./.vscode/som/ResourceOrder.json": [
  !       "/requests/**/RO-*.yaml",
  !       "/requests/**/RO-*.yml"
  !     ],
  !     "./.vscode/som/ResourcePool.json": [
  !       "/pools/*.yaml",
  !       "/pools/*.yml"
  !     ],
  !     "./.vscode/som/Service.json": [
  !       "/inventory/**/SV-*.yaml",
  !       "/inventory/**/SV-*.yml"
  !     ],
  !     "./.vscode/som/ServiceOrder.json": [
  !       "/orders/**/SO-*.yaml",
  !       "/orders/**/SO-*.yml",
  !       "/requests/**/PO-*.yaml",
  !       "/requests/**/PO-*.yml"
  !     ],
  !     "./.vscode/som/ServiceProblem.json": [
  !       "/reports/**/SP-*.yaml",
  !       "/reports/**/SP-*.yml",
  !       "/reports/**/TR-*.yaml",
  !       "/reports/**/TR-*.yml"
  !     ],
  !     "./.vscode/som/ServiceQualification.json": [
  !       "/qualifications/**/QU-*.yaml",
  !       "/qualifications/**/QU-*.yml"
  !     ],
  !     "./.vscode/som/ServiceSpecification.json": [
  !       "/catalog/*.yaml",
  !       "/catalog/*.yml"
  !     ],
  !     "./.vscode/som/ServiceTest.json": [
  !       "/tests/**/ST-*.yaml",
  !       "/tests/**/ST-*.yml"
  !     ],
  !     "./.vscode/som/TroubleTicket.json": [
  !       "/reports/**/CQ-*.yaml",
  !       "/reports/**/CQ-*.yml",
  !       "/requests/**/RT-*.yaml",
  !       "/requests/**/RT-*.yml",
  !       "/requests/**/PT-*.yaml",
  !       "/requests/**/PT-*.yml"
  !     ]
  !   },
  !   "json.schemas": [
  !     {
  !       "fileMatch": [
  !         "/alarms/**/AL-*.json"
  !       ],
  !       "url": "./.vscode/som/Alarm.json"
  !     },
  !     {
  !       "fileMatch": [
  !         "/policy/*.json"
  !       ],
  !       "url": "./.vscode/som/Policy.json"
  !     },
  !     {
  !       "fileMatch": [
  !         "/inventory/resource/*.json"
  !       ],
  !       "url": "./.vscode/som/Resource.json"
  !     },
  !     {
  !       "fileMatch": [
  !         "/pools/*/**/*.json"
  !       ],
  !       "url": "./.vscode/som/ResourceAllocation.json"
  !     },
  !     {
  !       "fileMatch": [
  !         "/requests/**/RO-*.json"
  !       ],
  !       "url": "./.vscode/som/ResourceOrder.json"
  !     },
  !     {
  !       "fileMatch": [
  !         "/pools/*.json"
  !       ],
  !       "url": "./.vscode/som/ResourcePool.json"
  !     },
  !     {
  !       "fileMatch": [
  !         "/inventory/**/SV-*.json"
  !       ],
  !       "url": "./.vscode/som/Service.json"
  !     },
  !     {
  !       "fileMatch": [
  !         "/orders/**/SO-*.json",
  !         "/requests/**/PO-*.json"
  !       ],
  !       "url": "./.vscode/som/ServiceOrder.json"
  !     },
  !     {
  !       "fileMatch": [
  !         "/reports/**/SP-*.json",
  !         "/reports/**/TR-*.json"
  !       ],
  !       "url": "./.vscode/som/ServiceProblem.json"
  !     },
  !     {
  !       "fileMatch": [
  !         "/qualifications/**/QU-*.json"
  !       ],
  !       "url": "./.vscode/som/ServiceQualification.json"
  !     },
  !     {
  !       "fileMatch": [
  !         "/catalog/*.json"
  !       ],
  !       "url": "./.vscode/som/ServiceSpecification.json"
  !     },
  !     {
  !       "fileMatch": [
  !         "/tests/**/ST-*.json"
  !       ],
  !       "url": "./.vscode/som/ServiceTest.json"
  !     },
  !     {
  !       "fileMatch": [
  !         "/reports/**/CQ-*.json",
  !         "/requests/**/RT-*.json",
  !         "/requests/**/PT-*.json"
  !       ],
  !       "url": "./.vscode/som/TroubleTicket.json"
  !     }
  !   ]
  ! }
$ cat .vscode/settings.json
  {
    // mine
    "editor.tabSize": 3,
  }
$ som init
  ! .: the workspace exists already [workspace-exists]
  ! hint: its settings are in som.yaml
  [6]
$ som init --sample --editor vscode
  ! .: the workspace exists already [workspace-exists]
  ! hint: its settings are in som.yaml
  [6]
$ som init --editor vsode
  ! som: error: --editor: 'vsode' is not one of vscode [usage]
  ! hint: did you mean 'vscode'?
  [2]
$ som init other --editor vscode -n
  would write other/policy/calendars.yaml
  would write other/som.yaml
  would write other/.vscode/settings.json
  would write other/.vscode/som/Alarm.json
  would write other/.vscode/som/AlarmPolicy.json
  would write other/.vscode/som/Calendar.json
  would write other/.vscode/som/EscalationPolicy.json
  would write other/.vscode/som/ImportMap.json
  would write other/.vscode/som/JeopardyPolicy.json
  would write other/.vscode/som/Party.json
  would write other/.vscode/som/Policy.json
  would write other/.vscode/som/ReportPolicy.json
  would write other/.vscode/som/ResolutionPlan.json
  would write other/.vscode/som/Resource.json
  would write other/.vscode/som/ResourceAllocation.json
  would write other/.vscode/som/ResourceOrder.json
  would write other/.vscode/som/ResourcePool.json
  would write other/.vscode/som/Service.json
  would write other/.vscode/som/ServiceLevel.json
  would write other/.vscode/som/ServiceOrder.json
  would write other/.vscode/som/ServiceProblem.json
  would write other/.vscode/som/ServiceQualification.json
  would write other/.vscode/som/ServiceSpecification.json
  would write other/.vscode/som/ServiceTest.json
  would write other/.vscode/som/Settings.json
  would write other/.vscode/som/Silence.json
  would write other/.vscode/som/Subscription.json
  would write other/.vscode/som/Team.json
  would write other/.vscode/som/TroubleTicket.json
  would write other/.vscode/som/common.json
