#!/bin/bash
# The files of samples/gitops: the story is true, and the commands of the jobs work in a pull request.
samples=$(realpath "$(dirname "${BASH_SOURCE[0]}")/../../samples/gitops")
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"

begin 'the story of two branches'
bash "$samples/two-branches.sh" "$som_path" >out 2>&1 || fail "two-branches.sh ends with $?: $(tail -n 3 out)"

# The commands of a file, as a runner takes them, with its variables replaced.
commands() {
  sed -nE 's/^ *(- )?(run: )?(som .*)$/\3/p' "$1" |
    sed -E 's/\$\{\{ github\.event\.(pull_request\.base\.sha|merge_group\.base_sha|before) \}\}/main/g
            s/\$\{\{ github\.(event\.(pull_request\.head\.sha|merge_group\.head_sha)|sha) \}\}/HEAD/g'
}

begin 'the jobs'
som init -q --sample ws && cd ws || exit 1
git init -q . && git add -A && git commit -q -m first
git remote add origin "$PWD" && git checkout -q -b branch
som order note "$(som order list -o id | head -n 1)" 'a note' -q && git commit -q -a -m note
git fetch -q origin
export CI_MERGE_REQUEST_DIFF_BASE_SHA=main CI_MERGE_REQUEST_TARGET_BRANCH_NAME=main
for file in github gitlab-ci pre-commit-config; do
  count=0
  while read -r line; do
    bash -ec "$line" >../out 2>&1 || fail "$file.yml: $line: exit status $?: $(<../out)"
    count=$((count + 1))
  done < <(commands "$samples/$file.y"*ml; sed -nE 's/^ *entry: (som .*)$/\1/p' "$samples/$file.y"*ml)
  ((count > 0)) || fail "$file.yml has no commands"
  ! python3 -c 'import yaml' 2>/dev/null || python3 -c 'import sys, yaml; yaml.safe_load(open(sys.argv[1]))' "$samples/$file.y"*ml ||
    fail "$file is not YAML"
done
grep -q '<testsuites tests="1" failures="0"' som-validate.xml || fail "som-validate.xml: $(<som-validate.xml)"
[[ $(<gl-code-quality-report.json) == '[]' ]] || fail 'gl-code-quality-report.json has findings'

begin 'an illegal change'
sed -i 's/^state: .*/state: completed/' "$(git diff --name-only main HEAD | grep '^orders/')"
git commit -q -a -m broken
refused=0
while read -r line; do bash -ec "$line" >/dev/null 2>&1 || refused=$((refused + 1)); done < <(commands "$samples/github.yml")
((refused >= 3)) || fail "only $refused commands of github.yml refuse it"
finish
