#include "process/correlation/impact.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "cause/reach.hpp"
#include "model/raised_report.hpp"
#include "model/report.hpp"
#include "policy/match.hpp"
#include "process/edit/edit.hpp"
#include "process/topology/topology.hpp"

namespace som::process {
namespace {

using cause::Object;
using Report = model::ReportView<doc::Node>;

/// The most affected services that are written into a report.
constexpr std::size_t mostServices = 1000;

/// The priority that so many affected services give at least.
struct PriorityRow {
  std::size_t services;
  int priority;
};
constexpr std::array priorities = {PriorityRow{100, 1}, PriorityRow{10, 2}, PriorityRow{2, 3},
                                   PriorityRow{1, 4}};

std::vector<const model::KindRow*> kindsOfImpact() {
  return {&model::row(model::Kind::service), &model::row(model::Kind::resource),
          &model::row(model::Kind::serviceOrder)};
}

/// The objects whose failure a report is about.
std::set<Object> causesOf(const Topology& topology, const doc::Document& document) {
  std::set<Object> causes;
  const auto add = [&](std::optional<Object> object) {
    if (object) causes.insert(*object);
  };
  const Report report(document.root());
  for (const model::Link& link :
       model::linksOf(document.root(), model::row(model::Kind::serviceTroubleReport)))
    if (link.type == model::LinkType::cause || link.type == model::LinkType::affected)
      add(topology.target(link));
  for (const auto resource : report.affectedResources()) add(topology.resource(resource.id()));
  for (const auto entity : report.relatedEntities())
    if (entity.role() == model::affectedServiceList) add(topology.service(entity.id()));
  return causes;
}

/// The open orders of each service.
std::map<std::string_view, std::vector<std::string>> openOrders(const std::vector<LinkedRecord>& records) {
  std::map<std::string_view, std::vector<std::string>> orders;
  for (const LinkedRecord& record : records) {
    if (record.kind->kind != model::Kind::serviceOrder) continue;
    const auto state = lifecycle::states.parse(record.links.state);
    if (!state || lifecycle::hasEnded(*record.kind->lifecycle, *state)) continue;
    for (const model::Link& link : record.links.links) orders[link.id].emplace_back(record.id);
  }
  return orders;
}

void makeUnique(std::vector<std::string>& texts) {
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
}

ImpactResult impactOfAll(const LinkedRecords& records, const doc::Document& report) {
  const Topology topology(records.all);
  const std::set<Object> causes = causesOf(topology, report);
  if (causes.empty())
    throw Error(
        Diagnostic(Code::guard, "the report has no root cause and no affected service in the inventory")
            .in(std::string(Report(report.root()).id()))
            .hint("find one with 'report localize'"));
  std::set<Object> failed;
  cause::Reach reach(topology.graph());
  for (const Object cause : causes) {
    if (failed.count(cause)) continue;
    reach.walk(cause, std::numeric_limits<cause::Score>::max(), [](Object) { return cause::Sign::unknown; });
    failed.insert(reach.failed().begin(), reach.failed().end());
  }
  const auto orders = openOrders(records.all);
  ImpactResult result;
  for (Object i = 0; i < topology.graph().size(); ++i)
    if (topology.isService(i) && !topology.isIdle(i)) ++result.inUse;
  for (const Object object : failed) {
    if (!topology.isService(object) || topology.isIdle(object)) continue;
    const LinkedRecord& record = topology.at(object);
    AffectedService& service = result.services.emplace_back();
    service.id = record.id;
    service.name = record.links.name;
    service.customers.assign(record.links.customers.begin(), record.links.customers.end());
    if (const auto found = orders.find(record.id); found != orders.end()) service.orders = found->second;
    result.customers.insert(result.customers.end(), service.customers.begin(), service.customers.end());
    result.orders.insert(result.orders.end(), service.orders.begin(), service.orders.end());
  }
  makeUnique(result.customers);
  makeUnique(result.orders);
  return result;
}

void grade(ImpactResult& result) {
  const std::size_t count = result.services.size();
  for (const PriorityRow& row : priorities)
    if (count >= row.services) {
      result.priority = row.priority;
      break;
    }
  // In tenths of a per cent, rounded.
  const std::size_t tenths = result.inUse == 0 ? 0 : (count * 1000 + result.inUse / 2) / result.inUse;
  result.importance = fmt::format("{}.{}", tenths / 10, tenths % 10);
}

}  // namespace

ImpactResult impactOf(Workspace& workspace, Instant now, const doc::Document& report) {
  ImpactResult result = workspace.store().consistently(
      [&] { return impactOfAll(readLinks(workspace, now, kindsOfImpact()), report); });
  grade(result);
  return result;
}

void writeImpact(UnitOfWork& unit, Draft& report, const ImpactResult& impact) {
  requireOpen(report, "write the impact of");
  const auto rank = policy::priorityRank(model::RecordView<model::ValueNode>(report.value).priority());
  model::Impact written{impact.services.size(), impact.importance};
  if (impact.priority && (!rank || *impact.priority < *rank)) written.priority = impact.priority;
  const doc::Value before = report.value;
  model::writeImpact(report.value, written);
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < std::min(impact.services.size(), mostServices); ++i)
    ids.push_back(impact.services[i].id);
  model::addAffectedServices(report.value, ids);
  if (report.value == before) {
    unit.report({report.id, {}, {}, "has this impact already", {}, {}, true});
    return;
  }
  unit.track(report, "impact");
  reportChange(unit, report,
               fmt::format("{} services of {} customers are affected", impact.services.size(),
                           impact.customers.size()));
}

}  // namespace som::process
