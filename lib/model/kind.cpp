#include "model/kind.hpp"

#include <algorithm>
#include <array>

namespace som::model {
namespace {

using lifecycle::Event;
using lifecycle::State;
using What = Stamp::What;

constexpr std::array orderStamps = {
    Stamp{"startDate", What::time, Event::start, {}},
    Stamp{"completionDate", What::time, {}, State::completed},
    Stamp{"completionDate", What::time, {}, State::partial},
    Stamp{"completionDate", What::time, {}, State::failed},
    Stamp{"cancellationDate", What::time, {}, State::cancelled},
    Stamp{"cancellationReason", What::reason, Event::cancel, {}},
    Stamp{"cancellationReason", What::none, Event::refuse, {}},
};

const std::array table = {
    KindRow{.kind = Kind::serviceOrder,
            .type = "ServiceOrder",
            .noun = "order",
            .prefix = "SO",
            .placement = Placement::byDay,
            .folder = "orders",
            .schema = "ServiceOrder.json",
            .lifecycle = &lifecycle::order,
            .stateField = "state",
            .createdField = "orderDate",
            .externalField = "externalId",
            .itemField = "serviceOrderItem",
            .stamps = orderStamps},
    KindRow{Kind::team,
            "Team",
            "team",
            "",
            Placement::policy,
            "policy",
            "Team.json",
            nullptr,
            "",
            "",
            "",
            "",
            {}},
    KindRow{Kind::calendar,
            "Calendar",
            "calendar",
            "",
            Placement::policy,
            "policy",
            "Calendar.json",
            nullptr,
            "",
            "",
            "",
            "",
            {}},
    KindRow{Kind::serviceLevel,
            "ServiceLevel",
            "service-level",
            "",
            Placement::policy,
            "policy",
            "ServiceLevel.json",
            nullptr,
            "",
            "",
            "",
            "",
            {}},
    KindRow{Kind::jeopardyPolicy,
            "JeopardyPolicy",
            "jeopardy-policy",
            "",
            Placement::policy,
            "policy",
            "JeopardyPolicy.json",
            nullptr,
            "",
            "",
            "",
            "",
            {}},
    KindRow{Kind::serviceSpecification,
            "ServiceSpecification",
            "specification",
            "",
            Placement::byName,
            "catalog",
            "ServiceSpecification.json",
            nullptr,
            "lifecycleStatus",
            "",
            "",
            "",
            {}},
};

template <class Matches>
const KindRow* firstWhere(Matches matches) {
  const auto found = std::find_if(table.begin(), table.end(), matches);
  return found == table.end() ? nullptr : &*found;
}

}  // namespace

std::span<const KindRow> kinds() { return table; }

const KindRow& row(Kind kind) {
  return *firstWhere([&](const KindRow& r) { return r.kind == kind; });
}

const KindRow* findKind(std::string_view name) {
  return firstWhere([&](const KindRow& r) { return r.type == name || r.noun == name; });
}

const KindRow* findPrefix(std::string_view prefix) {
  return firstWhere([&](const KindRow& r) { return !prefix.empty() && r.prefix == prefix; });
}

std::vector<std::string_view> kindNames() {
  std::vector<std::string_view> names;
  for (const KindRow& r : table) {
    names.push_back(r.type);
    names.push_back(r.noun);
  }
  return names;
}

}  // namespace som::model
