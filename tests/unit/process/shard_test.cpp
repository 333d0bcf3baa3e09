#include "process/jeopardy/shard.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "process/work/policies.hpp"

using namespace som;
using namespace som::process;
using namespace som::test;

namespace {

/// Orders that are scanned in parts.
class Parts : public Fixture {
 public:
  Parts() {
    files.load({{"policy/all.yaml",
                 "\"@type\": Team\nid: access\n---\n\"@type\": Silence\nid: works\nappliesTo: {priority: 1}\n"
                 "endDate: \"2026-12-01T00:00:00Z\"\nauthor: jane\nreason: x\n"}});
    for (int n = 0; n < 20; ++n)
      put(fmt::format("SO-20261120-{:08}", n),
          orderWith("inProgress", "{id: \"1\", action: noChange, service: {}}",
                    fmt::format("requestedCompletionDate: \"2026-11-{:02}T10:00:00Z\"\npriority: \"{}\"\n"
                                "description: \"order \\\"{}\\\" — ü\"\nrelatedParty: [{{id: access, role: "
                                "assignee}}]\n",
                                12 + n % 15, n % 3, n)));
    files.load({{pathOf("SO-20261120-00000099"), "state: [\n"}});
  }

  /// The open workspace, whose teams the parts refer to.
  Workspace& opened() {
    if (!workspace_) workspace_.emplace(store_.emplace(files), propagate);
    return *workspace_;
  }
  static ShardHeader header(unsigned shard, unsigned of) {
    return {.shard = shard,
            .of = of,
            .now = *parseInstant(now),
            .revision = "r1",
            .sequence = "7",
            .policyHash = "p",
            .tzdata = "2026a",
            .som = "1.0",
            .workspace = "test",
            .filter = "",
            .shown = "all"};
  }
  /// The text of one part of a scan.
  std::string text(unsigned shard, unsigned of, Exit exit = Exit::done) {
    ScanRequest request;
    request.all = request.keepsParts = true;
    if (of > 1) request.shard = {shard, of};
    request.asks = [](const Assessed& assessed, const FieldRecord&) {
      return assessed.priority == "2" ? Asks::action : Asks::nothing;
    };
    const ScanResult found = scan(opened(), env, request);
    return shardText(header(shard, of), found, {std::chrono::microseconds(100 * shard), exit});
  }
  Shard read(const std::string& text) { return readShard(text, "part.ndjson", opened().policies()); }
  std::string refusedText(const std::string& text) {
    return refusal([&] { read(text); });
  }

 private:
  std::optional<store::Store> store_;
  std::optional<Workspace> workspace_;
};

/// What a scan tells, without the order in which it was made.
Texts tellingsOf(const ScanResult& scan) {
  Texts all = {fmt::format("{} {} {} {}", scan.scanned, scan.badFiles, policy::levels.name(scan.worst),
                           scan.asking.size())};
  for (const std::size_t count : scan.counts) all.push_back(std::to_string(count));
  for (const auto& [key, counts] : scan.countsOfTeam)
    all.push_back(fmt::format("{} {} {}", key.first->id, key.second->type, policy::totalOf(counts)));
  for (const auto& item : scan.items) {
    all.push_back(fmt::format("{} {} {} {}", item->id, item->path,
                              policy::levels.name(item->assessment.level), item->description));
    for (const policy::Reason& reason : item->assessment.reasons)
      all.push_back(fmt::format("{} {}", policy::messageOf(reason), reason.rule.text()));
  }
  for (const auto& asking : scan.asking) all.push_back(asking.id);
  for (const auto& [silence, records] : scan.silenced)
    for (const std::string& record : records) all.push_back(silence + " " + record);
  for (const Diagnostic& finding : scan.bad)
    all.push_back(fmt::format("{} {}", finding.file, finding.message));
  return all;
}

std::string joinRefusal(const std::vector<ShardHeader>& headers) {
  std::vector<Shard> parts;
  std::vector<std::string> names;
  for (const ShardHeader& header : headers) {
    parts.emplace_back().header = header;
    names.push_back(fmt::format("{}.ndjson", names.size() + 1));
  }
  return refusal([&] { joinShards(std::move(parts), names); });
}

}  // namespace

