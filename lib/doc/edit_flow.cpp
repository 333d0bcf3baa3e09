#include "doc/edit_rewriter.hpp"

namespace som::doc {

// True if the parts of a flow collection begin on the line after its bracket.
bool Rewriter::isSpread(Node collection) const {
  const std::uint32_t open = collection.span().begin;
  const std::size_t first = edits_.text().find_first_not_of(" \t\r", open + 1);
  return first != std::string_view::npos && (edits_.text()[first] == '\n' || edits_.text()[first] == '#');
}

// Detects the layout of a JSON file: one value per line with some indentation, or one line with some blanks.
void Rewriter::detectJsonStyle() {
  const Node root = before_.root();
  if (root.empty()) return;
  if (isSpread(root)) {
    const std::uint32_t first = entriesOf(root).front().span.begin;
    layout_.step = edits_.indentation(first) - edits_.indentation(root.span().begin);
    return;
  }
  const std::string_view text = edits_.text();
  const std::size_t colon =
      root.isMapping() ? text.find(':', root.at(0).keySpan().end) : std::string_view::npos;
  const std::size_t tight = colon == std::string_view::npos ? text.find(',') : colon;
  if (tight == std::string_view::npos || tight + 1 >= text.size() || text[tight + 1] != ' ') {
    comma_ = ",";
    colon_ = ":";
  }
}

void Rewriter::appendJson(std::string& out, const Value& value, int column, bool spread) const {
  if (value.is_string()) {
    out += doubleQuoted(value.get_ref<const std::string&>(), Format::json);
    return;
  }
  if (value.is_primitive() || value.empty()) {
    out += json(value);
    return;
  }
  const int inner = column + layout_.step;
  const auto separate = [&](bool isFirst) {
    if (!isFirst) out += spread ? "," : comma_;
    if (spread) out.append(1, '\n').append(static_cast<std::size_t>(inner), ' ');
  };
  bool isFirst = true;
  out += value.is_array() ? '[' : '{';
  for (auto item = value.begin(); item != value.end(); ++item) {
    separate(isFirst);
    isFirst = false;
    if (value.is_object()) out += doubleQuoted(item.key(), Format::json) + colon_;
    appendJson(out, *item, inner, spread);
  }
  if (spread) out.append(1, '\n').append(static_cast<std::size_t>(column), ' ');
  out += value.is_array() ? ']' : '}';
}

std::string Rewriter::flowText(const Value& value, Place place) const {
  std::string out;
  if (json_) {
    appendJson(out, value, place.column, place.spread);
  } else {
    Emitter(out, layout_).flow(value);
  }
  return out;
}

void Rewriter::replaceInFlow(Node node, const Value& value, Place place) {
  const Span span = node.span();
  std::string text;
  if (!json_ && value.is_string() &&
      (node.style() == Style::singleQuoted || node.style() == Style::doubleQuoted)) {
    const Quoting wished = node.style() == Style::singleQuoted ? Quoting::single : Quoting::dbl;
    text = stringText(value.get_ref<const std::string&>(), wished, true);
  } else {
    const bool keepLine = json_ && !node.empty() && !isSpread(node);
    text = flowText(value, {place.kind, place.column, place.spread && !keepLine});
  }
  if (span.begin == span.end) {
    // An omitted value, with or without its colon.
    const bool colon = span.begin > node.keySpan().end && edits_.text()[span.begin - 1] == ':';
    text.insert(0, colon ? " " : ": ");
  } else if (!json_ && node.data().keyStyle == Style::plain && edits_.text()[span.begin - 1] == ':') {
    // `{a:[1]}`: without the bracket the colon would become part of the key.
    text.insert(0, " ");
  }
  edits_.replace(span, text);
}

// Returns the separator between two entries in the style of the collection.
std::string Rewriter::separator(Node collection, const std::vector<Entry>& entries) const {
  if (isSpread(collection))
    return ",\n" + std::string(static_cast<std::size_t>(edits_.indentation(entries.front().span.begin)), ' ');
  if (entries.size() > 1) {
    const std::string_view gap = edits_.between(entries[0].span.end, entries[1].span.begin);
    if (gap.starts_with(',') && gap.find_first_not_of(' ', 1) == std::string_view::npos)
      return std::string(gap);
  }
  return comma_;
}

void Rewriter::addToFlow(Node collection, const std::vector<Entry>& entries,
                         std::optional<std::size_t> previous, const std::string* key, const Value& value,
                         Place place) {
  const bool spread = isSpread(collection);
  const int column = spread ? edits_.indentation(entries.front().span.begin) : place.column;
  std::string text;
  if (key) text = (json_ ? doubleQuoted(*key, Format::json) : keyText(*key, true)) + colon_;
  text += flowText(value, {Place::Kind::flow, column, spread});
  const std::string between = separator(collection, entries);
  if (previous && spread && hasComment(entries[*previous].span.end))
    return addBelow(entries[*previous].span.end, std::string(static_cast<std::size_t>(column), ' ') + text);
  if (previous) return edits_.insert(entries[*previous].span.end, between + text);
  std::size_t first = 0;
  while (entries[first].removed) ++first;
  edits_.insert(entries[first].span.begin, text + between);
}

// True if only a comment follows an entry on its line, after its comma or without one.
bool Rewriter::hasComment(std::uint32_t end) const {
  const std::string_view rest = edits_.between(end, edits_.lineEnd(end));
  std::size_t at = rest.find_first_not_of(" \t");
  if (at != rest.npos && rest[at] == ',') at = rest.find_first_not_of(" \t", at + 1);
  return !json_ && at != rest.npos && rest[at] == '#';
}

// Adds an entry on a line below an entry whose comment stays there. A collection may end with a comma.
void Rewriter::addBelow(std::uint32_t end, const std::string& line) {
  const std::string_view rest = edits_.between(end, edits_.lineEnd(end));
  const std::size_t next = rest.find_first_not_of(" \t");
  if (rest[next] != ',' && commas_.insert(end).second) edits_.insert(end, ",");
  edits_.insert(edits_.lineEnd(end), "\n" + line + ",");
}

// Returns the lines of entries in a collection with comments and one entry per line: an entry with the
// comments before and beside it. Empty for other collections.
Span Rewriter::linesOf(const std::vector<Entry>& entries, std::size_t first, std::size_t last) const {
  const std::uint32_t begin = entries[first].span.begin;
  const std::uint32_t end = entries[last].span.end;
  const std::string_view rest = edits_.between(end, edits_.lineEnd(end));
  const bool isLast = last + 1 == entries.size();
  const bool alone = edits_.beginsLine(begin) &&
                     rest.substr(0, rest.find('#')).find_first_of("]}") == rest.npos &&
                     (isLast || !edits_.onOneLine(end, entries[last + 1].span.begin)) &&
                     (first == 0 || !edits_.onOneLine(entries[first - 1].span.end, begin));
  if (json_ || !alone) return {};
  std::uint32_t from = edits_.lineStart(begin);
  const std::uint32_t least = first == 0 ? 0 : edits_.nextLine(entries[first - 1].span.end);
  while (from > least && from > 0) {
    const std::uint32_t above = edits_.lineStart(from - 1);
    const std::string_view line = edits_.between(above, from);
    if (above < least || line[std::min(line.find_first_not_of(" \t"), line.size() - 1)] != '#') break;
    from = above;
  }
  const std::uint32_t to = isLast ? edits_.nextLine(end) : entries[last + 1].span.begin;
  const bool comments = hasComment(end) || from != edits_.lineStart(begin) ||
                        edits_.between(end, to).find('#') != std::string_view::npos ||
                        (isLast && first > 0 && hasComment(entries[first - 1].span.end));
  return comments ? Span{from, edits_.nextLine(end)} : Span{};
}

void Rewriter::removeFromFlow(const std::vector<Entry>& entries, std::size_t first, std::size_t last) {
  if (const Span lines = linesOf(entries, first, last); lines.end > lines.begin) return edits_.remove(lines);
  if (last + 1 < entries.size())
    return edits_.remove({entries[first].span.begin, entries[last + 1].span.begin});
  edits_.remove({entries[first - 1].span.end, entries[last].span.end});
}

}  // namespace som::doc
