#include <fmt/format.h>

#include <algorithm>

#include "base/id.hpp"
#include "completion/candidates.hpp"
#include "model/items.hpp"
#include "model/policies.hpp"
#include "process/jeopardy/policy_rules.hpp"
#include "process/outbox/outbox.hpp"
#include "process/work/policies.hpp"
#include "store/layout.hpp"
#include "store/outbox.hpp"
#include "store/records.hpp"

/// Candidates from the workspace. Only ids of plain letters, digits, `.`, `_` and `-` are offered, as a
/// candidate ends in a command line; the rest is description.
namespace som::cli {
namespace {

/// The number of files that are read at most, the newest first, so that completion is quick in a large
/// workspace.
constexpr std::size_t mostRead = 1000;

struct Record {
  std::string id;
  std::string description;
  bool open = false;
  bool applicable = false;  ///< the verb can be applied in its state
};

std::string joinedTexts(const std::vector<std::string_view>& texts) {
  std::string all;
  for (const std::string_view text : texts)
    if (!text.empty()) all += (all.empty() ? "" : ", ") + std::string(text);
  return all;
}

/// The kinds that the noun is about, of those whose ids are ours.
std::vector<const model::KindRow*> kindsOf(const Typed& typed) {
  std::vector<const model::KindRow*> all = model::kindsLike(typed.noun ? typed.noun->kind : nullptr);
  const bool haveActivities = typed.noun && typed.noun->name == "activity";
  std::erase_if(all, [&](const model::KindRow* kind) {
    return kind->prefix.empty() || (haveActivities && kind->clock == model::Clock::none);
  });
  return all;
}

/// True if the verb is no event, or its event is possible in the state.
bool allows(const Candidates& c, const model::KindRow& kind, std::optional<lifecycle::State> state) {
  const auto event = lifecycle::events.parse(c.typed.verb->name);
  if (!event || !c.typed.noun || !c.typed.noun->kind || !kind.lifecycle) return true;
  return state && lifecycle::find(*kind.lifecycle, *state, *event);
}

std::optional<doc::Document> readDocument(const store::Source& files, const std::string& path) {
  try {
    if (auto bytes = files.read(path)) return doc::read(std::move(*bytes), path, doc::formatOf(path));
  } catch (const Error&) {
    // A bad file has no description.
  }
  return std::nullopt;
}

Record recordOf(const Candidates& c, const model::KindRow& kind, std::string id,
                const doc::Document& document) {
  const model::RecordView<doc::Node> view(document.root());
  const std::string_view state = view.stateText(kind);
  const auto known = lifecycle::states.parse(state);
  const std::string_view what = view.description().empty() ? view.name() : view.description();
  return {std::move(id), joinedTexts({state, view.customer(), what}),
          !kind.lifecycle || !known || !lifecycle::isFinal(*kind.lifecycle, *known), allows(c, kind, known)};
}

bool equalBlind(char a, char b) {
  return std::toupper(static_cast<unsigned char>(a)) == std::toupper(static_cast<unsigned char>(b));
}

/// True if the id, or its random part, begins with the typed text.
bool begins(std::string_view text, std::string_view typed) {
  return typed.size() <= text.size() && std::equal(typed.begin(), typed.end(), text.begin(), equalBlind);
}

/// The newest records whose id or random part begins with the typed text, with their descriptions.
std::vector<Record> recordsLike(Candidates& c, const std::vector<const model::KindRow*>& kinds,
                                bool byRandomPart) {
  const store::Store& store = c.workspace()->store();
  std::vector<std::pair<std::string, std::pair<const model::KindRow*, std::string>>> found;
  for (const model::KindRow* kind : kinds)
    for (const std::string& path : store::pathsOf(store, *kind)) {
      const std::string id(store::idOfPath(path));
      const auto parts = parseRecordId(id);
      if (!parts || parts->prefix != kind->prefix) continue;
      if (byRandomPart ? begins(parts->random, c.typed.text) : std::string_view(id).starts_with(c.typed.text))
        found.push_back({id, {kind, path}});
    }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return parseRecordId(a.first)->date > parseRecordId(b.first)->date ||
           (parseRecordId(a.first)->date == parseRecordId(b.first)->date && a.first < b.first);
  });
  if (found.size() > mostRead) found.resize(mostRead);
  return store.consistently([&] {
    std::vector<Record> records;
    for (const auto& [id, where] : found)
      if (const auto document = readDocument(store, where.second))
        records.push_back(recordOf(c, *where.first, id, *document));
    return records;
  });
}

/// The records that the verb can be applied to; if the workspace has none, the open records; otherwise all
/// records.
std::vector<Record> worthOffering(std::vector<Record> records) {
  for (const auto wanted : {&Record::applicable, &Record::open}) {
    std::vector<Record> some;
    std::copy_if(records.begin(), records.end(), std::back_inserter(some),
                 [&](const Record& record) { return record.open && record.*wanted; });
    if (!some.empty()) return some;
  }
  return records;
}

void addRecordsOf(Candidates& c, const std::vector<const model::KindRow*>& kinds) {
  const std::vector<Record> whole = worthOffering(recordsLike(c, kinds, false));
  for (const Record& record : whole) c.add(record.id, record.description);
  if (!whole.empty() || c.typed.text.empty()) return;
  // If random parts match, they are offered, as candidates must begin with the typed text.
  const std::vector<Record> some = worthOffering(recordsLike(c, kinds, true));
  for (const Record& record : some)
    c.addFitting(some.size() == 1 ? record.id : parseRecordId(record.id)->random,
                 some.size() == 1 ? record.description : record.id + ": " + record.description);
}

