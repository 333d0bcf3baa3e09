#!/bin/bash
# gate_moved.sh SOM: a change that also moves the folder of the workspace is judged against the workspace where it was,
# between commits, in the index and in the work tree.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"
# shellcheck source=tests/git/gate_workspace.sh
source "$(dirname "${BASH_SOURCE[0]}")/gate_workspace.sh"
export SOM_ACTOR=jane SOM_NOW=2026-11-22T12:00:00Z
order=orders/2026/11/SO-20261121-AAAAAAA1.yaml
waiting=orders/2026/11/SO-20261121-AAAAAAA7.yaml
report=reports/2026/11/TR-20261121-AAAAAAA1.yaml

# repository FOLDER…: a new repository with a workspace in each folder; the branch main is its only commit.
repository() {
  cd "$folder" && rm -rf repo && mkdir repo && cd repo && git init -q || exit 1
  local one
  for one in "$@"; do (mkdir -p "$one" && cd "$one" && gate_workspace); done
  git add -A && git commit -qm base && git switch -qc change
}
# move FROM TO: moves the workspace; `.` is the root of the repository.
move() {
  mkdir -p "$2"
  (cd "$1" && find . -maxdepth 1 -mindepth 1 ! -name .git ! -path "./$2" ! -name other -exec git mv {} "$folder/repo/$2/" \;)
}
edit() { sed -i "$2" "$1" && git add -A; }
# judge STATUS COUNT [TEXT]…: the change to the workspace in the current folder, staged, in the work tree, and committed.
judge() {
  local status=$1 count=$2 way text
  shift 2
  git -C "$folder/repo" add -A
  for way in --staged '--against main' 'main..HEAD'; do
    [[ $way != main* ]] || git commit -qm change
    # shellcheck disable=SC2086
    expect "$status" som validate $way
    says "$count changed record"
    for text in "$@"; do says "$text"; done
  done
}

for places in 'ws ws2' 'ws .' '. ws' 'a/ws a/b/ws' 'a b/a'; do
  read -r from to <<<"$places"
  begin "moved from $from to $to: without an edit"
  repository "$from"
  move "$from" "$to"
  cd "$to" || exit 1
  judge 0 0 "(workspace in $from)"

  begin "moved from $from to $to: with a legal edit"
  repository "$from"
  move "$from" "$to"
  cd "$to" || exit 1
  edit "$order" 's/^priority: .*/priority: "1"/'
  judge 0 1

  begin "moved from $from to $to: with edits that are not legal"
  repository "$from"
  move "$from" "$to"
  cd "$to" || exit 1
  edit "$order" 's/leadTime: P10D/leadTime: P99D/; s/text: call first/text: do not call/'
  edit "$report" 's/^creationDate: .*/creationDate: "2026-11-20T09:00:00Z"/'
  git rm -q -f "$waiting"
  judge 1 3 terms-changed history-rewritten identity-changed record-deleted
done

begin "moved in the work tree only, not known to the index"
repository ws
mv ws ws2 && cd ws2 || exit 1
sed -i 's/leadTime: P10D/leadTime: P99D/' "$order"
rm "$waiting"
expect 1 som validate --against main
says terms-changed
says record-deleted
says '2 changed records'

begin "a link that stands at the old place, and settings that stay there, do not hide the move"
repository ws
git mv ws ws2 && ln -s ws2 ws && cd ws2 || exit 1
edit "$order" 's/leadTime: P10D/leadTime: P99D/'
judge 1 1 terms-changed
repository ws
mkdir ws2 && cp ws/som.yaml ws2 && git mv ws/[!s]* ws2 && cd ws2 || exit 1
git rm -q -f "$waiting"
edit "$order" 's/leadTime: P10D/leadTime: P99D/'
judge 1 2 terms-changed record-deleted

begin "records that stay at the old place, which is still a workspace, are not deleted"
repository ws
mkdir ws2 && cp -r ws/[!o]* ws2 && mkdir -p "ws2/${order%/*}" && git mv "ws/$order" "ws2/$order" && cd ws2 || exit 1
git add -A
expect 1 som -C ../ws validate --staged
says record-deleted
expect 0 som validate --staged
keeps_quiet record-deleted

begin "written as JSON at the new place"
repository ws
git mv ws ws2 && cd ws2 || exit 1
som show TR-20261121-AAAAAAA1 -o json >"$folder/report.json" && mv "$folder/report.json" "${report%.yaml}.json"
git rm -qf "$report" && git add -A
sed -i 's/"creationDate": *"[^"]*"/"creationDate": "2026-11-20T09:00:00Z"/' "${report%.yaml}.json"
judge 1 1 identity-changed

begin "two workspaces in one repository: one moves, the other one stays"
repository one other
git mv one two
edit "two/$order" 's/leadTime: P10D/leadTime: P99D/'
edit "other/$report" 's/^creationDate: .*/creationDate: "2026-11-20T09:00:00Z"/'
cd two || exit 1
judge 1 1 terms-changed
cd ../other || exit 1
expect 1 som validate main..HEAD
says identity-changed
keeps_quiet terms-changed
keeps_quiet 'workspace in'
says '1 changed record judged'

begin "a new workspace beside one that stays, or beside one whose readme moves, is new"
repository ws
echo read >ws/README.md && git add -A && git commit -qm readme && git branch -qf main
mkdir fresh && cd fresh && som -q init && git mv ../ws/README.md . && cd .. || exit 1
cd fresh || exit 1
judge 0 0
keeps_quiet 'workspace in'

begin "a range before the move is judged where the workspace was"
repository ws
edit "ws/$order" 's/leadTime: P10D/leadTime: P99D/'
git commit -qm terms && git mv ws ws2 && git commit -qm moved && cd ws2 || exit 1
expect 1 som validate main..HEAD~1
says terms-changed
says '1 changed record'
expect 0 som validate HEAD~1..HEAD
says '0 changed records'

# forged_merge PLACE: a merge on the branch `change`, in progress, that drops a note of main in the workspace at PLACE.
forged_merge() {
  git switch -q main
  sed -i 's/^priority: .*/priority: "1"/' "ws/$order"
  sed -i 's/^note:/note:\n  - id: N2\n    date: "2026-11-21T12:00:00Z"\n    author: joe\n    text: at noon/' "ws/$order"
  git commit -qam note && git switch -q change
  git merge -q --no-commit main >/dev/null 2>&1
  git checkout -q HEAD "$1/$order"
  echo '# taken by hand' >>"$1/$order"
  git add -A
}
begin "a merge in a folder of the repository that drops what the other side wrote"
repository ws
echo '# watched' >>"ws/$order" && git commit -qam own
forged_merge ws
git commit -qm merge && cd ws || exit 1
expect 1 som validate main~1..HEAD
says history-rewritten

begin "a merge with a branch that moved the workspace, which drops what the other side wrote"
repository ws
git mv ws ws2 && git commit -qm moved
forged_merge ws2
cd ws2 || exit 1
expect 1 som validate --staged
says history-rewritten
git commit -qm merge
for change in '--against main' main~1..HEAD; do
  # shellcheck disable=SC2086
  expect 1 som validate $change
  says history-rewritten
done

begin "a difference follows the move, too"
repository ws
git mv ws ws2 && cd ws2 || exit 1
edit "$order" 's/^priority: .*/priority: "1"/'
expect 0 som diff
says 'SO-20261121-AAAAAAA1: priority'
git commit -qm moved
expect 0 som diff main HEAD -o json
[[ $(grep -o '"id"' "$folder/out" | wc -l) == 1 ]] || fail 'the difference has other records'
finish
