#!/bin/bash
# sync_merge.sh SOM: the merge of git sync keeps what git's own merge keeps: renames, modes, hooks, signatures, attributes;
# a lock of git, or a hook that refuses, leaves everything as it was.
# shellcheck disable=SC2015,SC2016 # the words are commands for `there` and `here`
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"
export SOM_ACTOR=jane SOM_NOW=2026-11-22T12:00:00Z
is() { [[ $2 == "$3" ]] || fail "$1 is '$2' instead of '$3'"; }

sample_repository one
order=$(som order list --state acknowledged -o id | head -n 1)
file=orders/${order:3:4}/${order:7:2}/$order.yaml
mkdir tools && seq 40 >tools/list.txt && seq 100 140 >tools/other.txt && echo 'echo run' >tools/run.sh && git add -A && git commit -qm tools
git init -q --bare "$folder/hub" && git remote add origin "$folder/hub" && git push -q -u origin main
git clone -q "$folder/hub" "$folder/two"

# both: the clones are where the remote is; then `there COMMAND` and `here COMMAND` are a commit of each side, the first of
# which is pushed. The test is in the clone one then.
both() {
  begin "$1"
  local clone
  git -C "$folder/one" fetch -q && git -C "$folder/one" reset -q --hard && git -C "$folder/one" clean -qfd -e .som
  for clone in one two; do
    cd "$folder/$clone" && git fetch -q && git reset -q --hard origin/main || exit 1
  done
  cd "$folder/one" || exit 1
}
there() { (cd "$folder/two" && eval "$1" && git add -A && git commit -qm there && git push -q) || fail "failed there: $1"; }
here() { { eval "$1" && git add -A && git commit -qm here; } || fail "failed here: $1"; }
# unchanged: nothing was merged.
unchanged() {
  is HEAD "$(git rev-parse HEAD)" "$before"
  is "git's status" "$(git status --porcelain)" ''
  [[ ! -e .git/MERGE_HEAD ]] || fail 'a merge is under way'
  [[ ! -e .git/som-sync ]] || fail "a file is left behind"
}

both "a mode of the other side, of a record and of another file, and one of ours"
there 'chmod +x tools/run.sh "$file" && som -q order note "$order" there'
here 'echo "# here" >>tools/run.sh && chmod +x tools/list.txt && som -q order note "$order" here'
expect 0 som git sync
is "the modes" "$(git ls-files --stage tools/run.sh tools/list.txt "$file" | cut -c1-6 | tr '\n' ' ')" '100755 100755 100755 '
grep -q '# here' tools/run.sh || fail 'a line is lost'
grep -q 'text: there' "$file" && grep -q 'text: here' "$file" || fail 'a note is lost'
both "a mode that is taken back"
there 'chmod -x "$file" && som -q order note "$order" "there again"'
here 'som -q order note "$order" "here again"'
expect 0 som git sync
is "the mode" "$(git ls-files --stage "$file" | cut -c1-6)" 100644

both "one side renames what the other changes"
there 'git mv tools/list.txt tools/moved.txt && git mv policy/policy.yaml policy/rules.yaml'
here 'sed -i "s/^30$/thirty/" tools/list.txt && echo "# ours" >>policy/policy.yaml'
expect 0 som git sync
[[ ! -e tools/list.txt && ! -e policy/policy.yaml ]] || fail 'an old name is there'
grep -q thirty tools/moved.txt || fail 'the change of a renamed file is lost'
grep -q '# ours' policy/rules.yaml || fail 'the change of a renamed policy is lost'
expect 0 som validate -q

both "one side renames a folder in which the other changes a file"
there 'git mv tools other'
here 'sed -i "s/^110$/changed/" tools/other.txt'
expect 0 som git sync
grep -q changed other/other.txt || fail 'the change in a renamed folder is lost'
[[ ! -e tools ]] || fail 'the old folder is there'
git mv other tools && git commit -qm back && git push -q

both "both change a file that one side renames"
there 'git mv tools/moved.txt tools/list.txt && sed -i "s/^3$/three/" tools/list.txt'
here 'sed -i "s/^20$/twenty/" tools/moved.txt'
expect 0 som git sync
grep -q three tools/list.txt && grep -q twenty tools/list.txt || fail 'a change of a renamed file is lost'

both "conflicts of git: both rename one file, one side makes it a link"
there 'git mv tools/other.txt tools/a.txt && ln -sf run.sh tools/link && git rm -q tools/run.sh && ln -s list.txt tools/run.sh'
here 'git mv tools/other.txt tools/b.txt && echo "# more" >>tools/run.sh'
before=$(git rev-parse HEAD)
expect 6 som git sync
says merge-conflict
unchanged
git -C "$folder/two" reset -q --hard HEAD~1 && git -C "$folder/two" push -qf

both "attributes that name another driver"
there 'echo "*.txt merge=union" >.gitattributes && echo there >>tools/list.txt'
here 'echo "*.txt merge=union" >.gitattributes && echo here >>tools/list.txt'
before=$(git rev-parse HEAD)
expect 6 som git sync
says "merge driver 'union'"
says 'git merge @{upstream}'
unchanged
git -C "$folder/two" reset -q --hard HEAD~1 && git -C "$folder/two" push -qf

