#include "process/work/unit_of_work.hpp"

#include <catch2/catch.hpp>

#include "base/hash.hpp"
#include "base/id.hpp"
#include "fixture.hpp"
#include "process/work/related.hpp"

using namespace som;

TEST_CASE("a change is dated when it got the lock, not when it began to wait for it", "[unit]") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  const auto note = [&] {
    fixture.change([](process::UnitOfWork& unit, process::Draft& draft) { unit.track(draft, "note"); }, {});
    return fixture.order()["trackingRecord"].back()["time"].get<std::string>();
  };
  SECTION("as the clock says then") {
    fixture.env.clock = [&] { return fixture.env.now + Seconds(7); };
    CHECK(note() == "2026-11-21T12:00:07Z");
  }
  SECTION("a clock that goes backwards is not followed") {
    fixture.env.clock = [&] { return fixture.env.now - Seconds(7); };
    CHECK(note() == "2026-11-21T12:00:00Z");
  }
  SECTION("a moment that was given stays") { CHECK(note() == "2026-11-21T12:00:00Z"); }
}

TEST_CASE("a new entry sorts behind the one before it, whatever the clock says", "[unit]") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  process::ChangeResult last;
  const auto noteAt = [&](const char* time) {
    fixture.env.now = *parseInstant(time);
    last = fixture.change(
        [](process::UnitOfWork& unit, process::Draft& draft) {
          unit.append(draft, model::notes, {{"text", "x"}});
          unit.track(draft, "note");
        },
        {});
    const doc::Value order = fixture.order();
    return std::pair(order["note"].back(), order["trackingRecord"].back());
  };
  const auto [firstNote, firstTrack] = noteAt("2026-11-21T12:00:05Z");
  CHECK(last.warnings.empty());

  SECTION("in the same second its id is a later one") {
    const auto [note, track] = noteAt("2026-11-21T12:00:05Z");
    CHECK(note["id"].get<std::string>() > firstNote["id"].get<std::string>());
    CHECK(track["id"].get<std::string>() > firstTrack["id"].get<std::string>());
    CHECK(note["id"].get<std::string>().substr(0, 10) == firstNote["id"].get<std::string>().substr(0, 10));
    CHECK(last.warnings.empty());
  }
  SECTION("in the same second two branches give different entries different ids") {
    const auto order = *fixture.files.read(test::orderPath);
    const auto idOf = [&](const char* text) {
      fixture.files.load({{test::orderPath, order}});
      fixture.change(
          [&](process::UnitOfWork& unit, process::Draft& draft) {
            unit.append(draft, model::notes, {{"text", text}});
          },
          {});
      return fixture.order()["note"].back()["id"];
    };
    CHECK(idOf("a") != idOf("b"));
    CHECK(idOf("a") == idOf("a"));
  }
  SECTION("with a clock behind it takes that one's time, and one warning says so") {
    const auto [note, track] = noteAt("2026-11-21T12:00:04Z");
    CHECK(note["date"] == "2026-11-21T12:00:05Z");
    CHECK(track["time"] == "2026-11-21T12:00:05Z");
    CHECK(track["id"].get<std::string>() > firstTrack["id"].get<std::string>());
    REQUIRE(last.warnings.size() == 1);
    CHECK(last.warnings.front().code == Code::clockRegression);
  }
  SECTION("the whole change comes after the history, by some seconds") {
    fixture.env.now = *parseInstant("2026-11-21T12:00:01Z");
    fixture.change([](process::UnitOfWork& unit,
                      process::Draft&) { CHECK(unit.env().now == *parseInstant("2026-11-21T12:00:05Z")); },
                   {});
    fixture.env.now = *parseInstant("2026-11-20T12:00:00Z");
    fixture.change([](process::UnitOfWork& unit,
                      process::Draft&) { CHECK(unit.env().now == *parseInstant("2026-11-20T12:00:00Z")); },
                   {});
  }
  SECTION("later it has the time of its own") {
    const auto [note, track] = noteAt("2026-11-21T12:00:06Z");
    CHECK(track["time"] == "2026-11-21T12:00:06Z");
    CHECK(track["id"].get<std::string>() > firstTrack["id"].get<std::string>());
  }
}

