#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "cli/program.hpp"
#include "fs/file_system.hpp"

namespace som::cli {

/// All that the command line gets from the machine; the tests have one of their own.
struct Host {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool inIsTerminal = false;
  bool outIsTerminal = false;
  bool errIsTerminal = false;
  std::size_t width = 0;  ///< columns of the terminal; 0 where output is no terminal

  std::function<std::optional<std::string>(const std::string&)> environment;
  std::function<Instant()> clock;
  std::function<std::uint64_t()> random;
  std::function<std::string()> user;  ///< git's user name, else the login
  /// The directory of the workspace: the one that is named, or found upwards from the current one.
  std::function<std::string(const std::optional<std::string>& named)> findWorkspace;
  std::function<std::unique_ptr<fs::FileSystem>(const std::string& directory, bool sync)> openDirectory;
  std::function<void(const std::string& directory)> makeDirectory;  ///< for `init DIR`
  /// Reads a regular file that the user named, without following a link: what a clone has at that name may
  /// be anything. A descriptor that the caller opened (/dev/fd/N) may be of any kind. Throws Error.
  std::function<std::string(const std::string& path)> readFile;
  /// Reads a file of the user's own configuration, which may be a link; nullopt if there is none. Throws
  /// Error.
  std::function<std::optional<std::string>(const std::string& path)> readUserFile;
  /// Puts a file that the user named in place as a whole: readers see the one before or this one. Replaces
  /// regular files only; throws Error.
  std::function<void(const std::string& path, const std::string& bytes)> writeFile;
  /// Runs a program of PATH in a directory and returns its exit status, 127 where it cannot be run. Its
  /// output goes to standard error.
  std::function<int(const std::vector<std::string>& command, const std::string& directory)> runProgram;
  std::function<ProgramEnd(const Program& program)> watchProgram;
};

/// A stream to its end; too-large where that lies beyond `doc::maxPayloadBytes`, or never comes. `name` is
/// what errors call it.
std::string readWhole(std::istream& in, const std::string& name);

/// Throws too-large where a payload has more bytes than are read.
void requirePayloadSize(std::size_t bytes, const std::string& name);

/// The machine as it is.
Host realHost();

}  // namespace som::cli
