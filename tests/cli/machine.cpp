#include "machine.hpp"

#include <sstream>
#include <stdexcept>
#include <utility>

#include "base/diagnostic.hpp"
#include "cli/host.hpp"
#include "cli/run.hpp"

namespace som::test {
namespace {

/// Hands every call to a file system that lives longer than a command.
class Borrowed final : public fs::FileSystem {
 public:
  Borrowed(fs::MemoryFileSystem& files, std::optional<Trap>& trap) : files_(files), trap_(trap) {}
  std::optional<std::string> read(const std::string& path, std::size_t maxSize,
                                  fs::Identity* identity) const override {
    return files_.read(path, maxSize, identity);
  }
  std::optional<fs::Identity> stat(const std::string& path) const override { return files_.stat(path); }
  std::vector<fs::Entry> list(const std::string& folder, fs::Detail detail) const override {
    return files_.list(folder, detail);
  }
  std::int64_t clock() const override { return files_.clock(); }
  bool owns(const fs::Identity& identity) const override { return files_.owns(identity); }
  bool makeDirectory(const std::string& path, std::optional<std::uint32_t> mode) override {
    return files_.makeDirectory(path, mode);
  }
  void create(const std::string& path, std::string_view bytes, fs::CreateOptions options) override {
    reach("create");
    files_.create(path, bytes, options);
  }
  bool overwrite(const std::string& path, std::string_view bytes) override {
    return files_.overwrite(path, bytes);
  }
  void syncDirectory(const std::string& folder) override {
    reach("sync");
    files_.syncDirectory(folder);
  }
  fs::Renamed rename(const std::string& from, const std::string& to, fs::RenameMode mode) override {
    reach("rename");
    return files_.rename(from, to, mode);
  }
  bool unlink(const std::string& path) override { return files_.unlink(path); }
  bool setMode(const std::string& path, std::uint32_t mode) override { return files_.setMode(path, mode); }
  bool setGroup(const std::string& path, std::uint32_t group) override {
    return files_.setGroup(path, group);
  }
  bool removeDirectory(const std::string& path) override { return files_.removeDirectory(path); }
  std::unique_ptr<fs::Lock> lock(fs::LockMode mode, std::chrono::milliseconds timeout,
                                 const std::string& folder) const override {
    return files_.lock(mode, timeout, folder);
  }

 private:
  void reach(const char* operation) {
    if (!trap_ || trap_->operation != operation || --trap_->n > 0) return;
    const Trap trap = *std::exchange(trap_, std::nullopt);
    trap.spring(files_);
  }

  fs::MemoryFileSystem& files_;
  std::optional<Trap>& trap_;
};

/// `a/./b/` and `./a/b` are `a/b`.
std::string plain(const std::string& path) {
  std::string all;
  std::istringstream parts(path);
  for (std::string part; std::getline(parts, part, '/');)
    if (!part.empty() && part != ".") all += (all.empty() ? "" : "/") + part;
  return all.empty() ? "." : all;
}

/// splitmix64: well spread bits from a counter.
std::uint64_t mix(std::uint64_t& state) {
  std::uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31U);
}

}  // namespace

Machine::Machine() : now(*parseInstant("2026-11-21T12:00:00Z")) { directory("."); }

fs::MemoryFileSystem& Machine::directory(const std::string& name) {
  auto& entry = directories_[plain(name)];
  if (!entry) entry = std::make_unique<fs::MemoryFileSystem>();
  return *entry;
}

fs::MemoryFileSystem& Machine::directoryOf(std::string& path) {
  for (auto& [name, files] : directories_)
    if (name != "." && (path + "/").starts_with(name + "/")) {
      path.erase(0, name.size() + 1);
      return *files;
    }
  return *directories_.at(".");
}

std::map<std::string, std::string> Machine::dump() const {
  std::map<std::string, std::string> all;
  for (const auto& [name, files] : directories_)
    for (auto& [path, bytes] : files->dump()) all[name == "." ? path : name + "/" + path] = bytes;
  return all;
}

