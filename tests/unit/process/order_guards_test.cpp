#include "process/edit/order_guards.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string newOrderId = "SO-20261121-AAAAAAAA";
const std::string otherOrderId = "SO-20261120-BBBBBBBB";
const std::string checkedId = "QU-20261120-AAAAAAAA";

/// Checks new and changed records against those of a workspace.
class OrderDesk : public Fixture {
 public:
  /// The refusal of a new order, else its warnings.
  std::string checkNew(const std::string& members, const ChangeOptions& options = {}) {
    return check(newOrderId, members, true, options);
  }
  /// The same for a record that has a file, after a change of its members.
  std::string checkChange(const std::string& id, const std::string& members,
                          const ChangeOptions& options = {}) {
    return check(id, members, false, options);
  }
  void order(
      const std::string& id, const std::string& state, const std::string& more = {},
      const std::string& item = "{id: \"1\", action: add, state: acknowledged, service: {name: line}}") {
    put(id, orderWith(state, item, more));
  }

 private:
  std::string check(const std::string& id, const std::string& members, bool isNew,
                    const ChangeOptions& options) {
    std::string warnings;
    const std::string refused = refusal([&] {
      within([&](Workspace& workspace) {
        UnitOfWork unit(workspace, env, options);
        const model::KindRow& kind = *model::findPrefix(id.substr(0, 2));
        doc::Value value = valueOf(members);
        value["@type"] = kind.type;
        value["id"] = id;
        Draft& draft = isNew ? unit.add(kind, value) : unit.open(id, &kind);
        draft.value = value;
        checkAgainstOthers(unit, draft);
        // What the check warned of is in front of any refusal.
        const Error told = unit.refusal({});
        for (const Diagnostic& finding : told.findings())
          warnings +=
              fmt::format("{}{}: {}", warnings.empty() ? "" : "\n", codeName(finding.code), finding.message);
        return 0;
      });
    });
    return refused.empty() ? warnings : refused;
  }
};

std::string withItem(const std::string& item, const std::string& more = {}) {
  return fmt::format("state: acknowledged\norderDate: \"2026-11-21T12:00:00Z\"\nserviceOrderItem: [{}]\n{}",
                     item, more);
}
std::string plainOrder(const std::string& more = {}) {
  return withItem("{id: \"1\", action: add, state: acknowledged, service: {name: line}}", more);
}

}  // namespace

TEST_CASE("an external id is that of one order; force with a reason permits another", "[order guards]") {
  OrderDesk desk;
  desk.order(otherOrderId, "completed", "externalId: B-1\n");
  CHECK(desk.checkNew(plainOrder("externalId: B-2\n")).empty());
  const std::string taken =
      fmt::format("duplicate-id: the external id 'B-1' is that of {} already", otherOrderId);
  CHECK(desk.checkNew(plainOrder("externalId: B-1\n")) == taken);
  ChangeOptions onlyForce;
  onlyForce.force = true;
  CHECK(desk.checkNew(plainOrder("externalId: B-1\n"), onlyForce) == taken);
  CHECK(desk.checkNew(plainOrder("externalId: B-1\n"), forced()).empty());
  // What a file has already is not checked again.
  desk.order(orderId, "acknowledged", "externalId: B-1\n");
  CHECK(desk.checkChange(orderId, plainOrder("externalId: B-1\npriority: \"1\"\n")).empty());
}

TEST_CASE("the same external id of two reports is a warning", "[order guards]") {
  OrderDesk desk;
  const std::string report = "CQ-20261120-AAAAAAAA";
  const std::string members = "status: acknowledged\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n";
  desk.put(report, members + "externalId: T-1\n");
  desk.put("CQ-20261120-BBBBBBBB", members);
  CHECK(desk.checkChange("CQ-20261120-BBBBBBBB", members + "externalId: T-1\n") ==
        fmt::format("duplicate-id: the external id 'T-1' is that of {} already", report));
}

TEST_CASE("a qualification is taken up once, for the customer who asked for it", "[order guards]") {
  const std::string item = fmt::format(
      "{{id: \"1\", action: add, state: acknowledged, service: {{name: line}}, qualification: [{{id: {}}}]}}",
      checkedId);
  const auto forCustomer = [](const char* customer) {
    return fmt::format("relatedParty: [{{id: {}, role: customer}}]\n", customer);
  };
  struct Row {
    const char* name;
    const char* state;  ///< of the order that has it; empty: none has
    const char* customer;
    std::string refused;
  };
  const std::string taken = fmt::format("guard: {} has taken it up already", otherOrderId);
  const Row rows[] = {
      {"free", "", "CUST-1", ""},
      {"another customer", "", "CUST-2", "guard: it is for CUST-1, not for CUST-2"},
      {"taken up", "acknowledged", "CUST-1", taken},
      {"taken up and completed", "completed", "CUST-1", taken},
      {"its order was cancelled", "cancelled", "CUST-1", ""},
      {"its order was rejected", "rejected", "CUST-1", ""},
      {"both", "inProgress", "CUST-2", "guard: it is for CUST-1, not for CUST-2\n" + taken},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    OrderDesk desk;
    desk.put(checkedId, "state: done\n" + forCustomer("CUST-1"));
    if (*row.state) desk.order(otherOrderId, row.state, "", item);
    CHECK(desk.checkNew(withItem(item, forCustomer(row.customer))) == row.refused);
  }
}

