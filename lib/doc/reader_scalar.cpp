#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "base/utf8.hpp"
#include "doc/reader.hpp"

namespace som::doc {
namespace {

struct Escape {
  char letter;
  std::string_view text;
};
constexpr std::array jsonEscapes = {Escape{'"', "\""}, Escape{'\\', "\\"}, Escape{'/', "/"},
                                    Escape{'b', "\b"}, Escape{'f', "\f"},  Escape{'n', "\n"},
                                    Escape{'r', "\r"}, Escape{'t', "\t"}};
constexpr std::array yamlEscapes = {Escape{'0', std::string_view("\0", 1)},
                                    Escape{'a', "\a"},
                                    Escape{'v', "\v"},
                                    Escape{'e', "\x1B"},
                                    Escape{' ', " "},
                                    Escape{'\t', "\t"},
                                    Escape{'N', "\xC2\x85"},
                                    Escape{'_', "\xC2\xA0"},
                                    Escape{'L', "\xE2\x80\xA8"},
                                    Escape{'P', "\xE2\x80\xA9"}};

template <std::size_t N>
const Escape* find(const std::array<Escape, N>& table, char letter) {
  for (const Escape& row : table)
    if (row.letter == letter) return &row;
  return nullptr;
}

}  // namespace

// Plain scalars

void Reader::failPlainStart() const {
  const char c = *p_;
  if (c == '&') giveUp("an anchor", p_, p_ + 1);
  if (c == '*') giveUp("an alias", p_, p_ + 1);
  if (c == '!') giveUp("a tag", p_, p_ + 1);
  if (p_ == end_) failAt(p_, "the text ends where a value is expected");
  if (c == '#') failAt(p_, "a comment needs a space before its '#'", "put a space before it");
  if (c == '|' || c == '>') failAt(p_, "a block scalar is not permitted here", "put the text in quotes");
  if (c == ':' && checking_) giveUp("an empty key", p_, p_ + 1);
  if (c == ':') failAt(p_, "a key is missing before the ':'");
  failAt(p_, fmt::format("a value without quotes cannot begin with '{}'", c), "put it in double quotes");
}

// Reads a plain scalar on one line; it ends before `: `, ` #`, the line end, and within brackets `,[]{}`.
Token Reader::plain(bool inFlow) {
  const char* const from = p_;
  if (checking_ && *p_ == '*') {
    while (!is(*p_, inFlow ? blankClass | flowClass : blankClass)) ++p_;
    const char* const end = p_;
    skipBlanks();
    if (*p_ != ':') p_ = end;
    return {{from, static_cast<std::size_t>(end - from)}, span(from, end), Style::plain};
  }
  if (is(*p_, indicatorClass)) {
    const bool allowed = (*p_ == '-' || *p_ == '?' || *p_ == ':') && !is(p_[1], blankClass) &&
                         !(inFlow && is(p_[1], flowClass));
    if (!allowed) failPlainStart();
  }
  const unsigned stops = inFlow ? stopClass | flowClass : stopClass;
  const unsigned colonEnds = inFlow ? blankClass | flowClass : blankClass;
  for (;; ++p_) {
    while (!is(*p_, stops)) ++p_;
    if (*p_ == ':') {
      if (is(p_[1], colonEnds)) break;
    } else if (*p_ == '#') {
      if (p_[-1] == ' ' || p_[-1] == '\t') break;
    } else {
      break;
    }
  }
  const char* to = p_;
  while (to > from && (to[-1] == ' ' || to[-1] == '\t')) --to;
  if (*p_ != ':') p_ = to;
  return {{from, static_cast<std::size_t>(to - from)}, span(from, to), Style::plain};
}

// Quoted scalars

namespace {

/// Returns the end of a text without trailing blanks.
const char* withoutBlanks(const char* begin, const char* end) {
  while (end > begin && (end[-1] == ' ' || end[-1] == '\t')) --end;
  return end;
}

}  // namespace

Token Reader::scalarBelow(int parent) {
  parent_ = parent;
  return *p_ == '|' || *p_ == '>' ? blockScalar(parent) : quoted();
}

Token Reader::quoted() { return *p_ == '"' ? doubleQuoted() : singleQuoted(); }

// At a line end within quotes: YAML may continue there, JSON may not.
void Reader::requireClosed(const char* open) {
  const char quote = *open;
  if (p_ < close_) return;
  if (!strict_)
    for (const char* p = p_; p < end_; ++p) {
      if (quote == '"' && *p == '\\' && p + 1 < end_) {
        ++p;
      } else if (*p == quote) {
        close_ = p;
        return;
      }
    }
  if (strict_ && *p_ != '\n' && *p_ != '\r' && p_ != end_)
    failAt(p_, "a control character in a string", "write it as an escape");
  fail("this quote is never closed", span(open, open + 1), "close it on the same line");
}

// Continues at the next non-empty line after a line end within quotes. The line end becomes a blank; empty
// lines become line feeds.
void Reader::foldLines(std::string& out, const char* open, bool escaped) {
  requireClosed(open);
  noteConstruct("a quoted scalar of several lines", open, open + 1);
  std::size_t breaks = 0;
  do {
    if (*p_ == '\r') ++p_;
    lineStart_ = ++p_;
    ++breaks;
    if ((*p_ == '-' || *p_ == '.') && isMarker(p_))
      failAt(p_, "a document ends inside quotes", "close the quote before it");
    while (*p_ == ' ') ++p_;
    indent_ = static_cast<int>(p_ - lineStart_);
    skipBlanks();
  } while (*p_ == '\n' || *p_ == '\r');
  if (indent_ <= parent_) failShallow("indent it with spaces, or close the quote above");
  if (breaks == 1 && !escaped) out += ' ';
  out.append(breaks - 1, '\n');
}

void Reader::failShallow(std::string hint) const {
  failAt(p_, "this line must be indented deeper than its parent", std::move(hint));
}

Token Reader::singleQuoted() {
  const char* const open = p_++;
  const char* from = p_;
  std::string decoded;
  bool changed = false;
  for (;; ++p_) {
    while (*p_ != '\'' && *p_ != '\n' && *p_ != '\r' && *p_ != '\0') ++p_;
    if (*p_ == '\'' && p_[1] != '\'') break;
    changed = true;
    if (*p_ == '\'') {
      decoded.append(from, ++p_);
      from = p_ + 1;
      continue;
    }
    decoded.append(from, withoutBlanks(from, p_));
    foldLines(decoded, open, false);
    from = p_--;
  }
  std::string_view text(from, static_cast<std::size_t>(p_ - from));
  if (changed) text = builder_.keep(std::move(decoded.append(text)));
  ++p_;
  return {text, span(open, p_), Style::singleQuoted};
}

Token Reader::doubleQuoted() {
  const char* const open = p_++;
  const char* from = p_;
  std::string decoded;
  bool changed = false;
  for (;;) {
    while (!is(*p_, quoteStop)) ++p_;
    if (*p_ == '"') break;
    if (*p_ == '\t' && !strict_) {
      ++p_;
      continue;
    }
    changed = true;
    if (*p_ == '\\') {
      decoded.append(from, p_);
      escape(decoded, open);
    } else {
      if (strict_) requireClosed(open);
      decoded.append(from, withoutBlanks(from, p_));
      foldLines(decoded, open, false);
    }
    from = p_;
  }
  std::string_view text(from, static_cast<std::size_t>(p_ - from));
  if (changed) text = builder_.keep(std::move(decoded.append(text)));
  ++p_;
  return {text, span(open, p_), Style::doubleQuoted};
}

std::uint32_t Reader::hexDigits(int count, const char* from) {
  std::uint32_t value = 0;
  for (int i = 0; i < count; ++i, ++p_) {
    const char c = *p_;
    const int digit = c >= '0' && c <= '9'                     ? c - '0'
                      : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                               : -1;
    if (digit < 0) fail(fmt::format("an escape needs {} hexadecimal digits", count), span(from, p_));
    value = value << 4U | static_cast<std::uint32_t>(digit);
  }
  return value;
}

// Reads an escape at a backslash; ends after it.
void Reader::escape(std::string& out, const char* open) {
  const char* const from = p_++;
  const char letter = *p_;
  const Escape* row = find(jsonEscapes, letter);
  if (!row && !strict_) row = find(yamlEscapes, letter);
  if (row) {
    ++p_;
    out += row->text;
    return;
  }
  const int length = letter == 'u' ? 4 : strict_ ? 0 : letter == 'x' ? 2 : letter == 'U' ? 8 : 0;
  if (length == 0) {
    if (letter == '\n' || letter == '\r' || p_ == end_) {
      if (strict_ || p_ == end_) requireClosed(open);
      return foldLines(out, open, true);
    }
    fail(fmt::format("unknown escape '\\{}'",
                     std::string_view(p_, decodeUtf8({p_, static_cast<std::size_t>(end_ - p_)}).length)),
         span(from, p_ + 1), "a backslash itself is written \\\\; in single quotes it needs no escape");
  }
  ++p_;
  std::uint32_t code = hexDigits(length, from);
  if (code >= 0xD800 && code < 0xDC00 && length == 4 && p_[0] == '\\' && p_[1] == 'u') {
    p_ += 2;
    const std::uint32_t low = hexDigits(4, from);
    if (low < 0xDC00 || low > 0xDFFF) fail("half of a surrogate pair", span(from, p_));
    code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
  }
  if (code >= 0xD800 && code <= 0xDFFF) fail("half of a surrogate pair", span(from, p_));
  if (code > 0x10FFFF) fail("the code point does not exist", span(from, p_));
  appendUtf8(out, code);
}

// Block scalars

namespace {

// Joins the lines of a block scalar. Line breaks are kept, or folded by the rules of YAML 1.2.
class FoldedLines {
 public:
  explicit FoldedLines(bool folded) : folded_(folded) {}

