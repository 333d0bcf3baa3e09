#!/bin/bash
# browser.sh SOM GENERATE SAMPLES FOLDER
#   Makes boards and drawings of plans, and looks at them with Chromium (browser.mjs): no error, no request, no violation of
#   axe's rules, nothing wider than the screen from 360 to 1,920 px, all rows without script, hostile texts inert, 10,000
#   records in time. Chromium and Node come from Debian; puppeteer-core, axe-core and mermaid are installed with npm into
#   FOLDER, or are in $SOM_NODE_MODULES. Skipped with a message where one of them is missing. KEEP=FOLDER keeps the pages.
set -euo pipefail
som=$(realpath "$1") generate=$2 samples=$3 cache=$4
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
CHROMIUM=$(command -v chromium || true)
[[ $CHROMIUM ]] || { echo "skipped: chromium is missing" && exit 77; }
for program in node jq git; do
  command -v $program >/dev/null || { echo "skipped: $program is missing" && exit 77; }
done
modules=${SOM_NODE_MODULES:-$cache/node_modules}
if [[ ! -d $modules/puppeteer-core || ! -d $modules/axe-core ]]; then
  command -v npm >/dev/null || { echo "skipped: npm is missing" && exit 77; }
  mkdir -p "$cache" && cp "$here/package.json" "$cache"
  (cd "$cache" && timeout 120 npm install --silent --no-audit --no-fund --no-package-lock >/dev/null 2>&1) ||
    { echo "skipped: npm cannot install puppeteer-core and axe-core" && exit 77; }
fi
export CHROMIUM NODE_PATH=$modules LC_ALL=C.UTF-8 XDG_CONFIG_HOME=/nonexistent
unset SOM_WORKSPACE SOM_NOW SOM_COMMIT
if [[ ${KEEP:-} ]]; then
  folder=$KEEP && mkdir -p "$folder"
else
  folder=$(mktemp -d)
  trap 'rm -rf "$folder"' EXIT
fi
declare -A rows=()
# board NAME WORKSPACE [OPTION…]: makes a page, and notes how many rows it has.
board() {
  local name=$1 workspace=$2
  shift 2
  "$som" -C "$workspace" --now 2026-11-21T12:00:00Z --no-index board -o "$folder/$name.html" "$@"
  rows[$name.html]=$("$som" -C "$workspace" --now 2026-11-21T12:00:00Z --no-index jeopardy scan -o json | jq .scanned)
}
# workspace NAME: a workspace without records.
workspace() {
  mkdir -p "$folder/$1"
  printf 'workspace: %s\ntimeZone: Europe/London\n' "$1" >"$folder/$1/som.yaml"
}

rm -rf "$folder/sample"
cp -r "$samples/leeds-access" "$folder/sample"
board sample "$folder/sample"
# The same with what changed, a bad file, and a page for each team: index.html and others.
(
  cd "$folder/sample" && rm -rf .som
  git init -q -b main . && git add .
  git -c user.name=Grace -c user.email=grace@example.org commit -qm all
  "$som" -q --actor grace --now 2026-11-21T12:00:00Z order hold AMX2 --reason "awaiting wayleave"
  echo '"@type": ServiceOrder' >orders/2026/11/SO-20261111-XRPXVTGK.yaml
  "$som" -q --now 2026-11-21T12:00:00Z board --split team --since HEAD -o "$folder" 2>/dev/null || (($? == 4))
)
workspace empty
board empty "$folder/empty"
workspace hostile
printf 'workspace: "<script>alert(1)</script>"\n' >"$folder/hostile/som.yaml"
mkdir -p "$folder/hostile/orders/2026/11"
for i in 0 1 2 3 4 5 6 7; do node "$here/hostile.mjs" $i >"$folder/hostile/orders/2026/11/SO-20261120-7K3F9Q0$i.json"; done
board hostile "$folder/hostile"
workspace scripts
mkdir -p "$folder/scripts/orders/2026/11"
number=0
while read -r description customer activity; do
  number=$((number + 1))
  jq -n --arg id "SO-20261110-7K3F9Q0$number" --arg about "${description//_/ }" --arg for "$customer" --arg work "${activity//_/ }" '{
    "@type": "ServiceOrder", id: $id, description: $about, priority: "2", state: "inProgress",
    orderDate: "2026-11-10T09:12:00Z", startDate: "2026-11-10T10:00:00Z", requestedCompletionDate: "2026-11-20T17:00:00Z",
    relatedParty: [{id: $for, role: "customer"}, {id: $for, role: "assignee"}],
    serviceOrderItem: [{id: "1", action: "add", state: "inProgress", service: {name: $about}}],
    activity: [{id: "a", name: $work, type: "work", state: "pending", duration: {typical: "PT30H", max: "PT60H"}, assignee: $for}]}' \
    >"$folder/scripts/orders/2026/11/SO-20261110-7K3F9Q0$number.json"
done <<'END'
Glasfaseranschluss_für_das_Müller-Café_in_Köln_(500_Mbit/s) Müller_GmbH Straße_öffnen_und_Kabel_verlegen
توصيل_الألياف_الضوئية_إلى_مستشفى_الملك_فهد_(100_Mbit/s) شركة_الاتصالات زيارة_الموقع_وتركيب_الجهاز
渋谷第二ビル向け光回線の新規開通工事（１Ｇｂｐｓ）と音声回線の移転 東京電話株式会社 現地調査と配線工事の日程調整
می‌خواهم_اینترنت_پرسرعت شرکت نصب
👩‍👩‍👧‍👦_family_line_🇯🇵 emoji emoji
END
board scripts "$folder/scripts"
rm -rf "$folder/many"
"$generate" "$folder/many" --records 10000 --open 100 >/dev/null
board many "$folder/many"
unset "rows[many.html]"
for name in "${!rows[@]}"; do jq -n --arg k "$name" --argjson v "${rows[$name]}" '{($k): $v}'; done | jq -s 'add' >"$folder/rows.json"

order=SO-20261028-AMX2M8G1
for format in svg mermaid mermaid-gantt; do
  "$som" -C "$folder/sample" --now 2026-11-21T12:00:00Z order plan $order -o $format >"$folder/plan.$format"
done
"$som" -C "$folder/sample" order show $order -o json | jq -r '.activity[].name' >"$folder/names"
{ cat "$folder/names" && printf '%s\n' now due critical 'closed hours'; } >"$folder/texts"
node "$here/browser.mjs" "$folder"
