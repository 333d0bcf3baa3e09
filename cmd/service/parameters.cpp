#include "service/parameters.hpp"

namespace som::cli {

Option addPool(Command& command, std::string& pool) {
  return command.option("--pool", pool, "the pool, by its id").placeholder("POOL");
}

Option addScope(Command& command, std::string& scope) {
  return command.option("--scope", scope, "within which a value is used once, such as a device")
      .placeholder("SCOPE");
}

Option addValue(Command& command, std::string& value) {
  return command.option("--value", value, "this value").placeholder("VALUE");
}

Option addHolder(Command& command, std::string& holder) {
  return command
      .option("--for", holder,
              "who has it: an order, a qualification, a report (as everywhere an id, a prefix or ext:), or "
              "customerOrder: and an id")
      .placeholder("HOLDER");
}

void addRequest(Command& command, process::ParameterRequest& request) {
  addPool(command, request.pool);
  addScope(command, request.scope);
  Option value = addValue(command, request.value).description("this value (else the lowest that is free)");
  command.option("--count", request.count, "so many values")
      .between(1, 65536)
      .placeholder("N")
      .excludes(value);
  command.option("--item", request.item, "the item of the order that it is for").placeholder("ITEM");
}

}  // namespace som::cli
