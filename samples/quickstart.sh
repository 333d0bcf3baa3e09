#!/bin/bash
# From a fresh clone on Debian 12 to the first jeopardy table. See --help.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/quickstart
packages=(
  g++ cmake ninja-build pkg-config
  libcli11-dev libyaml-cpp-dev nlohmann-json3-dev libspdlog-dev libfmt-dev libvalijson-dev
  libsqlite3-dev libre2-dev libhowardhinnant-date-dev libmd-dev libxxhash-dev libutf8proc-dev tzdata
)
install=yes

usage() {
  cat <<END
usage: samples/quickstart.sh [--no-install]

Installs the Debian packages that som needs and that are missing (as root, or with sudo), builds som into
build/quickstart, and asks the sample workspace samples/leeds-access which records are in jeopardy, and why.
Run it again at any time: what is there is not done twice.

  --no-install   install nothing; all packages must be there
  --help         this text
END
}

while (($#)); do
  case $1 in
    --no-install) install=no ;;
    --help | -h) usage && exit 0 ;;
    *) echo "quickstart.sh: there is no option '$1'; see --help" >&2 && exit 2 ;;
  esac
  shift
done

say() { printf '==> %s\n' "$*" >&2; }

show() {
  printf '\n$ som %s\n' "$*"
  "$build/cmd/som" "$@"
}

# is_missing PACKAGE: by dpkg; where there is none, by the package's program.
is_missing() {
  if command -v dpkg-query >/dev/null; then
    [[ $(dpkg-query -W -f='${Status}' "$1" 2>/dev/null) != "install ok installed" ]]
  else
    case $1 in
      g++ | cmake | pkg-config) ! command -v "$1" >/dev/null ;;
      ninja-build) ! command -v ninja >/dev/null ;;
      *) return 1 ;;
    esac
  fi
}

require_packages() {
  local package missing=()
  for package in "${packages[@]}"; do
    if is_missing "$package"; then missing+=("$package"); fi
  done
  ((${#missing[@]})) || return 0
  printf 'quickstart.sh: error: missing packages: %s\n' "${missing[*]}" >&2
  echo 'hint: install them, or run this script without --no-install' >&2
  exit 1
}

cd "$root"
if [[ $install == yes ]]; then
  say "packages"
  tests/house/install.sh "${packages[@]}" >&2
else
  require_packages
fi

say "build of som in ${build#"$root/"} (two to five minutes the first time)"
started=$SECONDS
mkdir -p build
# Warnings are for those who change the code: tests/run.sh has them as errors.
cmake --preset release -B "$build" -DSOM_TESTS=OFF -DSOM_WERROR=OFF -DCMAKE_CXX_FLAGS=-w >"$build.log" 2>&1 || {
  tail -n 20 "$build.log" >&2
  exit 1
}
quiet=(-- --quiet)
[[ ! -t 2 ]] || quiet=() # a terminal shows how far it is
cmake --build "$build" --target som "${quiet[@]}" >&2
say "built in $((SECONDS - started)) s: ${build#"$root/"}/cmd/som"

workspace=samples/leeds-access
now=2026-11-21T12:00:00Z
say "which open records of $workspace were in jeopardy on 21 November 2026 at noon?"
show -C "$workspace" --now "$now" jeopardy scan
worst=$("$build/cmd/som" -C "$workspace" --now "$now" -o ndjson jeopardy scan 2>/dev/null |
  sed -n '1s/.*"id": *"\(SO-[^"]*\)".*/\1/p')
say "why is the first one there?"
show -C "$workspace" --now "$now" jeopardy explain "$worst"
printf '\n' >&2
say "read on: README.md; man -l man/som.1; or put build/quickstart/cmd/som on your PATH"
