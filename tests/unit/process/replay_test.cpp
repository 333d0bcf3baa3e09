#include "process/history/replay.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "model/items.hpp"
#include "model/views.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

/// An order with an item of two activities; `states` are those of order, item, survey and test.
std::string orderOf(const std::array<std::string, 4>& states) {
  return fmt::format(
      "{{\"@type\": ServiceOrder, id: {}, state: {}, orderDate: \"2026-11-20T09:00:00Z\", "
      "serviceOrderItem: [{{id: \"1\", action: add, state: {}, service: {{}}}}], "
      "activity: [{{id: survey, type: survey, state: {}, serviceOrderItem: \"1\"}}, "
      "{{id: test, type: test, state: {}, dependsOn: [survey], serviceOrderItem: \"1\"}}]}}",
      orderId, states[0], states[1], states[2], states[3]);
}

/// Tracking records in short: `hold inProgress held because`, with `survey:` or `#1:` before those of an
/// activity or item.
std::vector<ReplayEntry> entriesOf(const Texts& lines) {
  std::vector<ReplayEntry> entries;
  for (const std::string& line : lines) {
    std::istringstream words(line);
    std::string word, from, to, reason;
    words >> word;
    doc::Value entry = {{"id", fmt::format("01JD{}", entries.size())},
                        {"time", fmt::format("2026-11-21T10:00:{:02}Z", entries.size())},
                        {"user", "jane"}};
    if (word.back() == ':') {
      word.pop_back();
      if (word.front() == '#')
        entry["item"] = word.substr(1);
      else
        entry["activity"] = word;
      words >> word;
    }
    entry["action"] = word;
    if (words >> from && from != "-") entry["from"] = from;
    if (words >> to) entry["to"] = to;
    if (words >> reason) entry[reason == "forced" ? "force" : "reason"] = reason;
    if (reason == "forced") entry["reason"] = "because";
    entries.push_back({std::move(entry)});
  }
  return entries;
}

std::string statesOf(const doc::Value& record, const model::KindRow& kind) {
  using Record = model::RecordView<model::ValueNode>;
  std::string states = Record(record).stateText(kind);
  for (const doc::Value* item : model::itemsOf(record, kind.itemField))
    states += " " + model::ItemView<model::ValueNode>(*item).stateText();
  for (const auto activity : Record(record).activities()) states += " " + activity.stateText();
  return states;
}

std::string flawsOf(const Replayed& replayed) {
  std::string all;
  for (const ReplayFlaw& flaw : replayed.flaws)
    all += fmt::format("{}{} {}", all.empty() ? "" : "; ", flaw.entry,
                       flaw.what == ReplayFlaw::What::illegal ? "illegal" : "elsewhere");
  return all;
}

struct Row {
  std::array<std::string, 4> before;
  Texts entries;
  std::string after;  ///< order, item, survey, test
  std::string flaws = {};
};

}  // namespace

TEST_CASE("tracking records lead where som leads") {
  const auto row = GENERATE(
      Row{{"acknowledged", "acknowledged", "pending", "pending"},
          {"start acknowledged inProgress"},
          "inProgress acknowledged pending pending"},
      Row{{"inProgress", "acknowledged", "pending", "pending"},
          {"survey: start pending inProgress"},
          "inProgress inProgress inProgress pending"},
      Row{{"inProgress", "inProgress", "inProgress", "pending"},
          {"hold inProgress held because"},
          "held held inProgress pending"},
      Row{{"inProgress", "inProgress", "inProgress", "pending"},
          {"hold inProgress held because", "survey: complete inProgress completed", "resume held inProgress"},
          "inProgress inProgress completed pending"},
      Row{{"inProgress", "inProgress", "completed", "inProgress"},
          {"test: complete inProgress completed"},
          "inProgress completed completed completed"},
      Row{{"inProgress", "inProgress", "completed", "inProgress"},
          {"test: complete inProgress completed", "complete inProgress completed"},
          "completed completed completed completed"},
      Row{{"inProgress", "inProgress", "completed", "inProgress"},
          {"test: skip inProgress skipped because", "complete inProgress completed"},
          "completed completed completed skipped"},
      Row{{"inProgress", "inProgress", "inProgress", "pending"},
          {"fail inProgress failed because"},
          "failed failed cancelled cancelled"},
      Row{{"inProgress", "inProgress", "inProgress", "pending"},
          {"cancel inProgress assessingCancellation because",
           "accept assessingCancellation pendingCancellation", "finish pendingCancellation cancelled"},
          "cancelled cancelled cancelled cancelled"},
      Row{{"inProgress", "inProgress", "inProgress", "pending"},
          {"cancel inProgress assessingCancellation because",
           "refuse assessingCancellation inProgress because"},
          "inProgress inProgress inProgress pending"},
      Row{{"inProgress", "inProgress", "inProgress", "pending"},
          {"#1: hold inProgress held because", "hold inProgress held because", "resume held inProgress"},
          "inProgress held inProgress pending"},
      Row{{"inProgress", "inProgress", "failed", "pending"},
          {"survey: retry failed pending", "survey: start pending inProgress"},
          "inProgress inProgress inProgress pending"},
      Row{{"inProgress", "inProgress", "failed", "pending"},
          {"survey: skip failed skipped because", "test: start pending inProgress",
           "test: complete inProgress completed"},
          "inProgress completed skipped completed"},
      Row{{"acknowledged", "acknowledged", "pending", "pending"},
          {"adopt acknowledged inProgress"},
          "inProgress acknowledged pending pending"},
      // They do not fit.
      Row{{"completed", "completed", "completed", "completed"},
          {"hold inProgress held because"},
          "held completed completed completed",
          "0 illegal"},
      Row{{"inProgress", "inProgress", "failed", "pending"},
          {"survey: complete inProgress completed"},
          "inProgress inProgress completed pending",
          "0 illegal"},
      Row{{"inProgress", "inProgress", "inProgress", "pending"},
          {"survey: fail inProgress failed because", "survey: complete inProgress completed"},
          "inProgress inProgress completed pending",
          "1 illegal"},
      Row{{"inProgress", "inProgress", "inProgress", "pending"},
          {"test: start pending inProgress"},
          "inProgress inProgress inProgress inProgress",
          "0 illegal"},
      Row{{"held", "held", "pending", "pending"},
          {"survey: start pending inProgress"},
          "held held inProgress pending",
          "0 illegal"},
      Row{{"inProgress", "inProgress", "inProgress", "pending"},
          {"complete inProgress completed"},
          "completed completed cancelled cancelled",
          "0 illegal; 0 elsewhere"},
      Row{{"inProgress", "inProgress", "completed", "completed"},
          {"complete inProgress failed"},
          "failed completed completed completed",
          "0 elsewhere"},
      Row{{"inProgress", "inProgress", "inProgress", "pending"},
          {"hold inProgress held"},
          "held held inProgress pending",
          "0 illegal"},
      Row{{"inProgress", "inProgress", "inProgress", "pending"},
          {"hold inProgress pending because"},
          "pending pending inProgress pending",
          "0 elsewhere"},
      Row{{"inProgress", "inProgress", "inProgress", "pending"},
          {"nowhere: start pending inProgress"},
          "inProgress inProgress inProgress pending",
          "0 illegal"});
  const doc::Value base = valueOf(orderOf(row.before));
  const Replayed replayed = replay({model::orderKind(), &base, base, entriesOf(row.entries)});
  CAPTURE(row.entries);
  CHECK(statesOf(replayed.record, model::orderKind()) == row.after);
  CHECK(flawsOf(replayed) == row.flaws);
}

