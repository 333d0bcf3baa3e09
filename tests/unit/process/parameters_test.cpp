#include "process/inventory/parameters.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/inventory/pool.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string otherOrder = "SO-20261110-BBBBBBBB";
const std::string serviceId = "SV-20261101-AAAAAAAA";
constexpr const char* customerOrder = "customerOrder:CO-1";

std::string value(int number, const std::string& state, const std::string& holder,
                  const std::string& more = {}) {
  return fmt::format(
      "\"@type\": ResourceAllocation\npool: vlan\nvalue: {}\nstate: {}\nfor: {}\ndate: "
      "\"2026-11-20T10:00:00Z\"\n{}",
      number, state, holder, more);
}

std::string pathOfValue(int number, const std::string& scope = {}) {
  return fmt::format("pools/vlan/{}{}{}.yaml", scope, scope.empty() ? "" : "/", number);
}

/// Pools with the values 100 to 103, and an order with two items.
class Pools : public Fixture {
 public:
  explicit Pools(const Tree& values = {}, const std::string& state = "inProgress") {
    files.load({{"pools/vlan.yaml", "\"@type\": ResourcePool\nid: vlan\nrange: {from: 100, to: 103}\n"},
                {"pools/port.yaml", "\"@type\": ResourcePool\nid: port\nvalues: [ge-0/0/1, ge-0/0/2]\n"}});
    files.load(values);
    put(orderId,
        orderWith(state,
                  fmt::format("{{id: \"1\", action: add, state: {}, service: {{id: {}}}}}, {{id: \"2\", "
                              "action: add, state: {}, service: {{}}}}",
                              state, serviceId, state)));
    put(serviceId, "state: designed\n");
  }

  using Take = ChangeResult (*)(Workspace&, const Env&, const ChangeOptions&, const ParameterRequest&);
  ChangeResult take(Take how, const ParameterRequest& request, const ChangeOptions& options = {}) {
    return within([&](Workspace& workspace) { return how(workspace, env, options, request); });
  }
  ChangeResult release(const ParameterChoice& choice) {
    return within([&](Workspace& workspace) { return process::release(workspace, env, {}, choice); });
  }
  ChangeResult allocateAll(const ParameterChoice& choice) {
    return within([&](Workspace& workspace) { return process::allocateAll(workspace, env, {}, choice); });
  }
  /// The refusal of a call, which writes nothing.
  std::string refused(const std::function<void()>& act) {
    const auto before = files.dump();
    std::string told = refusal(act);
    CHECK(files.dump() == before);
    return told;
  }
  /// `state holder` of each value in use.
  Texts values() const {
    Texts all;
    for (const auto& [path, text] : files.dump())
      if (path.starts_with("pools/") && path.find('/', 6) != std::string::npos) {
        const doc::Value one = valueOf(text);
        all.push_back(fmt::format("{} {} {}", path.substr(6, path.size() - 11),
                                  one["state"].get<std::string>(), one["for"].get<std::string>()));
      }
    return all;
  }
};

ParameterRequest wanted(const std::string& holder = orderId, std::size_t count = 1) {
  ParameterRequest request;
  request.pool = "vlan";
  request.holder = holder;
  request.count = count;
  return request;
}

}  // namespace

TEST_CASE("a reservation says whose value it is, since when and until when, in both records",
          "[parameters]") {
  Pools pools;
  ParameterRequest request = wanted(orderId, 2);
  request.scope = "pe1";
  request.item = "1";
  request.until = parseInstant("2026-12-01T00:00:00Z");
  const ChangeResult result = pools.take(process::reserve, request, because("for the depot"));
  CHECK(outcomesOf(result)[0] ==
        fmt::format("vlan/pe1/100  → reserved (reserved for {} until 2026-12-01T00:00:00Z)", orderId));
  CHECK(pools.valueAt(pathOfValue(101, "pe1")) ==
        valueOf(fmt::format(
            "\"@type\": ResourceAllocation\npool: vlan\nscope: pe1\nvalue: 101\nstate: reserved\nfor: "
            "{}\nserviceOrderItem: \"1\"\ndate: \"{}\"\nreservedUntil: \"2026-12-01T00:00:00Z\"\n",
            orderId, now)));
  const doc::Value tracked = pools.order()["trackingRecord"].back();
  CHECK(tracked["action"] == "reserve");
  CHECK(tracked["description"] == "vlan/pe1/100, vlan/pe1/101");
  CHECK(tracked["reason"] == "for the depot");
  CHECK(pools.record(serviceId)["state"] == "reserved");
}

