#include "process/work/events.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "model/entries.hpp"
#include "process/edit/edit.hpp"
#include "process/lifecycle/transition.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using lifecycle::Event;

namespace {

const std::string reportId = "TR-20261120-AAAAAAAA";
const std::string ticketId = "CQ-20261120-AAAAAAAA";

std::string subscription(const std::string& id, const std::string& types, const std::string& channel,
                         const std::string& more = {}) {
  return fmt::format("---\n\"@type\": Subscription\nid: {}\neventType: [{}]\nchannel: {}\n{}", id, types,
                     channel, more);
}

/// Subscribes one channel to every event that som has for orders and reports.
std::string everything() {
  std::string types = "EscalationEvent";
  for (const char* resource : {"ServiceOrder", "ServiceProblem", "TroubleTicket"})
    for (const char* suffix :
         {"CreateEvent", "StateChangeEvent", "StatusChangeEvent", "InformationRequiredEvent",
          "MilestoneEvent", "JeopardyEvent", "AttributeValueChangeEvent"})
      types += fmt::format(", {}{}", resource, suffix);
  return subscription("all", types, "all");
}

class Events : public Fixture {
 public:
  explicit Events(const std::string& subscriptions = everything()) : Fixture(orderIn("inProgress")) {
    files.load({{"policy/subscriptions.yaml", subscriptions}});
    const std::string report = "status: inProgress\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n";
    put(reportId, report);
    put(ticketId, report);
  }

  /// The channels and types of the events of a change, sorted.
  Texts typesAfter(const std::string& id, const std::function<void(UnitOfWork&, Draft&)>& what) {
    Texts types;
    for (const FileChange& file : change(id, what, because()).files)
      if (file.path.starts_with("outbox/"))
        types.push_back(file.path.substr(7, file.path.rfind('/') - 7) + " " +
                        doc::Value::parse(file.after)["type"].get<std::string>());
    std::sort(types.begin(), types.end());
    return types;
  }
};

void alertEntry(Draft& draft, const char* list, const doc::Value& entry) {
  draft.value[list].push_back(entry);
}

const doc::Value alert = {{"id", "a1"}, {"alertDate", now}, {"name", "atRisk"}, {"jeopardyType", "Hazard"}};
const doc::Value told = {{"id", "e1"}, {"level", 1}, {"date", now}, {"notified", {"jane"}}};
const doc::Value silenced = {{"id", "e2"}, {"level", 1}, {"date", now}, {"silencedBy", {"s"}}};

}  // namespace

