#include <fmt/format.h>

#include "process/inventory/pool.hpp"
#include "record/list.hpp"
#include "render/object.hpp"
#include "service/parameters.hpp"
#include "service/service.hpp"

namespace som::cli {
namespace {

struct ServiceListOptions {
  ListOptions services;
  std::string pool;
  std::string scope;
  bool values = false;
};

/// A count as JSON: a number if that is exact, otherwise a text.
doc::Value jsonCount(const std::string& digits) {
  constexpr std::size_t safeDigits = 15;
  return digits.size() <= safeDigits ? doc::Value(std::stoull(digits)) : doc::Value(digits);
}

/// How many values are free. If none is in use, the count of all, which can exceed 128 bits.
std::string freeOf(const process::Pool& pool, const process::PoolUse& use) {
  return use.reserved + use.allocated == 0 ? pool.values.count() : model::decimal(use.free);
}

std::string forecast(const process::PoolUse& use) {
  if (!use.exhaustedInDays) return {};
  return use.free == 0 ? "exhausted" : fmt::format("exhausted in about {} days", *use.exhaustedInDays);
}

void printUses(const Printer& printer, const process::Pool& pool, const std::vector<process::PoolUse>& uses) {
  render::Table table{{{"POOL"},
                       {"SCOPE"},
                       {"VALUES", true},
                       {"RESERVED", true},
                       {"ALLOCATED", true},
                       {"FREE", true},
                       {"FORECAST"}},
                      {}};
  std::vector<doc::Value> items;
  for (const process::PoolUse& use : uses) {
    const std::string free = freeOf(pool, use);
    table.rows.push_back({pool.id, use.scope, pool.values.count(), std::to_string(use.reserved),
                          std::to_string(use.allocated), free, forecast(use)});
    items.push_back(
        render::Object()
            .add("id", pool.id)
            .addAny("scope", use.scope)
            .add("values", jsonCount(pool.values.count()))
            .add("reserved", use.reserved)
            .add("allocated", use.allocated)
            .add("free", jsonCount(free))
            .addAny("exhaustedInDays", use.exhaustedInDays ? doc::Value(*use.exhaustedInDays) : doc::Value())
            .take());
  }
  printer.list("PoolUseList", table, std::move(items));
}

void printValues(const Printer& printer, const Times& times, const std::vector<process::Allocation>& inUse) {
  render::Table table{{{"VALUE"}, {"SCOPE"}, {"STATE"}, {"FOR", false, true}, {"ITEM"}, {"SINCE"}, {"UNTIL"}},
                      {}};
  std::vector<doc::Value> items;
  for (const process::Allocation& one : inUse) {
    table.rows.push_back({one.value, one.scope, one.state, one.holder, one.item, times.shown(one.date),
                          times.shown(one.reservedUntil)});
    items.push_back(render::Object()
                        .add("id", one.id)
                        .add("pool", one.pool)
                        .addAny("scope", one.scope)
                        .add("value", one.value)
                        .add("state", one.state)
                        .add("for", one.holder)
                        .addAny("serviceOrderItem", one.item)
                        .addAny("date", one.date)
                        .addAny("reservedUntil", one.reservedUntil)
                        .take());
  }
  printer.list("AllocationList", table, std::move(items));
}

Exit listPool(const Session& session, const Printer& printer, const Times& times,
              const ServiceListOptions& options) {
  process::Workspace& workspace = session.workspace();
  std::vector<Diagnostic> bad;
  const auto [pool, inUse] = workspace.store().consistently([&] {
    bad.clear();
    auto found = process::allocations(workspace.store(), options.pool, bad);
    if (!options.scope.empty())
      std::erase_if(found, [&](const auto& one) { return one.scope != options.scope; });
    return std::pair(process::openPool(workspace.store(), workspace.schemas(), options.pool),
                     std::move(found));
  });
  if (options.values) {
    printValues(printer, times, inUse);
  } else {
    auto uses = process::usesOf(pool, inUse, session.env.now);
    if (uses.size() == 1 && inUse.empty()) uses.front().scope = options.scope;
    printUses(printer, pool, uses);
  }
  printer.complain(bad);
  return skippedExit(bad);
}

Exit runList(const Session& session, const Printer& printer, const Times& times,
             const ServiceListOptions& options) {
  return options.pool.empty() ? listRecords(session, printer, times, options.services)
                              : listPool(session, printer, times, options);
}

}  // namespace

void addServiceList(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<ServiceListOptions>();
  addListOptions(command, options->services, kind);
  const std::vector<Option> ofServices = command.options();
  Option pool = addPool(command, options->pool);
  for (const Option& option : ofServices) pool.excludes(option);
  addScope(command, options->scope).needs(pool);
  command.flag("--values", options->values, "list each value in use, with its holder").needs(pool);
  addAsOf(command, selection);
  select(command, selection, listFormats, options, runList);
  command.examples(
      "  som service list --customer CUST-118 --state active\n"
      "  som service list --pool vlan\n"
      "  som service list --pool vlan --scope leeds-pe1 --values -o csv");
}

}  // namespace som::cli
