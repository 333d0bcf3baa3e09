# A merge is under way.
command -v git >/dev/null || exit 77
git() { command git -c user.name=a -c user.email=a@b.example "$@"; }
"$SOM" -q init --sample space
cd space
git init -q && git add -A && git commit -qm start
git rev-parse HEAD >.git/MERGE_HEAD
status=0
"$SOM" order note "$("$SOM" order list -o id | head -n 1)" text --commit || status=$?
[[ $status == 5 && -z $(git status --porcelain) ]]