TEST_CASE("entries whose ids people chose are followed by time", "[unit]") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  fixture.change(
      [](process::UnitOfWork& unit, process::Draft& draft) {
        draft.value["note"] = {{{"id", "note-1"}, {"date", "2026-11-21T12:00:09Z"}, {"text", "x"}}};
        unit.append(draft, model::notes, {{"text", "y"}});
      },
      {});
  const doc::Value note = fixture.order()["note"].back();
  CHECK(note["date"] == "2026-11-21T12:00:09Z");
  CHECK(ulidTime(note["id"].get<std::string>()) == parseInstant("2026-11-21T12:00:09Z"));
}

TEST_CASE("a change that needs a policy that cannot be read changes nothing", "[unit]") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  fixture.files.load({{"policy/s.yaml", "\"@type\": Subscription\nid: s\n<<<<<<< HEAD\n"}});
  const auto before = fixture.files.dump();
  const auto note = [&](process::ChangeOptions options) {
    return fixture.change([](process::UnitOfWork& unit, process::Draft& draft) { unit.track(draft, "note"); },
                          options);
  };
  try {
    note({});
    FAIL("it was changed");
  } catch (const Error& error) {
    CHECK(worstExit(error.findings()) == Exit::invalidData);
    CHECK(error.findings().front().file == "policy/s.yaml");
  }
  CHECK(fixture.files.dump() == before);
  CHECK(note({.reason = "why", .ignorePolicies = true}).warnings.size() == 1);
  CHECK(fixture.order()["trackingRecord"].back()["ignoredPolicy"] == doc::Value::array({"policy/s.yaml"}));
}

namespace {

const std::string otherId = "SO-20261120-BBBBBBBB";
const std::string requestId = "PO-20261120-AAAAAAAA";

/// The members of an order with one item that nothing is done about.
std::string members(const std::string& state, const std::string& more = {}) {
  return test::orderWith(state, "{id: \"1\", action: noChange, state: " + state + ", service: {}}", more);
}

void addNoteTo(process::UnitOfWork& unit, process::Draft& draft) { unit.track(draft, "note"); }

}  // namespace

TEST_CASE("the hash of --if-match is that of the record that was opened first", "[unit]") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  fixture.put(otherId, members("acknowledged"));
  process::ChangeOptions options;
  options.ifMatch = sha256(*fixture.files.read(test::orderPath));
  const auto both = [](process::UnitOfWork& unit, process::Draft& first) {
    addNoteTo(unit, first);
    addNoteTo(unit, unit.open(otherId, nullptr));
  };
  CHECK(fixture.change(test::orderId, both, options).files.size() == 2);
  const auto before = fixture.files.dump();
  CHECK(test::refusal([&] { fixture.change(test::orderId, both, options); }) ==
        "changed-meanwhile: the record is not the one that --if-match names");
  CHECK(fixture.files.dump() == before);
}

TEST_CASE("a record that does not fit its schema or its path is not opened", "[unit]") {
  struct Row {
    const char* name;
    std::string text;
    const char* code;
  };
  const std::string good = test::orderIn("acknowledged");
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    return text.replace(text.find(from), from.size(), to);
  };
  const Row rows[] = {{"unknown state", with("state: acknowledged", "state: lost"), "unknown-state"},
                      {"no date", with("orderDate: \"2026-11-20T09:00:00Z\"\n", ""), "missing-field"},
                      {"another id", with(test::orderId, otherId), "misplaced-file"},
                      {"cut off", good.substr(0, good.find("service:") + 3), "syntax"}};
  for (const Row& row : rows) {
    CAPTURE(row.name);
    test::Fixture fixture(row.text);
    const std::string told = test::refusal([&] { fixture.change(test::orderId, addNoteTo); });
    CHECK(told.substr(0, told.find(':')) == row.code);
  }
}

TEST_CASE("a finding that the record had before does not prevent a change, a new one does", "[unit]") {
  const std::string gone = "orderRelationship: [{id: SO-20261101-AAAAAAAA, relationshipType: dependency}]\n";
  test::Fixture had(test::orderIn("acknowledged", gone));
  CHECK(had.change(test::orderId, addNoteTo).files.size() == 1);
  test::Fixture gets(test::orderIn("acknowledged"));
  const auto before = gets.files.dump();
  CHECK(test::refusal([&] {
          gets.change(test::orderId, [&](process::UnitOfWork&, process::Draft& draft) {
            draft.value.update(test::valueOf(gone));
          });
        }).starts_with("dangling-reference: "));
  CHECK(gets.files.dump() == before);
}

