#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/suggest.hpp"
#include "check/check.hpp"
#include "model/items.hpp"
#include "model/views.hpp"

namespace som::check {
namespace {

using lifecycle::State;
using Record = model::RecordView<doc::Node>;

/// True if one event of the lifecycle leads from a state to the other. Resume and refuse lead back to a state
/// before, which is either of these two.
bool isStep(const lifecycle::Lifecycle& lifecycle, State from, State to) {
  for (const State before : {State::inProgress, State::acknowledged})
    if (const auto way = lifecycle::shortestWay(lifecycle, from, before, to); way && way->size() == 1)
      return true;
  return false;
}

/// True if an activity in this state must not be in a record that has ended in the other one. Work that has
/// not begun is harmless in a record that was not successful.
bool isLeftOpen(State activity, State record) {
  constexpr std::array successful = {State::completed, State::partial, State::cleared, State::closed};
  if (activity == State::failed || activity == State::pending)
    return std::find(successful.begin(), successful.end(), record) != successful.end();
  return activity == State::inProgress || activity == State::held;
}

/// Returns the activities and items that are open in a record that has ended.
std::vector<std::string> leftOpen(Record record, const model::KindRow& kind) {
  std::vector<std::string> open;
  for (const auto activity : record.activities())
    if (isLeftOpen(activity.state(), record.state(kind)))
      open.push_back(fmt::format("activity {} ({})", activity.id(), activity.stateText()));
  for (const doc::Node node : model::itemsOf(record.node(), kind.itemField)) {
    const model::ItemView<doc::Node> item(node);
    if (!item.stateText().empty() && !lifecycle::isFinal(*kind.lifecycle, item.state()))
      open.push_back(fmt::format("item {} ({})", item.id(), item.stateText()));
  }
  return open;
}

/// True if the start of an order gave one of its items a service of the inventory. Orders that were brought
/// from elsewhere have none.
bool hasServices(const doc::Document& document, const model::KindRow& kind) {
  for (const doc::Node node : model::itemsOf(document.root(), kind.itemField))
    if (const model::ItemView<doc::Node> item(node); item.action() == model::addAction)
      if (const auto* named = model::kindOfId(item.service().id());
          named && named->kind == model::Kind::service)
        return true;
  return false;
}

/// Finds items of a started order that have ended although their work has not, and open items without a
/// service beside others that have one: nothing carries them out.
void startedItems(const doc::Document& document, const model::KindRow& kind,
                  std::vector<Diagnostic>& findings) {
  const Record record(document.root());
  if (kind.kind != model::Kind::serviceOrder || !model::OrderView<doc::Node>(document.root()).hasStarted())
    return;
  const bool areServed = hasServices(document, kind);
  for (const doc::Node node : model::itemsOf(document.root(), kind.itemField)) {
    const model::ItemView<doc::Node> item(node);
    if (!lifecycle::isFinal(*kind.lifecycle, item.state())) {
      if (areServed && item.action() == model::addAction && item.service().id().empty())
        findings.push_back(
            document
                .diagnostic(Code::missingField,
                            fmt::format("item {} has no service, but the order has started", item.id()), node)
                .hint("take back the change by hand; som order amend --add-item adds an item"));
      continue;
    }
    std::vector<std::string> open;
    for (const auto activity : record.activities())
      if (activity.item() == item.id() && isLeftOpen(activity.state(), item.state()))
        open.push_back(fmt::format("activity {} ({})", activity.id(), activity.stateText()));
    if (!open.empty())
      findings.push_back(document
                             .diagnostic(Code::illegalTransition,
                                         fmt::format("item {} is {}, but not finished: {}", item.id(),
                                                     item.stateText(), joined(open)),
                                         node)
                             .hint("set it back: an item follows its activities"));
  }
}

/// Finds a state that is not the one of the history.
std::optional<Diagnostic> untracked(const doc::Document& document, const model::KindRow& kind) {
  const doc::Node state = document.root()[kind.stateField];
  const std::string_view tracked = lastTrackedState(document.root());
  if (!state || tracked.empty() || tracked == state.text()) return std::nullopt;
  const auto from = lifecycle::states.parse(tracked);
  const State to = Record(document.root()).state(kind);
  if (from && lifecycle::knows(*kind.lifecycle, *from) && !isStep(*kind.lifecycle, *from, to))
    return document
        .diagnostic(Code::illegalTransition,
                    fmt::format("the state is {}, which does not follow from {}, the last tracked one",
                                state.text(), tracked),
                    state)
        .hint(fmt::format("set it back to {}, and change it with som {} …", tracked, kind.noun));
  return document
      .diagnostic(
          Code::untrackedState,
          fmt::format("the state is {}, but the last tracking record led to {}", state.text(), tracked),
          state)
      .as(Severity::warning)
      .hint(fmt::format(
          "change states with som {} …, which records them; until then clocks use the record's dates",
          kind.noun));
}

}  // namespace

std::string_view lastTrackedState(doc::Node record) {
  std::string_view state;
  for (const auto entry : Record(record).history()) {
    if (entry.isOfPart()) continue;
    if (entry.hasTo() && lifecycle::events.parse(entry.action())) state = entry.toText();
    if (entry.action() == "create" && !entry.hasTo())
      state = lifecycle::states.name(lifecycle::State::acknowledged);
  }
  return state;
}

std::vector<Diagnostic> trackedState(const doc::Document& document, const model::KindRow& kind) {
  if (!kind.lifecycle) return {};
  std::vector<Diagnostic> findings;
  if (auto finding = untracked(document, kind)) findings.push_back(std::move(*finding));
  const Record record(document.root());
  if (!lifecycle::hasEnded(*kind.lifecycle, record.state(kind))) {
    startedItems(document, kind, findings);
    return findings;
  }
  if (const auto open = leftOpen(record, kind); !open.empty())
    findings.push_back(
        document
            .diagnostic(Code::illegalTransition,
                        fmt::format("the {} is {}, but not finished: {}", kind.noun, record.stateText(kind),
                                    joined(open)),
                        document.root()[kind.stateField])
            .hint(fmt::format("end it with som {} …, which ends its activities and items, too", kind.noun)));
  return findings;
}

}  // namespace som::check
