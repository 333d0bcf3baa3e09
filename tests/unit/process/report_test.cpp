#include "process/problem/report.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using model::Kind;

namespace {

const std::string troubleId = "TR-20261120-AAAAAAAA";
const std::string otherTrouble = "TR-20261120-BBBBBBBB";
const std::string customerReportId = "CQ-20261120-AAAAAAAA";
const std::string serviceId = "SV-20261101-AAAAAAAA";

std::string members(const std::string& status, const std::string& more = {}) {
  return fmt::format("status: {}\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n{}", status, more);
}

class Desk : public Fixture {
 public:
  explicit Desk(const std::string& status = "inProgress", const std::string& more = {}) {
    put(troubleId, members(status, more));
    put(customerReportId, members("inProgress", "externalId: T-1\n"));
    put(serviceId, "state: active\n");
  }

  ChangeResult create(const NewReport& report) {
    return within([&](Workspace& workspace) { return createReport(workspace, env, {}, report, {}); });
  }
  ChangeResult analyse(const Finding& finding, const std::string& id = troubleId) {
    return change(id, [&](UnitOfWork& unit, Draft& report) { process::analyse(unit, report, finding); });
  }
  ChangeResult cancel(const std::string& reason, const std::string& of = {}) {
    return change(
        troubleId, [&](UnitOfWork& unit, Draft& report) { cancelReport(unit, report, of); }, because(reason));
  }
  /// The refusal of a call, which writes nothing.
  std::string refused(const std::function<void()>& act) {
    const auto before = files.dump();
    const std::string told = refusal(act);
    CHECK(files.dump() == before);
    return told;
  }
};

NewReport newReport(Kind kind = Kind::serviceTroubleReport) {
  NewReport report;
  report.kind = &model::row(kind);
  report.name = "no light";
  return report;
}

}  // namespace

TEST_CASE("a new report has what its options say, in the fields of its kind", "[report]") {
  Desk desk;
  NewReport report = newReport();
  report.description = "since the storm";
  report.services = {serviceId};
  report.customer = "CUST-1";
  report.severity = "major";
  report.priority = "High";
  report.externalId = "T-9";
  report.due = parseInstant("2026-11-22T09:00:00Z");
  const doc::Value trouble = desk.record(desk.create(report).changed.at(0).id);
  CHECK(trouble["status"] == "acknowledged");
  CHECK(trouble["creationDate"] == now);
  CHECK(trouble["name"] == "no light");
  CHECK(trouble["priority"] == 2);
  CHECK(trouble["severity"] == "major");
  CHECK(trouble["requestedResolutionDate"] == "2026-11-22T09:00:00Z");
  CHECK(trouble["affectedService"] == valueOf("[{id: " + serviceId + "}]"));
  CHECK(trouble["externalIdentifier"][0]["id"] == "T-9");
  CHECK(trouble["relatedParty"] == valueOf("[{id: CUST-1, role: customer}]"));

  report.kind = &model::row(Kind::customerQosDegradationReport);
  const doc::Value ticket = desk.record(desk.create(report).changed.at(0).id);
  CHECK(ticket["priority"] == "High");
  CHECK(ticket["externalId"] == "T-9");
  CHECK_FALSE(ticket.contains("affectedService"));
  CHECK(ticket["relatedEntity"][0]["id"] == serviceId);
}

TEST_CASE("a report needs a name or a description, and services that exist", "[report]") {
  Desk desk;
  NewReport report = newReport();
  report.name.clear();
  CHECK(desk.refused([&] { desk.create(report); }) == "usage: what is reported is missing");
  report.description = "x";
  CHECK(desk.create(report).changed.size() == 1);
  report.services = {"SV-20261101-ZZZZZZZZ"};
  CHECK(desk.refused([&] { desk.create(report); }).starts_with("dangling-reference: "));
  report.services.clear();
  report.priority = "[";
  CHECK(desk.refused([&] { desk.create(report); }).starts_with("schema: "));
}

TEST_CASE("the customer's report behind a report is ours, or a ticket of another system", "[report]") {
  struct Row {
    Kind kind;
    const char* reference;
    const char* result;  ///< the id, or the refusal
  };
  const Row rows[] = {
      {Kind::serviceTroubleReport, "CQ-20261120-AAAAAAAA", "CQ-20261120-AAAAAAAA"},
      {Kind::serviceTroubleReport, "ext:T-1", "CQ-20261120-AAAAAAAA"},
      {Kind::servicePerformanceDegradationReport, "ext:T-2", "T-2"},
      {Kind::serviceTroubleReport, "CQ-20261120-ZZZZZZZZ", "not-found: "},
      {Kind::serviceTroubleReport, "ext:T-3", "ambiguous-id: "},  // two reports have it
      {Kind::customerQosDegradationReport, "CQ-20261120-AAAAAAAA",
       "usage: --from-customer-report is for reports about services"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.reference, model::row(row.kind).type);
    Desk desk;
    for (const char* id : {"CQ-20261120-BBBBBBBB", "CQ-20261120-CCCCCCCC"})
      desk.put(id, members("inProgress", "externalId: T-3\n"));
    NewReport report = newReport(row.kind);
    report.customerReport = row.reference;
    std::string result = refusal([&] {
      const doc::Value made = desk.record(desk.create(report).changed.at(0).id);
      CHECK(made["troubleTicket"][0]["id"] == row.result);
    });
    if (!result.empty()) CHECK(result.starts_with(row.result));
  }
}

