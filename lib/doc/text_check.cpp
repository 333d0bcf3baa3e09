#include "doc/text_check.hpp"

#include <fmt/format.h>

#include <cstring>
#include <string_view>

#include "base/utf8.hpp"

namespace som::doc {
namespace {

class Check {
 public:
  Check(const SharedText& source, const std::string& file, Format format)
      : source_(source), file_(file), text_(*source), format_(format) {}

  std::size_t run(std::size_t limit) {
    if (text_.size() > limit)
      throw Error(Diagnostic(Code::tooLarge, fmt::format("the text has {} bytes; at most {} are permitted",
                                                         text_.size(), limit))
                      .in(file_));
    wideEncodings();
    bytes();
    for (const char c : {'<', '=', '>'}) conflictMarkers(c);
    return text_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  }

 private:
  [[noreturn]] void fail(Code code, std::string message, std::size_t at, std::size_t length,
                         std::string hint) {
    const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + length)};
    throw Error(Diagnostic(code, std::move(message)).in(file_).at(source_, span).hint(std::move(hint)));
  }

  void wideEncodings() {
    using namespace std::string_view_literals;
    const char* found = nullptr;
    if (text_.starts_with("\xFF\xFE\0\0"sv) || text_.starts_with("\0\0\xFE\xFF"sv)) {
      found = "UTF-32";
    } else if (text_.starts_with("\xFF\xFE"sv) || text_.starts_with("\xFE\xFF"sv)) {
      found = "UTF-16";
    }
    if (found)
      throw Error(Diagnostic(Code::invalidUtf8, fmt::format("the text is {}; only UTF-8 is supported", found))
                      .in(file_)
                      .hint(fmt::format("convert it: iconv -f {} -t UTF-8", found)));
  }

  // Checks sixteen bytes at a time, because almost every file is plain ASCII.
  bool plain() const {
    using Block = unsigned char __attribute__((vector_size(16)));
    Block odd{};
    std::size_t at = 0;
    for (; at + sizeof(Block) <= text_.size(); at += sizeof(Block)) {
      Block block;
      std::memcpy(&block, text_.data() + at, sizeof block);
      odd |= Block((block < 32) & (block != '\n') & (block != '\t')) | Block(block > 126);
    }
    std::uint64_t halves[2];
    std::memcpy(halves, &odd, sizeof halves);
    bool any = (halves[0] | halves[1]) != 0;
    for (; at < text_.size(); ++at) {
      const auto c = static_cast<unsigned char>(text_[at]);
      any |= (c < 32 && c != '\n' && c != '\t') || c > 126;
    }
    return !any;
  }

  void bytes() {
    if (plain()) return;
    for (std::size_t at = 0; at < text_.size();) {
      const auto c = static_cast<unsigned char>(text_[at]);
      if (c >= 32 && c < 127) {
        ++at;
      } else if (c < 128) {
        control(c, at++);
      } else {
        const CodePoint point = decodeUtf8(text_.substr(at));
        if (point.length == 0)
          fail(Code::invalidUtf8, fmt::format("byte 0x{:02X} is not UTF-8", c), at, 1,
               "save the file as UTF-8");
        const bool oddControl = point.value < 0xA0 && point.value != 0x85;
        const bool strayMark = point.value == 0xFEFF && at > 0;
        const bool noCharacter = point.value == 0xFFFE || point.value == 0xFFFF;
        if (format_ == Format::yaml && (oddControl || strayMark || noCharacter))
          fail(Code::syntax,
               fmt::format("{} U+{:04X}",
                           strayMark     ? "unexpected byte order mark"
                           : noCharacter ? "non-character"
                                         : "control character",
                           static_cast<unsigned>(point.value)),
               at, point.length, "remove it, or write it as an escape in double quotes");
        at += point.length;
      }
    }
  }

  void control(unsigned c, std::size_t at) {
    if (c == '\n' || c == '\t') return;
    if (c == 127 && format_ == Format::json) return;
    if (c == '\r') {
      if (format_ == Format::json || (at + 1 < text_.size() && text_[at + 1] == '\n')) return;
      fail(Code::syntax, "a carriage return without a line feed", at, 1, "end lines with LF or CRLF");
    }
    fail(Code::syntax, fmt::format("control character 0x{:02X}", c), at, 1,
         "remove it, or write it as an escape in double quotes");
  }

  // Git makes markers of seven characters, or more if an attribute says so.
  void conflictMarkers(char c) {
    constexpr std::size_t least = 7;
    constexpr std::size_t most = 1000;
    const char* const begin = text_.data();
    const char* const end = begin + text_.size();
    for (const char* at = begin; at < end;) {
      at = static_cast<const char*>(std::memchr(at, c, static_cast<std::size_t>(end - at)));
      if (!at) return;
      const char* const first = at;
      while (at < end && *at == c) ++at;
      const auto length = static_cast<std::size_t>(at - first);
      const bool beginsLine = first == begin || first[-1] == '\n';
      const bool ends = at == end || *at == ' ' || *at == '\n' || *at == '\r';
      if (beginsLine && length >= least && length <= most && ends)
        fail(Code::conflictMarkers, "the file has unresolved merge conflicts",
             static_cast<std::size_t>(first - begin), length,
             "take one version with som git resolve, or edit the file and remove the marker lines");
    }
  }

  const SharedText& source_;
  const std::string& file_;
  std::string_view text_;
  Format format_;
};

}  // namespace

std::size_t checkText(const SharedText& source, const std::string& file, Format format, std::size_t limit) {
  return Check(source, file, format).run(limit);
}

}  // namespace som::doc
