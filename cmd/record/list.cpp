#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.hpp"
#include "process/read/survey.hpp"
#include "process/work/fields.hpp"
#include "process/work/policies.hpp"
#include "record/record.hpp"
#include "record/record_query.hpp"
#include "store/layout.hpp"
#include "store/placement.hpp"

namespace som::cli {
namespace {

struct Options {
  std::vector<std::string> states;
  std::string assignee;
  std::string customer;
  std::string customerOrder;
  bool open = false;
  std::size_t limit = 0;
  QueryOptions query;
  const model::KindRow* kind = nullptr;
};

struct Row {
  process::FieldRecord record;
  std::string id;
  std::optional<Instant> due;
  model::SortValues sort;
};

bool fits(const Options& options, const process::FieldRecord& record) {
  static const std::size_t stateField = process::recordField("state");
  static const std::size_t assigneeField = process::recordField("assignee");
  static const std::size_t customerField = process::recordField("customer");
  static const std::size_t customerOrderField = process::recordField("customerOrder");
  const auto has = [&](std::size_t field, const std::string& wanted) {
    if (wanted.empty()) return true;
    const auto values = record.values(field);
    return std::find(values.begin(), values.end(), wanted) != values.end();
  };
  if (options.open || !options.states.empty()) {
    const std::string state = joined(record.values(stateField));
    const auto known = lifecycle::states.parse(state);
    if (options.open && known && lifecycle::isFinal(*record.kind().lifecycle, *known)) return false;
    if (!options.states.empty() &&
        std::find(options.states.begin(), options.states.end(), state) == options.states.end())
      return false;
  }
  return has(assigneeField, options.assignee) && has(customerField, options.customer) &&
         has(customerOrderField, options.customerOrder);
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

/// What one part of the survey found.
struct Found {
  std::unique_ptr<process::Assessor> assessor;  ///< of the rows
  std::vector<Row> rows;
  std::vector<Diagnostic> bad;
};

/// The whole list.
struct Listing {
  std::vector<Found> parts;  ///< whose rows are in `rows` now
  std::vector<Row> rows;
  std::vector<Diagnostic> bad;
  std::unique_ptr<process::Survey> survey;  ///< what rows lie in
  process::SurveyCounts counts;
};

/// A file that is no record of its kind, or another's, is reported and not listed. Full checks are what
/// validate does.
void checkIsRecord(Context& context, const doc::Document& document, const model::KindRow& kind) {
  const doc::Node root = document.root();
  if (root["@type"].text() == kind.type && root["id"].text() == store::idOfPath(document.file())) return;
  auto findings = context.workspace().schemas().get(kind.schema).validate(document);
  if (findings.empty())
    if (auto finding = store::mismatch(context.workspace().store(), document, kind))
      findings.push_back(std::move(*finding));
  if (!findings.empty()) throw Error(std::move(findings));
}

/// By what lists are sorted. A record whose terms make no sense is listed without a due date, and told.
std::optional<Instant> dueOf(const process::FieldRecord& record, const std::string& path,
                             std::vector<Diagnostic>& bad) {
  try {
    return record.due();
  } catch (const Error& error) {
    for (Diagnostic& finding : withoutTexts(error.findingsIn(path))) bad.push_back(std::move(finding));
    return std::nullopt;
  }
}

/// Makes the lists of several files at the same time.
class Lister {
 public:
  Lister(Context& context, const Options& options, const RecordQuery& query)
      : context_(context),
        options_(options),
        query_(query),
        rowsNeedWhole_(context.isTree() || query.rowsNeedWhole()) {}

  void look(process::SurveyFile& file, Found& found) const {
    try {
      if (auto flaw = file.flaw()) throw Error(std::move(*flaw));
      add(file, found);
    } catch (const Error& error) {
      for (Diagnostic& finding : error.findingsIn(file.path())) found.bad.push_back(std::move(finding));
    }
  }

 private:
  bool isWanted(const process::FieldRecord& record) const {
    return fits(options_, record) && query_.matches(record);
  }

  void add(process::SurveyFile& file, Found& found) const {
    const process::IndexEntry digest = file.digest();
    const bool digestTells = digest.hasFields() && !query_.filterNeedsWhole();
    if (digestTells) {
      process::FieldRecord record(digest, file.path(), *file.kind(), *found.assessor);
      if (!isWanted(record)) return;
      if (!rowsNeedWhole_) return keep(std::move(record), file.path(), found);
    }
    std::optional<doc::Document> document = file.read();
    if (!document) return;
    if (!digest.hasFields()) checkIsRecord(context_, *document, *file.kind());
    process::FieldRecord record(std::move(*document), *file.kind(), *found.assessor);
    if (!digest.hasFields()) file.remember(record, false);
    if (digestTells || isWanted(record)) keep(std::move(record), file.path(), found);
  }

  void keep(process::FieldRecord record, const std::string& path, Found& found) const {
    // What fields follow from the clock is computed while the files are looked at.
    if (query_.needsAssessment()) record.assessed();
    std::string id = joined(record.values(process::recordField("id")));
    const auto due = dueOf(record, path, found.bad);
    auto sort = query_.sortValues(record);
    found.rows.push_back({std::move(record), std::move(id), due, std::move(sort)});
  }

  Context& context_;
  const Options& options_;
  const RecordQuery& query_;
  const bool rowsNeedWhole_;
};

void sort(const RecordQuery& query, std::vector<Row>& rows) {
  std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) {
    if (query.sortsBefore(a.sort, b.sort)) return true;
    if (query.sortsBefore(b.sort, a.sort)) return false;
    const auto due = [](const Row& row) { return row.due.value_or(Instant::max()); };
    return due(a) != due(b) ? due(a) < due(b) : a.id < b.id;
  });
}

Listing collect(Context& context, const Options& options, const RecordQuery& query) {
  process::Workspace& workspace = context.workspace();
  const Lister lister(context, options, query);
  Listing all = workspace.store().consistently([&] {
    const std::vector<const model::KindRow*> kinds = model::kindsLike(options.kind);
    Listing listing;
    listing.survey = std::make_unique<process::Survey>(workspace, kinds, process::Survey::Index::fields);
    listing.parts.resize(listing.survey->parts());
    listing.bad = listing.survey->passedOver();
    const bool hasClock = std::any_of(kinds.begin(), kinds.end(), [](const model::KindRow* kind) {
      return kind->clock != model::Clock::none;
    });
    // Due dates follow from policies: what cannot be read of them is told here, as by a scan.
    if (hasClock)
      for (const Diagnostic& finding : workspace.policies().findings())
        if (finding.file.starts_with(store::policyFolder)) listing.bad.push_back(finding);
    for (Found& part : listing.parts)
      part.assessor = std::make_unique<process::Assessor>(workspace, context.env.now);
    listing.counts = listing.survey->run(
        [&](std::size_t part, process::SurveyFile& file) { lister.look(file, listing.parts[part]); });
    for (Found& part : listing.parts) {
      std::move(part.rows.begin(), part.rows.end(), std::back_inserter(listing.rows));
      std::move(part.bad.begin(), part.bad.end(), std::back_inserter(listing.bad));
    }
    sort(query, listing.rows);
    return listing;
  });
  workspace.store().addFindingsTo(all.bad);
  return all;
}

/// The columns of a table where nobody says which. What has no clock has no due date, and nobody who does it.
std::vector<model::FieldReference> usualFields(bool wide, bool hasClock) {
  if (!hasClock)
    return wide ? namedFields({"id", "externalId", "state", "category", "spec", "customer", "description"})
                : namedFields({"id", "state", "spec", "customer", "description"});
  return wide ? namedFields(
                    {"id", "externalId", "state", "priority", "due", "assignee", "customer", "description"})
              : namedFields({"id", "state", "priority", "due", "assignee", "customer", "description"});
}

render::Table tableOf(Context& context, const Options& options, const std::vector<Row>& rows,
                      const RecordQuery& query) {
  const bool hasClock = options.kind->clock != model::Clock::none;
  const auto fields = query.picks() ? query.fields() : usualFields(context.format() == "wide", hasClock);
  render::Table table{fieldColumns(fields), {}};
  for (const Row& row : rows) table.rows.push_back(fieldCells(context, row.record, fields));
  if (query.picks() || !hasClock || context.format() == "csv") return table;
  // How far the due date is away is for people; the clock of one that has ended stands still.
  const auto at = std::find_if(table.columns.begin(), table.columns.end(),
                               [](const render::Column& column) { return column.name == "due"; }) -
                  table.columns.begin() + 1;
  table.columns.insert(table.columns.begin() + at, {"WHEN", false, false, 4});
  for (std::size_t i = 0; i < rows.size(); ++i)
    table.rows[i].insert(table.rows[i].begin() + at,
                         rows[i].record.isOpen() ? context.relativeCell(rows[i].due) : render::Cell(""));
  return table;
}

doc::Value itemOf(Context& context, const process::FieldRecord& record, const RecordQuery& query) {
  if (query.picks()) return fieldValues(context, record, query.fields());
  return schema::typedValue(record.root(), context.workspace().schemas().get(record.kind().schema).root());
}

/// `OrderList`: the kind of a list in JSON.
std::string listName(const model::KindRow& kind) {
  std::string name(kind.noun);
  name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
  return name + "List";
}

Exit run(Context& context, const Options& options) {
  checkStates(options);
  const RecordQuery query(context, options.query, model::kindsLike(options.kind));
  Listing found = collect(context, options, query);
  const bool truncated = options.limit > 0 && found.rows.size() > options.limit;
  if (truncated) {
    context.remark(fmt::format("som: {} of {} shown (--limit)", options.limit, found.rows.size()));
    found.rows.erase(found.rows.begin() + static_cast<std::ptrdiff_t>(options.limit), found.rows.end());
  }
  if (context.format() == "id") {
    for (const Row& row : found.rows) context.print(row.id + "\n");
  } else if (context.isTree()) {
    std::vector<doc::Value> items;
    for (const Row& row : found.rows) items.push_back(itemOf(context, row.record, query));
    context.printRecords(listName(*options.kind), std::move(items), truncated);
  } else {
    context.print(tableOf(context, options, found.rows, query));
  }
  context.complain(found.bad);
  context.tellStats(found.counts);
  return worstExit(found.bad);
}

}  // namespace

