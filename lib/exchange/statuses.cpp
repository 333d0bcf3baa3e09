#include "exchange/statuses.hpp"

#include <string_view>

namespace som::exchange {
namespace {

constexpr std::string_view ours = "cleared";
constexpr std::string_view theirs = "resolved";

void replaceStatus(doc::Value& object, std::string_view from, std::string_view to) {
  if (!object.is_object()) return;
  if (const auto status = object.find("status"); status != object.end() && *status == from) *status = to;
}

void replaceStatuses(doc::Value& record, std::string_view from, std::string_view to) {
  replaceStatus(record, from, to);
  if (!record.is_object()) return;
  if (const auto changes = record.find("statusChange"); changes != record.end() && changes->is_array())
    for (doc::Value& change : *changes) replaceStatus(change, from, to);
}

}  // namespace

void toStatuses(doc::Value& record) { replaceStatuses(record, ours, theirs); }
void fromStatuses(doc::Value& record) { replaceStatuses(record, theirs, ours); }

}  // namespace som::exchange
