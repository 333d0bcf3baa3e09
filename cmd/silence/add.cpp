#include <fmt/format.h>

#include "base/suggest.hpp"
#include "process/edit/silence_files.hpp"
#include "process/jeopardy/covered.hpp"
#include "process/read/list.hpp"
#include "process/work/policies.hpp"
#include "silence/silence.hpp"

namespace som::cli {
namespace {

struct NewSilenceOptions {
  model::NewSilence silence;
  std::string until;
  std::string from;
  std::optional<std::string> where;
  std::string kind;
  std::string category;
  std::vector<std::string> priorities;
  std::vector<std::string> severities;
  std::string customer;
  std::string specification;
  bool all = false;
};

/// The ids of the open records that match a condition now. Throws the findings for files that cannot be
/// read: they might match.
std::vector<std::string> matching(const Session& session, const Times& times, const std::string& where) {
  const auto range = [&](std::string_view text) { return times.range(std::string(text)); };
  std::vector<std::string> ids;
  for (const model::Kind kind : {model::Kind::serviceOrder, model::Kind::serviceTroubleReport}) {
    process::ListRequest request;
    request.kind = &model::row(kind);
    request.open = true;
    const process::RecordQuery query(session.workspace(), process::QueryTexts{where, {}, {}},
                                     model::kindsLike(request.kind), range);
    const process::ListResult found = process::list(session.workspace(), session.env, request, query);
    if (!found.bad.empty()) throw Error(found.bad);
    for (const process::ListRow& row : found.rows) ids.push_back(row.id);
  }
  return ids;
}

/// Keeps the conditions of `appliesTo` that the options give. Throws unknown-kind, and not-found for an
/// unknown specification: the silence would cover nothing.
void addConditions(const Session& session, model::NewSilence& silence, const NewSilenceOptions& options) {
  if (!options.kind.empty() && !model::findKind(options.kind))
    throw Error(Diagnostic(Code::unknownKind, fmt::format("there is no kind '{}'", options.kind))
                    .hint(suggestion(options.kind, model::kindNames())));
  const std::string& specification = options.specification;
  if (!specification.empty() && !session.workspace().policies().specification(specification))
    throw Error(Diagnostic(Code::notFound, fmt::format("there is no specification '{}'", specification)));
  for (const auto& [name, value] : {std::pair{"kind", &options.kind},
                                    {"category", &options.category},
                                    {"customer", &options.customer},
                                    {"specification", &specification}})
    if (!value->empty()) silence.conditions.push_back({name, {*value}});
  for (const auto& [name, values] :
       {std::pair{"priority", &options.priorities}, {"severity", &options.severities}})
    if (!values->empty()) silence.conditions.emplace_back(name, *values);
}

/// `; covers 3 open records and 12 active alarms now`.
std::string coverage(const process::CoveredRecords& covered) {
  const std::string alarms = covered.alarms == 0 ? std::string()
                                                 : fmt::format(" and {} active alarm{}", covered.alarms,
                                                               covered.alarms == 1 ? "" : "s");
  return fmt::format("; covers {} open record{}{} now", covered.open, covered.open == 1 ? "" : "s", alarms);
}

Exit runAddSilence(const Session& session, const Printer& printer, const Times& times,
                   const NewSilenceOptions& options) {
  model::NewSilence silence = options.silence;
  silence.end = times.readEnd(options.until);
  silence.start = options.from.empty() ? session.env.now : times.read(options.from);
  addConditions(session, silence, options);
  if (options.where) {
    silence.records = matching(session, times, *options.where);
    if (silence.records.empty()) {
      printer.remark("som: no record matches");
      return session.finish({});
    }
  }
  const bool covers = !silence.records.empty() || !silence.services.empty() || !silence.resources.empty() ||
                      !silence.conditions.empty();
  if (!covers && !options.all)
    throw Error(Diagnostic(Code::usage, "the silence names no record")
                    .hint("name records, services, resources or conditions, or use --all for everything"));
  process::ChangeResult result =
      process::addSilence(session.workspace(), session.env, session.changeOptions(), silence);
  result.changed.front().text += coverage(process::coveredBy(session.workspace(), session.env, silence));
  return session.finish(std::move(result));
}

}  // namespace

void addSilenceAdd(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<NewSilenceOptions>();
  model::NewSilence& silence = options->silence;
  const Option ids = command.option("id", silence.records, "records that it covers").placeholder("ID");
  command.option("--until", options->until, "when it ends; a day alone means its end")
      .required()
      .placeholder("TIME");
  command.option("--from", options->from, "when it begins: planned work (default: now)").placeholder("TIME");
  command.option("--id", silence.id, "its name (default: a new id)").placeholder("NAME");
  command.option("--where", options->where, "cover the open orders and reports that match this condition now")
      .placeholder("EXPR")
      .excludes(ids);
  command.repeated("--service", silence.services, "cover what is about this service or stands on it; repeat")
      .placeholder("SERVICE");
  command
      .repeated("--resource", silence.resources, "cover what is about this resource or stands on it; repeat")
      .placeholder("RESOURCE");
  command.option("--kind", options->kind, "only records of this kind").placeholder("KIND");
  command.option("--category", options->category, "only records of this category").placeholder("TEXT");
  command.repeated("--priority", options->priorities, "only records of this priority; repeat for more")
      .placeholder("PRIORITY");
  command.repeated("--severity", options->severities, "only records of this severity; repeat for more")
      .placeholder("TEXT");
  command.option("--customer", options->customer, "only records of this customer").placeholder("CUSTOMER");
  command.option("--spec", options->specification, "only orders of this specification")
      .placeholder("SPECIFICATION");
  command.flag("--all", options->all, "cover everything, if nothing else limits it");
  select(command, selection, changeFormats, options, runAddSilence);
  command.examples(
      "  som silence add 7K3F --until now+PT4H --reason 'the customer knows'\n  som silence add --resource "
      "pe1-leeds --from '2026-12-01 22:00' --until '2026-12-02 06:00' --reason 'new line card'");
}

}  // namespace som::cli
