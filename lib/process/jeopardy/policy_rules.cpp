#include "process/jeopardy/policy_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/contains.hpp"
#include "base/suggest.hpp"
#include "model/alarm.hpp"
#include "model/silence.hpp"
#include "process/planning/silences.hpp"
#include "process/work/events.hpp"

namespace som::process {
namespace {

using model::Kind;
using View = model::PolicyView<doc::Node>;

/// How the policies of a kind that match a record are used.
enum class Use : std::uint8_t { best, each, bySource, silences };

struct RuleRow {
  Kind policy;
  Use use;
  bool (*concerns)(const model::KindRow& record);
};

bool hasClocks(const model::KindRow& kind) { return kind.clock != model::Clock::none; }
bool isReport(const model::KindRow& kind) { return kind.clock == model::Clock::report; }
bool isAlarm(const model::KindRow& kind) { return kind.kind == Kind::alarm; }

constexpr std::array ruleTable = {
    RuleRow{Kind::serviceLevel, Use::best, hasClocks},
    RuleRow{Kind::jeopardyPolicy, Use::best, hasClocks},
    RuleRow{Kind::escalationPolicy, Use::best, hasClocks},
    RuleRow{Kind::reportPolicy, Use::best, isReport},
    RuleRow{Kind::resolutionPlan, Use::best, isReport},
    RuleRow{Kind::alarmPolicy, Use::bySource, isAlarm},
    RuleRow{Kind::silence, Use::silences, hasClocks},
    RuleRow{Kind::subscription, Use::each, hasEvents},
};

std::string idOf(const PolicyDocument& policy) { return std::string(View(policy.document.root()).id()); }

std::vector<std::string_view> sourcesOf(const PolicyDocument& policy) {
  return model::textsOf(model::AlarmPolicyView<doc::Node>(policy.document.root()).sources());
}

/// The conditions of a selector, in words.
std::vector<std::string> conditionTexts(const policy::Selector& selector) {
  std::vector<std::string> parts;
  for (const auto& [name, texts] : policy::conditionsOf(selector))
    parts.push_back(fmt::format("{} {}", name, joined(texts, " or ")));
  return parts;
}

std::string conditionNames(const policy::Selector& selector) {
  std::vector<std::string> names;
  for (const auto& [name, texts] : policy::conditionsOf(selector)) names.push_back(name);
  return names.empty() ? "applies to all records" : "matches " + joined(names);
}

/// The rulings of one kind of policies.
class Rulings {
 public:
  Rulings(const Policies& policies, doc::Node record, const model::KindRow& kind, Instant now)
      : policies_(policies), record_(record), kind_(kind), now_(now), subject_(subjectOf(record, kind)) {}

  void add(const RuleRow& row) {
    const std::size_t first = all_.size();
    if (row.use == Use::best) addBest(row.policy);
    if (row.use == Use::each) addEach(row.policy);
    if (row.use == Use::bySource) addBySource(row.policy);
    if (row.use == Use::silences) addSilences();
    std::stable_sort(all_.begin() + static_cast<std::ptrdiff_t>(first), all_.end(),
                     [](const PolicyRuling& a, const PolicyRuling& b) { return a.ruling < b.ruling; });
  }

  std::vector<PolicyRuling> take() { return std::move(all_); }

 private:
  void put(const PolicyDocument& policy, Ruling ruling, std::string why) {
    all_.push_back({&policy, idOf(policy), ruling, std::move(why)});
  }

  /// Adds a policy that does not match; false if it matches.
  bool fails(const PolicyDocument& policy) {
    std::string failed = policy::failedCondition(selectorOf(View(policy.document.root())), subject_);
    if (failed.empty()) return false;
    put(policy, Ruling::fails, std::move(failed));
    return true;
  }

  void addBest(Kind kind) {
    const PolicyMatcher matcher(policies_, kind);
    const PolicyDocument* best = matcher.best(subject_);
    const int most = best ? policy::conditions(selectorOf(View(best->document.root()))) : 0;
    for (std::size_t i = 0; i < matcher.candidates().size(); ++i) {
      const PolicyDocument& policy = matcher.policy(i);
      const policy::Selector& selector = matcher.candidates()[i].appliesTo;
      if (&policy == best)
        put(policy, Ruling::applies, conditionNames(selector));
      else if (!fails(policy))
        put(policy, Ruling::loses,
            fmt::format(
                "{} '{}'",
                policy::conditions(selector) < most ? "less specific than" : "as specific, and by id after",
                idOf(*best)));
    }
  }

