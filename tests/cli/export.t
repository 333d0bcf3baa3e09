# Records as other systems read them.
$ include prelude.t
$ som export --format tmf641 7K3F
  [
    {
      "id": "SO-20261120-7K3F9QXW",
      "category": "EthernetLine",
      "description": "100 Mbit/s Ethernet line, Leeds depot",
      "externalId": "BSS-4471",
      "orderDate": "2026-11-20T09:12:00Z",
      "priority": "2",
      "requestedCompletionDate": "2026-12-01T17:00:00Z",
      "externalReference": [
        {
          "id": "CO-88213",
          "externalReferenceType": "customerOrder",
          "name": "CO-88213"
        }
      ],
      "relatedParty": [
        {
          "id": "CUST-118",
          "name": "Northern Bakeries",
          "role": "customer",
          "@referredType": "Organization",
          "@type": "RelatedParty"
        },
        {
          "id": "team-access",
          "role": "assignee",
          "@referredType": "Organization",
          "@type": "RelatedParty"
        }
      ],
      "serviceOrderItem": [
        {
          "id": "1",
          "action": "add",
          "service": {
            "name": "leeds-depot",
            "serviceSpecification": {
              "id": "ethernet-line",
              "version": "1.2"
            }
          },
          "state": "acknowledged"
        }
      ],
      "state": "acknowledged",
      "@type": "ServiceOrder"
    }
  ]
$ som export --format tmf641 -o ndjson --where 'customer = CUST-204'
  {"id":"SO-20261120-2M8R1TQC","description":"Duct to the Bradford mill","orderDate":"2026-11-20T10:00:00Z","externalReference":[{"id":"CO-88213","externalReferenceType":"customerOrder","name":"CO-88213"}],"relatedParty":[{"id":"CUST-204","role":"customer","@referredType":"Organization","@type":"RelatedParty"}],"serviceOrderItem":[{"id":"1","action":"add","service":{"name":"bradford-duct"},"state":"acknowledged"}],"state":"acknowledged","@type":"ServiceOrder"}
$ som export --format tmf641 --with-extensions 2M8R -o ndjson
  {"id":"SO-20261120-2M8R1TQC","description":"Duct to the Bradford mill","orderDate":"2026-11-20T10:00:00Z","externalReference":[{"id":"CO-88213","externalReferenceType":"customerOrder","name":"CO-88213"}],"relatedParty":[{"id":"CUST-204","role":"customer","@referredType":"Organization","@type":"RelatedParty"}],"serviceOrderItem":[{"id":"1","action":"add","service":{"name":"bradford-duct"},"state":"acknowledged"}],"state":"acknowledged","@type":"ServiceOrder"}
$ som order start 7K3F -q
$ som activity list 7K3F -o id
  survey
  configure
  test
$ som report create --kind service-trouble --name 'Line down' --description 'No light, since 11:40' --priority 1 -q
$ som report list -o ndjson --fields state,name
  {"state":"acknowledged","name":"Line down"}
$ som export --format tmf656 --fields id
  ! som: error: --fields is for --format csv [usage]
  [2]
$ som export --format csv --kind order
  id,kind,externalId,state,priority,severity,category,customer,assignee,person,created,requested,due,description\x0d
  SO-20261120-2M8R1TQC,ServiceOrder,,acknowledged,,,,CUST-204,,,2026-11-20T10:00:00Z,,,Duct to the Bradford mill\x0d
  SO-20261120-7K3F9QXW,ServiceOrder,BSS-4471,inProgress,2,,EthernetLine,CUST-118,team-access,,2026-11-20T09:12:00Z,2026-12-01T17:00:00Z,2026-12-01T17:00:00Z,"100 Mbit/s Ethernet line, Leeds depot"\x0d
  SO-20261120-9D4B6HNV,ServiceOrder,,acknowledged,1,,,,,,2026-11-20T11:00:00Z,2026-11-27T17:00:00Z,2026-11-27T17:00:00Z,"1 Gbit/s Ethernet line and a voice line, Bradford mill"\x0d
$ som export --format csv --kind order --fields id,state,level
  id,state,level\x0d
  SO-20261120-2M8R1TQC,acknowledged,atRisk\x0d
  SO-20261120-7K3F9QXW,inProgress,onTrack\x0d
  SO-20261120-9D4B6HNV,acknowledged,atRisk\x0d
