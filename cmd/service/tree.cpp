#include <fmt/format.h>

#include "process/activation/support.hpp"
#include "record/record.hpp"
#include "render/object.hpp"
#include "render/tree.hpp"
#include "service/service.hpp"

namespace som::cli {
namespace {

const std::vector<std::string_view> treeFormats = {"table", "json", "dot", "mermaid"};

struct TreeOptions {
  std::string id;
  const model::KindRow* kind = nullptr;
};

doc::Value jsonOf(const process::SupportTree& tree) {
  doc::Value parts = doc::Value::array();
  for (const process::SupportTree& part : tree.parts) parts.push_back(jsonOf(part));
  return render::Object()
      .add("id", tree.id)
      .add("type", tree.type)
      .addAny("name", tree.name)
      .addAny("state", tree.state)
      .addAny("missing", tree.missing)
      .addAny("again", tree.again)
      .add("parts", std::move(parts))
      .take();
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

Exit runTree(const Session& session, const Printer& printer, const TreeOptions& options) {
  const store::Store& store = session.workspace().store();
  const process::SupportTree tree = store.consistently([&] {
    const ReadRecord service = readRecord(session, options.id, options.kind);
    return process::supportTree(store, service.document);
  });
  if (printer.isJson())
    printer.json(render::Object::ofKind("ServiceTree").add("tree", jsonOf(tree)).take());
  else if (printer.format() == "dot")
    printer.print(render::treeDot(drawnOf(tree)));
  else
    printer.print(printer.format() == "mermaid" ? render::treeMermaid(drawnOf(tree))
                                                : render::treeText(drawnOf(tree)));
  return Exit::done;
}

}  // namespace

void addServiceTree(Command& command, Selection& selection, const model::KindRow* kind) {
  auto options = std::make_shared<TreeOptions>();
  options->kind = kind;
  command.id(options->id, kind);
  select(command, selection, treeFormats, options, runTree);
  command.examples("  som service tree 7NC3\n  som service tree 7NC3 -o dot | dot -Tsvg > tree.svg");
}

}  // namespace som::cli