std::string Machine::find(const std::optional<std::string>& named) const {
  const std::string name = plain(named.value_or("."));
  const auto found = directories_.find(name);
  if (found == directories_.end())
    throw Error(Diagnostic(Code::noWorkspace, "there is no directory " + name));
  if (!found->second->read("som.yaml"))
    throw Error(Diagnostic(Code::noWorkspace, "no som.yaml in " + name +
                                                  " or above it; the search stopped at /: there is nothing "
                                                  "above it")
                    .hint("create a workspace with 'som init', or select one with -C DIR"));
  return name;
}

std::optional<std::string> Machine::findFile(const std::string& path) {
  if (const auto found = payloads.find(path); found != payloads.end()) return found->second;
  std::string inside = path;
  fs::MemoryFileSystem& files = directoryOf(inside);
  return inside.empty() || inside.front() == '/' ? std::nullopt : files.read(inside);
}

std::string Machine::readFile(const std::string& path) {
  if (auto bytes = findFile(path)) return std::move(*bytes);
  throw Error(Diagnostic(Code::notFound, "cannot read: there is no such file").in(path));
}

/// The output comes in small pieces, so that what is split over two of them is met.
cli::ProgramEnd Machine::watch(const cli::Program& started) {
  program.saw = started;
  if (const auto act = std::exchange(program.meanwhile, nullptr)) act();
  constexpr std::size_t piece = 5;
  for (std::size_t at = 0; at < program.output.size(); at += piece)
    started.output(std::string_view(program.output).substr(at, piece));
  return program.end;
}

Ran Machine::run(const std::vector<std::string>& arguments, const std::string& input) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  cli::Host host{
      .in = in,
      .out = out,
      .err = err,
      .inIsTerminal = false,
      .outIsTerminal = width > 0,
      .errIsTerminal = width > 0,
      .width = width,
      .environment = [&](const std::string& name) -> std::optional<std::string> {
        const auto found = environment.find(name);
        return found == environment.end() ? std::nullopt : std::optional(found->second);
      },
      .clock =
          [&] {
            if (clockBroken) throw std::logic_error("the clock is broken");
            return now;
          },
      .random = [&] { return mix(seed); },
      .user = [&] { return user; },
      .findWorkspace = [&](const std::optional<std::string>& named) { return find(named); },
      // The current directory is the workspace; other workspaces have names.
      .pathBelow = [&](const std::string& directory, const std::string& path) -> std::optional<std::string> {
        if (directories_.contains(path))
          return directory == "." || directory == "./" ? std::optional<std::string>(".") : std::nullopt;
        if (path.starts_with("..") || path.starts_with('/')) return std::nullopt;
        return path.starts_with("./") ? path.substr(2) : path;
      },
      .pathExists = [](const std::string&) { return false; },
      .pathFromHere = [](const std::string&, const std::string& path) { return path; },
      .openDirectory = [&](const std::string& name, bool) -> std::unique_ptr<fs::FileSystem> {
        return std::make_unique<Borrowed>(directory(name), trap);
      },
      .makeDirectory = [&](const std::string& name) { directory(name); },
      .readFile = [&](const std::string& path) { return readFile(path); },
      .readLargeFile = [&](const std::string& path) { return readFile(path); },
      .readUserFile = [&](const std::string& path) { return findFile(path); },
      .writeFile = [&](const auto& path, const auto& bytes) { payloads[path] = bytes; },
      .runProgram =
          [&](const std::vector<std::string>& command, const std::string&) {
            err << "(runs:";
            for (const std::string& word : command) err << " " << word;
            err << ")\n";
            return programStatus;
          },
      .watchProgram = [&](const cli::Program& started) { return watch(started); },
      .appendFile = [&](const auto& path, const auto& bytes) { payloads[path] += bytes; },
      .findRepository = [](const std::string& name) { return name; },
      .makePrivateDirectory = [] { return std::string("/tmp/som-edit"); },
      .removePrivateDirectory =
          [&](const std::string& directory) {
            std::erase_if(payloads,
                          [&](const auto& file) { return file.first.starts_with(directory + "/"); });
          },
      // Each look at it is 12 ms later.
      .stopwatch = [looks = 0]() mutable { return std::chrono::milliseconds(12 * ++looks); }};
  Ran ran;
  try {
    ran.status = cli::run(arguments, host);
  } catch (const fs::Crashed&) {
    ran.crashed = true;
    for (const auto& [name, files] : directories_) files->restart();
  }
  ran.out = out.str();
  ran.err = err.str();
  return ran;
}

}  // namespace som::test
