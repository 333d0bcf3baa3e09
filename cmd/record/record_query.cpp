#include "record/record_query.hpp"

#include <algorithm>
#include <array>

#include "base/suggest.hpp"
#include "doc/value.hpp"
#include "jeopardy/jeopardy.hpp"

namespace som::cli {
namespace {

/// The width that a reader needs of a description: there is little room beside the other columns.
constexpr std::size_t readableText = 16;

/// The column of a field. The title of a field without a row is its name.
struct Layout {
  std::string_view name;
  const char* title;
  bool right = false;
  bool shrink = false;
  unsigned dispensable = 0;
  bool wrap = false;
};

constexpr std::array layouts = {
    Layout{"id", "ID"},
    Layout{"kind", "KIND"},
    Layout{"state", "STATE"},
    Layout{"priority", "PRIO", true, false, 3},
    Layout{"severity", "SEVERITY"},
    Layout{"category", "CATEGORY"},
    Layout{"description", "DESCRIPTION", false, true, 0, true},
    Layout{"assignee", "ASSIGNEE", false, false, 2},
    Layout{"person", "PERSON"},
    Layout{"party", "PARTY", false, false, 2},
    Layout{"order", "ORDER", false, false, 3},
    Layout{"customer", "CUSTOMER", false, false, 4},
    Layout{"customerOrder", "CUSTOMER ORDER"},
    Layout{"externalId", "EXTERNAL ID"},
    Layout{"spec", "SPECIFICATION", false, true},
    Layout{"created", "CREATED"},
    Layout{"requested", "REQUESTED FOR"},
    Layout{"due", "DUE", false, false, 1},
    Layout{"expected", "EXPECTED"},
    Layout{"level", "LEVEL"},
    Layout{"reasons", "REASONS", false, true, 0, true},
    Layout{"alarmedObject.id", "OBJECT", false, true, 0, true},
    Layout{"probableCause", "CAUSE", false, true},
    Layout{"specificProblem", "PROBLEM", false, true, 2},
    Layout{"ackState", "ACKNOWLEDGED", false, false, 3},
    Layout{"count", "EVENTS", true, false, 1},
};

constexpr auto titlesOfLayouts() {
  std::array<model::FieldTitle, layouts.size() + 3> titles{model::FieldTitle{"WHY", "reasons"},
                                                           model::FieldTitle{"WHEN", "due"},
                                                           model::FieldTitle{"ABOUT", "description"}};
  for (std::size_t i = 0; i < layouts.size(); ++i) titles[i + 3] = {layouts[i].title, layouts[i].name};
  return titles;
}
constexpr auto titles = titlesOfLayouts();

render::Column columnOf(const model::FieldReference& field) {
  const auto layout =
      std::find_if(layouts.begin(), layouts.end(), [&](const Layout& row) { return row.name == field.text; });
  if (layout == layouts.end()) return {field.text, false, true, 0, field.text};
  return {layout->title,
          layout->right,
          layout->shrink,
          layout->dispensable,
          field.text,
          layout->wrap,
          layout->wrap ? readableText : std::size_t{0}};
}

render::Colour colourOfLevel(std::string_view name) {
  const auto level = policy::levels.parse(name);
  return level ? colourOf(*level) : render::Colour::none;
}

bool is(const model::FieldReference& field, std::string_view name) {
  return field.named && field.text == name;
}

std::string isCount(const std::string& text) {
  const bool digits = !text.empty() && text.size() < 10 &&
                      std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits && text.find_first_not_of('0') != std::string::npos
             ? ""
             : "'" + text + "' is not a positive number";
}

}  // namespace

void addLimit(Command& command, std::size_t& limit) {
  command.option("--limit", limit, "show at most this many").check(isCount).placeholder("N");
}

void addQuery(Command& command, process::QueryTexts& options) {
  command.option("--where", options.where, "only records that match, such as: state = held and due < now+P2D")
      .placeholder("EXPR");
  command.option("--sort", options.sort, "sort by these fields; - before a field sorts in descending order")
      .placeholder("A,-B");
}

process::RecordQuery recordQuery(const Session& session, const Times& times,
                                 const process::QueryTexts& options,
                                 std::vector<const model::KindRow*> kinds) {
  return {session.workspace(),
          {options.where, options.sort, session.global.fields},
          std::move(kinds),
          [&times](std::string_view text) { return times.range(std::string(text)); },
          titles};
}

std::span<const model::FieldTitle> fieldTitles() { return titles; }

std::vector<model::FieldReference> namedFields(const std::vector<std::string_view>& names) {
  std::vector<model::FieldReference> fields;
  for (const std::string_view name : names)
    fields.push_back({.text = std::string(name), .named = process::recordField(name)});
  return fields;
}

std::vector<model::FieldReference> pathFields(const std::vector<std::string_view>& paths) {
  std::vector<model::FieldReference> fields;
  for (const std::string_view path : paths)
    fields.push_back({.text = std::string(path), .path = doc::parsePath(path)});
  return fields;
}

std::vector<render::Column> fieldColumns(const std::vector<model::FieldReference>& fields) {
  std::vector<render::Column> columns;
  for (const model::FieldReference& field : fields) columns.push_back(columnOf(field));
  return columns;
}

std::vector<render::Cell> fieldCells(const Times& times, const process::FieldRecord& record,
                                     const std::vector<model::FieldReference>& fields) {
  std::vector<render::Cell> cells;
  for (const model::FieldReference& field : fields) {
    std::vector<std::string> values = record.values(field);
    const bool plainText = is(field, "description");
    for (std::string& value : values)
      if (const auto time = plainText ? std::nullopt : parseInstant(value)) value = times.shown(time);
    const std::string text = joined(values);
    cells.emplace_back(text, is(field, "level") ? colourOfLevel(text) : render::Colour::none);
  }
  return cells;
}

doc::Value fieldValues(const Session& session, const process::FieldRecord& record,
                       const std::vector<model::FieldReference>& fields) {
  const doc::Value whole =
      schema::typedValue(record.root(), session.workspace().schemas().get(record.kind().schema).root());
  doc::Value all = doc::Value::object();
  for (const model::FieldReference& field : fields) {
    const doc::Value* own = field.named ? (whole.contains(field.text) ? &whole[field.text] : nullptr)
                                        : doc::find(whole, field.path);
    const auto values = own ? std::vector<std::string>() : record.values(field);
    if (own)
      all[field.text] = *own;
    else if (!field.named && values.empty())
      all[field.text] = doc::Value();
    else if (!field.named || process::isList(field))
      all[field.text] = values;
    else
      all[field.text] = values.empty() ? doc::Value() : doc::Value(values.front());
  }
  return all;
}

}  // namespace som::cli
