#include "record/list.hpp"
#include "alarm/alarm.hpp"
#include "base/suggest.hpp"
#include "process/correlation/correlate.hpp"
#include "record/record_query.hpp"

namespace som::cli {
namespace {

struct AlarmListOptions {
  ListOptions alarms;
  bool all = false;
  bool flapping = false;
  bool unmapped = false;
};

/// The condition of the options, joined with that of `--where`; nullopt if all alarms are wanted.
std::optional<std::string> conditionOf(const AlarmListOptions& options) {
  std::vector<std::string> conditions;
  if (!options.all && options.alarms.request.states.empty())
    conditions.emplace_back("(state != cleared or ackState != acknowledged)");
  if (options.flapping) conditions.emplace_back("flappingSince");
  if (options.alarms.query.where) conditions.push_back("(" + *options.alarms.query.where + ")");
  if (conditions.empty()) return std::nullopt;
  return joined(conditions, " and ");
}

Exit runAlarmList(const Session& session, const Printer& printer, const Times& times,
                  const AlarmListOptions& options) {
  // Refuses a bad condition with its own columns, before it is joined with others.
  recordQuery(session, times, options.alarms.query, {options.alarms.request.kind});
  ListOptions alarms = options.alarms;
  alarms.query.where = conditionOf(options);
  if (options.unmapped) alarms.request.ids = process::unmappedAlarms(session.workspace(), session.env.now);
  if (!alarms.query.sort) alarms.query.sort = "created";
  return listRecords(session, printer, times, alarms);
}

}  // namespace

void addListAlarms(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<AlarmListOptions>();
  options->alarms.request.kind = kind;
  command.flag("--all", options->all, "also alarms that are cleared and acknowledged");
  command.flag("--flapping", options->flapping, "only alarms that are flapping");
  command.flag("--unmapped", options->unmapped, "only active alarms whose object is not in the inventory");
  addStateOption(command, options->alarms.request);
  addQueryOptions(command, options->alarms);
  addAsOf(command, selection);
  select(command, selection, listFormats, options, runAlarmList);
  command.examples(
      "  som alarm list --where 'severity in (critical, major)'\n"
      "  som alarm list --flapping -o wide\n"
      "  som alarm list --all --where 'alarmedObject.id = leeds-pe1' -o json");
}

}  // namespace som::cli
