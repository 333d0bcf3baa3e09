#!/bin/bash
# configurations.sh SOM: what users set in git's configuration and environment changes neither answers nor commits.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"
export SOM_NOW=2026-11-22T12:00:00Z SOM_ACTOR=jane
is() { [[ $2 == "$3" ]] || fail "$1 is '$2' instead of '$3'"; }

# A repository with a branch `edit` (one legal change, one illegal, one comment), its file names not all ASCII.
sample_repository base
mkdir -p 'catalog/Gebäude "7"' && printf '"@type": ServiceSpecification\nid: umlaut\nname: Größe\n' >'catalog/Gebäude "7"/größe.yaml'
git add -A && git commit -qm umlaut
mapfile -t orders < <(som order list -o id)
file_of() { echo orders/*/*/"$1".yaml; }
second=$(file_of "${orders[1]}") third=$(file_of "${orders[2]}")
git checkout -q -b edit
som -q order note "${orders[0]}" 'a note' && git commit -qam note || fail 'cannot note'
sed -i 's/^state: acknowledged/state: completed/' "$second" && git commit -qam illegal
sed -i 's/Größe/Grösse/' 'catalog/Gebäude "7"/größe.yaml' && git commit -qam catalog
cd "$folder" || exit 1

# answers: what som says of the branch, its last commits, the index and the work tree.
answers() {
  som validate main..edit -o json
  som validate --against main -o json
  sed -i 's/^state: acknowledged/state: completed/' "$third"
  printf 'new: file\n' >'policy/Straße.yaml'
  som validate --against edit -o json
  git add -A
  som validate --staged -o json
  som diff main
  som diff main..edit -o json
  git reset -q --hard edit
  som log --since 2026-01-01 -o json
  som order list --as-of main
  som jeopardy scan --as-of edit -o json
  som git merge-check main edit
  som board - --since main | grep -c "${orders[0]}"
} 2>&1

# answers_with VARIABLE: the same, with a variable for som alone.
answers_with() {
  local variable=$1
  som() { env "$variable" som "$@"; }
  answers
  unset -f som
}

# commits: what a change with --commit commits.
commits() {
  som -q order note "${orders[0]}" 'another note' --commit
  git show --no-color --no-ext-diff --no-show-signature --encoding=UTF-8 --no-renames --format='%s%n%b' --raw --abbrev=40 HEAD -- | sed '/^:/s/ [0-9a-f]* [0-9a-f]* / /'
  git status --porcelain --no-renames
} 2>&1

# in_a_copy NAME: begins a case in a copy of the repository.
in_a_copy() {
  begin "$1"
  rm -rf "$folder/space" && cp -a "$folder/base" "$folder/space" && cd "$folder/space" || exit 1
}
# same NAME: compares a file of the case with that without configuration.
same() {
  diff "$folder/$1.plain" "$folder/$1.other" >"$folder/difference" && return
  fail "other $1"
  head -n 20 "$folder/difference" >&2
}

in_a_copy 'without configuration'
git reset -q
answers >"$folder/answers.plain"
commits >"$folder/commits.plain"
grep -q illegal-transition "$folder/answers.plain" || fail 'nothing is found'
grep -q "^Record: ${orders[0]}" "$folder/commits.plain" || fail 'nothing is committed'

# Each paragraph is a configuration.
name='' count=0
while read -r key value; do
  [[ -n $name ]] || { in_a_copy "configuration $((++count)), from $key"; name=$key; }
  [[ -z $key ]] || { git config "$key" "$value" && continue; }
  rm .git/index && git reset -q 2>/dev/null # writes the index in the form that is configured
  answers >"$folder/answers.other"
  commits >"$folder/commits.other"
  same answers
  same commits
  name=''
done <<END
color.ui always
color.diff always
color.status always
core.quotePath true
core.abbrev 4
core.pager false
core.commentChar S
core.preloadIndex false
core.precomposeUnicode true
core.autocrlf input
core.attributesFile $folder/absent
core.excludesFile $folder/absent
core.editor false
diff.noprefix true
diff.external false
diff.renames copies
diff.ignoreSubmodules all
diff.relative true
diff.wsErrorHighlight all
status.short true
status.branch true
status.showUntrackedFiles no
log.showSignature true
log.date relative
log.follow true
log.diffMerges separate
format.pretty oneline
commit.verbose 2
commit.cleanup scissors
column.ui always
pager.diff true
alias.diff-index status
alias.commit status
merge.ff only
rerere.enabled true
fetch.prune true
submodule.recurse true
i18n.logOutputEncoding UTF-16
extensions.worktreeConfig true

core.quotePath false
core.splitIndex true
core.fsmonitor true
core.fileMode false
core.ignoreCase true
diff.mnemonicPrefix true
status.relativePaths false
index.threads 1

index.version 4
core.fsmonitor /bin/false
core.trustctime false
core.checkStat minimal
core.untrackedCache true
diff.autoRefreshIndex false

feature.manyFiles true
feature.experimental true
core.symlinks false
core.hooksPath $folder/absent
core.sharedRepository group

END

# Variables of git's environment, as hooks and aliases have them.
in_a_copy 'the environment of a hook'
git reset -q
mapfile -t variables <<'END'
GIT_LITERAL_PATHSPECS=1
GIT_OPTIONAL_LOCKS=1
GIT_EXTERNAL_DIFF=false
GIT_DIFF_OPTS=-u0
GIT_PAGER=false
GIT_TRACE=1
GIT_CONFIG_PARAMETERS='color.ui=always'
GIT_DEFAULT_HASH=sha256
GIT_DIR=.git
GIT_WORK_TREE=.
GIT_PREFIX=orders/
GIT_INDEX_FILE=.git/index
GIT_OBJECT_DIRECTORY=.git/objects
GIT_NAMESPACE=other
GIT_ATTR_SOURCE=nowhere
END
som() { env "${variables[@]}" som "$@"; }
answers >"$folder/answers.other"
unset -f som
same answers
finish
