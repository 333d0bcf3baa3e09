#include "process/alarm/prune.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "model/alarm.hpp"
#include "process/alarm/records.hpp"
#include "process/read/list.hpp"
#include "store/archive.hpp"
#include "store/layout.hpp"
#include "store/listing.hpp"
#include "store/placement.hpp"
#include "store/transaction.hpp"

namespace som::process {
namespace {

using Ids = std::set<std::string, std::less<>>;

/// The alarms under reports that have not ended, ours and those of other processes.
Ids alarmsOfOpenReports(Workspace& workspace, const Env& env, std::vector<Diagnostic>& bad) {
  Ids ids;
  for (const model::Kind noun : {model::Kind::serviceTroubleReport, model::Kind::resourceTroubleReport}) {
    ListRequest request;
    request.kind = &model::row(noun);
    request.open = true;
    request.needsDocuments = true;
    const RecordQuery query(workspace, {}, model::kindsLike(request.kind), nullptr);
    ListResult found = list(workspace, env, request, query);
    std::move(found.bad.begin(), found.bad.end(), std::back_inserter(bad));
    for (const ListRow& row : found.rows)
      for (const auto alarm : model::ReportView<doc::Node>(row.record.root()).underlyingAlarms())
        ids.emplace(alarm.id());
  }
  return ids;
}

bool isOver(const model::AlarmView<doc::Node>& alarm, Instant before) {
  const auto cleared = alarm.cleared();
  return !alarm.isActive() && alarm.isAcknowledged() && cleared && *cleared < before;
}

/// The records that go, by archive and id, as lines.
using Lines = std::map<std::string, std::map<std::string, std::string>>;

/// Takes the records that are over out of the transaction, and returns their lines.
Lines takeOut(store::Transaction& transaction, Workspace& workspace, const Ids& needed, Instant before,
              ChangeResult& result, std::vector<Diagnostic>& bad) {
  Lines lines;
  const model::KindRow& kind = model::row(model::Kind::alarm);
  store::Archives archives(transaction, kind);
  for (const auto& [path, row] : store::listRecords(transaction, std::array{&kind})) try {
      const auto bytes = row ? transaction.read(path) : std::nullopt;
      if (!bytes || bytes->find(model::clearedSeverity) == std::string::npos) continue;
      const doc::Document document =
          store::readFound(transaction, {row, std::string(store::idOfPath(path)), path, *bytes});
      const model::AlarmView<doc::Node> alarm(document.root());
      const std::string id(alarm.id());
      if (!isOver(alarm, before) || needed.contains(id)) continue;
      if (archives.find(id))
        throw Error(Diagnostic(Code::duplicateId, fmt::format("{} is in the archive {} already", id,
                                                              store::archivePath(kind, id)))
                        .in(path)
                        .hint("compare the two, and remove one"));
      lines[store::archivePath(kind, id)][id] =
          doc::json(schema::typedValue(document.root(), workspace.schemas().get(kind.schema).root()));
      transaction.remove(path);
      result.files.push_back({path, *bytes, {}});
      result.changed.push_back({id, {}, {}, "archived"});
      result.subjects.push_back(id);
    } catch (const Error& error) {
      refuseUnreadable(error.findings());
      for (Diagnostic& finding : error.findingsIn(path)) bad.push_back(std::move(finding));
    }
  return lines;
}

}  // namespace

ChangeResult pruneAlarms(Workspace& workspace, const Env& env, const ChangeOptions& options, Instant before,
                         std::vector<Diagnostic>& bad) {
  const Ids needed = alarmsOfOpenReports(workspace, env, bad);
  if (!bad.empty()) return {};  // an alarm under a report that cannot be read must stay
  ChangeResult result;
  store::Transaction transaction = workspace.store().begin(options.dryRun);
  for (const auto& [path, lines] : takeOut(transaction, workspace, needed, before, result, bad)) {
    const std::string archive = transaction.read(path).value_or("");
    std::string text = store::withArchived(archive, lines);
    if (text.size() > fs::defaultMaxSize)
      throw Error(Diagnostic(Code::tooLarge, fmt::format("the archive would have {} bytes, and can have {}",
                                                         text.size(), fs::defaultMaxSize))
                      .in(path)
                      .hint("move the archive out of the workspace, or leave these alarms as they are"));
    transaction.write(path, text);
    result.files.push_back({path, archive, std::move(text)});
  }
  std::sort(result.files.begin(), result.files.end(),
            [](const FileChange& a, const FileChange& b) { return a.path < b.path; });
  if (!options.dryRun) transaction.commit();
  return result;
}

}  // namespace som::process
