#include "process/history/held_values.hpp"

#include <fmt/format.h>

#include "model/allocation.hpp"
#include "model/places.hpp"
#include "model/views.hpp"
#include "process/history/named_record.hpp"
#include "process/history/record_pairs.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using HolderRecord = model::RecordView<doc::Node>;

/// True if a record lists a value among those that are held for it.
bool listsValue(const store::Source& files, const std::set<std::string>& changed, std::string_view holder,
                const std::string& value) {
  const Named record = namedRecord(files, holder);
  if (!record.exists()) return false;
  const HolderRecord view(record.document->root());
  if (!view.hasAllocations()) return record.isOpen() && !changed.contains(record.document->file());
  for (const auto one : view.allocations())
    if (one.id() == value) return true;
  return false;
}

}  // namespace

std::optional<doc::Document> valueInUse(const store::Source& files, std::string_view id) {
  if (!store::isAllocationId(id)) return std::nullopt;
  const auto found = store::findById(files, model::allocationKind(), id);
  return found ? readQuietly(files, found->path) : std::nullopt;
}

std::vector<Diagnostic> valueChange(const RecordPair& pair, const store::Source& files,
                                    const std::set<std::string>& changed) {
  if (!pair.before) return {};
  const model::AllocationView<doc::Node> before(pair.before->root());
  const model::AllocationView<doc::Node> after(pair.after->root());
  if (before.holder() == after.holder() || before.holder().empty()) return {};
  if (!listsValue(files, changed, before.holder(), pair.id)) return {};
  return {pair.after
              ->diagnostic(Code::doubleAllocation,
                           fmt::format("{} is held for {}, and {} still lists it", pair.id, after.holder(),
                                       before.holder()),
                           model::placeOfHolder(pair.after->root()))
              .hint("release it first: som service release")};
}

std::vector<Diagnostic> foreignValues(const RecordPair& pair, const store::Source& files) {
  std::vector<Diagnostic> findings;
  std::set<std::string_view> known;
  if (pair.before)
    for (const auto one : HolderRecord(pair.before->root()).allocations()) known.insert(one.id());
  for (const auto one : HolderRecord(pair.after->root()).allocations()) {
    if (known.contains(one.id())) continue;
    const auto value = valueInUse(files, one.id());
    const std::string_view holder =
        value ? model::AllocationView<doc::Node>(value->root()).holder() : std::string_view();
    if (holder.empty() || holder == pair.id || holder.starts_with(model::customerOrderPrefix)) continue;
    findings.push_back(pair.after
                           ->diagnostic(Code::doubleAllocation,
                                        fmt::format("{} is held for {}", one.id(), holder), one.node())
                           .hint("take another value: som service allocate"));
  }
  return findings;
}

}  // namespace som::process
