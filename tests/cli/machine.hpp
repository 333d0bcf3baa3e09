#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "cli/program.hpp"
#include "fs/memory.hpp"

namespace som::test {

/// What one command did.
struct Ran {
  int status = 0;
  bool crashed = false;  ///< the in-memory file system played a process that dies
  std::string out;
  std::string err;
};

/// Something that happens right before the n-th operation of a kind: `create`, `rename` or `sync`.
struct Trap {
  std::string operation;
  int n = 1;
  std::function<void(fs::MemoryFileSystem&)> spring;
};

/// A program that a command runs and watches: what it prints, how it ends, what happens meanwhile.
struct ScriptedProgram {
  std::string output;
  cli::ProgramEnd end{.error = {}, .status = 0, .signal = {}, .timedOut = false, .interruptedBy = {}};
  std::function<void()> meanwhile = {};
  cli::Program saw = {};  ///< the last one that was run
};

/// A machine without disk, clock, terminal or chance: what the command line gets in transcripts.
///
/// Each directory is a file system in memory; `.` is the current one. Randomness comes from a seed, the clock
/// stands until it is moved.
class Machine {
 public:
  Machine();

  Ran run(const std::vector<std::string>& arguments, const std::string& input);

  /// The directory that a path of a transcript is in: `.` unless the path begins with another one's name.
  fs::MemoryFileSystem& directoryOf(std::string& path);
  /// Every file of every directory; those of another one than `.` with its name before them.
  std::map<std::string, std::string> dump() const;

  Instant now;
  std::uint64_t seed = 1;
  std::string user = "jane";
  std::map<std::string, std::string> environment;
  std::map<std::string, std::string> payloads;  ///< files outside the workspace, by path
  std::size_t width = 0;                        ///< columns of the terminal; 0 for none
  bool clockBroken = false;                     ///< asking for the time throws, as a fault in som would
  std::optional<Trap> trap;
  int programStatus = 0;  ///< how programs that are started end
  ScriptedProgram program;

 private:
  fs::MemoryFileSystem& directory(const std::string& name);
  std::string find(const std::optional<std::string>& named) const;
  std::string readFile(const std::string& path);
  std::optional<std::string> findFile(const std::string& path);
  cli::ProgramEnd watch(const cli::Program& program);

  std::map<std::string, std::unique_ptr<fs::MemoryFileSystem>> directories_;
};

}  // namespace som::test
