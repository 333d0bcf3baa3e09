#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "doc/merge_tree.hpp"

namespace som::doc {
namespace {

/// Returns the lines of a text without their indentation.
std::string flush(std::string_view text, bool withEmptyLines) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (!line.empty() || withEmptyLines) out.append(line).append(1, '\n');
  }
  return out;
}

/// Returns the step of a path to an item.
std::string stepOf(std::string key, Node item) {
  const Node id = item["id"];
  if (id && id.text() == key) return fmt::format("[id={}]", key);
  for (char& c : key)
    if (static_cast<unsigned char>(c) < ' ') c = ',';
  return fmt::format("[{}]", key);
}

bool sameNode(Node a, Node b) { return a.type() == b.type() && sameValue(a, toValue(b)); }

MergedNode whole(const Versions& versions, Choice from) {
  return {.versions = versions, .how = MergedNode::How::whole, .from = from};
}

MergedNode settledNode(const Versions& versions, Value value) {
  return {.versions = versions, .how = MergedNode::How::settled, .settled = std::move(value)};
}

}  // namespace

/// The members or items of one version, by key.
struct MergeDecider::Entries {
  std::vector<std::string> keys;
  std::unordered_map<std::string, Node> nodes;

  bool add(std::string key, Node node) {
    keys.push_back(key);
    return nodes.emplace(std::move(key), node).second;
  }
  Node find(const std::string& key) const {
    const auto found = nodes.find(key);
    return found == nodes.end() ? Node() : found->second;
  }
};

void MergeDecider::conflict(std::string_view suffix) {
  std::string path;
  for (const std::string& step : path_) path += (path.empty() || step[0] == '[' ? "" : ".") + step;
  conflicts_.push_back(path.append(suffix));
}

std::string_view MergeDecider::textOf(Choice version, Node node) const {
  return layouts_[version] ? layouts_[version]->whole(node) : std::string_view();
}

/// True if two versions of a node have the same value and the same comments, in any indentation.
bool MergeDecider::areEqual(Choice a, Node x, Choice b, Node y, bool withEmptyLines) const {
  const std::string_view one = textOf(a, x);
  const std::string_view other = textOf(b, y);
  if (one == other) return true;
  if (!sameNode(x, y)) return false;
  const bool haveComments = layouts_[a]->of(x).known && layouts_[b]->of(y).known;
  return !haveComments || flush(one, withEmptyLines) == flush(other, withEmptyLines);
}

std::optional<MergedNode> MergeDecider::decide(const Versions& versions, bool isAppendOnly) {
  const auto& [base, one, other] = versions;
  if (one && other) return both(versions, isAppendOnly);
  const Choice left = one ? 1 : 2;
  const Node node = versions[left];
  const bool isDisputed = rules_.isDisputed(place_);
  if (!isDisputed) {
    if (auto settled = computed(versions)) return settled;
    if (!base || isAppendOnly) return whole(versions, left);
    if (areEqual(0, base, left, node, false)) return std::nullopt;
    if (auto value = rules_.settle(place_, base, one, other)) return settledNode(versions, *std::move(value));
  }
  conflict();
  return whole(versions, disputed);
}

/// Returns the node of a member that the rules compute from both versions; nullopt if they do not.
std::optional<MergedNode> MergeDecider::computed(const Versions& versions) const {
  if (!rules_.isComputed(place_)) return std::nullopt;
  auto value = rules_.settle(place_, versions[0], versions[1], versions[2]);
  return value ? std::optional(settledNode(versions, *std::move(value))) : std::nullopt;
}

MergedNode MergeDecider::both(const Versions& versions, bool isEntry) {
  const auto& [base, one, other] = versions;
  if (auto settled = isEntry ? std::nullopt : computed(versions)) return *std::move(settled);
  if (textOf(1, one) == textOf(2, other)) return whole(versions, 1);
  if (base && (isEntry || !rules_.hasDisputes())) {
    if (areEqual(0, base, 1, one)) return whole(versions, 2);
    if (areEqual(0, base, 2, other)) return whole(versions, 1);
  }
  if (isEntry) {
    if (areEqual(1, one, 2, other) || sameNode(one, other)) return whole(versions, 1);
    if (auto value = rules_.settle(place_, base, one, other)) return settledNode(versions, *std::move(value));
    conflict();
    return whole(versions, disputed);
  }
  MergedNode node{.versions = versions};
  if (one.isMapping() && other.isMapping()) {
    node = members(versions);
  } else if (std::optional<MergedNode> list;
             one.isSequence() && other.isSequence() && (list = items(versions))) {
    node = *std::move(list);
  } else {
    decideScalar(node);
  }
  decideComments(node);
  return node;
}

void MergeDecider::decideScalar(MergedNode& node) {
  const auto& [base, one, other] = node.versions;
  if (sameNode(one, other)) {
    node.from = base && sameNode(base, one) ? 0 : 1;
    return;
  }
  if (!rules_.isDisputed(place_)) {
    if (base && sameNode(base, one)) {
      node.from = 2;
      return;
    }
    if (base && sameNode(base, other)) {
      node.from = 1;
      return;
    }
    if (auto value = rules_.settle(place_, base, one, other)) {
      node.how = MergedNode::How::settled;
      node.settled = *std::move(value);
      return;
    }
  }
  node.from = disputed;
  conflict();
}

