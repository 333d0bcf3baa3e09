#include "store/records.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "store/layout.hpp"
#include "store/placement.hpp"

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

namespace {

constexpr const char* id = "SO-20261120-7K3F9QXW";

std::string orderFile(const std::string& of, const char* more = "") {
  return fmt::format("\"@type\": ServiceOrder\nid: {}\n{}", of, more);
}

/// The findings of a failing call: code, place, message and hint.
std::string toldBy(const std::function<void()>& act) {
  try {
    act();
  } catch (const Error& error) {
    std::string all;
    for (const Diagnostic& finding : error.findings())
      all += fmt::format("{} {}: {} | {}\n", codeName(finding.code), finding.file, finding.message,
                         finding.hints.empty() ? "" : finding.hints.front());
    return all;
  }
  return "nothing";
}

}  // namespace

TEST_CASE("a record that is not where it belongs is named, not missed", "[records]") {
  fs::MemoryFileSystem files;
  files.load({{"orders/2026/10/SO-20261120-7K3F9QXW.yaml", orderFile(id)},
              {"orders/2026/11/SO-20261121-2M8R1TQC (1).yaml", orderFile("SO-20261121-2M8R1TQC")},
              {"reports/mail.yaml", orderFile("SO-20261122-2M8R1TQC")},
              {"orders/2026/11/SO-20261123-9D4B6HNV.yaml", orderFile("SO-20261123-9D4B6HNW")}});
  const store::Store store(files);
  const auto find = [&](const char* reference) {
    return toldBy([&] { store::findRecord(store, reference, &orders()); });
  };
  CHECK(find(id) ==
        "misplaced-file orders/2026/10/SO-20261120-7K3F9QXW.yaml: a record with id SO-20261120-7K3F9QXW "
        "belongs at "
        "orders/2026/11/SO-20261120-7K3F9QXW.yaml | move it: git mv orders/2026/10/SO-20261120-7K3F9QXW.yaml "
        "orders/2026/11/SO-20261120-7K3F9QXW.yaml\n");
  CHECK(find("7K3F") == find(id));
  CHECK(find("SO-20261121-2M8R1TQC") ==
        "misplaced-file orders/2026/11/SO-20261121-2M8R1TQC (1).yaml: 'SO-20261121-2M8R1TQC (1).yaml' is not "
        "the name "
        "of a record: SO-20261121-2M8R1TQC belongs at orders/2026/11/SO-20261121-2M8R1TQC.yaml | move it: "
        "git mv "
        "'orders/2026/11/SO-20261121-2M8R1TQC (1).yaml' orders/2026/11/SO-20261121-2M8R1TQC.yaml\n");
  CHECK(find("SO-20261122-2M8R1TQC") ==
        "misplaced-file reports/mail.yaml: a record with id SO-20261122-2M8R1TQC belongs at "
        "orders/2026/11/SO-20261122-2M8R1TQC.yaml | move it: git mv reports/mail.yaml "
        "orders/2026/11/SO-20261122-2M8R1TQC.yaml\n");
  CHECK(toldBy([&] { store::readFound(store, store::findRecord(store, "9D4B", &orders())); })
            .starts_with("misplaced-file orders/2026/11/SO-20261123-9D4B6HNV.yaml: a record with id "
                         "SO-20261123-9D4B6HNW belongs at"));
  CHECK(codeOf([&] { store::findRecord(store, "SO-20261130-7K3F9QXW", &orders()); }) == Code::notFound);
}

TEST_CASE("no hint moves one file over another, and copies do not hide the record", "[records]") {
  fs::MemoryFileSystem files;
  files.load({{"orders/2026/11/SO-20261120-7K3F9QXW.json",
               "{\"@type\": \"ServiceOrder\", \"id\": \"" + std::string(id) + "\"}"},
              {"orders/2026/11/SO-20261120-7K3F9QXW_BASE_4711.yaml", orderFile(id)},
              {"orders/2026/10/SO-20261120-7K3F9QXW.yaml", orderFile(id)},
              {"orders/2026/11/SO-20261120-7K3F9QXW.yaml.orig", "<<<<<<<"}});
  const store::Store store(files);
  CHECK(store::findRecord(store, "7K3F", &orders()).path == "orders/2026/11/SO-20261120-7K3F9QXW.json");
  CHECK(store::pathsOf(store, orders()).size() == 1);
  for (const char* stray :
       {"orders/2026/11/SO-20261120-7K3F9QXW_BASE_4711.yaml", "orders/2026/10/SO-20261120-7K3F9QXW.yaml",
        "orders/2026/11/SO-20261120-7K3F9QXW.yaml.orig"}) {
    const auto finding = store::misplacement(store, stray);
    REQUIRE(finding);
    CHECK(finding->hints.front() ==
          "compare it with orders/2026/11/SO-20261120-7K3F9QXW.json, and remove the wrong one");
  }
}

TEST_CASE("of a record with two files neither is taken", "[records]") {
  fs::MemoryFileSystem files;
  files.load(
      {{"orders/2026/11/SO-20261120-7K3F9QXW.json",
        "{\"@type\": \"ServiceOrder\", \"id\": \"" + std::string(id) + "\", \"externalId\": \"BSS-1\"}"},
       {"orders/2026/11/SO-20261120-7K3F9QXW.old.yaml", "x"},
       {"orders/2026/11/SO-20261120-7K3F9QXW.yaml", orderFile(id, "externalId: BSS-1\n")}});
  const store::Store store(files);
  for (const char* reference : {id, "7K3F", "ext:BSS-1"}) {
    CAPTURE(reference);
    CHECK(codeOf([&] { store::findRecord(store, reference, &orders()); }) == Code::duplicateId);
  }
  CHECK(store::misplacement(store, "orders/2026/11/SO-20261120-7K3F9QXW.json")->message ==
        "orders/2026/11/SO-20261120-7K3F9QXW.json and orders/2026/11/SO-20261120-7K3F9QXW.yaml have the same "
        "id "
        "SO-20261120-7K3F9QXW");
}

TEST_CASE("a misplaced record is named by its external id too", "[records]") {
  fs::MemoryFileSystem files;
  files.load({{"orders/2026/10/SO-20261120-7K3F9QXW.yaml", orderFile(id, "externalId: BSS-1\n")}});
  const store::Store store(files);
  CHECK(codeOf([&] { store::findRecord(store, "ext:BSS-1", &orders()); }) == Code::misplacedFile);
  CHECK(codeOf([&] { store::findRecord(store, "ext:BSS-2", &orders()); }) == Code::notFound);
}
