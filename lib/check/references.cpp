#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "check/check.hpp"
#include "model/items.hpp"
#include "store/layout.hpp"
#include "store/records.hpp"

namespace som::check {
namespace {

using Names = std::set<std::string, std::less<>>;

/// A member that names something: its path (`*` for each item of a list) and its target.
struct ReferenceRow {
  std::array<std::string_view, 5> path;
  Names Known::*names;  ///< null: the id of a record
  std::string_view what;
  std::optional<model::Kind> kind = std::nullopt;  ///< of a record whose id people choose
};

constexpr std::array references_ = {
    ReferenceRow{{"orderRelationship", "*", "id"}, nullptr, "record"},
    ReferenceRow{{"requestedBy", "*", "id"}, nullptr, "record"},
    ReferenceRow{{"serviceOrderItem", "*", "service", "id"}, nullptr, "record"},
    ReferenceRow{{"affectedService", "*", "id"}, nullptr, "record"},
    ReferenceRow{{"rootCauseService", "*", "id"}, nullptr, "record"},
    ReferenceRow{{"analysis", "*", "rootCause", "id"}, nullptr, "record"},
    ReferenceRow{{"relatedEntity", "*", "id"}, nullptr, "record"},
    ReferenceRow{{"troubleTicket", "*", "id"}, nullptr, "record"},
    ReferenceRow{{"troubleTicketRelationship", "*", "id"}, nullptr, "record"},
    ReferenceRow{{"parentProblem", "*", "id"}, nullptr, "record"},
    ReferenceRow{{"underlyingProblem", "*", "id"}, nullptr, "record"},
    ReferenceRow{{"underlyingAlarm", "*", "id"}, nullptr, "record"},
    ReferenceRow{{"parentAlarm", "*", "id"}, nullptr, "record"},
    ReferenceRow{{"correlatedAlarm", "*", "id"}, nullptr, "record"},
    ReferenceRow{{"supportingService", "*", "id"}, nullptr, "record"},
    ReferenceRow{{"relatedService", "id"}, nullptr, "record"},
    ReferenceRow{{"activity", "*", "delegatedTo"}, nullptr, "record"},
    ReferenceRow{{"activity", "*", "assignee"}, &Known::teams, "team"},
    ReferenceRow{{"activity", "*", "calendar"}, &Known::calendars, "calendar"},
    ReferenceRow{{"sla", "calendar"}, &Known::calendars, "calendar"},
    ReferenceRow{{"calendar"}, &Known::calendars, "calendar"},
    ReferenceRow{{"includes", "*"}, &Known::calendars, "calendar"},
    ReferenceRow{{"levels", "*", "calendar"}, &Known::calendars, "calendar"},
    ReferenceRow{{"fulfilment", "add", "*", "team"}, &Known::teams, "team"},
    ReferenceRow{{"fulfilment", "modify", "*", "team"}, &Known::teams, "team"},
    ReferenceRow{{"fulfilment", "delete", "*", "team"}, &Known::teams, "team"},
    ReferenceRow{{"fulfilment", "add", "*", "calendar"}, &Known::calendars, "calendar"},
    ReferenceRow{{"fulfilment", "modify", "*", "calendar"}, &Known::calendars, "calendar"},
    ReferenceRow{{"fulfilment", "delete", "*", "calendar"}, &Known::calendars, "calendar"},
    ReferenceRow{{"serviceSpecRelationship", "*", "id"}, &Known::specifications, "specification"},
    ReferenceRow{{"requiredParameter", "*", "pool"}, nullptr, "pool", model::Kind::resourcePool},
    ReferenceRow{{"pool"}, nullptr, "pool", model::Kind::resourcePool},
    ReferenceRow{{"for"}, nullptr, "record"},
    ReferenceRow{{"record", "*"}, nullptr, "record"},
    ReferenceRow{{"serviceOrderItem", "*", "qualification", "*", "id"}, nullptr, "record"},
};

struct Search {
  const doc::Document& document;
  const Known& known;
  std::vector<Diagnostic>& findings;
};

std::string hintFor(std::string_view word, const Names& names) {
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  return didYouMean(word, candidates);
}

Names namesOf(const Search& search, const model::KindRow& kind) {
  Names names;
  for (const std::string& path : store::pathsOf(*search.known.files, kind))
    names.emplace(store::idOfPath(path));
  return names;
}

void unknown(const Search& search, doc::Node node, const Names& names, std::string_view what) {
  search.findings.push_back(
      search.document
          .diagnostic(Code::unknownReference, fmt::format("{} '{}' is not known", what, node.text()), node)
          .as(Severity::warning)
          .hint(hintFor(node.text(), names)));
}

void judge(const Search& search, doc::Node node, const Names* names, std::string_view what) {
  const std::string_view id = node.text();
  if (id.empty()) return;
  if (const auto parts = parseRecordId(id)) {
    const model::KindRow* kind = model::findPrefix(parts->prefix);
    // Prefixes of kinds that this version does not have may belong to another system.
    if (kind && !store::exists(*search.known.files, *kind, id))
      search.findings.push_back(search.document.diagnostic(
          Code::danglingReference, fmt::format("record {} does not exist", id), node));
    return;
  }
  if (names && !names->contains(id)) unknown(search, node, *names, what);
}

/// Checks that an id which people chose leads to the record's file.
void judge(const Search& search, doc::Node node, const model::KindRow& kind, std::string_view what) {
  if (!isPlainId(node.text()) || !store::exists(*search.known.files, kind, node.text()))
    unknown(search, node, namesOf(search, kind), what);
}

void follow(const Search& search, doc::Node node, const ReferenceRow& row, std::size_t step) {
  if (!node) return;
  const bool there = step == row.path.size() || row.path[step].empty();
  if (there && row.kind) return judge(search, node, model::row(*row.kind), row.what);
  if (there) return judge(search, node, row.names ? &(search.known.*row.names) : nullptr, row.what);
  if (row.path[step] != "*") return follow(search, node[row.path[step]], row, step + 1);
  for (const doc::Node item : node) {
    follow(search, item, row, step + 1);
    follow(search, item[row.path[step - 1]], row, step);  // an item may contain items
  }
}

void specifications(const Search& search, const model::KindRow& kind) {
  for (const doc::Node item : model::itemsOf(search.document.root(), kind.itemField))
    judge(search, item["service"]["serviceSpecification"]["id"], &search.known.specifications,
          "specification");
}

/// Checks the services that an open order changes; an id in another system leads to no service.
void changedServices(const Search& search, const model::KindRow& kind) {
  const doc::Node root = search.document.root();
  const auto state = lifecycle::states.parse(root[kind.stateField].text());
  if (kind.kind != model::Kind::serviceOrder || (state && lifecycle::hasEnded(*kind.lifecycle, *state)))
    return;
  for (const doc::Node item : model::itemsOf(root, kind.itemField)) {
    const std::string_view action = item["action"].text();
    if (action != "modify" && action != "delete") continue;
    const doc::Node id = item["service"]["id"];
    const auto parts = parseRecordId(id.text());
    if (id.text().empty() || (parts && model::findPrefix(parts->prefix)))
      continue;  // `start` reports a missing id; the reference check covers ids of our form
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
  return id == record["id"].text() || store::hasExternalId(record, kind, id);
}

/// Checks prerequisites. One may have an id in another system; it is unknown if no order has it.
void prerequisites(const Search& search, const model::KindRow& kind) {
  const doc::Node root = search.document.root();
  const auto state = lifecycle::states.parse(root[kind.stateField].text());
  if (kind.kind != model::Kind::serviceOrder || (state && lifecycle::hasEnded(*kind.lifecycle, *state)))
    return;
  for (const doc::Node relation : root["orderRelationship"]) {
    const doc::Node id = relation["id"];
    const auto parts = parseRecordId(id.text());
    if (relation["relationshipType"].text() != "dependency") continue;
    if (namesItself(root, kind, id.text())) {
      search.findings.push_back(
          search.document.diagnostic(Code::dependencyCycle, "an order cannot wait for itself", id));
      continue;
    }
    const model::KindRow* other = parts ? model::findPrefix(parts->prefix) : nullptr;
    if (other && other->kind != kind.kind)
      search.findings.push_back(
          search.document
              .diagnostic(
                  Code::unknownReference,
                  fmt::format("'{}' is not an order, so nothing completes it for this one", id.text()), id)
              .as(Severity::warning));
    if (other || (search.known.knowsOrder && search.known.knowsOrder(id.text()))) continue;
    search.findings.push_back(
        search.document
            .diagnostic(Code::unknownReference,
                        fmt::format("'{}' is not the external id of exactly one order", id.text()),
                        id ? id : relation)
            .as(Severity::warning)
            .hint("complete an order with this id first, or start with --force --reason TEXT"));
  }
}

/// Checks that activities are delegated to kinds that the record's kind permits.
void delegates(const Search& search, const model::KindRow& kind) {
  for (const doc::Node activity : search.document.root()["activity"]) {
    const doc::Node request = activity["delegatedTo"];
    const auto parts = parseRecordId(request.text());
    const model::KindRow* to = parts ? model::findPrefix(parts->prefix) : nullptr;
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

void assignees(const Search& search) {
  for (const doc::Node party : search.document.root()["relatedParty"])
    if (party["role"].text() == "assignee") judge(search, party["id"], &search.known.teams, "team");
}

}  // namespace

std::vector<Diagnostic> references(const doc::Document& document, const model::KindRow& kind,
                                   const Known& known) {
  std::vector<Diagnostic> findings;
  const Search search{document, known, findings};
  for (const ReferenceRow& row : references_) follow(search, document.root(), row, 0);
  specifications(search, kind);
  changedServices(search, kind);
  prerequisites(search, kind);
  delegates(search, kind);
  assignees(search);
  return findings;
}

}  // namespace som::check
