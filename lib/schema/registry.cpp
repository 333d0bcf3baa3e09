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

std::string_view textOf(doc::Node node, std::string_view text) {
  return text.substr(node.span().begin, node.span().end - node.span().begin);
}

/// The definitions of common.json as a member of a bundle's definitions.
const std::string& commonMember() {
  static const std::string member = [] {
    const Embedded& common = *findEmbedded(commonFile);
    const doc::Document document =
        doc::read(std::string(common.text), std::string(commonFile), doc::Format::json);
    const std::string local =
        replaced(textOf(document.root()["definitions"], common.text), localReference, bundledReference);
    return "\"common\": " + replaced(local, commonReference, bundledReference);
  }();
  return member;
}

/// Bundles a schema with everything that it refers to. Works on the text: every command needs schemas, and
/// parsing, rewriting and printing them took half of the time of a short command.
doc::Document bundle(const Embedded& source) {
  std::string text = replaced(source.text, commonReference, bundledReference);
  const std::string file(source.name);
  const doc::Document own = doc::read(text, file, doc::Format::json);
  if (source.name == commonFile) return own;
  const doc::Node definitions = own.root()["definitions"];
  std::string added = commonMember();
  if (!definitions) added = "\"definitions\": {" + added + "}";
  const doc::Node into = definitions ? definitions : own.root();
  if (!into.empty()) added += ", ";
  text.insert(into.span().begin + 1, added);
  return doc::read(std::move(text), file, doc::Format::json);
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
