#include "process/doctor/doctor.hpp"
#include "process/consequences.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;

namespace {

const std::string tracked =
    "trackingRecord:\n  - id: \"1\"\n    time: \"2026-11-20T09:00:00Z\"\n    user: omar\n    action: "
    "create\n";

DoctorResult treat(test::Fixture& fixture, const DoctorOptions& options) {
  store::Options storeOptions;
  storeOptions.ignoreForeignIntents = true;
  store::Store store(fixture.files, storeOptions);
  Workspace workspace(store, process::propagate);
  return doctor(workspace, fixture.env, options);
}

std::vector<std::pair<std::string, Ailment::Outcome>> outcomes(const DoctorResult& result) {
  std::vector<std::pair<std::string, Ailment::Outcome>> all;
  for (const Ailment& ailment : result.ailments) all.emplace_back(ailment.check, ailment.outcome);
  return all;
}

using Expected = std::vector<std::pair<std::string, Ailment::Outcome>>;

}  // namespace

TEST_CASE("a healthy workspace is left as it is, with --fix too") {
  test::Fixture fixture(test::orderIn("acknowledged", tracked));
  const auto before = fixture.files.dump(true);
  CHECK(treat(fixture, {}).ailments.empty());
  CHECK(treat(fixture, {.fix = true, .discardSetAside = true, .change = {}}).healthy());
  CHECK(fixture.files.dump(true) == before);
}

TEST_CASE("a state set by hand is adopted into the history, once") {
  test::Fixture fixture(test::orderIn("inProgress", tracked));
  CHECK(outcomes(treat(fixture, {})) == Expected{{"state", Ailment::Outcome::found}});
  CHECK(outcomes(treat(fixture, {.fix = true, .discardSetAside = false, .change = {}})) ==
        Expected{{"state", Ailment::Outcome::repaired}});
  const doc::Value order = fixture.order();
  REQUIRE(order["trackingRecord"].size() == 2);
  const doc::Value& entry = order["trackingRecord"][1];
  CHECK(entry["action"] == "adopt");
  CHECK(entry["from"] == "acknowledged");
  CHECK(entry["to"] == "inProgress");
  CHECK(entry["time"] == "2026-11-21T12:00:00Z");
  CHECK(treat(fixture, {}).healthy());
}

TEST_CASE("a state is not adopted behind tracking records that lie after now") {
  test::Fixture fixture(test::orderIn("inProgress", tracked));
  fixture.env.now = *parseInstant("2026-11-19T12:00:00Z");
  const auto before = fixture.files.dump();
  CHECK(outcomes(treat(fixture, {.fix = true, .discardSetAside = false, .change = {}})) ==
        Expected{{"clock", Ailment::Outcome::left}, {"state", Ailment::Outcome::left}});
  CHECK(fixture.files.dump() == before);
}

TEST_CASE("a dry run says what would change and changes nothing") {
  test::Fixture fixture(test::orderIn("inProgress", tracked));
  fixture.files.load({{".som/tmp/7", "left"}});
  const auto before = fixture.files.dump(true);
  DoctorOptions options{.fix = true, .discardSetAside = false, .change = {}};
  options.change.dryRun = true;
  const DoctorResult result = treat(fixture, options);
  REQUIRE(result.files.size() == 1);
  CHECK(result.files[0].path == test::orderPath);
  CHECK(outcomes(result) ==
        Expected{{"leftover", Ailment::Outcome::found}, {"state", Ailment::Outcome::found}});
  CHECK_FALSE(result.healthy());
  CHECK(fixture.files.dump(true) == before);
}

TEST_CASE("a file that somebody puts where another is to be moved stays") {
  test::Fixture fixture(test::orderIn("acknowledged", tracked));
  const std::string wrong = "orders/2026/10/" + std::string(test::orderId) + ".yaml";
  fixture.files.load({{wrong, *fixture.files.read(test::orderPath)}});
  fixture.files.load({{test::orderPath, "by hand"}});
  const auto before = fixture.files.dump();
  CHECK_FALSE(treat(fixture, {.fix = true, .discardSetAside = false, .change = {}}).healthy());
  CHECK(fixture.files.dump() == before);
}

TEST_CASE("a repair that is cut off anywhere leaves the file in one of its two places") {
  const std::string bytes = test::orderIn("acknowledged", tracked);
  const std::string wrong = "orders/2026/10/" + std::string(test::orderId) + ".yaml";
  for (std::uint64_t n = 1;; ++n) {
    INFO("operation " << n);
    test::Fixture fixture(bytes);
    fixture.files.load({{wrong, bytes}});
    fixture.files.unlink(test::orderPath);
    fixture.files.syncDirectory("orders/2026/11");
    fixture.files.failAt(n, fs::Fault::crash);
    bool crashed = false;
    try {
      treat(fixture, {.fix = true, .discardSetAside = false, .change = {}});
    } catch (const fs::Crashed&) {
      crashed = true;
    }
    fixture.files.restart();
    CHECK(treat(fixture, {.fix = true, .discardSetAside = false, .change = {}}).healthy());
    CHECK(fixture.files.read(test::orderPath) == bytes);
    CHECK(fixture.files.read(wrong) == std::nullopt);
    if (!crashed) break;
  }
}
