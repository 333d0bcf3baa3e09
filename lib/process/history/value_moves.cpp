#include "process/history/value_moves.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "doc/value.hpp"
#include "model/entry_views.hpp"
#include "model/handles.hpp"
#include "model/merging.hpp"

namespace som::process {
namespace {

/// Where a value stands: for the rules of merges, as a path of `--set`, and for people.
struct ValuePlace {
  doc::MergePlace place = {};
  std::string path = {};
  std::vector<std::string> words = {};  ///< the entries of lists that lead to it
  std::string field = {};               ///< the member that holds it
  std::string holder = {};              ///< the member that holds that

  ValuePlace member(std::string_view name) const {
    ValuePlace inner = *this;
    inner.place.push_back(name);
    inner.path += (path.empty() ? "" : ".") + std::string(name);
    inner.holder = field;
    inner.field = name;
    return inner;
  }
};

bool isCharacteristics(std::string_view list) {
  return list.ends_with("haracteristic") || list.ends_with("arameter");
}

/// Finds the values of two versions that differ.
class ValueComparison {
 public:
  explicit ValueComparison(const model::KindRow& kind) : kind_(kind) {}

  void compare(const ValuePlace& at, doc::Node before, doc::Node after) {
    if (isSame(before, after)) return;
    if (before.isMapping() && after.isMapping()) return compareMembers(at, before, after);
    if (isListOrMissing(before) && isListOrMissing(after) && hasKeys(at, before) && hasKeys(at, after))
      return compareItems(at, before, after);
    add(at, textOf(before), textOf(after));
  }

  std::vector<ValueMove> take() { return std::move(moves_); }

 private:
  static bool isSame(doc::Node a, doc::Node b) {
    return static_cast<bool>(a) == static_cast<bool>(b) && doc::sameValue(doc::toValue(a), doc::toValue(b));
  }
  static std::string textOf(doc::Node node) { return node ? doc::textOf(doc::toValue(node)) : std::string(); }

  bool isLeftOut(const ValuePlace& at) const {
    return model::isEventField(kind_, at.place) || model::isAppendOnly(at.place.back());
  }

  void compareMembers(const ValuePlace& at, doc::Node before, doc::Node after) {
    const auto member = [&](doc::Node a, doc::Node b) {
      const ValuePlace inner = at.member((b ? b : a).key());
      if (!isLeftOut(inner)) compare(inner, a, b);
    };
    for (const doc::Node now : after) member(before[now.key()], now);
    for (const doc::Node old : before)
      if (!after[old.key()]) member(old, {});
  }

  static bool isListOrMissing(doc::Node node) { return !node || node.isSequence(); }

  static bool hasKeys(const ValuePlace& at, doc::Node list) {
    return std::all_of(list.begin(), list.end(),
                       [&](doc::Node item) { return !item.isScalar() && model::entryKey(at.field, item); });
  }

  void compareItems(const ValuePlace& at, doc::Node before, doc::Node after) {
    std::map<std::string, doc::Node> known;
    for (const doc::Node old : before) known.emplace(model::entryKey(at.field, old).value(), old);
    for (const doc::Node now : after) {
      const auto old = known.find(model::entryKey(at.field, now).value());
      compareItem(at, old == known.end() ? doc::Node() : old->second, now);
      if (old != known.end()) known.erase(old);
    }
    for (const doc::Node old : before) {
      const auto left = known.find(model::entryKey(at.field, old).value());
      if (left != known.end() && left->second == old) compareItem(at, old, {});
    }
  }

  void compareItem(const ValuePlace& list, doc::Node before, doc::Node after) {
    const bool isPart = list.field == model::activityList || list.field == kind_.itemField;
    if (isPart && (!before || !after)) return;  // the part itself came or went
    ValuePlace at = list;
    at.place.push_back("*");
    const auto [selector, word] = named(list.field, after ? after : before);
    at.path += selector;
    if (list.field == kind_.itemField) at.words.emplace_back("item");
    at.words.push_back(word);
    if (isCharacteristics(list.field)) return compareCharacteristic(at, before, after);
    compare(at, before, after);
  }

  /// A characteristic is its value; its other members are reported if only they differ.
  void compareCharacteristic(const ValuePlace& at, doc::Node before, doc::Node after) {
    const doc::Node old = model::CharacteristicView<doc::Node>(before).value();
    const doc::Node now = model::CharacteristicView<doc::Node>(after).value();
    if (isSame(old, now)) return compare(at, before, after);
    ValuePlace whole = at;
    whole.path += ".value";
    whole.field.clear();
    add(whole, textOf(old), textOf(now));
  }

  /// Returns the entry of a list as a step of a path, and for people.
  static std::pair<std::string, std::string> named(const std::string& list, doc::Node entry) {
    const std::string_view field = model::namingField(entry);
    if (field.empty()) return {fmt::format("[{}]", model::entryKey(list, entry).value_or("")), list};
    return {fmt::format("[{}={}]", field, entry[field].text()), std::string(entry[field].text())};
  }

  void add(const ValuePlace& at, std::string before, std::string after) {
    std::vector<std::string> words = at.words;
    // The id of a reference is what it refers to.
    if (const std::string& name = at.field == "id" && !at.holder.empty() ? at.holder : at.field;
        !name.empty())
      words.push_back(name);
    moves_.push_back(
        {at.path, fmt::format("{}", fmt::join(words, " ")), {std::move(before), std::move(after)}});
  }

  const model::KindRow& kind_;
  std::vector<ValueMove> moves_;
};

}  // namespace

std::vector<ValueMove> valueMoves(const model::KindRow& kind, doc::Node before, doc::Node after) {
  ValueComparison comparison(kind);
  comparison.compare({}, before, after);
  return comparison.take();
}

}  // namespace som::process
