#include "process/inventory/holding.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/inventory/parameters.hpp"
#include "process/inventory/releasing.hpp"
#include "process/inventory/required.hpp"

using namespace som;

namespace {

constexpr const char* pool = "\"@type\": ResourcePool\nid: vlan\nrange: {from: 100, to: 103}\n";

std::string value(int number, const std::string& state, const std::string& holder,
                  const std::string& more = {}) {
  return "\"@type\": ResourceAllocation\npool: vlan\nvalue: " + std::to_string(number) + "\nstate: " + state +
         "\nfor: " + holder + "\ndate: \"2026-11-20T10:00:00Z\"\n" + more;
}

std::string pathOf(int number) { return "pools/vlan/" + std::to_string(number) + ".yaml"; }

/// An order of a customer order, that comes from a qualification.
std::string orderOfCustomer(const std::string& state) {
  std::string text =
      test::orderIn(state, "externalReference:\n  - id: CO-1\n    externalReferenceType: customerOrder\n");
  const std::string item = "    service:\n      name: line\n";
  return text.replace(text.find(item), item.size(),
                      item + "    qualification:\n      - id: QU-20261119-AAAAAAAA\n        itemId: \"1\"\n");
}

class Pools : public test::Fixture {
 public:
  explicit Pools(const std::map<std::string, std::string>& values, const std::string& state = "acknowledged")
      : Fixture(orderOfCustomer(state)) {
    files.load({{"pools/vlan.yaml", pool}});
    files.load(values);
  }

