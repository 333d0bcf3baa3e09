#include "process/delegation/request_item.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string changedService = "SV-20261101-AAAAAAAA";

/// The items of a request for the activity `port` of an order.
class Asking : public Fixture {
 public:
  doc::Value items(const std::string& orderItems, const std::string& activity = {}, bool isResource = true,
                   const std::string& action = {}) {
    put(orderId,
        orderWith("inProgress", orderItems,
                  fmt::format("allocation: []\nactivity: [{{id: port, name: Port, state: pending{}{}}}]\n",
                              activity.empty() ? "" : ", ", activity)));
    doc::Value request = doc::Value::object();
    const model::KindRow& kind =
        model::row(isResource ? model::Kind::resourceOrder : model::Kind::partyOrder);
    change(orderId, [&](UnitOfWork& unit, Draft& order) {
      addRequestItems(unit, order, model::RecordView<model::ValueNode>(order.value).activity("port"), kind,
                      action, request);
    });
    return request[std::string(kind.itemField)];
  }
  /// Puts the service that items modify or delete, on two resources and a value of a pool.
  void putService() {
    put(changedService,
        "state: active\nplace: [{id: leeds}]\nserviceCharacteristic: [{name: bandwidth, value: 10}, {name: "
        "site, "
        "value: a}, {name: vlan, value: 100}]\nsupportingResource: [{id: PORT-1}, {id: CPE-1}, {id: "
        "vlan/pe1/100, "
        "name: vlan}]\n");
    files.load(
        {{"inventory/resource/PORT-1.yaml",
          "\"@type\": Resource\nid: PORT-1\nresourceSpecification: {id: ge-port}\n"},
         {"inventory/resource/CPE-1.yaml",
          "\"@type\": Resource\nid: CPE-1\nresourceSpecification: {id: cpe}\n"},
         {"pools/vlan/pe1/100.yaml",
          fmt::format("\"@type\": ResourceAllocation\npool: vlan\nscope: pe1\nvalue: 100\nstate: allocated\n"
                      "for: customerOrder:CO-1\ndate: \"2026-11-20T09:00:00Z\"\nusedBy: [{{id: {}}}]\n",
                      changedService)}});
  }
};

std::string askItem(const std::string& id, const std::string& action, const std::string& service) {
  return fmt::format("{{id: \"{}\", action: {}, state: inProgress, service: {{{}}}}}", id, action, service);
}

