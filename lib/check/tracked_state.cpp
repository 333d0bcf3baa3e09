#include <fmt/format.h>

#include "check/check.hpp"
#include "model/views.hpp"

namespace som::check {
std::string_view lastTrackedState(doc::Node record) {
  std::string_view state;
  for (const auto entry : model::RecordView<doc::Node>(record).history()) {
    if (entry.isOfPart()) continue;
    if (entry.hasTo() && lifecycle::events.parse(entry.action())) state = entry.toText();
    if (entry.action() == "create" && !entry.hasTo())
      state = lifecycle::states.name(lifecycle::State::acknowledged);
  }
  return state;
}

std::vector<Diagnostic> trackedState(const doc::Document& document, const model::KindRow& kind) {
  if (!kind.lifecycle) return {};
  const doc::Node state = document.root()[kind.stateField];
  const std::string_view tracked = lastTrackedState(document.root());
  if (!state || tracked.empty() || tracked == state.text()) return {};
  return {document
              .diagnostic(Code::untrackedState,
                          fmt::format("the state is {}, but the last tracking record led to {}", state.text(),
                                      tracked),
                          state)
              .as(Severity::warning)
              .hint(fmt::format(
                  "change states with som {} …, which records them; until then clocks use the record's dates",
                  kind.noun))};
}

}  // namespace som::check
