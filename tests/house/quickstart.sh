#!/bin/bash
# quickstart.sh [SOM]: without the packages, samples/quickstart.sh --no-install names them instead of failing in the build.
# With SOM, its last screen also fits a terminal of 80 columns and 24 lines.
set -euo pipefail
samples=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../samples" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin" "$work/clone"
for program in bash cat dirname env mkdir; do ln -s "$(command -v $program)" "$work/bin/"; done
cp -r "$samples" "$work/clone/samples"
status=0
said=$(PATH=$work/bin bash "$work/clone/samples/quickstart.sh" --no-install 2>&1) || status=$?
# Without dpkg, by programs, headers and files.
[[ $status == 1 && $said == *"missing packages: g++ cmake ninja-build pkg-config libcli11-dev"*"libutf8proc-dev"* && $said != *"not found"* ]] ||
  { printf 'exit %s: %s\n' "$status" "$said" && exit 1; }

# With dpkg, by what it says: here, that all are installed but two.
cat >"$work/bin/dpkg-query" <<'END'
#!/bin/bash
[[ ${!#} == libmd-dev || ${!#} == cmake ]] || printf 'install ok installed'
END
chmod +x "$work/bin/dpkg-query"
status=0
said=$(PATH=$work/bin bash "$work/clone/samples/quickstart.sh" --no-install 2>&1) || status=$?
[[ $status == 1 && $said == *"error: missing packages: cmake libmd-dev"$'\n'* ]] || { printf 'exit %s: %s\n' "$status" "$said" && exit 1; }

[[ -n ${1:-} ]] || exit 0
command -v script >/dev/null || { echo "skipped: script is missing" && exit 77; }
screen=$(script -qec "stty cols 80 rows 24; TERM=dumb '$samples/quickstart.sh' --som '$1'" /dev/null </dev/null | tr -d '\r')
rows=$(awk '{ rows += int((length($0) + 79) / 80); if (!length($0)) ++rows } END { print rows }' <<<"$screen")
((rows >= 15 && rows <= 24)) || { printf '%s\nthese are %s rows of 80 columns\n' "$screen" "$rows" && exit 1; }
grep -q 'overdue.*SO-20261028-AMX2M8G1' <<<"$screen" || { printf '%s\n' "$screen" && exit 1; }
