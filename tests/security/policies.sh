#!/bin/bash
# policies.sh SOM [--no-limits]: policies, catalogues and queries that are patterns, paths, or far too much.
# shellcheck source=tests/security/hostile.sh
source "$(dirname "${BASH_SOURCE[0]}")/hostile.sh"

patterns=('(a+)+$' '(a|aa)+$' '((((((((((a*)*)*)*)*)*)*)*)*)*)' 'a{1000}{1000}' '(?:(?:(?:a{100}){100}){100}){100}' '(' '[' '\' '(?P<x>a)\1'
  "$(printf '(%.0s' {1..20000})" "$(printf 'a?%.0s' {1..5000})$(printf 'a%.0s' {1..5000})")
begin 'patterns'
long=$(printf 'a%.0s' {1..60000})
for pattern in "${patterns[@]}"; do
  case="the pattern ${pattern:0:40}"
  text=$(jq -n --arg p "$pattern" '$p')
  attempt '0 2 3 4' -C "$space" order list --where "description ~ $text"
  attempt '0 2 3 4' -C "$space" order list --where "description = $text"
  cat >"$space/policy/hostile.yaml" <<YAML
"@type": ServiceLevel
id: hostile
appliesTo: {kind: ServiceOrder, description: $text, category: [$text], priority: $text}
calendar: always
resolveWithin: PT8H
YAML
  cat >"$space/catalog/hostile.yaml" <<YAML
"@type": ServiceSpecification
id: hostile
name: hostile
version: "1"
lifecycleStatus: active
specCharacteristic:
  - name: c
    valueType: string
    regex: $text
    characteristicValueSpecification: [{value: b, regex: $text}]
YAML
  every_verb
  attempt '0 3 4 5' -C "$space" order create --spec hostile --characteristic "c=${long:0:30000}b"
done

zones=(../../../../etc/passwd "$outside/som.yaml" ../outside/som.yaml /etc/localtime '' Europe/../../../../etc/hostname posix/../../../etc/passwd
  $'Europe/London\n' "$(printf 'A%.0s' {1..5000})")
for zone in "${zones[@]}"; do
  begin "$(printf 'the zone %q' "${zone:0:60}")"
  text=$(jq -n --arg z "$zone" '$z')
  printf 'workspace: w\ntimeZone: %s\n' "$text" >"$space/som.yaml"
  every_verb '0 1 4'
  begin "$(printf 'the zone %q of a calendar' "${zone:0:60}")"
  cat >"$space/policy/hostile.yaml" <<YAML
"@type": Calendar
id: hostile
timeZone: $text
week: {monday: ["08:00-18:00"]}
---
"@type": Calendar
id: $text
timeZone: Europe/London
include: $text
week: {monday: ["08:00-18:00"]}
---
"@type": ServiceLevel
id: hostile
appliesTo: {kind: ServiceOrder}
calendar: $text
resolveWithin: PT8H
YAML
  every_verb
  attempt '0 2 3 4' -C "$space" calendar add hostile 2026-11-21T12:00:00Z PT1H
  attempt '2 3 4' -C "$space" calendar add "$zone" 2026-11-21T12:00:00Z PT1H
  TZ=$zone attempt '0 4' -C "$space" order list
done

durations=(PT1000000000H P1000000000D PT999999999999999999999999H P99999999999Y PT-1H 'PT1e9H' PT9223372036854775807S PT2562047788015215H)
for duration in "${durations[@]}"; do
  begin "the duration $duration"
  for calendar in office always; do
    attempt '0 2 3 4' -C "$space" calendar add $calendar 2026-11-21T12:00:00Z "$duration"
    attempt '0 2 3 4' -C "$space" calendar subtract $calendar 2026-11-21T12:00:00Z "$duration"
  done
  attempt '0 2 3 4' -C "$space" calendar between office 0001-01-01T00:00:00Z 9999-12-31T23:59:59Z
  cat >>"$space/policy/policy.yaml" <<YAML
---
"@type": ServiceLevel
id: hostile
appliesTo: {kind: ServiceOrder}
calendar: office
respondWithin: $duration
resolveWithin: $duration
updateEvery: $duration
YAML
  sed -i "s/typical: .*/typical: $duration/; s/max: .*/max: $duration/; s/leadTime: .*/leadTime: $duration/" "$space/catalog/ethernet-line.yaml"
  every_verb
  attempt '0 2 3 4 5' -C "$space" order create --spec ethernet-line
  attempt '0 2 3 4 5' -C "$space" order start 7K3F9QXW
  attempt '0 2 3 4 5' -C "$space" order plan 7K3F9QXW
  attempt '0 2 3 4 5' -C "$space" order schedule 7K3F9QXW
  attempt '0 2 3 4 5' -C "$space" activity add 7K3F9QXW x --typical "$duration"
  attempt '0 2 3 4 5' -C "$space" order list --where "due < now+$duration"
  attempt '0 2 3 4 5' -C "$space" --lock-timeout "$duration" order list
done
for now in 0000-00-00T00:00:00Z 9999-12-31T23:59:59Z 99999-01-01T00:00:00Z -1 2026-02-30; do
  begin "the moment $now"
  attempt '0 1 2 3 4 5' -C "$space" --now "$now" jeopardy scan --all
  attempt '0 1 2 3 4 5' -C "$space" --now "$now" order create --spec ethernet-line
done
finish