TEST_CASE("a customer order has no record: its values keep the reason", "[parameters]") {
  Pools pools;
  pools.take(process::reserve, wanted(customerOrder), because("promised"));
  CHECK(pools.values() == Texts{"vlan/100 reserved customerOrder:CO-1"});
  CHECK(pools.valueAt(pathOfValue(100))["reason"] == "promised");
}

TEST_CASE("a value is used once within a scope, and again in another one", "[parameters]") {
  Pools pools;
  for (const char* scope : {"pe1", "pe2", ""}) {
    ParameterRequest request = wanted();
    request.scope = scope;
    pools.take(process::reserve, request);
  }
  CHECK(pools.values().size() == 3);
  CHECK(pools.files.read(pathOfValue(100, "pe1")));
  CHECK(pools.files.read(pathOfValue(100, "pe2")));
  CHECK(pools.files.read(pathOfValue(100)));
}

TEST_CASE("holders, pools and items that are not there are refused", "[parameters]") {
  struct Row {
    std::function<void(ParameterRequest&)> change;
    std::string state;
    const char* refusal;
  };
  const Row rows[] = {
      {[](auto& r) { r.pool = "vlam"; }, "inProgress", "unknown-pool: there is no pool 'vlam'"},
      {[](auto& r) { r.pool = "../x"; }, "inProgress", "unknown-pool: there is no pool '../x'"},
      {[](auto& r) { r.holder = "SO-20261120-ZZZZZZZZ"; }, "inProgress", "not-found: "},
      {[](auto& r) { r.holder = "customerOrder:"; }, "inProgress",
       "usage: 'customerOrder:' names no customer order"},
      {[](auto& r) { r.item = "3"; }, "inProgress", "not-found: there is no item '3'"},
      {[](auto& r) { r.holder = customerOrder, r.item = "1"; }, "inProgress",
       "usage: a customer order has no items here"},
      {[](auto& r) { r.scope = "a\tb"; }, "inProgress", "invalid-id: "},
      {[](auto& r) { r.value = "104"; }, "inProgress", "not-in-pool: '104' is not a value of the pool vlan"},
      {[](auto& r) { r.value = "0100"; }, "inProgress", ""},  // the same number
      {[](auto& r) { r.count = 5; }, "inProgress",
       "pool-exhausted: the pool vlan has 4 of the 5 values that are wanted"},
      {[](auto&) {}, "completed", "illegal-transition: cannot reserve for an order that is completed"},
      {[](auto&) {}, "held", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.refusal, row.state);
    Pools pools(Tree{}, row.state);
    ParameterRequest request = wanted();
    row.change(request);
    if (row.refusal[0] == '\0')
      CHECK(pools.take(process::reserve, request).changed[0].id == "vlan/100");
    else
      CHECK(pools.refused([&] { pools.take(process::reserve, request); }).starts_with(row.refusal));
  }
}

TEST_CASE("only orders, qualifications and reports hold values", "[parameters]") {
  Pools pools(Tree{{"inventory/resource/leeds-pe1.yaml", "\"@type\": Resource\nid: leeds-pe1\n"}});
  CHECK(pools.refused([&] { pools.take(process::reserve, wanted("leeds-pe1")); }) ==
        "usage: values are not held for a resource");
  CHECK(pools.refused([&] { pools.take(process::reserve, wanted(serviceId)); }) ==
        "usage: values are not held for a service");
  pools.put("RO-20261120-AAAAAAAA", orderWith("acknowledged", "{id: \"1\", action: add}"));
  CHECK(pools.refused([&] { pools.take(process::allocate, wanted("RO-20261120-AAAAAAAA")); }) ==
        "usage: values are not held for a request");
}

TEST_CASE("a second reservation of a value moves its end; an allocated one stays", "[parameters]") {
  Pools pools(
      {{pathOfValue(100), value(100, "reserved", orderId, "reservedUntil: \"2026-11-22T00:00:00Z\"\n")},
       {pathOfValue(101), value(101, "allocated", orderId)}});
  ParameterRequest request = wanted();
  request.value = "100";
  request.until = parseInstant("2026-12-24T00:00:00Z");
  pools.take(process::reserve, request);
  CHECK(pools.valueAt(pathOfValue(100))["reservedUntil"] == "2026-12-24T00:00:00Z");
  request.until = std::nullopt;
  pools.take(process::reserve, request);
  CHECK_FALSE(pools.valueAt(pathOfValue(100)).contains("reservedUntil"));
  request.value = "101";
  CHECK(outcomesOf(pools.take(process::reserve, request)) ==
        Texts{fmt::format("vlan/101 allocated → allocated (is allocated for {} already)", orderId)});
  CHECK(pools.valueAt(pathOfValue(101))["state"] == "allocated");
}

