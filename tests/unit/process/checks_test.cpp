#include "process/doctor/checks.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/doctor/doctor.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string tracked =
    "trackingRecord:\n  - id: \"1\"\n    time: \"2026-11-20T09:00:00Z\"\n    user: omar\n    action: "
    "create\n";
const std::string otherId = "SO-20261120-BBBBBBBB";

/// A healthy workspace with one order.
class Clinic : public Fixture {
 public:
  Clinic() : Fixture(orderIn("acknowledged", tracked)) { files.load({{".gitignore", "x"}}); }

  DoctorResult treat(bool fix = false) {
    store::Options options;
    options.ignoreForeignIntents = true;
    store::Store store(files, options);
    Workspace workspace(store, process::propagate);
    return doctor(workspace, env, {.fix = fix, .discardSetAside = false, .change = {}});
  }
  /// The findings, each as `check code file`, and a `+` if som can repair it.
  Texts findings() {
    Texts all;
    for (const Ailment& ailment : treat().ailments)
      all.push_back(fmt::format("{} {} {}{}", ailment.check, codeName(ailment.finding.code),
                                ailment.finding.file, ailment.repair.empty() ? "" : " +"));
    return all;
  }
};

}  // namespace

TEST_CASE("each defect of a workspace is found by its check, and reading it changes nothing", "[checks]") {
  const std::string text = orderIn("acknowledged", tracked);
  const std::string noItem = "{id: \"1\", action: noChange, state: held, service: {}}";
  struct Row {
    const char* name;
    std::function<void(Clinic&)> harm;
    Texts findings;
  };
  const Row rows[] = {
      {"healthy", [](Clinic&) {}, {}},
      {"syntax", [](Clinic& c) { c.put(otherId, "state: [\n"); }, {"record syntax " + pathOf(otherId)}},
      {"schema",
       [&](Clinic& c) { c.put(otherId, orderWith("lost", noItem)); },
       {"record unknown-state " + pathOf(otherId)}},
      {"policy",
       [](Clinic& c) {
         c.files.load({{"policy/x.yaml", "id: x\n"}});
       },
       {"record unknown-kind policy/x.yaml"}},
      {"link",
       [](Clinic& c) { c.files.plant("orders/2026/11/SO-20261120-CCCCCCCC.yaml", fs::Kind::link); },
       {"irregular unsafe-path orders/2026/11/SO-20261120-CCCCCCCC.yaml"}},
      {"wrong folder",
       [&](Clinic& c) {
         c.files.unlink(orderPath);
         c.files.load({{"orders/2026/10/SO-20261120-7K3F9QXW.yaml", text}});
       },
       {"place misplaced-file orders/2026/10/SO-20261120-7K3F9QXW.yaml +"}},
      {"copy",  // the place of its record is taken: a person has to choose
       [&](Clinic& c) {
         c.files.load({{"orders/2026/10/SO-20261120-7K3F9QXW.yaml", text}});
       },
       {"place misplaced-file orders/2026/10/SO-20261120-7K3F9QXW.yaml",
        "duplicate duplicate-id orders/2026/10/SO-20261120-7K3F9QXW.yaml"}},
      {"two strays of one record",
       [&](Clinic& c) {
         c.files.unlink(orderPath);
         c.files.load({{"orders/2026/09/SO-20261120-7K3F9QXW.yaml", text},
                       {"orders/2026/10/SO-20261120-7K3F9QXW.yaml", text}});
       },
       {"place misplaced-file orders/2026/09/SO-20261120-7K3F9QXW.yaml",
        "place misplaced-file orders/2026/10/SO-20261120-7K3F9QXW.yaml",
        "duplicate duplicate-id orders/2026/10/SO-20261120-7K3F9QXW.yaml"}},
      {"a file of the other format in its place",
       [&](Clinic& c) {
         c.files.unlink(orderPath);
         c.files.load({{"orders/2026/10/SO-20261120-7K3F9QXW.yaml", text},
                       {"orders/2026/11/SO-20261120-7K3F9QXW.json", "{"}});
       },
       {"record syntax orders/2026/11/SO-20261120-7K3F9QXW.json",
        "place misplaced-file orders/2026/10/SO-20261120-7K3F9QXW.yaml"}},
      {"editor's copy",
       [&](Clinic& c) {
         c.files.load({{std::string(orderPath) + "~", text}});
       },
       {"place misplaced-file " + std::string(orderPath) + "~"}},
      {"unknown type",
       [](Clinic& c) {
         c.files.load({{"orders/2026/11/mail.yaml", "\"@type\": Mail\nid: x\n"}});
       },
       {"place unknown-kind orders/2026/11/mail.yaml"}},
      {"dangling reference",
       [&](Clinic& c) {
         c.files.load({{orderPath, orderIn("acknowledged",
                                           "orderRelationship: [{id: SO-20261101-AAAAAAAA, relationshipType: "
                                           "dependency}]\n" +
                                               tracked)}});
       },
       {"reference dangling-reference " + std::string(orderPath)}},
      {"future entry, within the tolerance",
       [&](Clinic& c) { c.env.now = *parseInstant("2026-11-20T08:55:00Z"); },
       {}},
      {"future entry",
       [&](Clinic& c) { c.env.now = *parseInstant("2026-11-20T08:54:59Z"); },
       {"clock clock-regression " + std::string(orderPath)}},
      {"state by hand",
       [&](Clinic& c) {
         c.files.load({{orderPath, orderIn("held", tracked)}});
       },
       {"state untracked-state " + std::string(orderPath) + " +"}},
      {"state by hand, an entry of the future within the tolerance",
       [&](Clinic& c) {
         c.files.load({{orderPath, orderIn("held", tracked)}});
         c.env.now = *parseInstant("2026-11-20T08:55:00Z");
       },
       {"state untracked-state " + std::string(orderPath) + " +"}},
      {"state by hand, an entry of the future",
       [&](Clinic& c) {
         c.files.load({{orderPath, orderIn("held", tracked)}});
         c.env.now = *parseInstant("2026-11-20T08:54:59Z");
       },
       {"clock clock-regression " + std::string(orderPath),
        "state untracked-state " + std::string(orderPath)}},
      {"left temporary file",
       [](Clinic& c) {
         c.files.load({{".som/tmp/7", "x"}});
       },
       {"leftover leftover-file .som/tmp/7 +"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Clinic clinic;
    row.harm(clinic);
    const auto before = clinic.files.dump(true);
    CHECK(clinic.findings() == row.findings);
    CHECK(clinic.files.dump(true) == before);
  }
}

TEST_CASE("findings come in the order of the checks, then by file", "[checks]") {
  Clinic clinic;
  clinic.put("SO-20261102-AAAAAAAA", "state: [\n");
  clinic.put("SO-20261101-AAAAAAAA", "state: [\n");
  clinic.files.load({{".som/tmp/7", "x"}});
  clinic.files.plant("orders/2026/11/a.yaml", fs::Kind::link);
  CHECK(clinic.findings() == Texts{"irregular unsafe-path orders/2026/11/a.yaml",
                                   "leftover leftover-file .som/tmp/7 +",
                                   "record syntax " + pathOf("SO-20261101-AAAAAAAA"),
                                   "record syntax " + pathOf("SO-20261102-AAAAAAAA")});
}

TEST_CASE("a finding names the record that it concerns", "[checks]") {
  Clinic clinic;
  clinic.files.load({{orderPath, orderIn("held", tracked)}, {"policy/x.yaml", "id: x\n"}});
  const auto ailments = clinic.treat().ailments;
  REQUIRE(ailments.size() == 2);
  CHECK(ailments[0].id.empty());
  CHECK(ailments[1].id == orderId);
  CHECK(ailments[1].repair == "add a tracking record that adopts the state");
}

TEST_CASE("a file without its place is moved to it, in the folder of its type", "[checks]") {
  Clinic clinic;
  const std::string text = orderIn("acknowledged", tracked);
  clinic.files.unlink(orderPath);
  clinic.files.load({{"reports/2026/11/SO-20261120-7K3F9QXW.yaml", text}});
  CHECK(clinic.treat().ailments.at(0).repair == fmt::format("move it to {}", orderPath));
  const DoctorResult result = clinic.treat(true);
  CHECK(result.healthy());
  CHECK(clinic.files.read(orderPath) == text);
  CHECK_FALSE(clinic.files.read("reports/2026/11/SO-20261120-7K3F9QXW.yaml"));
  REQUIRE(result.files.size() == 2);
  CHECK(result.files[0].after.empty());
  CHECK(result.files[1].path == orderPath);
}

TEST_CASE("what som cannot repair is left, and what it can is repaired beside it", "[checks]") {
  Clinic clinic;
  clinic.put(otherId, "state: [\n");
  clinic.files.load({{orderPath, orderIn("held", tracked)}, {".som/tmp/7", "x"}});
  const DoctorResult result = clinic.treat(true);
  CHECK_FALSE(result.healthy());
  std::map<std::string_view, Ailment::Outcome> outcomes;
  for (const Ailment& ailment : result.ailments) outcomes[ailment.check] = ailment.outcome;
  CHECK(outcomes["record"] == Ailment::Outcome::left);
  CHECK(outcomes["state"] == Ailment::Outcome::repaired);
  CHECK(outcomes["leftover"] == Ailment::Outcome::repaired);
  CHECK(clinic.findings() == Texts{"record syntax " + pathOf(otherId)});
}

TEST_CASE("a wrong mode of a private folder is found and repaired", "[checks]") {
  Clinic clinic;
  clinic.change(orderId, [](UnitOfWork& unit, Draft& draft) { unit.track(draft, "note"); });  // makes .som
  clinic.files.setMode(".som", 0777);
  CHECK(clinic.findings() == Texts{"permissions wrong-permissions .som +"});
  CHECK(clinic.treat(true).healthy());
  CHECK((clinic.files.stat(".som")->mode & 07777) == 0755);
}

TEST_CASE("the place of a document follows from its type and id", "[checks]") {
  const auto placeOf = [](const std::string& text) {
    return process::placeOf(doc::read(text, "mail.yaml", doc::Format::yaml));
  };
  CHECK(placeOf(orderIn("held")) == orderPath);
  CHECK(placeOf("\"@type\": ServiceSpecification\nid: line\n") == "catalog/line.yaml");
  CHECK(placeOf("\"@type\": ResourceAllocation\npool: vlan\nscope: pe1\nvalue: 7\n") ==
        "pools/vlan/pe1/7.yaml");
  const std::pair<const char*, const char*> rows[] = {{"id: x\n", "unknown-kind"},
                                                      {"\"@type\": Mail\nid: x\n", "unknown-kind"},
                                                      {"\"@type\": order\nid: x\n", "unknown-kind"},
                                                      {"\"@type\": Team\nid: x\n", "unknown-kind"},
                                                      {"\"@type\": ServiceOrder\nid: ../x\n", "invalid-id"},
                                                      {"\"@type\": ServiceOrder\n", "invalid-id"}};
  for (const auto& [text, code] : rows) {
    CAPTURE(text);
    const std::string told = refusal([text = text, &placeOf] { placeOf(text); });
    CHECK(told.substr(0, told.find(':')) == code);
  }
}
