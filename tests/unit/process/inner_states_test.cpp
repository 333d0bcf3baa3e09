#include "process/lifecycle/inner_states.hpp"

#include <catch2/catch.hpp>

#include "base/suggest.hpp"
#include "fixture.hpp"
#include "model/items.hpp"

using namespace som;
using namespace som::process;
using lifecycle::Event;
using lifecycle::State;

namespace {

const model::KindRow& innerOrderKind() { return model::row(model::Kind::serviceOrder); }

/// An order in memory; the functions under test write the states that they give.
struct InnerOrder {
  doc::Value record;

  explicit InnerOrder(const std::string& yaml) : record(test::valueOf(yaml)) {}

  static void move(const model::ItemHandle& item, State to) {
    item.setText(model::partStateField, std::string(lifecycle::states.name(to)));
  }
  InnerOrder& follow(State to, Event event) {
    itemsFollow(record, innerOrderKind(), to, event, move);
    return *this;
  }
  InnerOrder& complete(bool all = false) {
    itemsComplete(record, innerOrderKind(), all, move);
    return *this;
  }
  InnerOrder& start(std::string_view item) {
    itemStarts(record, innerOrderKind(), item, move);
    return *this;
  }
  /// The items with their states, those that contain others before these.
  std::string items() const {
    std::string all;
    for (const doc::Value* item : model::itemsOf(record, innerOrderKind().itemField))
      all += fmt::format("{}{}={}", all.empty() ? "" : " ", (*item)["id"].get<std::string>(),
                         (*item)["state"].get<std::string>());
    return all;
  }
};

std::string innerItem(const std::string& id, const std::string& state, const std::string& inner = {}) {
  return fmt::format("{{id: \"{}\", action: add, state: {}{}}}", id, state,
                     inner.empty() ? "" : fmt::format(", serviceOrderItem: [{}]", inner));
}

std::string innerActivity(const std::string& id, const std::string& state, const std::string& item,
                          const std::string& more = {}) {
  return fmt::format("{{id: {}, state: {}{}{}}}", id, state,
                     item.empty() ? "" : fmt::format(", serviceOrderItem: \"{}\"", item), more);
}

std::string innerOrder(const std::string& items, const std::string& activities = {},
                       const std::string& history = {}, const std::string& state = "inProgress") {
  return fmt::format("{{state: {}, serviceOrderItem: [{}], activity: [{}], trackingRecord: [{}]}}", state,
                     items, activities, history);
}

/// An entry of a history: a change of the state of a record.
std::string innerStep(const std::string& action, const std::string& from, const std::string& to) {
  return fmt::format("{{action: {}, from: {}, to: {}}}", action, from, to);
}

}  // namespace

