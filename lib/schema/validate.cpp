#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <deque>

#include "base/suggest.hpp"
#include "doc/path.hpp"
#include "schema/compiled.hpp"
#include "schema/format.hpp"
#include "schema/registry.hpp"

namespace som::schema {
namespace {

/// A value, its rule, and the path to it.
struct Spot {
  doc::Node node;
  Rule rule;
  const Spot* parent = nullptr;
  std::size_t index = 0;  ///< position in a list

  bool isItem() const { return parent != nullptr && parent->node.isSequence(); }
  /// The path as people write it: `serviceOrderItem[id=1].action`.
  std::string path() const {
    if (!parent) return {};
    if (!isItem()) return (parent->parent ? parent->path() + "." : std::string()) + std::string(node.key());
    const std::string_view id = node["id"].text();
    return parent->path() + "[" + (id.empty() ? std::to_string(index) : "id=" + std::string(id)) + "]";
  }
  std::string pointer() const {
    if (!parent) return {};
    return parent->pointer() + "/" + (isItem() ? std::to_string(index) : doc::pointerStep(node.key()));
  }
};

/// Follows valijson's context (`<root>`, `[key]`, `[0]` …) through the document; the last spot is the target.
std::deque<Spot> follow(doc::Node root, Rule rule, const std::vector<std::string>& context) {
  std::deque<Spot> way{{root, rule}};
  for (std::size_t i = 1; i < context.size(); ++i) {
    const Spot& at = way.back();
    const std::string name = context[i].substr(1, context[i].size() - 2);
    if (at.node.isSequence()) {
      const std::size_t index = std::stoul(name);
      way.push_back({at.node.at(index), at.rule.items(), &at, index});
    } else {
      way.push_back({at.node[name], at.rule.property(name), &at});
    }
  }
  return way;
}

std::string_view typeName(doc::Node node) {
  if (node.type() == doc::Type::integer && !node.integer()) return "an integer of more than 64 bits";
  switch (node.type()) {
    case doc::Type::null:
      return "null";
    case doc::Type::boolean:
      return "a boolean";
    case doc::Type::integer:
      return "an integer";
    case doc::Type::number:
      return "a number";
    case doc::Type::string:
      return "text";
    case doc::Type::sequence:
      return "a list";
    case doc::Type::mapping:
      return "a mapping";
  }
  return "something else";
}

std::string_view wantedName(std::string_view type) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> names = {
      {{"string", "text"},
       {"integer", "an integer"},
       {"number", "a number"},
       {"boolean", "true or false"},
       {"array", "a list"},
       {"object", "a mapping"}}};
  for (const auto& [name, text] : names)
    if (name == type) return text;
  return "another type";
}

bool isStateField(std::string_view key) { return key == "state" || key == "status"; }

/// Returns the part of valijson's message between single quotes.
std::string quoted(const std::string& message) {
  const auto begin = message.find('\'');
  const auto end = message.rfind('\'');
  return begin == std::string::npos || end <= begin ? std::string()
                                                    : message.substr(begin + 1, end - begin - 1);
}

Diagnostic unknownValue(const Spot& at) {
  const auto permitted = at.rule.values();
  const std::string_view key = at.node.key();
  if (isStateField(key)) {
    std::string hint = suggestion(at.node.text(), permitted, "states");
    if (at.node.text() == "resolved" &&
        std::find(permitted.begin(), permitted.end(), "cleared") != permitted.end())
      hint = "use 'cleared' for TM Forum's 'resolved'";
    return Diagnostic(Code::unknownState, fmt::format("state '{}' is not known", at.node.text()))
        .hint(std::move(hint));
  }
  return Diagnostic(Code::unknownValue,
                    fmt::format("{}: '{}' is not one of: {}", at.path(), at.node.text(), joined(permitted)))
      .hint(suggestion(at.node.text(), permitted));
}

/// Adds the types that a rule permits, as people write them.
void addTypes(doc::Node rule, std::vector<std::string_view>& names) {
  const doc::Node type = rule["type"];
  if (!type.isSequence()) return names.push_back(wantedName(type.text()));
  for (const doc::Node one : type) names.push_back(wantedName(one.text()));
}

Diagnostic wrongType(const Spot& at, const std::vector<std::string_view>& wanted) {
  return {Code::schema, fmt::format("{} must be {}, not {}", at.parent ? at.path() : "the document",
                                    joined(wanted, " or "), typeName(at.node))};
}

constexpr std::string_view unknownMember = " has an unknown member ";

Diagnostic translate(const Spot& at, const std::string& message) {
  const std::string path = at.parent ? at.path() : "the document";
  if (message.starts_with("Missing required"))
    return Diagnostic(Code::missingField, fmt::format("{} has no '{}'", path, quoted(message)));
  if (message.starts_with("Value type")) {
    std::vector<std::string_view> types;
    addTypes(at.rule.node(), types);
    return wrongType(at, types);
  }
  if (message.starts_with("Failed to match against any enum") ||
      message.starts_with("Failed to match expected")) {
    if (at.node.isScalar()) return unknownValue(at);
  }
  if (message.starts_with("Expected number")) {
    const bool isLess = message.find("greater") != std::string::npos;
    return {Code::schema,
            fmt::format("{}: {} is {} than {}", path, at.node.text(), isLess ? "less" : "greater",
                        at.rule.node()[isLess ? "minimum" : "maximum"].text())};
  }
  if (message.starts_with("Object contains a property")) {
    const std::string name = quoted(message.substr(message.find(':')));
    return Diagnostic(Code::schema, fmt::format("{}{}'{}'", path, unknownMember, name))
        .hint(suggestion(name, at.rule.properties()));
  }
  if (message.starts_with("Array should contain no fewer than 1 "))
    return {Code::schema, path + " is an empty list"};
  if (message.starts_with("String should be no fewer than 1 ")) return {Code::schema, path + " is empty"};
  std::string text = message;
  if (!text.empty() && text.back() == '.') text.pop_back();
  if (!text.empty()) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return Diagnostic(Code::schema, fmt::format("{}: {}", path, text));
}

/// Returns the place of an error: an unknown member itself, not the mapping that has it.
std::string placeOf(const Spot& at, const std::string& message) {
  if (!message.starts_with("Object contains a property")) return at.pointer();
  return fmt::format("{}/{}", at.pointer(), doc::pointerStep(quoted(message.substr(message.find(':')))));
}

constexpr std::string_view noAlternative = "Failed to validate against any schemas allowed by anyOf";

/// Returns the members of which one is required, if the rule's `anyOf` has no other conditions.
std::vector<std::string> alternativesOf(Rule rule) {
  std::vector<std::string> names;
  for (const doc::Node alternative : rule.node()["anyOf"]) {
    if (alternative["required"].empty()) return {};
    names.emplace_back(alternative["required"].at(0).text());
  }
  return names;
}

/// `the document has neither 'name' nor 'description'`, instead of one finding for each member.
Finding lackOfAll(const Spot& at, const std::vector<std::string>& names, std::vector<Finding>& findings) {
  std::string text;
  for (const std::string& name : names) {
    text += fmt::format("{} '{}'", text.empty() ? "neither" : " nor", name);
    std::erase_if(findings, [&](const Finding& finding) {
      return finding.pointer == at.pointer() && finding.diagnostic.code == Code::missingField &&
             quoted(finding.diagnostic.message) == name;
    });
  }
  return {
      Diagnostic(Code::missingField, fmt::format("{} has {}", at.parent ? at.path() : "the document", text)),
      at.pointer()};
}

/// Returns the names of the types that the rule's alternatives permit; empty if one of them permits the
/// value's type.
std::vector<std::string_view> otherTypes(const Spot& at) {
  std::vector<std::string_view> names;
  for (const doc::Node alternative : at.rule.node()["anyOf"]) addTypes(alternative, names);
  const bool fits = std::find(names.begin(), names.end(), typeName(at.node)) != names.end();
  return fits ? std::vector<std::string_view>() : names;
}

/// Adds the most informative finding if no alternative matches, instead of the findings of each alternative.
void sumUp(const Spot& at, const std::string& message, std::vector<Finding>& findings) {
  if (const auto names = alternativesOf(at.rule); !names.empty()) {
    findings.push_back(lackOfAll(at, names, findings));
    return;
  }
  const std::string pointer = at.pointer();
  const auto isAbout = [&](const Finding& finding) { return finding.pointer == pointer; };
  const auto isWithin = [&](const Finding& finding) { return finding.pointer.starts_with(pointer + "/"); };
  if (at.node.isScalar() && !at.rule.values().empty()) {
    std::erase_if(findings, isAbout);
    findings.push_back({unknownValue(at), at.pointer()});
    return;
  }
  // For a mapping, the errors against the mapping alternative are more helpful than "not a text".
  const auto saysMore = [&](const Finding& finding) {
    const Diagnostic& about = finding.diagnostic;
    return isWithin(finding) ||
           (isAbout(finding) &&
            (about.code == Code::missingField || about.message.find(unknownMember) != std::string::npos));
  };
  if (std::any_of(findings.begin(), findings.end(), saysMore)) {
    std::erase_if(findings, [&](const Finding& finding) { return isAbout(finding) && !saysMore(finding); });
  } else if (const auto types = otherTypes(at); !types.empty()) {
    std::erase_if(findings, isAbout);
    findings.push_back({wrongType(at, types), pointer});
  } else {
    findings.push_back({translate(at, message), pointer});
  }
}

/// True if a mapping with a fixed set of members has one of another system besides, which is permitted.
bool isAboutForeignMember(const std::string& message) {
  return message.starts_with("Object contains a property") &&
         isForeignMember(quoted(message.substr(message.find(':'))));
}

/// valijson repeats a failure for each level above it; the repetitions add nothing.
bool isEcho(const std::string& message) {
  constexpr std::array starts = {"Failed to validate against schema associated with property",
                                 "Failed to validate item", "Failed to validate against child schema",
                                 "Failed to validate against additional"};
  return std::any_of(starts.begin(), starts.end(),
                     [&](const char* start) { return message.starts_with(start); });
}

/// Reports at most this many findings, because locating each costs a walk through the document.
constexpr std::size_t mostFindings = 1000;

void checkFormats(const Spot& at, std::vector<Finding>& findings) {
  if (!at.rule || findings.size() > mostFindings) return;
  const std::string_view format = at.rule.format();
  const FormatRow* row = format.empty() ? nullptr : findFormat(format);
  if (row && at.node.isScalar() && !at.node.isNull() && !row->accepts(at.node.text())) {
    const bool hasForm = row->hasForm && row->hasForm(at.node.text());
    findings.push_back({Diagnostic(row->code, fmt::format("{}: '{}' {}", at.path(), at.node.text(),
                                                          hasForm ? row->problemOfForm : row->problem))
                            .hint(std::string(hasForm ? row->hintOfForm : row->hint)),
                        at.pointer()});
  }
  std::size_t index = 0;
  for (const doc::Node child : at.node)
    checkFormats(at.node.isMapping() ? Spot{child, at.rule.property(child.key()), &at}
                                     : Spot{child, at.rule.items(), &at, index++},
                 findings);
}

}  // namespace

