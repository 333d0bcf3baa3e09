# A tracking record gets another author.
source "$(dirname "${BASH_SOURCE[0]}")/../repository.sh"
sed -i 's/id: T2, \(.*\)user: jane/id: T2, \1user: joe/' "$order"
refused
