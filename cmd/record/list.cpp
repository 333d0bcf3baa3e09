#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.hpp"
#include "check/check.hpp"
#include "process/record/fields.hpp"
#include "record/record.hpp"
#include "store/layout.hpp"
#include "store/records.hpp"

namespace som::cli {
namespace {

struct Options {
  std::vector<std::string> states;
  std::string assignee;
  std::string customer;
  std::string customerOrder;
  bool open = false;
  std::size_t limit = 0;
  const model::KindRow* kind = nullptr;
};

struct Row {
  ReadRecord record;
  std::string id;
  std::optional<Instant> due;
};

std::string partyOf(doc::Node record, std::string_view role) {
  for (const doc::Node party : record["relatedParty"])
    if (party["role"].text() == role) return std::string(party["id"].text());
  return {};
}

bool belongsTo(doc::Node record, const std::string& customerOrder) {
  for (const doc::Node reference : record["externalReference"])
    if (reference["externalReferenceType"].text() == "customerOrder" &&
        reference["id"].text() == customerOrder)
      return true;
  return false;
}

bool fits(const Options& options, const model::KindRow& kind, doc::Node record) {
  const std::string_view state = record[kind.stateField].text();
  const auto known = lifecycle::states.parse(state);
  if (options.open && known && lifecycle::isFinal(*kind.lifecycle, *known)) return false;
  if (!options.states.empty() &&
      std::find(options.states.begin(), options.states.end(), state) == options.states.end())
    return false;
  if (!options.assignee.empty() && partyOf(record, "assignee") != options.assignee) return false;
  if (!options.customer.empty() && partyOf(record, "customer") != options.customer) return false;
  return options.customerOrder.empty() || belongsTo(record, options.customerOrder);
}

/// The states that records of the noun can have.
std::vector<std::string_view> stateNames(const model::KindRow& noun) {
  std::vector<std::string_view> names;
  for (const model::KindRow* kind : model::kindsLike(&noun))
    for (const lifecycle::State state : kind->lifecycle->states)
      if (const auto name = lifecycle::states.name(state);
          std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(name);
  return names;
}

void checkStates(const Options& options) {
  const std::vector<std::string_view> names = stateNames(*options.kind);
  for (const std::string& state : options.states) {
    if (std::find(names.begin(), names.end(), state) != names.end()) continue;
    const std::string hint = didYouMean(state, names);
    throw Error(Diagnostic(Code::usage, fmt::format("--state: '{}' is not a state of {}", state,
                                                    process::withArticle(options.kind->noun)))
                    .hint(hint.empty() ? "states are: " + joined(names) : hint));
  }
}

std::string isCount(const std::string& text) {
  const bool digits = !text.empty() && text.size() < 10 &&
                      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits && text.find_first_not_of('0') != std::string::npos ? ""
                                                                    : "'" + text + "' is not a number from 1";
}

struct Found {
  std::vector<Row> rows;
  std::vector<Diagnostic> bad;
};

/// A file that is no record of its kind, or another's, is reported and not listed. Full checks are what
/// validate does.
void checkIsRecord(Context& context, const doc::Document& document, const model::KindRow& kind) {
  const doc::Node root = document.root();
  if (root["@type"].text() == kind.type && root["id"].text() == store::idOfPath(document.file())) return;
  auto findings = context.workspace().schemas().get(kind.schema).validate(document);
  if (findings.empty()) findings = check::placement(document, kind);
  if (!findings.empty()) throw Error(std::move(findings));
}

Found collect(Context& context, const Options& options) {
  process::Workspace& workspace = context.workspace();
  return workspace.store().consistently([&] {
    Found found;
    for (const auto& [path, kind] : store::listRecords(workspace.store(), model::kindsLike(options.kind))) {
      try {
        if (!kind) throw Error(check::stray(path));
        auto bytes = workspace.store().read(path);
        if (!bytes) continue;
        doc::Document document = doc::read(std::move(*bytes), path, doc::formatOf(path));
        checkIsRecord(context, document, *kind);
        if (!fits(options, *kind, document.root())) continue;
        const doc::Node root = document.root();
        std::string id(root["id"].text());
        auto due = parseInstant(root["requestedCompletionDate"].text());
        found.rows.push_back({{kind, std::move(document)}, std::move(id), due});
      } catch (const Error& error) {
        found.bad.insert(found.bad.end(), error.findings().begin(), error.findings().end());
      }
    }
    std::sort(found.rows.begin(), found.rows.end(), [](const Row& a, const Row& b) {
      const auto due = [](const Row& row) { return row.due.value_or(Instant::max()); };
      return due(a) != due(b) ? due(a) < due(b) : a.id < b.id;
    });
    return found;
  });
}

render::Table tableOf(Context& context, const std::vector<Row>& rows) {
  const bool wide = context.format() == "wide";
  render::Table table{{{"ID"},
                       {"STATE"},
                       {"PRIO", true, false, 2},
                       {"REQUESTED FOR"},
                       {"ASSIGNEE", false, false, 1},
                       {"CUSTOMER", false, false, 3},
                       {"DESCRIPTION", false, true}},
                      {}};
  if (wide) table.columns.insert(table.columns.begin() + 1, {"EXTERNAL ID"});
  for (const Row& row : rows) {
    const doc::Node root = row.record.document.root();
    std::vector<render::Cell> cells = {row.id,
                                       std::string(root[row.record.kind->stateField].text()),
                                       std::string(root["priority"].text()),
                                       context.shown(row.due),
                                       partyOf(root, "assignee"),
                                       partyOf(root, "customer"),
                                       std::string(root["description"].text())};
    if (wide) cells.insert(cells.begin() + 1, std::string(root["externalId"].text()));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

/// `OrderList`: the kind of a list in JSON.
std::string listName(const model::KindRow& kind) {
  std::string name(kind.noun);
  name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
  return name + "List";
}

Exit run(Context& context, const Options& options) {
  checkStates(options);
  Found found = collect(context, options);
  const bool truncated = options.limit > 0 && found.rows.size() > options.limit;
  if (truncated) {
    context.remark(fmt::format("som: {} of {} shown (--limit)", options.limit, found.rows.size()));
    found.rows.erase(found.rows.begin() + static_cast<std::ptrdiff_t>(options.limit), found.rows.end());
  }
  if (context.format() == "id") {
    for (const Row& row : found.rows) context.print(row.id + "\n");
  } else if (context.format() == "table" || context.format() == "wide") {
    context.print(tableOf(context, found.rows));
  } else {
    std::vector<doc::Value> records;
    for (const Row& row : found.rows) records.push_back(typedRecord(context, row.record));
    context.printRecords(listName(*options.kind), std::move(records), truncated);
  }
  context.complain(found.bad);
  return found.bad.empty() ? Exit::done : Exit::invalidData;
}

}  // namespace

void addList(CLI::App& app, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<Options>();
  options->kind = kind;
  addRepeated(app, "--state", options->states, "only in this state; repeat for more")->type_name("STATE");
  app.add_option("--assignee", options->assignee, "only of this team or party")->type_name("PARTY");
  app.add_option("--customer", options->customer, "only of this customer")->type_name("ID");
  app.add_option("--customer-order", options->customerOrder, "only of this customer order")->type_name("ID");
  app.add_flag("--open", options->open, "only those that are not in a final state");
  app.add_option("--limit", options->limit, "at most this many")->check(isCount)->type_name("N");
  select(app, selection, Needs::workspace, listFormats, options, run);
  addExamples(app,
              "  som NOUN list --open --assignee team-access\n  som NOUN list --state held -o json | jq -r "
              "'.items[].id'");
}

}  // namespace som::cli
