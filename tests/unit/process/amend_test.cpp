#include "process/fulfilment/amend.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string request = "PO-20261120-AAAAAAAA";

/// An order with a tail that a request delivers, and a configure activity in a state.
class Line : public Fixture {
 public:
  Line(const char* ofRequest, const char* configure, const char* more = "") {
    const std::string tail = std::string(ofRequest) == "acknowledged" ? "pending" : ofRequest;
    put(orderId,
        orderWith("inProgress",
                  "{id: \"1\", action: add, state: inProgress, service: {serviceCharacteristic: "
                  "[{name: bandwidth, value: 100}], place: [{id: leeds}]}}",
                  fmt::format("startDate: \"2026-11-20T09:00:00Z\"\nactivity:\n"
                              "  - {{id: survey, state: completed, serviceOrderItem: \"1\"}}\n"
                              "  - {{id: tail, type: partyOrder, state: {}, serviceOrderItem: \"1\", "
                              "delegatedTo: {}}}\n"
                              "  - {{id: configure, type: configure, state: {}, dependsOn: [tail], "
                              "serviceOrderItem: \"1\"{}}}\n",
                              tail, request, configure, more)));
    put(request,
        fmt::format("state: {0}\norderDate: \"2026-11-20T08:00:00Z\"\nserviceOrderItem: "
                    "[{{id: \"1\", action: add, state: {0}, service: {{serviceCharacteristic: "
                    "[{{name: bandwidth, value: 100}}]}}}}]\nrequestedBy: [{{id: {1}, activity: tail}}]\n",
                    ofRequest, orderId));
  }
  std::string amend(const Amendment& amendment, const ChangeOptions& options = because()) {
    return refusal([&] {
      change([&](UnitOfWork& unit, Draft& draft) { process::amend(unit, draft, amendment); }, options);
    });
  }
  doc::Value bandwidthOfRequest() const {
    return record(request)["serviceOrderItem"][0]["service"]["serviceCharacteristic"][0]["value"];
  }
};

const Amendment faster{.characteristics = {{"bandwidth", "500"}}};

}  // namespace

TEST_CASE("a request that has not begun gets the new values", "[amend]") {
  Line line("acknowledged", "pending");
  CHECK(line.amend(faster).empty());
  CHECK(line.bandwidthOfRequest() == 500);
  CHECK(membersOf(line.order(), "activity", "id") == Texts{"survey", "tail", "configure"});
}

TEST_CASE("work that has begun is done again", "[amend]") {
  struct Row {
    const char* request;
    const char* configure;
    const char* more;
    Amendment amendment;
    Texts added;
  };
  const Row rows[] = {
      {"inProgress", "pending", "", faster, {"tail.2"}},
      {"completed", "pending", "", faster, {"tail.2"}},
      {"completed", "inProgress", "", faster, {"tail.2", "configure.2"}},
      {"completed", "completed", "", faster, {"tail.2", "configure.2"}},
      {"completed", "completed", ", uses: [place]", faster, {"tail.2"}},
      {"completed", "completed", ", uses: [place]", {.place = "york"}, {"tail.2", "configure.2"}},
      {"completed", "skipped", "", faster, {"tail.2"}},
      {"completed", "pending", "", {.characteristics = {{"bandwidth", "500"}}, .keep = {"tail"}}, {}},
      {"completed",
       "pending",
       "",
       {.characteristics = {{"bandwidth", "500"}}, .redo = {"survey"}},
       {"tail.2", "survey.2"}},
      {"completed", "pending", "", {.characteristics = {{"bandwidth", "100"}}}, {}},
  };
  for (const Row& row : rows) {
    Line line(row.request, row.configure, row.more);
    CAPTURE(row.request, row.configure, row.more, row.added);
    CHECK(line.amend(row.amendment).empty());
    Texts ids = membersOf(line.order(), "activity", "id");
    ids.erase(ids.begin(), ids.begin() + 3);
    CHECK(ids == row.added);
    CHECK(line.bandwidthOfRequest() == 100);
  }
}

TEST_CASE("an amendment is refused after the point of no return", "[amend]") {
  const std::string started = ", pointOfNoReturn: true, startDate: \"2026-11-21T09:00:00Z\"";
  Line line("completed", "inProgress", started.c_str());
  CHECK(line.amend(faster).starts_with("point-of-no-return: too late to amend: activity 'configure'"));
  CHECK(line.amend(faster, {.reason = "because", .force = true}).empty());
}

TEST_CASE("an amendment needs a reason, a change and known names", "[amend]") {
  Line line("completed", "pending");
  CHECK(line.amend(faster, {}) == "missing-reason: to amend needs a reason");
  CHECK(line.amend({}) == "usage: the amendment is empty");
  CHECK(line.amend({.item = "2", .place = "york"}) == "not-found: there is no item '2'");
  CHECK(line.amend({.place = "york", .keep = {"x"}}) == "not-found: there is no activity 'x'");
  CHECK(line.amend({.items = {valueOf("{id: \"1\", action: add, service: {}}")}}) ==
        "duplicate-id: there is an item '1' already");
}
