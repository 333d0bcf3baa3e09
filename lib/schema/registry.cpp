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

/// Reads a bundle of a schema. The build makes its parts, see embed.cmake.
doc::Document bundle(const Embedded& source, const Embedded::Parts& parts, std::string_view common) {
  std::string text;
  if (source.name == commonFile) {
    text = source.text;
  } else {
    text.reserve(parts.head.size() + common.size() + parts.tail.size());
    text.append(parts.head).append(common).append(parts.tail);
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

const doc::Document& Compiled::written() {
  std::call_once(hasWritten_, [this] { written_ = bundle(source_, source_.whole, commonDefinitions.whole); });
  return *written_;
}

const Acceptor& Compiled::acceptor() {
  std::call_once(hasAcceptor_, [this] {
    lean_ = bundle(source_, source_.lean, commonDefinitions.lean);
    acceptor_.emplace(*lean_);
  });
  return *acceptor_;
}

const valijson::Schema& Compiled::full() {
  std::call_once(hasFull_, [this] {
    plain_ = stripped(written());
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
