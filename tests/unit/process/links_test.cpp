#include "process/delegation/links.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "model/views.hpp"

using namespace som;
using lifecycle::State;

namespace {

const std::string requestId = "RO-20261120-3M8R1TQC";
const std::string requestPath = "requests/2026/11/" + requestId + ".yaml";
const std::string otherId = "SO-20261120-AAAAAAAA";

/// An order that runs, one of whose activities is delegated to the request.
std::string parent() {
  return test::orderIn(
      "inProgress",
      "activity:\n  - id: port\n    type: resourceOrder\n    state: pending\n    delegatedTo: " + requestId +
          "\n  - id: later\n    state: pending\n");
}

std::string requestIn(State state, const std::string& requesters) {
  const std::string name(lifecycle::states.name(state));
  return "\"@type\": ResourceOrder\nid: " + requestId + "\nstate: " + name +
         "\norderDate: \"2026-11-20T10:00:00Z\"\norderItem:\n  - id: \"1\"\n    action: add\n    state: " +
         name + "\n    resource:\n      name: port\nrequestedBy:\n" + requesters;
}

const std::string byParent = "  - id: " + std::string(test::orderId) + "\n    activity: port\n";

class Linked : public test::Fixture {
 public:
  explicit Linked(State state, const std::string& requesters = byParent) : Fixture(parent()) {
    files.load({{requestPath, requestIn(state, requesters)}});
  }
  doc::Value request() const {
    return doc::toValue(
        doc::read(files.read(requestPath).value_or(""), requestPath, doc::Format::yaml).root());
  }
};

/// The activity after the request came to a state.
doc::Value activityAfter(State state) {
  Linked fixture(state);
  fixture.change([](process::UnitOfWork& unit,
                    process::Draft&) { process::requestersFollow(unit, unit.open(requestId, nullptr)); },
                 {});
  return fixture.order()["activity"][0];
}

}  // namespace

TEST_CASE("an activity takes the state that follows from its request's", "[links]") {
  struct Case {
    State request;
    State activity;
  };
  for (const Case& c : {Case{State::acknowledged, State::pending}, Case{State::inProgress, State::inProgress},
                        Case{State::held, State::held}, Case{State::pending, State::held},
                        Case{State::completed, State::completed}, Case{State::partial, State::failed},
                        Case{State::failed, State::failed}, Case{State::rejected, State::failed}}) {
    CAPTURE(lifecycle::states.name(c.request));
    const doc::Value activity = activityAfter(c.request);
    const model::ActivityView<model::ValueNode> view(activity);
    CHECK(view.stateText() == lifecycle::states.name(c.activity));
    CHECK(view.delegatedTo() == requestId);
  }
}

TEST_CASE("an activity begins with its request, also if one answer completes it", "[links]") {
  struct Case {
    State request;
    bool started;
  };
  for (const Case& c : {Case{State::completed, true}, Case{State::failed, true}, Case{State::rejected, false},
                        Case{State::held, false}}) {
    CAPTURE(lifecycle::states.name(c.request));
    const doc::Value activity = activityAfter(c.request);
    CHECK(model::ActivityView<model::ValueNode>(activity).hasStarted() == c.started);
  }
}

TEST_CASE("an activity is pending again when its request, held before it began, is resumed", "[links]") {
  Linked fixture(State::acknowledged);
  std::string held = parent();
  held.replace(held.find("state: pending"), 14, "state: held");
  fixture.files.load({{test::orderPath, held}});
  fixture.change([](process::UnitOfWork& unit,
                    process::Draft&) { process::requestersFollow(unit, unit.open(requestId, nullptr)); },
                 {});
  const doc::Value activity = fixture.order()["activity"][0];
  const model::ActivityView<model::ValueNode> view(activity);
  CHECK(view.state() == State::pending);
  CHECK(view.delegatedTo() == requestId);
}

TEST_CASE("the activity of a cancelled request is nobody's again", "[links]") {
  const doc::Value activity = activityAfter(State::cancelled);
  const model::ActivityView<model::ValueNode> view(activity);
  CHECK(view.state() == State::pending);
  CHECK_FALSE(view.isDelegated());
}

TEST_CASE("a link is taken away at both ends", "[links]") {
  Linked fixture(State::inProgress);
  fixture.change(
      [](process::UnitOfWork& unit, process::Draft& order) {
        process::unlinkChild(unit, order, process::relatedOf(unit, requestId));
      },
      {});
  CHECK_FALSE(fixture.order()["activity"][0].contains("delegatedTo"));
  const doc::Value request = fixture.request();
  CHECK_FALSE(request.contains("requestedBy"));
  const auto last = model::RecordView<model::ValueNode>(request).history().back();
  CHECK(last.action() == process::unlinkAction);
}

TEST_CASE("a request of two orders: others count while they are open", "[links]") {
  struct Case {
    const char* state;
    bool requested;
  };
  for (const Case& c : {Case{"inProgress", true}, Case{"cancelled", false}}) {
    CAPTURE(c.state);
    Linked fixture(State::inProgress, byParent + "  - id: " + otherId + "\n    activity: port\n");
    std::string other = test::orderIn(c.state);
    other.replace(other.find(test::orderId), otherId.size(), otherId);
    fixture.files.load({{"orders/2026/11/" + otherId + ".yaml", other}});
    bool requested = !c.requested;
    fixture.change(
        [&](process::UnitOfWork& unit, process::Draft& order) {
          requested = process::isRequestedByOthers(unit, unit.open(requestId, nullptr), order.id);
          CHECK(process::openRequesters(unit, unit.open(requestId, nullptr)).size() == 2);
        },
        {});
    CHECK(requested == c.requested);
  }
}
