#include <fmt/format.h>

#include "check/check.hpp"
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
std::optional<model::ValueSet> valuesOf(std::string_view pool, const Known& known) try {
  std::vector<Diagnostic> findings;
  const auto found = store::findById(*known.files, model::row(model::Kind::resourcePool), pool);
  if (!found) return std::nullopt;
  return model::readValueSet(store::readFound(*known.files, *found), findings);
} catch (const Error&) {
  return std::nullopt;
}

}  // namespace

std::vector<Diagnostic> allocation(const doc::Document& document, const Known& known) {
  const doc::Node value = document.root()["value"];
  const std::string_view pool = document.root()["pool"].text();
  const auto values = valuesOf(pool, known);
  if (!values || values->contains(value.text())) return {};
  return {document
              .diagnostic(Code::notInPool,
                          fmt::format("'{}' is not a value of the pool {}", value.text(), pool), value)
              .as(Severity::warning)
              .hint("release it, or restore the values of the pool")};
}

}  // namespace som::check
