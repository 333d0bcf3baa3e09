#include "process/history/held_values.hpp"

#include <fmt/format.h>

#include "model/allocation.hpp"
#include "model/places.hpp"
#include "model/views.hpp"
#include "process/history/named_record.hpp"
#include "process/history/record_pairs.hpp"
#include "process/history/replay.hpp"
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

namespace {

using Value = model::AllocationView<doc::Node>;

/// Judges values that records hold: what frees one, or gives it to another, is in a history.
class HeldValues {
 public:
  HeldValues(const std::vector<RecordPair>& pairs, const store::Source& files)
      : pairs_(pairs), files_(files) {
    for (const RecordPair& pair : pairs) {
      if (!pair.after || !pair.kind->lifecycle) continue;
      const doc::Value after = doc::toValue(pair.after->root());
      const std::optional<doc::Value> before =
          pair.before ? std::optional(doc::toValue(pair.before->root())) : std::nullopt;
      if (!before || !newTrackingRecords(&*before, after).empty()) tracked_.insert(pair.id);
    }
  }

  std::vector<Diagnostic> run() {
    for (const RecordPair& pair : pairs_)
      if (pair.before && pair.kind->kind == model::Kind::resourceAllocation)
        value(pair);
      else if (pair.before && pair.after && pair.kind->lifecycle)
        list(pair);
    return std::move(findings_);
  }

 private:
  void add(const doc::Document& document, std::string message, doc::Node place, const std::string& path) {
    findings_.push_back(document.diagnostic(Code::protectedField, std::move(message), place)
                            .in(path)
                            .hint("use som service reserve, allocate and release, which record it"));
  }

  /// True if the history of a record that a value is for, or of a service that uses it, may say why it
  /// changed. A customer order of another system has no record.
  bool isExplained(Value value) const {
    bool hasRecord = exists(value.holder());
    bool isTracked = tracked_.contains(std::string(value.holder()));
    for (const auto user : value.users()) {
      hasRecord = hasRecord || exists(user.id());
      isTracked = isTracked || tracked_.contains(std::string(user.id()));
    }
    return isTracked || !hasRecord;
  }

  bool exists(std::string_view id) const { return namedRecord(files_, id).exists(); }

  void value(const RecordPair& pair) {
    const Value before(pair.before->root());
    if (!pair.after) {
      if (pair.pathAfter.empty() && !isExplained(before) && !lists(before.holder(), pair.id))
        add(*pair.before,
            fmt::format("{} was freed by hand: it is {} for {}", pair.id, before.state(), before.holder()),
            model::placeOfHolder(pair.before->root()), pair.pathBefore);
      return;
    }
    const Value after(pair.after->root());
    const bool mayBeFreed = before.state() == model::allocatedValue ? after.state() != before.state()
                                                                    : endsEarlier(before, after);
    const bool isElsewhere = before.holder() != after.holder();
    if (isExplained(before) || isExplained(after)) return;
    if (isElsewhere && !lists(before.holder(), pair.id))
      findings_.push_back(
          pair.after
              ->diagnostic(Code::doubleAllocation,
                           fmt::format("{} went from {} to {}, and no tracking record says so", pair.id,
                                       before.holder(), after.holder()),
                           model::placeOfHolder(pair.after->root()))
              .hint("release it, and allocate it to the other one: som service release, allocate"));
    else if (!isElsewhere && mayBeFreed)
      add(*pair.after, fmt::format("{} was {}, and ends now by hand", pair.id, before.state()),
          model::placeOfHolder(pair.after->root()), pair.pathAfter);
  }

  bool lists(std::string_view holder, const std::string& value) const {
    const Named record = namedRecord(files_, holder);
    return record.exists() && valuesOf(*record.document).contains(value);
  }

  static bool endsEarlier(Value before, Value after) {
    const auto end = after.reservedUntil();
    return end && (!before.reservedUntil() || *end < *before.reservedUntil());
  }

  void list(const RecordPair& pair) {
    if (tracked_.contains(pair.id)) return;
    const std::set<std::string> before = valuesOf(*pair.before);
    const std::set<std::string> after = valuesOf(*pair.after);
    for (const std::string& id : before)
      if (!after.contains(id) && !isTaken(id, pair.id))
        add(*pair.after, fmt::format("{} was taken out of the values of {} by hand", id, pair.id),
            placeOfList(*pair.after), pair.pathAfter);
    for (const std::string& id : after)
      if (!before.contains(id) && holderOf(id) == pair.id)
        add(*pair.after, fmt::format("{} was added to the values of {} by hand", id, pair.id),
            placeOfList(*pair.after), pair.pathAfter);
  }

  /// True if another record has taken a value over, such as an order that of its qualification.
  bool isTaken(const std::string& id, const std::string& from) const {
    const std::string holder = holderOf(id);
    return !holder.empty() && holder != from && (tracked_.contains(holder) || !exists(holder));
  }

  std::string holderOf(const std::string& value) const {
    const auto document = valueInUse(files_, value);
    return document ? std::string(Value(document->root()).holder()) : std::string();
  }

  /// The values that a record lists. One of an earlier version has no list until its next change.
  static std::set<std::string> valuesOf(const doc::Document& document) {
    std::set<std::string> ids;
    for (const auto one : HolderRecord(document.root()).allocations()) ids.emplace(one.id());
    return ids;
  }

  static doc::Node placeOfList(const doc::Document& document) {
    const doc::Node list = model::placeOfAllocations(document.root());
    return list ? list : document.root();
  }

  const std::vector<RecordPair>& pairs_;
  const store::Source& files_;
  std::set<std::string> tracked_;  ///< records whose histories got entries
  std::vector<Diagnostic> findings_;
};

}  // namespace

std::vector<Diagnostic> heldValues(const std::vector<RecordPair>& pairs, const store::Source& files) {
  return HeldValues(pairs, files).run();
}

}  // namespace som::process