TEST_CASE("a new finding that is a warning is told with the change", "[unit]") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  const auto result = fixture.change(test::orderId, [](process::UnitOfWork&, process::Draft& draft) {
    draft.value["relatedParty"] = {{{"id", "team-x"}, {"role", "assignee"}}};
  });
  CHECK(result.files.size() == 1);
  REQUIRE(result.warnings.size() == 1);
  CHECK(result.warnings[0].code == Code::unknownReference);
}

TEST_CASE("a change may refer to the records that it adds", "[unit]") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  const auto result = fixture.change(test::orderId, [](process::UnitOfWork& unit, process::Draft& draft) {
    draft.value["orderRelationship"] = {{{"id", otherId}, {"relationshipType", "dependency"}}};
    unit.add(model::row(model::Kind::serviceOrder),
             test::valueOf("\"@type\": ServiceOrder\nid: " + otherId + "\n" + members("acknowledged")));
  });
  CHECK(result.files.size() == 2);
  CHECK(result.files[1].before.empty());
}

TEST_CASE("the note of a change is added once, to the record that was opened first", "[unit]") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  fixture.put(otherId, members("acknowledged"));
  process::ChangeOptions options;
  options.note = "as agreed";
  fixture.change(
      test::orderId,
      [](process::UnitOfWork& unit, process::Draft& draft) {
        unit.open(otherId, nullptr);
        unit.track(draft, "x");
      },
      options);
  CHECK(test::membersOf(fixture.order(), "note", "text") == test::Texts{"as agreed"});
  CHECK_FALSE(fixture.record(otherId).contains("note"));
}

TEST_CASE("each change of several has its own reason, note and hash", "[unit]") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  fixture.put(otherId, members("acknowledged"));
  const auto change = [&](process::UnitOfWork& unit, const std::string& id, const std::string& reason,
                          const std::string& hash) {
    process::ChangeOptions options{.ifMatch = hash, .reason = reason, .note = "note of " + reason};
    unit.change(id, nullptr, options, addNoteTo);
  };
  const std::string first = sha256(*fixture.files.read(test::orderPath));
  const std::string second = sha256(*fixture.files.read(test::pathOf(otherId)));
  fixture.work([&](process::UnitOfWork& unit) {
    change(unit, test::orderId, "one", first);
    change(unit, otherId, "two", second);
  });
  CHECK(test::membersOf(fixture.order(), "trackingRecord", "reason") == test::Texts{"one"});
  CHECK(test::membersOf(fixture.record(otherId), "trackingRecord", "reason") == test::Texts{"two"});
  CHECK(test::membersOf(fixture.record(otherId), "note", "text") == test::Texts{"note of two"});
  const auto before = fixture.files.dump();
  CHECK(test::refusal([&] {
          fixture.work([&](process::UnitOfWork& unit) {
            change(unit, test::orderId, "three", sha256(*fixture.files.read(test::orderPath)));
            change(unit, otherId, "four", second);
          });
        }).starts_with("changed-meanwhile: "));
  CHECK(fixture.files.dump() == before);
}

TEST_CASE("a record that is removed loses its file", "[unit]") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  const auto result = fixture.change(
      test::orderId, [](process::UnitOfWork&, process::Draft& draft) { draft.removed = true; });
  CHECK_FALSE(fixture.files.read(test::orderPath));
  REQUIRE(result.files.size() == 1);
  CHECK(result.files[0].after.empty());
  CHECK_FALSE(result.files[0].before.empty());
}

TEST_CASE("an order is found by another system's id if exactly one has it", "[unit]") {
  test::Fixture fixture(test::orderIn("acknowledged", "externalId: A\n"));
  fixture.put(otherId, members("acknowledged", "externalId: B\n"));
  fixture.put("SO-20261120-CCCCCCCC", members("acknowledged", "externalId: B\n"));
  fixture.put(requestId, members("acknowledged", "externalId: C\n"));
  fixture.work([](process::UnitOfWork& unit) {
    CHECK(unit.orderOfExternalId("A") == test::orderId);
    CHECK(unit.orderOfExternalId("ext:A") == test::orderId);
    CHECK(unit.orderOfExternalId("B") == std::nullopt);
    CHECK(unit.orderOfExternalId("C") == std::nullopt);  // a request is no order of ours
    unit.add(model::row(model::Kind::serviceOrder),
             test::valueOf("\"@type\": ServiceOrder\nid: SO-20261121-DDDDDDDD\n" +
                           members("acknowledged", "externalId: D\n")));
    CHECK(unit.orderOfExternalId("D") == "SO-20261121-DDDDDDDD");
  });
}

