#include "store/placement.hpp"
#include "check/check.hpp"

namespace som::check {

Diagnostic irregular(const std::string& path) {
  return Diagnostic(Code::unsafePath, "is no regular file, and som passes over it")
      .in(path)
      .hint("put the file itself there, or remove it");
}

std::vector<Diagnostic> placement(const doc::Document& document, const model::KindRow& kind,
                                  const Known& known) {
  if (kind.placement == model::Placement::policy) return {};
  auto finding = store::mismatch(*known.files, document, kind);
  return finding ? std::vector{std::move(*finding)} : std::vector<Diagnostic>();
}

}  // namespace som::check