both "hooks of a merge run, may change it, and refuse it"
there 'som -q order note "$order" "for hooks"'
here 'echo "# hooks" >>tools/run.sh'
before=$(git rev-parse HEAD)
hook() { cat >".git/hooks/$1" && chmod +x ".git/hooks/$1"; }
for name in pre-merge-commit prepare-commit-msg commit-msg; do
  hook "$name" <<<$'#!/bin/sh\necho refused by '"$name"$'\nexit 1'
  expect 74 som git sync
  says "the hook $name"
  says "refused by $name"
  unchanged
  rm ".git/hooks/$name"
done
hook pre-merge-commit <<<$'#!/bin/sh\nsom validate --staged || exit\ngit diff --cached --name-only >../hooked\necho by a hook >tools/hook.txt && git add tools/hook.txt && rm tools/hook.txt'
hook prepare-commit-msg <<<$'#!/bin/sh\necho "prepared as $2" >>"$1"'
hook commit-msg <<<$'#!/bin/sh\necho "Change-Id: 1" >>"$1"'
hook post-merge <<<$'#!/bin/sh\necho "$1" >>../merged'
expect 0 som git sync
is "what the hook saw" "$(cat ../hooked)" "$file"
is "the message" "$(git log -1 --format=%B | tr '\n' '|')" 'Merge refs/heads/main of origin|prepared as merge|Change-Id: 1||'
is "the file of the hook" "$(cat tools/hook.txt)" 'by a hook'
is "runs of post-merge" "$(cat ../merged)" 0
rm .git/hooks/*

both "signing is on: a merge is signed, and one that cannot be signed is not made"
there 'som -q order note "$order" "for signatures"'
here 'echo "# signed" >>tools/run.sh'
before=$(git rev-parse HEAD)
git config commit.gpgSign true && git config gpg.program false
expect 74 som git sync
unchanged
printf '#!/bin/sh\ncat >/dev/null\necho "[GNUPG:] SIG_CREATED " >&2\necho signature\n' >"$folder/bin/sign" && chmod +x "$folder/bin/sign"
git config gpg.program "$folder/bin/sign"
git config merge.verifySignatures true
expect 74 som git sync
says 'no good signature'
unchanged
git config --unset merge.verifySignatures
expect 0 som git sync
git cat-file commit HEAD | grep -q signature || fail 'the merge is not signed'
git config --unset commit.gpgSign

for lock in index HEAD refs/heads/main; do
  both "another program holds $lock.lock: nothing is merged, and the cause is named"
  there 'som -q order note "$order" "for locks"'
  here 'echo "# locks" >>tools/run.sh'
  before=$(git rev-parse HEAD)
  touch ".git/$lock.lock"
  expect 75 som git sync --lock-timeout PT1S
  says git-locked
  says "$lock.lock"
  keeps_quiet 'not committed'
  unchanged
  (sleep 0.5 && rm "$folder/one/.git/$lock.lock") &
  expect 0 som git sync
  wait
done
both "the same for what only comes in"
there 'som -q order note "$order" "for a lock"'
before=$(git rev-parse HEAD)
touch .git/index.lock
expect 75 som git sync --lock-timeout PT0S
unchanged
rm .git/index.lock
expect 0 som git sync

both "the other side moved the workspace"
there 'mkdir ws && git mv som.yaml orders policy ws/'
before=$(git rev-parse HEAD)
expect 3 som git sync
says 'the workspace was moved to ws/'
unchanged
git -C "$folder/two" revert --no-edit HEAD >/dev/null && git -C "$folder/two" push -q

both "several common ancestors: they merge as records, too"
there 'som -q order note "$order" "criss there"'
here 'som -q order note "$order" "criss here"'
first=$(git rev-parse HEAD)
git fetch -q
git -c merge.som.driver= merge -q origin/main >/dev/null 2>&1
git show "$first:$file" >"$folder/ours" && git show "origin/main:$file" >"$folder/theirs"
som git merge-driver <(git show "$first~:$file") "$folder/ours" "$folder/theirs" 7 "$file" || fail 'cannot merge'
cp "$folder/ours" "$file" && git add -A && git commit -qm one
som -q order note "$order" "after one" --commit
(cd "$folder/two" && git fetch -q "$folder/one" "$first" 2>/dev/null || git fetch -q "$folder/one" main; git merge -q "$first" >/dev/null 2>&1
  cp "$folder/ours" "$file" && git add -A && git commit -qm two && som -q order note "$order" "after two" --commit && git push -q)
git fetch -q
is "common ancestors" "$(git merge-base --all HEAD origin/main | wc -l)" 2
expect 0 som git sync
for text in 'criss there' 'criss here' 'after one' 'after two'; do is "notes '$text'" "$(grep -c "text: $text" "$file")" 1; done
finish
