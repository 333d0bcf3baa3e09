#include "model/allocation.hpp"

#include <catch2/catch.hpp>

using namespace som;
using Allocation = model::AllocationView<model::ValueNode>;

namespace {

const Instant noon = *parseInstant("2026-11-20T12:00:00Z");
const Instant evening = *parseInstant("2026-11-20T18:00:00Z");

doc::Value reserved() {
  return model::allocationRecord({.pool = "vlan",
                                  .scope = "leeds-pe1",
                                  .value = 101,
                                  .state = std::string(model::reservedValue),
                                  .holder = "SO-20261120-7K3F9QXW",
                                  .item = "1",
                                  .date = noon,
                                  .reservedUntil = evening,
                                  .reason = {}});
}

}  // namespace

TEST_CASE("a view reads what the builder wrote") {
  const doc::Value record = reserved();
  const Allocation view(record);
  CHECK(record["@type"] == "ResourceAllocation");
  CHECK(record["value"] == 101);
  CHECK(view.pool() == "vlan");
  CHECK(view.scope() == "leeds-pe1");
  CHECK(view.value() == "101");
  CHECK(view.state() == "reserved");
  CHECK(view.holder() == "SO-20261120-7K3F9QXW");
  CHECK(view.item() == "1");
  CHECK(view.date() == noon);
  CHECK(view.reservedUntil() == evening);
  CHECK_FALSE(record.contains("reason"));
}

TEST_CASE("an allocated value has no end") {
  doc::Value record = reserved();
  model::allocate(record, "customerOrder:CO-1");
  CHECK(Allocation(record).state() == "allocated");
  CHECK(Allocation(record).holder() == "customerOrder:CO-1");
  CHECK_FALSE(record.contains("reservedUntil"));
}

TEST_CASE("the end of a reservation moves, or goes") {
  doc::Value record = reserved();
  model::reserveUntil(record, noon);
  CHECK(Allocation(record).reservedUntil() == noon);
  model::reserveUntil(record, std::nullopt);
  CHECK_FALSE(record.contains("reservedUntil"));
}
