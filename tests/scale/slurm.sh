#!/bin/bash
# slurm.sh SOM GENERATE [RECORDS]: a real Slurm (Debian: slurmctld slurmd slurm-client munge) runs the array of
# samples/scale over a workspace of RECORDS orders (5000): one task is requeued, the joined scan has the bytes of the
# whole one, and a missing part is refused. As root, in namespaces of its own, with all files of Slurm in a folder of
# its own; skipped elsewhere.
set -uo pipefail
for program in slurmctld slurmd sbatch munged unshare ip; do
  command -v "$program" >/dev/null || { echo "$program is missing: Slurm was not run"; exit 77; }
done
((EUID == 0)) || { echo 'not root: Slurm was not run'; exit 77; }
if [[ ${SOM_IN_NAMESPACES:-} != yes ]]; then
  exec env SOM_IN_NAMESPACES=yes unshare --mount --pid --net --fork --uts --mount-proc "$0" "$@"
fi
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
generate=$(readlink -f "${2:?the path of bench-generate}")
records=${3:-5000}
# shellcheck source=tests/git/git.sh
source "$here/../git/git.sh"
export SOM_NOW=2026-11-22T12:00:00Z

# Slurm: one controller and one node with two cores, which is this machine.
slurm=$folder/slurm
mkdir -p "$slurm"/{run,spool,state,log} && chmod 755 "$folder" "$slurm" "$slurm/run"
# Slurm looks names up only where an address is not 127.0.0.1.
ip link set lo up && ip address add 192.0.2.1/32 dev lo && hostname node && printf '127.0.0.1 localhost node\n' >"$slurm/hosts" && mount --bind "$slurm/hosts" /etc/hosts ||
  { echo 'namespaces are not available: Slurm was not run'; exit 77; }
head -c 1024 /dev/urandom >"$slurm/munge.key" && chmod 400 "$slurm/munge.key"
cat >"$slurm/slurm.conf" <<END
ClusterName=test
SlurmctldHost=node(127.0.0.1)
SlurmctldPort=16817
SlurmdPort=16818
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$slurm/run/munge.sock
StateSaveLocation=$slurm/state
SlurmdSpoolDir=$slurm/spool
SlurmctldPidFile=$slurm/run/slurmctld.pid
SlurmdPidFile=$slurm/run/slurmd.pid
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
ReturnToService=2
MailProg=/bin/true
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
NodeName=node NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=main Nodes=node Default=YES MaxTime=INFINITE State=UP
END
export SLURM_CONF=$slurm/slurm.conf
munged --force --foreground --key-file "$slurm/munge.key" --socket "$slurm/run/munge.sock" --pid-file "$slurm/run/munged.pid" \
  --log-file "$slurm/log/munged" --seed-file "$slurm/run/seed" 2>"$slurm/log/munged.err" &
sleep 1
slurmctld -D -f "$SLURM_CONF" >"$slurm/log/slurmctld" 2>&1 &
slurmd -D -f "$SLURM_CONF" >"$slurm/log/slurmd" 2>&1 &
for _ in $(seq 60); do
  sinfo -h -o %T 2>/dev/null | grep -q idle && break
  sleep 1
done
sinfo -h -o %T | grep -q idle || { tail -n 20 "$slurm"/log/slurm*; echo 'Slurm does not start on this machine: it was not run'; exit 77; }

# done_with JOB…: waits until Slurm has no task of these jobs.
done_with() {
  local job
  for job; do
    while squeue -h -j "$job" 2>/dev/null | grep -q .; do sleep 1; done
  done
}

begin "an array of eight tasks"
"$generate" "$folder/space" --records "$records" --open 40 --inventory "$((records / 10))" >/dev/null || fail 'cannot generate'
cd "$folder/space" && git init -q && git add -A && git commit -qm all
git clone -q --bare --depth 1 "file://$folder/space" "$folder/bare.git"
mkdir "$folder/jobs" && cd "$folder/jobs" || exit 1
export REPOSITORY=$folder/bare.git PARTS=$folder/parts SOM_SHARDS=8
# The node gets the environment of the submitting shell, with som in its PATH.
read -r scan join < <("$here/../../samples/scale/slurm.sh")
[[ -n ${join:-} ]] || fail 'nothing was submitted'
requeued=
for _ in $(seq 300); do # a task that waits cannot be requeued: the first one that runs is
  task=$(squeue -h -t R -r -o %i -j "$scan" 2>/dev/null | head -n 1)
  [[ -n $task ]] && scontrol requeue "$task" 2>"$slurm/log/requeue" && requeued=$task && break
  squeue -h -j "$scan" 2>/dev/null | grep -q . || break
  sleep 0.1
done
[[ -n $requeued ]] || fail "no task was requeued: $(cat "$slurm/log/requeue" 2>/dev/null)"
done_with "$scan" "$join"
(($(find "$PARTS" -name 'part-*.ndjson' | wc -l) == 8)) || { fail 'not eight parts'; tail -n 3 "$folder"/jobs/* >&2; }
grep -q 'open:' "$folder/jobs/som-join-$join.log" || { fail 'the parts were not joined'; cat "$folder/jobs/som-join-$join.log" >&2; }

begin "one task runs again, by itself"
rm "$PARTS/part-3.ndjson"
expect 4 som jeopardy join --git-dir "$REPOSITORY" --as-of HEAD "$PARTS"/part-*.ndjson
says 'missing: part 4/8'
REVISION=$(git --git-dir "$REPOSITORY" rev-parse HEAD)
export REVISION
again=$(sbatch --parsable --export=ALL --array=3 "$here/../../samples/scale/scan.sbatch")
done_with "$again"
[[ -e $PARTS/part-3.ndjson ]] || fail 'the task made no part'

begin "the joined scan is the whole scan"
for format in json table csv; do
  som -o "$format" jeopardy scan --git-dir "$REPOSITORY" --as-of HEAD >"$folder/whole" 2>/dev/null
  som -o "$format" jeopardy join --git-dir "$REPOSITORY" --as-of HEAD "$PARTS"/part-*.ndjson >"$folder/joined" 2>/dev/null
  cmp "$folder/whole" "$folder/joined" || fail "$format differs"
done
scontrol shutdown
finish
