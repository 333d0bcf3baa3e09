#!/bin/bash
# manual.sh SOURCE: the manual as HTML has every page, and each link in it leads somewhere.
set -euo pipefail
source=$1
command -v mandoc >/dev/null || { echo "skipped: mandoc is missing" && exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$source/cmake/manual.sh" "$source/man" "$work"
failures=0
for page in "$source"/man/*.[157]; do
  grep -q "href=\"${page##*/}.html\"" "$work/index.html" || { echo "${page##*/}: not in the index" && failures=1; }
done
links=0
while IFS=: read -r file link; do
  links=$((links + 1))
  [[ -f $work/$link ]] || { echo "${file##*/}: a link to $link, which is missing" && failures=1; }
done < <(grep -oH 'href="[^"#]*"' "$work"/*.html | sed 's/href="//; s/"$//' | grep -vE ':(https?|mailto):' |
  grep -vE ':(git|jq|cron|strftime|flock|systemd|crontab|ssh|less|man|mandoc)[a-z.-]*\.[1-8]\.html$')
((links > 100)) || { echo "only $links links" && failures=1; }
exit "$failures"
