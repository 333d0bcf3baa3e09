#include "process/delegation/new_order.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string orderedService = "SV-20261101-AAAAAAAA";
const std::string busyOrder = "SO-20261120-BBBBBBBB";

/// A workspace with a service of a customer, which has a name, a place and a specification.
class Counter : public Fixture {
 public:
  explicit Counter(const std::string& state = "active") {
    put(orderedService,
        fmt::format("state: {}\nname: mill-line\ncategory: Ethernet\nserviceSpecification: {{id: line}}\n"
                    "place: [{{id: leeds}}]\nserviceCharacteristic: [{{name: site, value: a}}]\n"
                    "relatedParty: [{{id: CUST-1, role: customer}}]\n",
                    state));
  }

  doc::Value cease(const NewOrder& order = {}, const ChangeOptions& options = {}) {
    const ChangeResult result = change(
        orderedService, [&](UnitOfWork& unit, Draft& service) { ceaseService(unit, service, order); },
        options);
    REQUIRE(result.changed.size() == 1);
    return record(result.changed[0].id);
  }
  doc::Value create(const NewOrder& order) {
    const ChangeResult result =
        within([&](Workspace& workspace) { return createOrder(workspace, env, {}, order, {}); });
    return record(result.subjects.at(0));
  }
  void work(const char* state, const char* action = "modify") {
    put(busyOrder, orderWith(state, fmt::format("{{id: \"1\", action: {}, state: {}, service: {{id: {}}}}}",
                                                action, state, orderedService)));
  }
  /// The refusal of a call, which writes nothing.
  std::string refused(const std::function<void()>& act) {
    const auto before = files.dump();
    const std::string told = refusal(act);
    CHECK(files.dump() == before);
    return told;
  }
  using Fixture::work;
};

NewOrder modifies(const std::string& service) {
  NewOrder order;
  order.action = "modify";
  order.service = service;
  return order;
}

}  // namespace

TEST_CASE("the order that ceases a service is filled in from the service", "[cease]") {
  Counter counter;
  NewOrder wanted;
  wanted.priority = "2";
  wanted.customerOrder = "CO-7";
  wanted.externalId = "B-1";
  wanted.due = parseInstant("2026-12-01T17:00:00Z");
  const doc::Value order = counter.cease(wanted);
  CHECK(order["state"] == "acknowledged");
  CHECK(order["description"] == "cease mill-line");
  CHECK(order["category"] == "Ethernet");
  CHECK(order["priority"] == "2");
  CHECK(order["externalId"] == "B-1");
  CHECK(order["requestedCompletionDate"] == "2026-12-01T17:00:00Z");
  CHECK(order["relatedParty"] == valueOf("[{id: CUST-1, role: customer}]"));
  CHECK(order["externalReference"] == valueOf("[{id: CO-7, externalReferenceType: customerOrder}]"));
  REQUIRE(order["serviceOrderItem"].size() == 1);
  const doc::Value item = order["serviceOrderItem"][0];
  CHECK(item["action"] == "delete");
  CHECK(item["service"]["id"] == orderedService);
  CHECK(item["service"]["serviceSpecification"]["id"] == "line");
  CHECK(item["service"]["place"] == valueOf("[{id: leeds}]"));
  // The service itself stays as it is until the order is completed.
  CHECK(counter.record(orderedService)["state"] == "active");
}

TEST_CASE("only a service in place is ceased", "[cease]") {
  struct Row {
    const char* state;
    bool may;
  };
  for (const Row& row : {Row{"feasibilityChecked", false}, Row{"designed", false}, Row{"reserved", false},
                         Row{"inactive", true}, Row{"active", true}, Row{"terminated", false}}) {
    INFO(row.state);
    Counter counter(row.state);
    if (row.may)
      CHECK(counter.cease()["serviceOrderItem"][0]["service"]["id"] == orderedService);
    else
      CHECK(counter.refused([&] { counter.cease(); }) ==
            fmt::format("guard: the service is {}: it is not in place", row.state));
  }
}

