#include "process/outbox/outbox.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

std::string event(const char* id, const char* subject, const char* time, const char* sequence) {
  return fmt::format(R"({{"id":"{}","type":"X","subject":"{}","time":"{}","sequence":"{}"}})", id, subject,
                     time, sequence);
}

/// Channels with events.
class Outbox : public Fixture {
 public:
  explicit Outbox(const Tree& events) { files.load(events); }

  std::vector<WaitingEvent> waiting(const std::string& channel = {}) {
    return within([&](Workspace& workspace) { return waitingEvents(workspace, channel, findings); });
  }
  Texts ids(const std::string& channel = {}) {
    Texts all;
    for (const WaitingEvent& one : waiting(channel)) all.push_back(one.channel + "/" + one.id);
    return all;
  }
  void remove(const WaitingEvent& one) {
    within([&](Workspace& workspace) { removeEvents(workspace, {one}); });
  }
  std::optional<std::string> text(const WaitingEvent& one) {
    return within([&](Workspace& workspace) { return textOf(workspace, one); });
  }
  bool isWaiting(const WaitingEvent& one) { return text(one).has_value(); }

  std::vector<Diagnostic> findings;
};

constexpr const char* later = "2026-11-21T13:00:00Z";

}  // namespace

TEST_CASE("events wait in the order of their time, record and history", "[outbox]") {
  Outbox outbox(Tree{{"outbox/a/5.json", event("5", "SO-1", later, "00000001")},
                     {"outbox/b/4.json", event("4", "SO-2", now, "00000001")},
                     {"outbox/a/3.json", event("3", "SO-1", now, "00000010")},
                     {"outbox/a/2.json", event("2", "SO-1", now, "00000009")},
                     {"outbox/a/1.json", event("1", "SO-2", now, "00000001")}});
  CHECK(outbox.ids() == Texts{"a/2", "a/3", "a/1", "b/4", "a/5"});
  CHECK(outbox.ids("a") == Texts{"a/2", "a/3", "a/1", "a/5"});
  CHECK(outbox.ids("c").empty());
  const WaitingEvent first = outbox.waiting().at(0);
  CHECK(first.type == "X");
  CHECK(first.subject == "SO-1");
  CHECK(first.time == now);
  CHECK(first.path == "outbox/a/2.json");
  CHECK(outbox.text(first) == event("2", "SO-1", now, "00000009"));
}

TEST_CASE("a file that is no event is a finding or nothing, and hides no event", "[outbox]") {
  Outbox outbox({{"outbox/a/1.json", event("1", "SO-1", now, "1")},
                 {"outbox/a/2.json", "{"},
                 {"outbox/a/README.md", "x"}});
  outbox.files.plant("outbox/a/3.json", fs::Kind::link);
  CHECK(outbox.ids() == Texts{"a/1"});
  REQUIRE(outbox.findings.size() == 2);
  CHECK(outbox.findings[0].code == Code::unsafePath);
  CHECK(outbox.findings[1].code == Code::syntax);
  CHECK(outbox.findings[1].file == "outbox/a/2.json");
  outbox.files.load({{"outbox/b/1.json", event("1", "SO-1", now, "1")}});
  CHECK(outbox.ids("b") == Texts{"b/1"});
  CHECK(outbox.findings.empty());  // those of another channel do not matter
}

TEST_CASE("an event has a type, a subject and the id of its name", "[outbox]") {
  for (const char* text :
       {"{}", "[]", "1", R"({"id":"1","type":"X"})", R"({"id":"1","subject":"SO-1"})",
        R"({"id":"2","type":"X","subject":"SO-1"})", R"({"id":"1","id":"1","type":"X","subject":"SO-1"})"}) {
    CAPTURE(text);
    Outbox outbox(Tree{{"outbox/a/1.json", text}});
    CHECK(outbox.ids().empty());
    CHECK(outbox.findings.size() == 1);
  }
}

