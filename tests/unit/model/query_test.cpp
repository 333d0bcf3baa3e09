#include "model/query.hpp"

#include <catch2/catch.hpp>
#include <map>

using namespace som;
using namespace som::model;

namespace {

std::optional<int> rankOf(std::string_view word) {
  if (word == "low") return 0;
  if (word == "high") return 1;
  return std::nullopt;
}

constexpr std::array fields = {
    QueryField{"state", FieldType::text, nullptr,
               [] {
                 return std::vector<std::string_view>{"held", "pending"};
               }},
    QueryField{"due", FieldType::time},
    QueryField{"level", FieldType::ranked, rankOf,
               [] {
                 return std::vector<std::string_view>{"low", "high"};
               }},
    QueryField{"customer"},
};

std::optional<TimeRange> readTime(std::string_view text) {
  if (const auto time = parseInstant(text)) return TimeRange{*time, *time};
  if (const auto day = parseDay(text)) {
    const Instant begin = std::chrono::sys_days{*day};
    return TimeRange{begin, begin + std::chrono::hours{24} - Seconds{1}};
  }
  return std::nullopt;
}

Vocabulary vocabulary() { return {fields, {"count", "code", "startDate", "note"}, readTime}; }

using Record = std::multimap<std::string, std::string>;

bool matches(const std::string& text, const Record& record) {
  const Query query(text, vocabulary());
  return query.matches([&](const FieldReference& field) {
    std::vector<std::string> values;
    const auto [first, last] = record.equal_range(field.text);
    for (auto at = first; at != last; ++at) values.push_back(at->second);
    return values;
  });
}

/// The message of the error, with the text that it points at and the hint.
std::string failure(const std::string& text) {
  try {
    const Query query(text, vocabulary());
  } catch (const Error& error) {
    const Diagnostic& finding = error.findings().front();
    CHECK(finding.code == Code::invalidQuery);
    return finding.message + " @" +
           text.substr(finding.span->begin, finding.span->end - finding.span->begin) +
           (finding.hints.empty() ? "" : " ? " + finding.hints.front());
  }
  return "no error";
}

}  // namespace

TEST_CASE("and binds tighter than or, not tighter than both") {
  const Record held = {{"state", "held"}, {"customer", "c1"}};
  CHECK(matches("state = held or state = pending and customer = c2", held));
  CHECK_FALSE(matches("(state = held or state = pending) and customer = c2", held));
  CHECK_FALSE(matches("not state = held or customer = c2", held));
  CHECK(matches("not (state = pending or customer = c2)", held));
  CHECK(matches("not not state = held", held));
}

TEST_CASE("a bare field asks whether there is one") {
  CHECK(matches("customer", {{"customer", "c1"}}));
  CHECK_FALSE(matches("customer", {}));
  CHECK_FALSE(matches("customer", {{"customer", ""}}));
  CHECK(matches("not customer", {}));
}

TEST_CASE("one of several values is enough, and unequal means that none is equal") {
  const Record two = {{"customer", "c1"}, {"customer", "c2"}};
  CHECK(matches("customer = c2", two));
  CHECK_FALSE(matches("customer != c2", two));
  CHECK(matches("customer != c3", two));
  CHECK(matches("customer != c3", {}));
  CHECK(matches("customer in (c9, c1)", two));
  CHECK_FALSE(matches("customer in (c9, c8)", two));
}

TEST_CASE("times compare as moments, and a day is all of it") {
  const Record noon = {{"due", "2026-12-01T12:00:00Z"}};
  CHECK(matches("due = 2026-12-01", noon));
  CHECK(matches("due <= 2026-12-01", noon));
  CHECK(matches("due >= 2026-12-01", noon));
  CHECK_FALSE(matches("due < 2026-12-01", noon));
  CHECK_FALSE(matches("due > 2026-12-01", noon));
  CHECK(matches("due = 2026-12-01T13:00:00+01:00", noon));
  CHECK(matches("due < 2026-12-01T12:00:01Z", noon));
  CHECK_FALSE(matches("due < 2026-12-02", {}));
  CHECK(matches("startDate < 2026-12-02", {{"startDate", "2026-12-01T12:00:00Z"}}));
}

