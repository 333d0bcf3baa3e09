#include "process/history/held_values.hpp"

#include <fmt/format.h>

#include <map>

#include "model/allocation.hpp"
#include "model/places.hpp"
#include "model/services.hpp"
#include "model/views.hpp"
#include "process/history/named_record.hpp"
#include "process/history/record_pairs.hpp"
#include "process/history/replay.hpp"
#include "store/layout.hpp"
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

/// The values that the new tracking records of a change name.
class ValueRecords {
 public:
  explicit ValueRecords(const std::vector<RecordPair>& pairs) {
    for (const RecordPair& pair : pairs)
      if (pair.after && pair.kind->lifecycle) look(pair);
  }

  /// True if a tracking record names the value.
  bool name(std::string_view value) const { return named_.contains(value); }
  /// True if the history of a record needs not name its values: the record is new, or was taken back.
  bool areOpenFor(std::string_view record) const { return open_.contains(record); }

 private:
  using Ids = std::set<std::string, std::less<>>;

  void look(const RecordPair& pair) {
    const doc::Value after = doc::toValue(pair.after->root());
    if (!pair.before) open_.insert(pair.id);
    const doc::Value before = pair.before ? doc::toValue(pair.before->root()) : doc::Value();
    for (const doc::Value& entry : newTrackingRecords(pair.before ? &before : nullptr, after)) {
      const model::TrackingView<model::ValueNode> view(entry);
      if (isUndo(entry) || view.action() == resolveAction) open_.insert(pair.id);
      for (const std::string& text : {std::string(view.description()), std::string(view.reason())})
        addWords(text);
    }
  }

  void addWords(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = text.find_first_of(" ,;");
      if (const std::string_view word = text.substr(0, end); word.find('/') != std::string_view::npos)
        named_.emplace(word);
      text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
  }

  Ids named_;
  Ids open_;
};

/// Judges values that records hold and services use: what frees one, or gives it to another, is in a history.
class HeldValues {
 public:
  HeldValues(const std::vector<RecordPair>& pairs, const store::Source& files)
      : pairs_(pairs), files_(files), records_(pairs) {
    for (const RecordPair& pair : pairs)
      if (pair.kind->kind == model::Kind::resourceAllocation) values_.emplace(pair.id, &pair);
  }

  std::vector<Diagnostic> run() {
    for (const RecordPair& pair : pairs_)
      if (pair.before && pair.kind->kind == model::Kind::resourceAllocation)
        value(pair);
      else if (pair.before && pair.after && pair.kind->lifecycle)
        lists(pair);
    return std::move(findings_);
  }

 private:
  using Ids = std::set<std::string>;

  void add(const doc::Document& document, std::string message, doc::Node place, const std::string& path) {
    findings_.push_back(document.diagnostic(Code::protectedField, std::move(message), place)
                            .in(path)
                            .hint("use som service reserve, allocate and release, which record it"));
  }

  /// True if a history says why a value changed: that of the record that it is for, that of a service that
  /// uses it, or any that names it. A customer order of another system has no record.
  bool isExplained(const std::string& id, Value value) const {
    bool hasRecord = exists(value.holder());
    bool isOpen = records_.areOpenFor(value.holder());
    for (const auto user : value.users()) {
      hasRecord = hasRecord || exists(user.id());
      isOpen = isOpen || records_.areOpenFor(user.id());
    }
    return isOpen || !hasRecord || records_.name(id);
  }

  bool exists(std::string_view id) const { return namedRecord(files_, id).exists(); }

