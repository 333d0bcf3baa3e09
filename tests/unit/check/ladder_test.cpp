#include <catch2/catch.hpp>

#include "found.hpp"
#include "known.hpp"

using namespace som;

TEST_CASE(
    "a ladder has unique levels, waits for earlier steps with a time, and tells parties that are known") {
  struct Row {
    const char* levels;
    const char* findings;
  };
  const Row rows[] = {
      {"", ""},
      {"{level: 1, when: atRisk, notify: [assignee, noc, grace, \"team-lead:noc\"], assign: noc}", ""},
      {"{level: 1, assign: noc}, {level: 1, assign: noc}", "duplicate-id 1"},
      {"{level: 1, assign: noc, ackWithin: PT1H}, {level: 2, assign: noc, when: {unacknowledged: 1}}", ""},
      {"{level: 1, assign: noc}, {level: 2, assign: noc, when: {unacknowledged: 1}}", "missing-field 1"},
      {"{level: 1, assign: noc, when: {unacknowledged: 1}, ackWithin: PT1H}", "dangling-reference 1"},
      {"{level: 1, assign: noc, when: {unacknowledged: 2}}, {level: 2, assign: noc, ackWithin: PT1H}",
       "dangling-reference 2"},
      {"{level: 1, assign: nok}", "~unknown-reference nok"},
      {"{level: 1, assign: assignee}", "~unknown-reference assignee"},
      {"{level: 1, notify: [gracie]}", "~unknown-reference gracie"},
      {"{level: 1, notify: [\"team-lead:nok\"]}", "~unknown-reference \"team-lead:nok\""},
      {"{level: 1, notify: [\"team-lead:desk\"]}", "~unknown-reference \"team-lead:desk\""},
  };
  test::KnownRecords records;
  records.add("{\"@type\": Team, id: noc, lead: grace, member: [grace]}");
  records.add("{\"@type\": Team, id: desk}");
  for (const Row& row : rows) {
    CAPTURE(row.levels);
    const auto document = doc::read("levels: [" + std::string(row.levels) + "]", "x.yaml", doc::Format::yaml);
    CHECK(test::found(check::ladder(document, records.targets())) == row.findings);
  }
}

TEST_CASE("a step, and each of its members, has an effect") {
  struct Row {
    const char* step;
    const char* findings;
  };
  const Row rows[] = {
      {"notify: [noc]", ""},
      {"assign: noc", ""},
      {"setPriority: 1", ""},
      {"ackWithin: PT1H", "~no-effect 1"},
      {"notify: []", "~no-effect 1"},
      {"notify: [\"\"]", "~no-effect 1"},
      {"assign: \"\"", "~no-effect 1"},
      {"notify: [noc], repeatEvery: PT0S", "~no-effect PT0S"},
      {"notify: [noc], repeatEvery: PT1S, repeatMax: 3", ""},
      {"notify: [noc], repeatEvery: P0D, repeatMax: 3", "~no-effect P0D"},
      {"notify: [noc], repeatMax: 3", "~no-effect 3"},
      {"assign: noc, repeatEvery: PT1H", "~no-effect PT1H"},
      {"notify: [noc], rematch: true", "~no-effect true"},
      {"setPriority: 1, rematch: true", ""},
      {"notify: [noc], rematch: false", ""},
      {"notify: [noc], ackWithin: PT0S", "~no-effect PT0S"},
  };
  test::KnownRecords records;
  records.add("{\"@type\": Team, id: noc}");
  for (const Row& row : rows) {
    CAPTURE(row.step);
    const auto document = doc::read(std::string("levels: [{level: 1, when: atRisk, ") + row.step + "}]",
                                    "x.yaml", doc::Format::yaml);
    CHECK(test::found(check::ladder(document, records.targets())) == row.findings);
  }
}
