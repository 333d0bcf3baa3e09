#!/bin/bash
# gate.sh SOM: judges changes as a pull request does. The table gate_edits.txt has the edits and what is found.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/git.sh"
source "$here/gate_workspace.sh"

orders=orders/2026/11/SO-20261121-AAAAAAA
O1=${orders}1.yaml O2=${orders}2.yaml O3=${orders}3.yaml O4=${orders}4.yaml O5=${orders}5.yaml
O6=${orders}6.yaml O7=${orders}7.yaml O8=${orders}8.yaml
RO=requests/2026/11/RO-20261121-AAAAAAA1.yaml
TR1=reports/2026/11/TR-20261121-AAAAAAA1.yaml TR2=reports/2026/11/TR-20261121-AAAAAAA2.yaml
AL=alarms/2026/11/AL-20261121-AAAAAAA1.yaml AL2=alarms/2026/11/AL-20261121-AAAAAAA2.yaml
OC=orders/2026/11/SO-20261121-AAAAAAC1.yaml
SV1=inventory/AA/SV-20261121-AAAAAAA1.yaml SV2=inventory/AA/SV-20261121-AAAAAAA2.yaml
VLAN=pools/vlan/101.yaml VLAN2=pools/vlan/103.yaml SV3=inventory/AA/SV-20261121-AAAAAAA3.yaml OC2=orders/2026/11/SO-20261121-AAAAAAC2.yaml
ST=tests/2026/11/ST-20261120-AAAAAAA1.yaml QU=qualifications/2026/11/QU-20261118-AAAAAAA1.yaml

# state FILE STATE: sets the state of a record.
state() { sed -i -E "s/^(state|status): [A-Za-z]+/\1: $2/" "$1"; }
# part FILE ID STATE: sets the state of an activity or item.
part() { sed -i -E "/^  - id: \"?$2\"?\$/,/state:/ s/state: [A-Za-z]+/state: $3/" "$1"; }
# track FILE ID ACTION [MEMBER…]: appends a tracking record.
track() {
  local file=$1
  printf '  - id: %s\n    time: "2026-11-21T13:00:00Z"\n    user: jane\n    action: %s\n' "$2" "$3" >>"$file"
  shift 3
  (($# == 0)) || printf '    %s\n' "$@" >>"$file"
}

# cleared: clears the alarm. archived: makes it a line of its month.
cleared() { state $AL cleared; sed -i 's/perceivedSeverity: major/perceivedSeverity: cleared/' $AL; track $AL X1 clear 'from: raised' 'to: cleared'; }
archived() { som show AL-20261121-AAAAAAA1 -o json | jq -c . >alarms/2026/11.ndjson; git rm -qf $AL; }

# findings: the codes and places of the last `validate -o json`, a line each.
findings() {
  jq -r '.findings[] | (if .severity == "error" then "" else .severity + " " end) +
    "\(.code) \(.file)" + (if .line then ":\(.line):\(.column)" else "" end)' <"$folder/out" | sort
}

make_base() {
  mkdir "$folder/base" && cd "$folder/base" || exit 1
  gate_workspace
  git init -q && git add -A && git commit -qm base && git tag base
}

back_to_base() {
  git checkout -q -f main && git reset -q --hard base && git clean -fdq
}

# judge_row NAME EDIT WANTED: makes the edit as a commit, and compares what is found.
judge_row() {
  begin "$1"
  back_to_base
  eval "$2" || fail "the edit failed"
  git add -A && git commit -qm edit || fail "the edit changes nothing"
  local status=0
  grep -v '^warning ' <<<"$3" | grep -q . && status=1
  expect "$status" som validate base..HEAD -o json
  diff <(grep . <<<"$3" | sort) <(findings) >"$folder/difference" && return
  fail "other findings (< expected, > found)"
  cat "$folder/difference" >&2
}

table() {
  local name='' edit='' wanted='' line
  while IFS= read -r line; do
    case $line in
      '## '*) name=${line#\#\# } edit='' wanted='' ;;
      'edit: '*) edit+=${line#edit: }$'\n' ;;
      'finds: '*) wanted+=${wanted:+$'\n'}$(eval "echo \"${line#finds: }\"") ;;
      '') [[ -z $name ]] || judge_row "$name" "$edit" "$wanted"; name='' ;;
    esac
  done <"$here/gate_edits.txt"
}

