#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/duration.hpp"
#include "base/suggest.hpp"
#include "cli/git.hpp"
#include "jeopardy/jeopardy.hpp"
#include "process/edit/silence_files.hpp"
#include "process/outbox/outbox.hpp"
#include "process/work/policies.hpp"
#include "render/object.hpp"
#include "render/terminal.hpp"
#include "store/commit_queue.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

using policy::Level;

/// The lines of the screen of a small terminal.
constexpr std::size_t mostLines = 24;

struct StatusOptions {};

/// What `status` shows.
struct WorkspaceStatus {
  process::NextResult next;
  policy::LevelCounts counts = {};             ///< open records by level
  std::optional<store::JournalState> journal;  ///< nullopt: it cannot be read
  std::vector<process::WaitingEvent> events;
  std::size_t failedEvents = 0;
  std::vector<process::ListedSilence> ending;  ///< silences that end soon
  process::LastScan last;
  std::optional<GitState> git;
  bool isSyncInterrupted = false;
  std::size_t waitingCommits = 0;  ///< changes without a commit although their commands asked for one
  std::vector<Diagnostic> bad;
};

/// The journal is of this machine. A reader who may not read it still gets the rest.
std::optional<store::JournalState> journalOf(process::Workspace& workspace) try {
  return workspace.store().journal();
} catch (const Error& error) {
  if (worstExit(error.findings()) != Exit::io) throw;
  return std::nullopt;
}

