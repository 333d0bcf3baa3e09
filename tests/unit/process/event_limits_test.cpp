#include "process/outbox/outbox.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/edit/apply.hpp"

using namespace som;

namespace {

const std::string newId = "SO-20261121-AAAAAAAA";

/// Creates an order with a member of a given text, in a workspace that subscribes to new orders. Returns the
/// findings of the outbox.
std::vector<Diagnostic> outboxAfter(const std::string& member) {
  test::Fixture fixture(test::orderIn("acknowledged"));
  fixture.files.load(
      {{"policy/all.yaml",
        "\"@type\": Subscription\nid: all\neventType: [ServiceOrderCreateEvent]\nchannel: all\n"}});
  store::Store store(fixture.files);
  process::Workspace workspace(store, process::propagate);
  const std::string payload = R"({"@type":"ServiceOrder","id":")" + newId + R"(","x":)" + member +
                              R"(,"serviceOrderItem":[{"id":"1","action":"add","service":{"name":"line"}}]})";
  process::apply(workspace, fixture.env, {}, doc::readAll(payload, "payload", doc::Format::json), {});
  std::vector<Diagnostic> findings;
  CHECK(process::waitingEvents(workspace, "all", findings).size() + findings.size() == 1);
  return findings;
}

}  // namespace

TEST_CASE("the event of the deepest record can be delivered") {
  constexpr auto inner = static_cast<std::size_t>(doc::maxDepth) - 1;
  CHECK(outboxAfter(std::string(inner, '[') + std::string(inner, ']')).empty());
}

TEST_CASE("the event of a long record can be delivered") {
  std::string many = "[[[[[[[[[1";
  for (int i = 0; i < 600'000; ++i) many += ",1";
  CHECK(outboxAfter(many + "]]]]]]]]]").empty());
}
