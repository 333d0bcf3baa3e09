#include "exchange/import_map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/suggest.hpp"
#include "exchange/time_format.hpp"
#include "schema/format.hpp"

namespace som::exchange {
namespace {

using Type = ColumnMap::Type;

struct ColumnType {
  std::string_view name;
  Type type;
};
constexpr std::array columnTypes = {ColumnType{"text", Type::text}, ColumnType{"time", Type::time},
                                    ColumnType{"integer", Type::integer}, ColumnType{"number", Type::number},
                                    ColumnType{"boolean", Type::boolean}};

/// Reads a map, and collects its flaws.
class MapReader {
 public:
  MapReader(const doc::Document& document, schema::Registry& schemas,
            std::shared_ptr<const calendar::Zone> local)
      : document_(document), schemas_(schemas), local_(std::move(local)) {}

  ImportMap read() {
    flaws_ = schemas_.get("ImportMap.json").validate(document_);
    if (!flaws_.empty()) throw Error(std::move(flaws_));
    const doc::Node root = document_.root();
    ImportMap map;
    map.kind = kindOf(root["kind"]);
    map.key = root["key"].text();
    if (const auto delimiter = root["delimiter"]) map.delimiter = delimiterOf(delimiter);
    if (root["encoding"].text() == "windows-1252") map.encoding = Encoding::windows1252;
    if (const auto sign = root["decimal"]) map.decimal = sign.text().front();
    for (const doc::Node name : root["ignore"]) map.ignored.insert(std::string(name.text()));
    if (const auto zone = root["zone"]) local_ = zoneOf(zone);
    for (const doc::Node value : root["set"])
      if (auto path = pathOf(std::string(value.key()), value))
        map.set.emplace_back(std::move(*path), doc::toValue(value));
    for (const doc::Node column : root["columns"])
      map.columns.emplace(std::string(column.key()), columnOf(column));
    if (!flaws_.empty()) throw Error(std::move(flaws_));
    return map;
  }

 private:
  void flaw(Code code, std::string message, doc::Node at, std::string hint = {}) {
    flaws_.push_back(document_.diagnostic(code, std::move(message), at).hint(std::move(hint)));
  }

  const model::KindRow* kindOf(doc::Node name) {
    const model::KindRow* kind = model::findKind(name.text());
    if (kind && apiOf(*kind)) return kind;
    std::vector<std::string_view> names;
    for (const model::KindRow& row : model::kinds())
      if (apiOf(row)) names.push_back(row.shortName);
    flaw(Code::unknownKind, fmt::format("'{}' is not a kind of record that can be imported", name.text()),
         name, suggestion(name.text(), names, "kinds"));
    return nullptr;
  }

  char delimiterOf(doc::Node text) {
    const char c = text.text().empty() ? '\0' : text.text().front();
    const bool isUsable = text.text().size() == 1 && static_cast<unsigned char>(c) < 0x80 && c != '"' &&
                          c != '\n' && c != '\r' && c != '\0';
    if (!isUsable) flaw(Code::schema, "this character cannot be a delimiter", text, "use , ; | or a tab");
    return isUsable ? c : ',';
  }

  std::shared_ptr<const calendar::Zone> zoneOf(doc::Node name) {
    try {
      return calendar::Zone::load(name.text());
    } catch (const Error& error) {
      for (const Diagnostic& finding : error.findings())
        flaw(finding.code, finding.message, name, joined(finding.hints));
      return local_;
    }
  }

  std::optional<doc::Path> pathOf(const std::string& text, doc::Node at) {
    try {
      doc::Path path = doc::parsePath(text);
      const std::string& first = path.steps.front().name;
      if (first == "id" || first == "@type" || first == "trackingRecord")
        throw Error(Code::invalidPath, fmt::format("'{}' cannot be imported from a table", first));
      return path;
    } catch (const Error& error) {
      for (const Diagnostic& finding : error.findings())
        flaw(finding.code, finding.message, at, joined(finding.hints));
      return std::nullopt;
    }
  }

