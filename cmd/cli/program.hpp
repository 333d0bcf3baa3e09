#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"

namespace som::cli {

/// A program that is run for a record: without a shell, in the caller's directory and environment.
struct Program {
  std::vector<std::string> command;
  /// What it finds in its environment beyond the caller's; no value takes an inherited variable away.
  std::map<std::string, std::optional<std::string>> environment;
  std::string forgets;  ///< inherited variables that begin with this are taken away
  std::string input;    ///< on its standard input
  std::optional<Seconds> timeout;
  std::function<void(std::string_view)> output;       ///< what it prints, piece by piece as it comes
  std::function<void(std::string_view)> errors = {};  ///< its standard error; none: it goes to `output`, too
};

/// How a program ended.
struct ProgramEnd {
  std::string error;          ///< why it could not be started; nothing else is set then
  std::optional<int> status;  ///< exit status
  std::string signal;         ///< or the signal that killed it: SIGKILL
  bool timedOut = false;
  std::string interruptedBy;  ///< the signal that som got and handed on; without status and signal of its
                              ///< own the program was not started
  Seconds duration{0};
};

/// The path of a program: what has a `/` is one, else it is looked for in the absolute folders of PATH; empty
/// where none has it. A relative folder could be one of a workspace, which may be anybody's.
std::string findProgram(const std::string& name);

/// Runs a program and waits for its end. It is found by `findProgram`.
///
/// It gets a session and process group of its own, without a terminal. After the time-out the group gets
/// SIGTERM, and SIGINT, SIGTERM and SIGHUP that som gets are handed on to it; what is left of it 5 s later is
/// killed. A process that the program leaves behind and that holds its output open is not waited for. Those
/// signals stay blocked afterwards, so that the result can be kept; one that arrives then is found by the
/// next call, which starts nothing.
ProgramEnd watchProgram(const Program& program);

/// What `--timeout` says; nothing where it is empty. Throws Error usage.
std::optional<Seconds> programTimeout(const std::string& text);

/// The command as one could type it.
std::string typedCommand(const std::vector<std::string>& command);

/// Why a program did not end well, in a few words; empty where it did.
std::string failureOf(const ProgramEnd& end);

}  // namespace som::cli
