# A request has somebody of ours who looks after it.
$ include report_prelude.t
$ som request assign 6R2M --to team-access --person ravi
  PT-20261121-6R2MZ9QX: assigned to team-access (ravi)
  ! requests/2026/11/PT-20261121-6R2MZ9QX.yaml:9:10: warning: team 'team-access' is not known [unknown-reference]
  !   9 |   - {id: team-access, role: assignee}
  !     |          ^~~~~~~~~~~
$ som request list --assignee team-access -o id
  PT-20261121-6R2MZ9QX
$ som request assign 6R2M --to team-access --person ravi
  PT-20261121-6R2MZ9QX: is assigned to team-access already
$ som request assign 6R2M --to nobody-known
  PT-20261121-6R2MZ9QX: assigned to nobody-known
  ! requests/2026/11/PT-20261121-6R2MZ9QX.yaml:9:10: warning: team 'nobody-known' is not known [unknown-reference]
  !   9 |   - {id: nobody-known, role: assignee}
  !     |          ^~~~~~~~~~~~
