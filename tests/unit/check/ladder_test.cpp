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
      {"{level: 1}, {level: 1}", "duplicate-id 1"},
      {"{level: 1, ackWithin: PT1H}, {level: 2, when: {unacknowledged: 1}}", ""},
      {"{level: 1}, {level: 2, when: {unacknowledged: 1}}", "missing-field 1"},
      {"{level: 1, when: {unacknowledged: 1}, ackWithin: PT1H}", "dangling-reference 1"},
      {"{level: 1, when: {unacknowledged: 2}}, {level: 2, ackWithin: PT1H}", "dangling-reference 2"},
      {"{level: 1, assign: nok}", "~unknown-reference nok"},
      {"{level: 1, assign: assignee}", "~unknown-reference assignee"},
      {"{level: 1, notify: [gracie]}", "~unknown-reference gracie"},
      {"{level: 1, notify: [\"team-lead:nok\"]}", "~unknown-reference \"team-lead:nok\""},
  };
  test::KnownRecords records;
  records.add("{\"@type\": Team, id: noc, member: [grace]}");
  for (const Row& row : rows) {
    CAPTURE(row.levels);
    const auto document = doc::read("levels: [" + std::string(row.levels) + "]", "x.yaml", doc::Format::yaml);
    CHECK(test::found(check::ladder(document, records.targets())) == row.findings);
  }
}
