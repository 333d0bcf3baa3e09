#include "faults.hpp"

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>

#include "crash_table.hpp"
#include "machine.hpp"
#include "store/store.hpp"
#include "words.hpp"

namespace som::test {
namespace {

namespace disk = std::filesystem;
using Files = std::map<std::string, std::string>;

std::string slurp(const disk::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf())) throw std::runtime_error("cannot read " + path.string());
  return std::move(text).str();
}

void replace(std::string& text, const std::string& what, const std::string& with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
    text.replace(at, what.size(), with);
}

/// The workspaces that setups make, each made once.
class Workspaces {
 public:
  Workspaces(std::string som, std::string crash) : som_(std::move(som)), crash_(std::move(crash)) {
    std::string pattern = (disk::temp_directory_path() / "som-faults-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("mkdtemp");
    folder_ = pattern;
  }
  Workspaces(const Workspaces&) = delete;
  Workspaces& operator=(const Workspaces&) = delete;
  ~Workspaces() { disk::remove_all(folder_); }

  std::string filled(std::string text, const std::string& dir) const {
    replace(text, "{som}", som_);
    replace(text, "{here}", crash_);
    replace(text, "{dir}", dir);
    return text;
  }

  const Files& of(const std::string& setup) {
    const auto [place, fresh] = made_.try_emplace(setup);
    if (!fresh) return place->second;
    const disk::path dir = folder_ / std::to_string(made_.size());
    disk::create_directory(dir);
    if (std::system(filled(setup, dir.string()).c_str()) != 0)
      throw std::runtime_error("the setup failed: " + setup);
    for (const auto& entry : disk::recursive_directory_iterator(dir)) {
      const std::string path = entry.path().lexically_relative(dir).string();
      if (entry.is_regular_file() && path.front() != '.') place->second[path] = slurp(entry.path());
    }
    return place->second;
  }

 private:
  std::string som_;
  std::string crash_;
  disk::path folder_;
  std::map<std::string, Files> made_;
};

/// `env NAME=VALUE… som -C DIR ARGUMENT…` on a machine: its environment is set, the rest is run.
Ran runOn(Machine& machine, const Workspaces& workspaces, const std::string& command) {
  const std::string here = "DIR";
  std::vector<std::string> words = splitWords(workspaces.filled(command, here));
  std::vector<std::string> arguments;
  for (std::size_t n = 0; n < words.size(); ++n) {
    const std::size_t sign = words[n].find('=');
    if (words[n] == "env" || words[n].ends_with("/som")) continue;
    if (words[n] == "-C" && words[n + 1] == here) {
      ++n;
    } else if (arguments.empty() && sign != std::string::npos) {
      const std::string value = words[n].substr(sign + 1);
      machine.environment[words[n].substr(0, sign)] = value;
      if (value.starts_with("/") && disk::is_directory(value))
        for (const auto& entry : disk::recursive_directory_iterator(value))
          if (entry.is_regular_file()) machine.payloads[entry.path().string()] = slurp(entry.path());
    } else {
      if (words[n].starts_with("/") && disk::is_regular_file(words[n]))
        machine.payloads[words[n]] = slurp(words[n]);
      arguments.push_back(words[n]);
    }
  }
  // What a program prints that a command runs: its last word, as echo does.
  machine.program.output = words.empty() ? "" : words.back() + "\n";
  return machine.run(arguments, "");
}

fs::MemoryFileSystem& filesOf(Machine& machine) {
  std::string path = "som.yaml";
  return machine.directoryOf(path);
}

/// What readers see.
Files shown(fs::FileSystem& files) {
  const store::Store store(files);
  return store.consistently([&] {
    Files all;
    for (const std::string& path : store.list("")) all[path] = store.read(path).value_or("(missing)");
    return all;
  });
}

class Trial {
 public:
  Trial(Workspaces& workspaces, const CrashRow& row)
      : workspaces_(workspaces), row_(row), before_(workspaces.of(row.setup)) {}

