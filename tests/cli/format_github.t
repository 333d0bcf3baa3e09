# A scan in a job of GitHub: ten annotations of each level, the others in the summary of the step.
$ include prelude.t
$ edit orders/2026/11/SO-20261120-7K3F9QXW.yaml 's|CUST-118|CUST,:%118|'
$ now 2026-11-30T12:00:00Z
$ som jeopardy scan -o github
  ::error file=orders/2026/11/SO-20261120-9D4B6HNV.json,line=1,title=SO-20261120-9D4B6HNV overdue::due-passed: the due date passed 2 d 19 h ago (+4)
  ::warning file=orders/2026/11/SO-20261120-7K3F9QXW.yaml,line=1,title=SO-20261120-7K3F9QXW atRisk::predicted-late-max: with maximum durations completion is 1 d 19 h after the due date (+1)
  ::warning file=orders/2026/11/SO-20261120-2M8R1TQC.yaml,line=1,title=SO-20261120-2M8R1TQC atRisk::unassigned: nobody has been assigned for 10 d 2 h (+1)
  3 open: 1 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack
$ som jeopardy scan -o github -q --level overdue
  ::error file=orders/2026/11/SO-20261120-9D4B6HNV.json,line=1,title=SO-20261120-9D4B6HNV overdue::due-passed: the due date passed 2 d 19 h ago (+4)
$ som jeopardy scan -o github --all --now 2026-11-20T12:00:00Z
  ::notice file=orders/2026/11/SO-20261120-2M8R1TQC.yaml,line=1,title=SO-20261120-2M8R1TQC onTrack::no-due-date: neither the record nor a service level gives a due date
  3 open: 0 overdue, 0 inJeopardy, 0 atRisk, 3 onTrack

# Files that cannot be assessed are errors. GitHub shows ten of each level.
$ write orders/2026/11/SO-20261120-00000001.yaml <<EOF
x|y: [
EOF
$ write orders/2026/11/SO-20261120-00000002.yaml <<EOF
x|y: [
EOF
$ write orders/2026/11/SO-20261120-00000003.yaml <<EOF
x|y: [
EOF
$ write orders/2026/11/SO-20261120-00000004.yaml <<EOF
x|y: [
EOF
$ write orders/2026/11/SO-20261120-00000005.yaml <<EOF
x|y: [
EOF
$ write orders/2026/11/SO-20261120-00000006.yaml <<EOF
x|y: [
EOF
$ write orders/2026/11/SO-20261120-00000007.yaml <<EOF
x|y: [
EOF
$ write orders/2026/11/SO-20261120-00000008.yaml <<EOF
x|y: [
EOF
$ write orders/2026/11/SO-20261120-00000009.yaml <<EOF
x|y: [
EOF
$ write orders/2026/11/SO-20261120-00000010.yaml <<EOF
x|y: [
EOF
$ write orders/2026/11/SO-20261120-00000011.yaml <<EOF
x|y: [
EOF
$ write orders/2026/11/SO-20261120-00000012.yaml <<EOF
x|y: [
EOF
$ som jeopardy scan -o github --keep-going -q --level overdue
  ::error file=orders/2026/11/SO-20261120-9D4B6HNV.json,line=1,title=SO-20261120-9D4B6HNV overdue::due-passed: the due date passed 2 d 19 h ago (+4)
  ::error file=orders/2026/11/SO-20261120-00000001.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000002.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000003.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000004.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000005.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000006.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000007.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000008.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000009.yaml,line=1,title=not assessed::this '[' is never closed
  ! orders/2026/11/SO-20261120-00000001.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000002.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000003.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000004.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000005.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000006.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000007.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000008.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000009.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000010.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000011.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000012.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
$ env GITHUB_STEP_SUMMARY=summary.md
$ som jeopardy scan -o github -q --level overdue --keep-going --kind ServiceOrder
  ::error file=orders/2026/11/SO-20261120-9D4B6HNV.json,line=1,title=SO-20261120-9D4B6HNV overdue::due-passed: the due date passed 2 d 19 h ago (+4)
  ::error file=orders/2026/11/SO-20261120-00000001.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000002.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000003.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000004.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000005.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000006.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000007.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000008.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000009.yaml,line=1,title=not assessed::this '[' is never closed
  ! orders/2026/11/SO-20261120-00000001.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000002.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000003.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000004.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000005.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000006.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000007.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000008.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000009.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000010.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000011.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000012.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
$ som jeopardy scan -o github -q --level overdue --keep-going --kind ServiceOrder
  ::error file=orders/2026/11/SO-20261120-9D4B6HNV.json,line=1,title=SO-20261120-9D4B6HNV overdue::due-passed: the due date passed 2 d 19 h ago (+4)
  ::error file=orders/2026/11/SO-20261120-00000001.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000002.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000003.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000004.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000005.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000006.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000007.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000008.yaml,line=1,title=not assessed::this '[' is never closed
  ::error file=orders/2026/11/SO-20261120-00000009.yaml,line=1,title=not assessed::this '[' is never closed
  ! orders/2026/11/SO-20261120-00000001.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000002.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000003.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000004.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000005.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000006.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000007.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000008.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000009.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000010.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000011.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
  ! orders/2026/11/SO-20261120-00000012.yaml:1:6: error: this '[' is never closed [syntax]
  !   1 | x|y: [
  !     |      ^
  ! hint: close it with ']'
$ cat summary.md
  ### som jeopardy scan: 3 open: 1 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack; 12 bad files

  | LEVEL | WHAT | WHERE | WHY |
  | --- | --- | --- | --- |
  | error | not assessed | orders/2026/11/SO-20261120-00000010.yaml:1 | this '\[' is never closed |
  | error | not assessed | orders/2026/11/SO-20261120-00000011.yaml:1 | this '\[' is never closed |
  | error | not assessed | orders/2026/11/SO-20261120-00000012.yaml:1 | this '\[' is never closed |

  ### som jeopardy scan: 3 open: 1 overdue, 0 inJeopardy, 2 atRisk, 0 onTrack; 12 bad files

  | LEVEL | WHAT | WHERE | WHY |
  | --- | --- | --- | --- |
  | error | not assessed | orders/2026/11/SO-20261120-00000010.yaml:1 | this '\[' is never closed |
  | error | not assessed | orders/2026/11/SO-20261120-00000011.yaml:1 | this '\[' is never closed |
  | error | not assessed | orders/2026/11/SO-20261120-00000012.yaml:1 | this '\[' is never closed |
  (an empty line)
