#include "model/query_field.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/suggest.hpp"

namespace som::model {
namespace {

/// Collects the nodes at the end of a path; a step into a list visits each of its entries.
void collect(doc::Node node, const std::vector<doc::Step>& steps, std::size_t at,
             std::vector<doc::Node>& found) {
  if (!node) return;
  const bool entersList =
      node.isSequence() && (at == steps.size() || steps[at].kind == doc::Step::Kind::field);
  if (entersList) {
    for (const doc::Node item : node) collect(item, steps, at, found);
  } else if (at == steps.size()) {
    found.push_back(node);
  } else if (steps[at].kind == doc::Step::Kind::field) {
    collect(node[steps[at].name], steps, at + 1, found);
  } else if (steps[at].kind == doc::Step::Kind::index) {
    if (node.isSequence()) collect(node.at(steps[at].index), steps, at + 1, found);
  } else if (node.isSequence()) {
    for (const doc::Node item : node)
      if (item[steps[at].name].isScalar() && item[steps[at].name].text() == steps[at].value)
        collect(item, steps, at + 1, found);
  }
}

/// Visits the parts between commas, each with its place.
template <class Take>
void eachPart(const std::string& text, const Take& take) {
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    if (end > begin) take(Span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end + 1;
  }
}

std::optional<std::size_t> namedField(std::string_view name, const Vocabulary& vocabulary) {
  for (std::size_t i = 0; i < vocabulary.fields.size(); ++i)
    if (vocabulary.fields[i].name == name) return i;
  return std::nullopt;
}

/// Returns the field with this name or title in another case or form; nullopt if it has no such field.
std::optional<FieldReference> fieldLike(std::string_view name, const Vocabulary& vocabulary) {
  const std::string letters = lettersOf(name);
  if (letters.empty() || name.find_first_of(".[\"") != name.npos) return std::nullopt;
  for (const QueryField& field : vocabulary.fields)
    if (lettersOf(field.name) == letters)
      return FieldReference{std::string(field.name), namedField(field.name, vocabulary)};
  for (const FieldTitle& title : vocabulary.titles) {
    if (lettersOf(title.title) != letters) continue;
    if (const auto named = namedField(title.field, vocabulary))
      return FieldReference{std::string(title.field), named};
    doc::Path path = doc::parsePath(title.field);
    const auto& known = vocabulary.properties;
    if (std::find(known.begin(), known.end(), path.steps.front().name) != known.end())
      return FieldReference{std::string(title.field), std::nullopt, std::move(path)};
  }
  return std::nullopt;
}

}  // namespace

std::string lettersOf(std::string_view title) {
  std::string letters;
  for (const unsigned char c : title)
    if (std::isalnum(c)) letters += static_cast<char>(std::tolower(c));
  return letters;
}

Error FieldSource::error(std::string message, Span at, std::string hint) const {
  return Error(
      Diagnostic(Code::invalidQuery, std::move(message)).in(option).at(text, at).hint(std::move(hint)));
}

FieldReference readField(const FieldSource& source, Span at, const Vocabulary& vocabulary) {
  FieldReference reference{.text = source.text->substr(at.begin, at.end - at.begin)};
  reference.named = namedField(reference.text, vocabulary);
  if (reference.named) return reference;
  try {
    reference.path = doc::parsePath(reference.text);
  } catch (const Error& error) {
    const Diagnostic& finding = error.findings().front();
    throw source.error(finding.message, at, finding.hints.empty() ? "" : finding.hints.front());
  }
  const std::string& first = reference.path.steps.front().name;
  std::vector<std::string_view> known = vocabulary.properties;
  const bool quoted = reference.text.starts_with('"');
  if (quoted && reference.path.steps.size() == 1) reference.text = first;
  if (quoted || vocabulary.isOpen || std::find(known.begin(), known.end(), first) != known.end())
    return reference;
  if (auto like = fieldLike(reference.text, vocabulary)) return *std::move(like);
  for (const QueryField& field : vocabulary.fields) known.push_back(field.name);
  const std::string near = suggestion(first, known);
  const std::string own = vocabulary.fields.empty()
                              ? "fields are: " + joined(known)
                              : fmt::format("write a field of your own in double quotes: \"{}\"", first);
  throw source.error(fmt::format("unknown field '{}'", first), at, near.empty() ? own : near);
}

std::vector<FieldReference> readFields(const std::string& option, const std::string& text,
                                       const Vocabulary& vocabulary) {
  const FieldSource source{option, std::make_shared<const std::string>(text)};
  std::vector<FieldReference> fields;
  eachPart(text, [&](Span at) { fields.push_back(readField(source, at, vocabulary)); });
  if (fields.empty())
    throw source.error("the list of fields is empty", {}, "write for instance: id,state,due");
  return fields;
}

std::vector<std::string> valuesAt(doc::Node root, const doc::Path& path) {
  std::vector<doc::Node> nodes;
  collect(root, path.steps, 0, nodes);
  std::vector<std::string> texts;
  for (const doc::Node node : nodes)
    if (std::string text = node.isScalar() ? std::string(node.text()) : doc::toJson(node); !text.empty())
      texts.push_back(std::move(text));
  return texts;
}

std::vector<doc::Node> entriesAt(doc::Node root, const doc::Path& path) {
  std::vector<doc::Node> nodes;
  collect(root, path.steps, 0, nodes);
  std::erase_if(nodes, [](doc::Node node) { return node.isScalar(); });
  return nodes;
}

Comparable comparable(std::string_view value, FieldType type, const QueryField* field) {
  const bool automatic = type == FieldType::automatic;
  if (automatic || type == FieldType::time)
    if (const auto time = parseInstant(value)) return *time;
  if (automatic)
    if (auto number = Decimal::parse(value)) return *std::move(number);
  if (type == FieldType::ranked && field && field->rank)
    if (const auto rank = field->rank(value)) return Decimal(*rank);
  return std::string(value);
}

Comparable comparable(std::string_view value, const FieldReference& field, const Vocabulary& vocabulary) {
  if (!field.named) return comparable(value, FieldType::automatic, nullptr);
  const QueryField& named = vocabulary.fields[*field.named];
  return comparable(value, named.type, &named);
}

std::vector<SortKey> readSort(const std::string& text, const Vocabulary& vocabulary) {
  const FieldSource source{"--sort", std::make_shared<const std::string>(text)};
  std::vector<SortKey> keys;
  eachPart(text, [&](Span at) {
    while (at.begin < at.end && text[at.begin] == ' ') ++at.begin;
    const bool descending = text[at.begin] == '-';
    if (descending) ++at.begin;
    keys.push_back({readField(source, at, vocabulary), descending});
  });
  if (keys.empty())
    throw source.error("the list of fields is empty", {}, "write for instance: due,-priority");
  return keys;
}

bool sortsBefore(const std::vector<SortKey>& keys, const SortValues& a, const SortValues& b) {
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (!a[i] || !b[i]) return a[i].has_value();
    return keys[i].descending ? *b[i] < *a[i] : *a[i] < *b[i];
  }
  return false;
}

}  // namespace som::model
