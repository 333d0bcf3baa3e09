#include "process/jeopardy/ladder.hpp"

#include <fmt/format.h>

namespace som::process {
namespace {

/// The members of a policy that are terms.
constexpr std::array<std::string_view, 4> termNames = {"calendar", "calmFor", "ackValidFor", "levels"};

doc::Value termsOf(const doc::Document& policy) {
  const doc::Node root = policy.root();
  doc::Value terms = {{"policy", root["id"].text()}};
  for (const std::string_view name : termNames)
    if (const doc::Node term = root[name]) terms[std::string(name)] = doc::toValue(term);
  std::size_t index = 0;
  for (const doc::Node step : root["levels"])
    terms["levels"][index++]["rule"] =
        fmt::format("{}:{}", policy.file(), positionOf(*policy.source(), step.span().begin).line);
  return terms;
}

std::optional<Duration> durationAt(doc::Node terms, std::string_view key) {
  return parseDuration(terms[key].text());
}

std::optional<int> numberAt(doc::Node node, std::string_view key) {
  const auto number = node[key].integer();
  return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

/// Reads terms; what names no calendar of its own has that of what it is in.
class Reader {
 public:
  Reader(const calendar::Calendars& calendars, const calendar::Calendar* own)
      : calendars_(calendars), own_(own) {}

  policy::Ladder ladder(doc::Node terms) const {
    policy::Ladder ladder;
    ladder.policy = terms["policy"].text();
    ladder.calmFor = durationAt(terms, "calmFor");
    ladder.ackValidFor = durationAt(terms, "ackValidFor");
    ladder.calendar = calendarAt(terms, own_);
    for (const doc::Node entry : terms["levels"]) ladder.steps.push_back(step(entry, ladder.calendar));
    return ladder;
  }

 private:
  const calendar::Calendar* calendarAt(doc::Node terms, const calendar::Calendar* otherwise) const {
    const doc::Node name = terms["calendar"];
    return name ? &calendars_.get(name.text()) : otherwise;
  }

  policy::LadderStep step(doc::Node entry, const calendar::Calendar* otherwise) const {
    policy::LadderStep step;
    step.level = numberAt(entry, "level").value_or(0);
    step.when = policy::levels.parse(entry["when"].text()).value_or(policy::Level::atRisk);
    step.unacknowledged = numberAt(entry["when"], "unacknowledged");
    step.after = durationAt(entry, "after");
    step.ackWithin = durationAt(entry, "ackWithin");
    step.repeatEvery = durationAt(entry, "repeatEvery");
    step.repeatMax = numberAt(entry, "repeatMax");
    step.calendar = calendarAt(entry, otherwise);
    for (const doc::Node recipient : entry["notify"]) step.notify.emplace_back(recipient.text());
    step.assign = entry["assign"].text();
    step.setPriority = numberAt(entry, "setPriority");
    step.rule = entry["rule"].text();
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

policy::EscalationHistory escalationHistory(doc::Node record, const doc::Document* terms,
                                            const calendar::Calendars& calendars,
                                            const calendar::Calendar* own) {
  const Reader reader(calendars, own);
  policy::EscalationHistory history;
  if (terms) history.ladders.emplace(std::string(), reader.ladder(terms->root()));
  for (const doc::Node alert : record["jeopardyAlert"]) {
    const auto level = policy::levels.parse(alert["name"].text());
    const auto date = parseInstant(alert["alertDate"].text());
    if (level && date && alert["id"])
      history.alerts.push_back({std::string(alert["id"].text()), *date, *level});
  }
  for (const doc::Node entry : record["escalation"]) {
    const std::string episode(entry["episode"].text());
    history.escalations.push_back({episode, numberAt(entry, "level").value_or(0),
                                   numberAt(entry, "repeat").value_or(0),
                                   parseInstant(entry["date"].text()).value_or(Instant{}),
                                   parseInstant(entry["acknowledgedDate"].text())});
    if (const doc::Node ladder = entry["ladder"]; ladder && !episode.empty())
      history.ladders.emplace(episode, reader.ladder(ladder));
  }
  return history;
}

}  // namespace som::process
