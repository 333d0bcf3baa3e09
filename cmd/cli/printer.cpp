#include "cli/printer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>
#include <ostream>

#include "base/parallel.hpp"
#include "base/suggest.hpp"
#include "doc/path.hpp"
#include "render/csv.hpp"
#include "render/diagnostics.hpp"
#include "render/json.hpp"
#include "render/markdown.hpp"
#include "render/object.hpp"
#include "render/terminal.hpp"
#include "render/unicode.hpp"
#include "render/yaml.hpp"
#include "schema/registry.hpp"

namespace som::cli {
namespace {

/// The fields that `--fields` names: members in the schema of the list, or columns of its table, by their
/// titles. A column that has no member of its name is a named field, by its position in the table.
std::vector<model::FieldReference> pickedFields(std::string_view listKind, const std::string& fields,
                                                const render::Table& table) {
  if (fields.empty()) return {};
  schema::Registry registry;
  model::Vocabulary vocabulary;
  vocabulary.properties =
      registry.get(fmt::format("output/{}.json", listKind)).root().property("items").items().properties();
  const std::vector<std::string_view> members = vocabulary.properties;
  std::map<std::string, std::size_t> columns;  // those without a member of their name
  std::deque<std::string> names;               // of the columns of a CSV file
  std::vector<model::FieldTitle> titles;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string name = table.columns[i].field();
    const auto member = std::find_if(members.begin(), members.end(), [&](std::string_view known) {
      return model::lettersOf(known) == model::lettersOf(name);
    });
    if (member != members.end()) {
      titles.push_back({table.columns[i].title, *member});
      titles.push_back({names.emplace_back(name), *member});
    } else if (!name.empty())
      titles.push_back({table.columns[i].title, columns.emplace(name, i).first->first});
  }
  for (const auto& [name, column] : columns) vocabulary.properties.push_back(name);
  vocabulary.titles = titles;
  std::vector<model::FieldReference> picked = model::readFields("--fields", fields, vocabulary);
  for (model::FieldReference& field : picked)
    if (const auto column = columns.find(field.path.steps.front().name); column != columns.end())
      field.named = column->second;
  return picked;
}

/// Values have no columns. Throws usage for fields that are only columns.
void requireMembers(const std::vector<model::FieldReference>& fields) {
  for (const model::FieldReference& field : fields)
    if (field.named)
      throw Error(Diagnostic(Code::usage, fmt::format("--fields: '{}' is a column of tables", field.text))
                      .hint("name members of the items, as -o json without --fields prints them"));
}

/// Returns the member by which `-o id` names an item: its id, otherwise its name.
std::string nameOf(const doc::Value& item) {
  for (const std::string_view member : {"id", "name"})
    if (const auto found = item.find(member); found != item.end()) return doc::textOf(*found);
  return {};
}

/// The chosen fields of an item as a value; null for fields that the item lacks.
doc::Value chosen(const doc::Value& item, const std::vector<model::FieldReference>& fields) {
  doc::Value all = doc::Value::object();
  for (const model::FieldReference& field : fields) {
    const doc::Value* found = doc::find(item, field.path);
    all[field.text] = found ? *found : doc::Value();
  }
  return all;
}

}  // namespace

bool Printer::wantsColour(bool isTerminal) const {
  const auto isSet = [&](const char* name) { return !host_.environment(name).value_or("").empty(); };
  if (global_.color != "auto" || global_.noColor) return global_.color == "always" && !global_.noColor;
  if (isSet("NO_COLOR")) return false;
  if (isSet("CLICOLOR_FORCE") && host_.environment("CLICOLOR_FORCE") != "0") return true;
  return isTerminal && host_.environment("TERM") != "dumb";
}

bool Printer::colour() const { return wantsColour(host_.outIsTerminal); }

std::string Printer::duration(Seconds seconds) const {
  const bool isForPrograms = isTree() || format_ == "csv";
  return isForPrograms ? formatSeconds(seconds) : humanWorkingTime(seconds);
}

void Printer::print(const std::string& text) const { host_.out << text; }

void Printer::line(const render::Cell& label, const render::Cell& text, std::size_t indent) const {
  const std::string head = render::terminalSafe(label.text);
  const render::Margin margin{.width = width(), .first = render::displayWidth(head), .rest = indent};
  const render::Cell safe{render::terminalSafe(text.text), text.colour};
  print(render::coloured(head, label.colour, colour()) +
        render::paragraph(safe.text, margin, safe.colour, colour()) + "\n");
}

