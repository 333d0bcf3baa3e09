#include "activity/work_query.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/suggest.hpp"
#include "model/handles.hpp"
#include "process/work/policies.hpp"
#include "record/record_query.hpp"

namespace som::cli {
namespace {

using model::FieldType;
using Texts = std::vector<std::string>;

Texts texts(std::string_view text) { return text.empty() ? Texts{} : Texts{std::string(text)}; }
Texts texts(std::optional<Instant> time) { return time ? Texts{formatInstant(*time)} : Texts{}; }

struct Row {
  model::QueryField field;
  Texts (*values)(const process::Workspace& workspace, const process::Work& work);
};

std::vector<std::string_view> stateNames() { return lifecycle::states.names(); }

/// The fields of activities; they hide those of records that have the same name.
constexpr std::array table = {
    Row{{"record"}, [](const auto&, const process::Work& work) { return texts(work.record); }},
    Row{{"activity"}, [](const auto&, const process::Work& work) { return texts(work.activity); }},
    Row{{"type"}, [](const auto&, const process::Work& work) { return texts(work.type); }},
    Row{{"state", FieldType::text, nullptr, stateNames},
        [](const auto&, const process::Work& work) { return texts(lifecycle::states.name(work.state)); }},
    Row{{"assignee"}, [](const auto&, const process::Work& work) { return texts(work.assignee); }},
    Row{{"item"}, [](const auto&, const process::Work& work) { return texts(work.item); }},
    Row{{"request"}, [](const auto&, const process::Work& work) { return texts(work.request); }},
    Row{{"start", FieldType::time}, [](const auto&, const process::Work& work) { return texts(work.start); }},
    Row{{"end", FieldType::time}, [](const auto&, const process::Work& work) { return texts(work.end); }},
    // The names that these have in the items of a list, for --fields.
    Row{{"expectedStart", FieldType::time},
        [](const auto&, const process::Work& work) { return texts(work.start); }},
    Row{{"expectedEnd", FieldType::time},
        [](const auto&, const process::Work& work) { return texts(work.end); }},
    Row{{"latestStart", FieldType::time},
        [](const auto&, const process::Work& work) { return texts(work.latestStart); }},
    Row{{"slackSeconds", FieldType::automatic},
        [](const auto&, const process::Work& work) {
          return texts(work.slack ? std::to_string(work.slack->count()) : std::string());
        }},
    Row{{"booked", FieldType::time},
        [](const auto&, const process::Work& work) { return texts(work.bookedStart); }},
    Row{{.name = "ready", .isFlag = true},
        [](const auto&, const process::Work& work) { return texts(work.ready ? "true" : ""); }},
    Row{{.name = "late", .isFlag = true},
        [](const auto&, const process::Work& work) { return texts(work.late ? "true" : ""); }},
    Row{{"customer"}, [](const auto&, const process::Work& work) { return texts(work.customer); }},
    Row{{"due", FieldType::time}, [](const auto&, const process::Work& work) { return texts(work.due); }},
};

std::vector<const model::KindRow*> kindsWithActivities() { return process::scannedKinds({}); }

}  // namespace

std::vector<model::QueryField> workFields() {
  std::vector<model::QueryField> fields;
  for (const Row& row : table) fields.push_back(row.field);
  return fields;
}

WorkSort::WorkSort(process::Workspace& workspace, const std::string& sort)
    : workspace_(workspace), fields_(workFields()) {
  if (sort.empty()) return;
  keys_ = model::readSort(sort, {.fields = fields_, .titles = fieldTitles(), .isOpen = true});
  std::vector<std::string_view> names;
  for (const model::QueryField& field : fields_) names.push_back(field.name);
  for (const model::SortKey& key : keys_)
    if (!key.field.named)
      throw Error(
          Diagnostic(Code::invalidQuery, fmt::format("--sort: activities have no field '{}'", key.field.text))
              .hint("fields are: " + joined(names)));
}

void WorkSort::run(std::vector<process::Work>& works) const {
  if (keys_.empty()) return;
  std::vector<std::pair<model::SortValues, process::Work>> all;
  for (process::Work& work : works) {
    model::SortValues values;
    for (const model::SortKey& key : keys_) {
      const Row& row = table[*key.field.named];
      const Texts found = row.values(workspace_, work);
      values.push_back(found.empty()
                           ? std::nullopt
                           : std::optional(model::comparable(found.front(), row.field.type, &row.field)));
    }
    all.emplace_back(std::move(values), std::move(work));
  }
  std::stable_sort(all.begin(), all.end(),
                   [&](const auto& a, const auto& b) { return model::sortsBefore(keys_, a.first, b.first); });
  for (std::size_t i = 0; i < all.size(); ++i) works[i] = std::move(all[i].second);
}

WorkQuery::WorkQuery(process::Workspace& workspace, const Times& times, const std::string& where)
    : workspace_(workspace), fields_(workFields()) {
  for (const model::QueryField& field : process::recordFields()) {
    const auto hides = [&](const Row& row) { return row.field.name == field.name; };
    if (std::none_of(table.begin(), table.end(), hides)) fields_.push_back(field);
  }
  const auto kinds = kindsWithActivities();
  model::Vocabulary vocabulary = process::recordVocabulary(workspace, kinds);
  vocabulary.fields = fields_;
  vocabulary.titles = fieldTitles();
  vocabulary.time = [&times](std::string_view text) { return times.range(std::string(text)); };
  members_ = vocabulary.entries(doc::parsePath(model::activityList));
  vocabulary.properties.insert(vocabulary.properties.end(), members_.begin(), members_.end());
  query_.emplace(where, vocabulary);
}

std::vector<std::string> WorkQuery::values(const model::FieldReference& field, const process::Work& work,
                                           const process::FieldRecord& record) const {
  if (field.named && *field.named < table.size()) return table[*field.named].values(workspace_, work);
  if (field.named) return record.values(process::recordField(fields_[*field.named].name));
  const std::string_view first = field.path.steps.front().name;
  const bool isOfActivity = std::find(members_.begin(), members_.end(), first) != members_.end();
  const doc::Node activity =
      model::RecordView<doc::Node>(record.root()).activities().at(work.position).node();
  return model::valuesAt(isOfActivity ? activity : record.root(), field.path);
}

bool WorkQuery::matches(const process::Work& work, const process::FieldRecord& record) const {
  return query_->matches([&](const model::FieldReference& field) { return values(field, work, record); },
                         [&] { return record.root(); });
}

bool WorkQuery::needsDocuments() const {
  return std::any_of(query_->fields().begin(), query_->fields().end(),
                     [](const model::FieldReference& field) { return !field.named; });
}

}  // namespace som::cli
