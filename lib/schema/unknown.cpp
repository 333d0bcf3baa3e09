#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.hpp"
#include "schema/compiled.hpp"
#include "schema/registry.hpp"

namespace som::schema {
namespace {

/// Returns the name that has most letters at its beginning in common with the word, if these are enough to
/// tell what was meant: `applyTo`, `appliesTo`.
std::string_view sharingStart(std::string_view word, const std::vector<std::string_view>& names) {
  std::string_view best;
  std::size_t most = 3;
  for (const std::string_view name : names) {
    const auto end = std::mismatch(word.begin(), word.end(), name.begin(), name.end()).first;
    const auto length = static_cast<std::size_t>(end - word.begin());
    if (length <= most) continue;
    most = length;
    best = name;
  }
  return best;
}

std::string hintFor(std::string_view word, const std::vector<std::string_view>& names) {
  const std::string_view meant = nearest(word, names) ? std::string_view() : sharingStart(word, names);
  return meant.empty() ? suggestion(word, names, "members") : fmt::format("did you mean '{}'?", meant);
}

/// Searches a document for members that its schema does not name.
class Search {
 public:
  Search(const doc::Document& document, bool onlyMisspelt)
      : document_(document), onlyMisspelt_(onlyMisspelt) {}

  /// Looks at a value, at every depth; the depth of documents is limited.
  void look(doc::Node value, Rule rule) {
    if (value.isSequence()) {
      const Rule items = rule.items();
      if (items)
        for (const doc::Node item : value) look(item, items);
      return;
    }
    if (!value.isMapping()) return;
    const std::vector<std::string_view> names = rule.properties();
    for (const doc::Node member : value) {
      if (const Rule known = rule.property(member.key()))
        look(member, known);
      else if (!names.empty() && !isForeignMember(member.key()))
        unknown(member, names);
    }
  }

  std::vector<Diagnostic> findings;

 private:
  void unknown(doc::Node member, const std::vector<std::string_view>& names) {
    // A record with very many is not misspelt: the search for near names has a bound.
    constexpr std::size_t mostCompared = 1000;
    if (onlyMisspelt_ && ++compared_ > mostCompared) return;
    const bool isTooShort = member.key().size() < 4;  // nearly every name is near a short one
    if (onlyMisspelt_ && (isTooShort || !nearest(member.key(), names))) return;
    Diagnostic finding =
        document_
            .diagnostic(Code::unknownMember, fmt::format("'{}' is not a known member", member.key()), member)
            .as(Severity::warning)
            .hint(hintFor(member.key(), names));
    finding.span = member.keySpan();
    findings.push_back(std::move(finding));
  }

  const doc::Document& document_;
  bool onlyMisspelt_;
  std::size_t compared_ = 0;
};

}  // namespace

std::vector<Diagnostic> Schema::unknownMembers(const doc::Document& document, bool onlyMisspelt) const {
  if (compiled_->acceptor().names(document.root())) return {};
  Search search(document, onlyMisspelt);
  search.look(document.root(), root());
  return std::move(search.findings);
}

}  // namespace som::schema
