#include "process/read/record_fields.hpp"

#include <algorithm>
#include <array>

#include "model/items.hpp"
#include "model/references.hpp"
#include "model/views.hpp"
#include "policy/match.hpp"
#include "policy/reasons.hpp"
#include "process/read/links_extract.hpp"

namespace som::process {
namespace {

using model::FieldType;
using model::QueryField;
using Texts = std::vector<std::string>;
using Words = std::vector<std::string_view>;

Texts texts(std::string_view text) { return text.empty() ? Texts{} : Texts{std::string(text)}; }
Texts texts(std::optional<Instant> time) { return time ? Texts{formatInstant(*time)} : Texts{}; }

/// Returns the second text if the first is empty.
Texts texts(std::string_view first, std::string_view second) { return texts(first.empty() ? second : first); }

model::RecordView<doc::Node> view(const FieldRecord& record) {
  return model::RecordView<doc::Node>(record.root());
}

Texts parties(const FieldRecord& record, std::string_view role) {
  Texts ids;
  for (const auto party : view(record).parties())
    if (party.role() == role && !party.id().empty()) ids.emplace_back(party.id());
  return ids;
}

Texts customerOrders(const FieldRecord& record) {
  return model::referencesOf(record.root(), record.kind().references, model::customerOrderType);
}

Texts requesters(const FieldRecord& record) {
  const auto ids = model::idsOf(view(record).requesters());
  return {ids.begin(), ids.end()};
}

Texts externalIds(const FieldRecord& record) {
  const auto ids = model::externalIdsOf(record.root(), record.kind());
  return {ids.begin(), ids.end()};
}

Texts specifications(const FieldRecord& record) {
  Texts ids = texts(model::InventoryServiceView<doc::Node>(record.root()).specification().id());
  for (const doc::Node node : model::itemsOf(record.root(), record.kind().itemField)) {
    const model::ItemView<doc::Node> item(node);
    for (const auto& specification : {item.service().specification(), item.resource().specification()})
      if (const doc::Node id = specification.idNode()) ids.emplace_back(id.text());
  }
  return ids;
}

Texts reasons(const FieldRecord& record) {
  Texts codes;
  for (const policy::Reason& reason : record.assessed().assessment.reasons)
    codes.emplace_back(policy::reasonName(reason.code));
  return codes;
}

std::optional<int> kindRank(std::string_view name) {
  const model::KindRow* kind = model::findKind(name);
  return kind ? std::optional(static_cast<int>(kind->kind)) : std::nullopt;
}

std::optional<int> levelRank(std::string_view name) {
  const auto level = policy::levels.parse(name);
  return level ? std::optional(static_cast<int>(*level)) : std::nullopt;
}

/// The severities of X.733: a greater one is worse. `indeterminate` ranks below `warning`.
std::optional<int> severityRank(std::string_view severity) {
  constexpr std::array<std::string_view, 6> words = {"cleared", "indeterminate", "warning",
                                                     "minor",   "major",         "critical"};
  const auto found = std::find(words.begin(), words.end(), severity);
  return found == words.end() ? std::nullopt : std::optional(static_cast<int>(found - words.begin()));
}

Words priorities() {
  return {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "Critical", "High", "Medium", "Low"};
}

Words stateNames() { return lifecycle::states.names(); }
Words levelNames() { return policy::levels.names(); }

Words reasonNames() {
  Words names;
  for (const policy::ReasonRow& row : policy::reasons()) names.push_back(row.name);
  return names;
}

/// Empty if the terms of the record are invalid; lists report that.
Texts dueTexts(const FieldRecord& record) {
  try {
    return texts(record.due());
  } catch (const Error&) {
    return {};
  }
}

struct Row {
  QueryField field;
  bool assessed;
  Texts (*values)(const FieldRecord&);
  bool list = false;  ///< may have several values
};

constexpr std::array table = {
    Row{{"id"}, false, [](const FieldRecord& r) { return texts(view(r).id()); }},
    Row{{"kind", FieldType::ranked, kindRank, model::kindNames},
        false,
        [](const FieldRecord& r) { return texts(r.kind().type); }},
    Row{{"state", FieldType::text, nullptr, stateNames},
        false,
        [](const FieldRecord& r) { return texts(view(r).stateText(r.kind())); }},
    Row{{"priority", FieldType::ranked, policy::priorityRank, priorities},
        false,
        [](const FieldRecord& r) { return texts(view(r).priority()); }},
    Row{{"severity", FieldType::ranked, severityRank},
        false,
        [](const FieldRecord& r) { return texts(view(r).severity(), view(r).perceivedSeverity()); }},
    Row{{"category"}, false, [](const FieldRecord& r) { return texts(view(r).category()); }},
    Row{{"description"},
        false,
        [](const FieldRecord& r) { return texts(view(r).description(), view(r).name()); }},
    Row{{"assignee"}, false, [](const FieldRecord& r) { return parties(r, model::assigneeRole); }},
    Row{{"person"}, false, [](const FieldRecord& r) { return parties(r, model::personRole); }},
    Row{{"party"}, false, [](const FieldRecord& r) { return parties(r, model::supplierRole); }},
    Row{{"order"}, false, requesters, true},
    Row{{"customer"}, false, [](const FieldRecord& r) { return parties(r, model::customerRole); }},
    Row{{"customerOrder"}, false, customerOrders, true},
    Row{{"externalId"}, false, externalIds},
    Row{{"spec"}, false, specifications, true},
    Row{{"created", FieldType::time},
        false,
        [](const FieldRecord& r) { return texts(view(r).createdText(r.kind())); }},
    Row{{"requested", FieldType::time},
        false,
        [](const FieldRecord& r) { return texts(view(r).requestedText()); }},
    Row{{"due", FieldType::time}, false, dueTexts},
    Row{{"expected", FieldType::time},
        true,
        [](const FieldRecord& r) { return texts(r.assessed().assessment.expectedCompletion); }},
    Row{{"level", FieldType::ranked, levelRank, levelNames},
        true,
        [](const FieldRecord& r) {
          return r.isOpen() ? texts(policy::levels.name(r.assessed().assessment.level)) : Texts{};
        }},
    Row{{"reasons", FieldType::text, nullptr, reasonNames}, true, reasons, true},
};

/// The members that the schemas have for the entries of a list.
std::vector<std::string_view> membersOfEntries(const std::vector<schema::Rule>& roots,
                                               const doc::Path& list) {
  const auto entered = [](schema::Rule rule) { return rule.type() == "array" ? rule.items() : rule; };
  std::vector<std::string_view> names;
  for (schema::Rule rule : roots) {
    for (const doc::Step& step : list.steps)
      if (step.kind == doc::Step::Kind::field) rule = entered(rule.property(step.name));
    for (const std::string_view name : rule ? rule.properties() : std::vector<std::string_view>())
      names.push_back(name);
  }
  return names;
}

std::size_t dueField() {
  static const std::size_t index = recordField("due");
  return index;
}

}  // namespace

bool FieldRecord::isOpen() const { return digest_ ? digest_.isOpen() : isOpenRecord(root(), *kind_); }

const Assessed& FieldRecord::assessed() const {
  if (!assessed_)
    assessed_.reset(new Assessed(document_ ? assessor_->assess(*document_, *kind_)
                                           : assessor_->assess(digest_.extract(), *path_, *kind_)));
  return *assessed_;
}

Extract FieldRecord::extract() const { return document_ ? extractOf(root(), *kind_) : digest_.extract(); }

std::optional<Instant> FieldRecord::due() const {
  if (assessed_) return assessed_->assessment.dueDate;
  if (kind_->clock == model::Clock::none) return std::nullopt;
  if (digest_.hasFields() && !digest_.isOpen()) {
    const Texts remembered = digest_.values(dueField());
    return remembered.empty() ? std::nullopt : parseInstant(remembered.front());
  }
  return assessor_->dueOf(extract(), *kind_);
}

Texts FieldRecord::values(const model::FieldReference& field) const {
  return field.named ? values(*field.named) : model::valuesAt(root(), field.path);
}

Texts FieldRecord::values(std::size_t field) const {
  const bool remembered = digest_.hasFields() && isRemembered(field, digest_.isOpen());
  return remembered ? digest_.values(field) : table[field].values(*this);
}

std::span<const QueryField> recordFields() {
  static const std::vector<QueryField> fields = [] {
    std::vector<QueryField> all;
    for (const Row& row : table) all.push_back(row.field);
    return all;
  }();
  return fields;
}

std::size_t recordField(std::string_view name) {
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const Row& row) { return row.field.name == name; });
  if (found == table.end()) throw Error(Code::fault, "no field is named " + std::string(name));
  return static_cast<std::size_t>(found - table.begin());
}

