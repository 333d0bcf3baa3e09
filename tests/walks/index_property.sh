#!/bin/bash
# index_property.sh SOM SAMPLE [STEPS] [SEED]
#   Whatever changes the files of a workspace (som, an editor in place, a rename, git checkout), all verbs that look up
#   records give the same answers with the index and without it. Prints the seed.
set -euo pipefail
som=$1 sample=$2 steps=${3:-16} seed=${4:-$RANDOM}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
workspace=$work/workspace
cp -r "$sample" "$workspace" && rm -rf "$workspace/.som"
git -C "$workspace" init -q
git -C "$workspace" add -A
git -C "$workspace" -c user.name=test -c user.email=test@example.com commit -q -m sample
export SOM_NOW=2026-11-21T12:00:00Z SOM_ACTOR=test XDG_CONFIG_HOME=/nonexistent
RANDOM=$seed
echo "seed $seed"

customer_order=CO-88309
answers() {
  local verb
  while read -r verb; do
    echo "\$ $verb"
    # shellcheck disable=SC2086  # the words of a command
    "$som" -C "$workspace" "$@" $verb 2>&1 || echo "exit $?"
  done <<END | sed -E 's/("?id"?: "?)01[0-9A-Z]{24}/\1…/; s/QU-[0-9]{8}-[0-9A-Z]{8}/QU-…/' # those are random
jeopardy scan --all -o json
order list -o csv
order list -o json --limit 3 --fields id,level,note.text
activity list --where customer=CUST-105 -o csv
order list --customer-order $customer_order -o id
order list --where serviceOrderItem.service.serviceSpecification.id=ethernet-line -o id
service list -o csv
service list --where relatedParty.id=CUST-105 -o id
service list --pool vlan --values
request list -o csv
order show ext:BSS-4471 -o json
order cancel --customer-order $customer_order --reason r -n
service check --spec ethernet-line --customer CUST-105 --characteristic bandwidth=100 -n
service release --for customerOrder:$customer_order -n
service expire -n
END
}
same() {
  answers --no-index >"$work/without"
  answers >"$work/with"
  diff "$work/without" "$work/with" >&2 || { echo "index_property.sh: seed $seed, step $step, after $1: answers differ" >&2 && exit 1; }
}

a_file() { find "$workspace"/{orders,inventory,pools,requests} -name '*.yaml' | sort | sed -n "$((RANDOM % $(find "$workspace"/{orders,inventory,pools,requests} -name '*.yaml' | wc -l) + 1))p"; }
an_order() { find "$workspace/orders" -name '*.yaml' | sort | sed -n "$((RANDOM % $(find "$workspace/orders" -name '*.yaml' | wc -l) + 1))p"; }

change() {
  local file order
  file=$(a_file) order=$(basename "$(an_order)" .yaml)
  case $((RANDOM % 9)) in
    0) did="som note" && "$som" -C "$workspace" -q order note "$order" "note $RANDOM" ;;
    1) did="som reserve" && "$som" -C "$workspace" -q service reserve --pool vlan --scope "pe$((RANDOM % 3))" --for "$order" ;;
    2) did="som reserve for a customer order" && "$som" -C "$workspace" -q service reserve --pool vlan --scope leeds-pe1 --for "customerOrder:$customer_order" ;;
    3) did="som cancel" && "$som" -C "$workspace" -q order cancel "$order" --reason r ;;
    4) did="an editor in place" && sed -i.bak "s/CUST-1[0-9][0-9]/CUST-105/; s/CO-[0-9]*/$customer_order/" "$file" && cat "$file" >"$work/new" && mv "$file.bak" "$file" && cat "$work/new" >"$file" ;;
    5) did="an editor that keeps time and size" && sed 's/CUST-1/CUST-2/' "$file" >"$work/new" && touch -r "$file" "$work/new" && cat "$work/new" >"$file" && touch -r "$work/new" "$file" ;;
    6) did="a rename over another file" && cp "$file" "$work/new" && sed -i "s/CO-[0-9]*/$customer_order/" "$work/new" && mv "$work/new" "$file" ;;
    7) did="a file that is moved away and back" && mv "$file" "$work/away" && same "a file is gone" && mv "$work/away" "$file" ;;
    8) did="git checkout" && git -C "$workspace" checkout -q -- . && git -C "$workspace" clean -qfd ;;
  esac >/dev/null 2>&1 || true
}

step=0
same 'nothing'
for ((step = 1; step <= steps; ++step)); do
  # What has just changed is not remembered; sometimes it is old enough.
  ((step % 4 == 1)) && sleep 2.1 && answers >/dev/null
  change
  same "$did"
done