  void value(const RecordPair& pair) {
    const Value before(pair.before->root());
    if (!pair.after) {
      if (pair.pathAfter.empty() && !isExplained(pair.id, before) && !lists(before.holder(), pair.id))
        add(*pair.before,
            fmt::format("{} was freed by hand: it is {} for {}", pair.id, before.state(), before.holder()),
            model::placeOfHolder(pair.before->root()), pair.pathBefore);
      return;
    }
    const Value after(pair.after->root());
    const bool mayBeFreed = before.state() == model::allocatedValue ? after.state() != before.state()
                                                                    : endsEarlier(before, after);
    const bool isElsewhere = before.holder() != after.holder();
    if (isExplained(pair.id, before) || isExplained(pair.id, after)) return;
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

  /// Judges the lists of a record: of the values that are held for it, and of those that a service uses.
  void lists(const RecordPair& pair) {
    if (records_.areOpenFor(pair.id)) return;
    list(pair, valuesOf(*pair.before), valuesOf(*pair.after), placeOfList(*pair.after), "the values of",
         [&](const std::string& id, bool isAdded) {
           return isAdded ? holderOf(id) == pair.id : !isTaken(id, pair.id);
         });
    if (pair.kind->kind != model::Kind::service) return;
    const doc::Node place = pair.after->root()[model::supportingResources];
    list(pair, usedValuesOf(*pair.before), usedValuesOf(*pair.after), place ? place : pair.after->root(),
         "use by", [&](const std::string& id, bool isAdded) {
           // A link that only one end had is mended at the other.
           return uses(id, pair.id, isAdded ? &RecordPair::after : &RecordPair::before) &&
                  !(isAdded && uses(id, pair.id, &RecordPair::before));
         });
  }

  template <class IsWrong>
  void list(const RecordPair& pair, const Ids& before, const Ids& after, doc::Node place,
            std::string_view what, const IsWrong& isWrong) {
    for (const auto& [from, to] : {std::pair(&before, &after), {&after, &before}})
      for (const std::string& id : *from)
        if (const bool isAdded = from == &after;
            !to->contains(id) && !records_.name(id) && isWrong(id, isAdded))
          add(*pair.after,
              fmt::format("{} was {} {} {} by hand", id, isAdded ? "added to" : "taken out of", what,
                          pair.id),
              place, pair.pathAfter);
  }

  /// True if a value names a service as a user, in a version.
  bool uses(const std::string& id, const std::string& service,
            std::optional<doc::Document> RecordPair::*version) const {
    const auto changed = values_.find(id);
    const std::optional<doc::Document> document =
        changed == values_.end() ? valueInUse(files_, id) : changed->second->*version;
    if (!document) return false;
    for (const auto user : Value(document->root()).users())
      if (user.id() == service) return true;
    return false;
  }

  /// True if another record has taken a value over, such as an order that of its qualification.
  bool isTaken(const std::string& id, const std::string& from) const {
    const std::string holder = holderOf(id);
    return !holder.empty() && holder != from && (records_.areOpenFor(holder) || !exists(holder));
  }

  std::string holderOf(const std::string& value) const {
    const auto document = valueInUse(files_, value);
    return document ? std::string(Value(document->root()).holder()) : std::string();
  }

  /// The values that a record lists. One of an earlier version has no list until its next change.
  static Ids valuesOf(const doc::Document& document) {
    Ids ids;
    for (const auto one : HolderRecord(document.root()).allocations()) ids.emplace(one.id());
    return ids;
  }

  /// The values that a service uses.
  static Ids usedValuesOf(const doc::Document& service) {
    Ids ids;
    for (const auto one : model::InventoryServiceView<doc::Node>(service.root()).supportingResources())
      if (store::isAllocationId(one.id())) ids.emplace(one.id());
    return ids;
  }

  static doc::Node placeOfList(const doc::Document& document) {
    const doc::Node list = model::placeOfAllocations(document.root());
    return list ? list : document.root();
  }

  const std::vector<RecordPair>& pairs_;
  const store::Source& files_;
  ValueRecords records_;
  std::map<std::string, const RecordPair*> values_;
  std::vector<Diagnostic> findings_;
};

}  // namespace

std::vector<Diagnostic> heldValues(const std::vector<RecordPair>& pairs, const store::Source& files) {
  return HeldValues(pairs, files).run();
}

}  // namespace som::process
