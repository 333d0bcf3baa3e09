#!/bin/bash
# samples.sh SOM: the scripts of samples/scale: the one for GNU parallel runs, with a task that fails and is run again;
# those for Slurm run with a stand-in for sbatch; the manifests have the members that Kubernetes gives a Job.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
samples=$(cd "$here/../../samples/scale" && pwd)
# shellcheck source=tests/git/git.sh
source "$here/../git/git.sh"
export SOM_NOW=2026-11-22T12:00:00Z
sample_repository space
git clone -q --bare --depth 1 "file://$folder/space" "$folder/bare.git"
som jeopardy scan >"$folder/whole"
export REPOSITORY=$folder/bare.git PARTS=$folder/parts

if command -v parallel >/dev/null; then
  begin "GNU parallel"
  printf '#!/bin/sh\n[ "$PARALLEL_SEQ" = 2 ] && [ ! -e %s ] && touch %s && exit 75\nexec %s "$@"\n' \
    "$folder/tried" "$folder/tried" "$som_path" >"$folder/once"
  chmod +x "$folder/once"
  ln -sf "$folder/once" "$folder/bin/som"
  "$samples/parallel.sh" 3 >"$folder/out" 2>"$folder/err" && fail 'a task that failed is not noticed'
  grep -q "SOM_NOW=$SOM_NOW" "$folder/err" || fail 'does not say how to run it again'
  expect 0 "$samples/parallel.sh" 3
  cmp -s "$folder/whole" "$folder/out" || fail 'the joined scan differs'
  (($(tail -qn +2 "$PARTS"/scan-*.log | wc -l) == 4)) || fail 'more than the failed task was run again'
  expect 0 env SOM_NOW=2026-11-23T12:00:00Z "$samples/parallel.sh" 3
  som --now 2026-11-23T12:00:00Z jeopardy scan >"$folder/later"
  cmp -s "$folder/later" "$folder/out" || fail 'parts of another moment were joined'
  ln -sf "$som_path" "$folder/bin/som"
else
  echo 'GNU parallel is missing: its script was not run'
fi

begin "Slurm, with a stand-in for sbatch"
rm -rf "$PARTS"
cat >"$folder/bin/sbatch" <<'END'
#!/bin/bash
# Runs the tasks of an array at once, in order, as sbatch numbers them.
for word; do
  case $word in
    --array=*) array=${word#*=} ;;
    *.sbatch) script=$word ;;
  esac
done
echo 7
[[ -n ${array:-} ]] || { "$script" >"$PARTS/joined" 2>&1; exit 0; }
for ((n = ${array%-*}; n <= ${array#*-}; n++)); do SLURM_ARRAY_TASK_ID=$n SLURM_ARRAY_TASK_STEP=1 "$script" || exit; done
END
chmod +x "$folder/bin/sbatch"
SOM_SHARDS=4 expect 0 "$samples/slurm.sh"
says '7 7'
(($(find "$PARTS" -name 'part-*' | wc -l) == 4)) || fail 'not four parts'
grep -q 'open:' "$PARTS/joined" || fail 'the parts were not joined'

begin "the manifests"
for manifest in "$samples"/kubernetes*.yaml; do
  python3 "$here/manifest.py" "$manifest" >"$folder/out" 2>&1
  status=$?
  ((status == 77)) && { echo "python3-yaml or python3-jsonschema is missing: $(basename "$manifest") was not checked"; continue; }
  ((status == 0)) || { fail "$(basename "$manifest") is not valid"; cat "$folder/out" >&2; }
done
finish
