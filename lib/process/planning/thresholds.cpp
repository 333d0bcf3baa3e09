#include "process/planning/thresholds.hpp"

#include <fmt/format.h>

#include "model/policies.hpp"

namespace som::process {
namespace {

policy::Rule placeOf(const doc::Document& policy, doc::Node node) {
  return policy::Rule(
      fmt::format("{}:{}", policy.file(), positionOf(*policy.source(), node.span().begin).line));
}

void readThreshold(const doc::Document& policy, doc::Node node, policy::Threshold<Duration>& threshold) {
  if (!node) return;
  if (const auto duration = parseDuration(node.text())) threshold.value = *duration;
  threshold.rule = placeOf(policy, node);
}

void readThreshold(const doc::Document& policy, doc::Node node, policy::Threshold<int>& threshold) {
  if (!node) return;
  threshold.value = static_cast<int>(node.integer().value_or(threshold.value));
  threshold.rule = placeOf(policy, node);
}

/// Returns the calendar that a policy names. Throws as Calendars::get; an unknown calendar is an error of the
/// policy, not of the record that it applies to.
const calendar::Calendar& calendarAt(const doc::Document& policy, doc::Node node,
                                     const calendar::Calendars& calendars) {
  if (calendars.contains(node.text())) return calendars.get(node.text());
  try {
    return calendars.get(node.text());
  } catch (const Error& error) {
    const Diagnostic& unknown = error.findings().front();
    Diagnostic placed = policy.diagnostic(unknown.code, unknown.message, node);
    placed.hints = unknown.hints;
    throw Error(std::move(placed));
  }
}

}  // namespace

policy::Thresholds readThresholds(const PolicyDocument& policy, const calendar::Calendars& calendars) {
  const doc::Document& document = policy.document;
  const model::JeopardyPolicyView<doc::Node> view(document.root());
  policy::Thresholds thresholds;
  readThreshold(document, view.safetyInterval(), thresholds.safetyInterval);
  readThreshold(document, view.riskThreshold(), thresholds.riskThreshold);
  readThreshold(document, view.slaConsumed(), thresholds.slaConsumed);
  readThreshold(document, view.unassignedAfter(), thresholds.unassignedAfter);
  readThreshold(document, view.stalledAfter(), thresholds.stalledAfter);
  readThreshold(document, view.pausedTooLong(), thresholds.pausedTooLong);
  if (const auto calendar = view.calendar())
    thresholds.calendar = &calendarAt(document, view.calendarNode(), calendars);
  thresholds.rule = placeOf(document, view.idNode());
  return thresholds;
}

}  // namespace som::process