MergedNode MergeDecider::members(const Versions& versions) {
  std::array<Entries, 3> lists;
  for (std::size_t i = 0; i < 3; ++i)
    if (versions[i].isMapping())
      for (const Node member : versions[i]) lists[i].add(std::string(member.key()), member);
  MergedNode node{.versions = versions, .how = MergedNode::How::members};
  const auto order =
      mergedOrder(lists[0].keys, lists[1].keys, lists[2].keys, [](const std::string& key) { return key; });
  for (const std::string& key : order) {
    const Versions entry = {lists[0].find(key), lists[1].find(key), lists[2].find(key)};
    place_.push_back((entry[1] ? entry[1] : entry[2]).key());
    path_.push_back(key);
    if (auto child = decide(entry)) node.children.push_back(*std::move(child));
    path_.pop_back();
    place_.pop_back();
  }
  return node;
}

/// Returns nullopt if the list has no keys.
std::optional<MergedNode> MergeDecider::items(const Versions& versions) {
  std::array<Entries, 3> lists;
  for (std::size_t i = 0; i < 3; ++i) {
    if (!versions[i].isSequence()) continue;
    for (const Node item : versions[i]) {
      auto key = rules_.keyOf(place_, item);
      if (!key || !lists[i].add(*std::move(key), item)) return std::nullopt;
    }
  }
  MergedNode node{.versions = versions, .how = MergedNode::How::items};
  const auto find = [&](const std::string& key) {
    return Versions{lists[0].find(key), lists[1].find(key), lists[2].find(key)};
  };
  const bool isAppendOnly = rules_.isAppendOnly(place_);
  const auto order = mergedOrder(lists[0].keys, lists[1].keys, lists[2].keys, [&](const std::string& key) {
    const Versions entry = find(key);
    return rules_.orderOf(place_, entry[1] ? entry[1] : entry[2]);
  });
  place_.emplace_back("*");
  for (const std::string& key : order) {
    const Versions entry = find(key);
    path_.push_back(stepOf(key, entry[1] ? entry[1] : entry[2]));
    if (auto child = decide(entry, isAppendOnly)) node.children.push_back(*std::move(child));
    path_.pop_back();
  }
  place_.pop_back();
  return node;
}

void MergeDecider::decideComments(MergedNode& node) {
  using Part = MergeLayout::Part;
  node.lead = comments(node, &Part::lead);
  node.tail = comments(node, &Part::tail);
  node.trail = comments(node, &Part::trail);
  if (node.lead == disputed || node.tail == disputed || node.trail == disputed) conflict(" (comment)");
}

Choice MergeDecider::comments(const MergedNode& node, Span MergeLayout::Part::*which) {
  std::array<std::string, 3> texts;
  for (Choice i = 0; i < 3; ++i)
    if (node.versions[i] && layouts_[i])
      texts[i] = layouts_[i]->text(layouts_[i]->of(node.versions[i]).*which);
  const auto choose = [&](bool withEmptyLines) -> std::optional<Choice> {
    std::array<std::string, 3> compared;
    for (Choice i = 0; i < 3; ++i) compared[i] = flush(texts[i], withEmptyLines);
    if (compared[0] == compared[1] && compared[0] == compared[2]) return std::nullopt;
    if (compared[1] == compared[2] || compared[2] == compared[0]) return 1;
    return compared[1] == compared[0] ? 2 : disputed;
  };
  if (const auto choice = choose(false)) return *choice;
  const Choice byLines = choose(true).value_or(0);
  return byLines == disputed ? 0 : byLines;
}

std::vector<std::string> mergedOrder(const std::vector<std::string>& before,
                                     const std::vector<std::string>& one,
                                     const std::vector<std::string>& other,
                                     const std::function<std::string(const std::string& key)>& order) {
  const std::unordered_set<std::string> inOne(one.begin(), one.end());
  const std::unordered_set<std::string> inOther(other.begin(), other.end());
  // True if a version keeps the order of the base.
  const auto keeps = [&](const std::vector<std::string>& keys, const std::unordered_set<std::string>& has) {
    std::unordered_set<std::string> known(before.begin(), before.end());
    std::size_t at = 0;
    for (const std::string& key : keys) {
      if (!known.contains(key)) continue;
      while (at < before.size() && !has.contains(before[at])) ++at;
      if (at == before.size() || before[at++] != key) return false;
    }
    return true;
  };
  const bool followOther = keeps(one, inOne) && !keeps(other, inOther);
  std::vector<std::string> result;
  std::unordered_set<std::string> done;
  const auto take = [&](const std::string& key) {
    if (done.insert(key).second) result.push_back(key);
  };
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < one.size() || j < other.size()) {
    if (i < one.size() && done.contains(one[i])) {
      ++i;
    } else if (j < other.size() && done.contains(other[j])) {
      ++j;
    } else if (j == other.size()) {
      take(one[i]);
    } else if (i == one.size()) {
      take(other[j]);
    } else {
      const bool onlyOne = !inOther.contains(one[i]);
      const bool onlyOther = !inOne.contains(other[j]);
      const bool first =
          onlyOne == onlyOther ? (onlyOne ? order(one[i]) <= order(other[j]) : !followOther) : onlyOne;
      take(first ? one[i] : other[j]);
    }
  }
  return result;
}

}  // namespace som::doc