TEST_CASE("numbers compare as numbers, words of a rank by rank, all else as text") {
  CHECK(matches("count < 10", {{"count", "9"}}));
  CHECK_FALSE(matches("count < 10", {{"count", "11"}}));
  CHECK(matches("count = 1", {{"count", "1.0"}}));
  CHECK(matches("customer < 10", {{"customer", "1"}}));
  CHECK_FALSE(matches("customer < 10", {{"customer", "9"}}));
  CHECK(matches("level >= low", {{"level", "high"}}));
  CHECK_FALSE(matches("level < high", {{"level", "high"}}));
  CHECK(matches("code = b", {{"code", "b"}}));
  CHECK_FALSE(matches("code = nan", {{"code", "NaN"}}));
}

TEST_CASE("a regular expression fits anywhere") {
  CHECK(matches("customer ~ '^c\\d'", {{"customer", "c17"}}));
  CHECK(matches("customer ~ '(?i)BAKER'", {{"customer", "Northern bakeries"}}));
  CHECK_FALSE(matches("customer ~ '^x'", {{"customer", "c17"}}));
}

TEST_CASE("values of several words stand in quotes") {
  CHECK(matches("customer = 'a and b'", {{"customer", "a and b"}}));
  CHECK(matches("customer = \"say \\\"hi\\\"\"", {{"customer", "say \"hi\""}}));
  CHECK(matches("note[text=\"a=b\"].text = x", {{"note[text=\"a=b\"].text", "x"}}));
  CHECK(matches("\"own\".x=1", {{"\"own\".x", "1"}}));
}

TEST_CASE("an error names the place") {
  CHECK(failure("") == "the condition is empty @ ? write for instance: state = held");
  CHECK(failure("state = ") == "a value is missing at the end @");
  CHECK(failure("state = or") == "expected a value, not 'or' @or ? put a value that is a keyword in quotes");
  CHECK(failure("state = helt") == "state cannot be 'helt' @helt ? did you mean 'held'?");
  CHECK(failure("level = grave") == "level cannot be 'grave' @grave ? permitted values: low, high");
  CHECK(failure("custoner = 1") == "unknown field 'custoner' @custoner ? did you mean 'customer'?");
  CHECK(failure("xyzzy = 1") ==
        "unknown field 'xyzzy' @xyzzy ? write a field of your own in double quotes: \"xyzzy\"");
  CHECK(failure("due < soon").starts_with("'soon' is not a time @soon"));
  CHECK(failure("(state = held").starts_with("a '(' is not closed @("));
  CHECK(failure("state = held)").starts_with("expected 'and' or 'or' before ')' @)"));
  CHECK(failure("state = held, pending").starts_with("expected 'and' or 'or' before ',' @,"));
  CHECK(failure("state = 'held").starts_with("a quote is not closed @'"));
  CHECK(failure("note[x = 1").starts_with("a '[' is not closed @["));
  CHECK(failure("!customer").starts_with("'!' is not an operator"));
  CHECK(failure("customer ~ '('").starts_with("the regular expression is invalid"));
  CHECK(failure("state in held").starts_with("expected '(', not 'held' @held"));
  CHECK(failure("state in (held").starts_with("',' or ')' is missing at the end"));
  CHECK(failure("= held").starts_with("expected a field, not '=' @="));
  CHECK(failure("note[x].text").starts_with("the path 'note[x].text' is invalid"));
  CHECK(failure("customer = \xff").starts_with("the text is not UTF-8"));
  CHECK(failure(std::string(5000, '(') + "state").starts_with("the condition is nested too deeply"));
}

TEST_CASE("queries compare numbers of any length exactly") {
  const Record record = {{"code", "89014103211118510720"}, {"count", "3.14159265358979323846"}};
  CHECK(matches("code = 89014103211118510720", record));
  CHECK_FALSE(matches("code = 89014103211118510721", record));
  CHECK_FALSE(matches("code in (89014103211118510719, 89014103211118510721)", record));
  CHECK(matches("code < 89014103211118510721 and code > 89014103211118510719", record));
  CHECK_FALSE(matches("count = 3.14159265358979323847", record));
  CHECK(matches("count < 4 and count > 3.1", record));
}

TEST_CASE("a query is nested a hundred deep at most, and as long as it likes") {
  const auto repeated = [](const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
  };
  const Record held = {{"state", "held"}};
  CHECK(matches(repeated("(", 100) + "state = held" + repeated(")", 100), held));
  CHECK(failure(repeated("(", 200'000) + "state = held").starts_with("the condition is nested too deeply"));
  CHECK(
      failure(repeated("not ", 200'000) + "state = held").starts_with("the condition is nested too deeply"));
  CHECK(matches("state = held" + repeated(" and state = held", 100'000), held));
  CHECK(matches("state = pending" + repeated(" or state = held", 100'000), held));
}
