#!/bin/bash
# commit.sh SOM: --commit makes one commit a command, with a message in the words of the domain; a commit that cannot be
# made, or whose command is killed, is made later; two processes at once: each change is in exactly one commit.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"
export SOM_ACTOR=jane SOM_NOW=2026-11-22T12:00:00Z
commits() { git rev-list --count HEAD; }
is() { [[ $2 == "$3" ]] || fail "$1 is '$2' instead of '$3'"; }
# clean: git has all, and nothing waits.
clean() {
  is "git's status" "$(git status --porcelain)" ''
  expect 0 som doctor -q
}
# an_order N: the id of the n-th open order of the sample.
an_order() { som order list -o id | sed -n "$1p"; }

begin "one commit, its message and its trailers"
sample_repository space
order=$(an_order 1)
expect 0 som order note "$order" text --commit
expect 0 som order assign "$order" --to team-core --reason 'they know it' --commit
is commits "$(commits)" 3
is "the subject" "$(git log -1 --format=%s | sed 's/ .*//')" "$order:"
is "the trailer Record" "$(git log -1 --format='%(trailers:key=Record,valueonly)' | head -n 1)" "$order"
is "the trailer Process" "$(git log -1 --format='%(trailers:key=Process,valueonly)' | head -n 1)" 1.4.5.3
is "the trailer Actor" "$(git log -1 --format='%(trailers:key=Actor,valueonly)' | head -n 1)" jane
clean
expect 0 som order note "$order" dry --commit -n
is "commits after a dry run" "$(commits)" 3

begin "the user's configuration"
mkdir -p "$XDG_CONFIG_HOME/som"
echo 'git: {commit: true}' >"$XDG_CONFIG_HOME/som/config.yaml"
expect 0 som order note "$order" again
is commits "$(commits)" 4
expect 0 som order note "$order" uncommitted --no-commit
is commits "$(commits)" 4
rm "$XDG_CONFIG_HOME/som/config.yaml"
git commit -qam 'the rest'

begin "the subject names what an update changed, and a switch that is not one is refused"
som -q order update "$order" --set priority=3 --commit
expect 0 som order update "$order" --set priority=4 --set description=line --commit
is "the subject" "$(git log -1 --format=%s)" "$order: update priority: 3 → 4, description"
expect 2 env SOM_COMMIT=maybe som order note "$order" text
expect 0 env SOM_COMMIT=TRUE som order note "$order" text
is "the subject" "$(git log -1 --format=%s)" "$order: note"

begin "several records are one commit; what somebody staged stays staged"
echo mine >notes.txt
git add notes.txt
before=$(commits)
expect 0 som order assign "$order" "$(an_order 2)" --to team-field --reason r --commit
is commits "$(commits)" $((before + 1))
is "what is staged" "$(git diff --cached --name-only)" notes.txt
git commit -qm notes

begin "a reason cannot add a trailer"
expect 0 som order update "$order" --set priority=2 --reason $'because\n\nActor: somebody' --commit
is "the trailer Actor" "$(git log -1 --format='%(trailers:key=Actor,valueonly)' | grep -c .)" 1

begin "refused before anything is changed, while git is in the middle of something"
git checkout -qb side && echo a >notes.txt && git commit -qam a && git checkout -q main && echo b >notes.txt && git commit -qam b
git merge -q side >/dev/null 2>&1
expect 5 som order note "$order" 'in a merge' --commit
says git-busy
keeps_quiet 'note added'
is "git's status of the order" "$(git status --porcelain orders)" ''
git merge --abort
git -c core.editor=true rebase -q side >/dev/null 2>&1
expect 5 som order note "$order" 'in a rebase' --commit
git rebase --abort
git cherry-pick side >/dev/null 2>&1
expect 5 som order note "$order" 'in a cherry-pick' --commit
git cherry-pick --abort
clean

