#include "process/work/external_ids.hpp"

#include "model/references.hpp"
#include "model/views.hpp"

namespace som::process {

std::vector<store::Doubtful> ExternalIds::read(std::string_view text, Records& records) const {
  return mentions_.read(text, [&](const doc::Document& document) {
    const std::string id(model::RecordView<doc::Node>(document.root()).id());
    for (const auto externalId : model::externalIdsOf(document.root(), kind_))
      records.emplace(std::string(externalId), id);
  });
}

std::vector<std::string> ExternalIds::recordsWith(const std::string& externalId) {
  constexpr int few = 8;
  Records found;
  if (++searches_ <= few) {
    store::refuseDoubtful(read(externalId, found), externalId);
  } else if (!all_) {
    all_.emplace();
    doubtful_ = read("", *all_);
  }
  if (all_) store::refuseDoubtful(doubtful_, externalId);
  const Records& records = all_ ? *all_ : found;
  std::vector<std::string> ids;
  const auto [begin, end] = records.equal_range(externalId);
  for (auto one = begin; one != end; ++one) ids.push_back(one->second);
  return ids;
}

}  // namespace som::process
