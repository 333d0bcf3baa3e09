#include "model/terms.hpp"

#include <array>

#include "model/views.hpp"

namespace som::model {
namespace {

/// The members of a service level that become terms of a record.
constexpr std::array<std::string_view, 8> agreed = {"calendar",      "respondWithin", "resolveWithin",
                                                    "updateEvery",   "pausedIn",      "leadTime",
                                                    "extendOnPause", "dueFrom"};

}  // namespace

bool hasTerms(const doc::Value& record) {
  const auto found = record.find(terms);
  return found != record.end() && !found->empty();
}

std::string serviceLevelOf(const doc::Value& record) { return ValueNode(record)[terms]["level"].text(); }

void agreeTerms(doc::Value& record, doc::Node serviceLevel) {
  doc::Value copy = {{"level", ReferenceView<doc::Node>(serviceLevel).id()}};
  for (const std::string_view name : agreed)
    if (const doc::Node term = serviceLevel[name]) copy[std::string(name)] = doc::toValue(term);
  record[std::string(terms)] = std::move(copy);
}

}  // namespace som::model
