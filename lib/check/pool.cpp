#include <fmt/format.h>

#include "check/check.hpp"
#include "model/allocation.hpp"
#include "model/value_set.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::check {

std::vector<Diagnostic> pool(const doc::Document& document) {
  std::vector<Diagnostic> findings;
  model::readValueSet(document, findings);
  return findings;
}

namespace {

/// Returns the values of a pool; nullopt if it has none. Errors in the pool are reported at its own place.
std::optional<model::ValueSet> valuesOf(std::string_view pool, const ReferenceTargets& targets) try {
  std::vector<Diagnostic> findings;
  const auto found = store::findById(*targets.files, model::row(model::Kind::resourcePool), pool);
  if (!found) return std::nullopt;
  return model::readValueSet(store::readFound(*targets.files, *found), findings);
} catch (const Error&) {
  return std::nullopt;
}

}  // namespace

std::vector<Diagnostic> allocation(const doc::Document& document, const ReferenceTargets& targets) {
  const model::AllocationView<doc::Node> view(document.root());
  const doc::Node value = view.valueNode();
  const std::string_view pool = view.pool();
  const auto values = valuesOf(pool, targets);
  if (!values || values->contains(value.text())) return {};
  return {document
              .diagnostic(Code::notInPool,
                          fmt::format("'{}' is not a value of the pool {}", value.text(), pool), value)
              .as(Severity::warning)
              .hint("release it, or restore the values of the pool")};
}

}  // namespace som::check
