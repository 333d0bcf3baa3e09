#include "process/planning/silences.hpp"

#include <algorithm>

#include "model/silence.hpp"

namespace som::process {

Silences::Silences(const Policies& policies, const store::Source& files, Instant now) {
  for (const PolicyDocument& policy : policies.documents()) {
    if (policy.kind->kind != model::Kind::silence) continue;
    const model::SilenceBasesView<doc::Node> view(policy.document.root());
    const auto start = view.start();
    const auto end = view.end();
    if (!end || now >= *end || (start && now < *start)) continue;
    Silence silence{std::string(view.id()), *end, selectorOf(view), {}, {}};
    for (const auto record : view.records()) silence.records.emplace_back(record.text());
    for (const auto& list : {view.services(), view.resources()})
      for (const auto base : list) silence.bases.emplace_back(base.text());
    silence.covered = recordsAbout(files, standingOn(files, silence.bases));
    all_.push_back(std::move(silence));
  }
}

std::vector<std::string> Silences::covering(std::string_view record, const policy::Subject& subject) const {
  std::vector<std::string> ids;
  for (const Silence& silence : all_) {
    const auto& records = silence.records;
    const bool named = silence.isForAll() || silence.covered.contains(record) ||
                       std::find(records.begin(), records.end(), record) != records.end();
    if (named && policy::matches(silence.appliesTo, subject)) ids.push_back(silence.id);
  }
  return ids;
}

}  // namespace som::process