# judges STATUS REVISIONS…: runs validate, with the findings in short.
judges() {
  expect "$1" som validate "${@:2}" -o json
  findings >"$folder/found"
}
finds() { grep -qF -- "$1" "$folder/found" || { fail "does not find: $1"; cat "$folder/found" >&2; }; }
finds_nothing() { [[ ! -s $folder/found ]] || { fail "finds"; cat "$folder/found" >&2; }; }

hold() { state "$1" held && part "$1" 1 held && track "$1" "$2" hold 'from: inProgress' 'to: held' 'reason: why'; }

summaries() {
  begin 'the summary says what was judged'
  back_to_base
  hold $O1 X1 && git commit -qam hold
  expect 0 som validate base..HEAD
  says "1 changed record judged, $(git rev-parse base | cut -c1-12) to $(git rev-parse HEAD | cut -c1-12): 0 errors, 0 warnings"
  begin 'paths restrict the findings'
  state $O4 inProgress && state $O2 completed && git commit -qam more
  judges 1 base..HEAD $O4
  finds "illegal-transition $O4:4:8"
  ! grep -q "$O2" "$folder/found" || fail 'finds another file'
  begin 'a range cannot stand beside --staged'
  expect 2 som validate base..HEAD --staged
  begin 'an unknown revision, and one that looks like an option'
  expect 3 som validate nowhere..HEAD
  expect 3 som validate --against=--output=x
  [[ ! -e x ]] || fail 'it is an option of git'
}

work_tree() {
  begin 'against a branch: the work tree, tracked or not, since the common ancestor'
  back_to_base
  git checkout -q -b feature
  state $O4 inProgress
  sed 's/AAAAAAA5/AAAAAAA9/' $O5 | sed '/^trackingRecord/,$d' >${orders}9.yaml
  git checkout -q --detach && git checkout -q feature
  judges 1 --against main
  finds "illegal-transition $O4:4:8"
  finds "illegal-transition ${orders}9.yaml:3:8"
  begin "changes of the main branch are not blamed on the author"
  git stash -q -u && git checkout -q main && sed -i 's/leadTime: P10D/leadTime: P20D/' $O1 && git commit -qam main
  git checkout -q feature && hold $O5 X1 && git commit -qam hold
  judges 0 --against main
  finds_nothing
  git merge -q --no-edit main 2>/dev/null
  judges 0 --against main
  finds_nothing
  git stash drop -q
}

# A change of the work tree has each file that git tracks or does not ignore, and no other.
untracked() {
  begin 'untracked files, ignored ones, links and repositories within'
  back_to_base
  mkdir -p orders/2026/12 scratch/inner && git init -q scratch/inner
  sed 's/20261121-AAAAAAA5/20261221-AAAAAAA9/' $O5 | sed '/^trackingRecord/,$d' >orders/2026/12/SO-20261221-AAAAAAA9.yaml
  judges 1 --against base
  finds 'illegal-transition orders/2026/12/SO-20261221-AAAAAAA9.yaml:3:8'
  echo '*' >orders/2026/12/.gitignore
  judges 0 --against base
  rm orders/2026/12/.gitignore orders/2026/12/SO-20261221-AAAAAAA9.yaml
  ln -s "$PWD/$O5" ${orders}99.yaml
  judges 1 --against base
  finds "unsafe-path ${orders}99.yaml"
  rm ${orders}99.yaml
  begin 'a file that left the index, but not the work tree'
  git rm -q --cached $O5
  judges 0 --against base
  finds_nothing
  git reset -q
  begin 'more untracked files than git takes as paths'
  for n in {1..130}; do echo x >scratch/$n; done
  state $O4 inProgress && git rm -q --cached $O4
  judges 1 --against base
  finds "illegal-transition $O4:4:8"
  git reset -q
  rm -rf scratch orders/2026/12
}

