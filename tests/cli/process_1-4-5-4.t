# 1.4.5/4: implement, configure and activate services. The inventory says in the same transaction what was done.
# Configured is inactive, and active when it is handed over.
$ include delivery_prelude.t
$ som order start 7K3F
  SO-20261120-7K3F9QXW: acknowledged → inProgress
  SV-20261120-Q0WC2VHN: designed for SO-20261120-7K3F9QXW item 1
$ som activity skip 7K3F survey --reason 'known site' -q
$ som activity start 7K3F configure -q
$ som activity complete 7K3F configure
  SO-20261120-7K3F9QXW: configure: inProgress → completed
  SV-20261120-Q0WC2VHN: designed → inactive (SO-20261120-7K3F9QXW has configured it)
$ som service list
  ID                    STATE     SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261120-Q0WC2VHN  inactive  ethernet-line  CUST-118  100 Mbit/s Ethernet line, Leeds depot
$ som service activate SV-2 --force --reason 'pilot'
  SV-20261120-Q0WC2VHN: inactive → active (pilot)
$ som activity start 7K3F test -q
$ som activity complete 7K3F test
  SO-20261120-7K3F9QXW: test: inProgress → completed
  SO-20261120-7K3F9QXW: inProgress → completed (all activities are finished)
$ som log SV-2
  TIME              USER  ACTION    ACTIVITY  CHANGE                      REASON
  2026-11-21 12:00  jane  design              → designed                  SO-20261120-7K3F9QXW item 1
  2026-11-21 12:00  jane  install             designed → inactive         SO-20261120-7K3F9QXW has configured it
  2026-11-21 12:00  jane  activate            inactive → active (forced)  pilot

# A program configures; the last activity completes the order, which activates the service.
$ som order create --spec voice-line --external-id V -q
$ som order start ext:V
  SO-20261121-1W92F1BN: acknowledged → inProgress
  SV-20261121-9N8QB7FB: designed for SO-20261121-1W92F1BN item 1
$ program exit 0 <<EOF
number 0113 496 0123 is up
EOF
$ som activity run ext:V number -- ./provision.sh
  SO-20261121-1W92F1BN: number: inProgress → completed
  SV-20261121-9N8QB7FB: designed → inactive (SO-20261121-1W92F1BN has configured it)
  SO-20261121-1W92F1BN: inProgress → completed (all activities are finished)
  SV-20261121-9N8QB7FB: inactive → active (SO-20261121-1W92F1BN item 1 is completed)
  ! number 0113 496 0123 is up
$ som service list
  ID                    STATE   SPECIFICATION  CUSTOMER  DESCRIPTION
  SV-20261120-Q0WC2VHN  active  ethernet-line  CUST-118  100 Mbit/s Ethernet line, Leeds depot
  SV-20261121-9N8QB7FB  active  voice-line
