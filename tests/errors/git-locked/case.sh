# Another program holds the index of git.
command -v git >/dev/null || exit 77
git() { command git -c user.name=a -c user.email=a@b.example "$@"; }
"$SOM" -q init --sample space
cd space
git init -q && git add -A && git commit -qm start
touch .git/index.lock
status=0
"$SOM" order note "$("$SOM" order list -o id | head -n 1)" text --commit --lock-timeout PT0S || status=$?
[[ $status == 75 ]]