# Whatever form git's index has, and whatever git is told to skip: an edit of the work tree is found.
indexes() {
  local form
  for form in 'git update-index --index-version 2' 'git update-index --index-version 4' 'git update-index --split-index' \
    'git update-index --untracked-cache' 'git update-index --assume-unchanged $O4' 'git update-index --skip-worktree $O4' \
    'git config core.trustctime false' 'git config core.checkStat minimal' 'git sparse-checkout set --cone orders policy pools catalog requests reports alarms inventory' \
    'git -c protocol.file.allow=always submodule --quiet add "$folder/base" within' 'git update-index --force-remove $O5' \
    'touch empty && git add empty' 'touch later && git add -N later'; do
    begin "an index after: $form"
    back_to_base
    git update-index --really-refresh >/dev/null
    eval "$form" >/dev/null || fail 'cannot make it'
    judges 0 --against base
    finds_nothing
    sleep 0.05 && git update-index -q --refresh && sleep 0.05
    local time && time=$(stat -c %y $O4)
    part $O4 2 pending && state $O4 inProgress
    judges 1 --against base
    finds "illegal-transition $O4:4:8"
    [[ $form == *trustctime* || $form == *checkStat* ]] || touch -d "$time" $O4
    judges 1 --against base
    finds "illegal-transition $O4:4:8"
    rm $O3
    judges 1 --against base
    finds "record-deleted $O3"
    git sparse-checkout disable 2>/dev/null
    git config --unset core.trustctime
    git config --unset core.checkStat
    git update-index --no-assume-unchanged $O4 2>/dev/null
    git update-index --no-skip-worktree $O4 2>/dev/null
    rm -rf .git/modules within .git/index && git reset -q --hard base
  done
}

staged() {
  begin 'the index, not the work tree, and nothing is stashed'
  back_to_base
  state $O4 inProgress && git add $O4 && state $O4 completed && echo scratch >scratch
  judges 1 --staged
  finds "illegal-transition $O4:4:8"
  grep -q '^state: completed' $O4 || fail 'the work tree changed'
  [[ -z $(git stash list) && -e scratch ]] || fail 'something was stashed'
  begin 'the index of a hook'
  back_to_base
  state $O4 inProgress && hold $O1 X1
  printf '#!/bin/sh\nexec som validate --staged\n' >.git/hooks/pre-commit && chmod +x .git/hooks/pre-commit
  expect 0 git commit -q --only $O1 -m hold
  expect 1 git commit -q --only $O4 -m bad
  rm .git/hooks/pre-commit
  begin 'a first commit'
  back_to_base
  rm -rf "$folder/first" && cp -r . "$folder/first" && cd "$folder/first" && rm -rf .git && git init -q && git checkout -q -- . 2>/dev/null
  git add -A
  judges 0 --staged
  cd "$folder/base" || exit 1
}

external_ids() {
  begin 'the id that an unchanged order has in another system: index, work tree and commits'
  back_to_base
  sed "s/AAAAAAA2/AAAAAAB8/; s/^orderDate/externalId: BSS-4\norderDate/" $O2 >${orders%A}B8.yaml
  git add -A
  judges 1 --staged
  finds 'duplicate-id'
  git commit -qm new
  judges 1 --against base
  finds 'duplicate-id'
  judges 1 base..HEAD
  finds 'duplicate-id'
}

# Two branches from base: ours and theirs, each with an edit.
branches() {
  back_to_base
  git branch -q -f ours base && git branch -q -f theirs base
  git checkout -q theirs && eval "$2" && git commit -qam theirs
  git checkout -q ours && eval "$1" && git commit -qam ours
}

