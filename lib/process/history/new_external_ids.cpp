#include "process/history/new_external_ids.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>

#include "check/external_ids.hpp"
#include "model/references.hpp"
#include "model/views.hpp"
#include "process/history/record_pairs.hpp"
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

/// Finds orders by their external ids, new ones and those that the change leaves as they are.
class OtherOrders {
 public:
  OtherOrders(const std::multimap<std::string, const RecordPair*>& fresh, const store::Source& files,
              const std::set<std::string>& changed, const store::Source* searched)
      : fresh_(fresh), files_(files), changed_(changed) {
    if (searched && !fresh.empty()) unchanged_.emplace(*searched, std::vector{&model::orderKind()});
  }

  /// Returns another order with an external id; empty if no order has it. Of two new ones the later is found.
  std::string with(const std::string& externalId, const RecordPair& pair) const {
    const auto [begin, end] = fresh_.equal_range(externalId);
    for (auto one = begin; one != end; ++one)
      if (one->second->id < pair.id) return one->second->id;
    std::string other;
    if (!unchanged_) return other;
    unchanged_->read(externalId, [&](const doc::Document& order) {
      const std::string id(OrderRecord(order.root()).id());
      if (id != pair.id && !changed_.contains(order.file()) && has(order, externalId) &&
          isStill(order, externalId))
        other = id;
    });
    return other;
  }

 private:
  static bool has(const doc::Document& order, const std::string& externalId) {
    return check::claimsExternalIds(order, model::orderKind()) &&
           store::hasExternalId(order.root(), model::orderKind(), externalId);
  }

  /// True if the order is the same after the change: the work tree may have other files.
  bool isStill(const doc::Document& order, const std::string& externalId) const {
    const auto after = readQuietly(files_, order.file());
    return after && has(*after, externalId);
  }

  const std::multimap<std::string, const RecordPair*>& fresh_;
  const store::Source& files_;
  const std::set<std::string>& changed_;
  std::optional<store::Mentions> unchanged_;
};

}  // namespace

std::vector<Diagnostic> newExternalIds(const std::vector<RecordPair>& pairs, const store::Source& files,
                                       const std::set<std::string>& changed, const store::Source* searched) {
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
  const OtherOrders others(fresh, files, changed, searched);
  for (const auto& [externalId, pair] : fresh) {
    const std::string other = others.with(externalId, *pair);
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
