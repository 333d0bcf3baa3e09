#include "model/query.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <functional>

#include "base/suggest.hpp"
#include "model/query_words.hpp"

namespace som::model {
namespace {

constexpr int deepest = 100;

enum class Sign : std::uint8_t { has, equal, differs, less, atMost, greater, atLeast, like, in };

struct SignRow {
  std::string_view text;
  Sign sign;
  bool (*holds)(int order);  ///< takes the order of value and literal: -1, 0, 1
};

constexpr std::array signTable = {
    SignRow{"=", Sign::equal, [](int order) { return order == 0; }},
    SignRow{"!=", Sign::differs,
            [](int order) { return order == 0; }},  // the result of the whole test is negated
    SignRow{"<", Sign::less, [](int order) { return order < 0; }},
    SignRow{"<=", Sign::atMost, [](int order) { return order <= 0; }},
    SignRow{">", Sign::greater, [](int order) { return order > 0; }},
    SignRow{">=", Sign::atLeast, [](int order) { return order >= 0; }},
    SignRow{"~", Sign::like, nullptr},
    SignRow{"in", Sign::in, [](int order) { return order == 0; }},
};

struct Literal {
  std::string text;
  std::optional<TimeRange> time;
  std::optional<Decimal> number;
};

bool isOneOf(const std::vector<std::string_view>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

template <class T>
int orderOf(const T& a, const T& b) {
  return a < b ? -1 : b < a ? 1 : 0;
}

int orderOf(std::string_view text, const Comparable& value, const Literal& literal) {
  if (const auto* time = std::get_if<Instant>(&value); time && literal.time)
    return *time < literal.time->first ? -1 : *time > literal.time->last ? 1 : 0;
  if (const auto* number = std::get_if<Decimal>(&value); number && literal.number)
    return orderOf(*number, *literal.number);
  return orderOf(text, std::string_view(literal.text));
}

}  // namespace

struct Query::Condition {
  enum class Kind : std::uint8_t { any, all, negation, test, entry };
  using Root = std::function<doc::Node()>;
  Kind kind = Kind::test;
  std::vector<Condition> parts = {};
  // Members of a test:
  FieldReference field = {};
  FieldType type = FieldType::automatic;
  const QueryField* named = nullptr;
  const SignRow* sign = nullptr;  ///< null: tests that the record has the field
  std::vector<Literal> literals = {};
  std::shared_ptr<const re2::RE2> pattern = nullptr;

  bool holds(const Lookup& lookup, const Root& root) const {
    const auto holdsToo = [&](const Condition& part) { return part.holds(lookup, root); };
    switch (kind) {
      case Kind::any:
        return std::any_of(parts.begin(), parts.end(), holdsToo);
      case Kind::all:
        return std::all_of(parts.begin(), parts.end(), holdsToo);
      case Kind::negation:
        return !parts.front().holds(lookup, root);
      case Kind::entry:
        return anyEntryHolds(root());
      case Kind::test:
        break;
    }
    const std::vector<std::string> values = lookup(field);
    const bool any = (values.empty() && meansMissing()) ||
                     std::any_of(values.begin(), values.end(), [&](const std::string& v) { return fits(v); });
    return sign && sign->sign == Sign::differs ? !any : any;
  }

 private:
  /// True if one entry of the list at the field fulfils the part.
  bool anyEntryHolds(doc::Node root) const {
    const std::vector<doc::Node> entries = entriesAt(root, field.path);
    return std::any_of(entries.begin(), entries.end(), [&](doc::Node entry) {
      return parts.front().holds([&](const FieldReference& inner) { return valuesAt(entry, inner.path); },
                                 [&] { return entry; });
    });
  }

  /// True if the test is for an empty text, which a record without the field has.
  bool meansMissing() const {
    const auto isEmpty = [](const Literal& literal) { return literal.text.empty(); };
    const bool compares = sign && sign->holds && sign->holds(0);
    return compares && std::any_of(literals.begin(), literals.end(), isEmpty);
  }

  bool fits(const std::string& value) const {
    if (value.empty()) return false;
    if (!sign) return true;
    if (pattern) return re2::RE2::PartialMatch(value, *pattern);
    const Comparable compared = comparable(value, type, named);
    return std::any_of(literals.begin(), literals.end(), [&](const Literal& literal) {
      return sign->holds(orderOf(value, compared, literal));
    });
  }
};

namespace {

using Condition = Query::Condition;
using Kind = QueryWord::Kind;

class Parser {
 public:
  Parser(const FieldSource& source, const Vocabulary& vocabulary, std::vector<FieldReference>& fields)
      : source_(source), vocabulary_(vocabulary), fields_(fields), words_(queryWords(source)) {}
  /// For the condition on entries that is `within` these places.
  Parser(const FieldSource& source, const Vocabulary& vocabulary, std::vector<FieldReference>& fields,
         Span within)
      : source_(source), vocabulary_(vocabulary), fields_(fields), words_(queryWords(source, within)) {}

