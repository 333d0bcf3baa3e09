#include "doc/tree_builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "doc/document.hpp"
#include "doc/scalar.hpp"

namespace som::doc {
namespace {

// Distinguishes most keys without a comparison of the texts.
std::uint32_t fingerprint(std::string_view text) {
  if (text.empty()) return 0;
  const auto byte = [&](std::size_t at) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at]));
  };
  return static_cast<std::uint32_t>(text.size()) << 24U | byte(0) << 16U | byte(text.size() / 2) << 8U |
         byte(text.size() - 1);
}

constexpr std::size_t fewKeys = 16;

}  // namespace

NodeData& TreeBuilder::append(Span span) {
  if (tree_.nodes.size() == bounds_.nodes)
    fail(Code::tooLarge, fmt::format("a document has more than {} values", bounds_.nodes), span);
  NodeData& data = tree_.nodes.emplace_back();
  data.span = span;
  return data;
}

void TreeBuilder::scalar(const Token& token) {
  scalar(token, token.style == Style::plain ? plainType(token.text) : Type::string);
}

void TreeBuilder::scalar(const Token& token, Type type) {
  NodeData& data = append(token.span);
  data.text = token.text;
  data.end = next();
  data.type = type;
  data.style = token.style;
}

std::uint32_t TreeBuilder::open(Type type, Style style, std::uint32_t begin) {
  if (++depth_ > bounds_.depth)
    fail(Code::tooDeep, fmt::format("nesting is deeper than {} levels", maxDepth), Span{begin, begin + 1});
  const std::uint32_t index = next();
  NodeData& data = append({begin, begin});
  data.type = type;
  data.style = style;
  open_.push_back(keys_.size());
  return index;
}

void TreeBuilder::key(std::uint32_t mapping, const Token& key) {
  NodeData& data = tree_.nodes[mapping];
  ++data.count;
  const Key added{fingerprint(key.text), key.text, key.span};
  if (data.count <= fewKeys)
    for (std::size_t i = open_.back(); i < keys_.size(); ++i)
      if (keys_[i].print == added.print && keys_[i].text == added.text) duplicate(keys_[i], added);
  keys_.push_back(added);
}

void TreeBuilder::close(std::uint32_t collection, std::uint32_t end) {
  NodeData& data = tree_.nodes[collection];
  data.end = next();
  data.span.end = end;
  const std::size_t before = open_.back();
  if (data.type == Type::mapping && data.count > fewKeys) checkManyKeys(before);
  keys_.resize(before);
  open_.pop_back();
  --depth_;
}

// Sorting stays fast with hostile keys; a hash table would not.
void TreeBuilder::checkManyKeys(std::size_t from) {
  const auto begin = keys_.begin() + static_cast<std::ptrdiff_t>(from);
  std::sort(begin, keys_.end(), [](const Key& a, const Key& b) {
    if (a.print != b.print) return a.print < b.print;
    if (const int order = a.text.compare(b.text)) return order < 0;
    return a.span.begin < b.span.begin;
  });
  const auto found = std::adjacent_find(
      begin, keys_.end(), [](const Key& a, const Key& b) { return a.print == b.print && a.text == b.text; });
  if (found != keys_.end()) duplicate(*found, *(found + 1));
}

void TreeBuilder::duplicate(const Key& first, const Key& second) const {
  fail(Code::duplicateKey, fmt::format("duplicate key '{}'", second.text), second.span,
       fmt::format("it is first set on line {}", positionOf(*tree_.source, first.span.begin).line));
}

void TreeBuilder::fail(Code code, std::string message, Span span, std::string hint) const {
  throw Error(
      Diagnostic(code, std::move(message)).in(tree_.file).at(tree_.source, span).hint(std::move(hint)));
}

}  // namespace som::doc
