#include "process/history/archived_change.hpp"

#include <fmt/format.h>

#include <iterator>
#include <set>
#include <string_view>

#include "model/alarm.hpp"
#include "process/history/record_change.hpp"
#include "store/archive.hpp"

namespace som::process {
namespace {

std::string_view takeArchiveLine(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

std::vector<Diagnostic> archiveChange(const store::Source& before, const store::Source& files,
                                      const ChangedFile& file) {
  std::vector<Diagnostic> findings;
  const std::string old = before.read(file.path).value_or("");
  const std::string now = file.is ? files.read(file.path).value_or("") : std::string();
  std::set<std::string_view> lines;
  for (std::string_view rest = now; !rest.empty();) lines.insert(takeArchiveLine(rest));
  for (std::string_view rest = old; !rest.empty();)
    if (!lines.contains(takeArchiveLine(rest))) {
      findings.push_back(Diagnostic(Code::historyRewritten, "a line of the archive is gone, or was changed")
                             .in(file.path)
                             .hint("archives never change: bring the line back"));
      break;
    }
  if (!file.is) return findings;
  std::vector<Diagnostic> flaws = store::archiveFlaws(files, model::row(model::Kind::alarm), file.path);
  std::move(flaws.begin(), flaws.end(), std::back_inserter(findings));
  return findings;
}

std::vector<Diagnostic> archivedChange(const RecordPair& pair, const store::Source& files,
                                       schema::Registry& schemas) {
  const doc::Document& line = *pair.archived;
  std::vector<Diagnostic> findings = schemas.get(pair.kind->schema).validate(line);
  if (findings.empty()) {
    findings = recordChange({*pair.kind, &*pair.before, line, files});
    if (model::AlarmView<doc::Node>(line.root()).isActive())
      findings.push_back(Diagnostic(Code::recordDeleted, "it is active, and was archived")
                             .hint("clear it first: som alarm clear"));
  }
  for (Diagnostic& finding : findings) {
    finding.message = fmt::format("{}: {}", pair.id, finding.message);
    finding.file = line.file();
    finding.span.reset();  // a line is too long to be shown
    finding.source = nullptr;
  }
  return findings;
}

}  // namespace som::process
