#include <fmt/format.h>

#include <array>

#include "base/suggest.hpp"
#include "schema/registry.hpp"
#include "schema/schema_noun.hpp"

namespace som::cli {
namespace {

struct SchemaListOptions {
  bool outputs = false;
};
struct ShowOptions {
  std::string name;
};

constexpr std::string_view ending = ".json";

/// `OrderList` of `output/OrderList.json`.
std::string_view stem(std::string_view file) {
  file.remove_suffix(ending.size());
  return file.substr(file.rfind('/') + 1);
}

Exit runSchemaList(const Printer& printer, const SchemaListOptions& options) {
  std::vector<doc::Value> items;
  render::Table table{{{"NAME"}, {"DESCRIPTION", false, true}}, {}};
  for (const schema::Embedded& file : options.outputs ? schema::outputs() : schema::embedded()) {
    const doc::Document document =
        doc::read(std::string(file.text), std::string(file.name), doc::Format::json);
    const std::string_view description = schema::Rule(document.root(), document.root()).description();
    table.rows.push_back({std::string(stem(file.name)), std::string(description)});
    items.push_back({{"name", stem(file.name)}, {"description", description}});
  }
  printer.list("SchemaList", table, std::move(items));
  return Exit::done;
}

Exit runShow(const Printer& printer, const ShowOptions& options) {
  std::vector<std::string_view> names;
  for (const auto files : {schema::embedded(), schema::outputs()})
    for (const schema::Embedded& file : files) {
      names.push_back(stem(file.name));
      if (options.name != file.name && options.name != stem(file.name)) continue;
      printer.print(std::string(file.text));
      return Exit::done;
    }
  throw Error(Diagnostic(Code::notFound, fmt::format("unknown schema '{}'", options.name))
                  .hint(suggestion(options.name, names, "schemas")));
}

void addSchemaList(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<SchemaListOptions>();
  command.flag("--outputs", options->outputs, "list the schemas of JSON output (-o json)");
  select(command, selection, listFormats, options, runSchemaList);
  command.examples("  som schema list\n  som schema list -o id");
}

void addSchemaShow(Command& command, Selection& selection, const model::KindRow*) {
  auto options = std::make_shared<ShowOptions>();
  command.option("name", options->name, "the kind's name, such as ServiceOrder")
      .required()
      .placeholder("SCHEMA");
  select(command, selection, {"json"}, options, runShow);
  command.examples("  som schema show ServiceOrder\n  som schema show ServiceOrder | jq .required");
}

}  // namespace

std::span<const Verb> schemaVerbs() {
  static constexpr std::array table = {
      Verb{"list", "list the schemas", Needs::nothing, addSchemaList},
      Verb{"show", "print a schema", Needs::nothing, addSchemaShow},
      Verb{"export",
           "write all schemas to a folder",
           Needs::nothing,
           addSchemaExport,
           {.makesDirectory = true}},
  };
  return table;
}

}  // namespace som::cli
