#include "model/query.hpp"

#include <catch2/catch.hpp>
#include <map>

#include "doc/document.hpp"

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

Vocabulary vocabulary() {
  return {.fields = fields, .properties = {"count", "code", "startDate", "note"}, .time = readTime};
}

using Record = std::multimap<std::string, std::string>;

bool matches(const std::string& text, const Record& record) {
  const Query query(text, vocabulary());
  return query.matches(
      [&](const FieldReference& field) {
        std::vector<std::string> values;
        const auto [first, last] = record.equal_range(field.text);
        for (auto at = first; at != last; ++at) values.push_back(at->second);
        return values;
      },
      [] { return doc::Node(); });
}

/// True if a record in YAML matches a condition of paths.
bool matchesRecord(const std::string& text, const std::string& record) {
  Vocabulary known{.properties = {"activity", "item", "note"}, .time = readTime};
  known.entries = [](const doc::Path& list) {
    return list.steps.back().name == "activity"
               ? std::vector<std::string_view>{"id", "assignee", "state", "part", "dependsOn"}
               : std::vector<std::string_view>();
  };
  const Query query(text, known);
  const doc::Document document = doc::read(record, "record.yaml", doc::Format::yaml);
  return query.matches([&](const FieldReference& field) { return valuesAt(document.root(), field.path); },
                       [&] { return document.root(); });
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
  CHECK(failure("note[x.text = a").starts_with("a '[' is not closed"));
  CHECK(failure("note[code].text").starts_with("a condition on entries ends with its ']'"));
  CHECK(failure("note[].text").starts_with("the path 'note[].text' is invalid"));
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

namespace {

constexpr auto twoActivities = R"(
activity:
  - {id: survey, assignee: field, state: inProgress, part: [{name: duct, length: 90}, {name: cable, length: 5}]}
  - {id: test, assignee: core, state: pending}
item: [{id: "1", activity: [{id: dig, state: held}]}]
)";

bool matchesActivities(const std::string& text) { return matchesRecord(text, twoActivities); }

/// The message of the error of a condition on that record.
std::string failureOfEntries(const std::string& text) {
  try {
    matchesActivities(text);
  } catch (const Error& error) {
    const Diagnostic& finding = error.findings().front();
    return finding.message + " @" + text.substr(finding.span->begin, finding.span->end - finding.span->begin);
  }
  return "no error";
}

}  // namespace

TEST_CASE("conditions in brackets hold for one entry of a list") {
  CHECK(matchesActivities("activity[assignee = field and state = inProgress]"));
  CHECK_FALSE(matchesActivities("activity[assignee = core and state = inProgress]"));
  CHECK(matchesActivities("activity.assignee = core and activity.state = inProgress"));
  CHECK(matchesActivities("not activity[assignee = core and state = inProgress]"));
  CHECK(matchesActivities("activity[assignee=core and state=pending] and activity[id=survey]"));
  CHECK(matchesActivities("activity[not assignee = core and state in (held, inProgress)]"));
  CHECK(matchesActivities("activity[(state = held or state = pending) and id ~ '^te']"));
  CHECK(matchesActivities("activity[assignee = field]"));
  CHECK_FALSE(matchesActivities("activity[assignee = council]"));
  CHECK(matchesActivities("activity[part = \"\" and assignee = core]"));
  CHECK_FALSE(matchesActivities("activity[part = \"\" and assignee = field]"));
}

TEST_CASE("conditions in brackets may be nested, and follow a path") {
  CHECK(matchesActivities("activity[state = inProgress and part[name = duct and length > 50]]"));
  CHECK_FALSE(matchesActivities("activity[state = inProgress and part[name = cable and length > 50]]"));
  CHECK(matchesActivities("item[id=1].activity[state = held and id = dig]"));
  CHECK(matchesActivities("item.activity[state = held and id = dig]"));
  CHECK_FALSE(matchesActivities("item.activity[state = pending and id = dig]"));
}

TEST_CASE("an index, or a name and its value, selects an entry of a path as before") {
  CHECK(matchesActivities("activity[0].state = inProgress"));
  CHECK(matchesActivities("activity[id=survey].state = inProgress"));
  CHECK_FALSE(matchesActivities("activity[id=test].state = inProgress"));
  CHECK(matchesActivities("activity[\"id\"=\"test\"].state = pending"));
}

TEST_CASE("errors in brackets have their places in the whole condition") {
  CHECK(failureOfEntries("activity[asignee = core and state = held]") == "unknown field 'asignee' @asignee");
  CHECK(failureOfEntries("activity[assignee = core and]") == "a field is missing at the end @");
  CHECK(failureOfEntries("activity[assignee = core or state = held].id = x") ==
        "a condition on entries ends with its ']' @.id");
  CHECK(failureOfEntries("activity[assignee = core") == "a '[' is not closed @[");
  CHECK(failureOfEntries("item[anything > 1]") == "no error");
  std::string deep = "state = held";
  for (int i = 0; i < 200; ++i) deep = "part[" + deep + " and id]";
  CHECK(failureOfEntries("activity[" + deep + "]").starts_with("the condition is nested too deeply"));
}

TEST_CASE("an empty text is the value of a record without the field") {
  CHECK(matches("customer = ''", {}));
  CHECK(matches("customer = \"\" and count <= 2", {{"count", "1"}}));
  CHECK_FALSE(matches("customer = ''", {{"customer", "c1"}}));
  CHECK(matches("customer != ''", {{"customer", "c1"}}));
  CHECK_FALSE(matches("customer != ''", {}));
  CHECK(matches("customer in (c2, '')", {}));
  CHECK(matches("due = ''", {}));
  CHECK(matches("state = ''", {}));
  CHECK_FALSE(matches("customer < ''", {}));
}
