#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.hpp"
#include "jeopardy/jeopardy.hpp"
#include "policy/policy.hpp"
#include "record/payload.hpp"
#include "render/object.hpp"

namespace som::cli {
namespace {

using process::Notice;
using process::PolicyEffect;
using process::PolicyRuling;
using process::TriedRecord;

struct TestOptions {
  std::string id;
  bool all = false;
  std::vector<std::string> files;
  std::vector<std::string> without;
};

/// The result of one record or of all.
struct Outcome {
  std::vector<TriedRecord> records;  ///< those to show
  std::optional<process::PolicyTrial::One> one;
  std::size_t tested = 0;
  std::size_t differing = 0;
  std::size_t noticesChanged = 0;
  std::vector<Diagnostic> bad;
};

/// `level 2 again: jane, noc; assigns it to noc; sets priority 1`.
std::string textOf(const Notice& notice) {
  std::string text = fmt::format("level {}{}: ", notice.level, notice.repeat > 0 ? " again" : "");
  std::string told = notice.recipients.empty() ? "nobody" : joined(notice.recipients);
  if (!notice.recipients.empty() && notice.channels.empty()) told += " (no channel takes it)";
  if (notice.late) told += " (deferred before)";
  if (!notice.silencedBy.empty()) told += fmt::format(" (silenced by {})", joined(notice.silencedBy));
  if (!notice.inhibitedBy.empty()) told += fmt::format(" (inhibited by {})", joined(notice.inhibitedBy));
  text += told;
  if (!notice.assign.empty()) text += fmt::format("; assigns it to {}", notice.assign);
  if (notice.priority) text += fmt::format("; sets priority {}", *notice.priority);
  return text;
}

std::string textOf(const std::vector<Notice>& notices) {
  std::vector<std::string> parts;
  for (const Notice& notice : notices) parts.push_back(textOf(notice));
  return joined(parts, " | ");
}

doc::Value jsonOf(const PolicyEffect& effect) {
  doc::Value notices = doc::Value::array();
  for (const Notice& notice : effect.notices)
    notices.push_back(render::Object()
                          .add("level", notice.level)
                          .add("repeat", notice.repeat)
                          .add("recipients", notice.recipients)
                          .addAny("assign", notice.assign)
                          .addAny("priority", notice.priority ? doc::Value(*notice.priority) : doc::Value())
                          .add("channels", notice.channels)
                          .addAny("silencedBy", notice.silencedBy)
                          .addAny("inhibitedBy", notice.inhibitedBy)
                          .addAny("late", notice.late ? doc::Value(true) : doc::Value())
                          .take());
  return render::Object()
      .add("level", policy::levels.name(effect.level))
      .addOrNull("dueDate", effect.due)
      .addOrNull("nextTarget", effect.nextTarget)
      .add("notices", std::move(notices))
      .take();
}

doc::Value jsonOf(const std::vector<PolicyRuling>& rules) {
  doc::Value items = doc::Value::array();
  for (const PolicyRuling& rule : rules)
    items.push_back(render::Object()
                        .add("kind", rule.policy->kind->type)
                        .add("id", rule.id)
                        .add("ruling", process::rulings.name(rule.ruling))
                        .add("why", rule.why)
                        .add("place", process::policyPlace(rule.policy->document))
                        .take());
  return items;
}

doc::Value jsonOf(const TriedRecord& record, const std::optional<process::PolicyTrial::One>& one) {
  render::Object item;
  item.add("id", record.id).add("kind", record.kind->type).add("state", record.state);
  if (!one || one->hasLevel) item.add("before", jsonOf(record.before));
  if (record.after) item.add("after", jsonOf(*record.after));
  if (one) {
    item.addAny("agreedLevel", one->agreedLevel);
    if (!one->ladder.policy.empty())
      item.add("episodeLadder", render::Object()
                                    .add("policy", one->ladder.policy)
                                    .add("since", formatInstant(one->ladder.since))
                                    .add("differs", one->ladder.differs || one->ladder.differsThen)
                                    .take());
    item.add("rules", jsonOf(one->rules));
    if (record.after || !one->rulesAfter.empty()) item.add("rulesAfter", jsonOf(one->rulesAfter));
  }
  return item.take();
}

render::Cell levelCell(policy::Level level) {
  return {std::string(policy::levels.name(level)), colourOf(level)};
}

/// The records: what holds now, and in a second line what would be.
render::Table recordTable(const Times& times, const std::vector<TriedRecord>& records) {
  render::Table table{
      {{"ID"}, {""}, {"LEVEL"}, {"DUE"}, {"NEXT", false, false, 1}, {.title = "NOTICES", .wrap = true}}, {}};
  table.columns[1].name = "when";
  const auto add = [&](const std::string& id, const char* when, const PolicyEffect& effect) {
    table.rows.push_back({id, when, levelCell(effect.level), times.shown(effect.due),
                          times.shown(effect.nextTarget), textOf(effect.notices)});
  };
  for (const TriedRecord& record : records) {
    add(record.id, "now", record.before);
    if (record.after) add(record.id, "then", *record.after);
  }
  return table;
}

/// The policies that match a record. Those that do not are for the formats of programs.
render::Table ruleTable(const std::vector<PolicyRuling>& rules, bool wide) {
  render::Table table{
      {{"KIND"}, {"ID"}, {"RULING"}, {.title = "WHY", .wrap = true}, {"FILE", false, false, 1}}, {}};
  for (const PolicyRuling& rule : rules) {
    if (rule.ruling == process::Ruling::fails && !wide) continue;
    const bool applies = rule.ruling == process::Ruling::applies;
    table.rows.push_back({std::string(rule.policy->kind->shortName),
                          rule.id,
                          {std::string(process::rulings.name(rule.ruling)),
                           applies ? render::Colour::green : render::Colour::none},
                          rule.why,
                          process::policyPlace(rule.policy->document)});
  }
  return table;
}

/// Says that the current episode keeps another ladder than the one that matches; empty if it does not.
std::string textOf(const Times& times, const process::KeptLadder& ladder) {
  if (!ladder.differs && !ladder.differsThen) return {};
  return fmt::format(
      "  ladder: the episode since {} keeps the one that it copied from '{}'; {} applies to the next episode",
      times.shown(ladder.since), ladder.policy,
      ladder.differs ? "what matches now" : "what would match then");
}

void printRules(const Printer& printer, const char* title, const std::vector<PolicyRuling>& rules) {
  const render::Table table = ruleTable(rules, printer.format() == "wide");
  printer.print(fmt::format("\n{}\n", title));
  if (table.rows.empty())
    printer.print("  no policy matches\n");
  else
    printer.print(table);
}

/// One record for people: the rules, then what they do.
void printOne(const Printer& printer, const Times& times, const Outcome& outcome) {
  const process::PolicyTrial::One& one = *outcome.one;
  const TriedRecord& record = outcome.records.front();
  std::string head = fmt::format("{}  {}", record.id, record.state);
  if (!record.description.empty()) head += "  " + record.description;
  printer.line(head);
  if (!one.agreedLevel.empty()) printer.line("  agreed terms: " + one.agreedLevel, 4);
  if (const std::string text = textOf(times, one.ladder); !text.empty()) printer.line(text, 4);
  printRules(printer, "RULES", one.rules);
  const bool changed = !one.rulesAfter.empty() || record.after;
  if (changed && one.rulesAfter != one.rules) printRules(printer, "RULES THEN", one.rulesAfter);
  if (!one.hasLevel) return;
  printer.print("\n");
  printer.print(recordTable(times, outcome.records));
}

void printSummary(const Printer& printer, const Outcome& outcome, bool isTrial) {
  const auto records = [](std::size_t n) { return fmt::format("{} record{}", n, n == 1 ? "" : "s"); };
  std::string text = fmt::format("{} tested", records(outcome.tested));
  if (isTrial)
    text += fmt::format("; {} would change, {} in notices", outcome.differing, outcome.noticesChanged);
  else
    text += fmt::format("; {} to escalate now", records(outcome.records.size()));
  if (!printer.isQuiet()) printer.print(text + "\n");
}

void print(const Session& session, const Printer& printer, const Times& times, const Outcome& outcome,
           bool isTrial) {
  std::vector<doc::Value> items;
  if (printer.isTree())
    for (const TriedRecord& record : outcome.records) items.push_back(jsonOf(record, outcome.one));
  if (printer.format() == "ndjson") {
    for (const doc::Value& item : items) printer.json(item);
  } else if (printer.isJson()) {
    printer.json(render::Object::ofKind("PolicyTest")
                     .add("now", formatInstant(session.env.now))
                     .add("tested", outcome.tested)
                     .add("differing", outcome.differing)
                     .add("noticesChanged", outcome.noticesChanged)
                     .add("items", items)
                     .take());
  } else if (!printer.isForPeople()) {
    printer.print(recordTable(times, outcome.records));
  } else if (outcome.one) {
    printOne(printer, times, outcome);
  } else {
    if (!outcome.records.empty()) printer.print(recordTable(times, outcome.records));
    printSummary(printer, outcome, isTrial);
  }
}

process::PolicyChanges changesOf(const Session& session, const TestOptions& options) {
  process::PolicyChanges changes;
  for (const std::string& file : options.files) {
    std::vector<doc::Document> documents = readPayload(session, file);
    if (documents.empty())
      throw Error(Diagnostic(Code::usage, fmt::format("--policy: '{}' has no policy", file)));
    std::move(documents.begin(), documents.end(), std::back_inserter(changes.given));
  }
  for (const std::string& reference : options.without) {
    const process::PolicyDocument& policy = policyNamed(session.workspace().policies(), reference);
    changes.removed.push_back(
        {policy.kind, std::string(model::PolicyView<doc::Node>(policy.document.root()).id())});
  }
  return changes;
}

Outcome outcomeOf(process::PolicyTrial& trial, const TestOptions& options) {
  Outcome outcome;
  if (!options.all) {
    outcome.one = trial.one(options.id);
    outcome.records = {outcome.one->record};
  } else {
    process::PolicyTrial::All all = trial.all();
    outcome.records = std::move(all.records);
    outcome.bad = std::move(all.bad);
  }
  outcome.tested = outcome.records.size();
  for (const TriedRecord& record : outcome.records) {
    outcome.differing += record.differs() ? 1 : 0;
    outcome.noticesChanged += record.changesNotices() ? 1 : 0;
  }
  if (options.all)
    std::erase_if(outcome.records, [&](const TriedRecord& record) {
      return trial.changesAnything() ? !record.differs() : record.before.notices.empty();
    });
  return outcome;
}

/// True if a given document is a service level: its terms are copied when a record is created.
bool givesTerms(const process::PolicyChanges& changes) {
  return std::any_of(changes.given.begin(), changes.given.end(), [](const doc::Document& document) {
    return model::findKind(model::PolicyView<doc::Node>(document.root()).type()) ==
           &model::row(model::Kind::serviceLevel);
  });
}

Exit runTest(const Session& session, const Printer& printer, const Times& times, const TestOptions& options) {
  if (options.all == !options.id.empty())
    throw Error(Diagnostic(Code::usage, options.all ? "--all and a record exclude each other"
                                                    : "name a record, or test all with --all"));
  process::PolicyChanges changes = changesOf(session, options);
  const bool hasTerms = givesTerms(changes);
  process::PolicyTrial trial(session.workspace(), session.env, std::move(changes));
  const Outcome outcome = outcomeOf(trial, options);
  print(session, printer, times, outcome, trial.changesAnything());
  if (hasTerms && printer.isForPeople())
    printer.remark(
        "som: the terms of a service level are copied into new records; those of today keep theirs");
  printer.complain(trial.warnings());
  printer.complain(outcome.bad);
  return worseExit(outcome.noticesChanged > 0 ? Exit::answerIsNo : Exit::done, skippedExit(outcome.bad));
}

}  // namespace

void addPolicyTest(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<TestOptions>();
  command.id(options->id, nullptr).required(false);
  command.flag("--all", options->all, "all open records; shows those that differ");
  command
      .repeated("--policy", options->files,
                "try the policies of this file instead of those with their ids; - is standard input; repeat "
                "for more")
      .placeholder("FILE");
  command.repeated("--without", options->without, "try it without this policy; repeat for more")
      .placeholder("POLICY");
  select(command, selection, {"table", "wide", "json", "ndjson", "csv", "markdown"}, options, runTest);
  command.examples(
      "  som policy test 7K3F\n  som policy test --all --policy policy/escalation.yaml.new\n"
      "  som policy test 7K3F --policy - --without silence/ring-works");
}

}  // namespace som::cli
