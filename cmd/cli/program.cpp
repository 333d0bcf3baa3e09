#include "cli/program.hpp"

#include <fmt/format.h>

#include "base/diagnostic.hpp"
#include "base/duration.hpp"

namespace som::cli {

std::optional<Seconds> programTimeout(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const auto duration = parseDuration(text);
  if (!duration || duration->isZero())
    throw Error(Diagnostic(Code::usage, fmt::format("--timeout: '{}' is not a valid duration", text))
                    .hint("write it as PT10M"));
  return elapsed(*duration);
}

std::string typedCommand(const std::vector<std::string>& command) {
  std::string all;
  for (const std::string& word : command) {
    const bool plain = !word.empty() && word.find_first_not_of(
                                            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                            "0123456789_-+=./,:@%") == std::string::npos;
    std::string quoted;
    for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    all += (all.empty() ? "" : " ") + (plain ? word : "'" + quoted + "'");
  }
  return all;
}

std::string failureOf(const ProgramEnd& end) {
  if (!end.error.empty()) return end.error;
  if (end.timedOut) return "timed out";
  if (!end.interruptedBy.empty()) return fmt::format("interrupted by {}", end.interruptedBy);
  if (!end.signal.empty()) return fmt::format("killed by {}", end.signal);
  return end.status == 0 ? std::string() : fmt::format("exit status {}", end.status.value_or(-1));
}

}  // namespace som::cli