void Printer::print(const render::Table& table) const {
  if (format_ == "csv") return print(render::csv(table));
  if (format_ == "markdown") return print(render::markdown(table));
  print(table.text(width(), colour()));
}

void Printer::json(const doc::Value& value) const {
  print(render::json(value, format_ == "ndjson" ? -1 : 2));
}

/// The chosen fields of an item as cells.
std::vector<render::Cell> Printer::cells(const doc::Value& item,
                                         const std::vector<model::FieldReference>& fields) const {
  const doc::Document document = doc::toDocument(item, "item");
  std::vector<render::Cell> all;
  for (const model::FieldReference& field : fields) {
    if (field.named) {
      all.emplace_back("");
      continue;
    }
    std::vector<std::string> values = model::valuesAt(document.root(), field.path);
    for (std::string& value : values)
      if (const auto time = parseInstant(value)) value = times_.shown(time);
    all.emplace_back(joined(values));
  }
  return all;
}

void Printer::list(std::string_view listKind, const render::Table& table, std::vector<doc::Value> items,
                   bool truncated) const {
  const bool hasCells = table.rows.size() == items.size();
  const std::vector<model::FieldReference> fields =
      pickedFields(listKind, global_.fields, hasCells ? table : render::Table());
  if (format_ == "id") {
    for (const doc::Value& item : items) print(render::terminalSafe(nameOf(item)) + "\n");
  } else if (isTree()) {
    requireMembers(fields);
    if (!fields.empty())
      for (doc::Value& item : items) item = chosen(item, fields);
    records(listKind, items, truncated);
  } else if (fields.empty()) {
    print(table);
  } else {
    render::Table columns;
    for (const model::FieldReference& field : fields)
      columns.columns.push_back({field.text, false, true, 0, field.text});
    for (std::size_t i = 0; i < items.size(); ++i) {
      std::vector<render::Cell>& row = columns.rows.emplace_back(cells(items[i], fields));
      for (std::size_t at = 0; at < fields.size(); ++at)
        if (fields[at].named) row[at] = table.rows.at(i).at(*fields[at].named);
    }
    print(columns);
  }
}

std::string Printer::item(const doc::Value& value) const {
  if (format_ == "json") return render::jsonItem(value);
  return format_ == "yaml" ? "---\n" + render::yaml(value) : render::json(value, -1);
}

void Printer::items(const doc::Value& head, std::size_t count,
                    const std::function<std::string(std::size_t)>& text, const doc::Value& tail) const {
  const render::JsonFrame frame =
      format_ == "json" ? render::jsonFrame(head, count, tail) : render::JsonFrame();
  print(frame.before);
  constexpr std::size_t atATime = 512;
  constexpr std::size_t ofAThread = 64;
  for (std::size_t begin = 0; begin < count; begin += atATime) {
    std::vector<std::string> texts(std::min(atATime, count - begin));
    parallelPieces(texts.size(), ofAThread, [&](std::size_t first, std::size_t last) {
      for (std::size_t i = first; i < last; ++i) texts[i] = text(begin + i);
    });
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (begin + i > 0) host_.out << frame.between;
      print(texts[i]);
    }
  }
  print(frame.after);
}

void Printer::records(std::string_view listKind, const std::vector<doc::Value>& items, bool truncated) const {
  this->items(
      render::Object::ofKind(listKind).take(), items.size(), [&](std::size_t i) { return item(items[i]); },
      render::Object().add("truncated", truncated).take());
}

void Printer::complain(const std::vector<Diagnostic>& findings) const {
  if (findings.empty()) return;
  if (isJson())
    host_.err << render::diagnosticsJson(findings);
  else
    host_.err << render::diagnosticsText(findings, wantsColour(host_.errIsTerminal));
}

void Printer::remark(const std::string& text) const {
  if (global_.quiet) return;
  const render::Margin margin{.width = host_.errIsTerminal ? host_.width : 0, .first = 0, .rest = 2};
  host_.err << render::paragraph(render::terminalSafe(text), margin, render::Colour::none, false) << "\n";
}

void Printer::stats(const process::SurveyCounts& counts) const {
  if (!global_.stats) return;
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - started_;
  remark(fmt::format("som: {} records, {:.0f} records/s; {} read, {} bytes, {} from the index",
                     counts.records, static_cast<double>(counts.records) / std::max(took.count(), 1e-9),
                     counts.read, counts.bytes, counts.records - counts.read));
}

}  // namespace som::cli
