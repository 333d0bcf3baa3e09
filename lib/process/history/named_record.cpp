#include "process/history/named_record.hpp"

#include "model/views.hpp"
#include "store/placement.hpp"
#include "store/records.hpp"

namespace som::process {

bool Named::isOpen() const {
  return kind && kind->lifecycle && !lifecycle::hasEnded(*kind->lifecycle, state);
}

Named namedRecord(const store::Source& files, std::string_view id) {
  const model::KindRow* kind = model::kindOfId(id);
  if (!kind || !kind->lifecycle) return {};
  try {
    auto found = store::findById(files, *kind, id);
    if (!found) return {};
    doc::Document document = store::readFound(files, std::move(*found));
    const auto state = model::RecordView<doc::Node>(document.root()).state(*kind);
    return {kind, state, std::move(document)};
  } catch (const Error&) {
    return {};
  }
}

}  // namespace som::process
