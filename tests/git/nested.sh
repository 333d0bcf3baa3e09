#!/bin/bash
# nested.sh SOM: a git repository within the folders of records, such as a submodule: the gate names it, as commits of the
# outer one lack its records.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"
export SOM_ACTOR=jane SOM_NOW=2026-11-22T12:00:00Z
git config --global protocol.file.allow always
sample_repository space
order=$(som order list -o id | head -n 1)
file=orders/${order:3:4}/${order:7:2}/$order.yaml
# nested FOLDER: a repository with a record that is not valid.
nested() {
  mkdir -p "$1"
  (cd "$1" && git init -q && sed 's/^state: .*/state: nonsense/' "$OLDPWD/$file" >SO-20261201-2M8R1TQC.yaml && git add -A &&
    git commit -qm nested) || fail "cannot make $1"
}

for folder_of in orders/2026/12 orders/2026/12/deep policy/team inventory; do
  begin "not tracked, in $folder_of"
  nested "$folder_of"
  expect 1 som validate --against HEAD
  says "$folder_of: is a git repository of its own"
  says 'remove its .git'
  expect 0 som diff
  expect 0 som validate --staged
  rm -rf "${folder_of:?}/.git"
  expect 1 som validate --against HEAD
  keeps_quiet 'of its own'
  rm -rf "$folder_of"
done

begin "not tracked, beside the records, or ignored by git"
nested notes
mkdir -p orders/2026/12 && nested orders/2026/12/scratch && echo /orders/2026/12/ >>.git/info/exclude
expect 0 som validate --against HEAD
rm -rf notes orders/2026/12

begin "a submodule"
: >.git/info/exclude
nested "$folder/other"
git submodule add -q "$folder/other" orders/2026/12 2>/dev/null || fail 'cannot add a submodule'
for change in '--against HEAD' --staged; do
  # shellcheck disable=SC2086
  expect 1 som validate $change
  says 'orders/2026/12: is a git repository of its own'
done
git commit -qm submodule
expect 1 som validate HEAD~..HEAD
says 'orders/2026/12: is a git repository of its own'
expect 0 som validate --against HEAD

begin "a folder of tracked records that became a repository"
git reset -q --hard HEAD~1 && rm -rf orders/2026/12
(cd "${file%/*}" && git init -q)
expect 0 som validate --against HEAD
sed -i 's/^state: .*/state: nonsense/' "$file"
expect 1 som validate --against HEAD
says nonsense
finish
