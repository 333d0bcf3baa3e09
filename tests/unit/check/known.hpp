#pragma once

#include <map>
#include <optional>
#include <string>

#include "check/check.hpp"
#include "fs/memory.hpp"
#include "model/kind.hpp"
#include "store/layout.hpp"
#include "store/store.hpp"

namespace som::test {

/// A workspace in memory that checks look references up in.
class KnownRecords {
 public:
  KnownRecords() : store_(files_) {
    targets_.files = &store_;
    targets_.catalogue = &catalogue_;
    targets_.calendars.insert("always");
  }

  /// Adds a record by its text; its kind is its `@type`.
  void add(std::string text) {
    doc::Document document = doc::read(text, "", doc::Format::yaml);
    const doc::Node root = document.root();
    const std::string id(root["id"].text());
    const model::KindRow& kind = *model::findKind(root["@type"].text());
    if (kind.placement != model::Placement::policy)
      files_.load({{store::recordPath(kind, store::idOf(root, kind), doc::Format::yaml), text}});
    if (kind.kind == model::Kind::calendar) targets_.calendars.insert(id);
    if (kind.kind == model::Kind::party) targets_.teams.insert(id);
    if (kind.kind == model::Kind::team) {
      targets_.teams.insert(id);
      if (root["lead"].text().empty()) targets_.leaderless.insert(id);
      for (const doc::Node member : root["member"]) targets_.teams.emplace(member.text());
    }
    if (kind.kind == model::Kind::serviceSpecification) {
      targets_.specifications.insert(id);
      catalogue_.emplace(id, std::move(document));
    }
  }

  check::ReferenceTargets& targets() { return targets_; }

 private:
  fs::MemoryFileSystem files_;
  store::Store store_;
  std::map<std::string, doc::Document, std::less<>> catalogue_;
  check::ReferenceTargets targets_;
};

/// A document at the place where its record belongs; elsewhere if its id gives it no place.
inline doc::Document placed(const std::string& text, const model::KindRow& kind) {
  const doc::Document document = doc::read(text, "x.yaml", doc::Format::yaml);
  if (kind.placement == model::Placement::policy) return document;
  try {
    const std::string id = store::idOf(document.root(), kind);
    return doc::read(text, store::recordPath(kind, id, doc::Format::yaml), doc::Format::yaml);
  } catch (const Error&) {
    return document;
  }
}

}  // namespace som::test
