#include "process/jeopardy/ladder.hpp"

#include <fmt/format.h>

#include "model/escalation.hpp"

namespace som::process {
namespace {

using LadderView = model::LadderView<doc::Node>;
using StepView = model::LadderStepView<doc::Node>;

doc::Value termsOf(const doc::Document& policy) {
  return model::ladderTerms(LadderView(policy.root()), [&](StepView step) {
    return fmt::format("{}:{}", policy.file(), positionOf(*policy.source(), step.node().span().begin).line);
  });
}

template <class Target>
Target textsOf(const std::vector<std::string_view>& texts) {
  return Target(texts.begin(), texts.end());
}

/// Makes ladders of extracts. A part that names no calendar has the calendar of the part that contains it.
class Reader {
 public:
  Reader(const calendar::Calendars& calendars, const calendar::Calendar* own)
      : calendars_(calendars), own_(own) {}

  /// `isOfPolicy`: the terms are those of a policy, not a copy in a record.
  policy::Ladder ladder(const LadderExtract& terms, bool isOfPolicy) const {
    policy::Ladder ladder;
    ladder.policy = terms.policy;
    ladder.calmFor = terms.calmFor;
    ladder.ackValidFor = terms.ackValidFor;
    const auto ruleOf = [&](const LadderStepExtract& step) {
      return isOfPolicy ? step.rule : std::string_view();
    };
    ladder.calendar = calendarOf(terms.calendar, own_,
                                 terms.steps.empty() ? std::string_view() : ruleOf(terms.steps.front()));
    for (const LadderStepExtract& entry : terms.steps)
      ladder.steps.push_back(step(entry, ladder.calendar, ruleOf(entry)));
    return ladder;
  }

 private:
  /// Throws as Calendars::get; an unknown calendar of a policy is an error at its rule.
  const calendar::Calendar* calendarOf(std::optional<std::string_view> id, const calendar::Calendar* outer,
                                       std::string_view rule) const {
    if (!id) return outer;
    if (rule.empty() || calendars_.contains(*id)) return &calendars_.get(*id);
    try {
      return &calendars_.get(*id);
    } catch (const Error& error) {
      throw Error(Diagnostic(error.findings().front()).in(std::string(rule)));
    }
  }

  policy::LadderStep step(const LadderStepExtract& entry, const calendar::Calendar* outer,
                          std::string_view rule) const {
    return {.level = entry.level,
            .when = policy::levels.parse(entry.when).value_or(policy::Level::atRisk),
            .unacknowledged = entry.unacknowledged,
            .after = entry.after,
            .ackWithin = entry.ackWithin,
            .repeatEvery = entry.repeatEvery,
            .repeatMax = entry.repeatMax,
            .calendar = calendarOf(entry.calendar, outer, rule),
            .notify = textsOf<std::vector<std::string>>(entry.notify),
            .assign = std::string(entry.assign),
            .setPriority = entry.setPriority,
            .rematch = entry.rematch,
            .rule = std::string(entry.rule)};
  }

  const calendar::Calendars& calendars_;
  const calendar::Calendar* own_;
};

policy::Escalation escalationOf(const EscalationExtract& entry) {
  using Texts = std::vector<std::string>;
  return {.episode = std::string(entry.episode),
          .level = entry.level,
          .repeat = entry.repeat,
          .at = entry.at,
          .acknowledged = entry.acknowledged,
          .acknowledgedBy = std::string(entry.acknowledgedBy),
          .lapsed = entry.lapsed,
          .notified = textsOf<Texts>(entry.notified),
          .notifiedDate = entry.notifiedDate,
          .silencedBy = textsOf<Texts>(entry.silencedBy),
          .inhibitedBy = textsOf<Texts>(entry.inhibitedBy),
          .deferred = textsOf<Texts>(entry.deferred),
          .ended = entry.ended};
}

}  // namespace

Ladders::Ladders(const Policies& policies) : matcher_(policies, model::Kind::escalationPolicy) {
  for (std::size_t i = 0; i < matcher_.candidates().size(); ++i)
    terms_.push_back(doc::toDocument(termsOf(matcher_.policy(i).document)));
}

const doc::Document* Ladders::termsFor(const policy::Subject& subject) const {
  const policy::Match found = policy::match(matcher_.candidates(), subject);
  return found.best ? &terms_[*found.best] : nullptr;
}

std::vector<policy::Alert> alertHistory(const std::vector<AlertExtract>& alerts) {
  std::vector<policy::Alert> all;
  for (const AlertExtract& alert : alerts)
    if (const auto level = policy::levels.parse(alert.level))
      all.push_back({std::string(alert.id), alert.at, *level, alert.ended});
  return all;
}

policy::EscalationHistory escalationHistory(const Extract& record, const doc::Document* terms,
                                            const calendar::Calendars& calendars,
                                            const calendar::Calendar* own) {
  const Reader reader(calendars, own);
  policy::EscalationHistory history;
  if (terms) history.ladders.emplace(std::string(), reader.ladder(ladderOf(LadderView(terms->root())), true));
  history.alerts = alertHistory(record.alerts);
  for (const EscalationExtract& entry : record.escalations) {
    history.escalations.push_back(escalationOf(entry));
    if (entry.ladder)
      history.ladders.emplace(std::string(entry.episode), reader.ladder(*entry.ladder, false));
  }
  return history;
}

}  // namespace som::process