begin "another program holds the index: the change is saved, and committed by the next command"
touch .git/index.lock
before=$(commits)
expect 75 som order note "$order" 'while locked' --commit --lock-timeout PT0S
says git-locked
says 'the change is saved'
is commits "$(commits)" "$before"
expect 1 som doctor
says 'is not committed with git yet'
expect 0 som status
says '1 change to be committed'
rm .git/index.lock
other=$(an_order 2)
expect 0 som order note "$other" 'the next' --commit
is commits "$(commits)" $((before + 2))
git log -1 --format=%B HEAD~1 | grep -q "$order" || fail "the commit before is not that of $order"
clean
(sleep 1 && rm .git/index.lock) &
touch .git/index.lock
expect 0 som order note "$order" 'locked for a second' --commit
wait
clean

begin "a hook that fails: doctor --fix commits when it does not any more"
printf '#!/bin/sh\nexit 1\n' >.git/hooks/pre-commit && chmod +x .git/hooks/pre-commit
before=$(commits)
expect 74 som order note "$order" 'with a hook' --commit
says git-failed
expect 1 som doctor --fix
is commits "$(commits)" "$before"
rm .git/hooks/pre-commit
expect 0 som doctor --fix
is commits "$(commits)" $((before + 1))
clean
# A commit that somebody made by hand instead is not made again.
printf '#!/bin/sh\nexit 1\n' >.git/hooks/pre-commit && chmod +x .git/hooks/pre-commit
expect 74 som order note "$order" 'by hand' --commit
rm .git/hooks/pre-commit
git commit -qam 'by hand'
before=$(commits)
expect 0 som doctor --fix
is commits "$(commits)" "$before"
clean

begin "a signing program runs, and one that fails is reported"
printf '#!/bin/sh\ncat >/dev/null\necho "[GNUPG:] SIG_CREATED " >&2\necho signature\n' >"$folder/bin/sign" && chmod +x "$folder/bin/sign"
git config commit.gpgSign true && git config gpg.program "$folder/bin/sign"
expect 0 som order note "$order" signed --commit
git cat-file commit HEAD | grep -q signature || fail 'the commit is not signed'
git config gpg.program false
expect 74 som order note "$order" unsigned --commit
git config --unset commit.gpgSign
expect 0 som doctor --fix
clean

begin "a hook that changes the files and adds them"
mkdir -p .git/hooks && printf '#!/bin/sh\nfor f in $(git diff --cached --name-only); do echo "# checked" >>$f; git add $f; done\n' >.git/hooks/pre-commit
chmod +x .git/hooks/pre-commit
expect 0 som order note "$order" hooked --commit
is "the lines of the hook" "$(git show HEAD | grep -c '^+# checked')" 1
clean
rm .git/hooks/pre-commit

begin "an entry that another workspace wrote is not committed"
mkdir -p .som/commit
cp -a .som/git.lock .som/commit 2>/dev/null
printf 'som-commit 1\nhome - 1 1\n{}\nsum %064d\n' 0 >.som/commit/00000099
echo changed >>notes.txt
before=$(commits)
expect 0 som order note "$order" planted --commit
is commits "$(commits)" $((before + 1))
is "git's status" "$(git status --porcelain)" ' M notes.txt'
git checkout -q notes.txt

begin "ignored files are no reason to fail"
echo 'requests/' >.gitignore && git add .gitignore && git commit -qm ignore
expect 0 som order start "$other" --commit
is "git's status" "$(git status --porcelain)" ''

begin "a command is killed at any of its calls: its change is committed later, once"
if type -P strace >/dev/null; then
  killed=0
  for call in renameat2 unlinkat fsync mkdirat vfork clone clone3 fork; do
    for k in $(seq 1 8); do
      before=$(commits)
      text="killed at $call $k"
      strace -qq -o /dev/null -e "inject=$call:signal=KILL:when=$k" som -q order note "$order" "$text" --commit >/dev/null 2>&1
      status=$?
      ((status == 137)) && killed=$((killed + 1))
      rm -f .git/index.lock # git died with som
      expect 0 som doctor --fix -q
      has=$(grep -c "$text" "orders/${order:3:4}/${order:7:2}/$order.yaml")
      is "the number of commits after '$text'" "$(commits)" $((before + has))
      clean
      ((status == 137)) || break
    done
  done
  ((killed > 5)) || fail "only $killed kills"
fi

begin "two processes at once: each change is in exactly one commit"
before=$(commits)
for worker in 1 2; do
  (for n in 1 2 3 4 5 6; do som -q order note "$order" "worker $worker note $n" --commit || echo "note $n of $worker failed"; done) >"$folder/worker$worker" 2>&1 &
