#include <algorithm>

#include "doc/merge_tree.hpp"

namespace som::doc {
namespace {

using Part = MergeLayout::Part;
using How = MergedNode::How;

}  // namespace

bool isMissing(const MergedNode& node, Choice pick) {
  if (node.how == How::settled) return node.settled.is_discarded();
  const bool hasVersion = node.how == How::whole || node.how == How::scalar;
  return hasVersion && node.from == disputed && !node.versions[pick];
}

Value valueOf(const MergedNode& node, Choice pick) {
  switch (node.how) {
    case How::settled:
      return node.settled;
    case How::members: {
      Value value = Value::object();
      for (const MergedNode& child : node.children) {
        if (isMissing(child, pick)) continue;
        const auto present =
            std::find_if(child.versions.begin(), child.versions.end(), [](Node n) { return bool(n); });
        value[std::string(present->key())] = valueOf(child, pick);
      }
      return value;
    }
    case How::items: {
      Value value = Value::array();
      for (const MergedNode& child : node.children)
        if (!isMissing(child, pick)) value.push_back(valueOf(child, pick));
      return value;
    }
    case How::whole:
    case How::scalar:
      break;
  }
  return toValue(node.versions[node.from == disputed ? pick : node.from]);
}

/// Returns the version of a choice; of a conflict about a node that the picked version lacks, one that has
/// it.
Choice MergeWriter::chosen(const MergedNode& node, Choice choice) const {
  if (choice == disputed) choice = pick_;
  for (const Choice other : {Choice{0}, Choice{1}, Choice{2}})
    if (!node.versions[choice] && node.versions[other]) choice = other;
  return choice;
}

bool MergeWriter::isLeft(const MergedNode& node) const { return !isMissing(node, pick_); }

int MergeWriter::columnOf(const MergedNode& node, Choice choice) const {
  return layouts_[choice]->of(node.versions[choice]).column;
}

std::string_view MergeWriter::commentOf(const MergedNode& node, Choice choice, Span Part::*which) const {
  if (choice == disputed) choice = pick_;
  if (!node.versions[choice] || !layouts_[choice]) return {};
  return layouts_[choice]->text(layouts_[choice]->of(node.versions[choice]).*which);
}

/// Appends lines, indented deeper by `shift`.
void MergeWriter::lines(std::string_view text, int shift) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (shift < 0) {
      const std::size_t blanks = std::min(line.find_first_not_of(' '), line.size());
      line.remove_prefix(std::min(blanks, static_cast<std::size_t>(-shift)));
    } else if (!line.empty()) {
      out_.append(static_cast<std::size_t>(shift), ' ');
    }
    out_.append(line).append(1, '\n');
  }
}

/// Appends the rest of the current line, and the lines below it.
void MergeWriter::rest(std::string_view text, int shift) {
  const std::size_t end = text.find('\n');
  out_.append(text.substr(0, end));
  if (end == std::string_view::npos) return;
  out_ += '\n';
  const bool open = !text.ends_with('\n');
  lines(text.substr(end + 1), shift);
  if (open) out_.pop_back();
}

std::string MergeWriter::run(const MergedNode& root) {
  if (root.how == How::whole) {
    const Choice version = chosen(root, root.from);
    return layouts_[version]->known() ? std::string(layouts_[version]->whole(root.versions[version])) : "";
  }
  const auto carrier = carrierOf(root);
  if (!carrier || !std::any_of(root.children.begin(), root.children.end(),
                               [&](const MergedNode& child) { return isLeft(child); }))
    return {};
  std::array<std::string_view, 3> heads;
  for (Choice i = 0; i < 3; ++i)
    if (layouts_[i]) heads[i] = layouts_[i]->head();
  const bool hasBase = layouts_[0] && layouts_[0]->known();
  out_ = heads[hasBase && heads[0] == heads[1] ? 2 : 1];
  children(root, layouts_[*carrier]->of(root.versions[*carrier].at(0)).column, false);
  lines(commentOf(root, root.trail, &Part::trail), 0);
  return std::move(out_);
}

/// Returns the version whose layout a collection has; nullopt if not all of them are in block style.
std::optional<Choice> MergeWriter::carrierOf(const MergedNode& node) const {
  std::optional<Choice> carrier;
  for (Choice i = 3; i-- > 0;) {
    const Node version = node.versions[i];
    if (!version || version.isScalar() || version.empty()) continue;
    if (!layouts_[i]->of(version).isBlock) return std::nullopt;
    carrier = i;
  }
  return carrier;
}

bool MergeWriter::hasLead(const MergedNode& node) const {
  if (node.how != How::whole) return !commentOf(node, node.lead, &Part::lead).empty();
  const Choice version = chosen(node, node.from);
  return !layouts_[version]->text(layouts_[version]->of(node.versions[version]).lead).empty();
}

void MergeWriter::children(const MergedNode& node, int column, bool beside) {
  for (const MergedNode& child : node.children) {
    if (!isLeft(child)) continue;
    entry(child, column, beside);
    beside = false;
  }
}

void MergeWriter::wholeEntry(Choice version, Node node, int column, bool beside) {
  const MergeLayout& layout = *layouts_[version];
  const Part& part = layout.of(node);
  const int shift = column - part.column;
  if (!beside) {
    lines(layout.text(part.lead), shift);
    out_.append(static_cast<std::size_t>(column), ' ');
  }
  rest(layout.text({part.body.begin, part.end}), shift);
  if (!out_.ends_with('\n')) out_ += '\n';
}

void MergeWriter::entry(const MergedNode& node, int column, bool beside) {
  if (node.how == How::whole) {
    const Choice version = chosen(node, node.from);
    return wholeEntry(version, node.versions[version], column, beside);
  }
  const bool isCollection = node.how == How::members || node.how == How::items;
  const auto carrier = isCollection ? carrierOf(node) : std::nullopt;
  const Choice version = carrier ? *carrier : chosen(node, node.how == How::scalar ? node.from : 0);
  const MergeLayout& layout = *layouts_[version];
  const Part& part = layout.of(node.versions[version]);
  if (part.isBlock && !carrier) return wholeEntry(version, node.versions[version], column, beside);
  if (!beside) {
    const Choice lead = chosen(node, node.lead);
    lines(commentOf(node, node.lead, &Part::lead), column - columnOf(node, lead));
    out_.append(static_cast<std::size_t>(column), ' ');
  }
  if (carrier) return collection(node, layout, node.versions[version], column, beside);
  rest(layout.text(part.body), column - part.column);
  if (out_.ends_with('\n')) return;
  out_.append(commentOf(node, node.tail, &Part::tail)).append(1, '\n');
}

/// Appends a block collection from its key or dash on.
void MergeWriter::collection(const MergedNode& node, const MergeLayout& layout, Node carrier, int column,
                             bool) {
  const Part& part = layout.of(carrier);
  const auto first = std::find_if(node.children.begin(), node.children.end(),
                                  [&](const MergedNode& child) { return isLeft(child); });
  std::string_view body = layout.text(part.body);
  const bool beside = part.beginsBeside && first != node.children.end() && !hasLead(*first);
  if (!beside) body = body.substr(0, body.find_last_not_of(' ') + 1);
  out_ += body;
  if (!beside) {
    if (first == node.children.end()) out_ += node.how == How::members ? " {}" : " []";
    out_.append(commentOf(node, node.tail, &Part::tail)).append(1, '\n');
  }
  children(node, column + layout.of(carrier.at(0)).column - part.column, beside);
  const Choice trail = chosen(node, node.trail);
  lines(commentOf(node, node.trail, &Part::trail), column - columnOf(node, trail));
}

}  // namespace som::doc
