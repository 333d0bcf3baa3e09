#include "process/activation/support.hpp"

#include <fmt/format.h>

#include <optional>
#include <set>

#include "model/views.hpp"
#include "process/read/survey.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

using InventoryService = model::InventoryServiceView<doc::Node>;
using InventoryResource = model::InventoryResourceView<doc::Node>;
using Reference = model::ReferenceView<doc::Node>;

/// A direct support of a service or a resource.
struct Support {
  Reference reference;
  const model::KindRow& kind;
};

std::vector<Support> supportOf(doc::Node record, model::Kind kind) {
  std::vector<Support> all;
  const auto add = [&](Reference reference, model::Kind part) {
    all.push_back({reference, model::row(part)});
  };
  if (kind == model::Kind::service) {
    const InventoryService service(record);
    for (const auto part : service.supportingServices()) add(part, model::Kind::service);
    for (const auto part : service.supportingResources()) add(part, model::Kind::resource);
  }
  if (kind == model::Kind::resource)
    for (const auto relation : InventoryResource(record).relations())
      add(relation.resource(), model::Kind::resource);
  return all;
}

std::string_view stateTextOf(doc::Node record, const model::KindRow& kind) {
  return kind.stateField.empty() ? InventoryResource(record).operationalState()
                                 : InventoryService(record).stateText(kind);
}

/// The maximum number of levels of support.
constexpr std::size_t deepest = 100;

std::optional<doc::Document> readDocument(const store::Source& files, const model::KindRow& kind,
                                          const std::string& id) {
  try {
    if (auto found = store::findById(files, kind, id)) return store::readFound(files, std::move(*found));
  } catch (const Error&) {
    // A bad file or id is shown as missing; validate reports its error.
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
    SupportTree tree{.id = id,
                     .type = std::string(kind.type),
                     .name = std::string(InventoryService(record).name()),
                     .state = std::string(stateTextOf(record, kind)),
                     .again = !seen_.insert(id).second};
    if (!tree.again)
      for (const Support& support : supportOf(record, kind.kind)) addPart(tree, support, depth + 1);
    return tree;
  }

 private:
  void addPart(SupportTree& tree, const Support& support, std::size_t depth) {
    const std::string id(support.reference.id());
    if (const auto document = readDocument(files_, support.kind, id))
      tree.parts.push_back(build(document->root(), support.kind, id, depth));
    else
      tree.parts.push_back({.id = id, .type = std::string(support.kind.type), .missing = true});
  }

  const store::Source& files_;
  std::set<std::string> seen_;
};

}  // namespace

SupportTree supportTree(const store::Source& files, const doc::Document& service) {
  return TreeBuilder(files).build(service.root(), model::row(model::Kind::service),
                                  std::string(InventoryService(service.root()).id()));
}

}  // namespace som::process
