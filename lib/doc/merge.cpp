#include "doc/merge.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "doc/edit.hpp"
#include "doc/merge_tree.hpp"

namespace som::doc {
namespace {

bool hasCrlf(const Document& document) {
  const std::string& text = *document.source();
  const std::size_t newline = text.find('\n');
  return newline != std::string::npos && newline > 0 && text[newline - 1] == '\r';
}

std::string replaced(std::string_view text, std::string_view what, std::string_view with) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find(what, at), text.size());
    out.append(text.substr(at, next - at));
    if (next < text.size()) out.append(with);
    at = next + what.size();
  }
  return out;
}

/// Returns the document with line feeds alone at the ends of lines.
Document withLineFeeds(const Document& document) {
  if (document.source()->find('\r') == std::string::npos) return document;
  return read(replaced(*document.source(), "\r\n", "\n"), document.file(), document.format());
}

}  // namespace

bool MergeRules::isAppendOnly(const MergePlace&) const { return false; }

std::optional<std::string> MergeRules::keyOf(const MergePlace&, Node item) const {
  const Node key = item.isMapping() ? item["id"] : item;
  if (!key.isScalar() || key.isNull()) return std::nullopt;
  return item.isScalar() ? toJson(item) : std::string(key.text());
}

std::string MergeRules::orderOf(const MergePlace& list, Node item) const {
  return keyOf(list, item).value_or("");
}

std::optional<Value> MergeRules::settle(const MergePlace&, Node, Node, Node) const { return std::nullopt; }

bool MergeRules::isDisputed(const MergePlace&) const { return false; }
bool MergeRules::hasDisputes() const { return false; }

struct Merge::State {
  std::array<std::optional<Document>, 3> documents;
  std::array<std::unique_ptr<MergeLayout>, 3> layouts;
  std::array<const MergeLayout*, 3> parts{};
  bool isExchanged = false;  ///< theirs is the first of the two
  bool crlf = false;
  MergedNode root;

  Choice choiceOf(Version version) const {
    if (version == Version::base) return 0;
    return (version == Version::ours) != isExchanged ? 1 : 2;
  }
};

Merge::Merge(const Document* base, const Document& ours, const Document& theirs, const MergeRules& rules)
    : state_(std::make_unique<State>()) {
  State& state = *state_;
  state.isExchanged = sha256(*theirs.source()) < sha256(*ours.source());
  const Document& first = state.isExchanged ? theirs : ours;
  const Document& second = state.isExchanged ? ours : theirs;
  state.crlf = hasCrlf(base && hasCrlf(*base) == hasCrlf(first) ? second : first);
  if (base) state.documents[0] = withLineFeeds(*base);
  state.documents[1] = withLineFeeds(first);
  state.documents[2] = withLineFeeds(second);
  Versions versions;
  for (std::size_t i = 0; i < 3; ++i) {
    if (!state.documents[i]) continue;
    state.layouts[i] = std::make_unique<MergeLayout>(*state.documents[i]);
    state.parts[i] = state.layouts[i].get();
    versions[i] = state.documents[i]->root();
  }
  state.root = MergeDecider(rules, state.parts, conflicts_).decide(versions).value();
}

Merge::~Merge() = default;

Value Merge::value(Version pick) const {
  const Choice choice = state_->choiceOf(pick);
  // Without a base the first version stands for it.
  return valueOf(state_->root, choice == 0 && !state_->documents[0] ? 1 : choice);
}

std::string Merge::text(Version pick, const Value& value) const {
  const State& state = *state_;
  const Document& carrier = state.documents[0] ? *state.documents[0] : *state.documents[1];
  Choice choice = state.choiceOf(pick);
  if (choice == 0 && !state.documents[0]) choice = 1;
  Document draft = carrier;
  if (std::string text = MergeWriter(state.parts, choice).run(state.root); !text.empty()) {
    try {
      Document joined = read(std::move(text), carrier.file(), carrier.format());
      if (joined.editable()) draft = std::move(joined);
    } catch (const Error&) {
      // The text of the carrier is changed instead, without the comments of the other versions.
    }
  }
  std::string text = rewrite(draft, value);
  return state.crlf ? replaced(text, "\n", "\r\n") : text;
}

}  // namespace som::doc
