#include "process/record/digest.hpp"

#include <catch2/catch.hpp>

#include "../sample_files.hpp"
#include "fs/memory.hpp"
#include "process/record/record_fields.hpp"
#include "store/layout.hpp"

using namespace som;
using namespace som::process;

namespace {

/// What a scan says of a record.
std::string told(const Assessed& record) {
  std::string text = record.id + record.description + record.assignee + record.customer;
  text += std::to_string(static_cast<int>(record.assessment.level));
  for (const policy::Reason& reason : record.assessment.reasons)
    text += "\n" + std::string(policy::reasonName(reason.code)) + reason.message;
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
  Workspace workspace(store);
  Assessor assessor(workspace, *parseInstant("2026-11-21T12:00:00Z"));
  std::size_t compared = 0;
  for (const auto& [path, text] : test::sampleFiles()) {
    const model::KindRow* kind = store::kindOfPath(path);
    if (!kind || !kind->lifecycle) continue;
    const doc::Document whole = doc::read(text, path, doc::formatOf(path));
    const std::string kept = Digest::of(whole, *kind, true);
    const Digest digest(kept);
    CHECK(digest.isChecked());
    CHECK(digest.isOpen() == isOpenRecord(whole.root(), *kind));
    const FieldRecord record(whole, *kind, assessor);
    const FieldRecord cut(digest.document(path), *kind, assessor);
    for (std::size_t i = 0; i < recordFields().size(); ++i) {
      const model::FieldReference field{.text = std::string(recordFields()[i].name), .named = i};
      if (!isInDigest(field)) continue;
      INFO(path << ": " << field.text);
      CHECK(cut.values(field) == record.values(field));
      ++compared;
    }
    if (digest.isOpen()) CHECK(told(cut.assessed()) == told(record.assessed()));
  }
  CHECK(compared > 400);
}

TEST_CASE("texts that need escapes survive in a digest") {
  const doc::Document record = doc::read(
      "\"@type\": ServiceOrder\nid: SO-20261121-7K3F9QXW\nstate: completed\ndescription: \"a \\\"quoted\\\" "
      "\\n "
      "line\\u0007\"\npriority: 2\n",
      "x.yaml", doc::Format::yaml);
  const std::string kept = Digest::of(record, model::row(model::Kind::serviceOrder), false);
  const doc::Document cut = Digest(kept).document("x.yaml");
  CHECK(cut.root()["description"].text() == record.root()["description"].text());
  CHECK(cut.root()["priority"].text() == "2");
  CHECK_FALSE(Digest(kept).isOpen());
  CHECK_FALSE(Digest(kept).isChecked());
}