bool needsAssessment(const model::FieldReference& field) {
  return field.named && table[*field.named].assessed;
}

bool isInDigest(const model::FieldReference& field) { return field.named && !table[*field.named].assessed; }

bool isRemembered(std::size_t field, bool open) {
  return !table[field].assessed && !(open && field == dueField());
}

std::optional<IndexEntryText> indexEntryOf(const FieldRecord& record, bool checked,
                                           std::uint64_t policies) try {
  std::vector<Texts> values(table.size());
  for (std::size_t i = 0; i < table.size(); ++i)
    if (isRemembered(i, record.isOpen())) values[i] = record.values(i);
  const std::string links = packedLinks(record.root(), record.kind());
  const lifecycle::State state = model::RecordView<doc::Node>(record.root()).state(record.kind());
  if (!record.isOpen()) return IndexEntry::pack(checked, policies, values, nullptr, state, links);
  const Extract extract = extractOf(record.root(), record.kind());
  return IndexEntry::pack(checked, policies, values, &extract, state, links);
} catch (const Error&) {
  return std::nullopt;  // the terms of its due date are invalid; readers of the record report that
}

bool isList(const model::FieldReference& field) { return field.named && table[*field.named].list; }

model::Vocabulary recordVocabulary(Workspace& workspace, std::span<const model::KindRow* const> kinds) {
  model::Vocabulary vocabulary{.fields = recordFields()};
  std::vector<schema::Rule> roots;
  for (const model::KindRow* kind : kinds) roots.push_back(workspace.schemas().get(kind->schema).root());
  for (const schema::Rule& root : roots)
    for (const std::string_view name : root.properties()) vocabulary.properties.push_back(name);
  vocabulary.entries = [roots](const doc::Path& list) { return membersOfEntries(roots, list); };
  return vocabulary;
}

}  // namespace som::process
