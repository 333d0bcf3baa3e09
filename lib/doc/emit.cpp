#include "doc/emit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/diagnostic.hpp"
#include "doc/scalar.hpp"

namespace som::doc {
namespace {

constexpr std::size_t lineWidth = 100;

[[noreturn]] void failUtf8() { throw Error(Code::invalidUtf8, "a text to write is not UTF-8"); }

template <class Test>
bool anyCodePoint(std::string_view text, Test test) {
  while (!text.empty()) {
    const CodePoint point = decodeUtf8(text);
    if (point.length == 0) failUtf8();
    if (test(point.value)) return true;
    text.remove_prefix(point.length);
  }
  return false;
}

constexpr std::array<std::string_view, 22> yaml11Words = {
    "y",  "Y",  "yes", "Yes", "YES", "n", "N",  "no",  "No",  "NO",  "on",
    "On", "ON", "off", "Off", "OFF", "=", "<<", "inf", "nan", "Inf", "NaN"};

// Recognises YAML 1.1 numbers (with underscores, binary, octal, sexagesimal), dates and times by their
// characters only. It quotes a few texts more than necessary.
bool isNumberLike(std::string_view text) {
  const char first = text[0];
  if (!(first >= '0' && first <= '9') && first != '+' && first != '-' && first != '.') return false;
  return text.find_first_not_of("0123456789abcdefABCDEFxXoO_:.,+-tTzZ \t") == std::string_view::npos;
}

bool isTyped(std::string_view text) {
  if (plainType(text) != Type::string) return true;
  if (std::find(yaml11Words.begin(), yaml11Words.end(), text) != yaml11Words.end()) return true;
  return isNumberLike(text);
}

bool isShortList(const Value& value) {
  return value.is_array() && !value.empty() &&
         std::all_of(value.begin(), value.end(), [](const Value& item) { return item.is_primitive(); });
}

bool isMultiLine(const Value& value) {
  return value.is_string() && value.get_ref<const std::string&>().find('\n') != std::string::npos;
}

}  // namespace

bool isSafePlain(std::string_view text, bool inFlow, Escapes escapes) {
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
  if (std::string_view("-?:,[]{}#&*!|>'\"%@`").find(text.front()) != std::string_view::npos) return false;
  // These would be conflict markers at the start of a line.
  if (text.starts_with("<<<<<<<") || text.starts_with("=======")) return false;
  if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return false;
  if (inFlow && text.find_first_of(",[]{}:") != std::string_view::npos) return false;
  return !anyCodePoint(text, escapes) && !isTyped(text);
}

bool fitsLiteral(std::string_view text, Escapes escapes) {
  const std::size_t first = text.find_first_not_of('\n');
  if (first == std::string_view::npos || text.find('\n') == std::string_view::npos) return false;
  if (text[first] == ' ') return false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (!line.empty() && line.find_first_not_of(' ') == std::string_view::npos) return false;
    at = end + 1;
  }
  return !anyCodePoint(text, [escapes](char32_t c) { return c != '\n' && escapes(c); });
}

namespace {

// JSON has UTF-16 escapes only; YAML has no surrogate pairs.
std::string escaped(char32_t c, Format format) {
  const auto code = static_cast<unsigned>(c);
  if (code < 0x10000) return fmt::format("\\u{:04x}", code);
  if (format == Format::yaml) return fmt::format("\\U{:08x}", code);
  return fmt::format("\\u{:04x}\\u{:04x}", 0xD7C0U + (code >> 10U), 0xDC00U + (code & 0x3FFU));
}

}  // namespace

std::string doubleQuoted(std::string_view text, Format format, Escapes escapes) {
  std::string out = "\"";
  while (!text.empty()) {
    const CodePoint point = decodeUtf8(text);
    if (point.length == 0) failUtf8();
    switch (point.value) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      case '\r':
        out += "\\r";
        break;
      default:
        if (escapes(point.value)) {
          out += escaped(point.value, format);
        } else {
          out += text.substr(0, point.length);
        }
    }
    text.remove_prefix(point.length);
  }
  return out += '"';
}