TEST_CASE("orders do not wait for each other in a circle", "[order guards]") {
  const auto after = [](const std::string& id) {
    return fmt::format("orderRelationship: [{{id: {}, relationshipType: dependency}}]\n", id);
  };
  OrderDesk desk;
  desk.order(orderId, "acknowledged");
  desk.order(otherOrderId, "acknowledged", after(orderId));
  CHECK(desk.checkChange(orderId, plainOrder(after("SO-20261119-CCCCCCCC"))).empty());
  CHECK(desk.checkChange(orderId, plainOrder(after(otherOrderId))) ==
        fmt::format("dependency-cycle: orders wait for each other in a circle: {} → {} → {}", orderId,
                    otherOrderId, orderId));
  // Another order waits already for the id of another system that this one gets.
  desk.order(otherOrderId, "acknowledged", after("ext:B-7"));
  CHECK(desk.checkChange(orderId, plainOrder("externalId: B-7\n" + after(otherOrderId)))
            .starts_with("dependency-cycle: "));
  CHECK(desk.checkChange(orderId, plainOrder("externalId: B-8\n" + after(otherOrderId))).empty());
}

TEST_CASE("a report is not part or duplicate of itself, directly or through others", "[order guards]") {
  const std::string a = "TR-20261120-AAAAAAAA";
  const std::string b = "TR-20261120-BBBBBBBB";
  const auto problem = [](const std::string& more) {
    return "status: inProgress\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n" + more;
  };
  const auto parent = [](const std::string& id) { return fmt::format("parentProblem: [{{id: {}}}]\n", id); };
  OrderDesk desk;
  desk.put(a, problem(""));
  desk.put(b, problem(parent(a)));
  const std::string refused = desk.checkChange(a, problem(parent(b)));
  CHECK(refused.starts_with("guard: "));
  CHECK(refused.ends_with(fmt::format("reports would be related in a circle: {} → {} → {}", a, b, a)));
  CHECK(desk.checkChange(a, problem(parent(a))).starts_with("guard: "));
  CHECK(desk.checkChange(b, problem(parent(a) + "priority: 2\n")).empty());
}

TEST_CASE("a due date before the start, or in the past, is doubtful", "[order guards]") {
  struct Row {
    const char* due;
    const char* start;
    std::string warning;
  };
  const Row rows[] = {
      {"2026-11-22T09:00:00Z", "", ""},
      {"2026-11-21T12:00:00Z", "", ""},
      {"2026-11-21T11:59:59Z", "",
       "doubtful-time: the requested completion at 2026-11-21T11:59:59Z is in the past"},
      {"2026-11-22T09:00:00Z", "2026-11-22T09:00:00Z", ""},
      {"2026-11-22T09:00:00Z", "2026-11-22T09:00:01Z",
       "doubtful-time: it is due at 2026-11-22T09:00:00Z, before its requested start at "
       "2026-11-22T09:00:01Z"},
  };
  const auto dates = [](const Row& row) {
    return fmt::format("requestedCompletionDate: \"{}\"\n{}", row.due,
                       *row.start ? fmt::format("requestedStartDate: \"{}\"\n", row.start) : "");
  };
  for (const Row& row : rows) {
    INFO(row.due << " " << row.start);
    OrderDesk desk;
    CHECK(desk.checkNew(plainOrder(dates(row))) == row.warning);
    // A file that has these dates already is not warned about.
    desk.order(orderId, "acknowledged", dates(row));
    CHECK(desk.checkChange(orderId, plainOrder(dates(row) + "priority: \"1\"\n")).empty());
  }
}

TEST_CASE("what a new order adds must be offered, in the version that it names", "[order guards]") {
  struct Row {
    const char* action;
    const char* service;
    std::string warning;
  };
  const Row rows[] = {
      {"add", "serviceSpecification: {id: line}", ""},
      {"add", "serviceSpecification: {id: line, version: \"2\"}", ""},
      {"add", "serviceSpecification: {id: line, version: \"1\"}",
       "guard: item 1: version 1 of line is ordered, but the catalogue has version 2"},
      {"add", "serviceSpecification: {id: old}", "guard: item 1: old is retired"},
      {"modify", "id: SV-20261101-AAAAAAAA, serviceSpecification: {id: old}", ""},
      {"modify", "serviceSpecification: {id: line}", "unknown-reference: item 1 names no service to modify"},
      {"delete", "serviceSpecification: {id: line}", "unknown-reference: item 1 names no service to delete"},
  };
  OrderDesk desk;
  desk.files.load({{"catalog/line.yaml",
                    "\"@type\": ServiceSpecification\nid: line\nversion: \"2\"\nlifecycleStatus: active\n"},
                   {"catalog/old.yaml",
                    "\"@type\": ServiceSpecification\nid: old\nversion: \"1\"\nlifecycleStatus: retired\n"}});
  for (const Row& row : rows) {
    INFO(row.action << " " << row.service);
    CHECK(desk.checkNew(withItem(fmt::format(
              "{{id: \"1\", action: {}, state: acknowledged, service: {{{}}}}}", row.action, row.service))) ==
          row.warning);
  }
}

