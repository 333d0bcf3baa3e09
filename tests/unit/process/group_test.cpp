#include "process/correlation/group.hpp"

#include <catch2/catch.hpp>

#include "network.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

const std::string above = "TR-20261121-AAAAAAAA";
const std::string below = "TR-20261121-BBBBBBBB";
const std::string lowest = "TR-20261121-CCCCCCCC";

/// Three reports about services, and two alarms.
class Groups : public Network {
 public:
  Groups() {
    for (const std::string& id : {above, below, lowest}) report(id, "inProgress");
    alarm('1', "C1", "11:00:00");
    alarm('2', "P1", "11:01:00");
  }
  ChangeResult add(const std::string& parent, const Texts& children) {
    return change(parent, [&](UnitOfWork& unit, Draft& draft) { group(unit, draft, children); });
  }
  ChangeResult remove(const std::string& parent, const Texts& children) {
    return change(parent, [&](UnitOfWork& unit, Draft& draft) { ungroup(unit, draft, children); });
  }
  /// The refusal of a call, which writes nothing.
  std::string refused(const std::function<void()>& act) {
    const auto before = files.dump();
    const std::string told = refusal(act);
    CHECK(files.dump() == before);
    return told;
  }
  Texts parentsOf(const std::string& id) const {
    return membersOf(record(id), id.starts_with("AL") ? "parentAlarm" : "parentProblem", "id");
  }
  Texts childrenOf(const std::string& id) const {
    return membersOf(record(id), id.starts_with("AL") ? "correlatedAlarm" : "underlyingProblem", "id");
  }
};

}  // namespace

TEST_CASE("both ends of a group name each other, in reports and alarms", "[group]") {
  struct Row {
    std::string parent;
    std::string child;
  };
  for (const Row& row : {Row{above, below}, Row{Network::alarmId('1'), Network::alarmId('2')}}) {
    INFO(row.parent);
    Groups groups;
    const ChangeResult result = groups.add(row.parent, {row.child});
    CHECK(groups.childrenOf(row.parent) == Texts{row.child});
    CHECK(groups.parentsOf(row.child) == Texts{row.parent});
    CHECK(groups.parentsOf(row.parent).empty());
    CHECK(result.changed.at(0).id == row.child);
    CHECK(result.changed.at(0).text == "in the group of " + row.parent);
    for (const std::string& id : {row.parent, row.child})
      CHECK(membersOf(groups.record(id), "trackingRecord", "action") == Texts{"group"});

    groups.remove(row.parent, {row.child});
    CHECK(groups.childrenOf(row.parent).empty());
    CHECK(groups.parentsOf(row.child).empty());
  }
}

TEST_CASE("a record is not beneath itself, directly or through others", "[group]") {
  Groups groups;
  CHECK(groups.refused([&] { groups.add(above, {above}); }) == "guard: a report is not in its own group");
  groups.add(above, {below});
  groups.add(below, {lowest});
  for (const std::string& child : {above, below}) {
    INFO(child);
    CHECK(groups.refused([&] { groups.add(lowest, {child}); }) ==
          fmt::format("guard: {} is in the group of {}, directly or through others", lowest, child));
  }
  // Within one command, too.
  Groups fresh;
  CHECK(fresh
            .refused([&] {
              fresh.work([](UnitOfWork& unit) {
                group(unit, unit.open(above, nullptr), {below});
                group(unit, unit.open(below, nullptr), {above});
              });
            })
            .starts_with("guard: "));
}

TEST_CASE("a record is in a group once, and several groups may have it", "[group]") {
  Groups groups;
  groups.add(above, {lowest});
  CHECK(groups.refused([&] { groups.add(above, {lowest}); }) ==
        fmt::format("guard: it is in the group of {} already", above));
  groups.add(below, {lowest});
  CHECK(groups.parentsOf(lowest) == Texts{above, below});
  groups.remove(above, {lowest});
  CHECK(groups.parentsOf(lowest) == Texts{below});
  CHECK(groups.childrenOf(below) == Texts{lowest});
}

TEST_CASE("one record that cannot be in the group keeps all out of it", "[group]") {
  Groups groups;
  CHECK_FALSE(groups.refused([&] { groups.add(above, {below, above}); }).empty());
  CHECK_FALSE(groups.refused([&] { groups.add(above, {below, "TR-20261121-ZZZZZZZZ"}); }).empty());
  CHECK(groups.childrenOf(above).empty());
}

TEST_CASE("a half of a link that is missing is completed by grouping, and removed by ungrouping", "[group]") {
  Groups groups;
  groups.report(below, "inProgress", fmt::format("parentProblem: [{{id: {}}}]\n", above));
  groups.add(above, {below});
  CHECK(groups.childrenOf(above) == Texts{below});
  CHECK(groups.parentsOf(below) == Texts{above});
  groups.report(below, "inProgress");
  groups.remove(above, {below});
  CHECK(groups.childrenOf(above).empty());
}

TEST_CASE("ungrouping needs a record of the group; an ended parent gives up its group and gets no other",
          "[group]") {
  Groups groups;
  CHECK(groups.refused([&] { groups.remove(above, {below}); }) ==
        fmt::format("guard: it is not in the group of {}", above));
  groups.report(above, "closed", fmt::format("underlyingProblem: [{{id: {}}}]\n", below));
  CHECK(groups.refused([&] { groups.add(above, {lowest}); }).starts_with("illegal-transition: "));
  groups.remove(above, {below});
  CHECK(groups.childrenOf(above).empty());
}

TEST_CASE("only alarms and reports about services have groups, each of its own kind", "[group]") {
  Groups groups;
  const std::string ticket = "RT-20261121-AAAAAAAA";
  const std::string quality = "SP-20261121-AAAAAAAA";
  groups.put(ticket, "status: inProgress\ncreationDate: \"2026-11-21T09:00:00Z\"\nname: card\n");
  groups.put(quality, "status: inProgress\ncreationDate: \"2026-11-21T09:00:00Z\"\nname: slow\n");
  CHECK(groups.refused([&] { groups.add(ticket, {below}); }) ==
        "guard: only alarms and reports about services have groups");
  CHECK_FALSE(groups.refused([&] { groups.add(above, {Network::alarmId('1')}); }).empty());
  const std::string other = "SP-20261121-BBBBBBBB";
  groups.put(other, "status: inProgress\ncreationDate: \"2026-11-21T09:00:00Z\"\nname: slow\n");
  groups.add(quality, {other});
  CHECK(groups.parentsOf(other) == Texts{quality});
}
