#!/bin/bash
# doctor_disk.sh SOM: doctor on a real disk: permissions, temporary files, links that lead out of the workspace.
set -euo pipefail
som=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export HOME=$folder SOM_ACTOR=jane
unset SOM_WORKSPACE SOM_NOW XDG_CONFIG_HOME
umask 022
fail() { echo "$*"; exit 1; }
is() { [[ $2 == "$3" ]] || fail "$1 is '$2', not '$3'"; }
# doctor STATUS ARGUMENT...: ends with that status; what it prints is kept.
doctor() {
  local expected=$1 status=0
  shift
  "$som" -C workspace doctor "$@" >out 2>err || status=$?
  [[ $status == "$expected" ]] || { cat out err; fail "doctor $* ended with $status, not $expected"; }
}
finds() { grep -q "$1" out || { cat out; fail "it does not find $1"; }; }
mode() { stat -c %a "workspace/$1"; }

"$som" init -q workspace
"$som" -C workspace order create --spec line --customer CUST-1 -q 2>/dev/null
order=$(cd workspace && echo orders/*/*/*.yaml)
doctor 0

# A workspace that a group shares is well.
chmod 0664 "workspace/$order"
chmod 0775 workspace/orders
doctor 0

chmod 0700 workspace/.som # as earlier versions made it
chmod 0777 workspace/orders workspace/.som/tmp
chmod 0767 "workspace/$order"
doctor 1 -o csv --fields file
for path in .som .som/tmp orders "$order"; do finds "^$path\s*$"; done
doctor 1 --fix -n
is "the mode after a dry run" "$(mode .som)" 700
doctor 0 --fix
is "the mode of .som" "$(mode .som)" 755
is "the mode of .som/tmp" "$(mode .som/tmp)" 755
is "the mode of orders" "$(mode orders)" 775
is "the mode of the order" "$(mode "$order")" 664
doctor 0

# One that a group shares.
chmod 2775 workspace
doctor 1 -o csv --fields file
for path in .som .som/seq .som/journal orders orders/20..; do finds "^$path\s*$"; done
doctor 0 --fix
is "the mode of .som" "$(mode .som)" 2775
is "the mode of .som/seq" "$(mode .som/seq)" 664
is "the mode of orders" "$(mode orders)" 2775
grep -q "workspace shared by group $(id -g)" err || fail "it does not say that it is shared"
chmod 0755 workspace && chmod g-s workspace
doctor 0 --fix
is "the mode of .som" "$(mode .som)" 755
grep -q "workspace of one user" err || fail "it says that it is shared"

# Temporary files: what a link there leads to stays.
mkdir outside
echo kept >outside/file
echo half >workspace/.som/tmp/7
mkdir workspace/.som/tmp/8
ln -s "$folder/outside" workspace/.som/tmp/9
doctor 1
finds '\.som/tmp/7'
doctor 0 --fix
is "what is left in .som/tmp" "$(ls workspace/.som/tmp)" ""
is "the file outside" "$(cat outside/file)" kept

# Links among the records are told, not followed, not changed and not removed.
chmod 0666 outside/file
ln -s "$folder/outside/file" "workspace/${order%.yaml}.json"
ln -s "$folder/outside" workspace/reports
mkfifo workspace/orders/pipe.yaml
doctor 1 --fix
finds 'irregular.*reports'
finds 'irregular.*orders/pipe.yaml'
is "the mode of the file outside" "$(stat -c %a outside/file)" 666
[[ -L workspace/reports && -L workspace/${order%.yaml}.json ]] || fail "a link is gone"
rm workspace/reports "workspace/${order%.yaml}.json" workspace/orders/pipe.yaml

# A file is moved with its bytes, and never over another one.
mkdir -p workspace/orders/1999/01
mv "workspace/$order" workspace/orders/1999/01/moved.yaml
before=$(sha256sum <workspace/orders/1999/01/moved.yaml)
doctor 0 --fix
is "the file that was moved" "$(sha256sum <"workspace/$order")" "$before"
cp "workspace/$order" workspace/orders/1999/01/copy.yaml
echo "# the copy" >>workspace/orders/1999/01/copy.yaml
doctor 1 --fix
is "the file in its place" "$(sha256sum <"workspace/$order")" "$before"
[[ -s workspace/orders/1999/01/copy.yaml ]] || fail "the copy is gone"
rm workspace/orders/1999/01/copy.yaml

# The journal of a copied workspace is another one's.
mkdir -p workspace/.som/journal
echo "planted" >workspace/.som/journal/intent
echo "somebody's" >workspace/.som/tmp/1
doctor 1 --fix
finds 'journal'
is "the planted journal" "$(cat workspace/.som/journal/intent)" planted
is "its temporary file" "$(cat workspace/.som/tmp/1)" "somebody's"
ln -sf /etc/passwd workspace/.som/journal/intent
doctor 1 --fix
finds 'symbolic link'
rm workspace/.som/journal/intent
doctor 0 --fix
