# Agreed terms change, and nothing says so.
source "$(dirname "${BASH_SOURCE[0]}")/../repository.sh"
sed -i 's/leadTime: P10D/leadTime: P20D/' "$order"
refused
