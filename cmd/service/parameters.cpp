#include "service/parameters.hpp"

namespace som::cli {

CLI::Option* addPool(CLI::App& app, std::string& pool) {
  return app.add_option("--pool", pool, "the pool, by its id")->type_name("POOL");
}

CLI::Option* addScope(CLI::App& app, std::string& scope) {
  return app.add_option("--scope", scope, "within which a value is used once, such as a device")
      ->type_name("SCOPE");
}

CLI::Option* addValue(CLI::App& app, std::string& value) {
  return app.add_option("--value", value, "this value")->type_name("VALUE");
}

CLI::Option* addHolder(CLI::App& app, std::string& holder) {
  return app
      .add_option(
          "--for", holder,
          "who has it: an order, a qualification, a report (as everywhere an id, a prefix or ext:), or "
          "customerOrder: and an id")
      ->type_name("HOLDER");
}

void addRequest(CLI::App& app, process::ParameterRequest& request) {
  addPool(app, request.pool);
  addScope(app, request.scope);
  CLI::Option* value = addValue(app, request.value)->description("this value (else the lowest that is free)");
  app.add_option("--count", request.count, "so many values")
      ->check(CLI::Range(std::size_t{1}, std::size_t{65536}))
      ->type_name("N")
      ->excludes(value);
  app.add_option("--item", request.item, "the item of the order that it is for")->type_name("ITEM");
}

}  // namespace som::cli
