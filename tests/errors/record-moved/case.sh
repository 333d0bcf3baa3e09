# A record is moved away from the place of its id.
source "$(dirname "${BASH_SOURCE[0]}")/../repository.sh"
mkdir orders/2026/12 && git mv "$order" orders/2026/12/
refused