TEST_CASE("each kind of change of a record has its types of events", "[events]") {
  struct Row {
    const char* name;
    std::string id;
    std::function<void(UnitOfWork&, Draft&)> change;
    Texts types;
  };
  const auto event = [](Event what) {
    return [what](UnitOfWork& unit, Draft& draft) { transition(unit, draft, {.event = what}); };
  };
  const Row rows[] = {
      {"hold", orderId, event(Event::hold), {"all ServiceOrderStateChangeEvent"}},
      {"pend",
       orderId,
       event(Event::pend),
       {"all ServiceOrderInformationRequiredEvent", "all ServiceOrderStateChangeEvent"}},
      {"hold a report", reportId, event(Event::hold), {"all ServiceProblemStateChangeEvent"}},
      {"hold a ticket", ticketId, event(Event::hold), {"all TroubleTicketStatusChangeEvent"}},
      {"note",
       orderId,
       [](UnitOfWork& unit, Draft& draft) { addNote(unit, draft, "x"); },
       {"all ServiceOrderAttributeValueChangeEvent"}},
      {"note and state",
       orderId,
       [](UnitOfWork& unit, Draft& draft) {
         addNote(unit, draft, "x");
         transition(unit, draft, {.event = Event::hold});
       },
       {"all ServiceOrderStateChangeEvent"}},
      {"milestone",
       orderId,
       [](UnitOfWork& unit, Draft& draft) {
         model::addMilestone(draft.value,
                             {.id = "dig", .name = "dug", .message = "x", .date = unit.env().now});
       },
       {"all ServiceOrderMilestoneEvent"}},
      {"alert",
       orderId,
       [](UnitOfWork&, Draft& draft) { alertEntry(draft, "jeopardyAlert", alert); },
       {"all ServiceOrderJeopardyEvent"}},
      {"escalation",
       orderId,
       [](UnitOfWork&, Draft& draft) { alertEntry(draft, "escalation", told); },
       {"all EscalationEvent"}},
      {"escalation that nobody is told of",
       orderId,
       [](UnitOfWork&, Draft& draft) { alertEntry(draft, "escalation", silenced); },
       {}},
      {"escalation that assigns",
       orderId,
       [](UnitOfWork& unit, Draft& draft) {
         alertEntry(draft, "escalation", told);
         assign(unit, draft, "jane", "");
       },
       {"all EscalationEvent", "all ServiceOrderAttributeValueChangeEvent"}},
      {"nothing", orderId, [](UnitOfWork&, Draft&) {}, {}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Events events;
    CHECK(events.typesAfter(row.id, row.change) == row.types);
  }
}

TEST_CASE("a new record has a create event only", "[events]") {
  Events events;
  const ChangeResult result = events.work([](UnitOfWork& unit) {
    unit.add(
        model::row(model::Kind::serviceOrder),
        valueOf("\"@type\": ServiceOrder\nid: SO-20261121-AAAAAAAA\n" +
                orderWith("acknowledged", "{id: \"1\", action: add, state: acknowledged, service: {}}")));
  });
  REQUIRE(result.files.size() == 2);
  CHECK(doc::Value::parse(result.files[1].after)["type"] == "ServiceOrderCreateEvent");
}

TEST_CASE("channels get the events that they subscribe to, each once", "[events]") {
  const std::string state = "ServiceOrderStateChangeEvent";
  Events events(subscription("a", state, "one") + subscription("b", state + ", x", "one") +
                subscription("c", state, "two", "appliesTo: {kind: order, priority: 1}\n") +
                subscription("d", state, "three", "appliesTo: {kind: order}\n") +
                subscription("e", "ServiceOrderCreateEvent", "four"));
  CHECK(events.typesAfter(orderId, [](UnitOfWork& unit, Draft& draft) {
    transition(unit, draft, {.event = Event::hold});
  }) == Texts{"one " + state, "three " + state});
}

TEST_CASE("an event is a CloudEvent around a notification with the record as it became", "[events]") {
  Events events;
  const auto hold = [](UnitOfWork& unit, Draft& draft) { transition(unit, draft, {.event = Event::hold}); };
  const ChangeResult result = events.change(orderId, hold, because());
  REQUIRE(result.files.size() == 2);
  const FileChange& file = result.files[1];
  const doc::Value event = doc::Value::parse(file.after);
  CHECK(file.path == "outbox/all/" + event["id"].get<std::string>() + ".json");
  CHECK(file.before.empty());
  CHECK(event["specversion"] == "1.0");
  CHECK(event["source"] == "som/test");
  CHECK(event["subject"] == orderId);
  CHECK(event["time"] == now);
  CHECK(event["sequence"] == "00000001");  // the length of the history
  CHECK(event["datacontenttype"] == "application/json");
  const doc::Value& data = event["data"];
  CHECK(data["eventId"] == event["id"]);
  CHECK(data["eventType"] == "ServiceOrderStateChangeEvent");
  CHECK(data["eventTime"] == now);
  CHECK(data["event"]["serviceOrder"]["state"] == "held");
  CHECK(data["event"]["serviceOrder"]["id"] == orderId);
}

TEST_CASE("the event of an alert has the alert, and an id that does not depend on the moment", "[events]") {
  const auto eventAt = [](Seconds later) {
    Events events;
    events.env.now += later;
    return doc::Value::parse(events
                                 .change(
                                     orderId,
                                     [](UnitOfWork& unit, Draft& draft) {
                                       alertEntry(draft, "jeopardyAlert", alert);
                                       unit.track(draft, "alert");
                                     },
                                     because())
                                 .files[1]
                                 .after);
  };
  const doc::Value first = eventAt(Seconds{0});
  const doc::Value later = eventAt(Seconds{60});
  CHECK(first["id"] == later["id"]);
  CHECK(first["time"] != later["time"]);
  CHECK(first["data"]["event"]["jeopardyAlert"] == alert);
}

TEST_CASE("a dry run gives the events and writes none", "[events]") {
  Events events;
  const auto before = events.files.dump();
  ChangeOptions options = because();
  options.dryRun = true;
  const ChangeResult result = events.change(
      orderId, [](UnitOfWork& unit, Draft& draft) { transition(unit, draft, {.event = Event::hold}); },
      options);
  CHECK(result.files.size() == 2);
  CHECK(events.files.dump() == before);
}