TEST_CASE("a part is read as it was written", "[shard]") {
  Parts workspace;
  const std::string text = workspace.text(1, 1, Exit::invalidData);
  const Shard shard = workspace.read(text);
  CHECK(shard.header.revision == "r1");
  CHECK(shard.header.now == parseInstant(now));
  CHECK(shard.header.tzdata == "2026a");
  CHECK(shard.footer.exit == Exit::invalidData);
  CHECK(shard.footer.duration.count() == 100);
  REQUIRE(shard.scan.items.size() == 20);
  CHECK_FALSE(shard.scan.items.front()->document);
  CHECK(shard.scan.badFiles == 1);
  CHECK(shard.scan.ofFiles.size() == 1);
  CHECK(shard.scan.silenced.contains("works"));
  REQUIRE(shard.scan.countsOfTeam.size() > 0);
  CHECK(shard.scan.countsOfTeam.begin()->first.first->id == "access");
  CHECK(shardText(shard.header, shard.scan, shard.footer) == text);
  CHECK(readShardHeader(text, "x").policyHash == "p");
}

TEST_CASE("the records of a part are read if they are as they were scanned", "[shard]") {
  Parts workspace;
  Shard shard = workspace.read(workspace.text(1, 1));
  shard.header.revision.clear();
  readDocuments(workspace.opened().store(), shard);
  const AssessedRecord& first = *shard.scan.items.front();
  REQUIRE(first.document);
  CHECK(first.document->root()["id"].text() == first.id);
  const auto refused = [&] { return refusal([&] { readDocuments(workspace.opened().store(), shard); }); };
  const std::string bytes = workspace.files.read(first.path).value();
  workspace.files.load({{first.path, bytes + "x: 1\n"}});
  CHECK(refused() == "changed-meanwhile: has changed since the scan");
  workspace.files.unlink(first.path);
  CHECK(refused() == "changed-meanwhile: has changed since the scan");
}

TEST_CASE("the parts of a scan make the whole one, in any order and number", "[shard]") {
  Parts workspace;
  std::vector<Shard> one;
  one.push_back(workspace.read(workspace.text(1, 1)));
  const Texts whole = tellingsOf(joinShards(std::move(one), {"a"}).scan);
  CHECK(whole.size() > 40);
  for (const unsigned of : {2u, 3u, 7u}) {
    CAPTURE(of);
    std::vector<Shard> parts;
    std::vector<std::string> names;
    for (unsigned n = of; n > 0; --n) {
      parts.push_back(workspace.read(workspace.text(n, of, n == 2 ? Exit::invalidData : Exit::done)));
      names.push_back(std::to_string(n));
    }
    const Shard joined = joinShards(std::move(parts), names);
    CHECK(tellingsOf(joined.scan) == whole);
    CHECK(joined.header.shard == 1);
    CHECK(joined.header.of == 1);
    CHECK(joined.footer.exit == Exit::invalidData);                        // the worst
    CHECK(joined.footer.duration.count() == 100 * static_cast<long>(of));  // the longest
  }
}

TEST_CASE("a file that is not a whole part is refused", "[shard]") {
  Parts workspace;
  const std::string text = workspace.text(1, 2);
  const auto lines = [&](std::size_t from, std::size_t count) {
    std::size_t begin = 0;
    while (from-- > 0) begin = text.find('\n', begin) + 1;
    std::size_t end = begin;
    while (count-- > 0) end = text.find('\n', end) + 1;
    return text.substr(begin, end - begin);
  };
  const std::size_t all = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  std::string edited = text;
  edited.replace(edited.find("inProgress"), 10, "InProgress");
  struct Damaged {
    const char* name;
    std::string text;
    const char* message;
  };
  const Damaged rows[] = {
      {"empty", "", "bad-shard: is cut off: the end is missing"},
      {"without its last byte", text.substr(0, text.size() - 1), "bad-shard: the last line is cut off"},
      {"without its end", lines(0, all - 1), "bad-shard: is cut off: the end is missing"},
      {"without a line", lines(0, 2) + lines(3, all - 3), "bad-shard: lines are missing"},
      {"another text", edited, "bad-shard: was changed after it was written"},
      {"lines after its end", text + lines(1, 1), "bad-shard: has lines after its end"},
      {"without its beginning", lines(1, all - 1), "bad-shard: line 1 is not a line of a part of a scan"},
      {"a second beginning", lines(0, 1) + text, "bad-shard: line 2 is not a line of a part of a scan"},
      {"another line", lines(0, 1) + "{\"x\":{}}\n", "bad-shard: line 2 is not a line of a part of a scan"},
      {"no JSON", lines(0, 1) + "{\n", "bad-shard: line 2 is not JSON"},
  };
  for (const Damaged& row : rows) {
    CAPTURE(row.name);
    CHECK(workspace.refusedText(row.text) == row.message);
  }
}

