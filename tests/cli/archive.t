# Records that ended long ago leave the workspace; tests/git/archive.sh has repositories.
$ include prelude.t
$ som archive
  ! som: error: unknown command 'som archive' [unknown-verb]
  ! hint: see som --help
  [2]
$ som archive --before 2027-01
  ! som: error: unknown command 'som archive' [unknown-verb]
  ! hint: see som --help
  [2]
$ som archive --before soon
  ! som: error: unknown command 'som archive' [unknown-verb]
  ! hint: see som --help
  [2]
$ program exit 128
$ som archive --before 2026-01
  ! som: error: unknown command 'som archive' [unknown-verb]
  ! hint: see som --help
  [2]
$ som archive --help
  ! som: error: unknown command 'som archive' [unknown-verb]
  ! hint: see som --help
  [2]
