#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "check/check.hpp"
#include "model/items.hpp"
#include "model/reference_paths.hpp"
#include "model/report.hpp"
#include "model/views.hpp"
#include "store/layout.hpp"
#include "store/records.hpp"

namespace som::check {
namespace {

using Names = std::set<std::string, std::less<>>;

using model::ReferenceTarget;
using Item = model::ItemView<doc::Node>;
using Order = model::OrderView<doc::Node>;

/// How a target of references is found: among names, or as a record whose id people choose. With neither, the
/// reference is the id of a record.
struct TargetRow {
  ReferenceTarget target;
  std::string_view what;
  Names ReferenceTargets::*names = nullptr;
  std::optional<model::Kind> kind = std::nullopt;
  bool needed = false;  ///< the level of an open record cannot be computed without it
};
constexpr std::array targetTable = {
    TargetRow{ReferenceTarget::record, "record"},
    TargetRow{ReferenceTarget::team, "team", &ReferenceTargets::teams},
    TargetRow{ReferenceTarget::calendar, "calendar", &ReferenceTargets::calendars, std::nullopt, true},
    TargetRow{ReferenceTarget::specification, "specification", &ReferenceTargets::specifications},
    TargetRow{ReferenceTarget::pool, "pool", nullptr, model::Kind::resourcePool},
};
constexpr const TargetRow& rowOf(ReferenceTarget target) {
  return targetTable[static_cast<std::size_t>(target)];
}
static_assert(std::all_of(targetTable.begin(), targetTable.end(),
                          [](const TargetRow& row) { return &rowOf(row.target) == &row; }));

struct Search {
  const doc::Document& document;
  const ReferenceTargets& targets;
  std::vector<Diagnostic>& findings;
  bool hasEnded;            ///< the record has ended, so that its level is not computed any more
  bool isCalendar = false;  ///< the document is a calendar, which takes only the holidays of others
};

std::string hintFor(std::string_view word, const Names& names) {
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  return suggestion(word, candidates);
}

Names namesOf(const Search& search, const model::KindRow& kind) {
  Names names;
  for (const std::string& path : store::pathsOf(*search.targets.files, kind))
    names.emplace(store::idOfPath(path));
  return names;
}

void unknown(const Search& search, doc::Node node, const Names& names, const TargetRow& row) {
  const bool isError = row.needed && !search.hasEnded;
  search.findings.push_back(search.document
                                .diagnostic(Code::unknownReference,
                                            fmt::format("{} '{}' is not known", row.what, node.text()), node)
                                .as(isError ? Severity::error : Severity::warning)
                                .hint(hintFor(node.text(), names)));
}

void checkRecordId(const Search& search, doc::Node node, const RecordId& id) {
  const model::KindRow* kind = model::findPrefix(id.prefix);
  // Prefixes of kinds that this version does not have may belong to another system.
  if (kind && !store::exists(*search.targets.files, *kind, node.text()))
    search.findings.push_back(search.document.diagnostic(
        Code::danglingReference, fmt::format("record {} does not exist", node.text()), node));
}

/// Checks that an id which people chose leads to the record's file.
void checkChosenId(const Search& search, doc::Node node, const TargetRow& row) {
  const model::KindRow& kind = model::row(*row.kind);
  if (!isPlainId(node.text()) || !store::exists(*search.targets.files, kind, node.text()))
    unknown(search, node, namesOf(search, kind), row);
}

void checkTarget(const Search& search, doc::Node node, ReferenceTarget target) {
  const TargetRow& row = rowOf(target);
  if (row.kind) return checkChosenId(search, node, row);
  if (node.text().empty()) return;
  if (const auto id = parseRecordId(node.text())) return checkRecordId(search, node, *id);
  if (!row.names) return;
  const Names& names = search.targets.*row.names;
  if (!names.contains(node.text())) unknown(search, node, names, row);
  if (target == ReferenceTarget::calendar && !search.isCalendar &&
      search.targets.holidayLists.contains(node.text()))
    search.findings.push_back(
        search.document
            .diagnostic(Code::noWorkingTime,
                        fmt::format("calendar '{}' has holidays, but no working hours", node.text()), node)
            .as(search.hasEnded ? Severity::warning : Severity::error)
            .hint("name a calendar that includes it"));
}

void follow(const Search& search, doc::Node node, const model::ReferencePath& row, std::size_t step) {
  if (!node) return;
  if (step == row.path.size() || row.path[step].empty()) return checkTarget(search, node, row.target);
  if (row.path[step] != "*") return follow(search, node[row.path[step]], row, step + 1);
  for (const doc::Node item : node) {
    follow(search, item, row, step + 1);
    follow(search, item[row.path[step - 1]], row, step);  // an item may contain items
  }
}

void specifications(const Search& search, const model::KindRow& kind) {
  for (const doc::Node item : model::itemsOf(search.document.root(), kind.itemField))
    checkTarget(search, Item(item).service().specification().idNode(), ReferenceTarget::specification);
}

bool hasEnded(doc::Node record, const model::KindRow& kind) {
  return kind.lifecycle && lifecycle::hasEnded(*kind.lifecycle, Order(record).state(kind));
}

bool isOpenOrder(doc::Node record, const model::KindRow& kind) {
  return kind.kind == model::Kind::serviceOrder && !hasEnded(record, kind);
}

/// Checks the services that an open order changes; an id in another system leads to no service.
void changedServices(const Search& search, const model::KindRow& kind) {
  const doc::Node root = search.document.root();
  if (!isOpenOrder(root, kind)) return;
  for (const doc::Node item : model::itemsOf(root, kind.itemField)) {
    const std::string_view action = Item(item).action();
    if (action != model::modifyAction && action != model::deleteAction) continue;
    const doc::Node id = Item(item).service().idNode();
    const model::KindRow* named = model::kindOfId(id.text());
    if (id.text().empty() || (named && named->kind == model::Kind::service))
      continue;  // `start` reports a missing id; the reference check covers ids of services
    search.findings.push_back(
        search.document
            .diagnostic(Code::unknownReference,
                        fmt::format("service '{}' is not in the inventory", id.text()), id)
            .as(Severity::warning)
            .hint(fmt::format("to {} it, use its id in the item, such as SV-20261121-7K3F9QXW", action)));
  }
}

/// True if an id is the record's own, here or in another system.
bool namesItself(doc::Node record, const model::KindRow& kind, std::string_view id) {
  if (id.empty()) return false;
  if (id.starts_with(store::externalMark)) id.remove_prefix(store::externalMark.size());
  return id == Order(record).id() || store::hasExternalId(record, kind, id);
}

/// Checks prerequisites. One may have an id in another system; it is unknown if no order has it.
void prerequisites(const Search& search, const model::KindRow& kind) {
  const doc::Node root = search.document.root();
  if (!isOpenOrder(root, kind)) return;
  for (const auto relation : Order(root).relations()) {
    const doc::Node id = relation.idNode();
    if (relation.relationshipType() != model::dependency) continue;
    if (namesItself(root, kind, id.text())) {
      search.findings.push_back(
          search.document.diagnostic(Code::dependencyCycle, "an order cannot wait for itself", id));
      continue;
    }
    const model::KindRow* other = model::kindOfId(id.text());
    if (other && other->kind != kind.kind)
      search.findings.push_back(
          search.document
              .diagnostic(
                  Code::unknownReference,
                  fmt::format("'{}' is not an order, so nothing completes it for this one", id.text()), id)
              .as(Severity::warning));
    if (other || (search.targets.knowsOrder && search.targets.knowsOrder(id.text()))) continue;
    search.findings.push_back(
        search.document
            .diagnostic(Code::unknownReference,
                        fmt::format("'{}' is not the external id of exactly one order", id.text()),
                        id ? id : relation.node())
            .as(Severity::warning)
            .hint("complete an order with this id first, or start with --force --reason TEXT"));
  }
}

/// Checks the root cause that the latest analysis of an open report states. A resource is looked for only in
/// an inventory that has resources.
void rootCause(const Search& search, const model::KindRow& kind) {
  if (kind.clock != model::Clock::report || search.hasEnded) return;
  std::optional<model::RootCauseView<doc::Node>> latest;
  for (const auto analysis : model::ReportView<doc::Node>(search.document.root()).analyses())
    if (!analysis.cause().type().empty()) latest = analysis.cause();
  if (!latest || latest->id().empty()) return;
  const std::string_view id = latest->id();
  const auto warn = [&](const Names& names) {
    search.findings.push_back(search.document
                                  .diagnostic(Code::unknownReference,
                                              fmt::format("{} '{}' is not known", latest->type(), id),
                                              latest->node())
                                  .as(Severity::warning)
                                  .hint(hintFor(id, names)));
  };
  // Few workspaces have files of all their partners, so only a name that looks misspelt is a finding.
  const Names& parties = search.targets.teams;
  if (latest->type() == "party" && !parties.contains(id) &&
      nearest(id, std::vector<std::string_view>(parties.begin(), parties.end())))
    warn(parties);
  const model::KindRow& resource = model::row(model::Kind::resource);
  if (latest->type() != "resource" || (isPlainId(id) && store::exists(*search.targets.files, resource, id)))
    return;
  if (const Names names = namesOf(search, resource); !names.empty()) warn(names);
}

/// Checks that activities are delegated to kinds that the record's kind permits.
void delegates(const Search& search, const model::KindRow& kind) {
  for (const auto activity : Order(search.document.root()).activities()) {
    const doc::Node request = activity.delegatedToNode();
    const model::KindRow* to = model::kindOfId(request.text());
    if (!to ||
        std::find(kind.delegatesTo.begin(), kind.delegatesTo.end(), to->kind) != kind.delegatesTo.end())
      continue;
    std::vector<std::string_view> possible;
    for (const model::Kind one : kind.delegatesTo) possible.push_back(model::row(one).type);
    search.findings.push_back(
        search.document
            .diagnostic(Code::wrongDelegate,
                        fmt::format("a {} cannot delegate to kind {}", kind.type, to->type), request)
            .hint(possible.empty() ? "it cannot delegate" : "it can delegate to: " + joined(possible)));
  }
}

/// Checks that no relation of a report leads to the report itself.
void reportRelations(const Search& search, const model::KindRow& kind) {
  if (kind.clock != model::Clock::report) return;
  const doc::Node root = search.document.root();
  for (const auto& relation : model::reportRelations.rows)
    for (const doc::Node id : model::relatedReports(root, relation.value))
      if (namesItself(root, kind, id.text()))
        search.findings.push_back(search.document.diagnostic(
            Code::dependencyCycle, fmt::format("a report cannot be its own {}", relation.name), id));
}

void assignees(const Search& search) {
  for (const auto party : Order(search.document.root()).parties())
    if (party.role() == model::assigneeRole) checkTarget(search, party.idNode(), ReferenceTarget::team);
}

}  // namespace

std::vector<Diagnostic> references(const doc::Document& document, const model::KindRow& kind,
                                   const ReferenceTargets& targets) {
  std::vector<Diagnostic> findings;
  const Search search{document, targets, findings, hasEnded(document.root(), kind),
                      kind.kind == model::Kind::calendar};
  for (const model::ReferencePath& row : model::referencePaths) follow(search, document.root(), row, 0);
  specifications(search, kind);
  changedServices(search, kind);
  prerequisites(search, kind);
  delegates(search, kind);
  rootCause(search, kind);
  reportRelations(search, kind);
  assignees(search);
  return findings;
}

}  // namespace som::check
