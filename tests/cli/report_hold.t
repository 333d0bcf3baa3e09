# Held, and what that does to the clock is agreed: here only pending stops it.
$ include report_prelude.t
$ som report hold 4T9Z
  ! TR-20261121-4T9ZC2HM: to hold needs a reason [missing-reason]
  ! hint: add --reason TEXT
  [2]
$ som report hold 4T9Z --reason 'road closed' --until '2026-11-21 11:00'
  ! TR-20261121-4T9ZC2HM: --until lies in the past [usage]
  [2]
$ som report hold 4T9Z --reason 'road closed' --until '2026-11-21 14:00'
  TR-20261121-4T9ZC2HM: inProgress → held (road closed)
$ som report show 4T9Z
  ServiceTroubleReport TR-20261121-4T9ZC2HM
    state           held
    level           onTrack: unknown durations: repair
    paused          road closed, until 2026-11-21 14:00
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
    expected        2026-11-21 15:00
    because         road closed
    file            reports/2026/11/TR-20261121-4T9ZC2HM.yaml
    target missed   update: due 2026-11-21 10:20, met 2026-11-21 12:00 (1 h 40 min late)

  ACTIVITY  STATE       STARTED           AFTER
  repair    inProgress  2026-11-21 08:40
  verify    pending                       repair

  REQUEST               ACTIVITY  STATE         PARTY
  PT-20261121-6R2MZ9QX  repair    acknowledged  backhaul-supplier
$ som report hold 4T9Z --reason again
  TR-20261121-4T9ZC2HM: the pause is changed: again