  ColumnMap columnOf(doc::Node node) {
    ColumnMap column;
    if (auto path = pathOf(std::string(node["to"].text()), node["to"])) column.to = std::move(*path);
    for (const ColumnType& row : columnTypes)
      if (row.name == node["type"].text()) column.type = row.type;
    column.format = node["format"].text();
    if (!column.format.empty()) {
      if (column.type == Type::automatic) column.type = Type::time;
      if (column.type != Type::time) flaw(Code::schema, "only times have a format", node["format"]);
      if (std::string why = flawOfTimeFormat(column.format); !why.empty())
        flaw(Code::schema, "the format cannot be used: " + why, node["format"]);
    }
    column.zone = node["zone"] ? zoneOf(node["zone"]) : local_;
    for (const doc::Node value : node["values"])
      column.values.emplace(std::string(value.key()), doc::textOf(doc::toValue(value)));
    if (const auto fallback = node["default"]) column.fallback = doc::textOf(doc::toValue(fallback));
    column.isList = node["list"].boolean().value_or(false);
    column.entry = node["entry"].text();
    return column;
  }

  const doc::Document& document_;
  schema::Registry& schemas_;
  std::shared_ptr<const calendar::Zone> local_;
  std::vector<Diagnostic> flaws_;
};

/// A place in a record that is created on the way: missing mappings, and entries of lists that a step names
/// by their key.
struct Place {
  doc::Value* value;
  std::string pointer;
};

/// Returns the place of a path; nullopt if a value on the way is of another form.
std::optional<Place> placeOf(doc::Value& record, const doc::Path& path) {
  Place place{&record, {}};
  for (const doc::Step& step : path.steps) {
    doc::Value& at = *place.value;
    if (step.kind == doc::Step::Kind::field) {
      if (at.is_null()) at = doc::Value::object();
      if (!at.is_object()) return std::nullopt;
      place = {&at[step.name], place.pointer + "/" + doc::pointerStep(step.name)};
      continue;
    }
    if (at.is_null()) at = doc::Value::array();
    if (!at.is_array()) return std::nullopt;
    std::size_t index = step.index;
    if (step.kind == doc::Step::Kind::match) {
      index = 0;
      while (index < at.size() && !(at[index].is_object() && at[index].contains(step.name) &&
                                    doc::textOf(at[index].at(step.name)) == step.value))
        ++index;
      if (index == at.size()) at.push_back({{step.name, step.value}});
    } else if (index == at.size()) {
      at.push_back(nullptr);
    }
    if (index >= at.size()) return std::nullopt;
    place = {&at[index], fmt::format("{}/{}", place.pointer, index)};
  }
  return place;
}

/// Returns the rule of a place in a record; false if the schema has none.
schema::Rule ruleAt(schema::Rule rule, const doc::Path& path) {
  for (const doc::Step& step : path.steps)
    rule = step.kind == doc::Step::Kind::field ? rule.property(step.name) : rule.items();
  return rule;
}

/// A column of the table with its map.
struct Column {
  std::string name;
  const ColumnMap* map = nullptr;  ///< null if it is not taken
  bool isRepeated = false;
  schema::Rule rule = {};
};

class TableReader {
 public:
  TableReader(const SharedText& text, const std::string& file, const ImportMap& map,
              schema::Registry& schemas, Instant now)
      : text_(text), file_(file), map_(map), now_(now), schema_(schemas.get(map.kind->schema)) {}

  ReadTable read() {
    std::vector<CsvRow> rows = readCsv(text_, map_.delimiter, file_);
    if (rows.empty())
      throw Error(
          Diagnostic(Code::syntax, "the table is empty").in(file_).hint("its first line names the columns"));
    readHeader(rows.front());
    for (auto row = rows.begin() + 1; row != rows.end(); ++row) readRow(*row);
    remark();
    return std::move(table_);
  }

