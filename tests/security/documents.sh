#!/bin/bash
# documents.sh SOM [--no-limits]: documents that are deep, wide, huge, self-referring or no text at all, as records, as
# policies, and as payloads from a file and from a pipe.
# shellcheck source=tests/security/hostile.sh
source "$(dirname "${BASH_SOURCE[0]}")/hostile.sh"

repeat() { head -c "$2" < <(yes "$1" | tr -d '\n'); }
head_of='"@type": ServiceOrder
id: SO-20261118-B0000000
state: acknowledged
orderDate: "2026-11-18T12:00:00Z"
'

alias_bomb() {
  printf '%sa0: &a0 [x, x, x, x, x, x, x, x, x]\n' "$head_of"
  for n in {1..9}; do printf 'a%d: &a%d [%s*a%d]\n' "$n" "$n" "$(for _ in {1..8}; do printf '*a%d, ' $((n - 1)); done)" $((n - 1)); done
}
self_alias() { printf '%sa: &a [*a]\n' "$head_of"; }
deep_flow() { printf '%snote: ' "$head_of" && repeat '[' 100000; }
deep_map() { printf '%snote: ' "$head_of" && repeat '{a: ' 400000; }
deep_block() { printf '%s' "$head_of" && awk 'BEGIN { for (n = 0; n < 4000; ++n) { printf "%*sa:\n", n, "" } }'; }
deep_dashes() { printf '%snote:\n' "$head_of" && repeat '- ' 200000 && echo x; }
deep_quotes() { printf '%snote: ' "$head_of" && repeat '"' 100001; }
deep_anchors() { printf '%snote: ' "$head_of" && repeat '&a ' 300000; }
deep_tags() { printf '%snote: ' "$head_of" && repeat '!a ' 300000; }
million_keys() { printf '%s' "$head_of" && awk 'BEGIN { for (n = 0; n < 1000000; ++n) print "k" n ": 1" }'; }
long_list() { printf '%snote: [' "$head_of" && repeat '1,' 15000000 && echo ']'; }
long_line() { printf '%sdescription: ' "$head_of" && repeat 'x' 15000000; }
same_keys() { printf '%s' "$head_of" && yes 'a: 1' | head -n 100000; }
not_utf8() { printf '%sdescription: "\xff\xfe\xc0\x80\xed\xa0\x80"\n' "$head_of"; }
nul() { printf '%sdescription: "a\0b"\n' "$head_of"; }
utf16() { { printf '\xff\xfe' && printf '%s' "$head_of" | iconv -t UTF-16LE; }; }
bom() { printf '\xef\xbb\xbf%sserviceOrderItem: [{id: "1", action: add, state: acknowledged, service: {}}]\n' "$head_of"; }
binary() { head -c 100000 /dev/urandom; }
long_number() { printf '%spriority: ' "$head_of" && repeat 9 1000000; }
conflict() { printf '<<<<<<< ours\n%s=======\n%s>>>>>>> theirs\n' "$head_of" "$head_of"; }
many_documents() { for ((n = 0; n < 5000; ++n)); do echo '--- {a: 1}'; done; }
complex_keys() { printf '%s? ' "$head_of" && repeat '? ' 200000; }
comments() { yes '# c' | head -c 15000000; }

documents=(alias_bomb self_alias deep_flow deep_map deep_block deep_dashes deep_quotes deep_anchors deep_tags million_keys
  long_list long_line same_keys not_utf8 nul utf16 bom binary long_number conflict many_documents complex_keys comments)

json_deep() { repeat '[' 100000; }
json_deep_map() { repeat '{"a":' 500000; }
json_keys() { awk 'BEGIN { printf "{"; for (n = 0; n < 1000000; ++n) printf "\"k%d\":1,", n; print "\"z\":1}" }'; }
json_list() { printf '[' && repeat '1,' 15000000 && echo '1]'; }
json_string() { printf '"' && repeat 'x' 15000000 && echo '"'; }
json_number() { repeat 9 1000000; }
json_surrogates() { printf '{"@type": "ServiceOrder", "description": "\\ud800\\udc00\\ud800 \\udfff"}'; }
json_nul() { printf '{"@type": "ServiceOrder", "description": "\\u0000"}'; }
json=(json_deep json_deep_map json_keys json_list json_string json_number json_surrogates json_nul)

# Reading them as a record, among others; the others are still shown.
for document in "${documents[@]}" "${json[@]}"; do
  ending=yaml && [[ $document == json_* ]] && ending=json
  begin "$document"
  "$document" >"$folder/hostile.$ending" 2>/dev/null
  record=orders/2026/11/SO-20261118-B0000000.$ending
  cp "hostile.$ending" "$space/$record"
  attempt '0 4' -C "$space" order list -o json
  grep -q 7K3F9QXW out || fail 'it hides the other orders'
  attempt '0 4' -C "$space" jeopardy scan --all -o json
  attempt '0 1' -C "$space" validate
  [[ $document == bom || $document == long_line ]] || says "^$record"
  attempt '0 4 5' -C "$space" order show B0000000
  attempt '0 4 5' -C "$space" order hold B0000000 --reason r
  attempt '0 1' -C "$space" doctor
  attempt '0 1' -C "$space" doctor --fix
  rm "$space/$record"
  # As a policy and in the catalogue.
  cp "hostile.$ending" "$space/policy/b.$ending" && cp "hostile.$ending" "$space/catalog/b.$ending"
  attempt '0 1' -C "$space" validate
  attempt '0 4' -C "$space" jeopardy scan --all
  attempt '0 4' -C "$space" order note 7K3F9QXW text
  rm "$space/policy/b.$ending" "$space/catalog/b.$ending"
  # As a payload.
  attempt '0 4' -C "$space" order create -f "hostile.$ending"
  attempt '0 2 4' -C "$space" apply -f "hostile.$ending"
  cp "hostile.$ending" in
  attempt '0 4' -C "$space" order create -f -
  attempt '0 2 4' -C "$space" apply -f -
  rm in
  # As the settings.
  [[ $ending == json ]] || { cp "hostile.$ending" "$space/som.yaml" && attempt '0 1 4' -C "$space" validate; }
done

begin 'a scalar of 1 GiB'
truncate -s 1G "$space/orders/2026/11/SO-20261118-B0000000.yaml"
every_verb
attempt 1 -C "$space" validate
says '^orders/2026/11/SO-20261118-B0000000.yaml.*too-large'
truncate -s 1G big.yaml
for verb in 'order create' apply; do
  # shellcheck disable=SC2086
  attempt 4 -C "$space" $verb -f big.yaml
done
truncate -s 1G "$space/som.yaml"
attempt 4 -C "$space" validate
says too-large

# A stream that does not end: it is left as soon as it is too much.
for text in x '1,' '[' 'a: b' '"'; do
  begin "an endless stream of $text"
  for verb in 'order create' apply; do
    # shellcheck disable=SC2086
    yes "$text" | timeout 5 "$som" -C "$space" $verb -f - >out 2>err
    status=${PIPESTATUS[1]}
    [[ $status == 4 ]] || fail "$verb ended with $status"
    harmless "$verb"
  done
done
finish
