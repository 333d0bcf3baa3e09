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

/// Reads terms. A part that names no calendar has the calendar of the part that contains it.
class Reader {
 public:
  Reader(const calendar::Calendars& calendars, const calendar::Calendar* own)
      : calendars_(calendars), own_(own) {}

  policy::Ladder ladder(LadderView terms) const {
    policy::Ladder ladder;
    ladder.policy = terms.policy();
    ladder.calmFor = terms.calmFor();
    ladder.ackValidFor = terms.acknowledgementValidFor();
    ladder.calendar = calendarOf(terms, own_);
    for (const StepView entry : terms.steps()) ladder.steps.push_back(step(entry, ladder.calendar));
    return ladder;
  }

 private:
  /// Returns the calendar that a ladder or a step names, otherwise that of the part that contains it.
  template <class Terms>
  const calendar::Calendar* calendarOf(Terms terms, const calendar::Calendar* outer) const {
    const auto id = terms.calendar();
    return id ? &calendars_.get(*id) : outer;
  }

  policy::LadderStep step(StepView entry, const calendar::Calendar* outer) const {
    policy::LadderStep step;
    step.level = entry.level();
    step.when = policy::levels.parse(entry.when()).value_or(policy::Level::atRisk);
    step.unacknowledged = entry.unacknowledged();
    step.after = entry.after();
    step.ackWithin = entry.acknowledgeWithin();
    step.repeatEvery = entry.repeatEvery();
    step.repeatMax = entry.mostRepeats();
    step.calendar = calendarOf(entry, outer);
    for (const auto recipient : entry.recipients()) step.notify.emplace_back(recipient.text());
    step.assign = entry.assign();
    step.setPriority = entry.priority();
    step.rematch = entry.rematches();
    step.rule = entry.rule();
    return step;
  }

  const calendar::Calendars& calendars_;
  const calendar::Calendar* own_;
};

}  // namespace

Ladders::Ladders(const Policies& policies) : matcher_(policies, model::Kind::escalationPolicy) {
  for (std::size_t i = 0; i < matcher_.candidates().size(); ++i)
    terms_.push_back(doc::toDocument(termsOf(matcher_.policy(i).document)));
}

const doc::Document* Ladders::termsFor(const policy::Subject& subject) const {
  const policy::Match found = policy::match(matcher_.candidates(), subject);
  return found.best ? &terms_[*found.best] : nullptr;
}

std::vector<policy::Alert> alertsOf(doc::Node record) {
  std::vector<policy::Alert> alerts;
  for (const auto alert : model::RecordView<doc::Node>(record).alerts()) {
    const auto level = policy::levels.parse(alert.level());
    const auto date = alert.date();
    if (level && date && alert.hasId())
      alerts.push_back({std::string(alert.id()), *date, *level, alert.exception() == model::endedException});
  }
  return alerts;
}

policy::EscalationHistory escalationHistory(doc::Node node, const doc::Document* terms,
                                            const calendar::Calendars& calendars,
                                            const calendar::Calendar* own) {
  const model::RecordView<doc::Node> record(node);
  const Reader reader(calendars, own);
  policy::EscalationHistory history;
  if (terms) history.ladders.emplace(std::string(), reader.ladder(LadderView(terms->root())));
  history.alerts = alertsOf(node);
  for (const auto entry : record.escalations()) {
    const std::string episode(entry.episode());
    history.escalations.push_back(
        {episode, entry.level(), entry.repeat(), entry.date().value_or(Instant{}), entry.acknowledgedDate()});
    if (const LadderView ladder(entry.ladder()); ladder && !episode.empty())
      history.ladders.emplace(episode, reader.ladder(ladder));
  }
  return history;
}

}  // namespace som::process
