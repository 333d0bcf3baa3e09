#include "process/delegation/request.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/delegation/new_order.hpp"
#include "process/lifecycle/transition.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;
using lifecycle::Event;

namespace {

const std::string reportId = "TR-20261120-AAAAAAAA";
const std::string qualificationId = "QU-20261119-AAAAAAAA";
const std::string serviceId = "SV-20261101-AAAAAAAA";

/// An order with an item and activities, in a workspace with a specification.
class Desk : public Fixture {
 public:
  explicit Desk(const std::string& activities, const std::string& state = "inProgress",
                const std::string& more = {}) {
    files.load(
        {{"catalog/line.yaml",
          "\"@type\": ServiceSpecification\nid: line\nversion: \"2\"\nspecCharacteristic: [{name: site, "
          "valueType: string}]\n"}});
    put(orderId,
        orderWith(
            state,
            fmt::format("{{id: \"1\", action: modify, state: {}, service: {{id: {}, name: line, place: "
                        "[{{id: leeds}}]}}}}, {{id: \"2\", action: noChange, state: {}, service: {{}}}}",
                        state, serviceId, state),
            fmt::format("activity: [{}]\n{}", activities, more)));
    put(serviceId, "state: active\n");
  }

  /// The requests that exist, by path.
  std::vector<doc::Value> requests() const {
    std::vector<doc::Value> all;
    for (const auto& [path, text] : files.dump())
      if (path.starts_with("requests/")) all.push_back(valueOf(text));
    return all;
  }
  void ready() {
    change(orderId, [](UnitOfWork& unit, Draft& order) { requestReady(unit, order); });
  }
  void byHand(const NewRequest& wanted) {
    change(orderId, [&](UnitOfWork& unit, Draft& order) { requestByHand(unit, order, wanted); });
  }
};

const std::string port =
    "{id: port, name: Port, type: resourceOrder, state: pending, resourceSpecification: "
    "ge-port, duration: {typical: P2D}}";

std::string historyOf(const std::string& entries) { return fmt::format("trackingRecord: [{}]\n", entries); }

const std::string stamp = "time: \"2026-11-20T10:00:00Z\"";
const std::string requested = "{id: a, " + stamp + ", action: request, activity: port, to: RO-1}";

}  // namespace

