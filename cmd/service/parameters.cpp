#include "service/parameters.hpp"

namespace som::cli {

Option addPool(Command& command, std::string& pool) {
  return command.option("--pool", pool, "the pool, by its id").placeholder("POOL");
}

Option addScope(Command& command, std::string& scope) {
  return command.option("--scope", scope, "the scope within which a value is unique, such as a device")
      .placeholder("SCOPE");
}

Option addValue(Command& command, std::string& value) {
  return command.option("--value", value, "this value").placeholder("VALUE");
}

Option addHolder(Command& command, std::string& holder) {
  return command
      .option("--for", holder,
              "the holder: an order, a qualification or a report (by id, prefix or ext:), or customerOrder: "
              "and an id")
      .placeholder("HOLDER");
}

void addRequest(Command& command, process::ParameterRequest& request) {
  addPool(command, request.pool);
  addScope(command, request.scope);
  Option value = addValue(command, request.value).description("this value (default: the lowest free one)");
  command.option("--count", request.count, "the number of values")
      .between(1, 65536)
      .placeholder("N")
      .excludes(value);
  command.option("--item", request.item, "the order item that needs it").placeholder("ITEM");
}

}  // namespace som::cli
