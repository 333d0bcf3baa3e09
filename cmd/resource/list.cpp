#include "base/suggest.hpp"
#include "process/correlation/resources.hpp"
#include "render/object.hpp"
#include "resource/resource.hpp"

namespace som::cli {
namespace {

struct ResourceListOptions {
  bool alarmed = false;
};

Exit runResourceList(const Session& session, const Printer& printer, const ResourceListOptions& options) {
  const process::ResourceList found =
      process::listResources(session.workspace(), session.env.now, options.alarmed);
  render::Table table{{{.title = "RESOURCE", .shrink = true, .readable = 12},
                       {.title = "NAME", .shrink = true, .dispensable = 1, .readable = 16},
                       {"ALARMS", true},
                       {"SEVERITY"},
                       {"RESOURCES", true, false, 2},
                       {"SERVICES", true}},
                      {}};
  const bool wide = printer.format() == "wide";
  if (wide) table.columns.push_back({.title = "USED BY", .wrap = true});
  std::vector<doc::Value> items;
  for (const process::ListedResource& one : found.resources) {
    table.rows.push_back({one.id, one.name, std::to_string(one.alarms), one.severity,
                          std::to_string(one.resources), std::to_string(one.services)});
    if (wide) table.rows.back().emplace_back(joined(one.usedBy));
    items.push_back(render::Object()
                        .add("id", one.id)
                        .addAny("name", one.name)
                        .add("alarms", one.alarms)
                        .addAny("severity", one.severity)
                        .add("resources", one.resources)
                        .add("services", one.services)
                        .add("usedBy", one.usedBy)
                        .take());
  }
  printer.list("ResourceList", table, std::move(items));
  printer.complain(found.bad);
  printer.stats(found.counts);
  return skippedExit(found.bad);
}

}  // namespace

void addResourceList(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ResourceListOptions>();
  command.flag("--alarmed", options->alarmed, "only resources with active alarms");
  addAsOf(command, selection);
  select(command, selection, listFormats, options, runResourceList);
  command.examples(
      "  som resource list --alarmed\n"
      "  som resource list -o json | jq -r '.items[] | select(.services > 100) | .id'");
}

}  // namespace som::cli