$ som export --format ics --team team-access
  BEGIN:VCALENDAR\x0d
  VERSION:2.0\x0d
  PRODID:-//som//service order management//EN\x0d
  CALSCALE:GREGORIAN\x0d
  METHOD:PUBLISH\x0d
  X-WR-CALNAME:leeds\x0d
  BEGIN:VEVENT\x0d
  UID:SO-20261120-7K3F9QXW-configure@leeds.som\x0d
  DTSTAMP:20261121T120000Z\x0d
  LAST-MODIFIED:20261121T120000Z\x0d
  DTSTART:20261124T090000Z\x0d
  DTEND:20261124T110000Z\x0d
  SUMMARY:configure: 100 Mbit/s Ethernet line\, Leeds depot\x0d
  DESCRIPTION:SO-20261120-7K3F9QXW\ncustomer CUST-118\nassigned to team-acces\x0d
   s\ndue 2026-12-01T17:00:00Z\x0d
  CATEGORIES:work\x0d
  STATUS:TENTATIVE\x0d
  TRANSP:OPAQUE\x0d
  END:VEVENT\x0d
  BEGIN:VEVENT\x0d
  UID:SO-20261120-7K3F9QXW-test@leeds.som\x0d
  DTSTAMP:20261121T120000Z\x0d
  LAST-MODIFIED:20261121T120000Z\x0d
  DTSTART:20261124T110000Z\x0d
  DTEND:20261124T120000Z\x0d
  SUMMARY:test: 100 Mbit/s Ethernet line\, Leeds depot\x0d
  DESCRIPTION:SO-20261120-7K3F9QXW\ncustomer CUST-118\nassigned to team-acces\x0d
   s\ndue 2026-12-01T17:00:00Z\x0d
  CATEGORIES:work\x0d
  STATUS:TENTATIVE\x0d
  TRANSP:OPAQUE\x0d
  END:VEVENT\x0d
  BEGIN:VEVENT\x0d
  UID:SO-20261120-7K3F9QXW-due@leeds.som\x0d
  DTSTAMP:20261121T120000Z\x0d
  LAST-MODIFIED:20261121T120000Z\x0d
  DTSTART:20261201T170000Z\x0d
  SUMMARY:due: 100 Mbit/s Ethernet line\, Leeds depot\x0d
  DESCRIPTION:SO-20261120-7K3F9QXW\ncustomer CUST-118\nassigned to team-acces\x0d
   s\ndue 2026-12-01T17:00:00Z\x0d
  CATEGORIES:due\x0d
  STATUS:CONFIRMED\x0d
  TRANSP:TRANSPARENT\x0d
  END:VEVENT\x0d
  END:VCALENDAR\x0d
$ som export --format cloudevents 2M8R -o ndjson
  {"specversion":"1.0","id":"e058e0a1b62fa52948388cc5fa8f707f","source":"som/leeds","type":"ServiceOrderCreateEvent","subject":"SO-20261120-2M8R1TQC","time":"2026-11-20T10:00:00Z","datacontenttype":"application/json","data":{"eventId":"e058e0a1b62fa52948388cc5fa8f707f","eventTime":"2026-11-20T10:00:00Z","eventType":"ServiceOrderCreateEvent","event":{"serviceOrder":{"id":"SO-20261120-2M8R1TQC","description":"Duct to the Bradford mill","orderDate":"2026-11-20T10:00:00Z","externalReference":[{"id":"CO-88213","externalReferenceType":"customerOrder","name":"CO-88213"}],"relatedParty":[{"id":"CUST-204","role":"customer","@referredType":"Organization","@type":"RelatedParty"}],"serviceOrderItem":[{"id":"1","action":"add","service":{"name":"bradford-duct"},"state":"acknowledged"}],"state":"acknowledged","@type":"ServiceOrder"}}}}
# Refusals.
$ som export
  ! som: error: missing: --format EXCHANGE [usage]
  ! hint: usage: som export --format EXCHANGE
  ! hint: see som export --help
  [2]
$ som export --format tmf999
  ! som: error: --format: 'tmf999' is not one of tmf641, tmf656, tmf621, tmf642, tmf638, tmf653, tmf645, cloudevents, ics, csv [usage]
  [2]
$ som export --format tmf656 7K3F 2M8R
  ! SO-20261120-7K3F9QXW: tmf656 has no records of the kind ServiceOrder [unknown-kind]
  ! hint: use --format tmf641
  ! SO-20261120-2M8R1TQC: tmf656 has no records of the kind ServiceOrder [unknown-kind]
  ! hint: use --format tmf641
  [4]
$ som export --format tmf641 --kind alarm
  ! som: error: --kind: tmf641 has no records of the kind 'alarm' [usage]
  ! hint: kinds are: order, party-order
  [2]
$ som export --format tmf641 --team team-access
  ! som: error: --team and --person are for --format ics [usage]
  [2]
$ som export --format csv -o ndjson
  ! {"errors":[{"code":"usage","severity":"error","message":"--format csv cannot be printed as ndjson"}]}
  [2]
$ som export --format ics --team nobody
  ! som: error: there is no team 'nobody' [not-found]
  ! hint: teams are: team-access, team-field
  [3]
$ som export --format tmf642
  []
# Line ends of texts stay in exported CSV.
$ write lines.json <<EOF
{"@type": "ServiceOrder", "externalId": "LINES-1", "description": "two\nlines",
 "serviceOrderItem": [{"id": "1", "action": "add", "service": {"name": "line"}}]}
EOF
$ som order create -f lines.json -q
$ som export --format csv --fields externalId,description ext:LINES-1
  externalId,description\x0d
  LINES-1,"two
  lines"\x0d
$ som order list --where 'externalId = LINES-1' --fields externalId,description -o csv
  externalId,description\x0d
  LINES-1,two\nlines\x0d
