#include "store/placement.hpp"

#include <fmt/format.h>

#include "check/check.hpp"
#include "model/view.hpp"
#include "schema/format.hpp"

namespace som::check {

Diagnostic irregular(const std::string& path) {
  return Diagnostic(Code::unsafePath, "is not a regular file, so som skips it")
      .in(path)
      .hint("replace it by a regular file, or remove it");
}

bool hasOwnMembersOnly(const model::KindRow& kind) {
  return kind.kind == model::Kind::serviceSpecification || kind.kind == model::Kind::resourcePool;
}

bool isPriority(std::string_view text, bool isOrder) {
  return (isOrder && text == "0") || schema::findFormat("report-priority")->accepts(text);
}

std::vector<Diagnostic> orderPriority(const doc::Document& document) {
  const doc::Node priority = document.root()[model::priorityField];
  if (!priority || isPriority(priority.text(), true)) return {};
  return {
      document
          .diagnostic(Code::unknownValue, fmt::format("'{}' is not a priority", priority.text()), priority)
          .hint("use a number from 0 to 10, or Critical, High, Medium or Low")};
}

std::vector<Diagnostic> placement(const doc::Document& document, const model::KindRow& kind,
                                  const ReferenceTargets& targets) {
  if (kind.placement == model::Placement::policy) return {};
  auto finding = store::mismatch(*targets.files, document, kind);
  return finding ? std::vector{std::move(*finding)} : std::vector<Diagnostic>();
}

}  // namespace som::check
