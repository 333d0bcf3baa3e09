#include <fmt/format.h>

#include "process/activation/support.hpp"
#include "record/record.hpp"
#include "render/tree.hpp"
#include "service/service.hpp"

namespace som::cli {
namespace {

const std::vector<std::string_view> treeFormats = {"table", "json", "dot", "mermaid"};

struct Options {
  std::string id;
  const model::KindRow* kind = nullptr;
};

doc::Value jsonOf(const process::SupportTree& tree) {
  doc::Value node = {{"id", tree.id}, {"type", tree.type}};
  if (!tree.name.empty()) node["name"] = tree.name;
  if (!tree.state.empty()) node["state"] = tree.state;
  if (tree.missing) node["missing"] = true;
  if (tree.again) node["again"] = true;
  node["parts"] = doc::Value::array();
  for (const process::SupportTree& part : tree.parts) node["parts"].push_back(jsonOf(part));
  return node;
}

render::Tree drawnOf(const process::SupportTree& tree) {
  std::string label = tree.id;
  if (!tree.name.empty()) label += fmt::format(" {}", tree.name);
  if (!tree.state.empty()) label += fmt::format(" ({})", tree.state);
  if (tree.missing) label += " (not in the inventory)";
  if (tree.again) label += " (see above)";
  render::Tree drawn{tree.id, std::move(label)};
  for (const process::SupportTree& part : tree.parts) drawn.parts.push_back(drawnOf(part));
  return drawn;
}

Exit run(const Session& session, const Printer& printer, const Options& options) {
  const store::Store& store = session.workspace().store();
  const process::SupportTree tree = store.consistently([&] {
    const ReadRecord service = readRecord(session, options.id, options.kind);
    return process::supportTree(store, service.document);
  });
  if (printer.isJson())
    printer.json({{"schemaVersion", 1}, {"kind", "ServiceTree"}, {"tree", jsonOf(tree)}});
  else if (printer.format() == "dot")
    printer.print(render::treeDot(drawnOf(tree)));
  else
    printer.print(printer.format() == "mermaid" ? render::treeMermaid(drawnOf(tree))
                                                : render::treeText(drawnOf(tree)));
  return Exit::done;
}

}  // namespace

void addServiceTree(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<Options>();
  options->kind = kind;
  command.id(options->id, kind);
  select(command, selection, treeFormats, options, run);
  command.examples("  som service tree 7NC3\n  som service tree 7NC3 -o dot | dot -Tsvg > tree.svg");
}

}  // namespace som::cli
