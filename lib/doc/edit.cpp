#include "doc/edit.hpp"

#include <fmt/format.h>

#include <unordered_map>

#include "doc/edit_match.hpp"
#include "doc/edit_rewriter.hpp"
#include "doc/members.hpp"

namespace som::doc {

Rewriter::Rewriter(const Document& before, bool literals)
    : before_(before), edits_(*before.source()), json_(before.format() == Format::json) {
  layout_.literals = literals;
  if (json_) {
    detectJsonStyle();
    return;
  }
  // The first nested mapping and the first list under a key show the indentation of the file.
  bool step = false;
  bool listStep = false;
  const auto look = [&](const auto& self, Node node) -> void {
    for (const Node child : node) {
      if (step && listStep) return;
      if (child.style() != Style::block) continue;
      const int depth = edits_.column(child.span().begin) - edits_.column(child.keySpan().begin);
      if (node.isMapping() && child.isMapping() && !step) layout_.step = depth, step = true;
      if (node.isMapping() && child.isSequence() && !listStep) layout_.listStep = depth, listStep = true;
      self(self, child);
    }
  };
  look(look, before.root());
  if (!listStep) layout_.listStep = layout_.step;
}

std::string Rewriter::run(const Value& after) {
  const Node root = before_.root();
  change(root, after, {json_ ? Place::Kind::flow : Place::Kind::root, 0, true});
  return edits_.apply();
}

std::vector<Rewriter::Entry> Rewriter::entriesOf(Node node) const {
  std::vector<Entry> entries;
  entries.reserve(node.size());
  for (const Node child : node) {
    const bool hasKey = child.keySpan().end > 0;
    entries.push_back({{hasKey ? child.keySpan().begin : child.span().begin, child.span().end}, child});
  }
  return entries;
}

Rewriter::Place Rewriter::placeOf(Node collection, const Entry& entry, Place outer) const {
  if (collection.style() == Style::flow) {
    const bool spread = isSpread(collection);
    return {Place::Kind::flow, spread ? edits_.indentation(entry.span.begin) : outer.column, spread};
  }
  return {collection.isMapping() ? Place::Kind::member : Place::Kind::item, edits_.column(entry.span.begin)};
}

void Rewriter::change(Node node, const Value& value, Place place) {
  if (sameValue(node, value)) return;
  if (!node.empty() && !value.empty()) {
    if (node.isMapping() && value.is_object()) return changeMapping(node, value, place);
    if (node.isSequence() && value.is_array()) return changeSequence(node, value, place);
  }
  if (place.kind == Place::Kind::flow) return replaceInFlow(node, value, place);
  if (place.kind == Place::Kind::root) return replaceRoot(node, value);
  replaceInBlock(node, value, place);
}

void Rewriter::changeMapping(Node node, const Value& value, Place place) {
  std::vector<Entry> entries = entriesOf(node);
  const Members wanted(value);
  std::unordered_map<std::string_view, std::size_t> kept;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    entries[i].removed = wanted.find(entries[i].node.key()) == nullptr;
    if (!entries[i].removed) kept.emplace(entries[i].node.key(), i);
  }
  if (kept.empty()) {
    // No entry stays, so only the braces have a style to keep.
    if (place.kind == Place::Kind::flow) return replaceInFlow(node, value, place);
    return place.kind == Place::Kind::root ? replaceRoot(node, value) : replaceInBlock(node, value, place);
  }
  for (const Entry& entry : entries)
    if (!entry.removed) change(entry.node, *wanted.find(entry.node.key()), placeOf(node, entry, place));
  removeMarked(node, entries);
  // A new key is placed behind its predecessor in the value. Existing keys stay where they are.
  std::optional<std::size_t> previous;
  for (const auto& [key, member] : value.get_ref<const Value::object_t&>()) {
    if (const auto found = kept.find(key); found != kept.end()) {
      previous = found->second;
    } else {
      add(node, entries, previous, &key, member, place);
    }
  }
}

void Rewriter::changeSequence(Node node, const Value& value, Place place) {
  std::vector<Entry> entries = entriesOf(node);
  std::vector<Node> items(node.begin(), node.end());
  const auto matches = matchItems(items, value);
  for (Entry& entry : entries) entry.removed = true;
  bool any = false;
  for (const auto& match : matches)
    if (match) entries[*match].removed = false, any = true;
  if (!any) {
    if (place.kind == Place::Kind::flow) return replaceInFlow(node, value, place);
    return place.kind == Place::Kind::root ? replaceRoot(node, value) : replaceInBlock(node, value, place);
  }
  for (std::size_t i = 0; i < matches.size(); ++i)
    if (matches[i]) change(items[*matches[i]], value[i], placeOf(node, entries[*matches[i]], place));
  removeMarked(node, entries);
  std::optional<std::size_t> previous;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (matches[i]) {
      previous = matches[i];
    } else {
      add(node, entries, previous, nullptr, value[i], place);
    }
  }
}

void Rewriter::removeMarked(Node collection, const std::vector<Entry>& entries) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (!entries[i].removed) continue;
    const std::size_t first = i;
    while (i + 1 < entries.size() && entries[i + 1].removed) ++i;
    if (collection.style() == Style::flow) {
      removeFromFlow(entries, first, i);
    } else {
      removeFromBlock(entries, first, i);
    }
  }
}

void Rewriter::add(Node collection, const std::vector<Entry>& entries, std::optional<std::size_t> previous,
                   const std::string* key, const Value& value, Place place) {
  if (collection.style() == Style::flow) return addToFlow(collection, entries, previous, key, value, place);
  addToBlock(entries, previous, key, value);
}

namespace {

// Returns the rewritten text if parsing it gives `after`; else nullopt.
std::optional<std::string> attempt(const Document& before, const Value& after, bool literals) {
  std::string text = Rewriter(before, literals).run(after);
  try {
    if (sameValue(read(text, before.file(), before.format()).root(), after)) return text;
  } catch (const Error& error) {
    const Code code = error.findings().front().code;
    if (code == Code::tooLarge || code == Code::tooDeep) throw;
  }
  return std::nullopt;
}

}  // namespace

std::string rewrite(const Document& before, const Value& after) {
  if (sameValue(before.root(), after)) return *before.source();
  if (!before.editable())
    throw Error(Diagnostic(Code::unsupportedYaml,
                           fmt::format("this file uses {}, so som does not edit it", before.construct()))
                    .in(before.file())
                    .at(before.source(), before.constructSpan())
                    .hint("remove it from the file, or make the change by hand"));
  if (auto text = attempt(before, after, true)) return *std::move(text);
  if (auto text = attempt(before, after, false)) return *std::move(text);
  throw Error(
      Diagnostic(Code::fault, "the edited text does not match the intended change; nothing was written")
          .in(before.file())
          .hint("please report this together with the file"));
}

}  // namespace som::doc
