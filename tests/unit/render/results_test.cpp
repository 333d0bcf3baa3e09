#include "render/results.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <set>

#include "doc/document.hpp"

using namespace som;
using namespace som::render;

namespace {

Result result(ResultLevel level, const std::string& message) {
  return {"due-passed", level, "SO-1 overdue", message, "orders/SO-1.yaml", 3, 0, "f" + message};
}

std::size_t countOf(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("a fingerprint differs by code, record, place and number only", "[results]") {
  std::set<std::string> all = {fingerprintOf("a", "b", "c", 0), fingerprintOf("x", "b", "c", 0),
                               fingerprintOf("a", "x", "c", 0), fingerprintOf("a", "b", "x", 0),
                               fingerprintOf("a", "b", "c", 1), fingerprintOf("ab", "", "c", 0),
                               fingerprintOf("a", "", "bc", 0)};
  CHECK(all.size() == 7);
  CHECK(fingerprintOf("due-passed", "SO-1", "/activity/0", 0) ==
        "85619537e379d47a6fda6bd18c7aef923a86040f75b37371593073cb9d397c59");
}

TEST_CASE("a SARIF log has one run with rules and results", "[results]") {
  std::vector<Result> results = {result(ResultLevel::error, "late"), result(ResultLevel::warning, "soon")};
  results[1].code = "stalled";
  results[1].file = "a b/50%/ä:c.yaml";
  results[1].line = 0;
  results[0].column = 7;
  const doc::Document log = doc::read(sarif(results, "1.2.3"), "x.json", doc::Format::json);
  CHECK(log.root()["version"].text() == "2.1.0");
  REQUIRE(log.root()["runs"].size() == 1);
  const doc::Node run = log.root()["runs"].at(0);
  CHECK(run["tool"]["driver"]["name"].text() == "som");
  CHECK(run["tool"]["driver"]["version"].text() == "1.2.3");
  CHECK(run["tool"]["driver"]["rules"].at(1)["id"].text() == "stalled");
  CHECK(run["tool"]["driver"]["rules"].at(0)["shortDescription"]["text"].text() == "due passed");
  const doc::Node first = run["results"].at(0);
  CHECK(first["ruleId"].text() == "due-passed");
  CHECK(first["ruleIndex"].integer() == 0);
  CHECK(first["level"].text() == "error");
  CHECK(first["message"]["text"].text() == "SO-1 overdue: late");
  CHECK(first["partialFingerprints"]["primaryLocationLineHash"].text() == "flate");
  CHECK(first["locations"].at(0)["physicalLocation"]["region"]["startColumn"].integer() == 7);
  const doc::Node place = run["results"].at(1)["locations"].at(0)["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"].text() == "a%20b/50%25/%C3%A4%3Ac.yaml");
  CHECK(place["region"]["startLine"].integer() == 1);
  CHECK_FALSE(place["region"]["startColumn"]);
}

TEST_CASE("a report of Code Quality has a severity, a fingerprint and a place for each result", "[results]") {
  std::vector<Result> results = {result(ResultLevel::error, "late"), result(ResultLevel::note, "soon")};
  results[1].file.clear();
  const doc::Document report = doc::read(gitlab(results, "som.yaml"), "x.json", doc::Format::json);
  REQUIRE(report.root().size() == 2);
  const doc::Node first = report.root().at(0);
  CHECK(first["description"].text() == "SO-1 overdue: late");
  CHECK(first["check_name"].text() == "due-passed");
  CHECK(first["fingerprint"].text() == "flate");
  CHECK(first["severity"].text() == "major");
  CHECK(first["location"]["path"].text() == "orders/SO-1.yaml");
  CHECK(first["location"]["lines"]["begin"].integer() == 3);
  CHECK(report.root().at(1)["severity"].text() == "info");
  CHECK(report.root().at(1)["location"]["path"].text() == "som.yaml");
  CHECK(gitlab({}, "som.yaml") == "[]\n");
}

TEST_CASE("a SARIF log without results has an empty list, and a long one a limit", "[results]") {
  const doc::Document empty = doc::read(sarif({}, "1"), "x.json", doc::Format::json);
  CHECK(empty.root()["runs"].at(0)["results"].isSequence());
  const std::vector<Result> many(mostSarifResults + 1, result(ResultLevel::error, "x"));
  CHECK(countOf(sarif(many, "1"), "\"ruleId\"") == mostSarifResults);
}

TEST_CASE("workflow commands are escaped", "[results]") {
  CHECK(commandText("100 % of a::b, c\r\n::error::x\x1b") == "100 %25 of a::b, c\\x0d\\n::error::x\\x1b");
  CHECK(commandProperty("a:b,c%") == "a%3Ab%2Cc%25");
  Result one = result(ResultLevel::note, "50 %");
  one.title = "a, b: c";
  CHECK(annotations({one}).commands == "::notice file=orders/SO-1.yaml,line=3,title=a%2C b%3A c::50 %25\n");
}

TEST_CASE("ten results of each level are annotated, the others left to the summary", "[results]") {
  std::vector<Result> results;
  for (int n = 0; n < 13; ++n) results.push_back(result(ResultLevel::error, fmt::format("e{}", n)));
  for (int n = 0; n < 11; ++n) results.push_back(result(ResultLevel::warning, fmt::format("w{}", n)));
  results.push_back(result(ResultLevel::note, "n"));
  const Annotations all = annotations(results);
  CHECK(countOf(all.commands, "::error ") == mostAnnotations);
  CHECK(countOf(all.commands, "::warning ") == mostAnnotations);
  CHECK(countOf(all.commands, "::notice ") == 1);
  REQUIRE(all.others.size() == 4);
  CHECK(all.others[0]->message == "e10");
  CHECK(all.others[3]->message == "w10");
}

TEST_CASE("a summary is a table with a limit", "[results]") {
  const Result one = result(ResultLevel::error, "a|b <c>");
  CHECK(resultsMarkdown("1 more", {&one}, 1000) ==
        "### 1 more\n\n| LEVEL | WHAT | WHERE | WHY |\n| --- | --- | --- | --- |\n"
        "| error | SO-1 overdue | orders/SO-1.yaml:3 | a\\|b &lt;c&gt; |\n\n");
  const std::vector<const Result*> many(100, &one);
  const std::string cut = resultsMarkdown("x", many, 1000);
  CHECK(cut.size() < 1100);
  CHECK(countOf(cut, "| error |") + 88 >= 100);
  CHECK(cut.find(" more are not shown.") != std::string::npos);
}