/// The characteristics of an item of a request, each as `name=value`, sorted.
Texts askedFor(const doc::Value& item) {
  Texts all;
  for (const char* part : {"resource", "service"}) {
    if (!item.contains(part)) continue;
    for (const char* list : {"resourceCharacteristic", "serviceCharacteristic"})
      for (const doc::Value& one : item[part].value(list, doc::Value::array()))
        all.push_back(fmt::format("{}={}", doc::textOf(one["name"]), doc::textOf(one["value"])));
  }
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace

TEST_CASE("a request has an item for its activity's item, or for each that needs work", "[request items]") {
  const std::string three = askItem("1", "add", "name: a") + ", " + askItem("2", "noChange", "name: b") +
                            ", " + askItem("3", "add", "name: c");
  struct Row {
    const char* activity;
    Texts ids;
  };
  for (const Row& row : {Row{"", {"1", "3"}}, Row{"serviceOrderItem: \"1\"", {"1"}},
                         Row{"serviceOrderItem: \"2\"", {"2"}}, Row{"serviceOrderItem: \"9\"", {"1"}}}) {
    INFO(row.activity);
    Asking asking;
    CHECK(membersOf({{"list", asking.items(three, row.activity)}}, "list", "id") == row.ids);
  }
}

TEST_CASE("a request gets the characteristics that its activity needs, all if it names none",
          "[request items]") {
  const std::string service =
      "name: a, serviceCharacteristic: [{name: bandwidth, value: 100}, {name: site, value: x}]";
  struct Row {
    const char* activity;
    Texts asked;
  };
  for (const Row& row : {Row{"", {"bandwidth=100", "site=x"}}, Row{"needs: [site]", {"site=x"}},
                         Row{"needs: [bandwidth, colour]", {"bandwidth=100"}}})
    for (const bool isResource : {true, false}) {
      INFO(row.activity << isResource);
      Asking asking;
      const doc::Value items = asking.items(askItem("1", "add", service), row.activity, isResource);
      REQUIRE(items.size() == 1);
      CHECK(askedFor(items[0]) == row.asked);
    }
}

TEST_CASE("a request has the action of its item, unless another is asked for", "[request items]") {
  for (const char* action : {"add", "modify", "delete"}) {
    Asking asking;
    CHECK(asking.items(askItem("1", action, "name: a"))[0]["action"] == action);
  }
  Asking asking;
  CHECK(asking.items(askItem("1", "add", "name: a"), "", true, "delete")[0]["action"] == "delete");
}

TEST_CASE("a modification is asked for with the values of the inventory as the item changes them",
          "[request items]") {
  Asking asking;
  asking.putService();
  const doc::Value items = asking.items(
      askItem(
          "1", "modify",
          fmt::format("id: {}, serviceCharacteristic: [{{name: bandwidth, value: 100}}]", changedService)),
      "resourceSpecification: ge-port");
  REQUIRE(items.size() == 1);
  CHECK(askedFor(items[0]) == Texts{"bandwidth=100", "site=a", "vlan=100"});
  CHECK(items[0]["resource"]["id"] == "PORT-1");
  CHECK(items[0]["resource"]["place"] == valueOf("{id: leeds}"));
  // The service itself changes only when its item is completed.
  CHECK(asking.record(changedService)["serviceCharacteristic"][0]["value"] == 10);
}

TEST_CASE("each resource that is to go has an item of its own; values of pools are none", "[request items]") {
  Asking asking;
  asking.putService();
  const std::string item = askItem("1", "delete", fmt::format("id: {}", changedService));
  const auto resources = [&](const std::string& activity) {
    Texts all;
    for (const doc::Value& one : asking.items(item, activity))
      all.push_back(fmt::format("{} {}", doc::textOf(one["id"]),
                                one["resource"].contains("id") ? doc::textOf(one["resource"]["id"]) : "-"));
    return all;
  };
  CHECK(resources("") == Texts{"1 PORT-1", "1-2 CPE-1"});
  CHECK(resources("resourceSpecification: cpe") == Texts{"1 CPE-1"});
  CHECK(resources("resourceSpecification: antenna") == Texts{"1 -"});
  // A resource without a known specification may be the one.
  asking.files.load({{"inventory/resource/CPE-1.yaml", "\"@type\": Resource\nid: CPE-1\n"}});
  CHECK(resources("resourceSpecification: ge-port") == Texts{"1 PORT-1", "1-2 CPE-1"});
}

TEST_CASE("a new service names no resource, and a partner is told what its activity is called",
          "[request items]") {
  Asking asking;
  asking.putService();
  const doc::Value added = asking.items(askItem("1", "add", fmt::format("id: {}", changedService)));
  REQUIRE(added.size() == 1);
  CHECK_FALSE(added[0]["resource"].contains("id"));
  const doc::Value partner = asking.items(askItem("1", "add", "name: a, place: [{id: york}]"), "", false);
  REQUIRE(partner.size() == 1);
  CHECK(partner[0]["service"]["name"] == "a");
  CHECK(partner[0]["service"]["description"] == "Port");
  CHECK(partner[0]["service"]["place"] == valueOf("[{id: york}]"));
}

TEST_CASE("values that are allocated for a modification are asked for under the name of their pool",
          "[request items]") {
  struct Row {
    const char* state;
    const char* item;
    bool isAsked;
  };
  for (const Row& row : {Row{"allocated", "", true}, Row{"allocated", "serviceOrderItem: \"1\"\n", true},
                         Row{"allocated", "serviceOrderItem: \"2\"\n", false}, Row{"reserved", "", false}}) {
    INFO(row.state << row.item);
    Asking asking;
    asking.put(changedService, "state: active\n");
    asking.files.load(
        {{"pools/number/7.yaml",
          fmt::format("\"@type\": ResourceAllocation\npool: number\nvalue: 7\nstate: {}\nfor: {}\ndate: "
                      "\"2026-11-20T09:00:00Z\"\n{}",
                      row.state, orderId, row.item)}});
    const std::string own = "allocation: [{id: number/7}]\n";
    asking.put(orderId, orderWith("inProgress", askItem("1", "modify", fmt::format("id: {}", changedService)),
                                  own + "activity: [{id: port, state: pending}]\n"));
    doc::Value request = doc::Value::object();
    asking.change(orderId, [&](UnitOfWork& unit, Draft& order) {
      addRequestItems(unit, order, model::RecordView<model::ValueNode>(order.value).activity("port"),
                      model::row(model::Kind::resourceOrder), "", request);
    });
    CHECK(askedFor(request["orderItem"][0]) == (row.isAsked ? Texts{"number=7"} : Texts{}));
  }
}
