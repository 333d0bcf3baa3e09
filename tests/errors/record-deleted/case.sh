# An order under way is deleted.
source "$(dirname "${BASH_SOURCE[0]}")/../repository.sh"
git rm -q "$order"
refused
