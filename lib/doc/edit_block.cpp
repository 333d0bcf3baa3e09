#include <algorithm>

#include "doc/edit_rewriter.hpp"

namespace som::doc {
namespace {

Quoting quotingOf(Node node) {
  switch (node.style()) {
    case Style::singleQuoted:
      return Quoting::single;
    case Style::doubleQuoted:
      return Quoting::dbl;
    default:
      return Quoting::plain;
  }
}

std::string_view withoutBlank(std::string_view text) {
  if (text.starts_with(' ')) text.remove_prefix(1);
  return text;
}

}  // namespace

// Returns the offset just after the `:` or `-` of the value.
std::uint32_t Rewriter::indicatorEnd(Node node, Place place) const {
  if (place.kind == Place::Kind::item) return node.keySpan().end;
  return static_cast<std::uint32_t>(edits_.text().find(':', node.keySpan().end)) + 1;
}

// Returns the text after the `:` or `-`, in the quoting and style of the old value.
std::string Rewriter::afterIndicator(Node node, const Value& value, Place place) const {
  std::string text;
  Emitter emitter(text, layout_);
  const bool quoted = node.style() == Style::singleQuoted || node.style() == Style::doubleQuoted;
  if (value.is_string() && quoted)
    return ' ' + stringText(value.get_ref<const std::string&>(), quotingOf(node), false);
  if (value.is_structured() && node.style() == Style::flow && !node.empty()) {
    text = " ";
    emitter.flow(value);
    return text;
  }
  if (value.is_string() && layout_.literals &&
      (node.style() == Style::literal || node.style() == Style::folded) &&
      fitsLiteral(value.get_ref<const std::string&>())) {
    // The lines of the block keep their indentation.
    const std::uint32_t below = edits_.nextLine(node.span().begin);
    const std::size_t first = edits_.text().find_first_not_of(" \r\n", below);
    int column = place.column + layout_.step;
    if (first < node.span().end) column = edits_.indentation(static_cast<std::uint32_t>(first));
    std::string lines;
    const auto header = emitter.literal(value.get_ref<const std::string&>(), column, lines);
    return ' ' + std::string(header) + lines;
  }
  if (place.kind == Place::Kind::item) {
    emitter.item(value, place.column);
    return text.substr(1);
  }
  emitter.afterKey(value, place.column);
  return text;
}

void Rewriter::replaceInBlock(Node node, const Value& value, Place place) {
  const std::string text = afterIndicator(node, value, place);
  const std::size_t newline = std::min(text.find('\n'), text.size());
  const std::string_view head = std::string_view(text).substr(0, newline);
  const std::string_view below = std::string_view(text).substr(newline);
  const std::uint32_t from = indicatorEnd(node, place);
  const Span span = node.span();
  if (node.style() == Style::literal || node.style() == Style::folded)
    return replaceLiteral(node, head, below);
  if (span.begin == span.end) {
    edits_.insert(from, head);
    return edits_.insert(edits_.lineEnd(from), below);
  }
  if (edits_.onOneLine(from, span.begin)) {
    // A comment behind the value stays on the first line.
    edits_.replace({head.empty() ? from : span.begin, span.end}, withoutBlank(head));
    return edits_.insert(edits_.lineEnd(span.end), below);
  }
  if (below.empty() && node.style() != Style::block) return edits_.replace(span, withoutBlank(head));
  edits_.insert(from, head);
  edits_.replace({edits_.lineEnd(from), edits_.lineEnd(span.end)}, below);
}

void Rewriter::replaceLiteral(Node node, std::string_view head, std::string_view below) {
  const Span span = node.span();
  std::uint32_t headerEnd = span.begin;
  while (headerEnd < span.end &&
         std::string_view("|>+-123456789").find(edits_.text()[headerEnd]) != std::string_view::npos)
    ++headerEnd;
  if (head.empty()) {
    const auto before = edits_.text().find_last_not_of(' ', span.begin - 1);
    edits_.remove({static_cast<std::uint32_t>(before) + 1, headerEnd});
  } else {
    edits_.replace({span.begin, headerEnd}, withoutBlank(head));
  }
  const std::uint32_t lineEnd = edits_.lineEnd(headerEnd);
  edits_.replace({lineEnd, std::max(lineEnd, span.end)}, below);
}

void Rewriter::replaceRoot(Node node, const Value& value) {
  std::string text;
  Emitter emitter(text, layout_);
  const Span span = node.span();
  if (value.is_structured() && !value.empty()) {
    if (node.style() == Style::flow && !node.empty()) {
      emitter.flow(value);
    } else {
      emitter.block(value, 0);
    }
  } else {
    text = std::string(withoutBlank(afterIndicator(node, value, {Place::Kind::root, 0})));
  }
  if (span.begin == span.end) {
    const bool lineOpen = span.begin > 0 && !edits_.beginsLine(span.begin);
    return edits_.insert(span.begin, (lineOpen ? "\n" : "") + text + "\n");
  }
  // A block cannot begin on the line of `---`.
  const bool own = edits_.beginsLine(span.begin);
  const bool block = value.is_structured() && !value.empty();
  edits_.replace({own ? edits_.lineStart(span.begin) : span.begin, span.end},
                 (!own && block ? "\n" : "") + text);
}

// Returns the end of the last line that belongs to an entry at `column` whose value ends at `end`. Comments
// below it that are indented deeper belong to the members of the value, with the empty lines between them.
std::uint32_t Rewriter::ownEnd(std::uint32_t end, int column) const {
  const std::string_view text = edits_.text();
  std::uint32_t own = edits_.lineEnd(end);
  for (std::uint32_t line = edits_.nextLine(end); line < text.size(); line = edits_.nextLine(line)) {
    const char first = text[std::min(text.find_first_not_of(' ', line), text.size() - 1)];
    if (first == '#' && edits_.indentation(line) > column)
      own = edits_.lineEnd(line);
    else if (first != '\n' && first != '\r')
      break;
  }
  return own;
}

void Rewriter::addToBlock(const std::vector<Entry>& entries, std::optional<std::size_t> previous,
                          const std::string* key, const Value& value) {
  const auto first = std::find_if(entries.begin(), entries.end(), [](const Entry& e) { return !e.removed; });
  const int column = edits_.column(entries.front().span.begin);
  const Entry& neighbour = previous ? entries[*previous] : *first;
  std::string text;
  Emitter emitter(text, layout_);
  const bool flowSibling = neighbour.node.style() == Style::flow && !neighbour.node.empty();
  if (key) {
    emitter.member(*key, value, column);
  } else if (flowSibling && value.is_structured()) {
    text = "- ";
    emitter.flow(value);
  } else {
    emitter.item(value, column);
  }
  const std::string newLine = '\n' + std::string(static_cast<std::size_t>(column), ' ');
  if (previous) {
    edits_.insert(ownEnd(neighbour.span.end, column), newLine + text);
  } else {
    edits_.insert(neighbour.span.begin, text + newLine);
  }
}

void Rewriter::removeFromBlock(const std::vector<Entry>& entries, std::size_t first, std::size_t last) {
  const std::uint32_t begin = entries[first].span.begin;
  if (!edits_.beginsLine(begin)) {
    // This entry is the first on the line of a dash: the next entry takes its place, or the next line if a
    // comment is in between.
    const std::uint32_t end = edits_.lineEnd(entries[last].span.end);
    const std::uint32_t next = entries[last + 1].span.begin;
    if (edits_.between(end, next).find('#') == std::string_view::npos) return edits_.remove({begin, next});
    const auto dash = edits_.text().find_last_not_of(" \t", begin - 1);
    return edits_.remove({static_cast<std::uint32_t>(dash) + 1, end});
  }
  const bool top = edits_.previousLineEnd(begin) == edits_.lineStart(begin);
  const int column = edits_.column(begin);
  for (std::size_t i = first; i <= last; ++i) {
    Span span = entries[i].span;
    if (entries[i].node.style() == Style::block) span.end = ownEnd(span.end, column);
    if (top) {
      edits_.remove({edits_.lineStart(span.begin), edits_.nextLine(span.end)});
    } else {
      edits_.remove({edits_.previousLineEnd(span.begin), edits_.lineEnd(span.end)});
    }
  }
}

}  // namespace som::doc
