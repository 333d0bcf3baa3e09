#include "model/projected_order.hpp"

#include "model/entries.hpp"
#include "model/kind.hpp"
#include "model/members.hpp"
#include "model/views.hpp"

namespace som::model {

doc::Value recordOf(const ProjectedOrder& order) {
  const KindRow& kind = row(Kind::serviceOrder);
  doc::Value record = {{"@type", kind.type}, {"id", "SO-20000101-00000000"}};
  record[std::string(kind.stateField)] = lifecycle::states.name(lifecycle::State::acknowledged);
  members::putTime(record, kind.createdField, order.placed);
  if (!order.customer.empty()) addParty(record, order.customer, customerRole);
  for (const ProjectedItem& item : order.items)
    members::append(record, kind.itemField,
                    {{"id", item.id}, {"action", item.action}, {"service", item.service}});
  return record;
}

}  // namespace som::model