TEST_CASE("the record of a link is told missing only if it lies nowhere", "[unit]") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  fixture.files.load({{"orders/2026/10/" + otherId + ".yaml",
                       "\"@type\": ServiceOrder\nid: " + otherId + "\n" + members("held")}});
  const model::KindRow& orders = model::row(model::Kind::serviceOrder);
  fixture.work([&](process::UnitOfWork& unit) {
    CHECK(unit.openIfThere(orders, otherId) == nullptr);
    CHECK(unit.openLinked(orders, "SO-20261101-AAAAAAAA") == nullptr);
    CHECK(test::refusal([&] { unit.openLinked(orders, otherId); }).starts_with("misplaced-file: "));
    CHECK(test::refusal([&] { process::relatedOf(unit, otherId); }).starts_with("misplaced-file: "));
  });
}

TEST_CASE("a related record has its present state, with the changes of the unit", "[unit]") {
  test::Fixture fixture(
      test::orderIn("inProgress", "activity:\n  - {id: a, state: pending, delegatedTo: " + requestId +
                                      "}\n  - {id: b, state: pending, "
                                      "delegatedTo: " +
                                      requestId + "}\n  - {id: c, state: pending, delegatedTo: XYZ-1}\n"));
  fixture.put(requestId, members("inProgress"));
  fixture.work([&](process::UnitOfWork& unit) {
    const process::Draft& order = unit.open(test::orderId, nullptr);
    CHECK(process::relatedOf(unit, requestId).state == lifecycle::State::inProgress);
    REQUIRE(process::openChildren(unit, order).size() == 1);  // each once
    CHECK(process::openChildren(unit, order)[0].id == requestId);
    for (const char* id : {"", "XYZ-1", "ZZ-20261120-AAAAAAAA", "SO-20261101-AAAAAAAA"}) {
      CAPTURE(id);
      CHECK(process::relatedOf(unit, id).kind == nullptr);
      CHECK_FALSE(process::isOpen(process::relatedOf(unit, id)));
    }
    process::Draft& request = unit.open(requestId, nullptr);
    request.value["state"] = "completed";
    CHECK(process::relatedOf(unit, requestId).state == lifecycle::State::completed);
    CHECK(process::openChildren(unit, order).empty());
    request.value["state"] = "inProgress";
  });
}

TEST_CASE("a noun has its article", "[unit]") {
  CHECK(process::withArticle("order") == "an order");
  CHECK(process::withArticle("report") == "a report");
}

TEST_CASE("an attempt that fails takes back its changes, and those of earlier attempts stay", "[unit]") {
  test::Fixture fixture(test::orderIn("acknowledged"));
  fixture.put("SO-20261120-00000001",
              "state: acknowledged\nserviceOrderItem: [{id: \"1\", action: add, state: acknowledged, "
              "service: {}}]\n");
  const model::KindRow& kind = model::row(model::Kind::serviceOrder);
  const auto describe = [&](process::UnitOfWork& unit, const char* id, const char* text) {
    process::Draft* draft = unit.openIfThere(kind, id);
    draft->value["description"] = text;
    unit.report({id, "", "", text});
  };
  const auto attempted = [&](process::UnitOfWork& unit, const std::function<void()>& change) {
    try {
      unit.attempt(change);
      return true;
    } catch (const Error&) {
      return false;
    }
  };
  const process::ChangeResult result = fixture.work([&](process::UnitOfWork& unit) {
    CHECK(attempted(unit, [&] { describe(unit, test::orderId, "first"); }));
    CHECK_FALSE(attempted(unit, [&] {
      describe(unit, test::orderId, "second");
      describe(unit, "SO-20261120-00000001", "second");
      throw Error(Code::guard, "no");
    }));
    // A record that is invalid is refused as well.
    CHECK_FALSE(attempted(unit, [&] {
      describe(unit, test::orderId, "third");
      unit.openIfThere(kind, test::orderId)->value["state"] = "nowhere";
    }));
  });
  CHECK(fixture.order()["description"] == "first");
  CHECK(fixture.order()["state"] == "acknowledged");
  CHECK_FALSE(fixture.record("SO-20261120-00000001").contains("description"));
  CHECK(result.changed.size() == 1);
  CHECK(result.files.size() == 1);
}
