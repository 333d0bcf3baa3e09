#include <catch2/catch.hpp>

#include "found.hpp"
#include "known.hpp"

using namespace som;

namespace {

struct Row {
  const char* text;  ///< without the id
  const char* findings;
};

void checkRows(const char* type, const std::vector<Row>& rows) {
  test::KnownRecords records;
  records.add("{\"@type\": ServiceSpecification, id: line}");
  records.add("{\"@type\": Service, id: SV-20261121-AAAAAAAA, state: active}");
  records.add("{\"@type\": Resource, id: olt-1}");
  records.add("{\"@type\": Calendar, id: office}");
  const model::KindRow& kind = *model::findKind(type);
  for (const Row& row : rows) {
    CAPTURE(type, row.text);
    const doc::Document document = doc::read(
        "{\"@type\": " + std::string(type) + ", id: x, " + row.text + "}", "x.yaml", doc::Format::yaml);
    CHECK(test::found(check::policy(document, kind, records.targets())) == row.findings);
  }
}

}  // namespace

TEST_CASE("a policy applies to a kind of record that it can rule", "[policy]") {
  checkRows("ServiceLevel", {{"appliesTo: {kind: ServiceOrder}, leadTime: P1D", ""},
                             {"appliesTo: {kind: order, specification: line}, leadTime: P1D", ""},
                             {"appliesTo: {kind: ServiceOrdr}, leadTime: P1D", "unknown-kind ServiceOrdr"},
                             {"appliesTo: {kind: Alarm}, calendar: office", "~no-effect Alarm"},
                             {"appliesTo: {kind: Team}, calendar: office", "~no-effect Team"},
                             {"appliesTo: {specification: lin}, leadTime: P1D", "~unknown-reference lin"},
                             {"appliesTo: {kind: order, severity: Major}, leadTime: P1D", "~no-effect Major"},
                             {"appliesTo: {kind: service-trouble, specification: line}, resolveWithin: P1D",
                              "~no-effect line"}});
  checkRows("ReportPolicy", {{"appliesTo: {kind: service-trouble}, autoClear: true", ""},
                             {"appliesTo: {kind: ServiceOrder}, autoClear: true", "~no-effect ServiceOrder"},
                             {"appliesTo: {kind: trouble}, autoClear: true", "unknown-kind trouble"}});
  checkRows("Subscription",
            {{"appliesTo: {kind: Alarm}", ""}, {"appliesTo: {kind: Silence}", "~no-effect Silence"}});
}

TEST_CASE("a policy has an effect on the records that it applies to", "[policy]") {
  checkRows("ServiceLevel", {{"name: gold", "~no-effect x"},
                             {"appliesTo: {kind: ServiceOrder}, resolveWithin: PT4H", "~no-effect x"},
                             {"appliesTo: {kind: service-trouble}, leadTime: P4D", "~no-effect x"},
                             {"resolveWithin: PT4H", ""},
                             {"calendar: office", ""},
                             {"leadTime: PT0S", "~no-effect PT0S"},
                             {"calendar: offce", "unknown-reference offce"}});
  checkRows("JeopardyPolicy", {{"name: x", "~no-effect x"},
                               {"appliesTo: {kind: order}, slaConsumed: 50", "~no-effect x"},
                               {"slaConsumed: 50", ""},
                               {"safetyInterval: PT0S", ""},
                               {"stalledAfter: PT0S", "~no-effect PT0S"}});
  checkRows("ReportPolicy", {{"name: x", "~no-effect x"}, {"autoClear: false", ""}});
  checkRows("AlarmPolicy", {{"source: [nms]", "~no-effect x"},
                            {"expireAfter: PT0S", "~no-effect PT0S"},
                            {"expireAfter: PT1S", ""},
                            {"settle: PT10M, settleAtMost: PT10M", ""},
                            {"settle: PT11M, settleAtMost: PT10M", "~no-effect PT11M"}});
  checkRows("EscalationPolicy",
            {{"ackValidFor: P0D, levels: [{level: 1, when: atRisk, setPriority: 1}]", "~no-effect P0D"}});
  checkRows("ResolutionPlan",
            {{"activity: [{id: a}, {id: b}]", ""}, {"activity: [{id: a}, {id: a}]", "duplicate-id a"}});
}

TEST_CASE("a silence is in effect at some time, for thirty days at most, and of something known",
          "[policy]") {
  checkRows("Silence", {{"startDate: 2026-11-01T00:00:00Z, endDate: 2026-11-01T00:00:01Z", ""},
                        {"startDate: 2026-11-01T00:00:00Z, endDate: 2026-11-01T00:00:00Z",
                         "invalid-policy 2026-11-01T00:00:00Z"},
                        {"startDate: 2026-11-02T00:00:00Z, endDate: 2026-11-01T00:00:00Z",
                         "invalid-policy 2026-11-01T00:00:00Z"},
                        {"startDate: 2026-11-01T00:00:00Z, endDate: 2026-12-01T00:00:00Z", ""},
                        {"startDate: 2026-11-01T00:00:00Z, endDate: 2026-12-01T00:00:01Z",
                         "~invalid-policy 2026-12-01T00:00:01Z"},
                        {"endDate: 2036-12-01T00:00:01Z", ""},
                        {"service: [SV-20261121-AAAAAAAA], resource: [olt-1]", ""},
                        {"service: [SV-20261121-BBBBBBBB]", "~unknown-reference SV-20261121-BBBBBBBB"},
                        {"resource: [olt-2]", "~unknown-reference olt-2"},
                        {"record: [SO-20261121-BBBBBBBB]", "dangling-reference SO-20261121-BBBBBBBB"},
                        {"author: jane, reason: works", ""},
                        {"author: '', reason: ' '", "invalid-policy ''; invalid-policy ' '"}});
}

TEST_CASE("a condition names priorities that records can have", "[policy]") {
  checkRows("Silence", {{"appliesTo: {kind: order, priority: [0, 10, high]}", ""},
                        {"appliesTo: {priority: 0}", ""},
                        {"appliesTo: {kind: service-trouble, priority: [0, 1]}", "~no-effect 0"},
                        {"appliesTo: {priority: [99, urgent]}", "~no-effect 99; ~no-effect urgent"},
                        {"appliesTo: {kind: service-trouble, priority: [], severity: []}",
                         "~no-effect []; ~no-effect []"}});
}

TEST_CASE("a calendar has working hours, or only holidays", "[policy]") {
  checkRows("Calendar", {{"workingHours: {mon: ['09:00-17:00']}", ""},
                         {"holidays: [{date: 2026-12-25}]", ""},
                         {"workingHours: {}", "no-working-time {}"},
                         {"workingHours: {mon: [], tue: []}, holidays: [{date: 2026-12-25}]",
                          "no-working-time {mon: [], tue: []}"},
                         {"timeZone: UTC", "no-working-time x"}});
}