TEST_CASE("an event is named by its id or a beginning of it", "[outbox]") {
  const auto named = [](const std::vector<std::string>& ids) {
    std::vector<WaitingEvent> waiting(4);
    for (std::size_t i = 0; i < waiting.size(); ++i) {
      waiting[i].id = std::array{"abc1", "abc2", "abc", "abc1"}[i];
      waiting[i].path = std::to_string(i);
    }
    std::string found;
    for (const WaitingEvent& one : eventsNamed(waiting, ids)) found += one.path;
    return found;
  };
  CHECK(named({"abc1"}) == "03");
  CHECK(named({"abc2", "abc2"}) == "1");
  CHECK(named({"abc"}) == "2");
  CHECK(refusal([&] { named({"ab"}); }).starts_with("ambiguous-id: "));
  CHECK(refusal([&] { named({"abd"}); }).starts_with("not-found: "));
  CHECK(refusal([&] { named({""}); }).starts_with("not-found: "));
}

TEST_CASE("a channel that cannot be a folder is refused", "[outbox]") {
  Outbox outbox(Tree{});
  for (const char* channel : {"..", "a/b", ".a"}) {
    CAPTURE(channel);
    CHECK(refusal([&] { outbox.waiting(channel); }).starts_with("invalid-id: "));
  }
}

TEST_CASE("a delivered event is removed if it is still the one that was delivered", "[outbox]") {
  Outbox outbox(Tree{{"outbox/a/1.json", event("1", "SO-1", now, "1")},
                     {"outbox/a/2.json", event("2", "SO-2", now, "1")}});
  const auto events = outbox.waiting();
  CHECK(outbox.isWaiting(events[0]));
  outbox.remove(events[0]);
  CHECK_FALSE(outbox.isWaiting(events[0]));
  CHECK(outbox.ids() == Texts{"a/2"});
  outbox.remove(events[0]);  // somebody else was quicker
  const std::string replaced = event("2", "SO-2", later, "2");
  outbox.files.load({{"outbox/a/2.json", replaced}});
  CHECK_FALSE(outbox.isWaiting(events[1]));
  outbox.remove(events[1]);
  CHECK(outbox.files.read("outbox/a/2.json") == replaced);
}

TEST_CASE("events that cannot be removed are not delivered, whatever fails", "[outbox]") {
  Outbox outbox(Tree{{"outbox/a/1.json", event("1", "SO-1", now, "1")}});
  const auto require = [&] {
    return refusal([&] { outbox.within([](Workspace& workspace) { requireRemovable(workspace, "a"); }); });
  };
  CHECK(require().empty());
  const std::uint64_t begin = outbox.files.operations();
  CHECK(require().empty());
  const std::uint64_t operations = outbox.files.operations() - begin;
  REQUIRE(operations > 4);
  std::uint64_t told = 0;
  for (std::uint64_t n = 1; n <= operations; ++n) {
    CAPTURE(n);
    outbox.files.failAt(n, fs::Fault::error);
    const std::string refused = require();
    if (refused.starts_with("io: events cannot be removed from here, so none is delivered\nio: ")) ++told;
    outbox.files.failAt(0, fs::Fault::error);
    CHECK((refused.empty() || refused.find("io: ") != std::string::npos));
    CHECK(require().empty());
    CHECK(outbox.ids() == Texts{"a/1"});
    CHECK(outbox.files.list("outbox/a").size() == 1);
  }
  CHECK(told > 3);
}

TEST_CASE("one command at a time delivers the events of a channel", "[outbox]") {
  Outbox outbox(Tree{{"outbox/a/1.json", event("1", "SO-1", now, "1")},
                     {"outbox/b/1.json", event("1", "SO-1", now, "1")}});
  store::Options options;
  options.lockTimeout = std::chrono::milliseconds(0);
  store::Store store(outbox.files, options);
  Workspace workspace(store);
  const auto lock = lockChannel(workspace, "a");
  REQUIRE(lock);
  CHECK(refusal([&] { lockChannel(workspace, "a"); }).starts_with("lock-timeout: "));
  CHECK(lockChannel(workspace, "b"));
  CHECK_FALSE(lockChannel(workspace, "c"));  // it has no folder and no events
}
