#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic_codes.hpp"

/// The conventions of plugins of Nagios and its relatives: one line on standard output, and an exit status
/// from 0 to 3.
namespace som::cli {

enum class PluginState { ok, warning, critical, unknown };

/// Formats the line: `SOM CRITICAL - text | performance`. `|` in the text becomes `/`, because performance
/// data follows it.
std::string pluginLine(PluginState state, std::string_view text, std::string_view performance = {});

/// The exit status that a monitoring system expects.
Exit pluginExit(PluginState state);

/// True if the arguments ask for `-o nagios`.
bool asksForPlugin(const std::vector<std::string>& arguments);

}  // namespace som::cli
