#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/id.hpp"
#include "base/suggest.hpp"
#include "check/check.hpp"
#include "store/records.hpp"

namespace som::check {
namespace {

using Names = std::set<std::string, std::less<>>;

/// A member that names something else: where it stands (`*` for each item of a list) and what it names.
struct ReferenceRow {
  std::array<std::string_view, 4> path;
  Names Known::*names;  ///< null: the id of a record
  std::string_view what;
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
    ReferenceRow{{"fulfilment", "add", "*", "team"}, &Known::teams, "team"},
    ReferenceRow{{"fulfilment", "modify", "*", "team"}, &Known::teams, "team"},
    ReferenceRow{{"fulfilment", "delete", "*", "team"}, &Known::teams, "team"},
    ReferenceRow{{"fulfilment", "add", "*", "calendar"}, &Known::calendars, "calendar"},
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

void judge(const Search& search, doc::Node node, const Names* names, std::string_view what) {
  const std::string_view id = node.text();
  if (id.empty()) return;
  if (const auto parts = parseRecordId(id)) {
    const model::KindRow* kind = model::findPrefix(parts->prefix);
    // Prefixes of kinds that this version does not keep are somebody else's ids.
    if (kind && !store::exists(*search.known.files, *kind, id))
      search.findings.push_back(search.document.diagnostic(Code::danglingReference,
                                                           fmt::format("there is no record {}", id), node));
    return;
  }
  if (names && !names->contains(id))
    search.findings.push_back(
        search.document
            .diagnostic(Code::unknownReference, fmt::format("{} '{}' is not known", what, id), node)
            .as(Severity::warning)
            .hint(hintFor(id, *names)));
}

void follow(const Search& search, doc::Node node, const ReferenceRow& row, std::size_t step) {
  if (!node) return;
  if (step == row.path.size() || row.path[step].empty())
    return judge(search, node, row.names ? &(search.known.*row.names) : nullptr, row.what);
  if (row.path[step] != "*") return follow(search, node[row.path[step]], row, step + 1);
  for (const doc::Node item : node) follow(search, item, row, step + 1);
}

void specifications(const Search& search) {
  for (const doc::Node item : search.document.root()["serviceOrderItem"])
    judge(search, item["service"]["serviceSpecification"]["id"], &search.known.specifications,
          "specification");
}

/// Work goes to kinds that the record's kind delegates to.
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
                        fmt::format("a {} does not delegate to kind {}", kind.type, to->type), request)
            .hint(possible.empty() ? "it does its work itself" : "it delegates to: " + joined(possible)));
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
  if (!kind.itemField.empty()) specifications(search);
  delegates(search, kind);
  assignees(search);
  return findings;
}

}  // namespace som::check