merges() {
  begin 'a merge of legal changes'
  branches 'hold $O1 X1' 'hold $O5 Y1'
  git merge -q --no-edit theirs
  judges 0 base..HEAD
  judges 0 HEAD~1..HEAD
  finds_nothing
  begin 'an evil merge'
  branches 'hold $O1 X1' 'hold $O5 Y1'
  git merge -q --no-commit theirs 2>/dev/null >&2 && state $O4 inProgress && git add -A && git commit -qm evil
  judges 1 base..HEAD
  finds "illegal-transition $O4:4:8"
  begin 'an evil merge that takes what is legal from the base, but not from a parent'
  branches 'hold $O1 X1' 'hold $O5 Y1'
  git merge -q --no-commit theirs 2>/dev/null >&2
  git show base:$O1 >$O1 && sed -i 's/^priority: "2"/priority: "1"/' $O1 && git add -A && git commit -qm evil
  judges 1 base..HEAD
  finds "history-rewritten $O1"
  begin 'a merge in progress is judged against both parents'
  branches 'hold $O1 X1' 'hold $O5 Y1; state $O4 inProgress'
  git merge -q --no-commit theirs >/dev/null 2>&1
  judges 0 --staged
  finds_nothing
  state $O2 completed && git add -A
  judges 1 --staged
  finds "illegal-transition $O2:3:8"
  git merge --abort
  begin 'a merge that has conflicts'
  branches 'hold $O1 X1' 'state $O1 pending; part $O1 1 pending; track $O1 Y1 pend "from: inProgress" "to: pending" "reason: why"'
  git merge -q --no-commit theirs >/dev/null 2>&1
  judges 1 --staged
  finds "conflict-markers $O1"
  git merge --abort
  begin 'a failed activity on one side and completion on the other'
  printf '*.yaml merge=union\n' >.git/info/attributes
  branches 'part $O5 test failed; track $O5 X1 fail "activity: test" "from: inProgress" "to: failed" "reason: no light"' \
    'part $O5 survey completed; part $O5 1 completed; track $O5 Y1 complete "from: inProgress" "to: completed"; state $O5 completed'
  git merge -q --no-edit theirs || fail 'the text does not merge'
  judges 1 base..HEAD
  finds "illegal-transition $O5"
  rm .git/info/attributes
}

clones() {
  begin 'a shallow clone'
  back_to_base
  echo more >README && git add -A && git commit -qm more
  git branch -q -f side base && git checkout -q side && echo other >OTHER && git add -A && git commit -qm other
  git clone -q --depth 1 --no-single-branch "file://$folder/base" "$folder/shallow"
  cd "$folder/shallow" || exit 1
  expect 4 som validate --against origin/main
  says 'fetch-depth: 0'
  expect 4 som validate --against origin/elsewhere
  says 'fetch-depth: 0'
  git fetch -q --unshallow
  judges 0 --against origin/main
  cd "$folder/base" || exit 1
  begin 'a workspace in a folder of the repository'
  mkdir "$folder/outer" && cp -r "$folder/base" "$folder/outer/ops" && cd "$folder/outer" && rm -rf ops/.git
  git init -q && echo x >x.yaml && git add -A && git commit -qm base && git tag base
  echo y >x.yaml && cd ops && state $O4 inProgress && git commit -qam edit
  judges 1 base..HEAD
  finds "illegal-transition $O4:4:8"
  judges 1 --against base
  finds "illegal-transition $O4:4:8"
  begin 'a work tree that git looks for elsewhere'
  cd "$folder/base" && back_to_base
  mkdir "$folder/elsewhere" && git config core.worktree "$folder/elsewhere"
  expect 3 som validate --against HEAD
  says 'core.worktree'
  git config --unset core.worktree
  begin 'a folder that is not in a repository'
  mkdir "$folder/bare" && cd "$folder/bare" && gate_workspace
  expect 3 som validate --staged
  says 'git repository'
  cd "$folder/base" || exit 1
}

