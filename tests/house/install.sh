#!/bin/bash
# install.sh PACKAGE...
#   Installs the Debian packages that are missing; says which. Root or sudo. Nothing is done where all are there.
set -euo pipefail

fail() { printf '%s\n' "$@" >&2 && exit 1; }

command -v dpkg-query >/dev/null ||
  fail "this is no Debian: install what corresponds to these packages and use --no-install:" "  $*"

missing=()
for package in "$@"; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [[ $status == installed ]] || missing+=("$package")
done
if ((${#missing[@]} == 0)); then
  echo "all $# packages are there"
  exit 0
fi

as_root=()
if ((EUID != 0)); then
  command -v sudo >/dev/null || fail "not root, and there is no sudo; as root run:" \
    "  apt-get update && apt-get install --no-install-recommends ${missing[*]}"
  as_root=(sudo)
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
quietly() {
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive "$@" </dev/null >"$log" 2>&1 ||
    fail "failed: $*" "$(tail -n 20 "$log")"
}
echo "apt-get update"
quietly apt-get update -qq
echo "apt-get install ${missing[*]}"
quietly apt-get install -qq -y --no-install-recommends -o Dpkg::Use-Pty=0 "${missing[@]}"
