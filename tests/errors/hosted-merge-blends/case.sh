# A merge line by line takes both lines, which are one field of the record.
export GIT_CONFIG_GLOBAL=/dev/null GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.com GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.com
"$SOM" init -q --sample space
cd space
git init -q -b main
git add -A
git commit -qm sample
path=$(git ls-files orders | head -1)
git checkout -qb one
sed -i '1i category2: a' "$path"
git commit -qam one
git checkout -qb two main
echo 'category2: b' >>"$path"
git commit -qam two
if "$SOM" git merge-check one two; then exit 1; else [[ $? == 1 ]]; fi
