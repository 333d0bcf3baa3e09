#!/bin/bash
# Installs, builds and runs all tests. See --help.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
packages=(
  g++ clang-14 libclang-rt-14-dev cmake ninja-build pkg-config ccache lld
  libcli11-dev libyaml-cpp-dev nlohmann-json3-dev libspdlog-dev libfmt-dev libvalijson-dev
  libsqlite3-dev libre2-dev libhowardhinnant-date-dev libmd-dev libxxhash-dev libutf8proc-dev tzdata catch2
  git jq parallel python3-jsonschema python3-yaml strace time mandoc clang-format-14
  zsh fish dpkg-dev file python3
  graphviz librsvg2-bin poppler-utils chromium fonts-dejavu-core
)
# Node of another source conflicts with Debian's npm.
command -v npm >/dev/null || packages+=(nodejs npm)
install=yes all=no coverage=no

usage() {
  cat <<END
usage: tests/run.sh [--no-install] [--all | --coverage]

Installs the Debian packages that are missing (as root, or with sudo), and builds with all warnings as errors: the
program with GCC 12, optimised, and program and tests with Clang 14, AddressSanitizer and UndefinedBehaviorSanitizer.
Runs all tests. Ends with the summary of ctest and its exit status.

  --no-install   install nothing; all packages must be there
  --all          build the tests with GCC and its sanitizers too, and the fuzzers, and run those as well
  --coverage     instead: run the tests with gcov, and print which lines of lib/ they cover
END
}

while (($#)); do
  case $1 in
    --no-install) install=no ;;
    --all) all=yes ;;
    --coverage) coverage=yes ;;
    --help | -h) usage && exit 0 ;;
    *) echo "run.sh: there is no option '$1'; see --help" >&2 && exit 2 ;;
  esac
  shift
done
[[ $coverage == no ]] || packages+=(gcovr)

say() { printf '==> %s\n' "$*"; }

# build PRESET TARGET...: configures quietly, builds, says how long it took. The first time, the sources of a whole folder
# are compiled together: that takes a third less time, but again as long after a change of one of them.
build() {
  local preset=$1 started=$SECONDS size=()
  shift
  [[ -e build/$preset/CMakeCache.txt ]] || size=(-DSOM_UNITY_SIZE=100)
  say "build: $preset ($*)"
  cmake --preset "$preset" "${size[@]}" >"build/$preset.log" 2>&1 || {
    tail -n 20 "build/$preset.log"
    exit 1
  }
  cmake --build --preset "$preset" --target "$@" -- --quiet
  say "build: $preset took $((SECONDS - started)) s"
}

# run_tests FOLDER...: one ctest over the tests of several build folders; its exit status is ours.
run_tests() {
  mkdir -p build/all
  printf 'subdirs("%s")\n' "${@/#/$root/build/}" >build/all/CTestTestfile.cmake
  say "tests: $*"
  ctest --test-dir build/all --output-on-failure -j2
}

cd "$root"
mkdir -p build
if [[ $install == yes ]]; then
  say "packages"
  tests/house/install.sh "${packages[@]}"
fi

if [[ $coverage == yes ]]; then
  build coverage all
  find build/coverage -name '*.gcda' -delete
  status=0
  # Not the crash tests: gcov's own system calls would be among those at which they kill.
  ctest --test-dir build/coverage --output-on-failure -j2 -E '^crash' || status=$?
  say "lines of lib/ that the tests cover"
  gcovr --root . --filter lib/ --exclude-throw-branches -j2 build/coverage || status=$?
  exit "$status"
fi

# In the optimised build: the crash tests and benchmarks, as LeakSanitizer excludes tracing, the security tests, as they
# measure memory, the walks and those with git, of the pages and of the board, as they start som many times, and the
# package, which is of it. They are the long ones, so they begin, and no core waits for the last of them.
tested=(crash walks bench security git scale pages board package)
tested=("${tested[@]/#/release/tests/}" dev)
build release som crash-driver crash-history crash-racer merge-triples bench staged
build dev all
if [[ $all == yes ]]; then
  build gcc all
  build fuzz fuzz-doc
  tested+=(gcc fuzz/tests/fuzz)
fi
run_tests "${tested[@]}"
