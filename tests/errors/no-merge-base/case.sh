# A shallow clone does not have the common ancestor.
source "$(dirname "${BASH_SOURCE[0]}")/../repository.sh"
echo more >README && git add -A && git commit -qm more
git branch side HEAD~1 && git checkout -q side && echo other >OTHER && git add -A && git commit -qm other
git clone -q --depth 1 --no-single-branch "file://$PWD" ../shallow
cd ../shallow
if "$SOM" validate --against origin/main 2>../errors; then exit 1; else [[ $? == 4 ]]; fi
cat ../errors
grep -q 'fetch-depth: 0' ../errors
