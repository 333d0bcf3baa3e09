#include "process/history/workspace_log.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <tuple>

#include "model/views.hpp"
#include "store/layout.hpp"

namespace som::process {
namespace {

/// Orders entries from the newest to the oldest.
bool isNewer(const LogEntry& a, const LogEntry& b) {
  return std::tie(a.time, a.id, a.record) > std::tie(b.time, b.id, b.record);
}

/// Reads the histories of one part of a survey.
class LogReader : public SurveyWork {
 public:
  explicit LogReader(const LogRequest& request) : request_(request) {}

  void giveTo(LogResult& whole) {
    std::move(entries_.begin(), entries_.end(), std::back_inserter(whole.entries));
    std::move(bad_.begin(), bad_.end(), std::back_inserter(whole.bad));
    whole.matches += matches_;
  }

 private:
  bool wants(const SurveyFile& file) override { return file.kind() && file.kind()->lifecycle; }

  void record(SurveyFile& file) override {
    const std::optional<doc::Document> document = file.read();
    if (!document) return;
    for (const auto entry : model::RecordView<doc::Node>(document->root()).history()) {
      if (!entry.time() || !isWanted(request_, entry.time(), entry.user())) continue;
      ++matches_;
      entries_.push_back({file.kind(), std::string(store::idOfPath(file.path())), std::string(entry.id()),
                          *entry.time(), doc::toValue(entry.node())});
    }
    if (request_.limit > 0 && entries_.size() > 2 * request_.limit + most) keepNewest();
  }

  void bad(std::vector<Diagnostic> findings) override {
    std::move(findings.begin(), findings.end(), std::back_inserter(bad_));
  }

  void keepNewest() {
    const auto end = entries_.begin() + static_cast<std::ptrdiff_t>(request_.limit);
    std::nth_element(entries_.begin(), end, entries_.end(), isNewer);
    entries_.erase(end, entries_.end());
  }

  static constexpr std::size_t most = 1000;  ///< entries that are kept without a look at their times
  const LogRequest& request_;
  std::vector<LogEntry> entries_;
  std::vector<Diagnostic> bad_;
  std::size_t matches_ = 0;
};

LogResult readAll(Workspace& workspace, const LogRequest& request) {
  LogResult result;
  std::vector<const model::KindRow*> kinds;
  for (const model::KindRow* kind : model::kindsLike(nullptr))
    if (kind->lifecycle && (!request.kind || request.kind == kind)) kinds.push_back(kind);
  Survey survey(workspace, kinds, Survey::Index::unused);
  result.bad = survey.passedOver();
  result.counts = mapReduce(
      survey, [&] { return std::make_unique<LogReader>(request); },
      [&](std::unique_ptr<LogReader> part) { part->giveTo(result); });
  return result;
}

}  // namespace

bool isWanted(const LogRequest& request, std::optional<Instant> time, std::string_view user) {
  return (!request.since || (time && *time >= *request.since)) &&
         (request.actor.empty() || user == request.actor);
}

LogResult workspaceLog(Workspace& workspace, const LogRequest& request) {
  LogResult result = workspace.store().consistently([&] { return readAll(workspace, request); });
  workspace.store().addFindingsTo(result.bad);
  std::sort(result.entries.begin(), result.entries.end(), isNewer);
  if (request.limit > 0 && result.entries.size() > request.limit)
    result.entries.erase(result.entries.begin() + static_cast<std::ptrdiff_t>(request.limit),
                         result.entries.end());
  return result;
}

}  // namespace som::process
