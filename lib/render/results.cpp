#include "render/results.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/hash.hpp"
#include "render/json.hpp"
#include "render/markdown.hpp"
#include "render/object.hpp"
#include "render/terminal.hpp"

namespace som::render {
namespace {

struct LevelNames {
  std::string_view sarif;
  std::string_view github;
  std::string_view gitlab;
};
constexpr std::array names = {LevelNames{"error", "error", "major"},
                              LevelNames{"warning", "warning", "minor"},
                              LevelNames{"note", "notice", "info"}};

const LevelNames& namesOf(ResultLevel level) { return names[static_cast<std::size_t>(level)]; }

/// A path as a relative reference of a URI. A colon is escaped too: before the first `/` it would end a
/// scheme.
std::string uriOf(std::string_view path) {
  constexpr std::string_view plain =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/!$&'()*+,;=@";
  std::string uri;
  for (const char c : path)
    if (plain.find(c) != std::string_view::npos)
      uri += c;
    else
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  return uri;
}

doc::Value textOf(std::string text) { return Object().add("text", std::move(text)).take(); }

doc::Value ruleOf(const std::string& code) {
  std::string words = code;
  std::replace(words.begin(), words.end(), '-', ' ');
  return Object().add("id", code).add("shortDescription", textOf(std::move(words))).take();
}

doc::Value regionOf(const Result& result) {
  Object region;
  region.add("startLine", std::max<std::size_t>(result.line, 1));
  if (result.column > 0) region.add("startColumn", result.column);
  return region.take();
}

doc::Value placeOf(const Result& result) {
  return Object()
      .add("physicalLocation",
           Object()
               .add("artifactLocation",
                    Object().add("uri", uriOf(result.file)).add("uriBaseId", "%SRCROOT%").take())
               .add("region", regionOf(result))
               .take())
      .take();
}

doc::Value valueOf(const Result& result, std::size_t rule) {
  const doc::Value places = result.file.empty() ? doc::Value::array() : doc::Value::array({placeOf(result)});
  return Object()
      .add("ruleId", result.code)
      .add("ruleIndex", rule)
      .add("level", namesOf(result.level).sarif)
      .add("message", textOf(result.title + ": " + result.message))
      .add("locations", places)
      .add("partialFingerprints", Object().add("primaryLocationLineHash", result.fingerprint).take())
      .take();
}

std::string escaped(std::string_view text, std::string_view marks) {
  std::string all;
  for (const char c : terminalSafe(text))
    if (marks.find(c) != std::string_view::npos)
      all += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    else
      all += c;
  return all;
}

}  // namespace

std::string fingerprintOf(std::string_view code, std::string_view record, std::string_view pointer,
                          std::size_t ordinal) {
  return sha256(fmt::format("{}\n{}\n{}\n{}", code, record, pointer, ordinal));
}

std::string sarif(const std::vector<Result>& results, std::string_view version) {
  std::map<std::string_view, std::size_t> indexes;
  doc::Value rules = doc::Value::array();
  doc::Value values = doc::Value::array();
  const std::size_t count = std::min(results.size(), mostSarifResults);
  for (std::size_t i = 0; i < count; ++i) {
    const auto [rule, isNew] = indexes.emplace(results[i].code, rules.size());
    if (isNew) rules.push_back(ruleOf(results[i].code));
    values.push_back(valueOf(results[i], rule->second));
  }
  doc::Value driver =
      Object().add("name", "som").add("version", version).add("rules", std::move(rules)).take();
  doc::Value run = Object()
                       .add("tool", Object().add("driver", std::move(driver)).take())
                       .add("columnKind", "unicodeCodePoints")
                       .add("results", std::move(values))
                       .take();
  return json(Object()
                  .add("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                  .add("version", "2.1.0")
                  .add("runs", doc::Value::array({std::move(run)}))
                  .take(),
              2);
}

std::string gitlab(const std::vector<Result>& results, std::string_view defaultFile) {
  doc::Value all = doc::Value::array();
  for (const Result& result : results)
    all.push_back(
        Object()
            .add("description", result.title + ": " + result.message)
            .add("check_name", result.code)
            .add("fingerprint", result.fingerprint)
            .add("severity", namesOf(result.level).gitlab)
            .add("location",
                 Object()
                     .add("path", result.file.empty() ? std::string(defaultFile) : result.file)
                     .add("lines", Object().add("begin", std::max<std::size_t>(result.line, 1)).take())
                     .take())
            .take());
  return json(all, 2);
}

std::string commandText(std::string_view text) { return escaped(text, "%\r\n"); }
std::string commandProperty(std::string_view text) { return escaped(text, "%\r\n:,"); }

Annotations annotations(const std::vector<Result>& results) {
  Annotations all;
  std::array<std::size_t, names.size()> counts = {};
  for (const Result& result : results) {
    if (++counts[static_cast<std::size_t>(result.level)] > mostAnnotations) {
      all.others.push_back(&result);
      continue;
    }
    std::string place;
    if (!result.file.empty())
      place = fmt::format("file={},line={},", commandProperty(result.file),
                          std::max<std::size_t>(result.line, 1));
    if (!place.empty() && result.column > 0) place += fmt::format("col={},", result.column);
    all.commands += fmt::format("::{} {}title={}::{}\n", namesOf(result.level).github, place,
                                commandProperty(result.title), commandText(result.message));
  }
  return all;
}

std::string resultsMarkdown(std::string_view title, const std::vector<const Result*>& results,
                            std::size_t mostBytes) {
  std::string all = fmt::format("### {}\n\n| LEVEL | WHAT | WHERE | WHY |\n| --- | --- | --- | --- |\n",
                                markdownText(title));
  std::size_t shown = 0;
  for (const Result* result : results) {
    const std::string row = fmt::format(
        "| {} | {} | {}:{} | {} |\n", namesOf(result->level).github, markdownText(result->title),
        markdownText(result->file), std::max<std::size_t>(result->line, 1), markdownText(result->message));
    if (all.size() + row.size() > mostBytes) break;
    all += row;
    ++shown;
  }
  if (shown < results.size()) all += fmt::format("\n{} more are not shown.\n", results.size() - shown);
  return all + "\n";
}

}  // namespace som::render
