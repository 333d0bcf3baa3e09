#include <catch2/catch.hpp>
#include <random>

#include "../sample_files.hpp"
#include "doc/value.hpp"
#include "model/kind.hpp"
#include "schema/registry.hpp"
#include "store/layout.hpp"

using namespace som;

namespace {

doc::Document read(const doc::Value& value) { return doc::toDocument(value, "x.json"); }

/// All places in a value where something can be changed.
void collect(doc::Value& value, std::vector<doc::Value*>& places) {
  places.push_back(&value);
  if (value.is_structured())
    for (doc::Value& child : value) collect(child, places);
}

/// Changes one place at random: takes a member away, adds one, or puts something else there.
doc::Value mutated(doc::Value value, std::mt19937& random) {
  static const std::vector<doc::Value> others = {nullptr,
                                                 true,
                                                 0,
                                                 -1,
                                                 7,
                                                 1.5,
                                                 "",
                                                 "x",
                                                 "P1D",
                                                 "2026-12-01T17:00:00Z",
                                                 "SO-20261121-7K3F9QXW",
                                                 doc::Value::array(),
                                                 doc::Value::object(),
                                                 doc::Value::array({"add"}),
                                                 {{"id", "1"}},
                                                 "inProgress"};
  std::vector<doc::Value*> places;
  collect(value, places);
  doc::Value& place = *places[random() % places.size()];
  switch (place.is_object() && !place.empty() ? random() % 3 : 2) {
    case 0:
      place.erase(std::next(place.begin(), static_cast<std::ptrdiff_t>(random() % place.size())));
      break;
    case 1:
      place["unheardOf"] = others[random() % others.size()];
      break;
    default:
      place = others[random() % others.size()];
  }
  return value;
}

}  // namespace

TEST_CASE("every record of the sample is accepted without the full check, which finds nothing either") {
  schema::Registry schemas;
  std::size_t seen = 0;
  for (const auto& [path, text] : test::sampleFiles()) {
    const model::KindRow* kind = store::kindOfPath(path);
    if (!kind) continue;
    INFO(path);
    const doc::Document document = doc::read(text, path, doc::formatOf(path));
    CHECK(schemas.get(kind->schema).accepts(document.root()));
    CHECK(schemas.get(kind->schema).findings(document.root()).empty());
    ++seen;
  }
  CHECK(seen > 40);
}

TEST_CASE("what is accepted has no findings, however records are changed") {
  schema::Registry schemas;
  std::mt19937 random(7);
  std::size_t accepted = 0;
  std::size_t doubted = 0;
  for (const auto& [path, text] : test::sampleFiles()) {
    const model::KindRow* kind = store::kindOfPath(path);
    if (!kind) continue;
    const doc::Value whole = doc::toValue(doc::read(text, path, doc::formatOf(path)).root());
    const schema::Schema& schema = schemas.get(kind->schema);
    for (int round = 0; round < 60; ++round) {
      const doc::Document changed = read(mutated(whole, random));
      if (!schema.accepts(changed.root())) {
        ++doubted;
        continue;
      }
      ++accepted;
      const auto findings = schema.findings(changed.root());
      INFO(*changed.source());
      CHECK(findings.empty());
    }
  }
  CHECK(accepted > 300);
  CHECK(doubted > 300);
}

TEST_CASE("a ladder has at most as many steps as there are levels") {
  schema::Registry schemas;
  const schema::Schema& schema = schemas.get("EscalationPolicy.json");
  doc::Value ladder = {{"@type", "EscalationPolicy"}, {"id", "a"}, {"levels", doc::Value::array()}};
  for (int level = 1; level <= 99; ++level)
    ladder["levels"].push_back({{"level", level}, {"when", "overdue"}});
  CHECK(schema.accepts(read(ladder).root()));
  CHECK(schema.findings(read(ladder).root()).empty());
  ladder["levels"].push_back({{"level", 1}, {"when", "overdue"}});
  CHECK_FALSE(schema.accepts(read(ladder).root()));
  CHECK(schema.findings(read(ladder).root()).size() == 1);
}