  Condition run(int depth = 0) {
    if (now().kind == Kind::end)
      throw source_.error("the condition is empty", now().at, "write for instance: state = held");
    Condition all = any(depth);
    if (now().kind != Kind::end)
      throw source_.error(fmt::format("expected 'and' or 'or' before '{}'", written(now())), now().at,
                          isSign(",") ? "for several values write: state in (held, pending)"
                                      : "put a value of several words in quotes");
    return all;
  }

 private:
  const QueryWord& now() const { return words_[at_]; }
  QueryWord take() { return words_[at_ + 1 < words_.size() ? at_++ : at_]; }
  bool isSign(std::string_view sign) const { return now().kind == Kind::sign && now().text == sign; }
  bool isWord(std::string_view word) const { return now().kind == Kind::word && now().text == word; }
  bool isKeyword() const { return isWord("and") || isWord("or") || isWord("not") || isWord("in"); }
  std::string written(const QueryWord& word) const {
    return source_.text->substr(word.at.begin, word.at.end - word.at.begin);
  }

  Error missing(const std::string& what, const std::string& hint = {}) const {
    return source_.error(now().kind == Kind::end ? what + " is missing at the end"
                                                 : fmt::format("expected {}, not '{}'", what, written(now())),
                         now().at, hint);
  }

  Condition joined(Condition::Kind kind, std::string_view word, Condition (Parser::*part)(int), int depth) {
    Condition first = (this->*part)(depth);
    if (!isWord(word)) return first;
    Condition all{.kind = kind};
    all.parts.push_back(std::move(first));
    while (isWord(word)) {
      take();
      all.parts.push_back((this->*part)(depth));
    }
    return all;
  }

  Condition any(int depth) { return joined(Condition::Kind::any, "or", &Parser::all, depth); }
  Condition all(int depth) { return joined(Condition::Kind::all, "and", &Parser::one, depth); }

  Condition one(int depth) {
    if (depth > deepest) throw source_.error("the condition is nested too deeply", now().at);
    if (isWord("not")) {
      take();
      Condition negation{.kind = Condition::Kind::negation};
      negation.parts.push_back(one(depth + 1));
      return negation;
    }
    if (!isSign("(")) return test(depth);
    const QueryWord open = take();
    Condition inner = any(depth + 1);
    if (!isSign(")")) throw source_.error("a '(' is not closed", open.at);
    take();
    return inner;
  }

  /// Reads `activity[assignee = core and state = held]`; `inner` is the part in brackets.
  Condition entry(const QueryWord& name, Span inner, int depth) {
    Condition entry{.kind = Condition::Kind::entry};
    entry.field = readField(source_, {name.at.begin, inner.begin - 1},
                            {.properties = vocabulary_.properties, .isOpen = vocabulary_.isOpen});
    fields_.push_back(entry.field);
    Vocabulary members{.time = vocabulary_.time};
    if (vocabulary_.entries) {
      members.properties = vocabulary_.entries(entry.field.path);
      members.entries = [outer = vocabulary_.entries, path = entry.field.path](const doc::Path& list) {
        doc::Path whole = path;
        whole.steps.insert(whole.steps.end(), list.steps.begin(), list.steps.end());
        return outer(whole);
      };
    }
    members.isOpen = members.properties.empty();
    std::vector<FieldReference> ofEntry;
    entry.parts.push_back(Parser(source_, members, ofEntry, inner).run(depth + 1));
    return entry;
  }

  /// Returns the comparison that comes next; the end of the table for another word.
  auto nextSign() const -> decltype(signTable)::const_iterator {
    return std::find_if(signTable.begin(), signTable.end(), [&](const SignRow& row) {
      return row.sign == Sign::in ? isWord(row.text) : isSign(row.text);
    });
  }

  /// Reads the value of `late = false`: a record has the field, or does not have it.
  Condition flag(Condition test, Sign sign) {
    const QueryWord word = take();
    const bool isTrue = word.text == "true";
    if ((sign != Sign::equal && sign != Sign::differs) || (!isTrue && word.text != "false"))
      throw source_.error(fmt::format("{} is true or false", test.named->name), word.at,
                          fmt::format("write: {} = false", test.named->name));
    if (isTrue == (sign == Sign::equal)) return test;
    Condition negation{.kind = Condition::Kind::negation};
    negation.parts.push_back(std::move(test));
    return negation;
  }

