#include "exchange/csv_reader.hpp"

#include <fmt/format.h>

#include <array>

#include "base/utf8.hpp"
#include "doc/document.hpp"

namespace som::exchange {
namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// The characters of Windows-1252 from 0x80 to 0x9F; 0 for the five bytes that have none.
constexpr std::array<char32_t, 32> windows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

Error undecodable(std::string bytes, std::size_t at, const std::string& file, std::string hint) {
  const auto byte = static_cast<unsigned char>(bytes[at]);
  // The place is shown in the text before it: the rest cannot be.
  bytes = validUtf8(std::string_view(bytes).substr(0, at));
  const auto place = static_cast<std::uint32_t>(bytes.size());
  return Error(Diagnostic(Code::invalidUtf8, fmt::format("the byte 0x{:02X} is no character", byte))
                   .in(file)
                   .at(std::make_shared<const std::string>(std::move(bytes)), {place, place})
                   .hint(std::move(hint)));
}

std::string fromWindows1252(const std::string& bytes, const std::string& file) {
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    const bool isSpecial = byte >= 0x80 && byte < 0xA0;
    const char32_t c = isSpecial ? windows1252.at(byte - 0x80U) : byte;
    if (isSpecial && c == 0) throw undecodable(bytes, i, file, "");
    appendUtf8(text, c);
  }
  return text;
}

/// Reads the fields of a table one after the other.
class CsvScanner {
 public:
  CsvScanner(const SharedText& text, char delimiter, const std::string& file)
      : source_(text), text_(*text), delimiter_(delimiter), file_(file) {}

  std::vector<CsvRow> rows() {
    std::vector<CsvRow> all;
    while (at_ < text_.size()) {
      CsvRow row = this->row();
      const bool isEmpty =
          row.fields.size() == 1 && row.fields.front().span == row.span && row.span.begin == row.span.end;
      if (!isEmpty) all.push_back(std::move(row));
    }
    return all;
  }

 private:
  std::uint32_t place() const { return static_cast<std::uint32_t>(at_); }
  bool isAt(char c) const { return at_ < text_.size() && text_[at_] == c; }
  bool isAtLineEnd() const { return at_ == text_.size() || text_[at_] == '\n' || text_[at_] == '\r'; }

  Error wrong(Code code, std::string message, Span span) const {
    return Error(Diagnostic(code, std::move(message)).in(file_).at(source_, span));
  }

  CsvRow row() {
    CsvRow row;
    row.span.begin = place();
    row.fields.push_back(field());
    while (isAt(delimiter_)) {
      ++at_;
      row.fields.push_back(field());
    }
    row.span.end = place();
    if (isAt('\r')) ++at_;
    if (isAt('\n')) ++at_;
    return row;
  }

  CsvField field() {
    if (++count_ > doc::maxNodes)
      throw wrong(Code::tooLarge, fmt::format("the table has more than {} fields", doc::maxNodes),
                  {place(), place()});
    return isAt('"') ? quoted() : plain();
  }

  CsvField plain() {
    const std::size_t begin = at_;
    while (!isAtLineEnd() && !isAt(delimiter_)) ++at_;
    return {std::string(text_.substr(begin, at_ - begin)), {static_cast<std::uint32_t>(begin), place()}};
  }

  CsvField quoted() {
    CsvField field;
    field.span.begin = place();
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] != '"') {
        field.text += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        field.text += '"';
        ++at_;
      } else {
        ++at_;
        field.span.end = place();
        if (!isAtLineEnd() && !isAt(delimiter_))
          throw wrong(Code::syntax, "text follows a closed quote; a quote in a field is doubled",
                      {place(), place() + 1});
        return field;
      }
    }
    throw wrong(Code::syntax, "a quote is not closed", {field.span.begin, field.span.begin + 1});
  }

  const SharedText source_;
  const std::string_view text_;
  const char delimiter_;
  const std::string& file_;
  std::size_t at_ = 0;
  std::size_t count_ = 0;
};

}  // namespace

std::string decoded(std::string bytes, Encoding encoding, const std::string& file) {
  if (encoding == Encoding::windows1252) return fromWindows1252(bytes, file);
  if (bytes.starts_with(byteOrderMark)) bytes.erase(0, byteOrderMark.size());
  if (const auto bad = firstInvalidUtf8(bytes))
    throw undecodable(std::move(bytes), *bad, file,
                      "declare the encoding in the map: encoding: windows-1252");
  return bytes;
}

std::vector<CsvRow> readCsv(const SharedText& text, char delimiter, const std::string& file) {
  return CsvScanner(text, delimiter, file).rows();
}

std::string_view withoutGuard(std::string_view text) {
  constexpr std::string_view formulas = "=+-@";
  const bool isGuarded =
      text.size() > 1 && text[0] == '\'' && formulas.find(text[1]) != std::string_view::npos;
  return isGuarded ? text.substr(1) : text;
}

}  // namespace som::exchange