TEST_CASE("a part has a number from 1 to that of all parts", "[shard]") {
  const auto refusedHeader = [](unsigned shard, unsigned of) {
    Parts workspace;
    std::string text = workspace.text(1, 2);
    const std::string first = "\"shard\":1";
    text.replace(text.find(first), first.size(), fmt::format("\"shard\":{}", shard));
    const std::string second = "\"of\":2";
    text.replace(text.find(second), second.size(), fmt::format("\"of\":{}", of));
    return workspace.refusedText(text);
  };
  const std::string bad = "bad-shard: line 1 is not a line of a part of a scan";
  CHECK(refusedHeader(0, 2) == bad);
  CHECK(refusedHeader(3, 2) == bad);
  CHECK(refusedHeader(2, 2) == "bad-shard: was changed after it was written");
}

TEST_CASE("only a part has a header", "[shard]") {
  CHECK(refusal([] { readShardHeader("", "a"); }) == "bad-shard: the file is empty");
  for (const char* text :
       {"{}\n", "[]\n", "7\n", "{\"part\":7}\n", "x\n", "{\"part\":{\"now\":\"soon\"}}\n"}) {
    CAPTURE(text);
    CHECK(refusal([&] { readShardHeader(text, "a"); }) == "bad-shard: is not a part of a scan");
  }
}

TEST_CASE("missing, doubled and differing parts are not joined", "[shard]") {
  const auto part = [](unsigned shard, unsigned of) { return Parts::header(shard, of); };
  CHECK(joinRefusal({part(1, 2), part(2, 2)}) == "");
  CHECK(joinRefusal({part(2, 2), part(1, 2)}) == "");
  CHECK(joinRefusal({part(1, 1)}) == "");
  CHECK(joinRefusal({part(1, 2)}) == "bad-shard: missing: part 2/2");
  CHECK(joinRefusal({part(2, 4)}) == "bad-shard: missing: parts 1/4, 3/4, 4/4");
  CHECK(joinRefusal({part(1, 2), part(1, 2)}) ==
        "bad-shard: is part 1/2, which 1.ndjson is, too\nbad-shard: missing: part 2/2");
  CHECK(joinRefusal({part(1, 2), part(2, 3)}) ==
        "bad-shard: the number of parts is '3', but '2' in 1.ndjson");
  struct Differing {
    const char* what;
    std::function<void(ShardHeader&)> change;
  };
  const Differing rows[] = {
      {"the moment (--now)", [](ShardHeader& h) { h.now += Seconds{1}; }},
      {"the revision", [](ShardHeader& h) { h.revision = "r2"; }},
      {"the sequence number of the workspace", [](ShardHeader& h) { h.sequence = "8"; }},
      {"the rules of the workspace", [](ShardHeader& h) { h.policyHash = "q"; }},
      {"the version of the time zones", [](ShardHeader& h) { h.tzdata = "2026b"; }},
      {"the version of som", [](ShardHeader& h) { h.som = "1.1"; }},
      {"the workspace", [](ShardHeader& h) { h.workspace = "other"; }},
      {"the filter", [](ShardHeader& h) { h.filter = "kind=order"; }},
      {"the least level", [](ShardHeader& h) { h.shown = "atRisk"; }},
  };
  for (const Differing& row : rows) {
    CAPTURE(row.what);
    ShardHeader other = part(2, 2);
    row.change(other);
    CHECK(joinRefusal({part(1, 2), other}).starts_with(fmt::format("bad-shard: {} is '", row.what)));
  }
}
