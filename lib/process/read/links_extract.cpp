#include "process/read/links_extract.hpp"

#include <chrono>

#include "base/packed.hpp"
#include "model/alarm.hpp"
#include "model/references.hpp"

namespace som::process {
namespace {

/// The moment at which an alarm was raised. Records keep whole seconds; the last raise of the key may have
/// the rest.
std::int64_t raisedOf(const model::AlarmView<doc::Node>& alarm) {
  const Instant second = alarm.raised().value_or(Instant());
  Micros exact = second;
  if (const auto last = parseMicros(alarm.raisedTimes().back().text()); last && secondOf(*last) == second)
    exact = *last;
  return exact.time_since_epoch().count();
}

AlarmFacts factsOf(const model::AlarmView<doc::Node>& alarm) {
  AlarmFacts facts{.severity = alarm.perceivedSeverity(),
                   .raised = raisedOf(alarm),
                   .flapping = alarm.isFlapping(),
                   .planned = alarm.isPlannedBySource()};
  if (!alarm.isActive())
    facts.cleared = alarm.cleared().value_or(secondOf(Micros(Micros::duration(facts.raised))));
  return facts;
}

}  // namespace

LinksExtract linksExtractOf(doc::Node record, const model::KindRow& kind) {
  const model::RecordView<doc::Node> view(record);
  LinksExtract extract;
  extract.state = view.stateText(kind);
  extract.name = view.name();
  extract.links = model::linksOf(record, kind);
  extract.externalIds = model::externalIdsOf(record, kind);
  for (const auto party : view.parties())
    if (party.role() == model::customerRole && !party.id().empty()) extract.customers.push_back(party.id());
  if (kind.kind == model::Kind::alarm)
    extract.alarm = factsOf(model::AlarmView<doc::Node>(record));
  else
    extract.ended = view.ended();
  return extract;
}

std::string packedLinks(doc::Node record, const model::KindRow& kind) {
  std::string bytes;
  if (model::hasLinks(kind.kind)) Packer{bytes}(linksExtractOf(record, kind));
  return bytes;
}

std::optional<LinksExtract> unpackLinks(std::string_view bytes) {
  LinksExtract extract;
  Unpacker unpacker(bytes);
  unpacker(extract);
  return unpacker.isComplete() ? std::optional(std::move(extract)) : std::nullopt;
}

}  // namespace som::process
