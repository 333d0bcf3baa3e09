#!/bin/bash
# repository.sh SOM: a workspace in a repository leaves nothing behind that git sees.
# shellcheck source=tests/git/git.sh
source "$(dirname "${BASH_SOURCE[0]}")/git.sh"

begin "a repository of a workspace"
sample_repository space
expect 0 som order list
expect 0 som validate
expect 0 git status --porcelain
[[ ! -s $folder/out ]] || fail "git sees $(cat "$folder/out")"
finish
