#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.hpp"
#include "policy/policy.hpp"
#include "render/object.hpp"
#include "render/terminal.hpp"

namespace som::cli {
namespace {

struct ListOptions {
  std::vector<std::string> kinds;
};

/// Returns the kinds to list; all if none is named. Throws unknown-kind.
std::vector<const model::KindRow*> kindsOf(const ListOptions& options) {
  std::vector<const model::KindRow*> kinds;
  for (const std::string& name : options.kinds) {
    const model::KindRow* kind = model::findKind(name);
    if (!kind || !process::isRule(*kind))
      throw Error(Diagnostic(Code::unknownKind, fmt::format("there is no kind '{}' of policies", name))
                      .hint(suggestion(name, policyKindNames(), "kinds")));
    kinds.push_back(kind);
  }
  if (kinds.empty())
    for (const model::KindRow& kind : model::kinds())
      if (process::isRule(kind)) kinds.push_back(&kind);
  return kinds;
}

Exit runList(const Session& session, const Printer& printer, const ListOptions& options) {
  const process::Policies& policies = session.workspace().policies();
  render::Table table{{{"KIND"},
                       {"ID"},
                       {.title = "NAME", .dispensable = 1, .wrap = true},
                       {.title = "APPLIES TO", .wrap = true, .readable = 24},
                       {.title = "FILE", .dispensable = 2}},
                      {}};
  std::vector<doc::Value> items;
  for (const model::KindRow* kind : kindsOf(options))
    for (const process::PolicyDocument& policy : policies.documents()) {
      if (policy.kind != kind) continue;
      const model::PolicyView<doc::Node> view(policy.document.root());
      const std::string subject = process::subjectText(policy);
      const std::string place = process::policyPlace(policy.document);
      table.rows.push_back(
          {std::string(kind->shortName), std::string(view.id()), std::string(view.name()), subject, place});
      items.push_back(render::Object()
                          .add("kind", kind->type)
                          .add("id", view.id())
                          .addAny("name", view.name())
                          .add("appliesTo", subject)
                          .add("place", place)
                          .take());
    }
  // Policies of several kinds may have the same id: a command names them by kind and id.
  if (printer.format() == "id") {
    const auto isUnique = [&](const std::string& id) {
      return std::count_if(table.rows.begin(), table.rows.end(),
                           [&](const auto& row) { return row[1].text == id; }) == 1;
    };
    for (const auto& row : table.rows)
      printer.print(
          render::terminalSafe(isUnique(row[1].text) ? row[1].text : row[0].text + "/" + row[1].text) + "\n");
  } else {
    printer.list("PolicyList", table, std::move(items));
  }
  printer.complain(policies.findings());
  return skippedExit(policies.findings());
}

}  // namespace

void addPolicyList(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ListOptions>();
  command.repeated("--kind", options->kinds, "only policies of this kind; repeat for more")
      .placeholder("POLICY-KIND");
  select(command, selection, listFormats, options, runList);
  command.examples("  som policy list\n  som policy list --kind escalation-policy -o json");
}

}  // namespace som::cli
