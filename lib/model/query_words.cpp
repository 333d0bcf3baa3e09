#include "model/query_words.hpp"

#include <fmt/format.h>

#include <array>

#include "base/utf8.hpp"

namespace som::model {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view endsWord = " \t\r\n()=!<>~,";
constexpr std::array<std::string_view, 10> signs = {"!=", "<=", ">=", "=", "<", ">", "~", "(", ")", ","};

class Splitter {
 public:
  explicit Splitter(const FieldSource& source) : source_(source), text_(*source.text) {}

  std::vector<QueryWord> run() {
    while ((at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size())) < text_.size())
      words_.push_back(next());
    words_.push_back({QueryWord::Kind::end, "", span(text_.size())});
    return std::move(words_);
  }

 private:
  Span span(std::size_t begin) const {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
  }

  QueryWord next() {
    const std::size_t begin = at_;
    for (const std::string_view sign : signs)
      if (text_.substr(at_).starts_with(sign)) {
        at_ += sign.size();
        return {QueryWord::Kind::sign, std::string(sign), span(begin)};
      }
    if (text_[at_] == '!') {
      ++at_;
      throw source_.error("'!' is not an operator", span(begin), "write not, or != between two sides");
    }
    if (text_[at_] == '\'' || text_[at_] == '"') {
      std::string content = quoted();
      // "a.b".c is a path that begins with a quote.
      const bool goesOn = at_ < text_.size() && (text_[at_] == '.' || text_[at_] == '[');
      if (text_[begin] == '\'' || !goesOn) return {QueryWord::Kind::quoted, std::move(content), span(begin)};
    }
    while (at_ < text_.size() && endsWord.find(text_[at_]) == std::string_view::npos) step();
    return {QueryWord::Kind::word, std::string(text_.substr(begin, at_ - begin)), span(begin)};
  }

  /// Consumes one character of a word, or a whole part in brackets or quotes.
  void step() {
    if (text_[at_] == '"') {
      quoted();
    } else if (text_[at_] == '[') {
      const std::size_t begin = at_;
      while (at_ < text_.size() && text_[at_] != ']') {
        if (text_[at_] == '"')
          quoted();
        else
          ++at_;
      }
      if (at_ == text_.size())
        throw source_.error("a '[' is not closed", {span(begin).begin, span(begin).begin + 1});
      ++at_;
    } else {
      ++at_;
    }
  }

  /// Reads a quoted text. In double quotes `\"` is a quote; other characters stand for themselves.
  std::string quoted() {
    const std::size_t begin = at_;
    const char quote = text_[at_++];
    std::string content;
    for (; at_ < text_.size() && text_[at_] != quote; ++at_) {
      if (quote == '"' && text_.substr(at_).starts_with("\\\"")) ++at_;
      content += text_[at_];
    }
    if (at_ == text_.size())
      throw source_.error("a quote is not closed", {span(begin).begin, span(begin).begin + 1});
    ++at_;
    return content;
  }

  const FieldSource& source_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<QueryWord> words_;
};

}  // namespace

std::vector<QueryWord> queryWords(const FieldSource& source) {
  if (const auto bad = firstInvalidUtf8(*source.text)) {
    const auto at = static_cast<std::uint32_t>(*bad);
    throw source.error("the text is not UTF-8", {at, at + 1});
  }
  return Splitter(source).run();
}

}  // namespace som::model