TEST_CASE("a service that an open order works on is ceased by force with a reason", "[cease]") {
  struct Row {
    const char* state;
    bool isOpen;
  };
  for (const Row& row : {Row{"acknowledged", true}, Row{"inProgress", true}, Row{"held", true},
                         Row{"completed", false}, Row{"cancelled", false}}) {
    INFO(row.state);
    Counter counter;
    counter.work(row.state);
    const std::string told = refusal([&] { counter.cease(); });
    CHECK(told == (row.isOpen ? fmt::format("guard: {} works on it", busyOrder) : ""));
    if (row.isOpen) CHECK(counter.cease({}, forced())["state"] == "acknowledged");
  }
  Counter unchanged;
  unchanged.work("inProgress", "noChange");
  CHECK(refusal([&] { unchanged.cease(); }).empty());
}

TEST_CASE("a service is not ceased while an order that may work on it cannot be read", "[cease]") {
  Counter counter;
  counter.files.load(
      {{pathOf(busyOrder),
        fmt::format("state: [\nserviceOrderItem: [{{service: {{id: {}}}}}]\n", orderedService)}});
  CHECK_FALSE(counter.refused([&] { counter.cease(); }).empty());
  counter.files.load({{pathOf(busyOrder), "state: [\n"}});
  CHECK(refusal([&] { counter.cease(); }).empty());
}

TEST_CASE("an order for a service takes over what it does not say itself", "[new order]") {
  Counter counter;
  const doc::Value order = counter.create(modifies(orderedService));
  CHECK(order["category"] == "Ethernet");
  CHECK(order["relatedParty"] == valueOf("[{id: CUST-1, role: customer}]"));
  CHECK(order["serviceOrderItem"][0]["service"]["serviceSpecification"]["id"] == "line");
  NewOrder own = modifies(orderedService);
  own.category = "Repair";
  CHECK(counter.create(own)["category"] == "Repair");
}

TEST_CASE("the service of an order may be named shortly or by another system's id", "[new order]") {
  Counter counter;
  doc::Value service = counter.record(orderedService);
  service["externalId"] = "NOC-1";
  counter.files.load({{pathOf(orderedService), doc::json(service)}});
  struct Row {
    std::string reference;
    std::string id;
  };
  for (const Row& row :
       {Row{orderedService, orderedService}, Row{orderedService.substr(0, 14), orderedService},
        Row{"ext:NOC-1", orderedService}, Row{"their-4711", "their-4711"}}) {
    INFO(row.reference);
    CHECK(counter.create(modifies(row.reference))["serviceOrderItem"][0]["service"]["id"] == row.id);
  }
}

TEST_CASE("nothing is ordered for a service that has ended", "[new order]") {
  Counter counter("terminated");
  for (const char* action : {"modify", "delete"}) {
    NewOrder order = modifies(orderedService);
    order.action = action;
    CHECK(counter.refused([&] { counter.create(order); }) ==
          fmt::format("guard: the service is terminated: nothing to {}", action));
  }
}

TEST_CASE("an order of a specification that the catalogue lacks is refused, if there is a catalogue",
          "[new order]") {
  Counter counter;
  NewOrder order;
  order.specification = "lime";
  CHECK(counter.create(order)["serviceOrderItem"][0]["service"]["serviceSpecification"]["id"] == "lime");
  counter.files.load({{"catalog/line.yaml", "\"@type\": ServiceSpecification\nid: line\nversion: \"3\"\n"}});
  CHECK(counter.refused([&] { counter.create(order); }) ==
        "not-found: the catalogue has no specification 'lime'");
  order.specification = "line";
  CHECK(counter.create(order)["serviceOrderItem"][0]["service"]["serviceSpecification"]["version"] == "3");
}

TEST_CASE("a report that has ended requests no order", "[new order]") {
  const std::string report = "TR-20261120-AAAAAAAA";
  for (const char* status : {"closed", "cancelled", "rejected"}) {
    INFO(status);
    Counter counter;
    counter.put(report,
                fmt::format("status: {}\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n", status));
    NewOrder order;
    order.requester = report;
    CHECK(counter.refused([&] { counter.create(order); }).starts_with("illegal-transition: "));
  }
}
