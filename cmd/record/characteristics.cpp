#include "record/characteristics.hpp"

#include <fmt/format.h>

#include "base/diagnostic.hpp"

namespace som::cli {

Option addCharacteristics(Command& command, std::vector<std::string>& texts) {
  return command.repeated("--characteristic", texts, "a characteristic of the service; repeat for more")
      .placeholder("NAME=VALUE");
}

std::vector<std::pair<std::string, std::string>> parseCharacteristics(const std::vector<std::string>& texts) {
  std::vector<std::pair<std::string, std::string>> characteristics;
  for (const std::string& text : texts) {
    const auto equals = text.find('=');
    if (equals == 0 || equals == std::string::npos)
      throw Error(Diagnostic(Code::usage, fmt::format("--characteristic '{}' is not NAME=VALUE", text))
                      .hint("write it as bandwidth=100"));
    characteristics.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  return characteristics;
}

}  // namespace som::cli
