#include "process/read/index_entry.hpp"
#include "process/consequences.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "../sample_files.hpp"
#include "fs/memory.hpp"
#include "process/read/record_fields.hpp"
#include "store/layout.hpp"

using namespace som;
using namespace som::process;

namespace {

/// What a scan says of a record.
std::string told(const Assessed& record) {
  std::string text = record.id + record.description + record.assignee + record.customer;
  text += std::to_string(static_cast<int>(record.assessment.level));
  for (const policy::Reason& reason : record.assessment.reasons)
    text += "\n" + std::string(policy::reasonName(reason.code)) + policy::messageOf(reason);
  for (const auto time : {record.assessment.dueDate, record.assessment.nextTarget,
                          record.assessment.expectedCompletion, record.assessment.expectedCompletionMax})
    text += "\n" + (time ? formatInstant(*time) : "none");
  return text;
}

}  // namespace

TEST_CASE("a digest has the named fields of its record, and of an open one its level and reasons") {
  fs::MemoryFileSystem files(test::sampleFiles());
  files.load({{"som.yaml", "workspace: sample\n"}});
  store::Store store(files);
  Workspace workspace(store, process::propagate);
  Assessor assessor(workspace, *parseInstant("2026-11-21T12:00:00Z"));
  std::size_t compared = 0;
  for (const auto& [path, text] : test::sampleFiles()) {
    const model::KindRow* kind = store::kindOfPath(path);
    if (!kind || !kind->lifecycle) continue;
    const doc::Document whole = doc::read(text, path, doc::formatOf(path));
    const FieldRecord record(whole, *kind, assessor);
    const auto kept = indexEntryOf(record, true, 7);
    REQUIRE(kept);
    const IndexEntry digest(kept->text, kept->fields, 7);
    CHECK(digest.isChecked());
    CHECK(digest.hasFields());
    CHECK(digest.isOpen() == isOpenRecord(whole.root(), *kind));
    const FieldRecord cut(digest, path, *kind, assessor);
    for (std::size_t i = 0; i < recordFields().size(); ++i) {
      if (!isInDigest({.text = {}, .named = i})) continue;
      INFO(path << ": " << recordFields()[i].name);
      CHECK(cut.values(i) == record.values(i));
      ++compared;
    }
    if (digest.isOpen()) CHECK(told(cut.assessed()) == told(record.assessed()));
    CHECK(IndexEntry(kept->text, kept->fields, 8).hasFields() == digest.isOpen());
  }
  CHECK(compared > 400);
}

TEST_CASE("a digest remembers what an order's items and activities wait for") {
  fs::MemoryFileSystem files(test::sampleFiles());
  files.load({{"som.yaml", "workspace: sample\n"}});
  store::Store store(files);
  Workspace workspace(store, process::propagate);
  Assessor assessor(workspace, *parseInstant("2026-11-21T12:00:00Z"));
  const model::KindRow& kind = model::row(model::Kind::serviceOrder);
  const auto activity = [](std::string_view id, std::string_view item) {
    return fmt::format(
        "  - id: {}\n    state: pending\n    duration: {{typical: P5D}}\n    serviceOrderItem: \"{}\"\n", id,
        item);
  };
  const std::string path = "orders/2026/11/SO-20261121-7K3F9QXW.yaml";
  const doc::Document whole = doc::read(
      "\"@type\": ServiceOrder\nid: SO-20261121-7K3F9QXW\nstate: inProgress\norderDate: "
      "2026-11-20T12:00:00Z\n"
      "serviceOrderItem:\n  - id: \"1\"\n  - id: \"2\"\n    serviceOrderItemRelationship:\n"
      "      - relationshipType: dependency\n        orderItem: {itemId: \"1\"}\nactivity:\n" +
          activity("a", "1") + activity("b", "2"),
      path, doc::Format::yaml);
  const FieldRecord record(whole, kind, assessor);
  const auto kept = indexEntryOf(record, true, 0);
  REQUIRE(kept);
  const FieldRecord cut(IndexEntry(kept->text, kept->fields, 0), path, kind, assessor);
  CHECK(formatInstant(*record.assessed().assessment.expectedCompletion) == "2026-12-01T12:00:00Z");
  CHECK(told(cut.assessed()) == told(record.assessed()));
}

TEST_CASE("what cannot be told apart in a digest is not remembered") {
  fs::MemoryFileSystem files;
  files.load({{"som.yaml", "workspace: sample\n"}});
  store::Store store(files);
  Workspace workspace(store, process::propagate);
  Assessor assessor(workspace, *parseInstant("2026-11-21T12:00:00Z"));
  const model::KindRow& kind = model::row(model::Kind::serviceOrder);
  const auto digestOf = [&](const std::string& description, const std::string& state) {
    const doc::Document record =
        doc::read("\"@type\": ServiceOrder\nid: SO-20261121-7K3F9QXW\nstate: " + state + "\ndescription: \"" +
                      description + "\"\npriority: 2\n",
                  "x.yaml", doc::Format::yaml);
    return indexEntryOf({record, kind, assessor}, false, 0);
  };
  const std::size_t description = recordField("description");
  for (const std::string state : {"completed", "held"}) {
    const auto kept = digestOf("a \\\"quoted\\\" \\n line\\u0007", state);
    REQUIRE(kept);
    const IndexEntry digest(kept->text, kept->fields, 0);
    CHECK(digest.values(description) == std::vector<std::string>{"a \"quoted\" \n line\a"});
    CHECK(digest.values(recordField("priority")) == std::vector<std::string>{"2"});
    CHECK(digest.isOpen() == (state == "held"));
    CHECK(digest.endState() == (digest.isOpen() ? lifecycle::State::none : lifecycle::State::completed));
    CHECK_FALSE(digest.isChecked());
    CHECK_FALSE(digestOf("one\\u001ftwo", state));
    CHECK_FALSE(digestOf("one\\u001etwo", state));
  }
}
