#!/bin/bash
# icalendar.sh SOM SAMPLE: another reader of calendars (python3-icalendar) reads what `som export --format ics` prints.
set -euo pipefail
som=$1 sample=$2
if ! python3 -c 'import icalendar' 2>/dev/null; then
  echo 'skipped: the package python3-icalendar is not installed'
  exit 77
fi
export SOM_NOW=2026-11-21T12:00:00Z HOME=/nonexistent
# shellcheck disable=SC2016
"$som" -C "$sample" --no-index export --format ics | python3 -c '
import sys, icalendar
text = sys.stdin.buffer.read()
calendar = icalendar.Calendar.from_ical(text)
events = [e for e in calendar.walk("VEVENT")]
assert events, "no events"
uids = [str(e["UID"]) for e in events]
assert len(set(uids)) == len(uids), "a UID occurs twice"
for line in text.split(b"\r\n"):
    assert len(line) <= 75, line
    line.decode("utf-8")
for e in events:
    assert e["DTSTAMP"].dt.tzinfo is not None and e["DTSTART"].dt.tzinfo is not None
    assert "DTEND" not in e or e["DTEND"].dt > e["DTSTART"].dt
    assert str(e["SUMMARY"]) and "\\" not in str(e["SUMMARY"])
    assert str(e["DESCRIPTION"]).split("\n")[0][2] == "-"
'