done
wait
cat "$folder"/worker* >&2
[[ ! -s $folder/worker1 && ! -s $folder/worker2 ]] || fail 'a command failed'
is commits "$(commits)" $((before + 12))
for worker in 1 2; do
  for n in 1 2 3 4 5 6; do
    is "commits with 'worker $worker note $n'" "$(git log --format=%h -S "worker $worker note $n" | grep -c .)" 1
  done
done
clean

begin "a worktree, a submodule, a workspace in a folder of the repository"
git worktree add -q "$folder/tree" -b tree
cd "$folder/tree" || exit 1
expect 0 som order note "$order" 'in a worktree' --commit
is "git's status" "$(git status --porcelain)" ''
git log -1 --format=%B | grep -q "$order" || fail 'no commit in the worktree'
mkdir "$folder/super" && cd "$folder/super" && git init -q && git -c protocol.file.allow=always submodule --quiet add "$folder/space" sub && git commit -qm sub
cd sub || exit 1
git switch -qc here
expect 0 som order note "$order" 'in a submodule' --commit
is "git's status" "$(git status --porcelain)" ''
mkdir -p "$folder/mono/ops" && cd "$folder/mono" && git init -q && som -q init --sample ops/space && echo x >ops/x && git add -A && git commit -qm start
echo y >ops/x
order=$(som -C ops/space order list -o id | head -n 1)
expect 0 som -C ops/space order note "$order" 'in a folder' --commit
is "git's status" "$(git status --porcelain)" ' M ops/x'

begin "a commit of many records takes no more than they are, also beside what somebody staged"
sample_repository many
orders() { jq -nc --arg what "$1" 'range(220) | {"@type": "ServiceOrder", description: "\($what) \(.)", serviceOrderItem: [{id: "1", action: "add", service: {name: "s"}}]}'; }
orders first | som -q apply -f - --commit || fail 'cannot apply many'
is 'files of the commit' "$(git show --name-only --format= | wc -l)" 220
is 'left to commit' "$(git status --porcelain)" ''
echo other >other.txt && git add other.txt
orders second | som -q apply -f - --commit || fail 'cannot apply many beside a staged file'
is 'files of the second commit' "$(git show --name-only --format= | wc -l)" 220
is 'what stays staged' "$(git status --porcelain)" 'A  other.txt'

begin "variables of git that name another repository are not followed"
sample_repository called
git init -q "$folder/caller" && cp .git/index "$folder/other-index"
order=$(an_order 1)
expect 0 env GIT_DIR="$folder/caller/.git" GIT_INDEX_FILE="$folder/other-index" GIT_GLOB_PATHSPECS=1 som order note "$order" 'from a hook' --commit
is "the commit" "$(git log -1 --format=%s)" "$order: note"
is "git's status" "$(git status --porcelain)" ''
cmp -s .git/index "$folder/other-index" && fail 'the index of the caller was written'
is 'the index of the caller' "$(git -C "$folder/caller" status --porcelain)" ''

begin "edits of the user's own in a file that the command changes"
sample_repository edits
order=$(an_order 1)
file=$(git ls-files "orders/*$order*")
echo '# mine' >>"$file"
expect 0 som order note "$order" 'beside an edit' --commit
says "$file: warning: has edits that no commit has"
is "git's status" "$(git status --porcelain)" ''
expect 0 som order note "$order" 'without an edit' --commit
keeps_quiet uncommitted-edit
expect 0 som order note "$order" 'not committed'
expect 0 som order note "$order" 'beside a change of som' --commit
says uncommitted-edit
git config core.autocrlf true && sed -i 's/$/\r/' "$file"
expect 0 som order note "$order" 'with line ends of another system' --commit
keeps_quiet uncommitted-edit
git config --unset core.autocrlf
other=$(an_order 2)
som order show "$other" -o json | jq '.description = "new"' >"$folder/new.json"
expect 0 som apply -f "$folder/new.json"
expect 0 som order note "$other" 'in a file that was changed before' --commit
says uncommitted-edit
touch "$(git ls-files "orders/*$other*")"
expect 0 som order note "$other" 'in a touched file' --commit
keeps_quiet uncommitted-edit
finish
