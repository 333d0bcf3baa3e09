#include "store/placement.hpp"
#include "check/check.hpp"

namespace som::check {

Diagnostic irregular(const std::string& path) {
  return Diagnostic(Code::unsafePath, "is not a regular file, so som skips it")
      .in(path)
      .hint("replace it by a regular file, or remove it");
}

std::vector<Diagnostic> placement(const doc::Document& document, const model::KindRow& kind,
                                  const ReferenceTargets& targets) {
  if (kind.placement == model::Placement::policy) return {};
  auto finding = store::mismatch(*targets.files, document, kind);
  return finding ? std::vector{std::move(*finding)} : std::vector<Diagnostic>();
}

}  // namespace som::check