# Nothing in a repository makes som run a program.
programs() {
  begin 'no filter, monitor, text conversion or hook runs'
  back_to_base
  printf '*.yaml filter=evil diff=evil\n' >.gitattributes && git add -A && git commit -qm attributes
  local trap_program="$folder/trap.sh"
  printf '#!/bin/sh\ntouch %s/sprung\ncat\n' "$folder" >"$trap_program" && chmod +x "$trap_program"
  for name in filter.evil.clean filter.evil.smudge filter.evil.process diff.evil.textconv diff.evil.command \
    core.fsmonitor diff.external core.sshCommand; do git config "$name" "$trap_program"; done
  hold $O1 X1
  touch $O2
  rm -f "$folder/sprung"
  judges 0 --against HEAD
  judges 0 --staged
  judges 0 HEAD~1..HEAD
  [[ ! -e $folder/sprung ]] || fail 'a program ran'
  git config --remove-section filter.evil && git config --remove-section diff.evil
  git config --unset core.fsmonitor && git config --unset diff.external
}

rules() {
  begin 'a change of rules does not blame what was there before'
  back_to_base
  sed -i 's/^    id: access/    id: acces/; s/- id: access/- id: acces/' $O1 && git commit -qam typo
  sed -i 's/name: Access/name: The access team/' policy/policy.yaml && git commit -qam policy
  judges 0 HEAD~1..HEAD
  finds_nothing
}

doctor_repairs() {
  begin 'doctor adds the tracking records of states set by hand'
  back_to_base
  track $O3 X1 run 'activity: survey'
  track $O3 X2 adopt 'activity: survey' 'from: inProgress' 'to: inProgress'
  state $O1 held && part $O1 1 held && git commit -qam begin
  part $O3 survey completed && git commit -qam edit
  judges 0 base..HEAD
  finds "warning untracked-state $O3"
  finds "warning untracked-state $O1"
  expect 0 env SOM_NOW=2026-11-22T09:00:00Z som -q doctor --fix --reason 'by hand'
  git commit -qam adopted
  judges 0 base..HEAD
  finds_nothing
  begin 'doctor carries out what a merge left undone'
  back_to_base
  part $O5 test completed && track $O5 X1 complete 'activity: test' 'from: inProgress' 'to: completed' && git commit -qam edit
  judges 1 base..HEAD
  finds "consequence-due $O5:3:8"
  expect 0 som validate
  says "warning"
  says '[consequence-due]'
  expect 1 som validate --strict $O5
  expect 1 som doctor
  says 'all activities are finished'
  expect 0 env SOM_NOW=2026-11-22T09:00:00Z som -q doctor --fix
  expect 0 som validate
  keeps_quiet 'consequence-due'
  git add -A && git commit -qm done  # the order has a service now
  judges 0 base..HEAD
  finds_nothing
  grep -q '^state: completed' $O5 || fail 'the order is not completed'
}

# Files that only look changed: those of a fresh clone, a touched one, another mode, a change that is taken back.
only_look_changed() {
  local file
  begin "files that only look changed are not judged"
  sample_repository looks
  file=$(grep -l '^state: acknowledged' orders/*/*/*.yaml | head -n 1)
  sed -i 's/^state: acknowledged/state: completed/' "$file" && git commit -qam 'by hand, without som'
  git clone -q "$folder/looks" "$folder/fresh" && cd "$folder/fresh" || exit 1
  expect 0 som validate --against HEAD
  says '0 changed records'
  git status >/dev/null && touch "$file" && chmod +x "$file"
  expect 0 som validate --against HEAD
  sed -i 's/^state: completed/state: held/' "$file" && git add "$file" && sed -i 's/^state: held/state: completed/' "$file"
  expect 0 som validate --against HEAD
  git reset -q --hard && git rm -q --cached "$file"
  expect 0 som validate --against HEAD
  sed -i 's/^state: completed/state: inProgress/' "$file"
  expect 1 som validate --against HEAD
  git reset -q --hard && cp "$file" "$folder/new.yaml" && sed 's/^id: .*/id: SO-20261121-NEWNEWNE/' "$folder/new.yaml" >orders/2026/11/SO-20261121-NEWNEWNE.yaml
  git add -N orders && echo z >z && git add z
  expect 0 som validate --staged
  says '0 changed records'
}

make_base
table
summaries
work_tree
untracked
indexes
staged
external_ids
merges
clones
programs
rules
doctor_repairs
only_look_changed
finish
