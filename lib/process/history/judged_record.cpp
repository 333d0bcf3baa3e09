#include <fmt/format.h>

#include <iterator>

#include "base/suggest.hpp"
#include "doc/value.hpp"
#include "model/items.hpp"
#include "model/views.hpp"
#include "process/history/change_places.hpp"
#include "process/history/content_change.hpp"
#include "process/history/named_record.hpp"
#include "process/history/record_change.hpp"
#include "process/history/state_change.hpp"

namespace som::process {
namespace {

using lifecycle::Event;
using lifecycle::State;
using Findings = std::vector<Diagnostic>;
using NodeRecord = model::RecordView<doc::Node>;
using NodeActivity = model::ActivityView<doc::Node>;

/// Judges the events of new tracking records by the other records, as these are after the change.
class OtherRecords {
 public:
  OtherRecords(const RecordChange& change, Findings& findings)
      : change_(change), places_(change), findings_(findings) {}

  void judge(const model::TrackingView<model::ValueNode>& entry) {
    const auto event = lifecycle::events.parse(entry.action());
    if (!event || entry.isForced() || !entry.hasTo() || !entry.item().empty()) return;
    std::string why;
    if (!entry.activity().empty())
      why = *event == Event::complete ? openRequest(entry.activity()) : std::string();
    else if (*event == Event::start && change_.kind.kind == model::Kind::serviceOrder)
      why = openPrerequisites();
    else if (*event == Event::complete || *event == Event::clear)
      why = openChildren();
    else if (*event == Event::activate && change_.kind.kind == model::Kind::service)
      why = openItems();
    if (!why.empty())
      findings_.push_back(change_.after
                              .diagnostic(Code::illegalTransition,
                                          fmt::format("cannot {} the {}: {}", entry.action(),
                                                      entry.activity().empty()
                                                          ? std::string(change_.kind.noun)
                                                          : fmt::format("activity '{}'", entry.activity()),
                                                      why),
                                          places_.ofEntry(entry.id()))
                              .hint("complete that first; --force --reason TEXT is recorded"));
  }

 private:
  /// True if a record has not ended, and never had: one that was reopened had been the answer.
  static bool isUnanswered(const Named& named) {
    if (!named.isOpen()) return false;
    for (const auto entry : NodeRecord(named.document->root()).history())
      if (!entry.isOfPart() && entry.hasTo() && lifecycle::hasEnded(*named.kind->lifecycle, entry.to()))
        return false;
    return true;
  }

  std::string openRequest(const std::string& id) const {
    const NodeActivity activity = NodeRecord(change_.after.root()).activity(id);
    const std::string_view request = activity.delegatedTo();
    const Named named = namedRecord(change_.files, request);
    // A request that was reopened later, or is answered partly, has an activity that is open again.
    if (!isUnanswered(named) || activity.state() != State::completed) return {};
    return fmt::format("{} does it, which is {}", request, lifecycle::states.name(named.state));
  }

  std::string openPrerequisites() const {
    std::vector<std::string> open;
    for (const auto relation : model::OrderView<doc::Node>(change_.after.root()).relations()) {
      if (relation.relationshipType() != model::dependency) continue;
      const Named named = namedRecord(change_.files, relation.id());
      if (named.exists() && named.state != State::completed)
        open.push_back(fmt::format("{} ({})", relation.id(), lifecycle::states.name(named.state)));
    }
    return open.empty() ? std::string() : "it waits for " + joined(open);
  }

  /// A service becomes active with the item that adds it.
  std::string openItems() const {
    std::vector<std::string> open;
    for (const auto link : model::InventoryServiceView<doc::Node>(change_.after.root()).orders()) {
      const Named order =
          link.action() == model::addAction ? namedRecord(change_.files, link.order()) : Named();
      if (!order.isOpen()) continue;
      for (const doc::Node node : model::itemsOf(order.document->root(), order.kind->itemField))
        if (const model::ItemView<doc::Node> item(node);
            item.id() == link.item() && !lifecycle::isFinal(*order.kind->lifecycle, item.state()))
          open.push_back(fmt::format("item {} of {} ({})", item.id(), link.order(), item.stateText()));
    }
    return open.empty() ? std::string() : "it is not delivered yet: " + joined(open);
  }

  /// A record that was reopened may have asked others since.
  std::string openChildren() const {
    if (!lifecycle::hasEnded(*change_.kind.lifecycle, NodeRecord(change_.after.root()).state(change_.kind)))
      return {};
    std::vector<std::string> open;
    for (const NodeActivity activity : NodeRecord(change_.after.root()).activities())
      if (const Named named = namedRecord(change_.files, activity.delegatedTo()); isUnanswered(named))
        open.push_back(fmt::format("{} ({})", activity.delegatedTo(), lifecycle::states.name(named.state)));
    return open.empty() ? std::string() : "it waits for " + joined(open);
  }

  const RecordChange& change_;
  ChangePlaces places_;
  Findings& findings_;
};

}  // namespace

std::vector<Diagnostic> recordChange(const RecordChange& change) {
  Findings findings;
  const auto add = [&](Findings more) { std::move(more.begin(), more.end(), std::back_inserter(findings)); };
  std::optional<doc::Value> before;
  if (change.before) before = doc::toValue(change.before->root());
  const doc::Value after = doc::toValue(change.after.root());
  const std::vector<doc::Value> entries = newTrackingRecords(before ? &*before : nullptr, after);
  if (before) {
    const std::vector<doc::Value> explaining = explainingEntries(after, entries);
    add(contentChange(change, entries, explaining));
    add(protectedChange(change, *before, after, explaining));
  }
  if (!change.kind.lifecycle) return findings;
  add(stateChange(change, before ? &*before : nullptr, after, entries));
  OtherRecords others(change, findings);
  for (const doc::Value& entry : entries) others.judge(model::TrackingView<model::ValueNode>(entry));
  return findings;
}

}  // namespace som::process