  void addEach(Kind kind) {
    for (const PolicyDocument& policy : policies_.documents())
      if (policy.kind->kind == kind && !fails(policy))
        put(policy, Ruling::applies, conditionNames(selectorOf(View(policy.document.root()))));
  }

  void addSilences() {
    const Silences silences(policies_, *policies_.targets().files, now_);
    const auto covering = silences.covering(model::RecordView<doc::Node>(record_).id(), subject_);
    for (const PolicyDocument& policy : policies_.documents()) {
      if (policy.kind->kind != Kind::silence) continue;
      if (contains(covering, idOf(policy)))
        put(policy, Ruling::applies, fmt::format("covers {}", subjectText(policy)));
      else if (std::string why = notInEffect(policy); !why.empty())
        put(policy, Ruling::fails, std::move(why));
      else if (!fails(policy))
        put(policy, Ruling::fails, fmt::format("covers only {}", subjectText(policy)));
    }
  }

  /// Why a silence is not in effect; empty if it is.
  std::string notInEffect(const PolicyDocument& policy) const {
    const model::SilenceView<doc::Node> view(policy.document.root());
    if (view.end() && now_ >= *view.end()) return "it has ended";
    if (view.start() && now_ < *view.start()) return "it has not started";
    return {};
  }

  void addBySource(Kind kind) {
    const std::string source(model::AlarmView<doc::Node>(record_).source());
    const PolicyDocument* best = bestOfSource(kind, source);
    for (const PolicyDocument& policy : policies_.documents()) {
      if (policy.kind->kind != kind) continue;
      const auto sources = sourcesOf(policy);
      if (&policy == best)
        put(policy, Ruling::applies, sources.empty() ? "no policy names the source" : "matches source");
      else if (sources.empty() || contains(sources, source))
        put(policy, Ruling::loses,
            fmt::format("'{}' {}", idOf(*best), sources.empty() ? "names the source" : "comes first"));
      else
        put(policy, Ruling::fails, fmt::format("source is {}, not {}", source, joined(sources, " or ")));
    }
  }

  /// The first policy that names the source, otherwise the first that names none; null if there is neither.
  const PolicyDocument* bestOfSource(Kind kind, const std::string& source) const {
    const PolicyDocument* other = nullptr;
    for (const PolicyDocument& policy : policies_.documents()) {
      if (policy.kind->kind != kind) continue;
      const auto sources = sourcesOf(policy);
      if (contains(sources, source)) return &policy;
      if (sources.empty() && !other) other = &policy;
    }
    return other;
  }

  const Policies& policies_;
  doc::Node record_;
  const model::KindRow& kind_;
  Instant now_;
  policy::Subject subject_;
  std::vector<PolicyRuling> all_;
};

}  // namespace

std::string policyPlace(const doc::Document& policy) {
  return fmt::format("{}:{}", policy.file(), positionOf(*policy.source(), policy.root().span().begin).line);
}

std::string subjectText(const PolicyDocument& policy) {
  const doc::Node root = policy.document.root();
  std::vector<std::string> parts = conditionTexts(selectorOf(View(root)));
  const auto add = [&](std::string_view what, const std::vector<std::string_view>& texts) {
    if (!texts.empty()) parts.push_back(fmt::format("{} {}", what, joined(texts, " or ")));
  };
  if (policy.kind->kind == Kind::alarmPolicy) add("source", sourcesOf(policy));
  if (policy.kind->kind == Kind::silence) {
    const model::SilenceBasesView<doc::Node> silence(root);
    add("record", model::textsOf(silence.records()));
    add("service", model::textsOf(silence.services()));
    add("resource", model::textsOf(silence.resources()));
  }
  if (policy.kind->kind == Kind::resolutionPlan)
    if (const auto cause = model::ResolutionPlanView<doc::Node>(root).rootCause(); !cause.empty())
      parts.push_back(fmt::format("root cause {}", cause));
  return parts.empty() ? "all" : joined(parts);
}

bool isRule(const model::KindRow& kind) {
  return std::any_of(ruleTable.begin(), ruleTable.end(),
                     [&](const RuleRow& row) { return row.policy == kind.kind; });
}

std::vector<PolicyRuling> policyRulings(const Policies& policies, doc::Node record,
                                        const model::KindRow& kind, Instant now) {
  Rulings all(policies, record, kind, now);
  for (const RuleRow& row : ruleTable)
    if (row.concerns(kind)) all.add(row);
  return all.take();
}

}  // namespace som::process
