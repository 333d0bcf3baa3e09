#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"

namespace som::cli {

/// A program that runs for a record: without a shell, in the caller's directory and environment.
struct Program {
  std::vector<std::string> command;
  /// Variables that are added to the caller's environment; nullopt removes an inherited variable.
  std::map<std::string, std::optional<std::string>> environment;
  std::string forgets;  ///< inherited variables with this prefix are removed
  std::string input;    ///< on its standard input
  std::optional<Seconds> timeout;
  std::size_t mostOutput = std::string::npos;         ///< bytes; a program that writes more is asked to end
  std::function<void(std::string_view)> output;       ///< takes its output, piece by piece
  std::function<void(std::string_view)> errors = {};  ///< takes its standard error; if empty, `output` does
};

/// How a program ended.
struct ProgramEnd {
  std::string error;          ///< why it could not start; the other members are not set then
  std::optional<int> status;  ///< exit status
  std::string signal;         ///< or the signal that killed it: SIGKILL
  bool timedOut = false;
  bool wroteTooMuch = false;  ///< it was asked to end for that
  std::string interruptedBy;  ///< the signal that som got and handed on; without status and signal of its
                              ///< own the program was not started
  Seconds duration{0};
};

/// Returns the path of a program: a name with a `/` itself, otherwise the first match in the absolute folders
/// of PATH, or an empty string. Relative folders are skipped, as they could lie in an untrusted workspace.
std::string findProgram(const std::string& name);

/// Runs a program, which `findProgram` finds, and waits for its end.
///
/// It gets a session and process group of its own, without a terminal. After the time-out the group gets
/// SIGTERM, and SIGINT, SIGTERM and SIGHUP that som gets are handed on to it; processes of the group that
/// remain 5 s later are killed. A process that the program leaves behind and that holds its output open is
/// not waited for. Those signals stay blocked afterwards, so that the result can be kept; one that arrives
/// then is found by the next call, which starts nothing.
ProgramEnd watchProgram(const Program& program);

/// Reads `--timeout`. Returns nullopt if the text is empty; throws usage.
std::optional<Seconds> programTimeout(const std::string& text);

/// The command as it would be typed in a shell.
std::string typedCommand(const std::vector<std::string>& command);

/// Why a program failed, in a few words; empty if it succeeded.
std::string failureOf(const ProgramEnd& end);

}  // namespace som::cli
