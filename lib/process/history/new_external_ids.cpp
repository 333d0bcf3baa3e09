#include "process/history/new_external_ids.hpp"

#include <fmt/format.h>

#include <map>

#include "check/external_ids.hpp"
#include "model/references.hpp"
#include "model/views.hpp"
#include "store/mentions.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using OrderRecord = model::RecordView<doc::Node>;

bool isForcedOrder(const RecordPair& pair) {
  for (const auto entry : OrderRecord(pair.after->root()).history())
    if (entry.isForced()) return true;
  return false;
}

/// Returns another order with an external id; empty if no order has it. Of two new ones the later is found.
std::string otherWith(const std::string& externalId, const RecordPair& pair,
                      const std::multimap<std::string, const RecordPair*>& fresh, const store::Source& files,
                      const std::set<std::string>& changed, bool searches) {
  const auto [begin, end] = fresh.equal_range(externalId);
  for (auto one = begin; one != end; ++one)
    if (one->second->id < pair.id) return one->second->id;
  std::string other;
  if (searches)
    store::Mentions(files, {pair.kind}).read(externalId, [&](const doc::Document& order) {
      const std::string id(OrderRecord(order.root()).id());
      if (id != pair.id && !changed.contains(order.file()) && check::claimsExternalIds(order, *pair.kind) &&
          store::hasExternalId(order.root(), *pair.kind, externalId))
        other = id;
    });
  return other;
}

}  // namespace

std::vector<Diagnostic> newExternalIds(const std::vector<RecordPair>& pairs, const store::Source& files,
                                       const std::set<std::string>& changed, bool searches) {
  std::vector<Diagnostic> findings;
  std::multimap<std::string, const RecordPair*> fresh;
  for (const RecordPair& pair : pairs) {
    if (!pair.after || !check::claimsExternalIds(*pair.after, *pair.kind)) continue;
    std::set<std::string> known;
    if (pair.before)
      for (const auto id : model::externalIdsOf(pair.before->root(), *pair.kind)) known.emplace(id);
    for (const auto id : model::externalIdsOf(pair.after->root(), *pair.kind))
      if (!known.contains(std::string(id))) fresh.emplace(id, &pair);
  }
  for (const auto& [externalId, pair] : fresh) {
    const std::string other = otherWith(externalId, *pair, fresh, files, changed, searches);
    if (other.empty() || isForcedOrder(*pair)) continue;
    findings.push_back(
        pair->after
            ->diagnostic(Code::duplicateId,
                         fmt::format("the external id '{}' is that of {} already", externalId, other),
                         pair->after->root()[pair->kind->externalField])
            .hint("cancel one of the two if they are the same order"));
  }
  return findings;
}

}  // namespace som::process
