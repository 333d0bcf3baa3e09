#include "cli/plugin.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "render/terminal.hpp"

namespace som::cli {

std::string pluginLine(PluginState state, std::string_view text, std::string_view performance) {
  constexpr std::array names = {"OK", "WARNING", "CRITICAL", "UNKNOWN"};
  std::string safe = render::terminalSafe(text);
  std::replace(safe.begin(), safe.end(), '|', '/');
  return fmt::format("SOM {} - {}{}{}\n", names[static_cast<std::size_t>(state)], safe,
                     performance.empty() ? "" : " | ", performance);
}

Exit pluginExit(PluginState state) { return static_cast<Exit>(static_cast<int>(state)); }

bool asksForPlugin(const std::vector<std::string>& arguments) {
  for (auto at = arguments.begin(); at != arguments.end() && *at != "--"; ++at) {
    if (*at == "-onagios" || *at == "--output=nagios") return true;
    if ((*at == "-o" || *at == "--output") && at + 1 != arguments.end() && at[1] == "nagios") return true;
  }
  return false;
}

}  // namespace som::cli
