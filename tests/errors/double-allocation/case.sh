# A value gets another holder, and the first one keeps it.
source "$(dirname "${BASH_SOURCE[0]}")/../repository.sh"
sed 's/AAAAAAA1/AAAAAAA2/' "$order" >orders/2026/11/SO-20261121-AAAAAAA2.yaml
sed -i 's/^for: .*/for: SO-20261121-AAAAAAA2/' pools/vlan/101.yaml
refused
