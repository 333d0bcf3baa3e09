#include <catch2/catch.hpp>

#include "doc/document.hpp"
#include "doc/value.hpp"
#include "schema/embedded.hpp"

using namespace som;

namespace {

doc::Value parsed(std::string_view text) {
  return doc::toValue(doc::read(std::string(text), "schema.json", doc::Format::json).root());
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

/// A schema without the keywords that accept everything. Members of these names have objects as values.
doc::Value lean(const doc::Value& value) {
  if (value.is_array()) {
    doc::Value items = doc::Value::array();
    for (const doc::Value& item : value) items.push_back(lean(item));
    return items;
  }
  if (!value.is_object()) return value;
  doc::Value members = doc::Value::object();
  for (const auto& [name, member] : value.items())
    if (!member.is_string() || (name != "description" && name != "title" && name != "pattern"))
      members[name] = lean(member);
  return members;
}

/// A schema with what it refers to, made from the files.
doc::Value bundled(const schema::Embedded& file, const doc::Value& common) {
  doc::Value own =
      parsed(replaced(std::string(file.text), "\"common.json#/definitions/", "\"#/definitions/common/"));
  doc::Value definitions = {{"common", common}};
  if (own.contains("definitions"))
    for (const auto& [name, member] : own["definitions"].items()) definitions[name] = member;
  own["definitions"] = std::move(definitions);
  return own;
}

std::string joined(const schema::Embedded::Parts& parts, std::string_view common) {
  return std::string(parts.head).append(common).append(parts.tail);
}

}  // namespace

TEST_CASE("the bundles of the build are the schemas with what they refer to", "[bundles]") {
  std::string_view text;
  for (const schema::Embedded& file : schema::embedded())
    if (file.name == "common.json") text = file.text;
  const doc::Value common =
      parsed(replaced(std::string(text), "\"#/definitions/", "\"#/definitions/common/"))["definitions"];
  CHECK(parsed(schema::commonDefinitions.whole) == common);
  CHECK(parsed(schema::commonDefinitions.lean) == lean(common));
  for (const auto files : {schema::embedded(), schema::outputs()})
    for (const schema::Embedded& file : files) {
      if (file.name == "common.json") continue;
      CAPTURE(file.name);
      const doc::Value expected = bundled(file, common);
      const doc::Value whole = parsed(joined(file.whole, schema::commonDefinitions.whole));
      CHECK(doc::sameValue(whole, expected));
      const doc::Value slim = parsed(joined(file.lean, schema::commonDefinitions.lean));
      CHECK(slim == lean(whole));
    }
}
