#include "model/views.hpp"

#include <catch2/catch.hpp>

#include "model/program_result.hpp"

using namespace som;

namespace {

/// Checks one record in both of its forms: as text, and as a value.
template <class Check>
void inBothForms(const char* json, const Check& check) {
  const doc::Document document = doc::read(json, "record", doc::Format::json);
  check(document.root());
  const doc::Value value = doc::toValue(document.root());
  check(model::ValueNode(value));
}

const char* const order =
    R"({"id": "SO-1", "@type": "ServiceOrder", "state": "held", "orderDate": "2026-11-01T08:00:00Z",
  "startDate": "2026-11-02T08:00:00Z", "statusChangeDate": "2026-11-03T08:00:00Z", "priority": 2,
  "relatedParty": [{"id": "acme", "role": "customer"}, {"id": "team-a", "role": "assignee"}],
  "sla": {"calendar": "office", "resolveWithin": "PT4H", "updateEvery": "soon", "pausedIn": ["held"],
          "extendOnPause": true},
  "note": [{"id": "1", "date": "2026-11-04T08:00:00Z", "text": "x"}, {"id": "2", "text": "y"}],
  "jeopardyAlert": [{"id": "A", "alertDate": "2026-11-05T08:00:00Z", "name": "atRisk"}, {"name": "overdue"}],
  "escalation": [{"id": "E1", "level": 2, "repeat": 1, "episode": "A", "notified": ["ann"],
                  "date": "2026-11-05T09:00:00Z", "acknowledgedDate": "2026-11-05T10:00:00Z"},
                 {"id": "E2", "level": "3", "silencedBy": ["quiet"]},
                 {"id": "E3", "inhibitedBy": ["SP-1"]}, {"id": "E4", "inhibitedBy": ["SP-1"], "notified": []}],
  "externalReference": [{"id": "CO-1", "externalReferenceType": "customerOrder"}, {"id": "x"}],
  "trackingRecord": [{"id": "T", "time": "2026-11-03T08:00:00Z", "action": "hold", "from": "inProgress",
                      "to": "held", "until": "2026-12-01T00:00:00Z"}],
  "serviceOrderItem": [{"id": "1", "action": "add", "service": {"serviceSpecification": {"id": "internet"}}}]})";

}  // namespace

TEST_CASE("a record reads alike as text and as a value") {
  inBothForms(order, [](auto node) {
    using Node = decltype(node);
    const model::KindRow& kind = model::row(model::Kind::serviceOrder);
    const model::OrderView<Node> view(node);
    CHECK(view.id() == "SO-1");
    CHECK(view.priority() == "2");
    CHECK(view.state(kind) == lifecycle::State::held);
    CHECK(view.stateText(kind) == "held");
    CHECK(view.created(kind) == parseInstant("2026-11-01T08:00:00Z"));
    CHECK(view.customer() == "acme");
    CHECK(view.assignee() == "team-a");
    CHECK(view.party("supplier").empty());
    CHECK(view.stateSince() == parseInstant("2026-11-02T08:00:00Z"));
    CHECK(view.ended() == parseInstant("2026-11-03T08:00:00Z"));
    CHECK(view.notes().size() == 2);
    CHECK(view.notes().front().date().has_value());
    CHECK_FALSE(view.notes().back().date().has_value());
    CHECK(view.externalReferences().front().isCustomerOrder());
    CHECK_FALSE(view.externalReferences().back().isCustomerOrder());
    const auto tracked = view.history().back();
    CHECK(tracked.fromText() == "inProgress");
    CHECK(tracked.optionalTo() == "held");
    CHECK(tracked.until() == parseInstant("2026-12-01T00:00:00Z"));
    CHECK(view.typeNode().text() == "ServiceOrder");
  });
}

TEST_CASE("agreed terms: what is missing or cannot be read is nullopt") {
  inBothForms(order, [](auto node) {
    const auto terms = model::RecordView<decltype(node)>(node).terms();
    CHECK(terms.calendar() == "office");
    CHECK(terms.resolveWithin() == parseDuration("PT4H"));
    CHECK_FALSE(terms.updateEvery().has_value());
    CHECK_FALSE(terms.respondWithin().has_value());
    CHECK(terms.pausedIn().front().text() == "held");
    CHECK(terms.extendsOnPause());
  });
  inBothForms("{}", [](auto node) {
    const auto terms = model::RecordView<decltype(node)>(node).terms();
    CHECK_FALSE(static_cast<bool>(terms));
    CHECK_FALSE(terms.calendar().has_value());
    CHECK_FALSE(terms.extendsOnPause());
    CHECK(terms.pausedIn().empty());
  });
}

