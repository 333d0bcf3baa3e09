#!/bin/bash
# Sourced by the tests of this folder: a folder of its own as the current directory, git without the configuration of
# the machine, and checks. A test is called with the path of som; `som` calls it.
set -uo pipefail
som_path=$(readlink -f "${1:?the path of som}")
command -v git >/dev/null || { echo "git is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
unset "${!GIT_@}" "${!SOM_@}"
export HOME=$folder/home XDG_CONFIG_HOME=$folder/home/.config GIT_CONFIG_NOSYSTEM=1 LC_ALL=C.UTF-8
export PATH=$folder/bin:$PATH SOM_PAGER=cat
mkdir -p "$HOME" bin
ln -s "$som_path" bin/som
git config --global user.name Jane
git config --global user.email jane@example.com
git config --global init.defaultBranch main
git config --global commit.gpgSign false
failures=0
case_name=

# begin NAME: what is checked next.
begin() { case_name=$1; }

# fail MESSAGE: reports a failure of the case.
fail() {
  echo "$case_name: $1" >&2
  failures=$((failures + 1))
}

# expect STATUS COMMAND…: runs a command; its outputs are then in the files `out` and `err` of the test's folder.
expect() {
  local wanted=$1 status
  shift
  "$@" >"$folder/out" 2>"$folder/err"
  status=$?
  ((status == wanted)) && return
  fail "exit $status instead of $wanted: $*"
  sed 's/^/  /' "$folder/out" "$folder/err" >&2
}

# says TEXT, keeps_quiet TEXT: the last command printed a text, or did not.
says() { grep -qF -- "$1" "$folder/out" "$folder/err" || { fail "does not say: $1"; cat "$folder/out" "$folder/err" >&2; }; }
keeps_quiet() { ! grep -qF -- "$1" "$folder/out" "$folder/err" || fail "says: $1"; }

# sample_repository NAME: makes a repository with the sample workspace as its first commit, and goes there.
sample_repository() {
  cd "$folder" || exit 1
  som -q init --sample "$1" >/dev/null && cd "$1" && git init -q && git add -A && git commit -qm 'sample' ||
    { echo "cannot make a repository" >&2; exit 1; }
}

# finish: the end of a test.
finish() {
  ((failures == 0)) || { echo "$failures failures" >&2; exit 1; }
  echo "passed"
}
