#include "process/edit/imported_ids.hpp"

#include <algorithm>

#include "model/references.hpp"

namespace som::process {
namespace {

constexpr std::size_t few = 8;

template <class Node>
bool isImported(const Node& record, const model::KindRow& kind, const std::string& source,
                const std::string& externalId) {
  if (!kind.references.field.empty()) {
    const auto ids = model::referencesOf(record, kind.references, model::importType(source));
    return std::find(ids.begin(), ids.end(), externalId) != ids.end();
  }
  const auto ids = model::externalIdsOf(record, kind);
  if (std::find(ids.begin(), ids.end(), externalId) == ids.end()) return false;
  for (const auto entry : model::RecordView<Node>(record).history())
    if (entry.action() == lifecycle::events.name(lifecycle::Event::import) && entry.systemId() == source)
      return true;
  return false;
}

/// The external ids under which a record may have been imported.
std::vector<std::string> keysOf(doc::Node record, const model::KindRow& kind, const std::string& source) {
  if (!kind.references.field.empty())
    return model::referencesOf(record, kind.references, model::importType(source));
  const auto ids = model::externalIdsOf(record, kind);
  return {ids.begin(), ids.end()};
}

}  // namespace

bool isImportOf(const doc::Value& record, const model::KindRow& kind, const std::string& source,
                const std::string& externalId) {
  return isImported(model::ValueNode(record), kind, source, externalId);
}

ImportedIds::OfKind& ImportedIds::ofKind(const model::KindRow& kind) {
  OfKind& known = kinds_[&kind];
  if (!known.mentions)
    known.mentions = std::make_unique<store::Mentions>(workspace_.store(), std::vector{&kind});
  return known;
}

std::optional<std::string> ImportedIds::find(const model::KindRow& kind, const std::string& externalId) {
  OfKind& known = ofKind(kind);
  const auto take = [&](const doc::Document& document) {
    const std::string id(model::RecordView<doc::Node>(document.root()).id());
    for (const std::string& key : keysOf(document.root(), kind, source_))
      if (isImported(document.root(), kind, source_, key)) known.ids.emplace(key, id);
  };
  if (asked_ <= few) {
    store::refuseDoubtful(known.mentions->read(externalId, take), externalId);
  } else if (!known.isWhole) {
    known.doubtful = known.mentions->read("", take);
    known.isWhole = true;
  }
  if (known.isWhole) store::refuseDoubtful(known.doubtful, externalId);
  const auto found = known.ids.find(externalId);
  return found == known.ids.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace som::process