/// Adds the records of a kind whose ids are chosen names, such as resources.
void addNamed(Candidates& c, const model::KindRow& kind) {
  const store::Store& store = c.workspace()->store();
  std::size_t read = 0;
  for (const std::string& path : store::pathsOf(store, kind)) {
    const std::string id(store::idOfPath(path));
    if (!isPlainId(id) || !id.starts_with(c.typed.text) || ++read > mostRead) continue;
    if (const auto document = readDocument(store, path))
      c.add(id, recordOf(c, kind, id, *document).description);
  }
}

}  // namespace

void addRecords(Candidates& c) {
  if (!c.workspace()) return;
  const model::KindRow* kind = c.typed.noun ? c.typed.noun->kind : nullptr;
  if (kind && kind->prefix.empty())
    addNamed(c, *kind);
  else
    addRecordsOf(c, kindsOf(c.typed));
}

void addHolders(Candidates& c) {
  std::vector<const model::KindRow*> kinds = model::kindsLike(nullptr);
  std::erase_if(kinds, [](const model::KindRow* kind) {
    return kind->clock == model::Clock::none && kind->kind != model::Kind::serviceQualification;
  });
  if (c.workspace()) addRecordsOf(c, kinds);
}

void addActivities(Candidates& c) {
  if (!c.workspace() || c.typed.positionals.empty() || !c.typed.verb) return;
  try {
    const store::Loaded record = store::load(c.workspace()->store(), c.typed.positionals.front());
    const auto event = lifecycle::events.parse(c.typed.verb->name);
    for (const bool possible : {true, false}) {
      for (const auto activity : model::RecordView<doc::Node>(record.root()).activities()) {
        const auto state = lifecycle::states.parse(activity.stateText());
        const bool can = !event || *event == lifecycle::Event::create ||
                         (state && lifecycle::find(lifecycle::activity, *state, *event));
        if (can == possible && isPlainId(activity.id()))
          c.add(activity.id(), joinedTexts({activity.stateText(), activity.assignee(), activity.name()}));
      }
      if (!c.all().empty()) return;  // others only if the verb can be applied to none
    }
  } catch (const Error&) {
    // There is no such record, or its file is bad.
  }
}

void addActivityTeams(Candidates& c) {
  const std::size_t end = c.typed.text.find('=');
  if (end == std::string::npos) return addActivities(c);
  if (!c.workspace()) return;
  for (const process::Team& team : c.workspace()->policies().teams())
    if (isPlainId(team.id)) c.add(fmt::format("{}={}", c.typed.text.substr(0, end), team.id), team.name);
}

void addPolicies(Candidates& c) {
  if (!c.workspace()) return;
  for (const process::PolicyDocument& policy : c.workspace()->policies().documents()) {
    const model::PolicyView<doc::Node> view(policy.document.root());
    if (!process::isRule(*policy.kind) || !isPlainId(view.id())) continue;
    c.add(view.id(), policy.kind->type);
    c.add(fmt::format("{}/{}", policy.kind->shortName, view.id()), view.name());
  }
}

void addItems(Candidates& c) {
  if (!c.workspace()) return;
  for (const std::string& word : c.typed.positionals) {
    try {
      const store::Loaded record = store::load(c.workspace()->store(), word);
      for (const doc::Node node : model::itemsOf(record.root(), record.kind->itemField)) {
        const model::ItemView<doc::Node> item(node);
        if (isPlainId(item.id()))
          c.add(item.id(),
                joinedTexts({item.stateText(), item.action(), item.service().specification().id()}));
      }
    } catch (const Error&) {
      // The word names no record, or its file is bad.
    }
  }
}

void addEntities(Candidates& c, const model::KindRow& kind) {
  if (!c.workspace()) return;
  if (!kind.prefix.empty()) return addRecordsOf(c, {&kind});
  process::Workspace& workspace = *c.workspace();
  if (kind.placement != model::Placement::policy) {
    for (const std::string& path : store::pathsOf(workspace.store(), kind)) {
      const std::string id(store::idOfPath(path));
      if (!isPlainId(id) || !id.starts_with(c.typed.text)) continue;
      const auto document = readDocument(workspace.store(), path);
      c.add(id, document ? model::RecordView<doc::Node>(document->root()).name() : std::string_view());
    }
    return;
  }
  for (const process::PolicyDocument& policy : workspace.policies().documents()) {
    const model::PolicyView<doc::Node> view(policy.document.root());
    if (policy.kind == &kind && isPlainId(view.id())) c.add(view.id(), view.name());
  }
  if (kind.kind == model::Kind::calendar) c.add("always", "open around the clock");
}

void addParties(Candidates& c, bool teams, bool people) {
  if (!c.workspace()) return;
  for (const process::PolicyDocument& policy : c.workspace()->policies().documents()) {
    if (policy.kind->kind == model::Kind::party && teams) {
      const model::PartyView<doc::Node> partner(policy.document.root());
      if (isPlainId(partner.id())) c.add(partner.id(), partner.name());
    }
    if (policy.kind->kind != model::Kind::team) continue;
    const model::TeamView<doc::Node> team(policy.document.root());
    if (teams && isPlainId(team.id())) c.add(team.id(), team.name());
    if (!people) continue;
    for (const auto member : team.members())
      if (isPlainId(member.text())) c.add(member.text(), fmt::format("of {}", team.id()));
  }
}

void addChannels(Candidates& c) {
  if (!c.workspace()) return;
  for (const std::string& channel : process::channels(*c.workspace()))
    if (isPlainId(channel)) c.add(channel);
}

void addEvents(Candidates& c) {
  if (!c.workspace()) return;
  for (const std::string& path : store::eventPaths(c.workspace()->store(), {}))
    c.add(store::idOfPath(path), store::channelOf(path));
}

}  // namespace som::cli
