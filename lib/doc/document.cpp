#include "doc/document.hpp"

#include "doc/scalar.hpp"

namespace som::doc {

Format formatOf(std::string_view path) { return path.ends_with(".json") ? Format::json : Format::yaml; }

const NodeData& Node::missing() {
  static const NodeData none;
  return none;
}

std::optional<std::int64_t> Node::integer() const {
  return type() == Type::integer ? parseInteger(data().text) : std::nullopt;
}

std::optional<double> Node::number() const {
  if (type() != Type::integer && type() != Type::number) return std::nullopt;
  return parseNumber(data().text);
}

std::optional<bool> Node::boolean() const {
  if (type() != Type::boolean) return std::nullopt;
  return data().text[0] == 't' || data().text[0] == 'T';
}

Node Node::operator[](std::string_view key) const {
  if (!isMapping()) return {};
  const std::vector<NodeData>& nodes = tree_->nodes;
  for (std::uint32_t i = index_ + 1; i < nodes[index_].end; i = nodes[i].end)
    if (nodes[i].key == key) return {tree_, i};
  return {};
}

Node Node::at(std::size_t position) const {
  if (position >= size()) return {};
  Iterator child = begin();
  while (position-- > 0) ++child;
  return *child;
}

Diagnostic Document::diagnostic(Code code, std::string message, Node node) const {
  Span span = node.span();
  if (span.begin == span.end && node.keySpan().end > 0) span = node.keySpan();
  return Diagnostic(code, std::move(message)).in(file()).at(source(), span);
}

}  // namespace som::doc
