#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/suggest.hpp"
#include "model/entry_views.hpp"
#include "model/escalation.hpp"
#include "policy/policy.hpp"
#include "render/yaml.hpp"

namespace som::cli {
namespace {

using Step = model::LadderStepView<doc::Node>;

struct ShowOptions {
  std::string id;
};

/// The value of a member that is a text, a time, a number, or a list of them; empty for any other.
std::string valueText(const Times& times, doc::Node value) {
  if (const auto time = parseInstant(value.text())) return times.shown(time);
  if (value.isScalar()) return std::string(value.text());
  std::vector<std::string> parts;
  for (const doc::Node one : value) {
    if (!value.isSequence() || !one.isScalar()) return {};
    parts.emplace_back(one.text());
  }
  return joined(parts);
}

/// The terms of a policy, with what the schema says of each.
render::Table termTable(const Times& times, const process::PolicyDocument& policy, schema::Rule rule) {
  constexpr std::array<std::string_view, 3> inHead = {"@type", "id", "name"};
  render::Table table{{{"TERM"}, {.title = "VALUE", .wrap = true}, {.title = "MEANING", .wrap = true}}, {}};
  for (const doc::Node member : policy.document.root()) {
    if (std::find(inHead.begin(), inHead.end(), member.key()) != inHead.end()) continue;
    const std::string value = valueText(times, member);
    if (!value.empty())
      table.rows.push_back(
          {std::string(member.key()), value, std::string(rule.property(member.key()).description())});
  }
  return table;
}

/// `level 1 was not acknowledged in PT30M`, `atRisk or worse`.
std::string whenText(model::LadderView<doc::Node> ladder, Step step) {
  if (const auto level = step.unacknowledged()) {
    for (const Step other : ladder.steps())
      if (other.level() == *level)
        return fmt::format("level {} was not acknowledged in {}", *level,
                           other.acknowledgeWithinNode().text());
    return fmt::format("level {} was not acknowledged", *level);
  }
  return step.when() == policy::levels.name(policy::Level::overdue) ? std::string(step.when())
                                                                    : fmt::format("{} or worse", step.when());
}

/// `the assignee, the lead of team-access, jane`.
std::string whoText(Step step) {
  std::vector<std::string> parts;
  for (const auto recipient : step.recipients()) {
    const std::string_view text = recipient.text();
    if (text == check::assigneeOfRecord)
      parts.emplace_back("the assignee");
    else if (text.starts_with(check::leadOfTeam))
      parts.push_back(fmt::format("the lead of {}", text.substr(check::leadOfTeam.size())));
    else
      parts.emplace_back(text);
  }
  return parts.empty() ? "nobody" : joined(parts);
}

/// `assigns it to noc; sets priority 1; again every PT8H, at most 5 times`.
std::string alsoText(Step step) {
  std::vector<std::string> parts;
  if (!step.assign().empty()) parts.push_back(fmt::format("assigns it to {}", step.assign()));
  if (step.priority()) parts.push_back(fmt::format("sets priority {}", *step.priority()));
  if (step.rematches()) parts.emplace_back("takes the terms of that priority");
  if (step.repeatEvery())
    parts.push_back(
        fmt::format("again every {}{}", step.repeatEveryNode().text(),
                    step.mostRepeats() ? fmt::format(", at most {} times", *step.mostRepeats()) : ""));
  if (step.hasAcknowledgeWithin())
    parts.push_back(fmt::format("to be acknowledged in {}", step.acknowledgeWithinNode().text()));
  if (step.calendar()) parts.push_back(fmt::format("counted in {}", *step.calendar()));
  return joined(parts, "; ");
}

render::Table ladderTable(model::LadderView<doc::Node> ladder) {
  render::Table table{{{"LEVEL", true},
                       {.title = "WHEN", .wrap = true},
                       {"AFTER"},
                       {.title = "WHO", .wrap = true},
                       {.title = "ALSO", .wrap = true}},
                      {}};
  for (const Step step : ladder.steps())
    table.rows.push_back({std::string(step.levelNode().text()), whenText(ladder, step),
                          step.after() ? std::string(step.afterText()) : "at once", whoText(step),
                          alsoText(step)});
  return table;
}

/// The activities of a resolution plan.
render::Table activityTable(const process::PolicyDocument& policy) {
  render::Table table{{{"ACTIVITY"},
                       {.title = "NAME", .wrap = true},
                       {"TYPE", false, false, 1},
                       {"AFTER"},
                       {"DURATION"},
                       {"TEAM"}},
                      {}};
  const model::ResolutionPlanView<doc::Node> plan(policy.document.root());
  for (const doc::Node node : plan.activities()) {
    const model::ActivityView<doc::Node> activity(node);
    table.rows.push_back({std::string(activity.id()), std::string(activity.name()),
                          std::string(activity.type()), joined(model::textsOf(activity.dependsOn())),
                          std::string(activity.typicalText()), std::string(activity.team())});
  }
  return table;
}

Exit runShow(const Session& session, const Printer& printer, const Times& times, const ShowOptions& options) {
  process::Workspace& workspace = session.workspace();
  const process::PolicyDocument& policy = policyNamed(workspace.policies(), options.id);
  const doc::Value whole = doc::toValue(policy.document.root());
  if (printer.isJson()) return printer.json(whole), Exit::done;
  if (printer.isTree()) return printer.print(render::yaml(whole)), Exit::done;
  const model::PolicyView<doc::Node> view(policy.document.root());
  std::string head = fmt::format("{} {}", policy.kind->type, view.id());
  if (!view.name().empty()) head += fmt::format(": {}", view.name());
  printer.line(head);
  printer.line("  file        ", process::policyPlace(policy.document), 14);
  printer.line("  applies to  ", process::subjectText(policy), 14);
  std::vector<render::Table> tables = {
      termTable(times, policy, workspace.schemas().get(policy.kind->schema).root())};
  if (policy.kind->kind == model::Kind::escalationPolicy)
    tables.push_back(ladderTable(model::LadderView<doc::Node>(policy.document.root())));
  if (policy.kind->kind == model::Kind::resolutionPlan) tables.push_back(activityTable(policy));
  for (const render::Table& table : tables) {
    if (table.rows.empty()) continue;
    printer.print("\n");
    printer.print(table);
  }
  return Exit::done;
}

}  // namespace

void addPolicyShow(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ShowOptions>();
  command.option("id", options->id, "the policy: its id, or its kind, / and its id")
      .required()
      .placeholder("POLICY");
  select(command, selection, {"table", "json", "yaml"}, options, runShow);
  command.examples("  som policy show gold-trouble\n  som policy show escalation-policy/orders -o yaml");
}

}  // namespace som::cli
