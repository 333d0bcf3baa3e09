#include "process/problem/restore.hpp"

#include <fmt/format.h>

#include "model/lists.hpp"
#include "model/report.hpp"
#include "model/tracking.hpp"
#include "process/edit/edit.hpp"
#include "process/problem/supports.hpp"
#include "store/records.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using Report = model::ReportView<model::ValueNode>;

void requireRestorable(UnitOfWork& unit, const Draft& report, const std::string& by) {
  if (const State state = report.state(); state != State::inProgress)
    throw Error(Diagnostic(Code::illegalTransition,
                           fmt::format("cannot restore a report that is {}", lifecycle::states.name(state)))
                    .in(report.id)
                    .hint(lifecycle::isFinal(*report.kind->lifecycle, state)
                              ? fmt::format("{} is final", lifecycle::states.name(state))
                          : state == State::cleared ? "it is resolved already"
                          : state == State::acknowledged
                              ? fmt::format("first: som report start {}", report.id)
                              : fmt::format("first: som report resume {}", report.id)));
  // A reopening ends a restoration: it takes the date of the first one away.
  const std::optional<Instant> restored = Report(report.value).restored();
  for (const auto before : Report(report.value).restorations()) {
    if (!restored || before.date() < restored) continue;
    const bool isOriginal = before.by() == "original";
    if (!isOriginal && before.by() != by) continue;
    const std::string date = before.date() ? unit.workspace().timeText(*before.date()) : std::string();
    throw Error(
        Diagnostic(Code::guard, isOriginal
                                    ? fmt::format("the original service is back since {}", date)
                                    : fmt::format("{} has taken its place since {}", before.service(), date))
            .in(report.id)
            .hint(isOriginal ? fmt::format("som report clear {} --reason TEXT", report.id)
                             : fmt::format("possible now: som report restore {} --original, or som "
                                           "report clear {} --reason TEXT",
                                           report.id, report.id)));
  }
}

/// Requires that a service can take the place of the affected one. Returns its id.
std::string alternateService(UnitOfWork& unit, const Draft& report, const std::string& reference) {
  const model::KindRow& kind = model::row(model::Kind::service);
  const store::Loaded service = store::load(unit.files(), reference, &kind);
  const auto refuse = [&](std::string message, std::string hint) {
    throw Error(Diagnostic(Code::guard, std::move(message)).in(service.id).hint(std::move(hint)));
  };
  if (const State state = model::RecordView<doc::Node>(service.root()).state(kind); state != State::active)
    refuse(fmt::format("the alternate service is {}", lifecycle::states.name(state)),
           fmt::format("name an active one, or first: som service activate {}", service.id));
  if (model::isAffected(report.value, service.id))
    refuse("the alternate service is affected itself", "name a service that works");
  const model::StatedCause cause = model::statedCause(report.value);
  if (!cause.id.empty() && standsOn(unit.files(), service.id, cause.id))
    refuse(fmt::format("the alternate service stands on the root cause {}", cause.id),
           "name a service that does not stand on it");
  return service.id;
}

}  // namespace

void restore(UnitOfWork& unit, Draft& report, const Restoration& restoration) {
  const bool isOriginal = restoration.alternate.empty();
  requireRestorable(unit, report, isOriginal ? "original" : "alternate");
  const std::string service =
      isOriginal ? std::string() : alternateService(unit, report, restoration.alternate);
  unit.append(report, model::restorations, model::restorationEntry(unit.env().actor, service));
  model::setRestored(report.value, unit.env().now);
  unit.track(report, "restore", model::tracking({.to = isOriginal ? "original" : service}));
  reportChange(unit, report,
               isOriginal ? "restored by the original service"
                          : fmt::format("restored by the alternate service {}", service));
  if (!restoration.priority.empty()) {
    Update less;
    less.set.emplace_back(model::priorityField, restoration.priority);
    less.keepLevel = true;
    update(unit, report, less);
  }
}

}  // namespace som::process
