#include "process/planning/silences.hpp"

#include <algorithm>
#include <set>

#include "base/contains.hpp"
#include "model/silence.hpp"
#include "model/views.hpp"
#include "store/records.hpp"

namespace som::process {

Silences::Silences(const Policies& policies, const store::Source& files, Instant now) : files_(files) {
  for (const PolicyDocument& policy : policies.documents()) {
    if (policy.kind->kind != model::Kind::silence) continue;
    const model::SilenceBasesView<doc::Node> view(policy.document.root());
    const auto start = view.start();
    const auto end = view.end();
    if (end && now < *end && (!start || now >= *start)) add(policy.document);
  }
}

Silences::Silences(const doc::Document& terms, const store::Source& files) : files_(files) { add(terms); }

void Silences::add(const doc::Document& terms) {
  const model::SilenceBasesView<doc::Node> view(terms.root());
  Silence silence{std::string(view.id()), view.end().value_or(Instant::max()), selectorOf(view), {}, {}};
  for (const auto record : view.records()) silence.records.emplace_back(record.text());
  for (const auto& list : {view.services(), view.resources()})
    for (const auto base : list) silence.bases.emplace_back(base.text());
  silence.covered = recordsAbout(files_, standingOn(files_, silence.bases));
  all_.push_back(std::move(silence));
}

bool Silences::names(const Silence& silence, std::string_view record,
                     const std::vector<std::string_view>& parents) const {
  const auto isNamed = [&](std::string_view id) {
    return silence.covered.contains(id) ||
           std::find(silence.records.begin(), silence.records.end(), id) != silence.records.end();
  };
  if (silence.isForAll() || isNamed(record)) return true;
  // As for inhibitions, a long line of reports must not cost its square.
  constexpr std::size_t mostAncestors = 8;
  std::set<std::string> seen;
  std::vector<std::string> open(parents.begin(), parents.end());
  while (!open.empty() && seen.size() < mostAncestors) try {
      const std::string parent = std::move(open.back());
      open.pop_back();
      if (isNamed(parent)) return true;
      const model::KindRow* kind = model::kindOfId(parent);
      if (!kind || !seen.insert(parent).second || !store::exists(files_, *kind, parent)) continue;
      const store::Loaded loaded = store::load(files_, parent, kind);
      for (const auto above : model::ReportView<doc::Node>(loaded.root()).parentProblems())
        open.emplace_back(above.id());
    } catch (const Error&) {
      // The scan reports the errors of that report itself.
    }
  return false;
}

std::vector<std::string> Silences::covering(std::string_view record, const policy::Subject& subject,
                                            const std::vector<std::string_view>& parents) const {
  std::vector<std::string> ids;
  for (const Silence& silence : all_)
    if (policy::matches(silence.appliesTo, subject) && names(silence, record, parents))
      ids.push_back(silence.id);
  return ids;
}

}  // namespace som::process
