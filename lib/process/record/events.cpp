#include "process/record/events.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "base/hash.hpp"
#include "process/record/fields.hpp"
#include "process/record/matching.hpp"
#include "process/record/policies.hpp"
#include "schema/registry.hpp"
#include "store/outbox.hpp"

namespace som::process {
namespace {

using lifecycle::State;

/// A record before and after a change.
struct Change {
  const Draft& draft;
  State from;  ///< `none` where it is new
  State to;
};

std::size_t milestonesBefore(const Draft& draft) {
  std::size_t count = 0;
  for ([[maybe_unused]] const doc::Node milestone : draft.before->root()["milestone"]) ++count;
  return count;
}

bool isNew(const Change& change) { return !change.draft.before; }
bool changedState(const Change& change) { return !isNew(change) && change.from != change.to; }
bool lacksInformation(const Change& change) { return changedState(change) && change.to == State::pending; }
bool reachedMilestone(const Change& change) {
  return !isNew(change) && listOf(change.draft.value, "milestone").size() > milestonesBefore(change.draft);
}
bool changedValues(const Change& change) {
  return !isNew(change) && !changedState(change) && !reachedMilestone(change);
}

/// The type of an event is the TM Forum resource, and what happened to it.
struct EventRow {
  std::string_view suffix;
  bool (*happened)(const Change& change);
};
constexpr std::array eventTable = {
    EventRow{"CreateEvent", isNew},
    EventRow{"StateChangeEvent", changedState},
    EventRow{"InformationRequiredEvent", lacksInformation},
    EventRow{"MilestoneEvent", reachedMilestone},
    EventRow{"AttributeValueChangeEvent", changedValues},
};

std::string typeOf(const model::KindRow& kind, const EventRow& row) {
  const bool status = row.happened == changedState && kind.resource == "TroubleTicket";
  return fmt::format("{}{}", kind.resource, status ? "StatusChangeEvent" : row.suffix);
}

/// The channels that get events of a type about a record.
std::vector<std::string> channelsFor(const Policies& policies, const std::string& type,
                                     const policy::Subject& subject) {
  std::vector<std::string> channels;
  for (const PolicyDocument& policy : policies.documents()) {
    if (policy.kind->kind != model::Kind::subscription) continue;
    const doc::Node root = policy.document.root();
    const doc::Node types = root["eventType"];
    const bool wanted =
        std::any_of(types.begin(), types.end(), [&](doc::Node one) { return one.text() == type; });
    std::string channel(root["channel"].text());
    if (wanted && policy::matches(selectorOf(root), subject) &&
        std::find(channels.begin(), channels.end(), channel) == channels.end())
      channels.push_back(std::move(channel));
  }
  return channels;
}

std::string idOf(const Draft& draft, const std::string& type) {
  const doc::Value& history = listOf(draft.value, "trackingRecord");
  const std::string last = history.empty() ? std::string() : textOf(history.back(), "id");
  return sha256(fmt::format("{}\n{}\n{}", draft.id, type, last)).substr(0, 32);
}

/// `serviceOrder`: the member that a notification has its resource in.
std::string memberName(std::string_view resource) {
  std::string name(resource);
  name.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(name.front())));
  return name;
}

std::string textOfEvent(Workspace& workspace, const Env& env, const Draft& draft, const doc::Document& after,
                        const std::string& type, const std::string& id) {
  const std::string time = formatInstant(env.now);
  const doc::Value record =
      schema::typedValue(after.root(), workspace.schemas().get(draft.kind->schema).root());
  const doc::Value event = {{"specversion", "1.0"},
                            {"id", id},
                            {"source", fmt::format("som/{}", workspace.settings().name)},
                            {"type", type},
                            {"subject", draft.id},
                            {"time", time},
                            {"sequence", fmt::format("{:08}", listOf(draft.value, "trackingRecord").size())},
                            {"datacontenttype", "application/json"},
                            {"data",
                             {{"eventId", id},
                              {"eventTime", time},
                              {"eventType", type},
                              {"event", {{memberName(draft.kind->resource), record}}}}}};
  return event.dump(2) + "\n";
}

}  // namespace

std::vector<OutboxEvent> eventsOf(Workspace& workspace, const Env& env, const Draft& draft,
                                  const doc::Document& after) {
  std::vector<OutboxEvent> events;
  if (draft.kind->resource.empty() || !draft.kind->lifecycle) return events;
  const auto before = draft.before
                          ? lifecycle::states.parse(draft.before->root()[draft.kind->stateField].text())
                          : std::nullopt;
  const Change change{draft, before.value_or(State::none), draft.state()};
  const policy::Subject subject = subjectOf(after.root(), *draft.kind);
  for (const EventRow& row : eventTable) {
    if (!row.happened(change)) continue;
    const std::string type = typeOf(*draft.kind, row);
    for (const std::string& channel : channelsFor(workspace.policies(), type, subject)) {
      const std::string id = idOf(draft, type);
      events.push_back({store::eventPath(channel, id), textOfEvent(workspace, env, draft, after, type, id)});
    }
  }
  return events;
}

}  // namespace som::process