TEST_CASE("an allocation takes the holder's reservations first, the lowest first", "[parameters]") {
  Pools pools(Tree{{pathOfValue(100), value(100, "reserved", otherOrder)},
                   {pathOfValue(102), value(102, "reserved", orderId)},
                   {pathOfValue(103), value(103, "reserved", orderId)}});
  pools.put(otherOrder, orderWith("inProgress", "{id: \"1\", action: add, state: inProgress, service: {}}"));
  CHECK(pools.take(process::allocate, wanted()).changed[0].id == "vlan/102");
  CHECK(pools.valueAt(pathOfValue(102))["state"] == "allocated");
  const ChangeResult more = pools.take(process::allocate, wanted(orderId, 2));
  CHECK(more.changed[0].id == "vlan/103");
  CHECK(more.changed.back().id == "vlan/101");
  CHECK(pools.refused([&] { pools.take(process::allocate, wanted()); }) ==
        "pool-exhausted: the pool vlan has no free value");
}

TEST_CASE("an allocation in a scope does not take the reservations of another one", "[parameters]") {
  Pools pools(Tree{{pathOfValue(101, "pe1"), value(101, "reserved", orderId, "scope: pe1\n")}});
  ParameterRequest request = wanted();
  request.scope = "pe2";
  CHECK(pools.take(process::allocate, request).changed[0].id == "vlan/pe2/100");
  request.scope = "pe1";
  CHECK(pools.take(process::allocate, request).changed[0].id == "vlan/pe1/101");
}

TEST_CASE("an exhausted pool says whether reservations have expired", "[parameters]") {
  const auto hintFor = [](const char* until) {
    Tree values;
    for (int number = 100; number < 104; ++number)
      values[pathOfValue(number)] =
          value(number, "reserved", "customerOrder:CO-2", fmt::format("reservedUntil: \"{}\"\n", until));
    Pools pools(values);
    try {
      pools.take(process::reserve, wanted());
    } catch (const Error& error) {
      CHECK(error.findings()[0].code == Code::poolExhausted);
      return error.findings()[0].hints.at(0);
    }
    return std::string();
  };
  CHECK(hintFor("2026-11-21T12:00:00Z") ==
        "reservations have expired (4): som service expire gives them back");
  CHECK(hintFor("2026-11-21T12:00:01Z") == "see who has them: som service list --pool vlan --values");
}

