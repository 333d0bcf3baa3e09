#include "process/edit/apply.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "exchange/payload.hpp"
#include "model/views.hpp"
#include "process/edit/apply_record.hpp"

namespace som::process {
namespace {

/// The number of records that share a transaction if each may fail separately.
constexpr std::size_t groupSize = 1000;

/// The findings for records, by their position.
using Refusals = std::map<std::size_t, std::vector<Diagnostic>>;

std::vector<PayloadRecord> partsOf(const std::vector<doc::Document>& payloads) {
  std::vector<PayloadRecord> parts;
  for (const doc::Document& payload : payloads)
    for (const exchange::Part& part : exchange::partsOf(payload)) parts.push_back({&payload, part.node});
  if (parts.empty()) throw Error(Diagnostic(Code::syntax, "there is nothing to apply: the payload is empty"));
  return parts;
}

/// Refuses a part that names the record of an earlier part.
Refusals repeated(const std::vector<PayloadRecord>& parts) {
  Refusals refusals;
  std::set<std::string> seen;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const doc::Node id = model::RecordView<doc::Node>(parts[i].node).idNode();
    if (!id ||
        seen.insert(fmt::format("{} {}", model::RecordView<doc::Node>(parts[i].node).type(), id.text()))
            .second)
      continue;
    refusals[i].push_back(parts[i].payload->diagnostic(
        Code::duplicateId, fmt::format("the payload has '{}' twice", id.text()), id));
  }
  return refusals;
}

/// Applies the parts of `group` in one transaction, or adds the errors to the refusals.
std::optional<ChangeResult> applyGroup(UnitOfWork& unit, const std::vector<PayloadRecord>& parts,
                                       const std::vector<std::size_t>& group, const ApplyOptions& how,
                                       Refusals& refusals) {
  const std::size_t refused = refusals.size();
  std::map<std::string, std::size_t> partOf;
  for (const std::size_t i : group) {
    std::vector<Diagnostic> findings;
    try {
      partOf.emplace(applyRecord(unit, parts[i], how, findings), i);
    } catch (const Error& error) {
      findings.insert(findings.end(), error.findings().begin(), error.findings().end());
    }
    for (Diagnostic& finding : findings)
      if (!finding.span && finding.file.empty()) {
        auto hints = std::move(finding.hints);
        const doc::Node id = model::RecordView<doc::Node>(parts[i].node).idNode();
        finding = parts[i].payload->diagnostic(finding.code, finding.message,
                                               finding.code == Code::invalidId && id ? id : parts[i].node);
        finding.hints = std::move(hints);
      }
    if (!findings.empty()) refusals[i] = std::move(findings);
  }
  if (refusals.size() > refused) return std::nullopt;
  try {
    return unit.finish();
  } catch (const Error& error) {
    // An error of the disk does not concern a single record.
    const auto isError = [](const Diagnostic& finding) { return finding.severity == Severity::error; };
    for (const Diagnostic& finding : error.findings())
      if (isError(finding) && (codeExit(finding.code) != Exit::invalidData || !partOf.contains(finding.file)))
        throw;
    for (const Diagnostic& finding : error.findings())
      if (isError(finding)) refusals[partOf.at(finding.file)].push_back(finding);
    if (how.keepGoing) return std::nullopt;  // the others are applied without it, and warn again
    for (const Diagnostic& finding : error.findings())
      if (!isError(finding)) refusals.begin()->second.push_back(finding);
    return std::nullopt;
  }
}

template <class List>
void moveTo(std::vector<List>& all, std::vector<List>& more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

std::vector<Diagnostic> inOrder(Refusals& refusals) {
  std::vector<Diagnostic> all;
  for (auto& [position, findings] : refusals) moveTo(all, findings);
  return all;
}

}  // namespace

ApplyResult apply(Workspace& workspace, const Env& env, const ChangeOptions& options,
                  const std::vector<doc::Document>& payloads, const ApplyOptions& how) {
  const std::vector<PayloadRecord> parts = partsOf(payloads);
  Refusals refusals = repeated(parts);
  ApplyResult result;
  const std::size_t size = how.keepGoing ? groupSize : parts.size();
  for (std::size_t first = 0; first < parts.size(); first += size) {
    std::optional<ChangeResult> done;
    // Try again without the refused records; each round omits at least one.
    while (!done) {
      std::vector<std::size_t> group;
      for (std::size_t i = first; i < std::min(first + size, parts.size()); ++i)
        if (!refusals.contains(i)) group.push_back(i);
      if (group.empty()) break;
      try {
        UnitOfWork unit(workspace, env, options);
        done = applyGroup(unit, parts, group, how, refusals);
      } catch (Error& error) {
        // The earlier groups are committed, and must be reported.
        if (!how.keepGoing || result.applied.changed.empty()) throw;
        result.refused = inOrder(refusals);
        moveTo(result.refused, error.findings());
        return result;
      }
      if (!how.keepGoing && !refusals.empty()) throw Error(inOrder(refusals));
    }
    if (!done) continue;
    result.applied.add(std::move(*done));
  }
  result.refused = inOrder(refusals);
  return result;
}

}  // namespace som::process
