#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "activity/work_query.hpp"
#include "completion/candidates.hpp"
#include "model/protected_fields.hpp"
#include "process/jeopardy/scan.hpp"
#include "process/read/record_fields.hpp"
#include "schema/registry.hpp"

/// Candidates for names of fields.
namespace som::cli {
namespace {

/// The kinds whose records the verb lists or changes; empty if it lists something else.
std::vector<const model::KindRow*> kindsOfFields(const Typed& typed) {
  if (typed.noun && typed.noun->kind) return model::kindsLike(typed.noun->kind);
  const bool isOfRecords =
      typed.verb && (typed.noun ? typed.noun->name == "jeopardy" && typed.verb->name == "scan"
                                : typed.verb->name == "list" || typed.verb->name == "show");
  if (isOfRecords && typed.noun) return process::scannedKinds({});
  return isOfRecords ? model::kindsLike(nullptr) : std::vector<const model::KindRow*>();
}

bool isActivityList(const Typed& typed) {
  return typed.noun && typed.verb && typed.noun->name == "activity" && typed.verb->name == "list";
}

/// Adds the members of the items that a list of something else than records prints, as its schema has them.
void addMembers(Candidates& c, const std::string& head) {
  if (!c.typed.noun || !c.typed.verb || c.typed.verb->name != "list") return;
  std::string kind = std::string(c.typed.noun->name) + "List";
  kind.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(kind.front())));
  schema::Registry registry;
  for (const std::string_view name :
       registry.get(fmt::format("output/{}.json", kind)).root().property("items").items().properties())
    c.add(head + std::string(name));
}

/// Adds the named fields, and the members that the schemas of the noun's kinds define, each after `head`.
void addNames(Candidates& c, const std::string& head) {
  if (isActivityList(c.typed))
    for (const model::QueryField& field : workFields()) c.add(head + std::string(field.name));
  const std::vector<const model::KindRow*> kinds = kindsOfFields(c.typed);
  if (kinds.empty()) return;
  for (const model::QueryField& field : process::recordFields()) c.add(head + std::string(field.name));
  if (!c.typed.noun || !c.workspace()) return;
  for (const std::string_view name : process::recordVocabulary(*c.workspace(), kinds).properties)
    if (!name.starts_with('@')) c.add(head + std::string(name));
}

bool isProtected(std::string_view name) {
  const auto fields = model::protectedFields();
  return name.starts_with('@') ||
         std::any_of(fields.begin(), fields.end(), [&](const model::ProtectedField& field) {
           return !field.isOfEntries() && field.path[0] == name;
         });
}

}  // namespace

void addFields(Candidates& c) {
  const std::size_t comma = c.typed.text.rfind(',');
  const std::string head = comma == std::string::npos ? "" : c.typed.text.substr(0, comma + 1);
  if (kindsOfFields(c.typed).empty())
    addMembers(c, head);
  else
    addNames(c, head);
}

void addSortFields(Candidates& c) {
  const std::size_t comma = c.typed.text.rfind(',');
  std::string head = comma == std::string::npos ? "" : c.typed.text.substr(0, comma + 1);
  if (c.typed.text.substr(head.size()).starts_with('-')) head += '-';
  addNames(c, head);
}

void addCondition(Candidates& c) {
  if (c.typed.text.find_first_of(" =<>!~(") == std::string::npos) addNames(c, "");
}

namespace {

/// Adds the fields that `update` can set, each with this text after it.
void addPathsBefore(Candidates& c, std::string_view after) {
  const std::vector<const model::KindRow*> kinds = kindsOfFields(c.typed);
  if (kinds.empty() || !c.workspace() || c.typed.text.find_first_of("=.[") != std::string::npos) return;
  for (const std::string_view name : process::recordVocabulary(*c.workspace(), kinds).properties)
    if (!isProtected(name)) c.add(fmt::format("{}{}", name, after));
}

}  // namespace

void addPaths(Candidates& c) { addPathsBefore(c, ""); }
void addAssignments(Candidates& c) { addPathsBefore(c, "="); }

}  // namespace som::cli
