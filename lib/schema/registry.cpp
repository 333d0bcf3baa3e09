#include "schema/registry.hpp"

#include <algorithm>

#include "doc/write.hpp"
#include "schema/compiled.hpp"

namespace som::schema {
namespace {

constexpr std::string_view commonFile = "common.json";

const Embedded* findEmbedded(std::string_view name) {
  for (const auto files : {embedded(), outputs()})
    for (const Embedded& file : files)
      if (file.name == name) return &file;
  return nullptr;
}

doc::Value parsed(const Embedded& source) {
  return doc::toValue(
      doc::read(std::string(source.text), std::string(source.name), doc::Format::json).root());
}

/// Makes every reference point into the bundle: common.json's definitions lie below `#/definitions/common/`.
void rewriteReferences(doc::Value& value, bool inCommon) {
  if (value.is_object() && value.contains("$ref")) {
    std::string target = value["$ref"].get<std::string>();
    const std::string remote = std::string(commonFile) + "#/definitions/";
    const std::string local = "#/definitions/";
    if (target.starts_with(remote))
      target = local + "common/" + target.substr(remote.size());
    else if (inCommon && target.starts_with(local))
      target = local + "common/" + target.substr(local.size());
    value["$ref"] = target;
  }
  if (value.is_structured())
    for (auto& child : value) rewriteReferences(child, inCommon);
}

doc::Document bundle(const Embedded& source) {
  doc::Value schema = parsed(source);
  rewriteReferences(schema, false);
  if (const Embedded* common = findEmbedded(commonFile); common && source.name != commonFile) {
    doc::Value shared = parsed(*common)["definitions"];
    rewriteReferences(shared, true);
    schema["definitions"]["common"] = std::move(shared);
  }
  return doc::read(schema.dump(), std::string(source.name), doc::Format::json);
}

/// valijson checks formats and patterns with std::regex: slow, and hostile text overflows the stack.
void stripTextChecks(doc::Value& value) {
  if (value.is_object()) {
    if (value.contains("format") && value["format"].is_string()) value.erase("format");
    if (value.contains("pattern") && value["pattern"].is_string()) value.erase("pattern");
  }
  if (value.is_structured())
    for (auto& child : value) stripTextChecks(child);
}

doc::Document stripped(const doc::Document& schema) {
  doc::Value value = doc::toValue(schema.root());
  stripTextChecks(value);
  return doc::read(value.dump(), schema.file(), doc::Format::json);
}

}  // namespace

Rule::Rule(doc::Node root, doc::Node node) : root_(root), node_(node) {
  constexpr std::string_view start = "#/";
  for (int depth = 0; depth < 16 && node_["$ref"]; ++depth) {
    std::string_view path = node_["$ref"].text();
    if (!path.starts_with(start)) break;
    path.remove_prefix(start.size());
    doc::Node target = root_;
    while (!path.empty()) {
      const auto slash = std::min(path.find('/'), path.size());
      target = target[path.substr(0, slash)];
      path.remove_prefix(std::min(slash + 1, path.size()));
    }
    node_ = target;
  }
}

Rule Rule::property(std::string_view key) const {
  if (const doc::Node found = node_["properties"][key]) return {root_, found};
  const doc::Node others = node_["additionalProperties"];
  return others.isMapping() ? Rule(root_, others) : Rule();
}

Rule Rule::items() const {
  const doc::Node found = node_["items"];
  return found ? Rule(root_, found) : Rule();
}

std::vector<std::string_view> Rule::properties() const {
  std::vector<std::string_view> names;
  for (const doc::Node member : node_["properties"]) names.push_back(member.key());
  return names;
}

std::vector<std::string_view> Rule::values() const {
  std::vector<std::string_view> all;
  for (const doc::Node value : node_["enum"]) all.push_back(value.text());
  if (const doc::Node only = node_["const"]) all.push_back(only.text());
  return all;
}

Schema::Compiled::Compiled(const Embedded& source) : written_(bundle(source)), acceptor_(written_) {}

const valijson::Schema& Schema::Compiled::full() {
  std::call_once(compiled_, [this] {
    plain_ = stripped(written_);
    valijson::SchemaParser().populateSchema(NodeAdapter(plain_->root()), full_);
  });
  return full_;
}

Schema::Schema(const Embedded& source) : compiled_(std::make_unique<Compiled>(source)) {}
Schema::~Schema() = default;
Schema::Schema(Schema&&) noexcept = default;

Rule Schema::root() const { return {compiled_->written().root(), compiled_->written().root()}; }

const Schema& Registry::get(std::string_view name) {
  const std::lock_guard guard(mutex_);
  if (const auto found = schemas_.find(name); found != schemas_.end()) return found->second;
  const Embedded* source = findEmbedded(name);
  if (!source) throw Error(Code::fault, "there is no schema " + std::string(name));
  return schemas_.emplace(std::string(name), Schema(*source)).first->second;
}

}  // namespace som::schema
