#include <re2/re2.h>

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "doc/value.hpp"
#include "doc/write.hpp"
#include "schema/format.hpp"
#include "schema/registry.hpp"

using namespace som;

namespace {

/// Collects the patterns beside the formats in a schema; a format without a pattern has the empty one.
void collect(const doc::Value& schema, std::map<std::string, std::set<std::string>>& patterns) {
  if (schema.is_object() && schema.contains("format") && schema["format"].is_string())
    patterns[schema["format"].get<std::string>()].insert(schema.value("pattern", ""));
  if (schema.is_structured())
    for (const doc::Value& part : schema) collect(part, patterns);
}

struct Texts {
  std::string_view format;
  std::vector<std::string> texts;
};

const std::vector<Texts> table = {
    {"date-time",
     {"2026-12-01T17:00:00Z", "2026-12-01T17:00:00.25Z", "2026-12-01T17:00:00+01:00", "2026-12-01",
      "1900-01-01T00:00:00Z", "2199-12-31T23:59:59Z", "1899-12-31T23:59:59Z", "2200-01-01T00:00:00Z",
      "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "tomorrow", "2026-12-01T17:00:00", "17:00", ""}},
    {"date", {"2026-12-24", "24.12.2026", "2026-12", ""}},
    {"duration", {"PT8H",  "P2D",    "P1W",   "P1W2D",  "P1WT1H", "P2DT3H", "PT1H30M", "PT1H5S",
                  "PT90M", "PT1M1S", "PT45S", "3d",     "8h",     "P",      "PT",      "P2DT",
                  "P1M",   "P1Y",    "P1D1W", "PT1S1H", "P1.5D",  "-P1D",   "p1d",     ""}},
    {"record-id",
     {"SO-20261121-7K3F9QXW", "RT-20261121-00000000", "so-20261121-7k3f9qxw", "SO-20261121-7K3F9QXI",
      "SO-2026-7K3F9QXW", "SO-20261121-7K3F9QXW9", ""}},
    {"plain-id", {"ne-17", "A_b.c", "_x", ".hidden", "-x", "a/b", "a b", "", std::string(129, 'a')}},
    {"activity-id", {"test", "test.2", "survey_1", "a:b", ""}},
    {"report-priority", {"Critical", "high", "MEDIUM", "low", "1", "10", "0", "11", "urgent", ""}},
};

}  // namespace

TEST_CASE("each format of the schemas has a pattern for programs that do not know it") {
  std::map<std::string, std::set<std::string>> patterns;
  for (const schema::Embedded& file : schema::embedded()) collect(doc::Value::parse(file.text), patterns);
  for (const schema::FormatRow& row : schema::formats()) {
    INFO(row.name);
    REQUIRE(patterns[std::string(row.name)].size() == 1);
    const RE2 pattern(*patterns[std::string(row.name)].begin());
    REQUIRE(pattern.ok());
    const auto texts =
        std::find_if(table.begin(), table.end(), [&](const Texts& one) { return one.format == row.name; });
    REQUIRE(texts != table.end());
    for (const std::string& text : texts->texts) {
      INFO(text);
      CHECK(RE2::PartialMatch(text, pattern) == row.accepts(text));
    }
  }
  CHECK(patterns.size() == schema::formats().size());
}
