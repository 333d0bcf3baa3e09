#include "schema/registry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "doc/write.hpp"
#include "schema/compiled.hpp"

namespace som::schema {
namespace {

constexpr std::string_view commonFile = "common.json";
/// The beginning of the member `definitions` of a schema file, without its first one.
constexpr std::string_view definitionsMember = "\n  \"definitions\": {";

const Embedded* findEmbedded(std::string_view name) {
  for (const auto files : {embedded(), outputs()})
    for (const Embedded& file : files)
      if (file.name == name) return &file;
  return nullptr;
}

// References as written in the files, and as in a bundle: the definitions of common.json are below
// `#/definitions/common/`.
constexpr std::string_view localReference = "\"#/definitions/";
constexpr std::string_view commonReference = "\"common.json#/definitions/";
constexpr std::string_view bundledReference = "\"#/definitions/common/";

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result;
  for (std::size_t at = text.find(from); at != std::string_view::npos; at = text.find(from)) {
    result.append(text.substr(0, at)).append(to);
    text.remove_prefix(at + from.size());
  }
  return result.append(text);
}

/// The definitions of common.json by their names, as they are in a bundle. They are found by their
/// indentation, without parsing: one definition in each four is needed.
const std::map<std::string_view, std::string>& commonDefinitions() {
  static const std::map<std::string_view, std::string> all = [] {
    constexpr std::string_view begin = "\n    \"";  // a member of `definitions`
    constexpr std::string_view end = "\n  }";
    std::map<std::string_view, std::string> found;
    std::string_view text = findEmbedded(commonFile)->text;
    text.remove_prefix(std::min(text.find(definitionsMember), text.size()));
    text = text.substr(0, text.find(end));
    for (std::size_t at = text.find(begin); at != std::string_view::npos;) {
      text.remove_prefix(at + begin.size());
      at = text.find(begin);
      std::string_view definition = text.substr(0, at);
      const std::string_view name = definition.substr(0, definition.find('"'));
      definition.remove_prefix(definition.find(':') + 1);
      if (definition.ends_with(',')) definition.remove_suffix(1);
      found.emplace(name, replaced(definition, localReference, bundledReference));
    }
    return found;
  }();
  return all;
}

/// Adds the names of the definitions that a text refers to.
void addReferences(std::string_view text, std::string_view reference, std::vector<std::string_view>& names) {
  for (std::size_t at = text.find(reference); at != std::string_view::npos; at = text.find(reference)) {
    text.remove_prefix(at + reference.size());
    names.push_back(text.substr(0, text.find_first_of("/\"")));
  }
}

/// The definitions of common.json that a schema needs, as a member of its own definitions; empty if it needs
/// none.
std::string commonMember(std::string_view schema) {
  const auto& definitions = commonDefinitions();
  std::vector<std::string_view> open;
  addReferences(schema, commonReference, open);
  std::set<std::string_view> seen;
  std::string member;
  while (!open.empty()) {
    const std::string_view name = open.back();
    open.pop_back();
    if (!seen.insert(name).second) continue;
    const auto definition = definitions.find(name);
    if (definition == definitions.end())
      throw Error(Code::fault, fmt::format("{} has no definition '{}'", commonFile, name));
    addReferences(definition->second, bundledReference, open);
    member += fmt::format("{}\"{}\":{}", member.empty() ? "\"common\": {" : ", ", name, definition->second);
  }
  return member.empty() ? member : member + "}";
}

/// Bundles a schema with everything that it refers to. Works on the text: every command needs schemas, and
/// parsing, rewriting and printing them took half of the time of a short command.
doc::Document bundle(const Embedded& source) {
  std::string text(source.text);
  if (source.name != commonFile) {
    const std::string added = commonMember(source.text);
    text = replaced(source.text, commonReference, bundledReference);
    const std::size_t own = text.find(definitionsMember);
    if (own != std::string::npos)
      text.insert(own + definitionsMember.size(), added.empty() ? added : added + ", ");
    else if (!added.empty())
      text.insert(text.find('{') + 1, "\"definitions\": {" + added + "}, ");
  }
  return doc::read(std::move(text), std::string(source.name), doc::Format::json);
}

/// valijson checks formats and patterns with std::regex, which is slow and overflows the stack on hostile
/// text.
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
  return doc::toDocument(value, schema.file());
}

}  // namespace

Compiled::Compiled(const Embedded& source) : written_(bundle(source)), acceptor_(written_) {}

const valijson::Schema& Compiled::full() {
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
  if (!source) throw Error(Code::fault, "the schema " + std::string(name) + " does not exist");
  return schemas_.emplace(std::string(name), Schema(*source)).first->second;
}

}  // namespace som::schema