bool Schema::accepts(doc::Node value) const { return compiled_->acceptor().accepts(value); }

std::vector<Finding> Schema::check(doc::Node value) const {
  return accepts(value) ? std::vector<Finding>() : findings(value);
}

std::vector<Finding> Schema::findings(doc::Node value) const {
  std::vector<Finding> findings;
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  valijson::ValidationResults results;
  if (!validator.validate(compiled_->full(), NodeAdapter(value), &results)) {
    valijson::ValidationResults::Error error;
    std::vector<Finding> echoes;
    bool hasForeign = false;
    while (findings.size() <= mostFindings && echoes.size() <= mostFindings && results.popError(error)) {
      const std::deque<Spot> way = follow(value, root(), error.context);
      const Spot& at = way.back();
      if (isAboutForeignMember(error.description)) {
        hasForeign = true;
        continue;
      }
      if (error.description.starts_with(noAlternative))
        sumUp(at, error.description, findings);
      else
        (isEcho(error.description) ? echoes : findings)
            .push_back({translate(at, error.description), placeOf(at, error.description)});
    }
    if (findings.empty() && !hasForeign) findings = std::move(echoes);
  }
  checkFormats({value, root()}, findings);
  if (findings.size() > mostFindings)
    findings.back() = {Diagnostic(Code::tooLarge, "the document has more errors than are listed"), ""};
  return findings;
}

std::vector<Diagnostic> Schema::validate(const doc::Document& document) const {
  std::vector<Diagnostic> placed;
  for (Finding& finding : check(document.root())) {
    const Diagnostic at = document.diagnostic(finding.diagnostic.code, "",
                                              doc::resolvePointer(document.root(), finding.pointer));
    finding.diagnostic.file = at.file;
    finding.diagnostic.span = at.span;
    finding.diagnostic.source = at.source;
    placed.push_back(std::move(finding.diagnostic));
  }
  std::stable_sort(placed.begin(), placed.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return a.span.value_or(Span{}).begin < b.span.value_or(Span{}).begin;
  });
  return placed;
}

}  // namespace som::schema
