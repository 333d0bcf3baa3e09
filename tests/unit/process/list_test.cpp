#include "process/read/list.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"

using namespace som;
using Texts = std::vector<std::string>;

namespace {

/// An order in a state, with a due date.
std::string order(const std::string& id, const std::string& state, const std::string& due) {
  return "\"@type\": ServiceOrder\nid: " + id + "\nstate: " + state +
         "\norderDate: \"2026-11-20T09:00:00Z\"\nrequestedCompletionDate: \"" + due +
         "\"\nserviceOrderItem:\n  - id: \"1\"\n    action: add\n    state: " + state +
         "\n    service:\n      name: line\n";
}

std::string pathOf(const std::string& id) { return "orders/2026/11/" + id + ".yaml"; }

/// A workspace with three orders.
struct Orders {
  Orders() { env.now = *parseInstant("2026-11-21T12:00:00Z"); }

  process::ListResult list(process::ListRequest request, const process::QueryTexts& texts = {}) {
    request.kind = &model::row(model::Kind::serviceOrder);
    const process::RecordQuery query(workspace, texts, {request.kind},
                                     [](std::string_view) { return std::nullopt; });
    return process::list(workspace, env, request, query);
  }

  static Texts ids(const process::ListResult& result) {
    Texts all;
    for (const process::ListRow& row : result.rows) all.push_back(row.id);
    return all;
  }

  const std::string late = "SO-20261120-AAAAAAAA";
  const std::string soon = "SO-20261120-BBBBBBBB";
  const std::string done = "SO-20261120-CCCCCCCC";
  fs::MemoryFileSystem files{
      std::map<std::string, std::string>{{"som.yaml", "workspace: test\nformat: yaml\ntimeZone: UTC\n"},
                                         {pathOf(late), order(late, "held", "2026-12-03T12:00:00Z")},
                                         {pathOf(soon), order(soon, "acknowledged", "2026-12-01T12:00:00Z")},
                                         {pathOf(done), order(done, "completed", "2026-12-02T12:00:00Z")}}};
  store::Store store{files};
  process::Workspace workspace{store};
  Env env;
};

}  // namespace

TEST_CASE("a list has the nearest due date first, or the order of the query") {
  Orders orders;
  CHECK(Orders::ids(orders.list({})) == Texts{orders.soon, orders.done, orders.late});
  CHECK(Orders::ids(orders.list({}, {.where = {}, .sort = "-id", .fields = {}})) ==
        Texts{orders.done, orders.soon, orders.late});
}

TEST_CASE("a list has the records that match the request and the query") {
  Orders orders;
  process::ListRequest open;
  open.open = true;
  CHECK(Orders::ids(orders.list(open)) == Texts{orders.soon, orders.late});
  process::ListRequest held;
  held.states = {"held", "failed"};
  CHECK(Orders::ids(orders.list(held)) == Texts{orders.late});
  process::ListRequest nobody;
  nobody.customer = "CUST-1";
  CHECK(Orders::ids(orders.list(nobody)).empty());
  CHECK(Orders::ids(orders.list({}, {.where = "state = completed", .sort = {}, .fields = {}})) ==
        Texts{orders.done});
}

TEST_CASE("a limited list tells how many records match") {
  Orders orders;
  process::ListRequest request;
  request.limit = 1;
  const process::ListResult result = orders.list(request);
  CHECK(Orders::ids(result) == Texts{orders.soon});
  CHECK(result.matches == 3);
}

TEST_CASE("a bad file is a finding and does not stop a list") {
  Orders orders;
  orders.files.load({{pathOf(orders.soon), "state: [\n"}});
  const process::ListResult result = orders.list({});
  CHECK(Orders::ids(result) == Texts{orders.done, orders.late});
  REQUIRE(result.bad.size() == 1);
  CHECK(result.bad.front().file == pathOf(orders.soon));
}

TEST_CASE("rows have their documents if the request needs them") {
  Orders orders;
  process::ListRequest request;
  request.needsDocuments = true;
  const process::ListResult result = orders.list(request);
  REQUIRE(result.rows.size() == 3);
  for (const process::ListRow& row : result.rows) CHECK(row.record.hasDocument());
}
