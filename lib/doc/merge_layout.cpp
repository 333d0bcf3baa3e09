#include "doc/merge_layout.hpp"

#include <algorithm>

namespace som::doc {
namespace {

bool isBlockCollection(Node node) {
  return node.style() == Style::block && !node.empty() && (node.isMapping() || node.isSequence());
}

std::uint32_t entryBegin(Node node) {
  return node.keySpan().end > 0 ? node.keySpan().begin : node.span().begin;
}

}  // namespace

MergeLayout::MergeLayout(const Document& document) : lines_(*document.source()) {
  const Node root = document.root();
  if (document.format() != Format::yaml || !document.editable() || !isBlockCollection(root)) return;
  parts_.resize(document.root().tree()->nodes.size());
  const std::string_view text = lines_.text();
  const std::uint32_t first = entryBegin(root.at(0));
  std::uint32_t from = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  for (std::uint32_t line = from; line < first; line = lines_.nextLine(line))
    if (text.substr(line).starts_with("---") || text[line] == '%') from = lines_.nextLine(line);
  head_ = {0, std::min(from, lines_.lineStart(first))};
  Part& part = parts_[root.index()];
  part.isBlock = part.known = true;
  part.body = {0, head_.end};
  collection(root, head_.end, -1);
  part.trail.end = part.end = static_cast<std::uint32_t>(text.size());
}

const MergeLayout::Part& MergeLayout::of(Node node) const {
  static const Part unknown;
  return node && node.index() < parts_.size() ? parts_[node.index()] : unknown;
}

std::string_view MergeLayout::whole(Node node) const {
  const Part& part = of(node);
  return part.known ? text({part.lead.begin, part.end}) : text(node.span());
}

/// Places the entries of a block collection below an entry at `column`; returns the end of its last line.
std::uint32_t MergeLayout::collection(Node node, std::uint32_t from, int column) {
  for (const Node child : node) from = entry(child, from);
  Part& part = parts_[node.index()];
  part.trail = {from, trailEnd(from, column)};
  part.end = part.trail.end;
  return part.end;
}

std::uint32_t MergeLayout::entry(Node node, std::uint32_t from) {
  Part& part = parts_[node.index()];
  part.known = true;
  const std::uint32_t begin = entryBegin(node);
  part.column = lines_.column(begin);
  const std::uint32_t line = lines_.lineStart(begin);
  part.lead = line >= from ? Span{from, line} : Span{begin, begin};
  if (isBlockCollection(node)) {
    part.isBlock = true;
    const std::uint32_t first = entryBegin(node.at(0));
    part.beginsBeside = lines_.onOneLine(begin, first);
    if (part.beginsBeside) {
      part.body = {begin, first};
      part.tail = {first, first};
      return collection(node, first, part.column);
    }
    std::uint32_t end = node.keySpan().end;
    if (lines_.between(begin, end) != "-") end = static_cast<std::uint32_t>(lines_.text().find(':', end)) + 1;
    part.body = {begin, end};
    part.tail = {end, lines_.lineEnd(end)};
    return collection(node, lines_.nextLine(end), part.column);
  }
  const std::uint32_t end = contentEnd(node);
  part.body = {begin, end};
  const bool ended = end > begin && lines_.text()[end - 1] == '\n';
  part.tail = {end, ended ? end : lines_.lineEnd(end)};
  part.end = ended ? end : lines_.nextLine(end);
  return part.end;
}

/// Returns the end of the value of a scalar or flow collection; of one without a value, the end of its key.
std::uint32_t MergeLayout::contentEnd(Node node) const {
  return std::max(node.span().end, node.keySpan().end);
}

/// Comments that are indented deeper than the entry of a collection belong to the collection.
std::uint32_t MergeLayout::trailEnd(std::uint32_t from, int column) const {
  std::uint32_t end = from;
  const std::string_view text = lines_.text();
  for (std::uint32_t line = from; line < text.size(); line = lines_.nextLine(line)) {
    const std::size_t first = text.find_first_not_of(" \t", line);
    if (first == std::string_view::npos) break;
    if (text[first] == '#' && lines_.indentation(line) > column)
      end = lines_.nextLine(line);
    else if (text[first] != '\n' && text[first] != '\r')
      break;
  }
  return end;
}

}  // namespace som::doc
