#include "output_schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "cli/globals.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"
#include "model/kind.hpp"
#include "schema/registry.hpp"

namespace som::test {
namespace {

/// The value of `-o`, however it is written.
std::string formatOf(const std::vector<std::string>& arguments) {
  std::string format;
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    const std::string& word = arguments[i];
    if ((word == "-o" || word == "--output") && i + 1 < arguments.size())
      format = arguments[i + 1];
    else if (word.starts_with("--output="))
      format = word.substr(word.find('=') + 1);
    else if (word.starts_with("-o"))
      format = word.substr(2);
  }
  return format;
}

bool hasOption(const std::vector<std::string>& arguments, std::string_view name) {
  const auto end = std::find(arguments.begin(), arguments.end(), "--");
  return std::any_of(arguments.begin(), end, [&](const std::string& word) {
    return word == name || word.starts_with(std::string(name) + "=");
  });
}

/// The schema that an item of NDJSON is part of, and the member of it that has the items.
std::pair<std::string, std::string> listOf(const std::vector<std::string>& arguments) {
  const auto words = cli::commandWords(arguments);
  const std::string noun = words.empty() ? "" : words[0];
  const std::string verb = words.size() > 1 ? words[1] : "";
  if (noun == "validate") return {"Errors", "errors"};
  if (noun == "doctor") return {"Doctor", "items"};
  if (noun == "log") return {"Log", "items"};
  if (noun == "calendar" && verb == "show") return {"OpenHours", "items"};
  if (noun == "jeopardy" && verb == "scan") return {"JeopardyScan", "items"};
  if (noun == "service" && hasOption(arguments, "--values")) return {"AllocationList", "items"};
  if (noun == "service" && hasOption(arguments, "--pool") && verb == "list") return {"PoolUseList", "items"};
  if (verb != "list") return {"ChangeResult", "changed"};
  std::string name = noun + "List";
  name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
  return {name, "items"};
}

class Checker {
 public:
  explicit Checker(const std::vector<std::string>& arguments)
      : arguments_(arguments), picks_(hasOption(arguments, "--fields")) {}

  std::vector<std::string> run(const Ran& ran) {
    const std::string format = formatOf(arguments_);
    if ((format != "json" && format != "ndjson") || hasOption(arguments_, "--help") || ran.crashed) return {};
    const bool isDiff = hasOption(arguments_, "-n") || hasOption(arguments_, "--dry-run");
    if (format == "json" && !ran.out.empty() && !isDiff) whole(ran.out);
    if (format == "ndjson" && !isDiff) eachLine(ran.out, [&](const std::string& line) { item(line); });
    eachLine(ran.err, [&](const std::string& line) {
      if (line.starts_with('{')) against("output/Errors.json", doc::Value::parse(line), "");
    });
    return std::move(failures_);
  }

 private:
  template <class Take>
  static void eachLine(const std::string& text, const Take& take) {
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) take(line);
  }

  /// Only what is wrong below `pointer` counts.
  void against(const std::string& schema, const doc::Value& value, const std::string& pointer) {
    const auto known = schema::outputs();
    if (schema.starts_with("output/") &&
        std::none_of(known.begin(), known.end(), [&](const auto& file) { return file.name == schema; })) {
      failures_.push_back("what it prints has no schema: add schemas/" + schema);
      return;
    }
    const doc::Document document = doc::toDocument(value, "output");
    for (const schema::Finding& finding : schemas_.get(schema).check(document.root()))
      if (finding.pointer.starts_with(pointer))
        failures_.push_back(
            fmt::format("what it prints does not fit schemas/{}: {}", schema, finding.diagnostic.message));
  }

  void record(const doc::Value& value) {
    if (picks_ || !value.is_object() || !value.contains("@type")) return;
    if (const model::KindRow* kind = model::findKind(value["@type"].get<std::string>()))
      against(std::string(kind->schema), value, "");
  }

  void whole(const std::string& text) {
    doc::Value value = doc::Value::parse(text, nullptr, false);
    if (!value.is_object()) return failures_.push_back("with -o json it prints no JSON object");
    if (value.contains("$schema") || (picks_ && !value.contains("schemaVersion"))) return;
    if (value.contains("@type")) return record(value);
    if (picks_ && value.contains("items")) value["items"] = doc::Value::array();
    if (value.contains("items"))
      for (const doc::Value& one : value["items"]) record(one);
    const std::string name = value.contains("changed") ? "ChangeResult" : value.value("kind", "…");
    against("output/" + name + ".json", value, "");
  }

  void item(const std::string& line) {
    const doc::Value value = doc::Value::parse(line, nullptr, false);
    if (!value.is_object()) return failures_.push_back("with -o ndjson a line is no JSON object: " + line);
    if (value.contains("schemaVersion")) return whole(line);
    if (picks_) return;
    record(value);
    const auto [name, member] = listOf(arguments_);
    against("output/" + name + ".json", {{member, doc::Value::array({value})}}, "/" + member);
  }

  const std::vector<std::string>& arguments_;
  bool picks_;
  schema::Registry schemas_;
  std::vector<std::string> failures_;
};

}  // namespace

std::vector<std::string> schemaFailures(const std::vector<std::string>& arguments, const Ran& ran) {
  // What completion is asked about are words, not options of its own.
  if (!arguments.empty() && arguments.front() == "__complete") return {};
  // Payloads have the definitions of TM Forum, against which tests/exchange checks them.
  if (const auto words = cli::commandWords(arguments); !words.empty() && words.front() == "export") return {};
  return Checker(arguments).run(ran);
}

}  // namespace som::test
