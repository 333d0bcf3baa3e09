# Markdown: tables that can be pasted; text stays text.
$ include prelude.t
$ edit orders/2026/11/SO-20261120-2M8R1TQC.yaml 's#Duct to the Bradford mill#"<b>duct</b> | *to* `Bradford`\x5cn[mill](http://x)"#'
$ som order list -o markdown
  | ID | STATE | PRIO | DUE | WHEN | ASSIGNEE | CUSTOMER | DESCRIPTION |
  | --- | --- | ---: | --- | --- | --- | --- | --- |
  | SO-20261120-9D4B6HNV | acknowledged | 1 | 2026-11-27 17:00 | in 6 d 5 h |  |  | 1 Gbit/s Ethernet line and a voice line, Bradford mill |
  | SO-20261120-7K3F9QXW | acknowledged | 2 | 2026-12-01 17:00 | in 10 d 5 h | team-access | CUST-118 | 100 Mbit/s Ethernet line, Leeds depot |
  | SO-20261120-2M8R1TQC | acknowledged |  |  |  |  | CUST-204 | &lt;b&gt;duct&lt;/b&gt; \| \*to\* \`Bradford\`<br>\[mill\](http://x) |
$ som order list -o markdown --fields id,level,reasons
  | ID | LEVEL | REASONS |
  | --- | --- | --- |
  | SO-20261120-9D4B6HNV | atRisk | unassigned |
  | SO-20261120-7K3F9QXW | onTrack |  |
  | SO-20261120-2M8R1TQC | atRisk | unassigned, no-due-date |
$ som jeopardy scan -o markdown
  | LEVEL | ID | ABOUT | CUSTOMER | DUE | WHEN | ASSIGNEE | WHY |
  | --- | --- | --- | --- | --- | --- | --- | --- |
  | atRisk | SO-20261120-9D4B6HNV | 1 Gbit/s Ethernet line and a voice line, Bradford mill |  | 2026-11-27 17:00 | in 6 d 5 h | - | nobody has been assigned for 1 d 1 h |
  | atRisk | SO-20261120-2M8R1TQC | &lt;b&gt;duct&lt;/b&gt; \| \*to\* \`Bradford\`<br>\[mill\](http://x) | CUST-204 |  |  | - | nobody has been assigned for 1 d 2 h (+1) |
$ som jeopardy explain 2M8R -o markdown
  ## SO-20261120-2M8R1TQC: atRisk

  | ABOUT | STATE | NOW | DUE | EXPECTED | AT MOST |
  | --- | --- | --- | --- | --- | --- |
  | &lt;b&gt;duct&lt;/b&gt; \| \*to\* \`Bradford\`<br>\[mill\](http://x) | acknowledged | 2026-11-21 12:00 | no due date |  |  |

  ### Reasons

  | REASON | LEVEL | WHY | ACTIVITY | SINCE | RULE |
  | --- | --- | --- | --- | --- | --- |
  | unassigned | atRisk | nobody has been assigned for 1 d 2 h |  | 2026-11-20 10:00 | built-in |
  | no-due-date | onTrack | neither the record nor a service level gives a due date |  |  | built-in |

  ### Clock

  | FROM | TO | CLOCK | FOR |
  | --- | --- | --- | ---: |
  | 2026-11-20 10:00 | 2026-11-21 12:00 | ran | 26 h |
$ som order start 7K3F -q
$ som activity list 7K3F -o markdown
  | ACTIVITY | NAME | TYPE | STATE | ASSIGNEE | TYPICAL | MAX | STARTED | ENDED | LATEST START | SLACK | AFTER | REQUEST |
  | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | ---: | --- | --- |
  | survey | Site survey | survey | ready | team-field | PT8H | PT16H |  |  | 2026-11-30 14:00 | 7 d 5 h |  |  |
  | configure | Configure the port | configure | pending | team-access | PT2H | PT4H |  |  | 2026-12-01 14:00 | 7 d 5 h | survey |  |
  | test | Turn-up test | test | pending | team-access | PT1H | PT4H |  |  | 2026-12-01 16:00 | 7 d 5 h | configure |  |
$ som order plan 7K3F -o markdown
  | ACTIVITY | START | END | END AT MOST | LATEST START | SLACK |  |
  | --- | --- | --- | --- | --- | ---: | --- |
  | survey | 2026-11-23 09:00 | 2026-11-23 17:00 | 2026-11-24 17:00 | 2026-11-30 14:00 | 7 d 5 h | critical |
  | configure | 2026-11-24 09:00 | 2026-11-24 11:00 | 2026-11-25 13:00 | 2026-12-01 14:00 | 7 d 5 h | critical |
  | test | 2026-11-24 11:00 | 2026-11-24 12:00 | 2026-11-25 17:00 | 2026-12-01 16:00 | 7 d 5 h | critical |
$ som calendar list -o markdown
  | ID | TIME ZONE | USUAL DAY | NAME | FILE |
  | --- | --- | ---: | --- | --- |
  | always | UTC | 24 h | open around the clock | built-in |
  | office | UTC | 8 h | Office hours | policy/policy.yaml |
$ som calendar show office --to 2026-11-23 -o markdown
  | OPENS | CLOSES | WORKING TIME |
  | --- | --- | ---: |
  | 2026-11-23 09:00 | 2026-11-23 17:00 | 8 h |
$ som log 7K3F -o markdown
  | TIME | USER | ACTION | ACTIVITY | CHANGE | REASON |
  | --- | --- | --- | --- | --- | --- |
  | 2026-11-20 09:12 | omar | create |  |  |  |
  | 2026-11-21 12:00 | jane | start |  | acknowledged → inProgress |  |
