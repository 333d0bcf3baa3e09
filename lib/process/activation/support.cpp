#include "process/activation/support.hpp"

#include <fmt/format.h>

#include <optional>
#include <set>

#include "model/items.hpp"
#include "process/read/survey.hpp"
#include "process/work/fields.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

/// A list of references of a record, and the member of each entry that has the id; empty: the entry itself.
struct SupportRow {
  model::Kind of;
  std::string_view list;
  std::string_view member;
  model::Kind part;
};
constexpr SupportRow supportTable[] = {
    {model::Kind::service, "supportingService", "", model::Kind::service},
    {model::Kind::service, "supportingResource", "", model::Kind::resource},
    {model::Kind::resource, "resourceRelationship", "resource", model::Kind::resource},
};

/// So many things may stand on each other.
constexpr std::size_t deepest = 100;

std::optional<doc::Document> readDocument(const store::Source& files, const model::KindRow& kind,
                                          const std::string& id) {
  try {
    if (auto found = store::findById(files, kind, id)) return store::readFound(files, std::move(*found));
  } catch (const Error&) {
    // A bad file or id is shown as missing; validate says what is wrong.
  }
  return std::nullopt;
}

class TreeBuilder {
 public:
  explicit TreeBuilder(const store::Source& files) : files_(files) {}

  SupportTree build(doc::Node record, const model::KindRow& kind, const std::string& id,
                    std::size_t depth = 0) {
    if (depth > deepest)
      throw Error(Diagnostic(Code::tooDeep, "more than a hundred things stand on each other").in(id));
    SupportTree tree{.id = id, .type = std::string(kind.type), .name = std::string(record["name"].text())};
    tree.state = record[kind.stateField.empty() ? "operationalState" : kind.stateField].text();
    tree.again = !seen_.insert(id).second;
    if (!tree.again)
      for (const SupportRow& row : supportTable)
        if (row.of == kind.kind)
          for (const doc::Node entry : record[row.list])
            addPart(tree, row.member.empty() ? entry : entry[row.member], model::row(row.part), depth + 1);
    return tree;
  }

 private:
  void addPart(SupportTree& tree, doc::Node reference, const model::KindRow& kind, std::size_t depth) {
    const std::string id(reference["id"].text());
    if (const auto document = readDocument(files_, kind, id))
      tree.parts.push_back(build(document->root(), kind, id, depth));
    else
      tree.parts.push_back({.id = id, .type = std::string(kind.type), .missing = true});
  }

  const store::Source& files_;
  std::set<std::string> seen_;
};

}  // namespace

SupportTree supportTree(const store::Source& files, const doc::Document& service) {
  return TreeBuilder(files).build(service.root(), model::row(model::Kind::service),
                                  std::string(service.root()["id"].text()));
}

Inventory::Inventory(const store::Source& files) {
  const model::KindRow& kind = model::row(model::Kind::service);
  doubtful_ =
      store::readMentioning(files, kind, "supportingService", nullptr, [&](const doc::Document& document) {
        const doc::Node root = document.root();
        const auto state = lifecycle::states.parse(root[kind.stateField].text());
        if (!state || lifecycle::isFinal(*kind.lifecycle, *state)) return;
        for (const doc::Node part : root["supportingService"])
          users_[std::string(part["id"].text())].push_back({std::string(root["id"].text()), &kind, *state});
      });
}

std::vector<Related> Inventory::usersOf(const std::string& id) const {
  store::refuseDoubtful(doubtful_, id);
  const auto found = users_.find(id);
  return found == users_.end() ? std::vector<Related>() : found->second;
}

OpenOrders::OpenOrders(const store::Source& files) {
  const model::KindRow& kind = model::row(model::Kind::serviceOrder);
  doubtful_ = store::readMentioning(
      files, kind, fmt::format("{}-", model::row(model::Kind::service).prefix),
      [&](std::string_view text) { return !hasEndedAtAGlance(text, kind); },
      [&](const doc::Document& document) {
        const doc::Node root = document.root();
        const auto state = lifecycle::states.parse(root[kind.stateField].text());
        if (!state || lifecycle::hasEnded(*kind.lifecycle, *state)) return;
        std::set<std::string_view> services;  // several items may be about one
        for (const doc::Node item : model::itemsOf(root, kind.itemField))
          if (item["action"].text() != "noChange" && services.insert(item["service"]["id"].text()).second)
            orders_[std::string(item["service"]["id"].text())].push_back(
                {std::string(root["id"].text()), &kind, *state});
      });
}

std::vector<Related> OpenOrders::on(const std::string& service) const {
  store::refuseDoubtful(doubtful_, service);
  const auto found = orders_.find(service);
  return found == orders_.end() ? std::vector<Related>() : found->second;
}

}  // namespace som::process
