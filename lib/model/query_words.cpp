#include "model/query_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace som::model {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view endsWord = " \t\r\n()=!<>~,";
constexpr std::array<std::string_view, 10> signs = {"!=", "<=", ">=", "=", "<", ">", "~", "(", ")", ","};

class Splitter {
 public:
  Splitter(const FieldSource& source, Span within)
      : source_(source), text_(std::string_view(*source.text).substr(0, within.end)), at_(within.begin) {}

  std::vector<QueryWord> run() {
    while ((at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size())) < text_.size())
      words_.push_back(next());
    words_.push_back({QueryWord::Kind::end, "", span(text_.size())});
    return std::move(words_);
  }

  /// Consumes text up to the end of the next part in brackets, and returns its place.
  std::optional<Span> nextBrackets() {
    while (at_ < text_.size() && text_[at_] != '[') step();
    if (at_ == text_.size()) return std::nullopt;
    const std::size_t begin = at_;
    bracketed();
    return span(begin);
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
      bracketed();
    } else {
      ++at_;
    }
  }

  /// Consumes a part in brackets, with the brackets in it.
  void bracketed() {
    const std::size_t begin = at_;
    int depth = 0;
    do {
      if (at_ == text_.size())
        throw source_.error("a '[' is not closed", {span(begin).begin, span(begin).begin + 1});
      if (text_[at_] == '"') {
        quoted();
        continue;
      }
      if (text_[at_] == '[') ++depth;
      if (text_[at_] == ']') --depth;
      ++at_;
    } while (depth > 0);
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
  std::size_t at_;
  std::vector<QueryWord> words_;
};

/// True if the text between brackets selects one entry: an index, or `name=value` without spaces around `=`.
bool isSelector(const std::vector<QueryWord>& words) {
  using Kind = QueryWord::Kind;
  const auto isSign = [](const QueryWord& word) { return word.kind == Kind::sign; };
  const auto isJoined = [](const QueryWord& word) {
    return word.kind == Kind::word && (word.text == "and" || word.text == "or");
  };
  if (words.front().kind == Kind::end) return true;  // the path says that it is empty
  if (words[1].kind == Kind::end) return words[0].text.find_first_not_of("0123456789") == std::string::npos;
  const bool equates = words[0].kind != Kind::sign && isSign(words[1]) && words[1].text == "=";
  return equates && words[0].at.end == words[1].at.begin && words[1].at.end == words[2].at.begin &&
         std::none_of(words.begin() + 2, words.end(),
                      [&](const QueryWord& word) { return isSign(word) || isJoined(word); });
}

}  // namespace

std::vector<QueryWord> queryWords(const FieldSource& source) {
  if (const auto bad = firstInvalidUtf8(*source.text)) {
    const auto at = static_cast<std::uint32_t>(*bad);
    throw source.error("the text is not UTF-8", {at, at + 1});
  }
  return queryWords(source, {0, static_cast<std::uint32_t>(source.text->size())});
}

std::vector<QueryWord> queryWords(const FieldSource& source, Span within) {
  return Splitter(source, within).run();
}

std::optional<Span> entryCondition(const FieldSource& source, const QueryWord& word, bool isWholeTest) {
  Splitter parts(source, word.at);
  while (const auto part = parts.nextBrackets()) {
    const Span inner{part->begin + 1, part->end - 1};
    const bool isLast = part->end == word.at.end;
    const std::vector<QueryWord> words = queryWords(source, inner);
    const bool isOnlyNumber = words.size() == 2;  // with the end marker
    if (isSelector(words) && (isOnlyNumber || !(isWholeTest && isLast))) continue;
    if (isLast) return inner;
    throw source.error("a condition on entries ends with its ']'", {part->end, word.at.end},
                       "put the test into the brackets, after 'and'");
  }
  return std::nullopt;
}

}  // namespace som::model