 private:
  Diagnostic found(Code code, std::string message, Span at) const {
    return Diagnostic(code, std::move(message)).in(file_).at(text_, at);
  }

  void readHeader(const CsvRow& header) {
    std::map<std::string, std::size_t> count;
    for (const CsvField& field : header.fields) ++count[field.text];
    for (const CsvField& field : header.fields) {
      Column column{.name = field.text, .isRepeated = count[field.text] > 1};
      if (const auto known = map_.columns.find(field.text); known != map_.columns.end()) {
        column.map = &known->second;
        column.rule = ruleAt(schema_.root(), known->second.to);
        requireOneValue(column, field);
        if (isList(column)) column.rule = column.rule.items();
        if (!known->second.entry.empty()) column.rule = column.rule.property(known->second.entry);
      } else if (field.text != map_.key && !map_.ignored.contains(field.text)) {
        unmapped_.insert(field.text);
      }
      columns_.push_back(std::move(column));
    }
    header_ = header.span;
    const auto keys = std::count_if(columns_.begin(), columns_.end(),
                                    [&](const Column& column) { return column.name == map_.key; });
    if (keys == 1) return;
    std::vector<std::string_view> names;
    for (const Column& column : columns_) names.push_back(column.name);
    throw Error(found(Code::missingField,
                      fmt::format("the table has {} column '{}', which is the key",
                                  keys == 0 ? "no" : "more than one", map_.key),
                      header_)
                    .hint(keys > 0                  ? std::string()
                          : delimiterHint().empty() ? suggestion(map_.key, names, "columns")
                                                    : delimiterHint()));
  }

  /// Throws syntax for a column that occurs several times, if the field that it becomes takes one value.
  void requireOneValue(const Column& column, const CsvField& field) const {
    const bool takesOne =
        !column.map->isList && column.map->entry.empty() && column.rule && column.rule.type() != "array";
    if (column.isRepeated && takesOne)
      throw Error(found(Code::syntax,
                        fmt::format("the table has several columns '{}', but {} takes one value", column.name,
                                    column.map->to.text()),
                        field.span)
                      .hint("rename or remove all but one of them"));
  }

  /// Returns the hint for a table that has only one column, with another delimiter in it; empty for others.
  std::string delimiterHint() const {
    if (columns_.size() != 1) return {};
    for (const char other : std::string_view(";,\t|"))
      if (other != map_.delimiter && columns_.front().name.find(other) != std::string::npos)
        return fmt::format("the header is one column: write delimiter: '{}' in the map",
                           other == '\t' ? std::string("\\t") : std::string(1, other));
    return {};
  }

  static bool isList(const Column& column) {
    return column.isRepeated || column.map->isList || !column.map->entry.empty();
  }

  void readRow(const CsvRow& row) {
    std::vector<Diagnostic> wrong;
    if (row.fields.size() != columns_.size()) {
      table_.refused.push_back(
          found(Code::syntax,
                fmt::format("the row has {} fields, the header {}", row.fields.size(), columns_.size()),
                row.span)
              .hint("quote fields that have the delimiter or a line end"));
      return;
    }
    Incoming incoming{
        .kind = map_.kind, .value = doc::Value::object(), .file = file_, .text = text_, .whole = row.span};
    for (const auto& [path, value] : map_.set)
      if (const auto place = placeOf(incoming.value, path)) *place->value = value;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const CsvField& field = row.fields[i];
      if (columns_[i].name == map_.key) takeKey(field, incoming);
      if (columns_[i].map) take(columns_[i], field, incoming, wrong);
    }
    incoming.changed = changeOf(incoming.value);
    if (wrong.empty())
      table_.records.push_back(std::move(incoming));
    else
      std::move(wrong.begin(), wrong.end(), std::back_inserter(table_.refused));
  }

