#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/instant.hpp"
#include "cli/program.hpp"
#include "fs/file_system.hpp"

namespace som::cli {

/// The machine as the command line sees it. Tests provide their own.
struct Host {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool inIsTerminal = false;
  bool outIsTerminal = false;
  bool errIsTerminal = false;
  std::size_t width = 0;  ///< columns of the terminal; 0 if the output is no terminal

  std::function<std::optional<std::string>(const std::string&)> environment;
  std::function<Instant()> clock;
  std::function<std::uint64_t()> random;
  std::function<std::string()> user;  ///< git's user name, otherwise the login
  /// Returns the directory of the workspace: the named one, or one found upwards from the current directory.
  std::function<std::string(const std::optional<std::string>& named)> findWorkspace;
  /// Returns the path below a workspace's directory for a path that the user wrote, absolute or relative to
  /// the current directory; `.` for the workspace itself, nullopt for a path outside of it.
  std::function<std::optional<std::string>(const std::string& directory, const std::string& path)> pathBelow;
  std::function<bool(const std::string& path)> pathExists;
  /// The other way round as `pathBelow`: a path from the current directory.
  std::function<std::string(const std::string& directory, const std::string& path)> pathFromHere;
  std::function<std::unique_ptr<fs::FileSystem>(const std::string& directory, bool sync)> openDirectory;
  std::function<void(const std::string& directory)> makeDirectory;  ///< for `init DIR`
  /// Reads a regular file that the user named, without following links, as a clone may hold anything at that
  /// name. A descriptor that the caller opened (/dev/fd/N) may be of any kind. Throws Error.
  std::function<std::string(const std::string& path)> readFile;
  /// The same for a file that som wrote, of any size.
  std::function<std::string(const std::string& path)> readLargeFile;
  /// Reads a file of the user's own configuration, which may be a link; returns nullopt if the file is
  /// missing. Throws Error.
  std::function<std::optional<std::string>(const std::string& path)> readUserFile;
  /// Replaces or creates a regular file that the user named, atomically. Throws Error.
  std::function<void(const std::string& path, const std::string& bytes)> writeFile;
  /// Runs a program of PATH in a directory and returns its exit status, 127 if it cannot run. Its
  /// output goes to standard error. Git does not get the variables by which the caller names another
  /// repository.
  std::function<int(const std::vector<std::string>& command, const std::string& directory)> runProgram;
  std::function<ProgramEnd(const Program& program)> watchProgram;
  /// Appends to a regular file that the user or the environment named, or creates it. Throws Error.
  std::function<void(const std::string& path, const std::string& bytes)> appendFile = {};
  /// Returns the directory of the git repository that has a directory; the directory itself if none has.
  std::function<std::string(const std::string& directory)> findRepository = {};
  std::size_t height = 0;  ///< lines of the terminal; 0 if the output is no terminal
  /// Shows a text with the user's pager, in the environment alone, and returns true when the user ends it;
  /// false if there is no pager.
  std::function<bool(const std::string& text)> page = {};
  /// Makes a new directory that only the user can read, for files that are edited, and returns its path.
  std::function<std::string()> makePrivateDirectory = {};
  /// Removes such a directory with its files.
  std::function<void(const std::string& directory)> removePrivateDirectory = {};
  /// Does what `runProgram` does, but gives the output, piece by piece, to a function.
  std::function<int(const std::vector<std::string>& command, const std::string& directory,
                    const std::function<void(std::string_view)>& output)>
      listenToProgram = {};
  /// A clock that only measures durations.
  std::function<std::chrono::microseconds()> stopwatch = {};

  std::vector<std::shared_ptr<void>> kept = {};
  /// Keeps a value for as long as the machine. That of the program is never destroyed: to free the records of
  /// a large scan one by one, when the process ends anyway, takes longer than to print them.
  template <class T>
  T& keep(T value) {
    auto one = std::make_shared<T>(std::move(value));
    kept.push_back(one);
    return *one;
  }
};

/// Reads a stream to its end. Throws too-large beyond `doc::maxPayloadBytes`; errors name the stream `name`.
std::string readWhole(std::istream& in, const std::string& name);

/// Throws too-large if a payload has more than `doc::maxPayloadBytes`.
void requirePayloadSize(std::size_t bytes, const std::string& name);

/// Returns the host of the real machine.
Host realHost();

}  // namespace som::cli
