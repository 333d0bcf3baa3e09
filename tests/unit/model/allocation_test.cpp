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

TEST_CASE("the file name of a value is safe and comes from no other text") {
  CHECK(model::valueName("ge-0/0/1") == "ge-0_0_1");
  CHECK(model::valueName("2001:db8::/32") == "2001_db8___32");
  CHECK(model::valueName("+442079460001") == "+442079460001");
  CHECK(model::valueName("..") == "%2E.");
  CHECK(model::valueName("-x") == "%2Dx");
  CHECK(model::valueName("rack 7, \"b\"") == "rack%207%2C%20%22b%22");
  CHECK(model::valueName("50%") == "50%25");
  CHECK(model::valueName("K\xC3\xB6ln") == "K%C3%B6ln");
  for (const char* text : {"ge-0/0/1", "+44", "..", "-x", "rack 7", "50%", "K\xC3\xB6ln", "~"})
    CHECK(model::isValueName(model::valueName(text)));
  for (const char* name :
       {"", ".", "..", "-x", "a/b", "a b", "%", "%2", "%41", "%0A", "%7F", "%2f", "%zz", "a:b"}) {
    CAPTURE(name);
    CHECK_FALSE(model::isValueName(name));
  }
  CHECK_FALSE(model::isValueName(model::valueName("a\tb")));
  CHECK(model::isValueName(std::string(200, 'a')));
  CHECK_FALSE(model::isValueName(std::string(201, 'a')));
}