  Condition test(int depth) {
    if ((now().kind != Kind::word && now().kind != Kind::quoted) || isKeyword())
      throw missing("a field", "write for instance: priority <= 2");
    const QueryWord name = take();
    if (name.kind == Kind::word)
      if (const auto inner = entryCondition(source_, name, nextSign() == signTable.end()))
        return entry(name, *inner, depth);
    Condition test;
    test.field = readField(source_, name.at, vocabulary_);
    fields_.push_back(test.field);
    if (test.field.named) {
      test.named = &vocabulary_.fields[*test.field.named];
      test.type = test.named->type;
    }
    const auto sign = nextSign();
    if (sign == signTable.end()) return test;
    take();
    if (test.named && test.named->isFlag) return flag(std::move(test), sign->sign);
    test.sign = &*sign;
    if (sign->sign == Sign::in)
      list(test);
    else
      value(test);
    return test;
  }

  void list(Condition& test) {
    if (!isSign("(")) throw missing("'('", "for several values write: state in (held, pending)");
    do {
      take();
      value(test);
    } while (isSign(","));
    if (!isSign(")")) throw missing("',' or ')'");
    take();
  }

  void value(Condition& test) {
    if ((now().kind != Kind::word && now().kind != Kind::quoted) || isKeyword())
      throw missing("a value", isKeyword() ? "put a value that is a keyword in quotes" : "");
    const QueryWord word = take();
    if (test.sign->sign == Sign::like) {
      re2::RE2::Options options;
      options.set_log_errors(false);
      test.pattern = std::make_shared<const re2::RE2>(word.text, options);
      if (!test.pattern->ok())
        throw source_.error("the regular expression is invalid: " + test.pattern->error(), word.at);
      return;
    }
    test.literals.push_back(literal(word, test));
  }

  Literal literal(const QueryWord& word, const Condition& test) const {
    Literal literal{.text = word.text, .time = {}, .number = {}};
    if ((test.type == FieldType::automatic || test.type == FieldType::time) && vocabulary_.time)
      literal.time = vocabulary_.time(word.text);
    if (word.text.empty()) return literal;
    if (test.type == FieldType::time && !literal.time)
      throw source_.error(
          fmt::format("'{}' is not a time", word.text), word.at,
          "write 2026-12-01, '2026-12-01 17:00', 2026-12-01T17:00:00Z, today, now or now+P2D");
    const Comparable value = comparable(word.text, test.type, test.named);
    if (const auto* number = std::get_if<Decimal>(&value)) literal.number = *number;
    if (test.named && test.named->words && !literal.number && !isOneOf(test.named->words(), word.text))
      refuse(word, *test.named);
    return literal;
  }

  [[noreturn]] void refuse(const QueryWord& word, const QueryField& field) const {
    const auto words = field.words();
    const std::string near = suggestion(word.text, words);
    throw source_.error(fmt::format("{} cannot be '{}'", field.name, word.text), word.at,
                        near.empty() ? fmt::format("permitted values: {}", som::joined(words)) : near);
  }

  const FieldSource& source_;
  const Vocabulary& vocabulary_;
  std::vector<FieldReference>& fields_;
  std::vector<QueryWord> words_;
  std::size_t at_ = 0;
};

}  // namespace

Query::Query(const std::string& text, const Vocabulary& vocabulary) {
  const FieldSource source{"--where", std::make_shared<const std::string>(text)};
  root_ = std::make_unique<const Condition>(Parser(source, vocabulary, fields_).run());
}

Query::~Query() = default;

namespace {

/// True if the test holds only for a value that is written as its literal. Numbers and times have other
/// forms, and the value of a mapping is its JSON.
bool requiresText(const Condition& test) {
  if (test.kind != Condition::Kind::test || !test.sign || test.sign->sign != Sign::equal || test.named)
    return false;
  const Literal& literal = test.literals.front();
  return !literal.time && !literal.number && !literal.text.empty() &&
         literal.text.find_first_of("{[") == std::string::npos;
}

}  // namespace

std::vector<std::string> Query::requiredTexts() const {
  std::vector<std::string> texts;
  std::vector<const Condition*> open = {root_.get()};
  while (!open.empty()) {
    const Condition& condition = *open.back();
    open.pop_back();
    if (condition.kind == Condition::Kind::all || condition.kind == Condition::Kind::entry)
      for (const Condition& part : condition.parts) open.push_back(&part);
    else if (requiresText(condition))
      texts.push_back(condition.literals.front().text);
  }
  return texts;
}

bool Query::matches(const Lookup& lookup, const std::function<doc::Node()>& root) const {
  return root_->holds(lookup, root);
}

}  // namespace som::model
