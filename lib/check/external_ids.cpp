#include "check/external_ids.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "model/references.hpp"
#include "model/views.hpp"

namespace som::check {

bool claimsExternalIds(const doc::Document& document, const model::KindRow& kind) {
  using enum lifecycle::State;
  if (kind.kind != model::Kind::serviceOrder) return false;
  const auto state = model::RecordView<doc::Node>(document.root()).state(kind);
  return state != cancelled && state != rejected;
}

void ExternalIds::look(const doc::Document& document, const model::KindRow& kind) {
  const doc::Node root = document.root();
  if (!root[kind.externalField] || !claimsExternalIds(document, kind)) return;
  const std::string id(model::RecordView<doc::Node>(root).id());
  for (const std::string_view external : model::externalIdsOf(root, kind)) {
    Diagnostic finding =
        document.diagnostic(Code::duplicateId, "", root[kind.externalField]).as(Severity::warning);
    orders_.emplace(std::string(external), std::pair(id, std::move(finding)));
  }
}

void ExternalIds::merge(ExternalIds&& other) { orders_.merge(other.orders_); }

std::vector<Diagnostic> ExternalIds::duplicates() const {
  std::vector<Diagnostic> findings;
  for (auto begin = orders_.begin(); begin != orders_.end();) {
    const auto end = orders_.upper_bound(begin->first);
    const auto first = std::min_element(
        begin, end, [](const auto& a, const auto& b) { return a.second.first < b.second.first; });
    for (auto one = begin; one != end; ++one) {
      if (one->second.first == first->second.first) continue;
      Diagnostic finding = one->second.second;
      finding.message =
          fmt::format("the external id '{}' is that of {} already", one->first, first->second.first);
      findings.push_back(std::move(finding).hint("cancel one of the two if they are the same order"));
    }
    begin = end;
  }
  return findings;
}

}  // namespace som::check
