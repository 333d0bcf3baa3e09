#include "process/delegation/answer.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string partyOrderId = "PO-20261120-AAAAAAAA";
const std::string resourceOrderId = "RO-20261120-AAAAAAAA";
const std::string troubleId = "RT-20261120-AAAAAAAA";

/// Requests of each form in a state, with the history that led there.
class Requests : public Fixture {
 public:
  explicit Requests(const std::string& state, const std::string& before = {}) {
    const std::string history =
        before.empty()
            ? ""
            : fmt::format(
                  "trackingRecord: [{{id: \"1\", time: \"2026-11-20T10:00:00Z\", action: {}, from: "
                  "{}, to: {}}}]\n",
                  state == "held"      ? "hold"
                  : state == "pending" ? "pend"
                                       : "cancel",
                  before, state);
    const std::string begun = state == "inProgress" ? "startDate: \"2026-11-20T11:00:00Z\"\n" : "";
    put(partyOrderId,
        orderWith(state, "{id: \"1\", action: add, state: " + state + ", service: {}}", begun + history));
    put(resourceOrderId, fmt::format("state: {}\norderDate: \"2026-11-20T09:00:00Z\"\norderItem: [{{id: "
                                     "\"1\", action: add, state: {}, "
                                     "resource: {{name: port}}}}, {{id: \"2\", action: add, state: {}, "
                                     "resource: {{name: sfp}}}}]\n{}{}",
                                     state, state, state, begun, history));
    if (state != "assessingCancellation" && state != "pendingCancellation" && state != "completed")
      put(troubleId,
          fmt::format("status: {}\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n{}", state, history));
  }

  ChangeResult give(const std::string& id, const Answer& answer, const ChangeOptions& options = {}) {
    return change(
        id, [&](UnitOfWork& unit, Draft& draft) { process::answer(unit, draft, answer); }, options);
  }
  std::string refused(const std::function<void()>& act) {
    const auto before = files.dump();
    const std::string told = refusal(act);
    CHECK(files.dump() == before);
    return told;
  }
  Texts actions(const std::string& id) const { return membersOf(record(id), "trackingRecord", "action"); }
};

}  // namespace

