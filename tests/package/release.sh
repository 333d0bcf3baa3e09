#!/bin/bash
# release.sh SOURCE: the workflow that publishes releases is YAML, its commands are shell, the files, presets and options that
# they name exist, and the checksums are those of the files. Nothing is published.
set -euo pipefail
source=$1
file=$source/samples/release/github.yml
python3 -c 'import yaml' 2>/dev/null || { echo "skipped: python3-yaml is missing" && exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0
complain() {
  printf '%s\n' "$*"
  failures=$((failures + 1))
}

# Each command in a file of its own, named by its step.
python3 - "$file" "$work" <<'END'
import pathlib, sys, yaml
jobs = yaml.safe_load(open(sys.argv[1]))["jobs"]
steps = [step for job in jobs.values() for step in job["steps"]]
assert all(("run" in step) != ("uses" in step) for step in steps), "a step without run or uses, or with both"
assert all(need in jobs for job in jobs.values() for need in [job.get("needs", "package")])
for step in steps:
    if "run" in step:
        pathlib.Path(sys.argv[2], step["name"]).write_text(step["run"] + "\n")
END
count=0
for step in "$work"/*; do
  count=$((count + 1))
  bash -n "$step" || complain "${step##*/}: not shell"
done
((count >= 6)) || complain "only $count commands"

while read -r path; do
  [[ -e $source/$path ]] || complain "the workflow names $path, which is missing"
done < <(cat "$work"/* | grep -oE '(samples|tests)/[A-Za-z./-]+' | sort -u)
while read -r preset; do
  jq -e --arg name "$preset" 'any(.configurePresets[]; .name == $name)' "$source/CMakePresets.json" >/dev/null ||
    complain "the workflow names the preset $preset, which is missing"
done < <(cat "$work"/* | grep -oE -- '--preset [a-z]+' | cut -d' ' -f2 | sort -u)
grep -q -- '--target deb' "$work/Build the package" || complain "the target of the package is not deb"
grep -q 'add_custom_target(deb ' "$source/cmake/install.cmake" || complain "there is no target deb"
packages=$("$source/samples/quickstart.sh" --packages)
[[ $packages == *g++*cmake*libre2-dev* ]] || complain "quickstart.sh --packages prints: $packages"
if command -v apt-cache >/dev/null; then
  # shellcheck disable=SC2086  # one word a package
  known=$(apt-cache show --no-all-versions $packages 2>/dev/null | sed -n 's/^Package: //p' | sort -u)
  [[ -z $known ]] || diff <(sort <<<"$packages") - <<<"$known" || complain "Debian does not have all packages (<)"
fi

mkdir "$work/checkout" "$work/checkout/release"
echo a package >"$work/checkout/release/som_0.1.0-1_amd64.deb"
(cd "$work/checkout" && bash -e "$work/Checksums" >/dev/null) || complain "the checksums fail"
(cd "$work/checkout/release" && sha256sum --quiet --check SHA256SUMS) || complain "the checksums are wrong"
echo another >"$work/checkout/release/som_0.1.0-1_amd64.deb"
! (cd "$work/checkout/release" && sha256sum --status --check SHA256SUMS 2>/dev/null) || complain "SHA256SUMS checks nothing"
# What a pattern of a step names is what cpack makes.
[[ $(grep -c 'som_\*\.deb' "$file") -ge 2 && $(cat "$source/samples/Containerfile") == *'COPY som_*.deb'* ]] ||
  complain "the package has another name"
exit "$((failures > 0))"
