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
  std::function<std::string(const std::string& path)> readFile;  ///< a file that the user named; throws Error
  /// Puts a file that the user named in place as a whole: readers see the one before or this one; throws
  /// Error.
  std::function<void(const std::string& path, const std::string& bytes)> writeFile;
  std::function<int(const std::vector<std::string>& command, const std::string& directory)> runProgram;
  std::function<ProgramEnd(const Program& program)> watchProgram;
};

/// A stream to its end; too-large where that lies beyond `doc::maxPayloadBytes`, or never comes. `name` is
/// what errors call it.
std::string readWhole(std::istream& in, const std::string& name);

/// The machine as it is.
Host realHost();

}  // namespace som::cli
