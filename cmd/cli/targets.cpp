#include "cli/targets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>

#include "base/suggest.hpp"
#include "cli/context.hpp"
#include "process/read/list.hpp"

namespace som::cli {
namespace {

/// The condition; null if the records are named by their ids.
std::unique_ptr<const process::RecordQuery> queryOf(const Context& context, const Targets& targets) {
  if (!targets.where) return nullptr;
  const auto range = [&](std::string_view text) { return context.times.range(std::string(text)); };
  return std::make_unique<const process::RecordQuery>(context.session.workspace(),
                                                      process::QueryTexts{targets.where, {}, {}},
                                                      model::kindsLike(targets.kind), range);
}

/// True for a failure of the machine or of som, not a refusal of one change: nothing may be changed then.
bool isFailure(const std::vector<Diagnostic>& findings) {
  return std::any_of(findings.begin(), findings.end(), [](const Diagnostic& finding) {
    const Exit exit = codeExit(finding.code);
    return exit == Exit::io || exit == Exit::fault || exit == Exit::tryAgain;
  });
}

/// The records that a condition finds.
struct Matches {
  std::vector<std::string> ids;
  Exit status = Exit::done;  ///< of the files that could not be judged
};

/// The records that match the condition now. Throws the findings for files that cannot be read: they might
/// match. Prints those for files that cannot be judged.
Matches matching(const Context& context, const Targets& targets, const process::RecordQuery& query) {
  const Session& session = context.session;
  process::ListRequest request;
  request.kind = targets.kind;
  const process::ListResult found = process::list(session.workspace(), session.env, request, query);
  if (isFailure(found.bad)) throw Error(found.bad);
  context.printer.complain(found.bad);
  if (found.rows.size() > targets.most && !session.global.dryRun)
    throw Error(Diagnostic(Code::usage, fmt::format("{} records match, which are more than {}",
                                                    found.rows.size(), targets.most))
                    .hint(fmt::format("see what would change with -n, or add --max {}", found.rows.size())));
  if (found.rows.empty()) context.printer.remark("som: no record matches");
  Matches matches{{}, skippedExit(found.bad)};
  for (const process::ListRow& row : found.rows) matches.ids.push_back(row.id);
  return matches;
}

/// One transaction that carries out a verb for several records.
class Batch {
 public:
  Batch(Context& context, const Targets& targets, const process::RecordQuery* query,
        const std::function<Exit(Context&)>& change)
      : context_(context),
        targets_(targets),
        query_(query),
        change_(change),
        unit_(context.session.workspace(), context.session.env, optionsOf(context)),
        assessor_(context.session.workspace(), context.session.env.now) {}

  /// Opens the records that ids name. Throws the findings for all of them.
  void open(const std::vector<std::string>& references) {
    std::vector<Diagnostic> findings;
    for (const std::string& reference : references) try {
        unit_.open(reference, targets_.kind);
      } catch (const Error& error) {
        findings.insert(findings.end(), error.findings().begin(), error.findings().end());
      }
    if (findings.empty()) return;
    findings.back().hints.emplace_back("nothing was changed; quote text that has spaces");
    throw Error(std::move(findings));
  }

  void attempt(const std::string& reference) {
    try {
      unit_.attempt([&] { carryOut(unit_.open(reference, targets_.kind)); });
    } catch (const Error& error) {
      if (isFailure(error.findings())) throw;
      for (Diagnostic finding : error.findings()) {
        if (finding.file.empty()) finding.file = reference;
        if (query_ && ended_.contains(reference)) finding.hints = {hintOfEnded()};
        refused_.push_back(std::move(finding));
      }
    }
  }

  Exit finish() {
    const Exit status = worseExit(status_, context_.session.finish(unit_.finish()));
    context_.printer.complain(refused_);
    return refused_.empty() ? status : worseExit(status, worstExit(refused_));
  }

 private:
  /// A note belongs to each record, and comes with its change.
  static process::ChangeOptions optionsOf(const Context& context) {
    process::ChangeOptions options = context.session.changeOptions();
    options.note.clear();
    return options;
  }

  /// Says how the expression leaves out the records that have ended.
  std::string hintOfEnded() const {
    std::vector<std::string> states;
    for (const std::string_view name : lifecycle::states.names())
      if (targets_.kind && targets_.kind->lifecycle &&
          lifecycle::isFinal(*targets_.kind->lifecycle, *lifecycle::states.parse(name)))
        states.emplace_back(name);
    return fmt::format("to leave out what has ended, add to --where: and not (state in ({}))",
                       joined(states));
  }

  void carryOut(const process::Draft& draft) {
    if (!seen_.insert(draft.id).second) return;
    const bool matches = !query_ || query_->matches({draft.before.value(), *draft.kind, assessor_});
    if (!matches) return context_.printer.remark(fmt::format("som: {} no longer matches", draft.id));
    if (draft.kind->lifecycle && lifecycle::isFinal(*draft.kind->lifecycle, draft.state()))
      ended_.insert(draft.id);
    *targets_.id = draft.id;
    Context part(context_, unit_, context_.session.global);
    status_ = worseExit(status_, change_(part));
  }

  Context& context_;
  const Targets& targets_;
  const process::RecordQuery* query_;
  const std::function<Exit(Context&)>& change_;
  process::UnitOfWork unit_;
  process::Assessor assessor_;
  std::set<std::string> seen_;
  std::set<std::string> ended_;  ///< the records that had ended before
  std::vector<Diagnostic> refused_;
  Exit status_ = Exit::done;
};

}  // namespace

Exit changeMany(Context& context, const Targets& targets, const std::function<Exit(Context&)>& change) {
  if (!context.session.global.ifMatch.empty())
    throw Error(Diagnostic(Code::usage, "--if-match is for one record").hint("name only one record"));
  const auto query = queryOf(context, targets);
  const Matches named = query ? matching(context, targets, *query) : Matches{targets.ids};
  if (named.ids.empty()) return worseExit(context.session.finish({}), named.status);
  Batch batch(context, targets, query.get(), change);
  if (!query) batch.open(named.ids);
  for (const std::string& id : named.ids) batch.attempt(id);
  return worseExit(batch.finish(), named.status);
}

}  // namespace som::cli
