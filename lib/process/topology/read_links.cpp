#include "process/topology/read_links.hpp"

#include <deque>

#include "model/views.hpp"
#include "store/placement.hpp"

namespace som::process {
namespace {

/// Reads the files of one part of a survey, one after the other.
class LinkReader : public SurveyWork {
 public:
  LinkReader(Workspace& workspace, Instant now, const Known& known)
      : workspace_(workspace), assessor_(workspace, now, known) {}

  void giveTo(LinkedRecords& whole) {
    std::move(records_.begin(), records_.end(), std::back_inserter(whole.all));
    std::move(bad_.begin(), bad_.end(), std::back_inserter(whole.bad));
  }

 private:
  void record(SurveyFile& file) override {
    if (const std::string_view links = file.digest().links(); !links.empty() && add(file, links)) return;
    std::optional<doc::Document> document = file.read();
    if (!document) return;
    const model::KindRow& kind = *file.kind();
    if (!model::RecordView<doc::Node>(document->root()).is(kind, store::idOfPath(file.path())))
      if (auto findings = flawsOf(workspace_, *document, kind); !findings.empty())
        throw Error(std::move(findings));
    add(file, packed_.emplace_back(packedLinks(document->root(), kind)));
    file.remember(FieldRecord(std::move(*document), kind, assessor_), false);
  }

  void bad(std::vector<Diagnostic> findings) override {
    for (Diagnostic& finding : findings) bad_.push_back(std::move(finding));
  }

  bool add(const SurveyFile& file, std::string_view packed) {
    auto links = unpackLinks(packed);
    if (links) records_.push_back({file.kind(), store::idOfPath(file.path()), std::move(*links)});
    return links.has_value();
  }

  Workspace& workspace_;
  Assessor assessor_;
  std::vector<LinkedRecord> records_;
  std::deque<std::string> packed_;  ///< links of files that were read
  std::vector<Diagnostic> bad_;
};

/// Owns the data that linked records refer to.
struct Owner {
  Survey survey;
  std::vector<std::unique_ptr<LinkReader>> parts = {};
};

LinkedRecords readAll(Workspace& workspace, Instant now, const std::vector<const model::KindRow*>& kinds) {
  const auto owner = std::make_shared<Owner>(Owner{Survey(workspace, kinds, Survey::Index::fields)});
  const Known known{std::make_shared<const Reservations>(workspace.store(), Reservations::For::many)};
  LinkedRecords result;
  result.owner = owner;
  result.bad = owner->survey.passedOver();
  result.counts = mapReduce(
      owner->survey, [&] { return std::make_unique<LinkReader>(workspace, now, known); },
      [&](std::unique_ptr<LinkReader> part) {
        part->giveTo(result);
        owner->parts.push_back(std::move(part));
      });
  return result;
}

}  // namespace

LinkedRecords readLinks(Workspace& workspace, Instant now, const std::vector<const model::KindRow*>& kinds) {
  return workspace.store().consistently([&] { return readAll(workspace, now, kinds); });
}

}  // namespace som::process
