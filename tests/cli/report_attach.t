# A URL is kept as such, a small file with its bytes.
$ include report_prelude.t
$ payload ping.txt <<EOF
4 % loss
EOF
$ som report attach 4T9Z https://files.example/trace.pcap --name trace --description 'from leeds-pe1'
  TR-20261121-4T9ZC2HM: https://files.example/trace.pcap attached
$ som report attach 4T9Z https://files.example/trace.pcap
  TR-20261121-4T9ZC2HM: https://files.example/trace.pcap is attached already
$ som report attach 4T9Z ping.txt
  TR-20261121-4T9ZC2HM: ping.txt attached
$ som report show 4T9Z -o json --fields attachment
  {
    "attachment": [
      {
        "id": "01M7YZMHG0M5JRXV37XJ4G4Q61",
        "name": "trace",
        "description": "from leeds-pe1",
        "url": "https://files.example/trace.pcap"
      },
      {
        "id": "01M7YZMHG0M5JRXV37XJ5JSW8Q",
        "name": "ping.txt",
        "mimeType": "text/plain",
        "size": {
          "amount": 9,
          "units": "bytes"
        },
        "content": "NCAlIGxvc3MK"
      }
    ]
  }
$ som report show 4T9Z
  ServiceTroubleReport TR-20261121-4T9ZC2HM
    state           inProgress
    level           atRisk: an update was due 1 h 40 min ago (+1)
    name            Packet loss at Leeds depot
    external id     NOC-5521
    priority        2
    customer        CUST-118
    assignee        team-noc
    service level   gold-trouble
    services        SV-20261001-7KWX2B4M
    alarms          AL-20261121-5N8QWX2B
    created         2026-11-21 08:00
    due             2026-11-21 16:00 (in 4 h)
    expected        2026-11-21 13:00
    file            reports/2026/11/TR-20261121-4T9ZC2HM.yaml

  ACTIVITY  STATE       STARTED           AFTER
  repair    inProgress  2026-11-21 08:40
  verify    pending                       repair

  REQUEST               ACTIVITY  STATE         PARTY
  PT-20261121-6R2MZ9QX  repair    acknowledged  backhaul-supplier

  ATTACHMENT  WHERE                             DESCRIPTION
  trace       https://files.example/trace.pcap  from leeds-pe1
  ping.txt    in the record, 9 bytes
$ som report attach 4T9Z missing.txt
  ! missing.txt: cannot read: there is no such file [not-found]
  [3]
