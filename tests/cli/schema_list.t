# The schemas that files are checked against. No workspace is needed.
$ som schema list
  NAME                  DESCRIPTION
  Alarm                 An alarm (TMF642 Alarm v4.0, X.733)
  AlarmPolicy           How alarms of some sources are taken
  Calendar              Working hours and holidays in a time zone
  EscalationPolicy      A ladder of escalation
  ImportMap             How som import reads a table (CSV) of another program
  JeopardyPolicy        Thresholds of the jeopardy levels
  Party                 A partner: a supplier, carrier or agent outside the organisation
  ReportPolicy          What som does by itself with reports whose alarms or requests changed
  ResolutionPlan        The activities that resolve a report
  Resource              A resource that services stand on (TMF639 Resource v4.0)
  ResourceAllocation    A value of a pool that is in use: reserved or allocated
  ResourceOrder         A resource order, delegated to the process that issues resource orders (TMF652 ResourceOrder v4.0)
  ResourcePool          Values that services are given, each to one at a time: VLANs, addresses, ports
  Service               A service of the inventory (TMF638 Service v4.0)
  ServiceLevel          Agreed targets, copied into a record when it is created
  ServiceOrder          A service order, or a party order that is one to a partner (TMF641 ServiceOrder v4.1)
  ServiceProblem        A service trouble report or a service performance degradation report (TMF656 ServiceProblem v4.0)
  ServiceQualification  A feasibility check (TMF645 CheckServiceQualification v4.0)
  ServiceSpecification  What can be ordered and how it is fulfilled (TMF633 ServiceSpecification v4)
  ServiceTest           A test of a service (TMF653 ServiceTest v4.1)
  Settings              The settings of a workspace, som.yaml
  Silence               Planned work: notices about the records that it matches are suppressed until it ends
  Subscription          Events that a channel of the outbox gets
  Team                  A team that work is assigned to
  TroubleTicket         A customer's quality report, or trouble handed to resource or party problem handling (TMF621 TroubleTicket v4.0)
  common                What the kinds of record share
$ som schema list -o json
  {
    "schemaVersion": 1,
    "kind": "SchemaList",
    "items": [
      {
        "name": "Alarm",
        "description": "An alarm (TMF642 Alarm v4.0, X.733)"
      },
      {
        "name": "AlarmPolicy",
        "description": "How alarms of some sources are taken"
      },
      {
        "name": "Calendar",
        "description": "Working hours and holidays in a time zone"
      },
      {
        "name": "EscalationPolicy",
        "description": "A ladder of escalation"
      },
      {
        "name": "ImportMap",
        "description": "How som import reads a table (CSV) of another program"
      },
      {
        "name": "JeopardyPolicy",
        "description": "Thresholds of the jeopardy levels"
      },
      {
        "name": "Party",
        "description": "A partner: a supplier, carrier or agent outside the organisation"
      },
      {
        "name": "ReportPolicy",
        "description": "What som does by itself with reports whose alarms or requests changed"
      },
      {
        "name": "ResolutionPlan",
        "description": "The activities that resolve a report"
      },
      {
        "name": "Resource",
        "description": "A resource that services stand on (TMF639 Resource v4.0)"
      },
      {
        "name": "ResourceAllocation",
        "description": "A value of a pool that is in use: reserved or allocated"
      },
      {
        "name": "ResourceOrder",
        "description": "A resource order, delegated to the process that issues resource orders (TMF652 ResourceOrder v4.0)"
      },
      {
        "name": "ResourcePool",
        "description": "Values that services are given, each to one at a time: VLANs, addresses, ports"
      },
      {
        "name": "Service",
        "description": "A service of the inventory (TMF638 Service v4.0)"
      },
      {
        "name": "ServiceLevel",
        "description": "Agreed targets, copied into a record when it is created"
      },
      {
        "name": "ServiceOrder",
        "description": "A service order, or a party order that is one to a partner (TMF641 ServiceOrder v4.1)"
      },
      {
        "name": "ServiceProblem",
        "description": "A service trouble report or a service performance degradation report (TMF656 ServiceProblem v4.0)"
      },
      {
        "name": "ServiceQualification",
        "description": "A feasibility check (TMF645 CheckServiceQualification v4.0)"
      },
      {
        "name": "ServiceSpecification",
        "description": "What can be ordered and how it is fulfilled (TMF633 ServiceSpecification v4)"
      },
      {
        "name": "ServiceTest",
        "description": "A test of a service (TMF653 ServiceTest v4.1)"
      },
      {
        "name": "Settings",
        "description": "The settings of a workspace, som.yaml"
      },
      {
        "name": "Silence",
        "description": "Planned work: notices about the records that it matches are suppressed until it ends"
      },
      {
        "name": "Subscription",
        "description": "Events that a channel of the outbox gets"
      },
      {
        "name": "Team",
        "description": "A team that work is assigned to"
      },
      {
        "name": "TroubleTicket",
        "description": "A customer's quality report, or trouble handed to resource or party problem handling (TMF621 TroubleTicket v4.0)"
      },
      {
        "name": "common",
        "description": "What the kinds of record share"
      }
    ],
    "truncated": false
  }
$ som schema list --help
  list the schemas
  Usage: som schema list [OPTIONS]

  Options:
    -h,--help                       print this help
    --outputs                       list the schemas of JSON output (-o json)

  Examples:
    som schema list
    som schema list -o id

  Formats (-o): table, wide, json, ndjson, yaml, csv, markdown, id

  Global options (--reason, --note, -n, -o, -q and more): som --help