WorkspaceStatus statusOf(const Session& session) {
  process::Workspace& workspace = session.workspace();
  WorkspaceStatus status;
  status.journal = journalOf(workspace);
  status.next = process::next(workspace, session.env, "");
  for (const auto& [kind, counts] : status.next.openOfKind) policy::add(status.counts, counts);
  std::vector<Diagnostic> badEvents;
  status.events = process::waitingEvents(workspace, "", badEvents);
  status.failedEvents = static_cast<std::size_t>(
      std::count_if(status.events.begin(), status.events.end(),
                    [](const process::WaitingEvent& event) { return event.tries.failed; }));
  status.ending = process::listSilences(workspace.policies(), session.env.now);
  std::erase_if(status.ending, [&](const process::ListedSilence& silence) {
    return !process::endsSoon(silence, session.env.now);
  });
  status.last = process::lastScan(workspace.store());
  status.git = gitState(session.host, session.directory());
  if (status.journal) status.waitingCommits = store::waitingCommits(workspace.store().files()).size();
  status.isSyncInterrupted = status.journal && store::isSyncInterrupted(workspace.store().files());
  status.bad = status.next.bad;
  status.bad.insert(status.bad.end(), badEvents.begin(), badEvents.end());
  return status;
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// One of the facts below the records.
struct Fact {
  std::string label;
  std::string text;
  bool needsAttention = false;
};

Fact transactionsOf(const std::optional<store::JournalState>& readable) {
  using Kind = store::JournalState::Kind;
  if (!readable) return {"transactions", "unknown: the journal in .som cannot be read", true};
  const store::JournalState& journal = *readable;
  Fact fact{"transactions", "none unfinished"};
  if (journal.kind == Kind::foreign)
    fact.text = "not of this workspace: som doctor";
  else if (journal.kind != Kind::clean)
    fact.text =
        fmt::format("1 unfinished, of {}; the next change {} it", counted(journal.paths.size(), "file"),
                    journal.kind == Kind::unfinished ? "finishes" : "takes back");
  if (!journal.setAside.empty()) fact.text += "; files were set aside: som doctor";
  fact.needsAttention = journal.kind != Kind::clean || !journal.setAside.empty();
  return fact;
}

Fact outboxOf(const WorkspaceStatus& status) {
  if (status.events.empty()) return {"outbox", "no event waits"};
  std::string text =
      status.events.size() == 1 ? "1 event waits" : fmt::format("{} events wait", status.events.size());
  if (status.failedEvents > 0)
    text += fmt::format(", {} given up: som outbox list --failed", status.failedEvents);
  return {"outbox", text, status.failedEvents > 0};
}

Fact silencesOf(const WorkspaceStatus& status, Instant now) {
  const std::size_t count = status.ending.size();
  if (count == 0) return {"silences", "none ends within 24 h"};
  std::vector<std::string> ends;
  for (const process::ListedSilence& silence : status.ending)
    ends.push_back(fmt::format("{} in {}", silence.id, humanSeconds(silence.end - now)));
  return {"silences", fmt::format("{} end{} within 24 h: {}", count, count == 1 ? "s" : "", joined(ends)),
          true};
}

Fact escalationOf(const process::LastScan& last, const Times& times) {
  if (!last.escalated) return {"escalation", "never done on this machine: som jeopardy scan --escalate"};
  return {"escalation", "last done on this machine at " + times.shown(last.escalated)};
}

Fact repositoryOf(const WorkspaceStatus& status) {
  const std::optional<GitState>& git = status.git;
  Fact fact{"git", git ? fmt::format("{}, {}", git->branch,
                                     git->uncommitted == 0 ? "all files committed"
                                                           : counted(git->uncommitted, "uncommitted file"))
                       : "no repository"};
  if (status.isSyncInterrupted) {
    fact.text += "; a sync was interrupted: som git sync";
    fact.needsAttention = true;
  }
  if (status.waitingCommits == 0) return fact;
  fact.text +=
      fmt::format("; {} to be committed: som doctor --fix", counted(status.waitingCommits, "change"));
  fact.needsAttention = true;
  return fact;
}

Fact badFilesOf(const WorkspaceStatus& status) {
  return {"bad files", fmt::format("{}: som validate", status.next.badFiles), true};
}

std::vector<Fact> factsOf(const WorkspaceStatus& status, const Session& session, const Times& times) {
  std::vector<Fact> facts = {transactionsOf(status.journal), outboxOf(status),
                             silencesOf(status, session.env.now), escalationOf(status.last, times),
                             repositoryOf(status)};
  if (status.next.badFiles > 0) facts.insert(facts.begin(), badFilesOf(status));
  return facts;
}

/// Text of at most 24 lines, each as wide as the terminal at most; a command may be longer. In a pipe, lines
/// stay whole.
class Screen {
 public:
  Screen(const Session& session, const Printer& printer)
      : width_(session.host.width), colour_(printer.colour()) {}

  void line(const std::string& text) { text_ += fitted(render::terminalSafe(text), 0) + "\n"; }
  void facts(const std::vector<Fact>& facts) {
    for (const Fact& fact : facts) line(fmt::format("{:<14}{}", fact.label, fact.text));
  }
  void headline(process::Workspace& workspace, const WorkspaceStatus& status);
  void kinds(const WorkspaceStatus& status);
  /// Adds at most `most` decisions, and so few that `reserved` more lines fit.
  void decisions(const std::vector<process::Decision>& decisions, std::size_t most, std::size_t reserved);
  std::string take() && { return std::move(text_); }

 private:
  /// The text, cut to what is left of the terminal's width behind `used` columns.
  std::string fitted(const std::string& text, std::size_t used) const {
    return width_ > used ? render::fitted(text, width_ - used) : text;
  }
  std::size_t lines() const { return static_cast<std::size_t>(std::count(text_.begin(), text_.end(), '\n')); }

  std::size_t width_;
  bool colour_;
  std::string text_;
};

void Screen::headline(process::Workspace& workspace, const WorkspaceStatus& status) {
  line(fmt::format("{}: {}: {}", workspace.settings().name,
                   counted(policy::totalOf(status.counts), "open record"), textOf(status.counts)));
}

void Screen::kinds(const WorkspaceStatus& status) {
  render::Table table{{{"KIND"},
                       {"OVERDUE", true},
                       {"IN JEOPARDY", true},
                       {"AT RISK", true},
                       {"ON TRACK", true},
                       {"OPEN", true}},
                      {}};
  for (const model::KindRow& kind : model::kinds()) {
    const auto found = status.next.openOfKind.find(&kind);
    if (found == status.next.openOfKind.end() || policy::totalOf(found->second) == 0) continue;
    auto& row = table.rows.emplace_back(std::vector<render::Cell>{std::string(kind.shortName)});
    for (const Level level : policy::worstFirst) {
      const std::size_t count = policy::countOf(found->second, level);
      row.emplace_back(std::to_string(count), count > 0 ? colourOf(level) : render::Colour::none);
    }
    row.emplace_back(std::to_string(policy::totalOf(found->second)));
  }
  if (!table.rows.empty()) text_ += table.text(width_, colour_);
}

void Screen::decisions(const std::vector<process::Decision>& decisions, std::size_t most,
                       std::size_t reserved) {
  constexpr std::size_t linesOfOne = 2;
  const std::size_t used = lines() + 1 + reserved;
  const std::size_t room = used < mostLines ? (mostLines - used) / linesOfOne : 0;
  const std::size_t count = std::min({decisions.size(), most, room});
  if (decisions.empty()) return line("next: nothing needs a decision");
  line(count == decisions.size()
           ? "next:"
           : fmt::format("next: {} of {}; all: som jeopardy next", count, decisions.size()));
  for (std::size_t i = 0; i < count; ++i) {
    const process::Decision& decision = decisions[i];
    const std::string level(policy::levels.name(decision.level));
    const std::string who = decision.assignee.empty() ? "" : fmt::format(" ({})", decision.assignee);
    const std::string about =
        render::terminalSafe(fmt::format(" {}{}: {}", decision.id, who, decision.message));
    text_ += "  " + render::coloured(level, colourOf(decision.level), colour_) +
             fitted(about, level.size() + 2) + "\n    " + render::terminalSafe(decision.command) + "\n";
  }
}

doc::Value statusJson(const WorkspaceStatus& status, const Session& session) {
  doc::Value kinds = doc::Value::array();
  for (const model::KindRow& kind : model::kinds())
    if (const auto found = status.next.openOfKind.find(&kind); found != status.next.openOfKind.end())
      kinds.push_back(
          {{"kind", kind.type}, {"open", policy::totalOf(found->second)}, {"levels", jsonOf(found->second)}});
  doc::Value decisions = doc::Value::array();
  for (const process::Decision& decision : status.next.decisions) decisions.push_back(jsonOf(decision));
  doc::Value silences = doc::Value::array();
  for (const process::ListedSilence& silence : status.ending)
    silences.push_back({{"id", silence.id}, {"endDate", formatInstant(silence.end)}});
  doc::Value git;
  if (status.git) {
    render::Object object;
    object.add("branch", status.git->branch).add("uncommitted", status.git->uncommitted);
    if (status.waitingCommits > 0) object.add("waitingCommits", status.waitingCommits);
    git = object.take();
  }
  const bool isClean = !status.journal || status.journal->kind == store::JournalState::Kind::clean;
  return render::Object::ofKind("Status")
      .add("workspace", session.workspace().settings().name)
      .add("now", formatInstant(session.env.now))
      .add("open", policy::totalOf(status.counts))
      .add("bad", status.next.badFiles)
      .add("levels", jsonOf(status.counts))
      .add("kinds", std::move(kinds))
      .add("next", std::move(decisions))
      .add("unfinished", isClean ? doc::Value::array() : doc::Value(status.journal->paths))
      .add("outbox", {{"waiting", status.events.size()}, {"failed", status.failedEvents}})
      .add("endingSilences", std::move(silences))
      .addOrNull("lastEscalation", status.last.escalated)
      .add("git", std::move(git))
      .take();
}

/// Prints findings after the screen. Files that cannot be read could hide the worst record.
Exit finished(const Printer& printer, const WorkspaceStatus& status) {
  printer.complain(status.bad);
  printer.stats(status.next.counts);
  return skippedExit(status.bad);
}

Exit runStatus(const Session& session, const Printer& printer, const Times& times, const StatusOptions&) {
  const WorkspaceStatus status = statusOf(session);
  if (printer.isJson()) {
    printer.json(statusJson(status, session));
    return finished(printer, status);
  }
  const std::vector<Fact> facts = factsOf(status, session, times);
  Screen screen(session, printer);
  screen.headline(session.workspace(), status);
  screen.kinds(status);
  screen.decisions(status.next.decisions, 3, facts.size());
  screen.facts(facts);
  printer.print(std::move(screen).take());
  return finished(printer, status);
}

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> commandsToGoOnWith = {{
    {"som status", "the state of the workspace"},
    {"som jeopardy next", "all that needs a decision"},
    {"som order list --open", "the open orders"},
    {"som help", "all commands"},
}};

Exit showAttention(const Session& session, const Printer& printer, const Times& times,
                   const StatusOptions& options) {
  if (printer.isJson()) return runStatus(session, printer, times, options);
  const WorkspaceStatus status = statusOf(session);
  std::vector<Fact> facts = factsOf(status, session, times);
  std::erase_if(facts, [](const Fact& fact) { return !fact.needsAttention; });
  Screen screen(session, printer);
  screen.headline(session.workspace(), status);
  screen.decisions(status.next.decisions, 6, facts.size() + 1 + commandsToGoOnWith.size());
  screen.facts(facts);
  screen.line("");
  for (const auto& [command, meaning] : commandsToGoOnWith)
    screen.line(fmt::format("{:<24}{}", command, meaning));
  printer.print(std::move(screen).take());
  return finished(printer, status);
}

const std::vector<std::string_view> statusFormats = {"table", "json"};

}  // namespace

void selectAttention(Selection& selection) {
  const auto verbs = rootVerbs();
  selection.verb =
      &*std::find_if(verbs.begin(), verbs.end(), [](const Verb& verb) { return verb.add == addStatus; });
  selection.needs = selection.verb->needs;
  selection.formats = statusFormats;
  selection.run = [](Context& context) {
    return showAttention(context.session, context.printer, context.times, StatusOptions());
  };
}

void addStatus(Command& command, Selection& selection, const model::KindRow*) {
  select(command, selection, statusFormats, std::make_shared<StatusOptions>(), runStatus);
  command.examples("  som status\n  som status -o json | jq -r '.next[0].command'");
}

}  // namespace som::cli
