#include <fmt/format.h>

#include <cstring>
#include <vector>

#include "doc/reader.hpp"

namespace som::doc {

Reader::Reader(Tree& tree, std::size_t from, Mode mode, const Bounds& bounds)
    : tree_(tree),
      builder_(tree, bounds),
      base_(tree.source->c_str()),
      end_(base_ + tree.source->size()),
      p_(base_ + from),
      lineStart_(p_),
      strict_(tree.format == Format::json),
      checking_(mode == Mode::checking) {}

void Reader::fail(std::string message, Span where, std::string hint) const {
  builder_.fail(Code::syntax, std::move(message), where, std::move(hint));
}

void Reader::failAt(const char* p, std::string message, std::string hint) const {
  fail(std::move(message), span(p, p < end_ ? p + 1 : p), std::move(hint));
}

void Reader::giveUp(const char* construct, const char* from, const char* to) const {
  throw GiveUp{construct, span(from, to)};
}

// Notes a construct that som reads but does not edit.
void Reader::noteConstruct(const char* construct, const char* from, const char* to) {
  if (!tree_.construct.empty()) return;
  tree_.construct = construct;
  tree_.constructSpan = span(from, to);
}

// Lines

bool Reader::isMarker(const char* p) const {
  const char c = *p;
  return (c == '-' || c == '.') && p[1] == c && p[2] == c && is(p[3], blankClass);
}

void Reader::skipBlanks() {
  while (*p_ == ' ' || *p_ == '\t') ++p_;
}

// Skips blanks and a comment; a `#` counts as one only after a blank or at the start of a line.
bool Reader::atLineEnd() {
  const char* const from = p_;
  skipBlanks();
  if (*p_ == '#' && (p_ > from || p_ == lineStart_ || p_[-1] == ' ' || p_[-1] == '\t')) {
    const void* newline = std::memchr(p_, '\n', static_cast<std::size_t>(end_ - p_));
    p_ = newline ? static_cast<const char*>(newline) : end_;
    return true;
  }
  return *p_ == '\n' || *p_ == '\r' || p_ == end_;
}

// Skips from the end of a line, or from a comment, to the next line with content.
void Reader::nextContent() {
  for (;;) {
    if (*p_ == '\r') ++p_;
    if (*p_ != '\n') break;
    ++p_;
    startLine();
    if (*p_ != '\n' && *p_ != '\r' && p_ != end_) return;
  }
  indent_ = -1;
}

// At the start of a line: measures the indentation; skips the line if it is empty.
void Reader::startLine() {
  lineStart_ = p_;
  while (*p_ == ' ') ++p_;
  indent_ = static_cast<int>(p_ - lineStart_);
  if (*p_ == '#') {
    atLineEnd();
  } else if (*p_ == '\t') {
    const char* const tab = p_;
    if (!atLineEnd()) failAt(tab, "a tab in the indentation", "indent with spaces");
  } else if (indent_ == 0 && (*p_ == '-' || *p_ == '.') && isMarker(p_)) {
    indent_ = -1;
  }
}

// Documents

// Skips a line such as `%YAML 1.2`; true for %YAML. Only tags depend on directives, and yaml-cpp reads those.
bool Reader::directive() {
  const char* const from = p_;
  std::vector<std::string_view> words;
  while (!atLineEnd()) {
    const char* const word = p_;
    while (!is(*p_, blankClass)) ++p_;
    words.emplace_back(word, static_cast<std::size_t>(p_ - word));
  }
  const auto digit = [&](std::size_t at) { return words[1][at] >= '0' && words[1][at] <= '9'; };
  const bool isVersion = words[0] == "%YAML";
  const bool isWhole =
      isVersion ? words.size() == 2 && words[1].size() == 3 && digit(0) && words[1][1] == '.' && digit(2)
                : words[0] != "%TAG" || words.size() == 3;
  if (!isWhole) fail("unknown directive", span(from, p_), "write %YAML 1.2, or remove the line");
  noteConstruct("a directive", from, from + 1);
  nextContent();
  return isVersion;
}

Reader::After Reader::readYaml() {
  startLine();
  if (p_ == end_ || *p_ == '\n' || *p_ == '\r') nextContent();
  bool directives = false;
  for (int versions = 0; indent_ == 0 && *p_ == '%'; directives = true) {
    const char* const line = p_;
    versions += directive() ? 1 : 0;
    if (versions > 1) failAt(line, "a second %YAML before one document", "remove one of them");
  }
  if (directives && (indent_ != -1 || *p_ != '-'))
    failAt(p_, "a directive must be followed by '---'",
           "write '---' on a line of its own before the content");
  if (indent_ == -1 && p_ != end_ && *p_ == '-') {
    p_ += 3;
    if (atLineEnd()) {
      nextContent();
    } else {
      indent_ = 0;
      blockNode(-1, Place::afterMarker);
    }
  }
  if (tree_.nodes.empty()) {
    if (indent_ >= 0) {
      blockNode(-1, Place::ownLine);
    } else {
      builder_.scalar({{}, span(p_, p_), Style::plain});
    }
  }
  if (indent_ >= 0) failIndent(false);
  return p_ == end_ ? After::end : After::marker;
}

void Reader::failIndent(bool deeper) const {
  const Span where = span(p_, p_ + 1);
  if (deeper)
    fail("this line is indented deeper than the lines it belongs with", where,
         "indent it as the line above, or quote a text that spans several lines");
  fail("the indentation matches none of the lines above", where, "use the same indentation for all members");
}

// Blocks

// If anchors and tags are skipped: skips those of a node. True if the line ends there.
bool Reader::passProperties() {
  if (!checking_ || (*p_ != '&' && *p_ != '!')) return false;
  while (*p_ == '&' || *p_ == '!') {
    const bool verbatim = *p_ == '!' && p_[1] == '<';
    while (!is(*p_, verbatim ? blankClass : blankClass | flowClass)) ++p_;
    skipBlanks();
  }
  return atLineEnd();
}

void Reader::blockNode(int parent, Place place) {
  parent_ = parent;
  start_ = column();
  if (passProperties()) {
    const char* const end = p_;
    nextContent();
    return nestedOrNull(parent, end);
  }
  switch (*p_) {
    case '-':
      if (!is(p_[1], blankClass)) break;
      if (place == Place::afterColon || place == Place::afterMarker)
        failAt(p_, "a list cannot begin on the line of its key", "begin it on the next line");
      return blockSequence(column(), false);
    case '?':
      if (is(p_[1], blankClass)) giveUp("a complex key", p_, p_ + 1);
      break;
    case '|':
    case '>':
      return literal(parent);
    case '[':
    case '{': {
      const char* const from = p_;
      flowNode();
      const char* const to = p_;
      skipBlanks();
      if (*p_ == ':' && is(p_[1], blankClass)) giveUp("a complex key", from, to);
      p_ = to;
      return finishLine(parent, false);
    }
    case '"':
    case '\'':
      return blockQuoted(parent, place);
    default:
      break;
  }
  blockPlain(parent, place);
}

void Reader::mayStartMapping(Place place, const Token& key) const {
  if (place == Place::afterColon)
    fail("a value cannot contain another ': ' on the same line", span(p_, p_ + 1),
         fmt::format("put the text in quotes, or begin a mapping with '{}:' on the next line", key.text));
  if (place == Place::afterMarker)
    fail("a mapping cannot begin on the line of '---'", key.span, "begin it on the next line");
  // A tab before a key makes its column ambiguous.
  if (std::memchr(lineStart_, '\t', key.span.begin - at(lineStart_)))
    fail("a tab in the indentation", key.span, "indent with spaces");
}

void Reader::blockPlain(int parent, Place place) {
  const int here = start_;
  const Token token = plain(false);
  if (*p_ == ':' && is(p_[1], blankClass)) {
    mayStartMapping(place, token);
    return blockMapping(here, token);
  }
  builder_.scalar(token);
  finishLine(parent, true);
}

void Reader::blockQuoted(int parent, Place place) {
  const int here = start_;
  const char* const line = lineStart_;
  const Token token = quoted();
  const char* const after = p_;
  skipBlanks();
  if (*p_ == ':' && is(p_[1], blankClass)) {
    if (lineStart_ != line) failLongKey(token);
    mayStartMapping(place, token);
    return blockMapping(here, token);
  }
  p_ = after;
  builder_.scalar(token);
  finishLine(parent, false);
}

// Checks the rest of the line after a value. A plain scalar may continue below, which is left to yaml-cpp.
void Reader::finishLine(int parent, bool plain) {
  const char* const after = p_;
  if (!atLineEnd()) {
    if (*p_ == '#') failAt(p_, "a comment needs a space before its '#'", "put a space before it");
    failAt(p_, "unexpected text after the end of the value",
           "quote the whole value, and write a quote inside it twice ('') or as \\\"");
  }
  const bool comment = std::memchr(after, '#', static_cast<std::size_t>(p_ - after)) != nullptr;
  nextContent();
  if (indent_ <= parent) return;
  if (plain && !comment) giveUp("a plain scalar of several lines", after, after);
  failIndent(true);
}

void Reader::failLongKey(const Token& key) const {
  fail("a key spans several lines", key.span, "write it on one line");
}

Token Reader::nextKey() {
  Token key;
  const char* const line = lineStart_;
  if (passProperties()) failAt(p_, "a key is missing after an anchor or a tag");
  switch (*p_) {
    case '"':
    case '\'':
      key = quoted();
      break;
    case '[':
    case '{':
      giveUp("a complex key", p_, p_ + 1);
    case '-':
      if (is(p_[1], blankClass))
        failAt(p_, "a list item among the members of a mapping", "indent it below the key whose list it is");
      key = plain(false);
      break;
    case '?':
      if (is(p_[1], blankClass)) giveUp("a complex key", p_, p_ + 1);
      key = plain(false);
      break;
    default:
      key = plain(false);
  }
  if (lineStart_ != line) failLongKey(key);
  skipBlanks();
  if (*p_ != ':' || !is(p_[1], blankClass)) {
    const bool glued = key.style == Style::plain && key.text.find(':') != std::string_view::npos;
    fail(
        "a ':' is missing after this key", key.span,
        glued ? "put a space after the ':'" : "write 'key: value', or quote a text that spans several lines");
  }
  return key;
}

void Reader::blockMapping(int column, Token key) {
  const std::uint32_t mapping = builder_.open(Type::mapping, Style::block, key.span.begin);
  std::uint32_t member = 0;
  for (;;) {
    builder_.key(mapping, key);
    ++p_;
    member = builder_.next();
    memberValue(column);
    builder_.setKey(member, key);
    if (indent_ != column) break;
    key = nextKey();
  }
  if (indent_ > column) failIndent(builder_.node(member).style != Style::block);
  builder_.close(mapping, builder_.node(member).span.end);
}

void Reader::memberValue(int column) {
  const char* const colonEnd = p_;
  if (*p_ == ' ') ++p_;
  if (!is(*p_, blankClass) && *p_ != '#') return blockNode(column, Place::afterColon);
  if (!atLineEnd()) return blockNode(column, Place::afterColon);
  nextContent();
  nestedOrNull(column, colonEnd);
}

void Reader::nestedOrNull(int column, const char* colonEnd) {
  if (indent_ > column) return blockNode(column, Place::ownLine);
  if (indent_ == column && *p_ == '-' && is(p_[1], blankClass)) return blockSequence(column, true);
  builder_.scalar({{}, span(colonEnd, colonEnd), Style::plain});
}

void Reader::blockSequence(int column, bool zeroIndented) {
  const std::uint32_t sequence = builder_.open(Type::sequence, Style::block, at(p_));
  std::uint32_t item = 0;
  for (;;) {
    const char* const dash = p_++;
    builder_.child(sequence);
    item = builder_.next();
    if (*p_ == ' ' && !is(p_[1], blankClass) && p_[1] != '#') {
      ++p_;
      blockNode(column, Place::afterDash);
    } else if (!atLineEnd()) {
      if (*p_ == '-' && is(p_[1], blankClass) && std::memchr(dash, '\t', static_cast<std::size_t>(p_ - dash)))
        failAt(p_, "a tab in the indentation", "indent with spaces");
      blockNode(column, Place::afterDash);
    } else {
      nextContent();
      if (indent_ > column) {
        blockNode(column, Place::ownLine);
      } else {
        builder_.scalar({{}, span(dash + 1, dash + 1), Style::plain});
      }
    }
    builder_.node(item).keySpan = span(dash, dash + 1);
    if (indent_ != column) break;
    if (*p_ == '-' && is(p_[1], blankClass)) continue;
    if (zeroIndented) break;
    failAt(p_, "this is not an item of the list above", "begin it with '- ', or indent it less");
  }
  if (indent_ > column) failIndent(builder_.node(item).style != Style::block);
  builder_.close(sequence, builder_.node(item).span.end);
}

}  // namespace som::doc