  std::vector<std::string> reserve(const process::ParameterRequest& request) {
    store::Store store(files);
    process::Workspace workspace(store, process::propagate);
    std::vector<std::string> ids;
    for (const auto& outcome : process::reserve(workspace, env, {}, request).changed)
      ids.push_back(outcome.id);
    return ids;
  }
  std::vector<process::Allocation> allocations(std::vector<Diagnostic>& bad) {
    return process::allocations(store::Store(files), "vlan", bad);
  }
  bool anyExpired(const process::IsHolder& isMeant) {
    return process::anyExpired(store::Store(files), env.now, isMeant);
  }
  /// The code with which a reservation is refused.
  Code refusal(const process::ParameterRequest& request) {
    try {
      reserve(request);
    } catch (const Error& error) {
      return error.findings().front().code;
    }
    return Code::fault;
  }
};

process::ParameterRequest wanted(std::string named, std::size_t count = 1) {
  process::ParameterRequest request;
  request.pool = "vlan";
  request.holder = test::orderId;
  request.value = std::move(named);
  request.count = count;
  return request;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("the lowest values that are free are reserved, all or none", "[allocation]") {
  Pools pools({{pathOf(100), value(100, "allocated", "customerOrder:CO-2")},
               {pathOf(102), value(102, "reserved", "customerOrder:CO-2")}});
  CHECK(pools.refusal(wanted("", 3)) == Code::poolExhausted);
  CHECK_FALSE(pools.files.read(pathOf(101)));
  CHECK(pools.reserve(wanted("", 2)) == Ids{"vlan/101", "vlan/103"});
  CHECK(pools.refusal(wanted("")) == Code::poolExhausted);
}

TEST_CASE("a named value is refused if it is another's or not of the pool", "[allocation]") {
  Pools pools({{pathOf(100), value(100, "allocated", "customerOrder:CO-2")},
               {pathOf(101), value(101, "reserved", "customerOrder:CO-1")}});
  CHECK(pools.refusal(wanted("100")) == Code::valueTaken);
  CHECK(pools.refusal(wanted("99")) == Code::notInPool);
  CHECK(pools.reserve(wanted("101")) == Ids{"vlan/101"});  // its customer order's
}

TEST_CASE("an order may have what its qualifications and its customer order reserved", "[allocation]") {
  Pools pools({});
  pools.change(
      [](process::UnitOfWork&, process::Draft& draft) {
        CHECK(process::holdersOf(draft) ==
              Ids{test::orderId, "QU-20261119-AAAAAAAA", process::customerOrderHolder("CO-1")});
      },
      {});
}

TEST_CASE("reservations become allocated with the order; a customer order keeps its own", "[allocation]") {
  Pools pools(
      {{pathOf(100), value(100, "reserved", test::orderId, "reservedUntil: \"2026-12-01T00:00:00Z\"\n")},
       {pathOf(101), value(101, "reserved", "QU-20261119-AAAAAAAA")},
       {pathOf(102), value(102, "reserved", "customerOrder:CO-1")},
       {pathOf(103), value(103, "reserved", "customerOrder:CO-2")}});
  pools.change(
      [](process::UnitOfWork& unit, process::Draft& draft) { process::allocateValuesOf(unit, draft); }, {});
  std::vector<Diagnostic> bad;
  std::vector<std::string> found;
  for (const auto& one : pools.allocations(bad)) {
    found.push_back(one.state + " " + one.holder);
    CHECK((!one.reservedUntil || one.isReserved()));
  }
  CHECK(bad.empty());
  CHECK(found == Ids{"allocated " + std::string(test::orderId), "allocated " + std::string(test::orderId),
                     "allocated customerOrder:CO-1", "reserved customerOrder:CO-2"});
}

TEST_CASE("an order that was cancelled gives back its values, and its customer order's", "[allocation]") {
  struct Case {
    const char* state;
    bool gone;
  };
  for (const Case& c : {Case{"cancelled", true}, Case{"rejected", true}, Case{"inProgress", false}}) {
    CAPTURE(c.state);
    Pools pools({{pathOf(100), value(100, "allocated", test::orderId)},
                 {pathOf(101), value(101, "reserved", "customerOrder:CO-1")},
                 {pathOf(102), value(102, "reserved", "customerOrder:CO-2")}},
                c.state);
    pools.change([](process::UnitOfWork& unit, process::Draft& draft) { process::valuesFollow(unit, draft); },
                 {});
    CHECK(pools.files.read(pathOf(100)).has_value() != c.gone);
    CHECK(pools.files.read(pathOf(101)).has_value() != c.gone);
    CHECK(pools.files.read(pathOf(102)));
  }
}

TEST_CASE("a reservation expires at its end, for the holders that are meant", "[allocation]") {
  const std::string until = "reservedUntil: \"2026-11-21T12:00:00Z\"\n";  // the fixture's moment
  Pools pools(
      {{pathOf(100), value(100, "reserved", test::orderId, until)},
       {pathOf(101), value(101, "reserved", "customerOrder:CO-2", until)},
       {pathOf(102), value(102, "reserved", test::orderId, "reservedUntil: \"2026-11-21T12:00:01Z\"\n")},
       {pathOf(103), value(103, "reserved", test::orderId)}});
  const auto isOwn = [](const std::string& holder) { return holder == test::orderId; };
  CHECK(pools.anyExpired(isOwn));
  pools.change([&](process::UnitOfWork& unit,
                   process::Draft&) { CHECK(process::expireReservations(unit, isOwn).empty()); },
               {});
  CHECK_FALSE(pools.files.read(pathOf(100)));
  for (const int kept : {101, 102, 103}) CHECK(pools.files.read(pathOf(kept)));
  CHECK_FALSE(pools.anyExpired(isOwn));
}

TEST_CASE("a value's file that names another value is told, not counted", "[allocation]") {
  const std::map<std::string, std::string> misnamed = {
      {pathOf(100), value(101, "reserved", "customerOrder:CO-2")}};
  Pools pools(misnamed);
  std::vector<Diagnostic> bad;
  CHECK(pools.allocations(bad).empty());
  REQUIRE(bad.size() == 1);
  CHECK(bad[0].code == Code::misplacedFile);
}