TEST_CASE("a file whose name shows that it may hide a value of the pool prevents that one is taken",
          "[parameters]") {
  struct Row {
    const char* name;
    Tree files;
    bool refused;
  };
  const Row rows[] = {
      {"a copy", {{"pools/vlan/100 (1).yaml", value(100, "allocated", otherOrder)}}, true},
      {"an editor's copy", {{"pools/vlan/100.yaml~", value(100, "allocated", otherOrder)}}, true},
      // The cost of taking a value does not follow the values in use: what they contain, validate tells.
      {"a value under another name", {{pathOfValue(101), value(102, "allocated", otherOrder)}}, false},
      {"a value of another scope in this one",
       {{pathOfValue(101), value(101, "allocated", otherOrder, "scope: pe1\n")}},
       false},
      {"a value of this pool in another one",
       {{"pools/port/102.yaml", value(102, "allocated", otherOrder)}},
       false},
      {"a file that cannot be read", {{pathOfValue(102), "pool: [\n"}}, false},  // its name shows the value
      {"something of another pool", {{"pools/port/x (1).yaml", "pool: port\nvalue: x\n"}}, false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Pools pools(row.files);
    if (row.refused)
      CHECK(pools.refused([&] { pools.take(process::reserve, wanted()); }).starts_with("misplaced-file: "));
    else
      CHECK(pools.take(process::reserve, wanted()).changed[0].id == "vlan/100");
  }
  Pools linked;
  linked.files.plant("pools/vlan/102.yaml", fs::Kind::link);
  CHECK(linked.refused([&] { linked.take(process::reserve, wanted()); }).starts_with("unsafe-path: "));
}

TEST_CASE("a value with characters that a path cannot have gets another file name", "[parameters]") {
  Pools pools;
  ParameterRequest request = wanted();
  request.pool = "port";
  CHECK(pools.take(process::reserve, request).changed[0].id == "port/ge-0_0_1");
  CHECK(pools.valueAt("pools/port/ge-0_0_1.yaml")["value"] == "ge-0/0/1");
  request.value = "ge-0/0/2";
  CHECK(pools.take(process::allocate, request).changed[0].id == "port/ge-0_0_2");
}

TEST_CASE("a value that another program takes meanwhile is not taken twice", "[parameters]") {
  Pools counted;
  const std::uint64_t before = counted.files.operations();
  counted.take(process::reserve, wanted());
  const std::uint64_t operations = counted.files.operations() - before;
  std::size_t collided = 0;
  for (std::uint64_t n = 1; n <= operations; ++n) {
    CAPTURE(n);
    Pools pools;
    pools.files.meanwhile(n, [&] {
      if (!pools.files.read(pathOfValue(100)))
        pools.files.load({{pathOfValue(100), value(100, "allocated", "customerOrder:CO-2")}});
    });
    std::string taken;
    const std::string told = refusal([&] { taken = pools.take(process::reserve, wanted()).changed[0].id; });
    CHECK(told.empty());
    if (taken == "vlan/101") ++collided;
    // Whoever took 100 has it alone.
    const std::string holder = pools.valueAt(pathOfValue(100))["for"];
    CHECK(holder == (taken == "vlan/100" ? std::string(orderId) : "customerOrder:CO-2"));
  }
  CHECK(collided > 0);
}

TEST_CASE("all reservations of a holder are allocated, within what is chosen", "[parameters]") {
  Pools pools(Tree{{pathOfValue(100), value(100, "reserved", orderId, "serviceOrderItem: \"1\"\n")},
                   {pathOfValue(101, "pe1"), value(101, "reserved", orderId, "scope: pe1\n")},
                   {pathOfValue(102), value(102, "reserved", customerOrder)}});
  pools.allocateAll({.holder = orderId, .scope = "pe1"});
  CHECK(pools.values() == Texts{fmt::format("vlan/100 reserved {}", orderId),
                                "vlan/102 reserved customerOrder:CO-1",
                                fmt::format("vlan/pe1/101 allocated {}", orderId)});
  pools.allocateAll({.holder = orderId});
  CHECK(pools.valueAt(pathOfValue(100))["state"] == "allocated");
  CHECK(pools.valueAt(pathOfValue(102))["state"] == "reserved");
  CHECK(pools.allocateAll({.holder = orderId}).files.empty());  // nothing is left to do
  CHECK(pools.refused([&] { pools.allocateAll({.holder = orderId, .pool = "port"}); }) ==
        fmt::format("not-found: nothing of the pool port is held for {}", orderId));
  CHECK(pools.refused([&] { pools.allocateAll({.holder = "customerOrder:CO-9"}); }) ==
        "not-found: nothing of any pool is held for customerOrder:CO-9");
}

TEST_CASE("values are released by holder, by value, or by both", "[parameters]") {
  const Tree values = {
      {pathOfValue(100), value(100, "reserved", orderId)},
      {pathOfValue(101), value(101, "allocated", orderId)},
      {pathOfValue(102), value(102, "reserved", customerOrder)},
      {pathOfValue(105),
       value(105, "allocated", "SO-20261101-ZZZZZZZZ")}};  // of a smaller pool and a lost order
  struct Row {
    ParameterChoice choice;
    Texts released;
    const char* refusal = "";
  };
  const Row rows[] = {
      {{.holder = orderId}, {"vlan/100", "vlan/101"}},
      {{.holder = orderId, .pool = "vlan", .value = "101"}, {"vlan/101"}},
      {{.pool = "vlan", .value = "102"}, {"vlan/102"}},
      {{.pool = "vlan", .value = "0102"}, {"vlan/102"}},
      {{.pool = "vlan", .value = "105"}, {"vlan/105"}},
      {{.holder = "SO-20261101-ZZZZZZZZ"}, {"vlan/105"}},
      {{.holder = customerOrder, .pool = "port"},
       {},
       "not-found: nothing of the pool port is held for customerOrder:CO-1"},
      {{.holder = orderId, .pool = "vlan", .value = "102"},
       {},
       "value-taken: vlan/102 is reserved for customerOrder:CO-1"},
      {{.pool = "vlan", .value = "103"}, {}, "not-found: vlan/103 is not in use"},
      {{.pool = "vlan"}, {}, "usage: what is released is missing"},
      {{.value = "100"}, {}, "usage: what is released is missing"},
      {{.pool = "vlan", .scope = "pe1", .value = "100"}, {}, "not-found: vlan/pe1/100 is not in use"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.choice.holder, row.choice.pool, row.choice.value);
    Pools pools(values);
    if (row.refusal[0] != '\0') {
      CHECK(pools.refused([&] { pools.release(row.choice); }) == row.refusal);
      continue;
    }
    Texts released;
    for (const Outcome& outcome : pools.release(row.choice).changed) {
      CHECK(outcome.to == "free");
      released.push_back(outcome.id);
    }
    CHECK(released == row.released);
    CHECK(pools.values().size() == values.size() - released.size());
  }
}

TEST_CASE("a release is in the history of the record that had the value", "[parameters]") {
  Pools pools(Tree{{pathOfValue(100), value(100, "reserved", orderId)}});
  pools.release({.pool = "vlan", .value = "100"});
  const doc::Value tracked = pools.order()["trackingRecord"].back();
  CHECK(tracked["action"] == "release");
  CHECK(tracked["description"] == "vlan/100");
}

// --- pools

TEST_CASE("a pool is read from its file, with the nearest names for an unknown one", "[pool]") {
  Pools pools(Tree{{"pools/bad.yaml", "\"@type\": ResourcePool\nid: bad\nrange: {from: 5, to: 1}\n"},
                   {"pools/vague.yaml", "\"@type\": ResourcePool\nid: vague\nrange: {from: 5}\n"}});
  const auto open = [&](const char* id) {
    return pools.within(
        [&](Workspace& workspace) { return openPool(workspace.store(), workspace.schemas(), id); });
  };
  CHECK(open("vlan").values.count() == "4");
  CHECK(refusal([&] { open("bad"); }).starts_with("invalid-pool: "));
  CHECK(refusal([&] { open("vague"); }).starts_with("missing-field: "));
  const auto hintFor = [&](const char* id) {
    try {
      open(id);
    } catch (const Error& error) {
      return error.findings()[0].hints.at(0);
    }
    return std::string();
  };
  CHECK(hintFor("vlam") == "did you mean 'vlan'?");
  CHECK(hintFor("xyzzy") == "pools are: bad, port, vague, vlan");
  for (const char* id : {"bad", "port", "vague", "vlan"})
    pools.files.unlink(fmt::format("pools/{}.yaml", id));
  CHECK(hintFor("vlan") == "write one: pools/vlan.yaml, see som-workspace(5)");
}

TEST_CASE("the use of a pool counts by scope what still belongs to it", "[pool]") {
  Pools pools;
  const Pool pool = pools.within(
      [](Workspace& workspace) { return openPool(workspace.store(), workspace.schemas(), "vlan"); });
  const Instant moment = pools.env.now;
  const auto use = [](const char* scope, const char* value, const char* state, std::optional<Instant> date) {
    Allocation allocation;
    allocation.pool = "vlan";
    allocation.scope = scope;
    allocation.value = value;
    allocation.state = state;
    allocation.date = date;
    return allocation;
  };
  const auto unused = usesOf(pool, {}, moment);
  REQUIRE(unused.size() == 1);
  CHECK(unused[0].free == 4);
  CHECK_FALSE(unused[0].exhaustedInDays);
  const Instant old = moment - std::chrono::days(30);
  const auto uses =
      usesOf(pool,
             {use("pe1", "100", "reserved", old + Seconds{1}), use("pe1", "101", "allocated", old),
              use("pe1", "999", "allocated", moment), use("pe2", "100", "allocated", std::nullopt)},
             moment);
  REQUIRE(uses.size() == 2);
  CHECK(uses[0].scope == "pe1");
  CHECK(uses[0].reserved == 1);
  CHECK(uses[0].allocated == 1);
  CHECK(uses[0].free == 2);
  CHECK(uses[0].exhaustedInDays == 60);  // one in 30 days, two are left
  CHECK(uses[1].free == 3);
  CHECK_FALSE(uses[1].exhaustedInDays);
}

TEST_CASE("a pool that lasts more than a hundred years is not told to end", "[pool]") {
  for (const auto& [last, days] : {std::pair{std::uint64_t{1217}, std::optional<std::uint64_t>(36480)},
                                   {std::uint64_t{1218}, std::nullopt}}) {
    Pools pools(Tree{{"pools/big.yaml",
                      fmt::format("\"@type\": ResourcePool\nid: big\nrange: {{from: 1, to: {}}}\n", last)}});
    const Pool pool = pools.within(
        [](Workspace& workspace) { return openPool(workspace.store(), workspace.schemas(), "big"); });
    Allocation one;
    one.value = "1";
    one.state = "allocated";
    one.date = pools.env.now;
    CHECK(usesOf(pool, {one}, pools.env.now)[0].exhaustedInDays == days);
  }
}