  void blank() { ++breaks_; }
  void line(std::string_view text) {
    const bool deeper = text[0] == ' ' || text[0] == '\t';
    if (any_) {
      if (!folded_ || deeper || deeper_) {
        ++breaks_;
      } else if (breaks_ == 0) {
        text_ += ' ';
      }
    }
    text_.append(breaks_, '\n');
    text_ += text;
    breaks_ = 0;
    deeper_ = deeper;
    any_ = true;
  }
  std::string finish(char chomp) {
    if (any_ && chomp != '-') text_ += '\n';
    if (chomp == '+') text_.append(breaks_, '\n');
    return std::move(text_);
  }

 private:
  bool folded_;
  bool any_ = false;
  bool deeper_ = false;
  std::size_t breaks_ = 0;
  std::string text_;
};

}  // namespace

Reader::BlockHeader Reader::blockHeader(int parent) {
  BlockHeader header;
  header.folded = *p_++ == '>';
  int indicator = 0;
  for (;; ++p_) {
    if ((*p_ == '-' || *p_ == '+') && header.chomp == ' ') {
      header.chomp = *p_;
    } else if (*p_ >= '1' && *p_ <= '9' && indicator == 0) {
      indicator = *p_ - '0';
    } else {
      break;
    }
  }
  if (indicator > 0) header.indent = std::max(parent, 0) + indicator;
  return header;
}

// Returns the line below the line end at `from`; the end of the text also ends a line. Counts its indentation
// up to `indent`, if that is known.
std::optional<Reader::BlockLine> Reader::lineBelow(const char* from, int indent) const {
  if (*from == '\r') ++from;
  if (*from != '\n' || from + 1 == end_) return std::nullopt;
  BlockLine line;
  line.begin = line.text = from + 1;
  while (*line.text == ' ' && (indent < 0 || line.text - line.begin < indent)) ++line.text;
  line.width = static_cast<int>(line.text - line.begin);
  const void* newline = std::memchr(line.text, '\n', static_cast<std::size_t>(end_ - line.text));
  line.end = newline ? static_cast<const char*>(newline) : end_;
  if (newline && line.end > line.text && line.end[-1] == '\r') --line.end;
  return line;
}

// The first line with text determines the indentation; empty lines before it may not be deeper.
int Reader::literalIndent(const BlockLine& line, const BlockLine& widest) const {
  if (*line.text == '\t' && line.width == 0)
    failAt(line.text, "a tab in the indentation", "indent with spaces");
  if (widest.width > line.width)
    fail("an empty line at the start of a text is indented deeper than its first line",
         span(widest.begin, widest.begin + widest.width),
         "give the indentation after the '|', for instance '|2'");
  return line.width;
}

void Reader::literal(int parent) {
  builder_.scalar(blockScalar(parent), Type::string);
  nextContent();
  if (indent_ > parent) failIndent(false);
}

Token Reader::blockScalar(int parent) {
  const char* const from = p_;
  BlockHeader header = blockHeader(parent);
  const char* valueEnd = p_;
  if (!atLineEnd())
    failAt(p_, "text on the line that begins a block scalar", "begin the text on the next line, or quote it");
  FoldedLines lines(header.folded);
  BlockLine widest;
  while (const auto line = lineBelow(p_, header.indent)) {
    if (line->text == line->end) {
      if (line->width > widest.width) widest = *line;
      lines.blank();
      if (header.chomp == '+') valueEnd = line->end;
    } else {
      if (header.indent < 0) {
        if (line->width > parent) header.indent = literalIndent(*line, widest);
      }
      if (header.indent < 0 || line->width < header.indent || (header.indent == 0 && isMarker(line->begin))) {
        if (*line->text == '\t') failAt(line->text, "a tab in the indentation", "indent with spaces");
        break;
      }
      lines.line({line->text, static_cast<std::size_t>(line->end - line->text)});
      valueEnd = line->end;
    }
    p_ = line->end;
  }
  const Style style = header.folded ? Style::folded : Style::literal;
  return {builder_.keep(lines.finish(header.chomp)), span(from, valueEnd), style};
}

}  // namespace som::doc
