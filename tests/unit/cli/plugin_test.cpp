#include "cli/plugin.hpp"

#include <catch2/catch.hpp>

using namespace som;
using namespace som::cli;

TEST_CASE("a plugin prints one line with a status, and performance data after a bar") {
  CHECK(pluginLine(PluginState::ok, "fine") == "SOM OK - fine\n");
  CHECK(pluginLine(PluginState::critical, "a|b\n\x1b", "x=1;;0") == "SOM CRITICAL - a/b\\n\\x1b | x=1;;0\n");
  CHECK(static_cast<int>(pluginExit(PluginState::ok)) == 0);
  CHECK(static_cast<int>(pluginExit(PluginState::warning)) == 1);
  CHECK(static_cast<int>(pluginExit(PluginState::critical)) == 2);
  CHECK(static_cast<int>(pluginExit(PluginState::unknown)) == 3);
}

TEST_CASE("the format of plugins is recognised in each form of the option") {
  using Words = std::vector<std::string>;
  for (const Words& words : {Words{"jeopardy", "scan", "-o", "nagios"}, Words{"--output", "nagios", "x"},
                             Words{"-onagios"}, Words{"x", "--output=nagios"}})
    CHECK(asksForPlugin(words));
  for (const Words& words :
       {Words{}, Words{"-o"}, Words{"-o", "json"}, Words{"nagios"}, Words{"--", "-o", "nagios"}})
    CHECK_FALSE(asksForPlugin(words));
}
