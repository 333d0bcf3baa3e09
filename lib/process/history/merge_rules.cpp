#include "process/history/merge_rules.hpp"

#include "model/merging.hpp"

namespace som::process {

bool RecordRules::isAppendOnly(const doc::MergePlace& list) const {
  return kind_ && !list.empty() && model::isAppendOnly(list.back());
}

bool RecordRules::isComputed(const doc::MergePlace& place) const {
  return kind_ && kind_->kind == model::Kind::alarm && place.size() == 1 &&
         model::isComputedAlarmField(place.front());
}

std::optional<std::string> RecordRules::keyOf(const doc::MergePlace& list, doc::Node item) const {
  return model::entryKey(list.empty() ? "" : list.back(), item);
}

std::string RecordRules::orderOf(const doc::MergePlace& list, doc::Node item) const {
  return model::entryOrder(list.empty() ? "" : list.back(), item);
}

std::optional<doc::Value> RecordRules::settle(const doc::MergePlace& place, doc::Node, doc::Node one,
                                              doc::Node other) const {
  if (!kind_ || place.empty()) return std::nullopt;
  if (kind_->kind == model::Kind::alarm && place.size() == 1)
    return model::mergedAlarmField(place.front(), base_, ours_, theirs_);
  // Two branches made the record by themselves, with one id.
  if (!base_ && place.size() == 1 && model::isCreationField(*kind_, place.front(), ours_, theirs_))
    if (const doc::Node first = model::createdFirst(*kind_, ours_, theirs_)[place.front()])
      return doc::toValue(first);
  if (place.size() == 2 && place.back() == "*" && model::isAppendOnly(place.front()))
    return model::mergedEntry(place.front(), one, other);
  if (computesEventFields && model::isEventField(*kind_, place)) return doc::toValue(one ? one : other);
  return std::nullopt;
}

bool RecordRules::isDisputed(const doc::MergePlace& place) const {
  if (!kind_ || place.empty()) return false;
  if (disputesAll) return !model::isAppendOnly(place.front());
  return disputesEventFields && model::isEventField(*kind_, place);
}

bool RecordRules::hasDisputes() const { return kind_ && (disputesAll || disputesEventFields); }

}  // namespace som::process
