#include "workspace/editor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "doc/edit.hpp"
#include "doc/write.hpp"
#include "model/kind.hpp"
#include "schema/export.hpp"
#include "store/layout.hpp"

namespace som::cli {
namespace {

constexpr std::string_view settingsFile = ".vscode/settings.json";
constexpr std::string_view schemaFolder = ".vscode/som";
constexpr std::string_view settingsSchema = "Settings.json";

using Patterns = std::map<std::string, std::vector<std::string>>;  ///< schema and patterns without ending

/// The files of each schema, from the table of kinds.
Patterns patterns() {
  Patterns all;
  for (const model::KindRow& kind : model::kinds()) {
    if (kind.placement == model::Placement::policy) continue;
    const bool byValue = kind.placement == model::Placement::byValue;
    all[std::string(kind.schema)].push_back(byValue ? fmt::format("{}/*/**/*", kind.folder)
                                            : kind.prefix.empty()
                                                ? fmt::format("{}/*", kind.folder)
                                                : fmt::format("{}/**/{}-*", kind.folder, kind.prefix));
  }
  all[policySchema].push_back(fmt::format("{}/*", store::policyFolder));
  return all;
}

std::string place(const std::string& schema) { return fmt::format("./{}/{}", schemaFolder, schema); }

/// The settings of Red Hat's YAML extension: schema and patterns.
doc::Value yamlSchemas() {
  doc::Value all = doc::Value::object();
  all[place(std::string(settingsSchema))] = {"/" + std::string(store::settingsPath)};
  for (const auto& [schema, globs] : patterns())
    for (const std::string& glob : globs)
      for (const char* ending : {".yaml", ".yml"}) all[place(schema)].push_back("/" + glob + ending);
  return all;
}

/// The settings of the editor itself, which reads JSON.
doc::Value jsonSchemas() {
  doc::Value all = doc::Value::array();
  for (const auto& [schema, globs] : patterns()) {
    doc::Value match = doc::Value::array();
    for (const std::string& glob : globs) match.push_back("/" + glob + ".json");
    all.push_back({{"fileMatch", std::move(match)}, {"url", place(schema)}});
  }
  return all;
}

/// Replaces the entries that an earlier call added; others stay.
void merge(doc::Value& settings) {
  doc::Value& yaml = settings["yaml.schemas"];
  if (!yaml.is_object()) yaml = doc::Value::object();
  const doc::Value ours = yamlSchemas();
  for (const auto& [schema, globs] : ours.items()) yaml[schema] = globs;
  doc::Value& json = settings["json.schemas"];
  if (!json.is_array()) json = doc::Value::array();
  for (const doc::Value& entry : jsonSchemas()) {
    const auto same = std::find_if(json.begin(), json.end(), [&](const doc::Value& other) {
      return other.is_object() && other.value("url", std::string()) == entry["url"];
    });
    if (same == json.end())
      json.push_back(entry);
    else
      *same = entry;
  }
}

}  // namespace

std::vector<std::string_view> editorNames() { return {"vscode"}; }

std::string_view editorSettings() { return settingsFile; }

EditorFiles editorFiles(const std::optional<std::string>& settings) {
  EditorFiles result;
  for (const auto& [name, text] : schemaFiles())
    result.files[fmt::format("{}/{}", schemaFolder, name)] = text;
  const std::string path(settingsFile);
  doc::Value fresh = doc::Value::object();
  merge(fresh);
  if (!settings) {
    result.files[path] = doc::write(fresh, doc::Format::json);
    return result;
  }
  try {
    const doc::Document document = doc::read(*settings, path, doc::Format::json);
    doc::Value value = doc::toValue(document.root());
    if (!value.is_object()) throw Error(Code::syntax, "not a mapping");
    merge(value);
    result.files[path] = doc::rewrite(document, value);
  } catch (const Error&) {
    result.byHand =
        doc::write(fresh, doc::Format::json);  // for example, it has comments, which the editor permits
  }
  return result;
}

}  // namespace som::cli
