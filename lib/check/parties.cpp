#include <fmt/format.h>

#include <array>

#include "base/contains.hpp"
#include "base/suggest.hpp"
#include "check/check.hpp"
#include "model/views.hpp"

namespace som::check {

std::vector<Diagnostic> parties(const doc::Document& document) {
  constexpr std::array known = {model::customerRole, model::assigneeRole, model::personRole,
                                model::supplierRole, model::ownerRole};
  std::vector<Diagnostic> findings;
  for (const auto party : model::RecordView<doc::Node>(document.root()).parties()) {
    const std::string_view role = party.role();
    const auto near = contains(known, role) ? std::nullopt : nearest(role, known);
    if (near)
      findings.push_back(
          document
              .diagnostic(Code::noEffect, fmt::format("the role '{}' has no effect", role), party.roleNode())
              .as(Severity::warning)
              .hint(fmt::format("did you mean '{}'?", *near)));
  }
  return findings;
}

}  // namespace som::check
