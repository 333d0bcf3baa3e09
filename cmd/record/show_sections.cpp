#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.hpp"
#include "model/items.hpp"
#include "process/lifecycle/activity_run.hpp"
#include "record/show.hpp"

namespace som::cli {
namespace {

using Record = model::RecordView<model::ValueNode>;
using Item = model::ItemView<model::ValueNode>;
using Report = model::ReportView<model::ValueNode>;

render::Table withoutEmptyColumns(render::Table table) {
  for (std::size_t column = table.columns.size(); column-- > 0;) {
    const auto isEmpty = [&](const std::vector<render::Cell>& row) { return row[column].text.empty(); };
    if (!std::all_of(table.rows.begin(), table.rows.end(), isEmpty)) continue;
    table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(column));
    for (auto& row : table.rows) row.erase(row.begin() + static_cast<std::ptrdiff_t>(column));
  }
  return table;
}

std::string placesOf(const Item& item) {
  std::vector<std::string> all;
  const auto add = [&](const auto& place) {
    if (const std::string text = place.id().empty() ? place.name() : place.id(); !text.empty())
      all.push_back(text);
  };
  for (const auto place : item.service().places()) add(place);
  add(item.resource().place());
  return joined(all);
}

render::Table items(const std::vector<const doc::Value*>& entries) {
  render::Table table{{{"ITEM"},
                       {"ACTION"},
                       {"STATE"},
                       {"SPECIFICATION", false, true},
                       {"SERVICE"},
                       {"RESOURCE"},
                       {"NAME", false, true},
                       {"PLACE", false, true}},
                      {}};
  for (const doc::Value* entry : entries) {
    const Item item(*entry);
    const std::string specification = item.service().specification().id();
    table.rows.push_back({item.id(), item.action(), item.stateText(),
                          specification.empty() ? item.resource().specification().id() : specification,
                          item.service().id(), item.resource().id(), item.service().name(), placesOf(item)});
  }
  return table;
}

template <class Characteristics>
void addCharacteristics(render::Table& table, const std::string& item,
                        const Characteristics& characteristics) {
  for (const auto characteristic : characteristics) {
    const model::ValueNode value = characteristic.value();
    table.rows.push_back({item, characteristic.name(), value ? doc::textOf(*value.value()) : ""});
  }
}

/// The characteristics of the items, or of a service or resource itself.
render::Table characteristics(const doc::Value& record, const model::KindRow& kind,
                              const std::vector<const doc::Value*>& entries) {
  render::Table table{{{"ITEM"}, {"CHARACTERISTIC"}, {.title = "VALUE", .wrap = true}}, {}};
  for (const doc::Value* entry : entries) {
    const Item item(*entry);
    addCharacteristics(table, item.id(), item.service().characteristics());
    addCharacteristics(table, item.id(), item.resource().characteristics());
  }
  if (kind.kind == model::Kind::resource)
    addCharacteristics(table, "",
                       model::ResourceView<model::ValueNode>(model::ValueNode(record)).characteristics());
  if (kind.kind == model::Kind::service)
    addCharacteristics(table, "",
                       model::ServiceView<model::ValueNode>(model::ValueNode(record)).characteristics());
  return table;
}

render::Table activities(const Times& times, const Record& record) {
  render::Table table{{{"ACTIVITY"},
                       {"STATE"},
                       {"ASSIGNEE"},
                       {.title = "STARTED", .dispensable = 2},
                       {.title = "ENDED", .dispensable = 1},
                       {"BOOKED"},
                       {.title = "AFTER", .wrap = true},
                       {.title = "RESULT", .wrap = true}},
                      {}};
  for (const auto activity : record.activities()) {
    table.rows.push_back({activity.id(), activity.stateText(), activity.assignee(),
                          times.shown(activity.startDate()), times.shown(activity.endDate()),
                          times.shown(activity.appointment().start()),
                          joined(model::textsOf(activity.dependsOn())), resultOf(record, activity)});
  }
  return table;
}

/// The records that do the work of activities: what their owners promise, and what went wrong last.
render::Table requests(const Times& times, const std::vector<LinkedRecord>& linked) {
  render::Table table{{{"REQUEST"},
                       {"ACTIVITY"},
                       {"STATE"},
                       {"PARTY", false, false, 1},
                       {"PROMISED", false, false, 2},
                       {.title = "ERROR", .wrap = true}},
                      {}};
  for (const LinkedRecord& one : linked) {
    if (!one.document) {
      table.rows.push_back({one.id, one.part, "unknown", "", "", ""});
      continue;
    }
    const model::OrderView<doc::Node> order(one.document->root());
    const model::ReportView<doc::Node> report(one.document->root());
    const auto promised =
        order.expectedCompletion() ? order.expectedCompletion() : report.expectedResolution();
    const std::string_view party = order.supplier().empty() ? order.assignee() : order.supplier();
    table.rows.push_back({one.id, one.part, std::string(order.stateText(*one.kind)), std::string(party),
                          times.shown(promised), std::string(order.errors().back().message())});
  }
  return table;
}

/// Returns the state of the item of an order, or of the order if it has no state of its own.
std::string stateOfItem(const LinkedRecord& order) {
  if (!order.document) return "unknown";
  const auto way = model::wayToItem(order.document->root(), order.kind->itemField, order.part);
  const std::string own(way.empty() ? "" : model::ItemView<doc::Node>(way.back()).stateText());
  return own.empty()
             ? std::string(model::RecordView<doc::Node>(order.document->root()).stateText(*order.kind))
             : own;
}

/// The items of orders that made or changed a service.
render::Table orders(const std::vector<LinkedRecord>& linked, const doc::Value& record) {
  render::Table table{{{"ORDER"}, {"ITEM"}, {"ACTION"}, {"STATE"}}, {}};
  const auto entries = model::InventoryServiceView<model::ValueNode>(record).orders();
  for (std::size_t i = 0; i < linked.size(); ++i) {
    const LinkedRecord& one = linked[i];
    table.rows.push_back({one.id, one.part, entries.at(i).action(), stateOfItem(one)});
  }
  return table;
}

/// The values that a record holds, and those that another holder has for it.
render::Table values(const Times& times, const std::vector<process::Allocation>& held,
                     const std::string& id) {
  render::Table table{{{"VALUE"}, {"ITEM"}, {"STATE"}, {"UNTIL"}, {"FOR"}}, {}};
  for (const process::Allocation& value : held)
    table.rows.push_back({value.id, value.item, value.state, times.shown(value.reservedUntil),
                          value.holder == id ? "" : value.holder});
  return table;
}

render::Table errors(const Times& times, const Record& record) {
  render::Table table{{{"WHEN"}, {.title = "ERROR", .wrap = true}}, {}};
  for (const auto error : record.errors()) table.rows.push_back({times.shown(error.date()), error.message()});
  return table;
}

/// The attachments: their URLs, or the sizes of contents that the record keeps.
render::Table attachments(const Record& record) {
  render::Table table{{{.title = "ATTACHMENT", .wrap = true},
                       {.title = "WHERE", .wrap = true},
                       {.title = "DESCRIPTION", .wrap = true}},
                      {}};
  for (const auto attachment : record.attachments()) {
    std::string where = attachment.url();
    if (where.empty()) where = fmt::format("in the record, {} bytes", attachment.bytes());
    table.rows.push_back({attachment.name(), where, attachment.description()});
  }
  return table;
}

}  // namespace

std::string resultOf(const Record& record, const model::ActivityView<model::ValueNode>& activity) {
  if (const doc::Value* result = activity.result().value()) return process::summaryOf(*result);
  std::string reason;
  if (activity.state() == lifecycle::State::failed)
    for (const auto entry : record.history())
      if (entry.activity() == activity.id() && entry.to() == lifecycle::State::failed)
        reason = entry.reason();
  return reason;
}

std::vector<render::Table> sectionsOf(const Times& times, const doc::Value& value,
                                      const ShownRecord& record) {
  const Record view(value);
  const model::KindRow& kind = *record.read.kind;
  const auto entries = model::itemsOf(value, kind.itemField);
  std::vector<render::Table> sections;
  for (render::Table& table : std::vector<render::Table>{
           items(entries), characteristics(value, kind, entries), activities(times, view),
           requests(times, record.requests), values(times, record.values, view.id()),
           orders(record.orders, value), errors(times, view), attachments(view)})
    if (!table.rows.empty()) sections.push_back(withoutEmptyColumns(std::move(table)));
  return sections;
}

}  // namespace som::cli
