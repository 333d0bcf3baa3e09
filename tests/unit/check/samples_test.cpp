#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "../sample_files.hpp"
#include "doc/path.hpp"
#include "found.hpp"
#include "known.hpp"
#include "schema/registry.hpp"

// samples/valid/KIND/….yaml has no finding. samples/invalid/KIND/POINTER_CODE.yaml has one alone, with this
// code, at the value that the JSON pointer leads to; `.` stands for `/`, and `root` is the document.

using namespace som;

namespace {

struct Sample {
  std::string path;
  std::string kind;
  std::string name;  ///< without the ending
  std::string text;
};

std::vector<Sample> samplesIn(const std::string& folder) {
  std::vector<Sample> samples;
  for (const auto& [path, text] : test::documentsBelow(folder)) {
    const std::size_t slash = path.find('/');
    samples.push_back(
        {path, path.substr(0, slash), path.substr(slash + 1, path.rfind('.') - slash - 1), text});
  }
  return samples;
}

/// What schema and checks find, in the order in which `validate` asks them.
std::vector<Diagnostic> findingsOf(const doc::Document& document, const model::KindRow& kind,
                                   const check::ReferenceTargets& known) {
  static schema::Registry schemas;
  std::vector<Diagnostic> findings = schemas.get(kind.schema).validate(document);
  if (!findings.empty()) return findings;
  const bool isPolicy = kind.placement == model::Placement::policy;
  findings = isPolicy ? check::policy(document, kind, known) : check::record(document, kind, known);
  for (Diagnostic& finding : schemas.get(kind.schema).unknownMembers(document, false))
    findings.push_back(std::move(finding));
  return findings;
}

std::string pointerIn(std::string text) {
  if (text == "root") return {};
  std::replace(text.begin(), text.end(), '.', '/');
  return "/" + text;
}

void addValid(test::KnownRecords& records) {
  for (const Sample& sample : samplesIn("valid")) records.add(sample.text);
}

}  // namespace

TEST_CASE("valid samples have no finding") {
  test::KnownRecords records;
  addValid(records);
  for (const Sample& sample : samplesIn("valid")) {
    const model::KindRow* kind = model::findKind(sample.kind);
    CAPTURE(sample.path);
    REQUIRE(kind);
    CHECK(test::found(findingsOf(test::placed(sample.text, *kind), *kind, records.targets())) == "");
  }
}

TEST_CASE("invalid samples have the finding that their name says, and no other") {
  test::KnownRecords records;
  addValid(records);
  for (const Sample& sample : samplesIn("invalid")) {
    const model::KindRow* kind = model::findKind(sample.kind);
    CAPTURE(sample.path);
    REQUIRE(kind);
    const doc::Document document = test::placed(sample.text, *kind);
    const std::size_t end = sample.name.rfind('_');
    const doc::Node place = doc::resolvePointer(document.root(), pointerIn(sample.name.substr(0, end)));
    CHECK(place);
    const std::vector<Diagnostic> findings = findingsOf(document, *kind, records.targets());
    CAPTURE(test::found(findings));
    CHECK(findings.size() == 1);
    for (const Diagnostic& finding : findings) {
      CHECK(codeName(finding.code) == sample.name.substr(end + 1));
      CHECK(finding.span == document.diagnostic(finding.code, "", place).span);
    }
  }
}

TEST_CASE("each kind has a valid sample, and invalid ones with three kinds of fault") {
  std::map<std::string, std::set<std::string>> valid;
  std::map<std::string, std::set<std::string>> faults;
  for (const Sample& sample : samplesIn("valid")) valid[sample.kind].insert(sample.name);
  for (const Sample& sample : samplesIn("invalid"))
    faults[sample.kind].insert(sample.name.substr(sample.name.rfind('_') + 1));
  for (const model::KindRow& kind : model::kinds()) {
    CAPTURE(kind.type);
    CHECK_FALSE(valid[std::string(kind.type)].empty());
    CHECK(faults[std::string(kind.type)].size() >= 3);
  }
}