TEST_CASE("a new order is warned of services that it needs or excludes", "[order guards]") {
  const auto relation = [](const char* type, const char* id) {
    return fmt::format("serviceSpecRelationship: [{{relationshipType: {}, id: {}}}]\n", type, id);
  };
  const auto specification = [](Fixture& desk, const std::string& id, const std::string& more) {
    desk.files.load(
        {{fmt::format("catalog/{}.yaml", id),
          fmt::format("\"@type\": ServiceSpecification\nid: {}\nlifecycleStatus: active\n{}", id, more)}});
  };
  const auto item = [](const char* id, const char* specificationId, const char* action = "add") {
    return fmt::format(
        "{{id: \"{}\", action: {}, state: acknowledged, service: {{serviceSpecification: {{id: {}}}}}}}", id,
        action, specificationId);
  };
  const std::string customer = "relatedParty: [{id: C1, role: customer}]\n";
  OrderDesk desk;
  specification(desk, "line", "");
  specification(desk, "voice", relation("dependency", "line"));
  specification(desk, "fax", relation("exclusivity", "line"));
  const std::string missing = "guard: item 1: voice needs line, which C1 does not have; ask for both";
  CHECK(desk.checkNew(withItem(item("1", "voice"), customer)) == missing);
  CHECK(desk.checkNew(withItem(item("1", "voice"))).empty());  // of nobody known
  CHECK(desk.checkNew(withItem(item("1", "voice") + ", " + item("2", "line"), customer)).empty());
  CHECK(desk.checkNew(withItem(item("1", "fax"), customer)).empty());
  // A prerequisite that adds the line is enough.
  desk.put(otherOrderId, orderWith("acknowledged", item("1", "line"), customer));
  CHECK(desk.checkNew(withItem(item("1", "voice"), customer + fmt::format("orderRelationship: [{{id: {}, "
                                                                          "relationshipType: dependency}}]\n",
                                                                          otherOrderId)))
            .empty());
  // So is a service of the customer, unless it is terminated.
  const std::string line = "SV-20261101-AAAAAAAA";
  desk.put(line, "state: terminated\nserviceSpecification: {id: line}\n" + customer);
  CHECK(desk.checkNew(withItem(item("1", "voice"), customer)) == missing);
  desk.put(line, "state: active\nserviceSpecification: {id: line}\n" + customer);
  CHECK(desk.checkNew(withItem(item("1", "voice"), customer)).empty());
  CHECK(desk.checkNew(withItem(item("1", "fax"), customer)) ==
        "guard: item 1: fax excludes line, which C1 has");
}

TEST_CASE("a prerequisite by another system's id becomes ours, unless that is to be strict",
          "[order guards]") {
  OrderDesk desk;
  desk.order(otherOrderId, "acknowledged", "externalId: B-1\n");
  const auto resolve = [&](const std::string& needed, bool strict) {
    doc::Value order =
        valueOf(fmt::format("{{orderRelationship: [{{id: \"{}\", relationshipType: dependency}}]}}", needed));
    const std::string refused = refusal([&] {
      desk.within([&](Workspace& workspace) {
        UnitOfWork unit(workspace, desk.env, {});
        resolvePrerequisites(unit, order, strict);
        return 0;
      });
    });
    return refused.empty() ? order["orderRelationship"][0]["id"].get<std::string>() : refused;
  };
  CHECK(resolve("B-1", false) == otherOrderId);
  CHECK(resolve("ext:B-1", false) == otherOrderId);
  CHECK(resolve("B-9", true) == "B-9");
  CHECK(resolve(otherOrderId, true) == otherOrderId);
  CHECK(resolve("B-1", true) ==
        fmt::format("normalised: prerequisite 'B-1' became {}, which has this external id", otherOrderId));
  desk.order(orderId, "acknowledged", "externalId: B-1\n");
  CHECK(resolve("B-1", false) == "B-1");  // two orders have it
}

TEST_CASE("a specification must be in the catalogue, if there is one", "[order guards]") {
  OrderDesk desk;
  const auto require = [&](const std::string& id) {
    return refusal([&] { desk.work([&](UnitOfWork& unit) { requireSpecification(unit, id); }); });
  };
  CHECK(require("line").empty());
  desk.files.load({{"catalog/line.yaml", "\"@type\": ServiceSpecification\nid: line\n"}});
  CHECK(require("line").empty());
  CHECK(require("lime") == "not-found: the catalogue has no specification 'lime'");
  CHECK(require("../line") == "not-found: the catalogue has no specification '../line'");
}
