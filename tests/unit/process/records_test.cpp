#include "store/records.hpp"

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "store/layout.hpp"

using namespace som;

namespace {

const model::KindRow& orders() { return model::row(model::Kind::serviceOrder); }

Code codeOf(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    return error.findings().front().code;
  }
  return Code::fault;
}

}  // namespace

TEST_CASE("a record's path follows from its id", "[records]") {
  CHECK(store::recordPath(orders(), "SO-20261121-7K3F9QXW", doc::Format::yaml) ==
        "orders/2026/11/SO-20261121-7K3F9QXW.yaml");
  CHECK(store::recordPath(orders(), "SO-20261121-7K3F9QXW", doc::Format::json) ==
        "orders/2026/11/SO-20261121-7K3F9QXW.json");
  for (const char* id : {"", ".", "..", "../x", "a/b", "/etc/passwd", "SO-20261121-7K3F9QXW/..",
                         "SO-20261121-../../", "SO-20261121-7K3F9QX\n", "7K3F9QXW"}) {
    CAPTURE(id);
    CHECK(codeOf([&] { store::recordPath(orders(), id, doc::Format::yaml); }) == Code::invalidId);
  }
}

TEST_CASE("a record is found by every form of its id that is unique", "[records]") {
  struct Row {
    const char* reference;
    const char* found;  ///< null where it is not
    Code code = Code::fault;
  };
  const Row rows[] = {
      {"SO-20261120-7K3F9QXW", "SO-20261120-7K3F9QXW"},
      {"so-20261120-7k3f9qxw", "SO-20261120-7K3F9QXW"},
      {"7K3F9QXW", "SO-20261120-7K3F9QXW"},
      {"7k3f9", "SO-20261120-7K3F9QXW"},
      {"SO-20261120-7K3F9", "SO-20261120-7K3F9QXW"},
      {"SO-20261121", "SO-20261121-7K3G0000"},
      {"ext:BSS-1", "SO-20261120-7K3F9QXW"},
      {"7K3", nullptr, Code::notFound},
      {"9999", nullptr, Code::notFound},
      {"SO-2026", nullptr, Code::ambiguousId},
      {"SO-20261120-7K3F9QXZ", nullptr, Code::notFound},
      {"ext:BSS-2", nullptr, Code::notFound},
      {"", nullptr, Code::notFound},
      {"../som.yaml", nullptr, Code::invalidId},
      {"orders/2026/11/SO-20261120-7K3F9QXW", nullptr, Code::invalidId},
  };
  fs::MemoryFileSystem files;
  files.load(
      {{"som.yaml", "workspace: test\nformat: yaml\ntimeZone: UTC\n"},
       {test::orderPath, test::orderIn("acknowledged", "externalId: BSS-1\n")},
       {"orders/2026/11/SO-20261121-7K3G0000.yaml", "\"@type\": ServiceOrder\nid: SO-20261121-7K3G0000\n"}});
  const store::Store store(files);
  for (const Row& row : rows) {
    CAPTURE(row.reference);
    if (row.found)
      CHECK(store::findRecord(store, row.reference, &orders()).id == row.found);
    else
      CHECK(codeOf([&] { store::findRecord(store, row.reference, &orders()); }) == row.code);
  }
}