TEST_CASE("an activity is requested when it is ready: pending, unblocked, not requested before",
          "[request]") {
  struct Row {
    const char* name;
    std::string activities;
    std::string state;
    std::string more;
    bool ready;
  };
  const auto with = [](const std::string& from, const std::string& to) {
    std::string text = port;
    return text.replace(text.find(from), from.size(), to);
  };
  const std::string unlinked = "{id: b, " + stamp + ", action: unlink, activity: port}";
  const Row rows[] = {
      {"ready", port, "inProgress", "", true},
      {"the order does not run", port, "held", "", false},
      {"begun", with("state: pending", "state: inProgress"), "inProgress", "", false},
      {"delegated", with("state: pending", "state: pending, delegatedTo: THEIRS-1"), "inProgress", "", false},
      {"not delegated by its type", with("resourceOrder", "install"), "inProgress", "", false},
      {"blocked", with("name: Port", "dependsOn: [dig]") + ", {id: dig, state: inProgress}", "inProgress", "",
       false},
      {"unblocked", with("name: Port", "dependsOn: [dig]") + ", {id: dig, state: skipped}", "inProgress", "",
       true},
      {"requested before", port, "inProgress", historyOf(requested), false},
      {"its request was cancelled", port, "inProgress", historyOf(unlinked), false},
      {"retried", port, "inProgress",
       historyOf(requested + ", {id: c, " + stamp + ", action: retry, activity: port}"), true},
      {"another one retried", port, "inProgress",
       historyOf(requested + ", {id: c, " + stamp + ", action: retry, activity: dig}"), false},
      {"a cancellation of the order was refused", port, "inProgress",
       historyOf(unlinked + ", {id: c, " + stamp +
                 ", action: refuse, from: pendingCancellation, to: inProgress}"),
       true},
      {"refused before it was unlinked", port, "inProgress",
       historyOf("{id: c, " + stamp + ", action: refuse, from: pendingCancellation, to: inProgress}, " +
                 unlinked),
       false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Desk desk(row.activities, row.state, row.more);
    desk.ready();
    CHECK(desk.requests().size() == (row.ready ? 1 : 0));
    CHECK(desk.order()["activity"][0].contains("delegatedTo") ==
          (row.ready || std::string(row.name) == "delegated"));
  }
}

TEST_CASE("a resource order asks for the resource of each item that needs work, at the planned time",
          "[request]") {
  Desk desk(
      port, "inProgress",
      "priority: \"2\"\ncategory: access\nrelatedParty: [{id: CUST-1, role: customer}, {id: team-a, role: "
      "assignee}]\nexternalReference: [{id: CO-1, externalReferenceType: customerOrder}, {id: k, "
      "externalReferenceType: idempotencyKey}]\n");
  desk.ready();
  REQUIRE(desk.requests().size() == 1);
  const doc::Value request = desk.requests()[0];
  CHECK(request["@type"] == "ResourceOrder");
  CHECK(request["state"] == "acknowledged");
  CHECK(request["description"] == "Port");
  CHECK(request["category"] == "access");
  CHECK(request["priority"] == 2);
  CHECK(request["requestedStartDate"] == now);
  CHECK(request["requestedCompletionDate"] == "2026-11-23T12:00:00Z");
  CHECK(request["externalReference"] == valueOf("[{id: CO-1, externalReferenceType: customerOrder}]"));
  CHECK(request["relatedParty"] == valueOf("[{id: CUST-1, role: customer}]"));
  CHECK(request["requestedBy"] == valueOf(fmt::format("[{{id: {}, activity: port}}]", orderId)));
  REQUIRE(request["orderItem"].size() == 1);  // nothing is done about the second item
  CHECK(request["orderItem"][0]["action"] == "modify");
  CHECK(request["orderItem"][0]["resource"]["resourceSpecification"]["id"] == "ge-port");
  const doc::Value order = desk.order();
  CHECK(order["activity"][0]["delegatedTo"] == request["id"]);
  CHECK(order["trackingRecord"].back()["action"] == "request");
  CHECK(order["trackingRecord"].back()["to"] == request["id"]);
}

TEST_CASE("a party order goes to the party of its activity", "[request]") {
  const std::pair<const char*, const char*> rows[] = {{"party: carrier, assignee: team-a", "carrier"},
                                                      {"assignee: carrier", "carrier"}};
  for (const auto& [members, supplier] : rows) {
    Desk desk(
        fmt::format("{{id: tail, type: partyOrder, state: pending, serviceOrderItem: \"1\", {}}}", members));
    desk.ready();
    REQUIRE(desk.requests().size() == 1);
    const doc::Value request = desk.requests()[0];
    CHECK(request["@type"] == "PartyOrder");
    CHECK(request["description"] == "tail");
    CHECK(request["relatedParty"] == valueOf(fmt::format("[{{id: {}, role: supplier}}]", supplier)));
    CHECK(request["serviceOrderItem"][0]["service"]["place"] == valueOf("[{id: leeds}]"));
  }
}

TEST_CASE("a request without a known duration is due when its order is", "[request]") {
  Desk desk("{id: tail, type: partyOrder, state: pending}", "inProgress",
            "requestedCompletionDate: \"2026-12-01T17:00:00Z\"\n");
  desk.ready();
  CHECK(desk.requests().at(0)["requestedCompletionDate"] == "2026-12-01T17:00:00Z");
}

TEST_CASE("requests are created without dates if the plan is inconsistent, with a warning", "[request]") {
  Desk desk(port + ", {id: dig, state: pending, calendar: unknown}");
  const ChangeResult result =
      desk.change(orderId, [](UnitOfWork& unit, Draft& order) { requestReady(unit, order); });
  REQUIRE(desk.requests().size() == 1);
  CHECK_FALSE(desk.requests()[0].contains("requestedCompletionDate"));
  REQUIRE_FALSE(result.warnings.empty());
  CHECK(result.warnings[0].code == Code::unknownReference);
}

TEST_CASE("two branches that request the same activity give the request the same id", "[request]") {
  Desk one(port);
  Desk other(port);
  other.env.random = [] { return std::uint64_t{77}; };
  one.ready();
  other.ready();
  CHECK(one.requests().at(0)["id"] == other.requests().at(0)["id"]);
}

TEST_CASE("a request by hand is for an activity that waits, or for a new one", "[request]") {
  struct Row {
    const char* name;
    NewRequest wanted;
    std::string state;
    std::string refusal;
    std::string activity = {};
  };
  const std::string held = "{id: held, type: resourceOrder, state: held}";
  const Row rows[] = {
      {"a new activity", {.resource = "ge-port"}, "inProgress", "", "ge-port"},
      {"an id that is taken", {.resource = "port"}, "inProgress", "", "port-2"},
      {"a name that is no id", {.party = "Pennine Carrier"}, "inProgress", "", "request"},
      {"an activity of the plan", {.resource = "x", .activity = "port"}, "inProgress", "", "port"},
      {"an unknown activity",
       {.resource = "x", .activity = "tail"},
       "inProgress",
       "not-found: there is no activity 'tail'"},
      {"an activity that was begun",
       {.resource = "x", .activity = "held"},
       "inProgress",
       "guard: an activity that is held is not requested"},
      {"an order that does not run",
       {.resource = "x"},
       "acknowledged",
       "guard: cannot start an activity of an order that is acknowledged"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Desk desk(port + ", " + held, row.state);
    const auto before = desk.files.dump();
    CHECK(refusal([&] { desk.byHand(row.wanted); }) == row.refusal);
    if (!row.refusal.empty()) {
      CHECK(desk.files.dump() == before);
      continue;
    }
    REQUIRE(desk.requests().size() == 1);
    CHECK(desk.requests()[0]["requestedBy"][0]["activity"] == row.activity);
  }
}

TEST_CASE("a request by hand takes its name, party and date from the command", "[request]") {
  Desk desk(port);
  desk.byHand({.party = "carrier", .name = "Tail by hand", .due = parseInstant("2026-12-24T00:00:00Z")});
  const doc::Value request = desk.requests().at(0);
  CHECK(request["@type"] == "PartyOrder");
  CHECK(request["description"] == "Tail by hand");
  CHECK(request["requestedCompletionDate"] == "2026-12-24T00:00:00Z");
  const doc::Value activity = desk.order()["activity"][1];
  CHECK(activity["party"] == "carrier");
  CHECK(activity["assignee"] == "carrier");
  CHECK_FALSE(activity.contains("serviceOrderItem"));  // the order has two items
  const auto before = desk.files.dump();
  CHECK(refusal([&] {
          desk.byHand({.party = "carrier", .activity = "carrier"});
        }).starts_with("guard: is delegated to PO-20261120-"));
  CHECK(desk.files.dump() == before);
}

// --- new orders

namespace {

NewOrder newOrder() {
  NewOrder order;
  order.specification = "line";
  return order;
}

ChangeResult create(Fixture& fixture, const NewOrder& order) {
  return fixture.within(
      [&](Workspace& workspace) { return createOrder(workspace, fixture.env, {}, order, {}); });
}

/// A qualification with two items.
std::string qualification(const std::string& state, const std::string& first, const std::string& second) {
  const auto item = [](const char* id, const std::string& result) {
    return fmt::format(
        "{{id: \"{}\", {}expectedServiceAvailabilityDate: \"2026-12-0{}T17:00:00Z\", service: {{name: "
        "line {}}}}}",
        id, result.empty() ? "" : "qualificationResult: " + result + ", ", id, id);
  };
  return fmt::format(
      "state: {}\ncheckServiceQualificationDate: \"2026-11-19T09:00:00Z\"\nrelatedParty: [{{id: CUST-1, "
      "role: "
      "customer}}]\nserviceQualificationItem: [{}, {}]\n",
      state, item("1", first), item("2", second));
}

}  // namespace

TEST_CASE("a new order has what its options say, with the types of the specification", "[new order]") {
  Desk desk("");
  NewOrder order = newOrder();
  order.customer = "CUST-1";
  order.due = parseInstant("2026-12-04T17:00:00Z");
  order.externalId = "BSS-1";
  order.customerOrder = "CO-1";
  order.place = "leeds";
  order.characteristics = {{"site", "7"}, {"bandwidth", "100"}};
  const doc::Value made = desk.record(create(desk, order).changed.at(0).id);
  CHECK(made["externalId"] == "BSS-1");
  CHECK(made["requestedCompletionDate"] == "2026-12-04T17:00:00Z");
  CHECK(made["externalReference"] == valueOf("[{id: CO-1, externalReferenceType: customerOrder}]"));
  CHECK(made["relatedParty"] == valueOf("[{id: CUST-1, role: customer}]"));
  const doc::Value item = made["serviceOrderItem"][0];
  CHECK(item["action"] == "add");
  CHECK(item["service"]["serviceSpecification"] == valueOf("{id: line, version: \"2\"}"));
  CHECK(item["service"]["place"] == valueOf("[{id: leeds}]"));
  CHECK(item["service"]["serviceCharacteristic"] ==
        valueOf("[{name: site, value: \"7\"}, {name: bandwidth, value: 100}]"));
}

TEST_CASE("a report that requests an order gets an activity that waits for it", "[new order]") {
  const std::string report = "creationDate: \"2026-11-20T09:00:00Z\"\nname: down\n";
  Desk desk("");
  desk.put(reportId, "status: inProgress\n" + report);
  NewOrder order = newOrder();
  order.requester = reportId;
  order.description = "Replace the line";
  const std::string id = create(desk, order).changed.at(0).id;
  CHECK(desk.record(reportId)["activity"] ==
        valueOf(fmt::format(
            "[{{id: order, name: Replace the line, type: serviceOrder, state: pending, delegatedTo: {}}}]",
            id)));
  CHECK(desk.record(id)["requestedBy"] == valueOf(fmt::format("[{{id: {}, activity: order}}]", reportId)));
  const std::string second = create(desk, order).changed.at(0).id;
  CHECK(desk.record(second)["requestedBy"][0]["activity"] == "order-2");

  struct Row {
    std::string requester;
    std::string members;
    const char* refusal;
  };
  const Row rows[] = {
      {"TR-20261120-ZZZZZZZZ", "", "not-found: "},
      {reportId, "status: closed\n" + report,
       "illegal-transition: cannot request an order for a report that is closed"},
      {"CQ-20261120-AAAAAAAA", "status: inProgress\n" + report, "wrong-delegate: "},
  };
  for (const Row& row : rows) {
    CAPTURE(row.requester);
    if (!row.members.empty()) desk.put(row.requester, row.members);
    order.requester = row.requester;
    const auto before = desk.files.dump();
    CHECK(refusal([&] { create(desk, order); }).starts_with(row.refusal));
    CHECK(desk.files.dump() == before);
  }
}

TEST_CASE("an order takes up the items of a qualification that is done and qualified", "[new order]") {
  Desk desk("");
  desk.put(qualificationId, qualification("done", "qualified", "qualified"));
  NewOrder order;
  order.qualification = qualificationId;
  const doc::Value made = desk.record(create(desk, order).changed.at(0).id);
  CHECK(membersOf(made, "serviceOrderItem", "id") == Texts{"1", "2"});
  CHECK(made["serviceOrderItem"][1]["service"]["name"] == "line 2");
  CHECK(made["serviceOrderItem"][1]["qualification"] ==
        valueOf(fmt::format("[{{id: {}, itemId: \"2\"}}]", qualificationId)));
  CHECK(made["requestedCompletionDate"] == "2026-12-01T17:00:00Z");  // of the first item that has one
  CHECK(made["relatedParty"] == valueOf("[{id: CUST-1, role: customer}]"));
}

TEST_CASE("an order that takes up a qualification may have a date of its own", "[new order]") {
  Desk desk("");
  desk.put(qualificationId, qualification("done", "qualified", "qualified"));
  NewOrder order;
  order.qualification = qualificationId;
  order.customer = "CUST-1";
  order.due = parseInstant("2026-12-24T17:00:00Z");
  const doc::Value own = desk.record(create(desk, order).changed.at(0).id);
  CHECK(own["relatedParty"] == valueOf("[{id: CUST-1, role: customer}]"));
  CHECK(own["requestedCompletionDate"] == "2026-12-24T17:00:00Z");
}

TEST_CASE("a qualification is taken up once, by its customer", "[new order]") {
  Desk desk("");
  desk.put(qualificationId, qualification("done", "qualified", "qualified"));
  NewOrder order;
  order.qualification = qualificationId;
  order.customer = "CUST-2";
  CHECK(refusal([&] { create(desk, order); }) == "guard: it is for CUST-1, not for CUST-2");
  order.customer.clear();
  const std::string first = create(desk, order).changed.at(0).id;
  CHECK(refusal([&] { create(desk, order); }) == fmt::format("guard: {} has taken it up already", first));
  desk.change(
      first,
      [](UnitOfWork& unit, Draft& draft) { transition(unit, draft, {.event = lifecycle::Event::reject}); },
      because());
  CHECK(create(desk, order).changed.size() == 1);
}

TEST_CASE("a qualification that is not done, or has items that are not qualified, is not ordered",
          "[new order]") {
  struct Row {
    std::string text;
    const char* refusal;
  };
  const Row rows[] = {
      {qualification("inProgress", "qualified", "qualified"), "guard: the qualification is inProgress"},
      {qualification("done", "alternate", ""), "guard: item 1 is alternate\nguard: item 2 is not answered"},
      {qualification("done", "qualified", "unqualified"), "guard: item 2 is unqualified"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.refusal);
    Desk desk("");
    desk.put(qualificationId, row.text);
    NewOrder order;
    order.qualification = qualificationId;
    const auto before = desk.files.dump();
    CHECK(refusal([&] { create(desk, order); }) == row.refusal);
    CHECK(desk.files.dump() == before);
  }
}