TEST_CASE("a replay writes the dates of its events") {
  const doc::Value base = valueOf(orderOf({"acknowledged", "acknowledged", "pending", "pending"}));
  const Replayed replayed =
      replay({model::orderKind(), &base, base,
              entriesOf({"start acknowledged inProgress", "survey: start pending inProgress"})});
  CHECK(replayed.record.at("startDate") == "2026-11-21T10:00:00Z");
  CHECK(replayed.record.at("activity").at(0).at("startDate") == "2026-11-21T10:00:01Z");
  CHECK(replayed.record.at("trackingRecord").size() == 2);
}

TEST_CASE("an event that another branch recorded, too, does nothing") {
  const doc::Value base = valueOf(orderOf({"inProgress", "inProgress", "inProgress", "pending"}));
  auto entries =
      entriesOf({"survey: complete inProgress completed", "survey: complete inProgress completed"});
  entries[1].mayHold = true;
  const Replayed replayed = replay({model::orderKind(), &base, base, entries});
  CHECK(flawsOf(replayed).empty());
  CHECK(statesOf(replayed.record, model::orderKind()) == "inProgress inProgress completed pending");
}

TEST_CASE("an activity appears with the entry that adds it") {
  // It is added after the item was completed, and does not keep it open.
  const doc::Value base = valueOf(orderOf({"inProgress", "inProgress", "completed", "inProgress"}));
  doc::Value shape = base;
  shape["activity"].push_back({{"id", "more"}, {"state", "pending"}});
  auto entries = entriesOf({"test: complete inProgress completed", "more: activity"});
  const Replayed replayed = replay({model::orderKind(), &base, shape, entries});
  CHECK(statesOf(replayed.record, model::orderKind()) == "inProgress completed completed completed pending");
}

TEST_CASE("a new record begins with its creation") {
  const doc::Value shape = valueOf(orderOf({"inProgress", "acknowledged", "pending", "pending"}));
  const Replayed legal =
      replay({model::orderKind(), nullptr, shape, entriesOf({"create", "start acknowledged inProgress"})});
  CHECK(statesOf(legal.record, model::orderKind()) == "inProgress acknowledged pending pending");
  CHECK(flawsOf(legal).empty());
  const Replayed illegal =
      replay({model::orderKind(), nullptr, shape, entriesOf({"create", "complete acknowledged completed"})});
  CHECK(flawsOf(illegal) == "1 illegal");
}

TEST_CASE("a difference names its owner, and the event that would explain it") {
  const doc::Value base = valueOf(orderOf({"inProgress", "inProgress", "inProgress", "pending"}));
  const doc::Value now = valueOf(orderOf({"inProgress", "inProgress", "completed", "completed"}));
  const Replayed replayed = replay({model::orderKind(), &base, now, {}});
  const auto found = differences(replayed, now, model::orderKind());
  REQUIRE(found.size() == 2);
  CHECK(found[0].owner == StateOwner{.activity = "survey"});
  const auto stepOf = [&](const StateDifference& one) {
    return singleStep(replayed.record, model::orderKind(), one.owner, one.expected, one.actual);
  };
  CHECK(stepOf(found[0]) == lifecycle::Event::complete);
  CHECK_FALSE(stepOf(found[1]));
}
