#include <fmt/format.h>
#include <CLI/Option.hpp>

#include <algorithm>
#include <array>

#include "activity/activity.hpp"
#include "completion/candidates.hpp"
#include "exchange/shape.hpp"
#include "help/help.hpp"
#include "order/order.hpp"
#include "policy/level.hpp"
#include "policy/policy.hpp"
#include "schema/registry.hpp"
#include "workspace/editor.hpp"
#include "workspace/templates.hpp"
#include "workspace/workspace.hpp"

/// The values of each placeholder of the help: one table for all verbs.
namespace som::cli {
namespace {

void formats(Candidates& c) {
  if (!c.typed.verb)
    for (const std::string_view format : listFormats) c.add(format);
  else
    for (const std::string_view format : c.typed.selection.formats) c.add(format);
}

/// The states of the noun's kinds.
void states(Candidates& c) {
  for (const model::KindRow* kind : model::kindsLike(c.typed.noun ? c.typed.noun->kind : nullptr))
    if (kind->lifecycle)
      for (const lifecycle::State state : kind->lifecycle->states)
        c.add(lifecycle::states.name(state), lifecycle::isFinal(*kind->lifecycle, state) ? "final" : "");
}

/// The noun's kinds that have clocks, by both of their names.
void workStateNames(Candidates& c) {
  for (const std::string_view state : workStates()) c.add(state);
}

void kinds(Candidates& c) {
  for (const model::KindRow* kind : model::kindsLike(c.typed.noun ? c.typed.noun->kind : nullptr)) {
    if (kind->clock == model::Clock::none) continue;
    c.add(kind->type, kind->prefix);
    c.add(kind->shortName, kind->type);
  }
}

void levels(Candidates& c) {
  for (const policy::LevelRow& row : policy::levelTable) c.add(policy::levels.name(row.level), row.colour);
}

void priorities(Candidates& c) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> rows = {
      {{"0", "above all"}, {"1", "critical"}, {"2", "high"}, {"3", "medium"}, {"4", "low"}}};
  const model::KindRow* kind = c.typed.noun ? c.typed.noun->kind : nullptr;
  const bool hasZero = !kind || kind->clock != model::Clock::report;
  for (const auto& [value, meaning] : rows)
    if (hasZero || value != "0") c.add(value, meaning);
}

void schemas(Candidates& c) {
  for (const schema::Embedded& file : schema::embedded()) c.add(file.name.substr(0, file.name.rfind('.')));
}

/// The topics of help; after a noun, its verbs.
void helpTopics(Candidates& c) {
  if (!c.typed.positionals.empty()) {
    if (const Noun* noun = findNoun(c.typed.positionals.front()))
      for (const Verb& verb : noun->verbs) c.add(verb.name, verb.summary);
    return;
  }
  for (const Noun& noun : nouns()) c.add(noun.name, noun.summary);
  for (const Verb& verb : rootVerbs()) c.add(verb.name, verb.summary);
  for (const Topic& topic : topics()) c.add(topic.name, topic.summary);
}

void actions(Candidates& c) {
  for (const char* action : {"add", "modify", "delete"}) c.add(action);
}
void versions(Candidates& c) {
  for (const char* version : {"ours", "theirs"}) c.add(version);
}
void shells(Candidates& c) {
  for (const char* shell : {"bash", "zsh", "fish"}) c.add(shell);
}
void editors(Candidates& c) {
  for (const std::string_view editor : editorNames()) c.add(editor);
}
void skeletons(Candidates& c) {
  for (const std::string_view name : skeletonNames()) c.add(name);
}
void phases(Candidates& c) {
  for (const char* phase : {"first-in", "ongoing"}) c.add(phase);
}
/// What `order item` does.
void operations(Candidates& c) {
  for (const std::string_view operation : itemOperations) c.add(operation);
}
void methods(Candidates& c) {
  for (const char* method : {"GET", "HEAD", "POST", "PATCH", "DELETE"}) c.add(method);
}
void headers(Candidates& c) {
  for (const char* header : {"If-Match: ", "Idempotency-Key: ", "Content-Type: application/merge-patch+json"})
    c.add(header);
}
/// The formats of `export` and `import`.
void exchangeFormats(Candidates& c) {
  for (const std::string_view format : exportFormats()) c.add(format);
}
void imported(Candidates& c) {
  for (const std::string_view format : importFormats()) c.add(format);
}
/// The formats of `alarm ingest`.
void inputs(Candidates& c) {
  for (const std::string_view format : {"auto", "tmf642", "ves"}) c.add(format);
}
/// The records that may work for a report.
void children(Candidates& c) {
  for (const model::Kind kind : {model::Kind::serviceTroubleReport, model::Kind::resourceTroubleReport,
                                 model::Kind::partyTroubleReport})
    addEntities(c, model::row(kind));
}
void colours(Candidates& c) {
  for (const std::string_view when : {"auto", "always", "never"}) c.add(when);
}
/// What `board` can be split by.
void splits(Candidates& c) { c.add("team"); }

void files(Candidates& c) { c.leaveTo("file"); }
void directories(Candidates& c) { c.leaveTo("directory"); }
void teams(Candidates& c) { addParties(c, true, false); }
void people(Candidates& c) { addParties(c, false, true); }
void parties(Candidates& c) { addParties(c, true, true); }
void policyKinds(Candidates& c) {
  for (const std::string_view name : policyKindNames()) c.add(name);
}
void targets(Candidates& c) {
  for (const exchange::Api& api : exchange::apis()) c.add(fmt::format("/tmf-api/{}/v4/", api.base));
}
void nothing(Candidates&) {}

struct Row {
  std::string_view placeholder;
  void (*add)(Candidates&);
};

constexpr std::array table = {
    Row{"A,-B", addSortFields},
    Row{"A,B,C", addFields},
    Row{"ACTION", actions},
    Row{"ACTIVITY", addActivities},
    Row{"ACTIVITY=DURATION", addActivities},
    Row{"ACTIVITY=TEAM", addActivityTeams},
    Row{"POLICY", addPolicies},
    Row{"POLICY-KIND", policyKinds},
    Row{"CAUSE", nothing},
    Row{"CHANNEL", addChannels},
    Row{"CHILD", children},
    Row{"EVENT", addEvents},
    Row{"N/DURATION", nothing},
    Row{"BY", splits},
    Row{"CUSTOMER", nothing},
    Row{"CUSTOMER-ORDER", nothing},
    Row{"DAY", nothing},
    Row{"DIR", directories},
    Row{"DURATION", nothing},
    Row{"EDITOR", editors},
    Row{"EXCHANGE", exchangeFormats},
    Row{"EXPR", addCondition},
    Row{"EXTERNAL-ID", nothing},
    Row{"FILE", files},
    Row{"FORMAT", formats},
    Row{"HASH", nothing},
    Row{"HEADER", headers},
    Row{"HOLDER", addHolders},
    Row{"I/N", nothing},
    Row{"ID", addRecords},
    Row{"IMPORTED", imported},
    Row{"INPUT", inputs},
    Row{"ITEM", addItems},
    Row{"KEY", nothing},
    Row{"KIND", kinds},
    Row{"LEVEL", levels},
    Row{"N", nothing},
    Row{"NAME", nothing},
    Row{"NAME=VALUE", nothing},
    Row{"OPERATION", operations},
    Row{"PARTY", parties},
    Row{"METHOD", methods},
    Row{"MONTH", nothing},
    Row{"PATH", addPaths},
    Row{"PATH=VALUE", addAssignments},
    Row{"PERSON", people},
    Row{"PHASE", phases},
    Row{"PLACE", nothing},
    Row{"PRIORITY", priorities},
    Row{"REV", nothing},
    Row{"REV|TIME", nothing},
    Row{"SCHEMA", schemas},
    Row{"SCOPE", nothing},
    Row{"SECRET", nothing},
    Row{"SHELL", shells},
    Row{"SKELETON", skeletons},
    Row{"SOURCE", nothing},
    Row{"STATE", states},
    Row{"TARGET", targets},
    Row{"TEAM", teams},
    Row{"TEXT", nothing},
    Row{"TIME", nothing},
    Row{"TOPIC", helpTopics},
    Row{"TYPE", nothing},
    Row{"URL", nothing},
    Row{"URL|FILE", files},
    Row{"VALUE", nothing},
    Row{"VERSION", versions},
    Row{"WHEN", colours},
    Row{"WORK-STATE", workStateNames},
};

/// `SERVICE-LEVEL` stands for the ids of the kind whose short name is `service-level`.
const model::KindRow* kindOf(std::string_view placeholder) {
  for (const model::KindRow& row : model::kinds())
    if (std::equal(row.shortName.begin(), row.shortName.end(), placeholder.begin(), placeholder.end(),
                   [](char a, char b) { return std::toupper(static_cast<unsigned char>(a)) == b; }))
      return &row;
  return nullptr;
}

const Row* rowOf(std::string_view placeholder) {
  const auto row =
      std::find_if(table.begin(), table.end(), [&](const Row& r) { return r.placeholder == placeholder; });
  return row == table.end() ? nullptr : &*row;
}

}  // namespace

bool isPlaceholder(std::string_view placeholder) { return rowOf(placeholder) || kindOf(placeholder); }

void addValues(Candidates& candidates, const CLI::Option& option) {
  const std::string placeholder = placeholderOf(option);
  if (placeholder == "ID" && !option.get_positional()) return;  // ids of other systems
  if (const Row* row = rowOf(placeholder))
    row->add(candidates);
  else if (const model::KindRow* kind = kindOf(placeholder))
    addEntities(candidates, *kind);
}

}  // namespace som::cli