TEST_CASE("an event writes the fields that go with its state, and erases those of an earlier one",
          "[inner states]") {
  const Instant time = *parseInstant("2026-11-21T12:00:00Z");
  struct Row {
    const char* name;
    const char* before;
    State to;
    Event event;
    const char* reason;
    const char* after;
  };
  const Row rows[] = {
      {"start", "{state: acknowledged}", State::inProgress, Event::start, "",
       "{state: inProgress, startDate: \"2026-11-21T12:00:00Z\"}"},
      {"hold has no date", "{state: inProgress}", State::held, Event::hold, "wayleave", "{state: held}"},
      {"complete", "{state: inProgress}", State::completed, Event::complete, "",
       "{state: completed, completionDate: \"2026-11-21T12:00:00Z\"}"},
      {"partial", "{state: inProgress}", State::partial, Event::complete, "",
       "{state: partial, completionDate: \"2026-11-21T12:00:00Z\"}"},
      {"asked to cancel", "{state: held}", State::assessingCancellation, Event::cancel, "too late",
       "{state: assessingCancellation, cancellationReason: too late}"},
      {"refused", "{state: assessingCancellation, cancellationReason: too late}", State::held, Event::refuse,
       "no", "{state: held}"},
      {"finished", "{state: pendingCancellation, cancellationReason: too late}", State::cancelled,
       Event::finish, "",
       "{state: cancelled, cancellationReason: too late, cancellationDate: "
       "\"2026-11-21T12:00:00Z\"}"},
      {"cancelled without a reason", "{state: acknowledged, cancellationReason: an earlier one}",
       State::cancelled, Event::cancel, "", "{state: cancelled, cancellationDate: \"2026-11-21T12:00:00Z\"}"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    doc::Value order = test::valueOf(row.before);
    writeState(order, "state", innerOrderKind().stamps, row.to, {row.event, time, row.reason});
    CHECK(doc::sameValue(order, test::valueOf(row.after)));
  }
}

TEST_CASE("an activity has dates only for what it did", "[inner states]") {
  const Instant time = *parseInstant("2026-11-21T12:00:00Z");
  struct Row {
    const char* name;
    const char* before;
    State to;
    Event event;
    const char* after;
  };
  const Row rows[] = {
      {"begins", "{state: pending}", State::inProgress, Event::start,
       "{state: inProgress, startDate: \"2026-11-21T12:00:00Z\"}"},
      {"goes on after a pause", "{state: held, startDate: \"2026-11-20T09:00:00Z\"}", State::inProgress,
       Event::resume, "{state: inProgress, startDate: \"2026-11-20T09:00:00Z\"}"},
      {"was skipped before it began", "{state: pending}", State::skipped, Event::skip, "{state: skipped}"},
      {"was skipped while it was held", "{state: held, startDate: \"2026-11-20T09:00:00Z\"}", State::skipped,
       Event::skip,
       "{state: skipped, startDate: \"2026-11-20T09:00:00Z\", endDate: \"2026-11-21T12:00:00Z\"}"},
      {"is tried again", "{state: failed, startDate: a, endDate: b, result: no light}", State::pending,
       Event::retry, "{state: pending}"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    doc::Value record = test::valueOf(fmt::format("{{activity: [{}]}}", row.before));
    const auto stamps = model::activityStamps();
    writeState(record["activity"][0], "state", stamps, row.to, {row.event, time, ""});
    CHECK(doc::sameValue(record["activity"][0], test::valueOf(row.after)));
  }
}

TEST_CASE("items follow their order at all levels, except those that have ended", "[inner states]") {
  InnerOrder order(innerOrder(innerItem("1", "inProgress", innerItem("1.1", "acknowledged")) + ", " +
                              innerItem("2", "completed") + ", " + innerItem("3", "failed")));
  CHECK(order.follow(State::held, Event::hold).items() == "1=held 1.1=held 2=completed 3=failed");
  CHECK(order.follow(State::cancelled, Event::finish).items() ==
        "1=cancelled 1.1=cancelled 2=completed 3=failed");
}

TEST_CASE("the cancellation of an item goes on while its order is paused, and ends with it",
          "[inner states]") {
  const std::string items = innerItem("1", "pendingCancellation") + ", " + innerItem("2", "inProgress");
  for (const Event pause : {Event::hold, Event::pend})
    CHECK(InnerOrder(innerOrder(items)).follow(State::held, pause).items() == "1=pendingCancellation 2=held");
  CHECK(InnerOrder(innerOrder(items)).follow(State::failed, Event::fail).items() == "1=failed 2=failed");
}

TEST_CASE("an item goes on where its work is: begun, not begun, or held by itself", "[inner states]") {
  const std::string heldItself = "{action: hold, item: \"1\", from: inProgress, to: held}";
  struct Row {
    const char* name;
    std::string items;
    std::string activities;
    std::string history;
    const char* after;
  };
  const Row rows[] = {
      {"nothing to do", innerItem("1", "held"), "", "", "1=inProgress"},
      {"nothing begun", innerItem("1", "held"), innerActivity("a", "pending", "1"), "", "1=acknowledged"},
      {"one begun", innerItem("1", "held"),
       innerActivity("a", "pending", "1") + ", " + innerActivity("b", "inProgress", "1"), "", "1=inProgress"},
      {"one begun and tried again", innerItem("1", "held"),
       innerActivity("a", "pending", "1", ", startDate: \"2026-11-20T09:00:00Z\""), "", "1=inProgress"},
      {"only another item's begun", innerItem("1", "held"),
       innerActivity("a", "pending", "1") + ", " + innerActivity("b", "inProgress", "2"), "",
       "1=acknowledged"},
      {"an inner item begun", innerItem("1", "held", innerItem("1.1", "completed")),
       innerActivity("a", "pending", "1"), "", "1=inProgress 1.1=completed"},
      {"held by itself", innerItem("1", "held"), innerActivity("a", "inProgress", "1"), heldItself, "1=held"},
      {"held by itself and resumed", innerItem("1", "held"), innerActivity("a", "inProgress", "1"),
       heldItself + ", {action: resume, item: \"1\", from: held, to: inProgress}", "1=inProgress"},
      {"another item held by itself", innerItem("2", "held"), innerActivity("a", "inProgress", "2"),
       heldItself, "2=inProgress"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    InnerOrder order(innerOrder(row.items, row.activities, row.history, "held"));
    CHECK(order.follow(State::inProgress, Event::resume).items() == row.after);
  }
}

TEST_CASE("the outcome of an item follows from its activities and what it contains", "[inner states]") {
  struct Row {
    const char* name;
    std::string items;
    std::string activities;
    const char* after;
  };
  const std::string configured = innerActivity("c", "completed", "1", ", type: configure");
  const Row rows[] = {
      {"one runs", innerItem("1", "inProgress"), configured + ", " + innerActivity("t", "inProgress", "1"),
       "1=inProgress"},
      {"one failed", innerItem("1", "inProgress"), configured + ", " + innerActivity("t", "failed", "1"),
       "1=inProgress"},
      {"all finished", innerItem("1", "inProgress"),
       configured + ", " + innerActivity("t", "skipped", "1") + ", " + innerActivity("u", "cancelled", "1"),
       "1=completed"},
      {"a shared one is open", innerItem("1", "inProgress"),
       configured + ", " + innerActivity("t", "pending", ""), "1=inProgress"},
      {"nobody delivered it", innerItem("1", "inProgress"),
       innerActivity("c", "skipped", "1", ", type: configure") + ", " + innerActivity("t", "completed", "1"),
       "1=cancelled"},
      {"no delivering activity, one completed", innerItem("1", "inProgress"),
       innerActivity("s", "completed", "1", ", type: survey"), "1=completed"},
      {"held items that are done", innerItem("1", "held"), configured, "1=completed"},
      {"a cancellation waits", innerItem("1", "pendingCancellation"), configured, "1=pendingCancellation"},
      {"ended items stay", innerItem("1", "failed"), configured, "1=failed"},
      {"an inner item is open", innerItem("1", "inProgress", innerItem("1.1", "inProgress")),
       configured + ", " + innerActivity("x", "pending", "1.1"), "1=inProgress 1.1=inProgress"},
      {"inner items decide",
       innerItem("1", "inProgress", innerItem("1.1", "completed") + ", " + innerItem("1.2", "failed")), "",
       "1=partial 1.1=completed 1.2=failed"},
      {"own work counts beside inner items", innerItem("1", "inProgress", innerItem("1.1", "cancelled")),
       configured, "1=partial 1.1=cancelled"},
      {"completed from within", innerItem("1", "inProgress", innerItem("1.1", "inProgress")),
       innerActivity("x", "completed", "1.1", ", type: configure"), "1=completed 1.1=completed"},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    CHECK(InnerOrder(innerOrder(row.items, row.activities)).complete().items() == row.after);
  }
}

TEST_CASE("an item without work is completed only with its order", "[inner states]") {
  const std::string order = innerOrder(innerItem("1", "inProgress"));
  CHECK(InnerOrder(order).complete(false).items() == "1=inProgress");
  CHECK(InnerOrder(order).complete(true).items() == "1=completed");
}

TEST_CASE("the first activity starts its item and those that contain it", "[inner states]") {
  const std::string items =
      innerItem("1", "acknowledged",
                innerItem("1.1", "acknowledged") + ", " + innerItem("1.2", "acknowledged")) +
      ", " + innerItem("2", "acknowledged");
  CHECK(InnerOrder(innerOrder(items)).start("1.1").items() ==
        "1=inProgress 1.1=inProgress 1.2=acknowledged 2=acknowledged");
  CHECK(InnerOrder(innerOrder(items)).start("nobody").items() ==
        "1=acknowledged 1.1=acknowledged 1.2=acknowledged 2=acknowledged");
  CHECK(InnerOrder(innerOrder(innerItem("1", "held"))).start("1").items() == "1=held");
}

TEST_CASE("the end of a record cancels the activities that wait, run or are held", "[inner states]") {
  struct Row {
    State to;
    const char* after;
  };
  const Row rows[] = {
      {State::failed, "cancelled cancelled cancelled completed failed skipped"},
      {State::cancelled, "cancelled cancelled cancelled completed failed skipped"},
      {State::held, "pending inProgress held completed failed skipped"},
      {State::pendingCancellation, "pending inProgress held completed failed skipped"},
  };
  for (const Row& row : rows) {
    INFO(lifecycle::states.name(row.to));
    std::string activities;
    for (const char* state : {"pending", "inProgress", "held", "completed", "failed", "skipped"})
      activities += fmt::format("{}{}", activities.empty() ? "" : ", ",
                                innerActivity(fmt::format("a{}", activities.size()), state, ""));
    InnerOrder order(innerOrder("", activities));
    activitiesClose(order.record, innerOrderKind(), row.to,
                    [](const model::ActivityHandle& activity, State to) {
                      activity.setText(model::partStateField, std::string(lifecycle::states.name(to)));
                    });
    CHECK(joined(test::membersOf(order.record, "activity", "state"), " ") == row.after);
  }
}

TEST_CASE("the state before is the last one that the record was in, as its history says", "[inner states]") {
  struct Row {
    const char* name;
    const char* state;
    std::string more;  ///< members of the record
    std::string history;
    State before;
  };
  const std::string hold = innerStep("hold", "inProgress", "held");
  const Row rows[] = {
      {"held", "held", "", hold, State::inProgress},
      {"pending from acknowledged", "pending", "", innerStep("pend", "acknowledged", "pending"),
       State::acknowledged},
      {"a cancellation that is assessed while held", "assessingCancellation", "",
       hold + ", " + innerStep("cancel", "held", "assessingCancellation"), State::held},
      {"a cancellation that was accepted", "pendingCancellation", "",
       hold + ", " + innerStep("cancel", "held", "assessingCancellation") + ", " +
           innerStep("accept", "assessingCancellation", "pendingCancellation"),
       State::held},
      {"no history, started", "held", "startDate: \"2026-11-20T09:00:00Z\", ", "", State::inProgress},
      {"no history, not started", "held", "", "", State::acknowledged},
      {"the hold of an item is none of the order", "pending", "",
       innerStep("pend", "acknowledged", "pending") +
           ", {action: hold, item: \"1\", from: inProgress, to: held}",
       State::acknowledged},
  };
  for (const Row& row : rows) {
    INFO(row.name);
    const doc::Value record =
        test::valueOf(fmt::format("{{state: {}, {}trackingRecord: [{}]}}", row.state, row.more, row.history));
    CHECK(stateBefore(record, innerOrderKind()) == row.before);
  }
}

TEST_CASE("the state before is found behind many other entries", "[inner states]") {
  std::string history = innerStep("hold", "inProgress", "held");
  for (int i = 0; i < 40; ++i) history += ", {action: note}";
  const doc::Value record = test::valueOf(fmt::format("{{state: held, trackingRecord: [{}]}}", history));
  CHECK(stateBefore(record, innerOrderKind()) == State::inProgress);
}

TEST_CASE(
    "an order that was worked to its end is never cancelled, one whose cancellation ends keeps what is "
    "completed",
    "[inner states]") {
  struct Row {
    std::vector<const char*> items;
    State rolledUp;
    State completed;
    State cancelled;
  };
  const Row rows[] = {
      {{"completed", "completed"}, State::completed, State::completed, State::partial},
      {{"completed", "cancelled"}, State::partial, State::partial, State::partial},
      {{"partial", "failed"}, State::partial, State::partial, State::partial},
      {{"failed", "cancelled"}, State::failed, State::failed, State::cancelled},
      {{"cancelled", "cancelled"}, State::cancelled, State::partial, State::cancelled},
      {{"rejected", "rejected"}, State::rejected, State::rejected, State::cancelled},
      {{"held", "completed"}, State::held, State::held, State::partial},
      {{"pending", "inProgress"}, State::pending, State::pending, State::cancelled},
      {{"acknowledged", "acknowledged"}, State::acknowledged, State::acknowledged, State::cancelled},
      {{"acknowledged", "completed"}, State::inProgress, State::inProgress, State::partial},
  };
  for (const Row& row : rows) {
    std::string items;
    for (const char* state : row.items)
      items += fmt::format("{}{}", items.empty() ? "" : ", ", innerItem(std::to_string(items.size()), state));
    INFO(items);
    const doc::Value record = test::valueOf(innerOrder(items));
    CHECK(rolledUp(record, innerOrderKind()) == row.rolledUp);
    CHECK(stateOfCompleted(record, innerOrderKind()) == row.completed);
    CHECK(stateOfCancelled(record, innerOrderKind()) == row.cancelled);
  }
  const doc::Value bare = test::valueOf("{state: inProgress}");
  CHECK(stateOfCompleted(bare, innerOrderKind()) == State::completed);
  CHECK(stateOfCancelled(bare, innerOrderKind()) == State::cancelled);
}

TEST_CASE("a cancellation of an item at any level is seen", "[inner states]") {
  const auto isSeen = [](const std::string& items) {
    return isCancellingItem(test::valueOf(innerOrder(items)), innerOrderKind());
  };
  CHECK(isSeen(innerItem("1", "pendingCancellation")));
  CHECK(isSeen(innerItem("1", "inProgress", innerItem("1.1", "assessingCancellation"))));
  CHECK_FALSE(isSeen(innerItem("1", "cancelled")));
  CHECK_FALSE(isSeen(innerItem("1", "inProgress")));
}

TEST_CASE("only a running record with activities may complete", "[inner states]") {
  const auto may = [](const char* state, const std::string& activities) {
    return mayComplete(test::valueOf(innerOrder("", activities, "", state)), innerOrderKind());
  };
  CHECK(may("inProgress", innerActivity("a", "pending", "")));
  CHECK_FALSE(may("inProgress", ""));
  for (const char* state : {"acknowledged", "held", "pending", "pendingCancellation", "completed"})
    CHECK_FALSE(may(state, innerActivity("a", "completed", "")));
  CHECK_FALSE(mayComplete(test::valueOf("{status: inProgress, activity: [{id: a, state: completed}]}"),
                          model::row(model::Kind::serviceTroubleReport)));
}
