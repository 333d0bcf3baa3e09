#include "process/fulfilment/redo.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/lifecycle/transition.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

/// An order with a chain: survey, port after it, configure after that, and a test after all.
class Chain : public Fixture {
 public:
  Chain(const char* survey, const char* port, const char* configure) {
    put(orderId,
        orderWith("inProgress", "{id: \"1\", action: noChange, state: inProgress, service: {}}",
                  fmt::format("activity:\n"
                              "  - {{id: survey, state: {}, assignee: field, serviceOrderItem: \"1\"}}\n"
                              "  - {{id: port, state: {}, dependsOn: [survey], startDate: \"{}\"}}\n"
                              "  - {{id: configure, state: {}, dependsOn: [port], pointOfNoReturn: true}}\n",
                              survey, port, now, configure)));
  }
  std::string add(const std::string& activity) {
    std::string id;
    change([&](UnitOfWork& unit, Draft& order) { id = addRedo(unit, order, activity); }, because());
    return id;
  }
  doc::Value activity(const std::string& id) const {
    const doc::Value record = order();
    for (const doc::Value& one : record["activity"])
      if (one["id"] == id) return one;
    return {};
  }
  Texts dependsOn(const std::string& id) const {
    Texts all;
    const doc::Value waiting = activity(id);
    for (const doc::Value& one : waiting["dependsOn"]) all.push_back(one);
    return all;
  }
};

}  // namespace

TEST_CASE("a redo has the plan of its original and nothing of how that went", "[redo]") {
  Chain chain("completed", "completed", "pending");
  CHECK(chain.add("port") == "port.2");
  const doc::Value redo = chain.activity("port.2");
  CHECK(redo["state"] == "pending");
  CHECK(redo["redoOf"] == "port");
  CHECK_FALSE(redo.contains("startDate"));
  CHECK(chain.add("survey") == "survey.2");
  CHECK(chain.activity("survey.2")["assignee"] == "field");
}

TEST_CASE("a redo waits for its original and for the redos of what that waited for", "[redo]") {
  Chain chain("completed", "completed", "pending");
  chain.add("survey");
  chain.add("port");
  CHECK(chain.dependsOn("survey.2") == Texts{"survey"});
  CHECK(chain.dependsOn("port.2") == Texts{"port", "survey.2"});
  CHECK(chain.dependsOn("port") == Texts{"survey"});  // it has been done
  CHECK(chain.dependsOn("configure") == Texts{"port.2", "survey.2"});
}

TEST_CASE("what has not begun waits for a redo also through what is done, which is named", "[redo]") {
  Chain chain("completed", "completed", "pending");
  chain.add("survey");
  CHECK(chain.dependsOn("configure") == Texts{"port", "survey.2"});
  chain.change([](UnitOfWork&, Draft& order) { CHECK(staleAfter(order, "survey.2") == Texts{"port"}); },
               because());
  chain.add("port");
  chain.change([](UnitOfWork&, Draft& order) { CHECK(staleAfter(order, "survey.2").empty()); }, because());
}

TEST_CASE("a redo that has not begun is used again, and learns of later redos", "[redo]") {
  Chain chain("completed", "completed", "pending");
  CHECK(chain.add("port") == "port.2");
  CHECK(chain.add("port") == "port.2");
  chain.add("survey");
  CHECK(chain.add("port.2") == "port.2");
  CHECK(chain.dependsOn("port.2") == Texts{"port", "survey.2"});
}

TEST_CASE("a redo is cancelled when its original has not begun either", "[redo]") {
  Chain chain("completed", "inProgress", "pending");
  CHECK(chain.add("port") == "port.2");
  CHECK(chain.dependsOn("configure") == Texts{"port.2"});
  const auto settle = [&] { chain.change(endNeedlessRedos, because()); };
  settle();  // the original is under way
  CHECK(chain.activity("port.2")["state"] == "pending");
  chain.change(
      [](UnitOfWork& unit, Draft& order) {
        activityTransition(unit, order, "port", {.event = lifecycle::Event::fail, .reason = "rock"});
      },
      because());
  settle();  // it may stay failed
  CHECK(chain.activity("port.2")["state"] == "pending");
  chain.change(
      [](UnitOfWork& unit, Draft& order) {
        activityTransition(unit, order, "port", {.event = lifecycle::Event::retry});
        endNeedlessRedos(unit, order);
      },
      because());
  CHECK(chain.activity("port.2")["state"] == "cancelled");
  CHECK(chain.dependsOn("configure") == Texts{"port"});
  // It is no longer the newest of its chain, and its id is not used again.
  chain.change(
      [](UnitOfWork& unit, Draft& order) {
        CHECK(newestOf(order, "port") == "port");
        activityTransition(unit, order, "port", {.event = lifecycle::Event::start});
      },
      because());
  CHECK(chain.add("port") == "port.3");
  CHECK(chain.dependsOn("configure") == Texts{"port.3"});
}

TEST_CASE("only a completed activity is done again, for a reason", "[redo]") {
  Chain chain("completed", "inProgress", "pending");
  const auto attempt = [&](const std::string& activity, const std::string& reason) {
    return refusal([&] {
      chain.change([&](UnitOfWork& unit, Draft& order) { redo(unit, order, activity); }, because(reason));
    });
  };
  CHECK(attempt("survey", "") == "missing-reason: to do an activity again needs a reason");
  CHECK(attempt("port", "x") ==
        "illegal-transition: only a completed activity is done again; this one is inProgress");
  CHECK(attempt("none", "x") == "not-found: there is no activity 'none'");
  CHECK(attempt("survey", "x").empty());
}
