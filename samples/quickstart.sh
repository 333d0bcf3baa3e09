#!/bin/bash
# From a fresh clone on Debian 12 to the first jeopardy table. See --help.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$root/build/quickstart
# The Debian packages, each with the program, header or file by which it is found where there is no dpkg.
packages=(
  g++=g++ cmake=cmake ninja-build=ninja pkg-config=pkg-config
  libcli11-dev=CLI/CLI.hpp libyaml-cpp-dev=yaml-cpp/yaml.h nlohmann-json3-dev=nlohmann/json.hpp
  libspdlog-dev=spdlog/spdlog.h libfmt-dev=fmt/format.h libvalijson-dev=valijson/schema.hpp libsqlite3-dev=sqlite3.h
  libre2-dev=re2/re2.h libhowardhinnant-date-dev=date/date.h libmd-dev=sha2.h libxxhash-dev=xxhash.h
  libutf8proc-dev=utf8proc.h tzdata=/usr/share/zoneinfo/Europe/London
)
install=yes som=

usage() {
  cat <<END
usage: samples/quickstart.sh [--no-install] [--som PROGRAM] | --packages

Installs the Debian packages that som needs and that are missing (as root, or with sudo), builds som into
build/quickstart, and asks the sample workspace samples/leeds-access which records are overdue, and why.
Run it again at any time: it continues, and does nothing twice.

  --no-install   install nothing; name the packages that are missing
  --som PROGRAM  build nothing, and use this som
  --packages     print the packages, and do nothing
  --help         this text
END
}

while (($#)); do
  case $1 in
    --no-install) install=no ;;
    --som) som=$(realpath "$(command -v "${2:?--som needs a program}")") && shift ;;
    --packages) printf '%s\n' "${packages[@]%%=*}" && exit 0 ;;
    --help | -h) usage && exit 0 ;;
    *) echo "quickstart.sh: there is no option '$1'; see --help" >&2 && exit 2 ;;
  esac
  shift
done

say() { printf '==> %s\n' "$*" >&2; }

# is_missing PACKAGE=FOUND-BY: as dpkg says; without dpkg, as the program, the file or the compiler says.
is_missing() {
  local package=${1%%=*} found_by=${1#*=}
  if command -v dpkg-query >/dev/null; then
    [[ $(dpkg-query -W -f='${Status}' "$package" 2>/dev/null) != "install ok installed" ]]
  elif [[ $found_by == /* ]]; then
    [[ ! -e $found_by ]]
  elif [[ $found_by == *.h* ]]; then
    ! "${CXX:-g++}" -E -x c++ - <<<"#include <$found_by>" >/dev/null 2>&1
  else
    ! command -v "$found_by" >/dev/null
  fi
}

require_packages() {
  local package missing=()
  for package in "${packages[@]}"; do
    if is_missing "$package"; then missing+=("${package%%=*}"); fi
  done
  ((${#missing[@]})) || return 0
  printf 'quickstart.sh: error: missing packages: %s\n' "${missing[*]}" >&2
  echo 'hint: install them, or run this script without --no-install' >&2
  exit 1
}

# progress: reads the lines of ninja, and prints one for each tenth of the work.
progress() {
  local line tenth=0
  while IFS= read -r line; do
    if [[ $line =~ ^\[([0-9]+)/([0-9]+)\] ]]; then
      if ((BASH_REMATCH[1] * 10 / BASH_REMATCH[2] > tenth)); then
        tenth=$((BASH_REMATCH[1] * 10 / BASH_REMATCH[2]))
        say "${BASH_REMATCH[1]} of ${BASH_REMATCH[2]} steps, $((SECONDS - started)) s"
      fi
    else
      printf '%s\n' "$line" >&2
    fi
  done
}

build_som() {
  local started=$SECONDS cores
  cores=$(nproc 2>/dev/null || echo 2)
  say "build of som in ${build#"$root/"}: about $(((seconds_of_one_core / cores + 59) / 60)) minutes on $cores cores the first time"
  mkdir -p build
  # Less optimisation than the package has: it takes a third less time, and is fast enough for a look. Warnings are for those
  # who change the code: tests/run.sh has them as errors.
  cmake --preset release -B "$build" -DSOM_UNITY_SIZE=100 -DSOM_TESTS=OFF -DSOM_WERROR=OFF -DSOM_WARNINGS=OFF \
    -DCMAKE_CXX_FLAGS_RELEASE="-Og -DNDEBUG" >"$build.log" 2>&1 || {
    tail -n 20 "$build.log" >&2
    exit 1
  }
  if [[ -t 2 ]]; then
    NINJA_STATUS='[%f/%t %es] ' cmake --build "$build" --target som >&2
  else
    NINJA_STATUS='[%f/%t] ' cmake --build "$build" --target som 2>&1 | progress
  fi
  say "built in $((SECONDS - started)) s: ${build#"$root/"}/cmd/som"
  som=$build/cmd/som
}
readonly seconds_of_one_core=240 # measured, with GCC 12

cd "$root"
if [[ -z $som ]]; then
  if [[ $install == yes ]]; then
    say "packages"
    tests/house/install.sh "${packages[@]%%=*}" >&2
  else
    require_packages
  fi
  build_som
fi

# The last screen: at most 24 lines of 80 columns.
unset SOM_WORKSPACE
export SOM_NOW=2026-11-21T12:00:00Z
cd samples/leeds-access
say "which records of samples/leeds-access were overdue on 21 November 2026 at noon?"
printf '$ cd samples/leeds-access && export SOM_NOW=%s\n$ som jeopardy scan --level overdue\n' "$SOM_NOW"
"$som" jeopardy scan --level overdue
worst=$("$som" jeopardy scan -o id 2>/dev/null | sed -n 1p)
say "why is the first one there?"
printf '$ som jeopardy explain %s\n' "$worst"
"$som" jeopardy explain "$worst" | sed -n '/^REASONS/,/^$/p' | sed -n '2,5p'
say "read on: man -l man/som-tutorial.7; put ${som#"$root/"} on your PATH"
