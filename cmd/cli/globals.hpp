#pragma once

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace som::cli {

/// The options that may be anywhere on the command line.
struct Global {
  std::optional<std::string> directory;
  std::string now;
  std::string actor;
  std::string output;
  std::string fields;
  bool dryRun = false;
  std::string reason;
  std::string note;
  std::string ifMatch;
  std::string idempotencyKey;
  std::string lockTimeout;
  std::string color = "auto";
  std::optional<bool> commit;
  bool quiet = false;
  bool verbose = false;
  bool noColor = false;
  bool noInput = false;
  bool noSync = false;
  bool noIndex = false;
  bool stats = false;
  bool fetch = false;
  bool ignorePolicies = false;

  friend bool operator==(const Global&, const Global&) = default;
};

/// Registers the options that may be anywhere before `--`.
void addGlobals(CLI::App& app, Global& global);

/// Returns the first two words of a command line that are neither options nor values of global options.
std::vector<std::string> commandWords(const std::vector<std::string>& arguments);

}  // namespace som::cli
