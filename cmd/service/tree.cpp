#include <fmt/format.h>

#include "process/activation/support.hpp"
#include "record/record.hpp"
#include "render/object.hpp"
#include "render/tree.hpp"
#include "render/unicode.hpp"
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

/// Prints the lines; one that is wider than the terminal goes on below, indented further than its start.
void printLines(const Printer& printer, std::string_view text) {
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    const std::size_t first =
        line.find_first_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    printer.line(std::string(line), render::displayWidth(line.substr(0, first)) + 2);
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
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
  else if (printer.format() == "mermaid")
    printer.print(render::treeMermaid(drawnOf(tree)));
  else
    printLines(printer, render::treeText(drawnOf(tree)));
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