  void takeKey(const CsvField& field, Incoming& incoming) const {
    const std::string key(withoutGuard(field.text));
    incoming.places.emplace("/id", field.span);
    if (model::kindOfId(key) == map_.kind)
      incoming.value["id"] = key;
    else
      incoming.externalId = key;
  }

  /// Returns the text that a field stands for; nullopt if the member is left out.
  std::optional<std::string> textOf(const Column& column, const CsvField& field) {
    const ColumnMap& map = *column.map;
    const std::string text(withoutGuard(field.text));
    if (text.empty()) return column.isRepeated ? std::nullopt : map.fallback;
    if (map.values.empty()) return text;
    if (const auto value = map.values.find(text); value != map.values.end())
      return value->second.empty() ? std::nullopt : std::optional(value->second);
    ++unknown_[{column.name, text}];
    return map.fallback;
  }

  /// True for a state that the map does not know. Without it a record would begin, or stay, in a state that
  /// the source does not say.
  bool isUnknownState(const Column& column, const CsvField& field) const {
    const ColumnMap& map = *column.map;
    const std::string text(withoutGuard(field.text));
    return map.to.text() == map_.kind->stateField && !text.empty() && !map.values.empty() &&
           !map.values.contains(text) && !map.fallback;
  }

  void take(const Column& column, const CsvField& field, Incoming& incoming, std::vector<Diagnostic>& wrong) {
    if (isUnknownState(column, field)) {
      wrong.push_back(found(Code::unknownValue,
                            fmt::format("column '{}': '{}' is not among the values of the map", column.name,
                                        withoutGuard(field.text)),
                            field.span)
                          .hint("add it to the values of the column, or give the column a default"));
      return;
    }
    const auto text = textOf(column, field);
    if (!text) return;
    auto value = valueOf(column, *text, field, incoming, wrong);
    if (!value) return;
    auto place = placeOf(incoming.value, column.map->to);
    if (place && isList(column)) {
      if (place->value->is_null()) *place->value = doc::Value::array();
      if (!column.map->entry.empty()) value = doc::Value{{column.map->entry, std::move(*value)}};
      if (place->value->is_array()) {
        place->value->push_back(std::move(*value));
        incoming.places.emplace(fmt::format("{}/{}", place->pointer, place->value->size() - 1), field.span);
        return;
      }
      place.reset();
    }
    if (!place) {
      wrong.push_back(
          found(Code::invalidPath,
                fmt::format("column '{}' cannot be written to {}", column.name, column.map->to.text()),
                field.span));
      return;
    }
    *place->value = std::move(*value);
    incoming.places.insert_or_assign(place->pointer, field.span);
  }

  std::optional<doc::Value> valueOf(const Column& column, const std::string& text, const CsvField& field,
                                    Incoming& incoming, std::vector<Diagnostic>& wrong) const {
    switch (typeOf(column)) {
      case Type::time:
        return timeOf(column, text, field, incoming, wrong);
      case Type::integer:
      case Type::number:
        return numberOf(column, text, field, wrong);
      case Type::boolean:
        if (text == "true" || text == "false") return text == "true";
        wrong.push_back(found(Code::schema, fmt::format("'{}' is neither true nor false", text), field.span)
                            .hint("give the column values: {Yes: \"true\", No: \"false\"}"));
        return std::nullopt;
      default:
        return text;
    }
  }

  /// The type of a column: its own, otherwise that of the schema.
  static Type typeOf(const Column& column) {
    if (column.map->type != Type::automatic) return column.map->type;
    if (column.rule.format() == "date-time") return Type::time;
    for (const ColumnType& row : columnTypes)
      if (row.name == column.rule.type()) return row.type;
    return Type::text;
  }

