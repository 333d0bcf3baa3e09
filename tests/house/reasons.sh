#!/bin/bash
# reasons.sh SOM: som-jeopardy(7) has every reason of the program under its level, worst first, and no other.
set -euo pipefail
page=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../man" && pwd)/som-jeopardy.7
on_page() {
  awk '
    /^\.Ss/ { inside = $2 == "Reasons" }
    !inside { next }
    /^Overdue:/ { level = "overdue" }
    /^In jeopardy:/ { level = "inJeopardy" }
    /^At risk:/ { level = "atRisk" }
    /^For information/ { level = "(information)" }
    /^\.It Li / { print $3, level }' "$page"
}
in_program() { "$1" help reasons | awk 'NR > 1 && /^$/ { exit } NR > 1 { print $1, $2 }'; }
[[ -n $(in_program "$1") ]] || { echo "the program lists no reasons" && exit 1; }
diff <(in_program "$1") <(on_page) || { echo "the reasons on the page (>) are not those of the program (<)" && exit 1; }