TEST_CASE("an answer takes a request to its state by the shortest way, and records each step", "[answer]") {
  struct Row {
    const char* from;
    const char* before;  ///< the state before a pause
    std::string id;
    const char* state;
    Texts steps;
    const char* reached = nullptr;  ///< unless it is the state of the answer
  };
  const Row rows[] = {
      {"acknowledged", "", partyOrderId, "inProgress", {"start"}},
      {"acknowledged", "", partyOrderId, "completed", {"start", "complete"}},
      {"acknowledged", "", partyOrderId, "rejected", {"reject"}},
      {"acknowledged", "", partyOrderId, "partial", {"start", "complete"}},
      {"acknowledged", "", partyOrderId, "failed", {"start", "fail"}},
      {"inProgress", "", partyOrderId, "inProgress", {}},
      {"inProgress", "", partyOrderId, "held", {"hold"}},
      {"held", "inProgress", partyOrderId, "completed", {"hold", "resume", "complete"}},
      {"held", "acknowledged", partyOrderId, "completed", {"hold", "resume", "start", "complete"}},
      {"pendingCancellation", "inProgress", partyOrderId, "cancelled", {"cancel", "finish"}},
      {"pendingCancellation", "inProgress", partyOrderId, "completed", {"cancel", "refuse", "complete"}},
      {"acknowledged", "", resourceOrderId, "completed", {"start", "complete"}},
      {"acknowledged", "", troubleId, "cleared", {"start", "clear"}},
      {"acknowledged", "", troubleId, "resolved", {"start", "clear"}, "cleared"},  // TM Forum's word
      {"acknowledged", "", troubleId, "closed", {"start", "clear", "close"}},
      {"cleared", "", troubleId, "inProgress", {"reopen"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from, row.before, row.id, row.state);
    if (std::string(row.from) == "cleared") {
      Requests requests("inProgress");
      requests.put(troubleId, "status: cleared\ncreationDate: \"2026-11-20T09:00:00Z\"\nname: down\n");
      requests.give(troubleId, {.state = row.state}, because());
      CHECK(requests.actions(troubleId) == row.steps);
      continue;
    }
    Requests requests(row.from, row.before);
    requests.give(row.id, {.state = row.state}, because());
    CHECK(requests.actions(row.id) == row.steps);
    const doc::Value request = requests.record(row.id);
    CHECK(request[row.id == troubleId ? "status" : "state"] == (row.reached ? row.reached : row.state));
  }
}

TEST_CASE("the items of an answered order have the outcome that the other process reports", "[answer]") {
  for (const char* state : {"completed", "failed", "rejected"}) {
    Requests requests(std::string(state) == "rejected" ? "acknowledged" : "inProgress");
    requests.give(resourceOrderId, {.state = state}, because());
    CHECK(membersOf(requests.record(resourceOrderId), "orderItem", "state") == Texts{state, state});
  }
}

TEST_CASE("states that are unknown or cannot be reached are refused", "[answer]") {
  struct Row {
    std::string id;
    const char* from;
    const char* state;
    const char* refusal;
  };
  const Row rows[] = {
      {partyOrderId, "inProgress", "done", "unknown-state: 'done' is not a state of a PartyOrder"},
      {partyOrderId, "inProgress", "cleared", "unknown-state: 'cleared' is not a state of a PartyOrder"},
      {partyOrderId, "inProgress", "designed", "unknown-state: 'designed' is not a state of a PartyOrder"},
      {troubleId, "inProgress", "completed",
       "unknown-state: 'completed' is not a state of a ResourceTroubleReport"},
      {partyOrderId, "inProgress", "acknowledged",
       "illegal-transition: a request that is inProgress cannot become acknowledged"},
      {partyOrderId, "completed", "inProgress",
       "illegal-transition: a request that is completed cannot become inProgress"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.from, row.state);
    Requests requests(row.from);
    CHECK(requests.refused([&] { requests.give(row.id, {.state = row.state}, because()); }) == row.refusal);
  }
}

TEST_CASE("the error of an answer is the reason if the command has none, and is written", "[answer]") {
  Requests requests("inProgress");
  requests.give(partyOrderId, {.state = "failed", .error = "no duct"});
  const doc::Value request = requests.record(partyOrderId);
  CHECK(request["trackingRecord"].back()["reason"] == "no duct");
  CHECK(membersOf(request, "errorMessage", "message") == Texts{"no duct"});
  requests.give(resourceOrderId, {.error = "port is broken"});
  CHECK(membersOf(requests.record(resourceOrderId), "errorMessage", "message") == Texts{"port is broken"});
  CHECK(requests.record(resourceOrderId)["state"] == "inProgress");
}

TEST_CASE("an answer needs no reason", "[answer]") {
  Requests requests("inProgress");
  requests.give(resourceOrderId, {.state = "failed"});
  CHECK(requests.record(resourceOrderId)["state"] == "failed");
}

TEST_CASE("promises and ids of an answer are written without a step", "[answer]") {
  Requests requests("inProgress");
  const Answer answer{.expected = parseInstant("2026-12-01T17:00:00Z"), .externalId = "P-77"};
  CHECK(requests.give(partyOrderId, answer).changed[0].text ==
        "expected 2026-12-01T17:00:00Z, external id P-77");
  CHECK(requests.record(partyOrderId)["expectedCompletionDate"] == "2026-12-01T17:00:00Z");
  CHECK(requests.record(partyOrderId)["externalId"] == "P-77");
  CHECK(requests.actions(partyOrderId) == Texts{"answer"});
  requests.give(troubleId, answer);
  CHECK(requests.record(troubleId)["expectedResolutionDate"] == "2026-12-01T17:00:00Z");
  CHECK(requests.give(partyOrderId, {.state = "inProgress"}).changed[0].text == "nothing to change");
  Requests ended("completed");
  CHECK(ended.refused([&] { ended.give(partyOrderId, answer); }) ==
        "illegal-transition: cannot update a request that is completed");
}

TEST_CASE("the actual end of an answer replaces the date of now, and lies in the past", "[answer]") {
  struct Row {
    const char* state;
    const char* actual;
    const char* refusal;
  };
  const Row rows[] = {
      {"completed", "2026-11-20T17:00:00Z", ""},
      {"completed", now, ""},
      {"completed", "2026-11-21T12:00:01Z", "usage: --actual lies in the future"},
      {"inProgress", "2026-11-20T17:00:00Z", "usage: --actual is for a request that has ended"},
      {"", "2026-11-20T17:00:00Z", "usage: --actual is for a request that has ended"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.state, row.actual);
    Requests requests("inProgress");
    const Answer answer{.state = row.state, .actual = parseInstant(row.actual)};
    if (row.refusal[0] != '\0') {
      CHECK(requests.refused([&] { requests.give(partyOrderId, answer); }) == row.refusal);
      continue;
    }
    requests.give(partyOrderId, answer);
    CHECK(requests.record(partyOrderId)["completionDate"] == row.actual);
    CHECK(requests.record(partyOrderId)["startDate"] == "2026-11-20T11:00:00Z");
  }
  Requests early("inProgress");
  early.give(partyOrderId, {.state = "completed", .actual = parseInstant("2026-11-20T10:00:00Z")});
  CHECK(early.record(partyOrderId)["startDate"] == "2026-11-20T10:00:00Z");  // not after its end
}

TEST_CASE("delivered resources belong to the items of a resource order, one each", "[answer]") {
  Requests requests("inProgress");
  requests.give(resourceOrderId, {.state = "completed", .resources = {"ge-1", "sfp-7"}});
  const doc::Value items = requests.record(resourceOrderId)["orderItem"];
  CHECK(items[0]["resource"]["id"] == "ge-1");
  CHECK(items[1]["resource"]["id"] == "sfp-7");
  Requests more("inProgress");
  CHECK(more.refused([&] {
    more.give(resourceOrderId, {.resources = {"a", "b", "c"}});
  }) == "usage: 3 resources for 2 items");
  CHECK(more.refused([&] { more.give(partyOrderId, {.resources = {"a"}}); }) ==
        "usage: a request brings no resources");
  more.give(resourceOrderId, {.resources = {"a"}});
  CHECK(more.record(resourceOrderId)["orderItem"][0]["resource"]["id"] == "a");
  CHECK_FALSE(more.record(resourceOrderId)["orderItem"][1]["resource"].contains("id"));
}

TEST_CASE("the reason of a cancelled trouble is a code, and another text becomes a note", "[answer]") {
  const std::pair<const char*, const char*> rows[] = {
      {"duplicate", "duplicate"}, {"they found no fault", "withdrawn"}, {"", "withdrawn"}};
  for (const auto& [reason, code] : rows) {
    CAPTURE(reason);
    Requests requests("inProgress");
    requests.give(troubleId, {.state = "cancelled"}, because(reason));
    const doc::Value trouble = requests.record(troubleId);
    CHECK(trouble["status"] == "cancelled");
    CHECK(trouble["statusChangeReason"] == code);
    CHECK(membersOf(trouble, "note", "text") ==
          (*reason && std::string(reason) != code ? Texts{reason} : Texts{}));
  }
}

TEST_CASE("a request that has not begun is cancelled; one that has is asked to be", "[answer]") {
  struct Row {
    std::string id;
    const char* from;
    const char* to;
    const char* reason;
  };
  const Row rows[] = {
      {partyOrderId, "acknowledged", "cancelled", "not needed"},
      {partyOrderId, "inProgress", "pendingCancellation", "not needed"},
      {partyOrderId, "held", "pendingCancellation", "not needed"},
      {troubleId, "acknowledged", "cancelled", "withdrawn"},
      {troubleId, "inProgress", "pending", "cancellation-requested"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.id, row.from);
    Requests requests(row.from, std::string(row.from) == "held" ? "inProgress" : "");
    requests.change(row.id, [](UnitOfWork& unit, Draft& draft) { cancelRequest(unit, draft, "not needed"); });
    const doc::Value request = requests.record(row.id);
    const bool trouble = row.id == troubleId;
    CHECK(request[trouble ? "status" : "state"] == row.to);
    CHECK(request[trouble ? "statusChangeReason" : "cancellationReason"] == row.reason);
    if (trouble) CHECK(membersOf(request, "note", "text") == Texts{"not needed"});
  }
  Requests requests("inProgress");
  CHECK(requests.refused([&] {
    requests.change(partyOrderId, [](UnitOfWork& unit, Draft& draft) { cancelRequest(unit, draft, ""); });
  }) == "missing-reason: to cancel needs a reason");
  Requests ended("completed");
  CHECK(ended.refused([&] {
    ended.change(partyOrderId, [](UnitOfWork& unit, Draft& draft) { cancelRequest(unit, draft, "x"); });
  }) == "illegal-transition: cannot cancel a request that is completed");
}