  std::optional<doc::Value> timeOf(const Column& column, const std::string& text, const CsvField& field,
                                   Incoming& incoming, std::vector<Diagnostic>& wrong) const {
    const ColumnMap& map = *column.map;
    const auto plain = map.format.empty() ? std::optional(text) : readFormattedTime(text, map.format);
    // Words such as `yesterday` are for people.
    const bool isDated = plain && !plain->empty() && plain->front() >= '0' && plain->front() <= '9';
    const auto read = isDated ? calendar::readTime(*plain, {*map.zone, now_}) : std::nullopt;
    if (!read) {
      wrong.push_back(
          found(Code::invalidTime,
                map.format.empty() ? fmt::format("'{}' is not a time", text)
                                   : fmt::format("'{}' is not a time of the form {}", text, map.format),
                field.span)
              .hint(map.format.empty() ? "declare its format in the map: format: \"%d/%m/%Y %H:%M\"" : ""));
      return std::nullopt;
    }
    const std::string_view member = map.to.steps.back().name;
    if (!read->doubt.empty())
      incoming.notices.push_back(
          found(Code::doubtfulTime, fmt::format("'{}': {}", text, read->doubt), field.span)
              .as(Severity::warning));
    return formatInstant(read->at(model::meansEndOfDay(member)));
  }

  std::optional<doc::Value> numberOf(const Column& column, std::string text, const CsvField& field,
                                     std::vector<Diagnostic>& wrong) const {
    if (const auto priority = schema::priorityOfWord(text);
        priority && column.map->to.steps.back().name == "priority")
      return *priority;
    const bool hasPoint = text.find('.') != std::string::npos;
    if (map_.decimal == ',') std::replace(text.begin(), text.end(), ',', '.');
    doc::Value value = hasPoint && map_.decimal == ',' ? doc::Value() : schema::typedText(text, {});
    const bool isInteger = typeOf(column) == Type::integer;
    if (isInteger ? value.is_number_integer() : value.is_number() || doc::keptNumber(value)) return value;
    wrong.push_back(
        found(Code::schema, fmt::format("'{}' is not {}", field.text, isInteger ? "an integer" : "a number"),
              field.span)
            .hint(isInteger ? "" : fmt::format("the decimal sign of the map is '{}'", map_.decimal)));
    return std::nullopt;
  }

  /// Reports what the map does not have, and columns that the table lacks.
  void remark() {
    for (const std::string& name : unmapped_)
      table_.remarks.push_back(
          found(Code::noEffect, fmt::format("column '{}' is not in the map", name), header_)
              .as(Severity::warning)
              .hint("add it to columns or to ignore"));
    for (const auto& [name, column] : map_.columns)
      if (std::none_of(columns_.begin(), columns_.end(),
                       [&, &own = name](const Column& one) { return one.name == own; }))
        table_.remarks.push_back(
            found(Code::noEffect, fmt::format("the map has a column '{}', the table has not", name), header_)
                .as(Severity::warning));
    for (const auto& [value, count] : unknown_)
      table_.remarks.push_back(
          found(Code::unknownValue,
                fmt::format("column '{}': '{}' is not among the values of the map ({} row{})", value.first,
                            value.second, count, count == 1 ? "" : "s"),
                header_)
              .as(Severity::warning));
  }

  const SharedText text_;
  const std::string& file_;
  const ImportMap& map_;
  const Instant now_;
  const schema::Schema& schema_;
  Span header_{};
  std::vector<Column> columns_;
  std::set<std::string> unmapped_;
  std::map<std::pair<std::string, std::string>, std::size_t> unknown_;  ///< rows, by column and text
  ReadTable table_;
};

}  // namespace

ImportMap readImportMap(const doc::Document& map, schema::Registry& schemas,
                        std::shared_ptr<const calendar::Zone> local) {
  return MapReader(map, schemas, std::move(local)).read();
}

ReadTable readTable(std::string bytes, const std::string& file, const ImportMap& map,
                    schema::Registry& schemas, Instant now) {
  const auto text = std::make_shared<const std::string>(decoded(std::move(bytes), map.encoding, file));
  return TableReader(text, file, map, schemas, now).read();
}

}  // namespace som::exchange
