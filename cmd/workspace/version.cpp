#include "render/object.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

struct VersionOptions {};

Exit runVersion(const Printer& printer, const VersionOptions&) {
  if (printer.isJson())
    printer.json(render::Object::ofKind("Version").add("name", "som").add("version", SOM_VERSION).take());
  else
    printer.print("som " SOM_VERSION "\n");
  return Exit::done;
}

}  // namespace

void addVersion(Command& command, Selection& selection, const model::KindRow*) {
  select(command, selection, tableFormats, std::make_shared<VersionOptions>(), runVersion);
  command.examples("  som version\n  som version -o json");
}

}  // namespace som::cli
