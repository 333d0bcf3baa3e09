#include <fmt/format.h>

#include <optional>

#include "doc/value.hpp"
#include "model/items.hpp"
#include "model/views.hpp"
#include "process/delegation/links.hpp"
#include "process/history/named_record.hpp"
#include "process/history/record_change.hpp"
#include "process/lifecycle/inner_states.hpp"

namespace som::process {
namespace {

using lifecycle::State;
using Record = model::RecordView<doc::Node>;
using Activity = model::ActivityView<doc::Node>;

constexpr std::string_view dueHint = "som doctor --fix carries it out";

/// Returns the state that an activity takes when its request ends; nullopt if a request in this state goes
/// on.
std::optional<State> stateAfter(State request) {
  const std::optional<State> state = followedState(request);
  return state == State::completed || state == State::failed ? state : std::nullopt;
}

Diagnostic due(const doc::Document& record, std::string message, doc::Node node) {
  return record.diagnostic(Code::consequenceDue, std::move(message), node).hint(std::string(dueHint));
}

/// Finds activities that wait for a request which has ended.
void delegated(const doc::Document& document, const store::Source& files, std::vector<Diagnostic>& found) {
  for (const Activity activity : Record(document.root()).activities()) {
    if (!activity.isDelegated() || lifecycle::isFinished(activity.state())) continue;
    const Named request = namedRecord(files, activity.delegatedTo());
    const std::optional<State> ended = request.exists() ? stateAfter(request.state) : std::nullopt;
    if (ended && activity.state() != *ended)
      found.push_back(due(
          document,
          fmt::format("activity '{}' is {}, but its request {} is {}", activity.id(), activity.stateText(),
                      activity.delegatedTo(), lifecycle::states.name(request.state)),
          activity.node()[model::partStateField]));
  }
}

/// Finds items whose work is done.
void items(const doc::Document& document, const model::KindRow& kind, doc::Value& value,
           std::vector<Diagnostic>& found) {
  itemsComplete(value, kind, false, [&](const model::ItemHandle& item, State to) {
    for (const doc::Node node : model::itemsOf(document.root(), kind.itemField)) {
      const model::ItemView<doc::Node> view(node);
      if (view.id() == item->id())
        found.push_back(due(document,
                            fmt::format("item '{}' is {}, but its activities are finished: it would be {}",
                                        view.id(), view.stateText(), lifecycle::states.name(to)),
                            view.stateText().empty() ? node : node[model::partStateField]));
    }
    item.setText(model::partStateField, lifecycle::states.name(to));
  });
}

/// True if nothing but the completion of a record is left to do.
bool isFinished(Record record, const model::KindRow& kind, const doc::Value& value,
                const store::Source& files) {
  for (const Activity activity : record.activities()) {
    if (!lifecycle::isFinished(activity.state())) return false;
    if (activity.isDelegated() && namedRecord(files, activity.delegatedTo()).isOpen()) return false;
  }
  return !isCancellingItem(value, kind);
}

}  // namespace

std::vector<Diagnostic> consequencesDue(const doc::Document& document, const model::KindRow& kind,
                                        const store::Source& files) {
  std::vector<Diagnostic> found;
  const Record record(document.root());
  if (!kind.lifecycle || lifecycle::isFinal(*kind.lifecycle, record.state(kind))) return found;
  delegated(document, files, found);
  doc::Value value = doc::toValue(document.root());
  if (!mayComplete(value, kind)) return found;
  items(document, kind, value, found);
  if (isFinished(record, kind, value, files))
    found.push_back(
        due(document,
            fmt::format("all activities are finished, but the {} is {}", kind.noun, record.stateText(kind)),
            document.root()[kind.stateField]));
  return found;
}

}  // namespace som::process
