#include "exchange/json_items.hpp"

#include <utility>

namespace som::exchange {
namespace {

constexpr int atEnd = std::char_traits<char>::eof();

bool isBlank(int c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// Follows the brackets of a JSON value byte by byte.
class Brackets {
 public:
  /// Takes a byte; true if the value ends with it.
  bool add(char c) {
    if (inString_) {
      if (!std::exchange(isEscaped_, false)) {
        isEscaped_ = c == '\\';
        inString_ = c != '"';
      }
      return false;
    }
    if (c == '"') inString_ = true;
    if (c == '{' || c == '[') ++depth_;
    return (c == '}' || c == ']') && --depth_ <= 0;
  }
  bool isOpen() const { return depth_ > 0 || inString_; }

 private:
  long depth_ = 0;
  bool inString_ = false;
  bool isEscaped_ = false;
};

/// True if a line has a whole object or list and nothing after it.
bool isWhole(const std::string& line) {
  Brackets brackets;
  const std::size_t begin = line.find_first_not_of(" \t\r");
  if (begin == std::string::npos || (line[begin] != '{' && line[begin] != '[')) return false;
  for (std::size_t at = begin; at < line.size(); ++at)
    if (brackets.add(line[at])) return line.find_first_not_of(" \t\r", at + 1) == std::string::npos;
  return false;
}

}  // namespace

int JsonItems::peek() {
  if (at_ < unread_.size()) return static_cast<unsigned char>(unread_[at_]);
  return in_.rdbuf()->sgetc();
}

int JsonItems::take() {
  int c = atEnd;
  if (at_ < unread_.size()) {
    c = static_cast<unsigned char>(unread_[at_++]);
    if (at_ == unread_.size()) {
      unread_.clear();
      at_ = 0;
    }
  } else {
    c = in_.rdbuf()->sbumpc();
  }
  if (c == '\n') ++line_;
  return c;
}

void JsonItems::skipBlanks() {
  while (isBlank(peek())) take();
}

/// Reads up to the end of the line.
JsonItems::Item JsonItems::readLine() {
  Item item{.line = line_, .text = {}};
  for (int c = take(); c != atEnd && c != '\n'; c = take()) {
    item.isTooLong = item.isTooLong || item.text.size() == most_;
    if (!item.isTooLong) item.text += static_cast<char>(c);
  }
  return item;
}

/// Reads an object or list up to its last bracket, or any other text up to a comma, bracket or blank.
JsonItems::Item JsonItems::readValue() {
  Item item{.line = line_, .text = {}};
  Brackets brackets;
  for (int c = peek(); c != atEnd; c = peek()) {
    if (!brackets.isOpen() && (isBlank(c) || c == ',' || c == ']')) break;
    take();
    item.isTooLong = item.isTooLong || item.text.size() == most_;
    if (!item.isTooLong) item.text += static_cast<char>(c);
    if (brackets.add(static_cast<char>(c))) break;
  }
  return item;
}

std::optional<JsonItems::Item> JsonItems::nextOfList() {
  skipBlanks();
  if (peek() == ',') take();
  skipBlanks();
  if (peek() == atEnd) {
    form_ = Form::documents;
    return Item{.line = line_, .text = {}};
  }
  if (peek() != ']') return readValue();
  take();
  form_ = Form::documents;
  return std::nullopt;
}

/// Reads the first item. If its first line is a whole value, or the second one is, the lines are items.
JsonItems::Item JsonItems::first() {
  Item line = readLine();
  if (line.isTooLong || isWhole(line.text)) {
    form_ = Form::lines;
    return line;
  }
  const std::size_t begin = line.line;
  const bool hasMore = peek() != atEnd;
  const Item second = hasMore ? readLine() : Item{.line = line_, .text = {}};
  form_ = second.text.starts_with('{') && isWhole(second.text) ? Form::lines : Form::documents;
  unread_ = (form_ == Form::lines ? "" : line.text + (hasMore ? "\n" : "")) + second.text +
            (hasMore && peek() != atEnd ? "\n" : "");
  line_ = form_ == Form::lines ? second.line : begin;
  return form_ == Form::lines ? line : readValue();
}

std::optional<JsonItems::Item> JsonItems::next() {
  if (form_ == Form::unknown && peek() == 0xEF)
    for (int i = 0; i < 3; ++i) take();  // a byte order mark
  while (true) {
    if (form_ == Form::list) {
      if (auto item = nextOfList()) return item;
      continue;
    }
    skipBlanks();
    if (peek() == atEnd) return std::nullopt;
    if (form_ == Form::lines) return readLine();
    if (peek() != '[') break;
    take();
    form_ = Form::list;
  }
  if (form_ == Form::unknown) return first();
  Item item = readValue();
  if (item.text.empty() && !item.isTooLong) item.text = static_cast<char>(take());  // a stray , or ]
  return item;
}

}  // namespace som::exchange
