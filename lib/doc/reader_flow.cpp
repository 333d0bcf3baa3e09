#include <fmt/format.h>

#include <algorithm>

#include "doc/reader.hpp"
#include "doc/scalar.hpp"

namespace som::doc {

// Skips blanks, line ends and comments between the parts of a flow collection. False if the next part begins
// a line that is not indented deeper than the parent. A closing bracket may have less indentation, because
// many people write it so.
bool Reader::flowSkip() {
  const char* const line = lineStart_;
  for (;;) {
    if (!atLineEnd()) {
      if (lineStart_ == line) return true;
      const auto spaces = std::find_if(lineStart_, p_, [](char c) { return c != ' '; }) - lineStart_;
      return spaces + (*p_ == ']' || *p_ == '}' ? 1 : 0) > parent_;
    }
    if (*p_ == '\r') ++p_;
    if (*p_ != '\n') return true;
    lineStart_ = ++p_;
    if ((*p_ == '-' || *p_ == '.') && isMarker(p_))
      failAt(p_, "a document ends inside brackets", "close the bracket before it");
  }
}

void Reader::flowPart(const char* open) {
  if (!flowSkip()) failShallow("indent it with spaces; " + stillOpen(open));
}

std::string Reader::stillOpen(const char* open) const {
  return fmt::format("the '{}' on line {} is still open", *open, positionOf(*tree_.source, at(open)).line);
}

void Reader::flowNode() {
  const char* const from = p_;
  if (passProperties()) flowSkip();
  if (p_ != from && (is(*p_, flowClass) && *p_ != '[' && *p_ != '{'))
    return builder_.scalar({{}, span(from, from), Style::plain});
  switch (*p_) {
    case '[':
      return flowSequence();
    case '{':
      return flowMapping();
    case '"':
    case '\'':
      return builder_.scalar(quoted());
    case '?':
      if (is(p_[1], blankClass)) giveUp("a complex key", p_, p_ + 1);
      break;
    case ':':
      if (is(p_[1], blankClass | flowClass)) giveUp("an empty key", p_, p_ + 1);
      break;
    default:
      break;
  }
  builder_.scalar(plain(true));
}

// After an item: skips a comma, or stops at the closing bracket for the caller.
void Reader::flowSeparator(char close, const char* open, bool afterPlain) {
  const bool isDeep = flowSkip();
  if (!isDeep && (*p_ == ',' || *p_ == close)) failShallow("indent it with spaces; " + stillOpen(open));
  if (*p_ == ',') {
    ++p_;
    flowPart(open);
    if (*p_ == ',') failAt(p_, "a value is missing between two commas");
    return;
  }
  if (*p_ == close) return;
  if (p_ == end_)
    fail(fmt::format("this '{}' is never closed", *open), span(open, open + 1),
         fmt::format("close it with '{}'", close));
  if (afterPlain && isDeep && !is(*p_, flowClass) && *p_ != '#' && *p_ != ':') {
    // A key below an open list is more likely the next member after a forgotten bracket.
    const char* const below = p_;
    plain(true);
    const bool isKey = close == ']' && *p_ == ':';
    p_ = below;
    if (!isKey) giveUp("a plain scalar of several lines", p_, p_ + 1);
  }
  failAt(p_, fmt::format("expected ',' or '{}'", close), stillOpen(open));
}

void Reader::flowSequence() {
  const char* const open = p_;
  const std::uint32_t sequence = builder_.open(Type::sequence, Style::flow, at(p_++));
  flowPart(open);
  if (*p_ == ',') failAt(p_, "a value is missing before the comma");
  while (*p_ != ']') {
    if (p_ == end_) fail("this '[' is never closed", span(open, open + 1), "close it with ']'");
    builder_.child(sequence);
    const std::uint32_t item = builder_.next();
    const char* const from = p_;
    flowNode();
    const NodeData& data = builder_.node(item);
    const bool isPlain = data.style == Style::plain;
    const char* const to = p_;
    skipBlanks();
    if (*p_ == ':' && (!isPlain || is(p_[1], blankClass | flowClass)))
      giveUp("a mapping without braces in a list", from, to);
    p_ = to;
    flowSeparator(']', open, isPlain);
  }
  builder_.close(sequence, at(++p_));
}

void Reader::flowMapping() {
  const char* const open = p_;
  const std::uint32_t mapping = builder_.open(Type::mapping, Style::flow, at(p_++));
  flowPart(open);
  if (*p_ == ',') failAt(p_, "a key is missing before the comma");
  while (*p_ != '}') {
    if (p_ == end_) fail("this '{' is never closed", span(open, open + 1), "close it with '}'");
    if (passProperties()) flowSkip();
    if (*p_ == '[' || *p_ == '{') giveUp("a complex key", p_, p_ + 1);
    if (*p_ == '?' && is(p_[1], blankClass)) giveUp("a complex key", p_, p_ + 1);
    if (*p_ == ':' && is(p_[1], blankClass | flowClass)) giveUp("an empty key", p_, p_ + 1);
    const bool isQuoted = *p_ == '"' || *p_ == '\'';
    const Token key = isQuoted ? quoted() : plain(true);
    builder_.key(mapping, key);
    const std::uint32_t member = builder_.next();
    bool plainValue = !isQuoted;
    flowPart(open);
    if (*p_ == ':' && (isQuoted || is(p_[1], blankClass | flowClass))) {
      const char* const colonEnd = ++p_;
      flowPart(open);
      plainValue = false;
      if (*p_ == ',' || *p_ == '}') {
        builder_.scalar({{}, span(colonEnd, colonEnd), Style::plain});
      } else {
        flowNode();
        plainValue = builder_.node(member).style == Style::plain;
      }
    } else {
      builder_.scalar({{}, {key.span.end, key.span.end}, Style::plain});
    }
    builder_.setKey(member, key);
    flowSeparator('}', open, plainValue);
  }
  builder_.close(mapping, at(++p_));
}

// JSON

Reader::After Reader::readJson() {
  jsonSpace();
  if (p_ == end_) failAt(p_, "a JSON value is missing");
  jsonValue();
  jsonSpace();
  return p_ == end_ ? After::end : After::marker;
}

void Reader::jsonSpace() {
  while (*p_ == ' ' || *p_ == '\n' || *p_ == '\r' || *p_ == '\t') ++p_;
}

void Reader::jsonValue() {
  switch (*p_) {
    case '{':
      return jsonObject();
    case '[':
      return jsonArray();
    case '"':
      return builder_.scalar(doubleQuoted());
    case 't':
    case 'f':
    case 'n':
      for (const std::string_view word : {"true", "false", "null"})
        if (std::string_view(p_, static_cast<std::size_t>(end_ - p_)).starts_with(word)) {
          const char* const from = p_;
          p_ += word.size();
          return builder_.scalar({word, span(from, p_), Style::plain});
        }
      break;
    default:
      if (*p_ == '-' || (*p_ >= '0' && *p_ <= '9')) return jsonNumber();
  }
  if (p_ == end_) failAt(p_, "the text ends where a value is expected");
  if (*p_ == '\'') failAt(p_, "single quotes are not JSON", "use double quotes");
  if (*p_ == '/' || *p_ == '#') failAt(p_, "comments are not JSON");
  if (*p_ == ']' || *p_ == '}')
    failAt(p_, "a value is missing here", "JSON has no comma after the last value");
  failAt(p_, "this is not a JSON value", "put texts in double quotes");
}

void Reader::jsonUnclosed(char close, const char* open) const {
  if (p_ == end_)
    fail(fmt::format("this '{}' is never closed", *open), span(open, open + 1),
         fmt::format("close it with '{}'", close));
  failAt(p_, fmt::format("expected ',' or '{}'", close),
         *p_ == '/' || *p_ == '#' ? "comments are not JSON" : "");
}

void Reader::jsonNumber() {
  const char* const from = p_;
  const auto number = [](char c) {
    return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
  };
  while (number(*p_)) ++p_;
  const std::string_view text(from, static_cast<std::size_t>(p_ - from));
  if (!isJsonNumber(text))
    fail(fmt::format("'{}' is not a JSON number", text), span(from, p_),
         "no leading zeros, no '+', digits on both sides of the point");
  builder_.scalar({text, span(from, p_), Style::plain});
}

void Reader::jsonArray() {
  const char* const open = p_;
  const std::uint32_t array = builder_.open(Type::sequence, Style::flow, at(p_++));
  jsonSpace();
  if (*p_ != ']')
    for (;;) {
      if (p_ == end_) fail("this '[' is never closed", span(open, open + 1), "close it with ']'");
      builder_.child(array);
      jsonValue();
      jsonSpace();
      if (*p_ != ',') break;
      ++p_;
      jsonSpace();
    }
  if (*p_ != ']') jsonUnclosed(']', open);
  builder_.close(array, at(++p_));
}

void Reader::jsonObject() {
  const char* const open = p_;
  const std::uint32_t object = builder_.open(Type::mapping, Style::flow, at(p_++));
  jsonSpace();
  if (*p_ != '}')
    for (;;) {
      if (p_ == end_) fail("this '{' is never closed", span(open, open + 1), "close it with '}'");
      if (*p_ != '"')
        failAt(p_, "expected a key in double quotes",
               *p_ == '}' ? "JSON has no comma after the last member" : "");
      const Token key = doubleQuoted();
      builder_.key(object, key);
      jsonSpace();
      if (*p_ != ':') failAt(p_, "expected ':' after the key");
      ++p_;
      jsonSpace();
      const std::uint32_t member = builder_.next();
      jsonValue();
      builder_.setKey(member, key);
      jsonSpace();
      if (*p_ != ',') break;
      ++p_;
      jsonSpace();
    }
  if (*p_ != '}') jsonUnclosed('}', open);
  builder_.close(object, at(++p_));
}

}  // namespace som::doc
