# A partial clone does not have the contents of an old revision.
source "$(dirname "${BASH_SOURCE[0]}")/../repository.sh"
sed -i 's/^state: inProgress/description: new\nstate: inProgress/' "$order" && git commit -qam change
git config uploadpack.allowFilter true
git clone -q --filter=blob:none "file://$PWD" ../partial
cd ../partial
if "$SOM" validate HEAD~1..HEAD; then exit 1; else [[ $? == 4 ]]; fi
