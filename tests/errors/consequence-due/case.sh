# The last activity is completed, the order is not.
source "$(dirname "${BASH_SOURCE[0]}")/../repository.sh"
sed -i 's/type: survey, state: inProgress/type: survey, state: completed/' "$order"
cat >>"$order" <<'END'
  - {id: T3, time: "2026-11-21T11:00:00Z", user: jane, action: complete, activity: survey, from: inProgress, to: completed}
END
refused
"$SOM" doctor --fix -q
grep -q '^state: completed' "$order"