  /// How many operations the command makes; 0 where it fails or changes nothing.
  std::uint64_t rehearse() {
    Machine machine;
    filesOf(machine).load(before_);
    const std::uint64_t start = filesOf(machine).operations();
    const Ran ran = runOn(machine, workspaces_, row_.command);
    const std::uint64_t operations = filesOf(machine).operations() - start;
    after_ = shown(filesOf(machine));
    usual_ = ran.status;
    if (after_ == before_) return tell("the command changes nothing: " + ran.err), 0;
    return operations;
  }

  void failAt(std::uint64_t n, fs::Fault fault) {
    where_ = ", operation " + std::to_string(n) +
             (fault == fs::Fault::error ? " fails" : " and all that follow fail");
    Machine machine;
    fs::MemoryFileSystem& files = filesOf(machine);
    files.load(before_);
    files.failAt(n, fault);
    const Ran ran = runOn(machine, workspaces_, row_.command);
    files.failAt(0, fs::Fault::error);
    const Files state = shown(files);
    const bool inDoubt = ran.err.find("[in-doubt]") != std::string::npos;
    if (!isSequence() && state != before_ && state != after_) tell("a mixed state: " + ran.err);
    // A response of a server tells of a failure; it may come after the change, as a response may get lost.
    const bool isFailure = ran.out.starts_with("Status: ") && !ran.out.starts_with("Status: 2");
    if (ran.status == usual_ && ran.status == 0 && !isFailure && state != after_)
      tell("success, but not the state after");
    if (ran.status != usual_ && !inDoubt && !isSequence() && state != before_)
      tell("it failed, but the state is not that before: " + ran.err);
    const Ran next = runOn(machine, workspaces_, row_.next);
    if (next.status != 0) tell("the next command fails: " + next.err);
    for (const char* folder : {".som/tmp", ".som/journal", ".som/set-aside"})
      if (!files.list(folder).empty()) tell(std::string("debris in ") + folder);
    std::size_t others = 0;
    for (const auto& [path, bytes] : shown(files))
      if (!path.starts_with("outbox/")) others += state.contains(path) && state.at(path) == bytes ? 0 : 1;
    if (others > 1) tell("the next command changed " + std::to_string(others) + " files");
  }

  /// Several transactions: what fails is told, and the rest is done.
  bool isSequence() const {
    return row_.name.ends_with("+") || row_.name.starts_with("doctor-") ||
           row_.name.starts_with("jeopardy-scan") || row_.name == "outbox-deliver";
  }

  bool isGood() const { return good_; }

 private:
  void tell(const std::string& what) {
    std::cout << row_.name << where_ << ": " << what << "\n";
    good_ = false;
  }

  Workspaces& workspaces_;
  const CrashRow& row_;
  const Files& before_;
  Files after_;
  int usual_ = 0;
  std::string where_;
  bool good_ = true;
};

}  // namespace

bool survivesFaults(const std::string& som, const std::string& crash, bool all) {
  constexpr std::uint64_t few = 4;
  Workspaces workspaces(som, crash);
  bool good = true;
  std::uint64_t faults = 0;
  std::uint64_t shift = 0;  // other operations of each verb
  for (const CrashRow& row : crashRows(crash)) {
    Trial trial(workspaces, row);
    const std::uint64_t operations = trial.rehearse();
    const std::uint64_t step = all ? 1 : std::max<std::uint64_t>(1, operations / few);
    for (std::uint64_t n = 1 + (all ? 0 : ++shift % step); n <= operations; n += step)
      for (const fs::Fault fault : {fs::Fault::error, fs::Fault::outage}) {
        trial.failAt(n, fault);
        ++faults;
      }
    good = trial.isGood() && good;
  }
  std::cout << "operations that failed: " << faults << "\n";
  return good && faults > 0;
}

}  // namespace som::test