std::string stringText(std::string_view text, Quoting wished, bool inFlow, Escapes escapes) {
  if (wished == Quoting::plain && isSafePlain(text, inFlow, escapes)) return std::string(text);
  if (wished != Quoting::single || anyCodePoint(text, escapes))
    return doubleQuoted(text, Format::yaml, escapes);
  std::string out = "'";
  for (const char c : text) out.append(c == '\'' ? 2 : 1, c);
  return out += '\'';
}

std::string keyText(std::string_view key, bool inFlow, Escapes escapes) {
  return isSafePlain(key, inFlow, escapes) ? std::string(key) : doubleQuoted(key, Format::yaml, escapes);
}

std::string scalarText(const Value& scalar, bool inFlow, Escapes escapes) {
  if (scalar.is_string())
    return stringText(scalar.get_ref<const std::string&>(), Quoting::plain, inFlow, escapes);
  return textOf(scalar);
}

void Emitter::flow(const Value& value) {
  const char* separator = "";
  if (value.is_array()) {
    out_ += '[';
    for (const Value& item : value) {
      out_ += separator;
      flow(item);
      separator = ", ";
    }
    out_ += ']';
  } else if (value.is_object()) {
    out_ += '{';
    for (const auto& [key, member] : value.get_ref<const Value::object_t&>()) {
      out_ += separator + keyText(key, true, layout_.escapes) + ": ";
      flow(member);
      separator = ", ";
    }
    out_ += '}';
  } else {
    out_ += scalarText(value, true, layout_.escapes);
  }
}

std::string_view Emitter::literal(std::string_view text, int column, std::string& lines) const {
  const bool ends = text.ends_with('\n');
  const bool keeps = text.ends_with("\n\n");
  if (ends) text.remove_suffix(1);
  for (;;) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    lines += '\n';
    if (!line.empty()) lines.append(static_cast<std::size_t>(column), ' ').append(line);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return keeps ? "|+" : ends ? "|" : "|-";
}

// Appends a value that begins on this line. Returns false for a value that needs a block.
bool Emitter::inlineValue(const Value& value, int column) {
  if (layout_.literals && isMultiLine(value)) {
    const auto& text = value.get_ref<const std::string&>();
    if (fitsLiteral(text, layout_.escapes)) {
      std::string lines;
      out_ += ' ';
      out_ += literal(text, column + layout_.step, lines);
      out_ += lines;
      return true;
    }
  }
  if (value.is_primitive()) {
    out_ += ' ' + scalarText(value, false, layout_.escapes);
    return true;
  }
  if (value.empty()) {
    out_ += value.is_array() ? " []" : " {}";
    return true;
  }
  if (!isShortList(value)) return false;
  const std::size_t before = out_.size();
  const std::size_t lineStart = out_.rfind('\n') + 1;
  out_ += ' ';
  flow(value);
  if (out_.size() - lineStart <= lineWidth && std::none_of(value.begin(), value.end(), isMultiLine))
    return true;
  out_.resize(before);
  return false;
}

void Emitter::member(std::string_view key, const Value& value, int column) {
  out_ += keyText(key, false, layout_.escapes) + ':';
  afterKey(value, column);
}

void Emitter::afterKey(const Value& value, int column) {
  if (inlineValue(value, column)) return;
  const int below = column + (value.is_array() ? layout_.listStep : layout_.step);
  newLine(below);
  block(value, below);
}

void Emitter::item(const Value& value, int column) {
  out_ += '-';
  if (inlineValue(value, column)) return;
  out_ += ' ';
  block(value, column + 2);
}

void Emitter::block(const Value& collection, int column) {
  bool first = true;
  const auto next = [&] {
    if (!first) newLine(column);
    first = false;
  };
  if (collection.is_array()) {
    for (const Value& one : collection) {
      next();
      item(one, column);
    }
  } else {
    for (const auto& [key, value] : collection.get_ref<const Value::object_t&>()) {
      next();
      member(key, value, column);
    }
  }
}

}  // namespace som::doc
