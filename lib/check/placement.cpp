#include <fmt/format.h>

#include "check/check.hpp"
#include "store/layout.hpp"

namespace som::check {

std::vector<Diagnostic> placement(const doc::Document& document, const model::KindRow& kind) {
  if (kind.placement == model::Placement::policy) return {};
  const doc::Node id = document.root()["id"];
  std::string expected;
  try {
    expected = store::recordPath(kind, id.text(), doc::formatOf(document.file()));
  } catch (const Error& error) {
    return {document.diagnostic(Code::invalidId, error.what(), id)};
  }
  const std::string& actual = document.file();
  if (actual == expected ||
      (actual.ends_with(".yml") && actual.substr(0, actual.size() - 4) + ".yaml" == expected))
    return {};
  return {document
              .diagnostic(Code::misplacedFile,
                          fmt::format("a record with id {} belongs at {}", id.text(), expected), id)
              .hint(fmt::format("move it: git mv {} {}", actual, expected))};
}

}  // namespace som::check
