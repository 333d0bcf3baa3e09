#include "process/history/agreed_terms.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "doc/equivalent.hpp"
#include "model/terms.hpp"
#include "model/views.hpp"
#include "process/history/change_places.hpp"
#include "process/history/replay.hpp"
#include "process/work/policies.hpp"

namespace som::process {
namespace {

using TermsEntry = model::TrackingView<model::ValueNode>;

/// Returns the first of the new terms that differs; the terms, or the record, if none does.
doc::Node placeOfTerms(const doc::Document& before, const doc::Document& after) {
  const doc::Node was = before.root()[model::terms];
  const doc::Node is = after.root()[model::terms];
  for (const doc::Node member : is)
    if (!isSameNode(was[member.key()], member)) return member;
  return orElse(is, after.root());
}

/// True if a command was undone, or a conflict settled: that leaves one of the former terms.
bool isSettled(const std::vector<doc::Value>& entries) {
  return std::any_of(entries.begin(), entries.end(), [](const doc::Value& entry) {
    return isUndo(entry) || TermsEntry(entry).action() == resolveAction;
  });
}

/// Says why tracking records do not explain other terms; empty if they do.
std::string flawOfTerms(const RecordChange& change, const std::vector<doc::Value>& entries,
                        const std::vector<doc::Value>& explaining) {
  const doc::Value before = doc::toValue(change.before->root());
  const auto isOfTerms = [](const doc::Value& entry) { return TermsEntry(entry).field() == model::terms; };
  if (std::none_of(explaining.begin(), explaining.end(), isOfTerms))
    return "the agreed terms changed, but no tracking record says so";
  const auto first = std::find_if(entries.begin(), entries.end(), isOfTerms);
  const auto last = std::find_if(entries.rbegin(), entries.rend(), isOfTerms);
  if (first == entries.end() || isSettled(entries)) return {};
  const auto state = model::RecordView<model::ValueNode>(before).state(change.kind);
  if (change.kind.lifecycle && lifecycle::isFinal(*change.kind.lifecycle, state))
    return fmt::format("the agreed terms of {} that is {} changed", change.kind.noun,
                       lifecycle::states.name(state));
  const std::string was = model::serviceLevelOf(before);
  const std::string is = model::serviceLevelOf(doc::toValue(change.after.root()));
  if (TermsEntry(*first).fromText() == was && TermsEntry(*last).toText() == is) return {};
  return fmt::format(
      "the terms went from service level '{}' to '{}', but the tracking record says from '{}' to '{}'", was,
      is, TermsEntry(*first).fromText(), TermsEntry(*last).toText());
}

}  // namespace

std::vector<Diagnostic> termsChange(const RecordChange& change, const std::vector<doc::Value>& entries,
                                    const std::vector<doc::Value>& explaining) {
  if (isSameNode(change.before->root()[model::terms], change.after.root()[model::terms])) return {};
  std::string flaw = flawOfTerms(change, entries, explaining);
  if (flaw.empty()) return {};
  return {
      change.after.diagnostic(Code::termsChanged, std::move(flaw), placeOfTerms(*change.before, change.after))
          .hint(fmt::format("change them with som {} update ID --service-level LEVEL --reason TEXT",
                            change.kind.noun))};
}

std::vector<Diagnostic> strangeTerms(const RecordPair& pair, Workspace& workspace) {
  const doc::Node terms = pair.after->root()[model::terms];
  if (!pair.before || !terms || isSameNode(pair.before->root()[model::terms], terms)) return {};
  const doc::Value before = doc::toValue(pair.before->root());
  const doc::Value after = doc::toValue(pair.after->root());
  if (isSettled(newTrackingRecords(&before, after))) return {};
  const std::string level = model::serviceLevelOf(after);
  for (const PolicyDocument& policy : workspace.policies().documents()) {
    if (policy.kind->kind != model::Kind::serviceLevel ||
        model::ReferenceView<doc::Node>(policy.document.root()).id() != level)
      continue;
    doc::Value agreed = doc::Value::object();
    model::agreeTerms(agreed, policy.document.root());
    const doc::Value* expected = model::ValueNode(agreed)[model::terms].value();
    if (expected && doc::equivalent(*expected, doc::toValue(terms))) return {};
    return {pair.after
                ->diagnostic(Code::termsChanged,
                             fmt::format("the new terms are not those of service level '{}'", level),
                             placeOfTerms(*pair.before, *pair.after))
                .hint(fmt::format("change them with som {} update ID --service-level LEVEL --reason TEXT",
                                  pair.kind->noun))};
  }
  return {};
}

}  // namespace som::process