std::function<Exit(Context&)> addListOptions(Command& command, const model::KindRow* kind) {
  auto options = std::make_shared<Options>();
  options->kind = kind;
  command.repeated("--state", options->states, "only in this state; repeat for more").placeholder("STATE");
  command.option("--assignee", options->assignee, "only of this team or party").placeholder("PARTY");
  command.option("--customer", options->customer, "only of this customer").placeholder("ID");
  command.option("--customer-order", options->customerOrder, "only of this customer order").placeholder("ID");
  command.flag("--open", options->open, "only those that are not in a final state");
  addQuery(command, options->query);
  command.option("--limit", options->limit, "at most this many").check(isCount).placeholder("N");
  return [options](Context& context) { return run(context, *options); };
}

void addList(Command& command, Selection& selection, const model::KindRow* kind) {
  auto list = std::make_shared<std::function<Exit(Context&)>>(addListOptions(command, kind));
  select(
      command, selection, listFormats, list,
      +[](Context& context, const std::function<Exit(Context&)>& chosen) { return chosen(context); });
  command.examples(
      "  som NOUN list --open --assignee team-access\n  som NOUN list --where 'priority <= 2 and due < "
      "now+P2D' --sort due\n  som NOUN list --state held -o json | jq -r '.items[].id'");
}

}  // namespace som::cli