TEST_CASE("the first analysis is first-in, the others are ongoing", "[report]") {
  Desk desk;
  CHECK(desk.analyse({.text = "no light at the ONT"}).changed[0].text == "first-in analysis added");
  CHECK(desk.analyse({.text = "fibre is cut"}).changed[0].text == "ongoing analysis added");
  CHECK(desk.analyse({.text = "again", .phase = "first-in"}).changed[0].text == "first-in analysis added");
  const doc::Value report = desk.record(troubleId);
  CHECK(membersOf(report, "analysis", "phase") == Texts{"firstIn", "ongoing", "firstIn"});
  CHECK(report["analysis"][0]["finding"] == "no light at the ONT");
  CHECK(report["analysis"][0]["author"] == "jane");
  CHECK(report["analysis"][0]["date"] == now);
  CHECK(membersOf(report, "trackingRecord", "action") == Texts{"analyse", "analyse", "analyse"});
}

TEST_CASE("a root cause is in the analysis, and in TM Forum's list if the kind has it", "[report]") {
  struct Row {
    std::string id;
    std::string cause;
    const char* written;  ///< into the analysis
    const char* list;     ///< null: into no list
  };
  const Row rows[] = {
      {troubleId, "service:" + serviceId, "{type: service, id: SV-20261101-AAAAAAAA}", "rootCauseService"},
      {troubleId, "resource:pe1/ge-7", "{type: resource, id: pe1/ge-7}", "rootCauseResource"},
      {troubleId, "party:CUST-1", "{type: party, id: CUST-1}", nullptr},
      {troubleId, "none", "{type: none}", nullptr},
      {customerReportId, "resource:pe1", "{type: resource, id: pe1}", nullptr},
  };
  for (const Row& row : rows) {
    CAPTURE(row.cause);
    Desk desk;
    desk.analyse({.text = "x", .rootCause = row.cause}, row.id);
    desk.analyse({.text = "y", .rootCause = row.cause}, row.id);
    const doc::Value report = desk.record(row.id);
    CHECK(report["analysis"][0]["rootCause"] == valueOf(std::string(row.written) + "\n"));
    for (const char* list : {"rootCauseService", "rootCauseResource"})
      CHECK(report.value(list, doc::Value::array()).size() ==
            (row.list && std::string(row.list) == list ? 1 : 0));
  }
}

TEST_CASE("an analysis that is malformed or too late is refused", "[report]") {
  struct Row {
    const char* status;
    Finding finding;
    const char* refusal;
  };
  const Row rows[] = {
      {"inProgress", {.text = ""}, "usage: the finding is empty"},
      {"inProgress", {.text = "x", .phase = "second"}, "usage: --phase: 'second' is not a phase of analysis"},
      {"inProgress", {.text = "x", .rootCause = "storm"}, "usage: --root-cause: 'storm' is not understood"},
      {"inProgress",
       {.text = "x", .rootCause = "service:"},
       "usage: --root-cause: 'service:' is not understood"},
      {"inProgress", {.text = "x", .rootCause = "none:7"}, "usage: --root-cause: 'none:7' is not understood"},
      {"inProgress", {.text = "x", .rootCause = "service:SV-20261101-ZZZZZZZZ"}, "dangling-reference: "},
      {"closed", {.text = "x"}, "illegal-transition: cannot analyse a report that is closed"},
      {"cleared", {.text = "x"}, ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.status, row.refusal);
    Desk desk(row.status);
    if (row.refusal[0] == '\0')
      CHECK(desk.analyse(row.finding).files.size() == 1);
    else
      CHECK(desk.refused([&] { desk.analyse(row.finding); }).starts_with(row.refusal));
  }
}

TEST_CASE("a report is cancelled for a reason code; a duplicate names its original", "[report]") {
  struct Row {
    const char* name;
    const char* status;
    const char* reason;
    std::string of;
    const char* refusal;
  };
  const Row rows[] = {
      {"withdrawn", "inProgress", "withdrawn", "", ""},
      {"other", "held", "other", "", ""},
      {"no code", "inProgress", "it was nothing", "",
       "missing-reason: 'it was nothing' is no reason code for cancelling a report"},
      {"no reason", "inProgress", "", "", "missing-reason: to cancel a report needs a reason code"},
      {"original without duplicate", "inProgress", "withdrawn", otherTrouble,
       "usage: --of goes with --reason duplicate"},
      {"duplicate of nothing", "inProgress", "duplicate", "",
       "usage: a duplicate needs to say of which report"},
      {"duplicate of itself", "inProgress", "duplicate", troubleId,
       "usage: a report is no duplicate of itself"},
      {"duplicate of none that exists", "inProgress", "duplicate", "TR-20261120-ZZZZZZZZ", "not-found: "},
      {"duplicate", "inProgress", "duplicate", otherTrouble, ""},
      {"closed", "closed", "duplicate", otherTrouble,
       "illegal-transition: cannot cancel a report that is closed"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Desk desk(row.status);
    desk.put(otherTrouble, members("inProgress"));
    if (row.refusal[0] != '\0') {
      CHECK(desk.refused([&] { desk.cancel(row.reason, row.of); }).starts_with(row.refusal));
      continue;
    }
    desk.cancel(row.reason, row.of);
    const doc::Value report = desk.record(troubleId);
    CHECK(report["status"] == "cancelled");
    CHECK(report["statusChangeReason"] == row.reason);
  }
}

TEST_CASE("two reports are not each other's duplicates", "[report]") {
  Desk desk;
  desk.put(otherTrouble, members("inProgress"));
  desk.cancel("duplicate", otherTrouble);
  CHECK(desk.refused([&] {
    desk.change(
        otherTrouble, [](UnitOfWork& unit, Draft& report) { cancelReport(unit, report, troubleId); },
        because("duplicate"));
  }) == fmt::format("guard: duplicateOf: reports would be related in a circle: {} → {} → {}", otherTrouble,
                    troubleId, otherTrouble));
}