TEST_CASE("alerts and escalations of a record") {
  inBothForms(order, [](auto node) {
    const model::RecordView<decltype(node)> view(node);
    CHECK(view.alerts().front().date() == parseInstant("2026-11-05T08:00:00Z"));
    CHECK(view.alerts().front().hasId());
    CHECK_FALSE(view.alerts().back().hasId());
    CHECK(view.alerts().back().level() == "overdue");
    const auto first = view.escalations().front();
    CHECK(first.level() == 2);
    CHECK(first.repeat() == 1);
    CHECK(first.episode() == "A");
    CHECK(first.notified().front().text() == "ann");
    CHECK(first.isAcknowledged());
    CHECK(first.acknowledgedDate() == parseInstant("2026-11-05T10:00:00Z"));
    CHECK(view.escalations().at(1).level() == 0);
    CHECK_FALSE(static_cast<bool>(view.escalations().at(9)));
  });
}

TEST_CASE("nobody is told of an escalation that is silenced, or known from its parent") {
  inBothForms(order, [](auto node) {
    std::string told;
    for (const auto entry : model::RecordView<decltype(node)>(node).escalations())
      if (entry.isTold()) told += std::string(entry.id()) + " ";
    CHECK(told == "E1 E4 ");
  });
}

TEST_CASE("entries of a report: analyses, attachments, milestones, notes") {
  inBothForms(R"({"creationDate": "2026-11-01T08:00:00Z", "requestedResolutionDate": "2026-11-02",
    "affectedService": [{"id": "SV-1"}, {"id": "SV-2"}], "troubleTicket": [{"id": "TT-1"}],
    "analysis": [{"date": "2026-11-01T09:00:00Z", "author": "ann", "finding": "cut",
                  "rootCause": {"type": "resource", "id": "R-1"}}, {"finding": "none yet"}],
    "attachment": [{"name": "a.txt", "size": {"amount": 12}}, {"url": "https://a.example"}],
    "milestone": [{"id": "survey", "status": "achieved", "milestoneDate": "2026-11-01T10:00:00Z"}],
    "note": [{"author": "ann", "text": "late"}]})",
              [](auto node) {
                const model::ReportView<decltype(node)> view(node);
                CHECK(view.reported() == parseInstant("2026-11-01T08:00:00Z"));
                CHECK(view.requestedText() == "2026-11-02");
                CHECK(model::idsOf(view.affectedServices()).size() == 2);
                CHECK(model::idsOf(view.affectedServices()).back() == "SV-2");
                CHECK(view.customerReports().front().id() == "TT-1");
                CHECK(view.analyses().front().finding() == "cut");
                CHECK(view.analyses().front().cause().type() == "resource");
                CHECK(view.analyses().front().cause().id() == "R-1");
                CHECK_FALSE(static_cast<bool>(view.analyses().back().cause()));
                CHECK(view.attachments().front().bytes() == "12");
                CHECK(view.attachments().back().url() == "https://a.example");
                CHECK(view.milestones().front().status() == "achieved");
                CHECK(view.milestones().front().date() == parseInstant("2026-11-01T10:00:00Z"));
                CHECK(view.notes().front().author() == "ann");
                CHECK(view.notes().front().text() == "late");
              });
}

TEST_CASE("an activity: its durations and its result; an item: its resource") {
  inBothForms(R"({"activity": [{"id": "a", "duration": {"typical": "PT4H"}, "dependsOn": ["x", "y"],
                                "result": {"signal": "SIGSEGV"}}],
                  "serviceOrderItem": [{"resource": {"resourceSpecification": {"id": "port"}}}]})",
              [](auto node) {
                using Node = decltype(node);
                const auto activity = model::RecordView<Node>(node).activity("a");
                CHECK(activity.typicalText() == "PT4H");
                CHECK(activity.maximumText().empty());
                CHECK(model::textsOf(activity.dependsOn()).back() == "y");
                CHECK(model::ProgramResultView<Node>(activity.result()).signal() == "SIGSEGV");
                const model::ItemView<Node> item(node["serviceOrderItem"].at(0));
                CHECK(item.resource().specification().id() == "port");
              });
}

TEST_CASE("a record is the one of its kind and id") {
  inBothForms(order, [](auto node) {
    const model::RecordView<decltype(node)> view(node);
    CHECK(view.is(model::row(model::Kind::serviceOrder), "SO-1"));
    CHECK_FALSE(view.is(model::row(model::Kind::serviceOrder), "SO-2"));
    CHECK_FALSE(view.is(model::row(model::Kind::alarm), "SO-1"));
  });
}

TEST_CASE("a missing view is safe to ask") {
  const model::ReportView<model::ValueNode> none;
  CHECK(none.id().empty());
  CHECK(none.history().back().id().empty());
  CHECK_FALSE(none.history().back().time().has_value());
  CHECK(none.activity("x").delegatedToNode().text().empty());
  CHECK_FALSE(none.stateSince().has_value());
}

TEST_CASE("integers and booleans of values; other values are none") {
  const doc::Value value = {{"small", -3}, {"big", std::uint64_t{1} << 63}, {"text", "7"}, {"yes", true}};
  const model::ValueNode node(value);
  CHECK(node["small"].integer() == -3);
  CHECK_FALSE(node["big"].integer().has_value());
  CHECK_FALSE(node["text"].integer().has_value());
  CHECK_FALSE(node["missing"].integer().has_value());
  CHECK(node["yes"].boolean() == true);
  CHECK_FALSE(node["text"].boolean().has_value());
}
