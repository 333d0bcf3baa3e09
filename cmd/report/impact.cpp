#include "process/correlation/impact.hpp"

#include <fmt/format.h>

#include "base/suggest.hpp"
#include "record/record.hpp"
#include "render/object.hpp"
#include "report/report.hpp"

namespace som::cli {
namespace {

struct ImpactOptions {
  std::string id;
  bool write = false;
  const model::KindRow* kind = nullptr;
};

doc::Value jsonOf(const process::AffectedService& service) {
  return render::Object()
      .add("id", service.id)
      .addAny("name", service.name)
      .add("customers", doc::Value(service.customers))
      .add("orders", doc::Value(service.orders))
      .take();
}

doc::Value jsonOf(const std::string& id, const process::ImpactResult& impact) {
  doc::Value services = doc::Value::array();
  for (const process::AffectedService& service : impact.services) services.push_back(jsonOf(service));
  return render::Object::ofKind("Impact")
      .add("id", id)
      .add("affectedNumberOfServices", impact.services.size())
      .add("impactImportanceFactor", impact.importance)
      .addOrNull("priority", impact.priority ? doc::Value(*impact.priority) : doc::Value())
      .add("customers", doc::Value(impact.customers))
      .add("orders", doc::Value(impact.orders))
      .add("services", std::move(services))
      .take();
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string summaryOf(const process::ImpactResult& impact) {
  std::string text = fmt::format(
      "{} of {} ({} %), {}, {}", counted(impact.services.size(), "service"), impact.inUse, impact.importance,
      counted(impact.customers.size(), "customer"), counted(impact.orders.size(), "open order"));
  if (impact.priority) text += fmt::format(", priority {}", *impact.priority);
  return text + "\n";
}

render::Table tableOf(const process::ImpactResult& impact) {
  render::Table table{{{"SERVICE"}, {"NAME", false, true}, {"CUSTOMER"}, {"OPEN ORDERS"}}, {}};
  for (const process::AffectedService& service : impact.services)
    table.rows.push_back({service.id, service.name, joined(service.customers), joined(service.orders)});
  return table;
}

Exit write(const Session& session, const ImpactOptions& options) {
  return session.change(options.id, options.kind, [&](process::UnitOfWork& unit, process::Draft& draft) {
    process::writeImpact(unit, draft, process::impactOf(session.workspace(), session.env.now, *draft.before));
  });
}

Exit runImpact(const Session& session, const Printer& printer, const ImpactOptions& options) {
  if (options.write) return write(session, options);
  const ReadRecord report = readRecord(session, options.id, options.kind);
  const process::ImpactResult impact =
      process::impactOf(session.workspace(), session.env.now, report.document);
  if (printer.isJson()) {
    printer.json(jsonOf(std::string(model::RecordView<doc::Node>(report.document.root()).id()), impact));
  } else {
    printer.print(summaryOf(impact));
    if (!impact.services.empty()) printer.print(tableOf(impact));
  }
  return Exit::done;
}

}  // namespace

void addImpact(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<ImpactOptions>();
  options->kind = kind;
  command.id(options->id, kind);
  command.flag("--write", options->write, "write the impact into the report");
  select(command, selection, tableFormats, options, runImpact);
  command.examples("  som report impact 9WX2\n  som report impact 9WX2 --write");
}

}  // namespace som::cli
