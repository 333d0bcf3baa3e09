# An order whose items end differently: the order follows from them, first match wins.
$ include prelude.t
$ som order start 9D4B --force --reason 'paper is late' -q
$ som activity start 9D4B 2.number -q
$ som activity fail 9D4B 2.number --reason 'no numbers left' -q
$ som activity skip 9D4B 1.survey --reason x -q
$ som activity start 9D4B 1.configure -q
$ som activity complete 9D4B 1.configure -q
$ som activity skip 9D4B 1.test --reason x -q

# One item is done, the other has failed work: nothing is complete by itself.
$ som order show 9D4B
  ServiceOrder SO-20261120-9D4B6HNV
    state           inProgress
    level           atRisk: activity '2.number' failed 0 min ago (+1)
    description     1 Gbit/s Ethernet line and a voice line, Bradford mill
    priority        1
    related to      SO-20261120-2M8R1TQC (dependency)
    ordered         2026-11-20 11:00
    started         2026-11-21 12:00
    due             2026-11-27 17:00 (in 6 d 5 h)
    expected        2026-11-23 10:00
    file            orders/2026/11/SO-20261120-9D4B6HNV.json

  ITEM  ACTION  STATE       SPECIFICATION  SERVICE               NAME
  1     add     completed   ethernet-line  SV-20261120-NSTB16XN  bradford-mill
  2     add     inProgress  voice-line     SV-20261120-57XDRG03  mill-reception

  ACTIVITY     STATE      ASSIGNEE     STARTED           ENDED             AFTER        RESULT
  1.survey     skipped    team-field
  1.configure  completed  team-access  2026-11-21 12:00  2026-11-21 12:00  1.survey
  1.test       skipped    team-access                                      1.configure
  2.number     failed     team-access  2026-11-21 12:00  2026-11-21 12:00               no numbers left
$ som order complete 9D4B
  ! SO-20261120-9D4B6HNV: activities are not finished: 2.number (failed) [guard]
  ! hint: finish them with som activity complete SO-20261120-9D4B6HNV ACTIVITY, skip them, or retry those that failed
  [5]
$ som order fail 9D4B --reason 'voice line cannot be delivered'
  SO-20261120-9D4B6HNV: inProgress → failed (voice line cannot be delivered)
  SV-20261120-57XDRG03: designed → terminated (SO-20261120-9D4B6HNV item 2 is failed)
$ som order show 9D4B
  ServiceOrder SO-20261120-9D4B6HNV
    state           failed
    description     1 Gbit/s Ethernet line and a voice line, Bradford mill
    priority        1
    related to      SO-20261120-2M8R1TQC (dependency)
    ordered         2026-11-20 11:00
    started         2026-11-21 12:00
    requested for   2026-11-27 17:00
    completed       2026-11-21 12:00
    file            orders/2026/11/SO-20261120-9D4B6HNV.json

  ITEM  ACTION  STATE      SPECIFICATION  SERVICE               NAME
  1     add     completed  ethernet-line  SV-20261120-NSTB16XN  bradford-mill
  2     add     failed     voice-line     SV-20261120-57XDRG03  mill-reception

  ACTIVITY     STATE      ASSIGNEE     STARTED           ENDED             AFTER        RESULT
  1.survey     skipped    team-field
  1.configure  completed  team-access  2026-11-21 12:00  2026-11-21 12:00  1.survey
  1.test       skipped    team-access                                      1.configure
  2.number     failed     team-access  2026-11-21 12:00  2026-11-21 12:00               no numbers left

  WHEN              ERROR
  2026-11-21 12:00  voice line cannot be delivered
