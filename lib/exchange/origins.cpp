#include "exchange/origins.hpp"

#include "doc/path.hpp"

namespace som::exchange {
namespace {

Diagnostic placedAt(const Diagnostic& finding, const doc::Document& payload, doc::Node node) {
  Diagnostic there = payload.diagnostic(finding.code, finding.message, node).as(finding.severity);
  there.hints = finding.hints;
  if (finding.code == Code::unknownMember) there.span = node.keySpan();
  return there;
}

/// Returns the pointer to the innermost value at an offset, or to the value whose name is there.
std::string pointerTo(doc::Node node, std::size_t offset) {
  std::size_t index = 0;
  for (const doc::Node child : node) {
    const std::string step = node.isMapping() ? doc::pointerStep(child.key()) : std::to_string(index++);
    if (node.isMapping() && child.keySpan().begin <= offset && offset < child.keySpan().end)
      return "/" + step;
    if (child.span().begin <= offset && offset < child.span().end)
      return "/" + step + pointerTo(child, offset);
  }
  return {};
}

}  // namespace

Diagnostic placed(const Diagnostic& finding, std::string pointer, const doc::Document& payload,
                  const Origins& cameFrom) {
  while (!pointer.empty() && !cameFrom.contains(pointer)) pointer.erase(pointer.rfind('/'));
  const auto origin = cameFrom.find(pointer);
  return placedAt(finding, payload, origin == cameFrom.end() ? payload.root() : origin->second);
}

void relocate(Diagnostic& finding, const doc::Document& record, const doc::Document& payload,
              const Origins& cameFrom) {
  finding = placed(finding, finding.span ? pointerTo(record.root(), finding.span->begin) : std::string(),
                   payload, cameFrom);
}

doc::Node nodeAt(doc::Node node, std::string_view pointer) {
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view step = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(step.size());
    doc::Node next;
    std::size_t position = 0;
    for (const doc::Node child : node) {
      const bool here =
          node.isSequence() ? std::to_string(position) == step : doc::pointerStep(child.key()) == step;
      if (here) next = child;
      ++position;
    }
    if (!next) break;
    node = next;
  }
  return node;
}

void relocate(Diagnostic& finding, const doc::Document& record, const doc::Document& payload,
              doc::Node part) {
  const std::string pointer = finding.span ? pointerTo(record.root(), finding.span->begin) : std::string();
  finding = placedAt(finding, payload, nodeAt(part, pointer));
}

}  // namespace som::exchange
