# The start of the clock is moved.
source "$(dirname "${BASH_SOURCE[0]}")/../repository.sh"
sed -i 's/^orderDate: "2026-11-21/orderDate: "2026-11-23/' "$order"
refused
