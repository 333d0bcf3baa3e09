#include "transcript.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>
#include <tuple>

#include "base/diagnostic.hpp"
#include "base/duration.hpp"
#include "base/suggest.hpp"
#include "cli/command_tree.hpp"
#include "cli/globals.hpp"
#include "cli/run.hpp"
#include "doc/value.hpp"
#include "output_schema.hpp"
#include "words.hpp"

namespace som::test {
namespace {

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// A line as a transcript shows it: no control characters, no blanks at the end.
std::string visible(const std::string& line) {
  std::string text;
  for (const char c : line) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0x1b)
      text += "\\e";
    else if (byte < 0x20 || byte == 0x7f)
      text += fmt::format("\\x{:02x}", byte);
    else
      text += c;
  }
  if (text.ends_with(' ')) text.replace(text.size() - 1, 1, "\\x20");
  return text;
}

std::string block(const std::string& text, const char* prefix) {
  std::string all;
  std::string blanks;  // those at the end would be taken for the space between commands
  for (const std::string& line : linesOf(text)) {
    if (line.empty() && *prefix == '\0') {
      blanks += "\n";
      continue;
    }
    all += blanks + "  " + prefix + visible(line) + "\n";
    blanks.clear();
  }
  for (std::size_t i = 0; i < blanks.size(); ++i) all += "  (an empty line)\n";
  if (!text.empty() && text.back() != '\n') all += "  (no line end)\n";
  return all;
}

/// The lines without those that contain `hidden`; all of them if it is empty.
std::string without(const std::string& hidden, const std::string& text) {
  if (hidden.empty()) return text;
  std::string kept;
  for (const std::string& line : linesOf(text))
    if (line.find(hidden) == std::string::npos) kept += line + "\n";
  return kept;
}

/// Takes `| grep -v TEXT` off the words of a command, and returns TEXT; empty if the command has no filter.
std::string filterOf(std::vector<std::string>& words) {
  if (words.size() < 4) return {};
  const std::vector<std::string> end(words.end() - 4, words.end());
  if (end[0] != "|" || end[1] != "grep" || end[2] != "-v") return {};
  words.resize(words.size() - 4);
  return end[3];
}

bool isExpectation(const std::string& line) { return line.starts_with("  "); }

constexpr int ioError = 74;

bool always(const Ran&) { return true; }
bool answeredNo(const Ran& ran) { return ran.status == 1; }
bool programRan(const Ran& ran) {
  return ran.status == 1 || ran.err.find("the program has run") != std::string::npos;
}
bool cannotCommit(const Ran& ran) { return ran.status == ioError; }
bool inDoubt(const Ran& ran) {
  return ran.status == ioError && ran.err.find("in-doubt") != std::string::npos;
}

/// A command that may change files although its exit status is not 0. An empty word stands for any.
struct MayChange {
  std::string_view verb;
  std::string_view option;
  bool (*holds)(const Ran&);
};

constexpr MayChange mayChange[] = {
    {"", "", inDoubt},
    {"", "--commit", cannotCommit},  // the change is saved before git is asked
    // Several transactions: some may be made although others are refused.
    {"order cancel", "--customer-order", always},
    {"apply", "--keep-going", always},
    {"outbox deliver", "", always},
    {"jeopardy scan", "--escalate", always},  // --fail-on too
    {"service expire", "", always},
    {"alarm ingest", "", always},
    {"import", "", always},
    {"exchange", "", always},
    {"alarm expire", "", always},
    {"alarm prune", "", always},
    // The activity starts before its program, which may fail or end too late; a failed test is kept.
    {"activity run", "", programRan},
    {"service test", "", programRan},
    {"service check", "", answeredNo},     // the answer is kept
    {"git merge-driver", "", answeredNo},  // a conflict is written with markers
    {"doctor", "--fix", answeredNo},       // what a machine cannot repair is left
};

/// The words of a printed command, with values for those that a person replaces.
std::vector<std::string> filledIn(const std::string& command, Instant now) {
  const std::string soon = formatInstant(now + std::chrono::hours{48});
  const std::map<std::string, std::string> values = {{"TEXT", "a reason"},
                                                     {"TIME", soon},
                                                     {"TEAM", "team-access"},
                                                     {"NAME", "look"},
                                                     {"TYPE:ID", "resource:thing"}};
  std::vector<std::string> words = splitWords(command);
  words.erase(words.begin());
  for (std::string& word : words)
    if (const auto value = values.find(word); value != values.end()) word = value->second;
  return words;
}

/// A command whose -n cannot say what the command says. An empty option stands for any.
struct NotRehearsed {
  std::string_view verb;
  std::string_view option;
};

constexpr NotRehearsed notRehearsed[] = {
    // They run programs, which a dry run does not.
    {"activity run", ""},
    {"service test", ""},
    {"outbox deliver", ""},
    // They cannot be dry runs.
    {"exchange", ""},
    {"git sync", ""},
    // Several transactions: each sees the ones before it.
    {"order cancel", "--customer-order"},
    {"jeopardy scan", "--escalate"},
    {"doctor", ""},   // its status says what is left to do
    {"", "--where"},  // a dry run takes more records than --max
};

/// True for a command that changes records and prints for people.
bool isRehearsed(const std::vector<std::string>& arguments) {
  const auto end = std::find(arguments.begin(), arguments.end(), "--");
  const auto has = [&](std::string_view word) {
    return std::any_of(arguments.begin(), end, [&](const std::string& one) {
      return one == word || (word.size() > 2 && one.starts_with(std::string(word) + "="));
    });
  };
  for (const std::string_view option : {"-n", "--dry-run", "-q", "--quiet", "-o", "--output", "--commit"})
    if (has(option)) return false;
  const auto words = cli::commandWords(arguments);
  const cli::Verb* verb = cli::verbOf(words);
  const std::string name = verb && words.front() == verb->name ? words.front() : joined(words, " ");
  return verb && !verb->traits.makesDirectory && verb->needsWith(has) == cli::Needs::write &&
         std::none_of(std::begin(notRehearsed), std::end(notRehearsed), [&](const NotRehearsed& row) {
           return (row.verb.empty() || row.verb == name) && (row.option.empty() || has(row.option));
         });
}

/// Says how a command differs from what its -n announced; empty if -n said the same before its diffs.
std::string otherThan(const Ran& dry, const Ran& ran) {
  // What the system or an unfinished transaction refuses, only a command that writes meets.
  const bool isMetByWriters =
      ran.status == static_cast<int>(Exit::io) || ran.err.find("[set-aside]") != std::string::npos;
  if (isMetByWriters) return {};
  if (dry.status != ran.status)
    return fmt::format("-n ends with {}, the command with {}: {}", dry.status, ran.status, dry.err);
  if (ran.status != 0) return {};
  const std::vector<std::string> said = linesOf(dry.out);
  for (const std::string& line : linesOf(ran.out))
    if (std::find(said.begin(), said.end(), line) == said.end()) return "-n does not say: " + line;
  return {};
}

/// True for a verb that attempts a change of each of several records: some may be refused.
bool isForMany(const std::vector<std::string>& arguments) try {
  cli::Host host = cli::realHost();
  return cli::parsed(arguments, host).selection.isForMany;
} catch (const Error&) {
  return false;
}

}  // namespace

std::string brokenRule(const std::vector<std::string>& arguments, const Ran& ran,
                       const std::map<std::string, std::string>& before,
                       const std::map<std::string, std::string>& after) {
  if (before == after || ran.crashed) return {};
  const auto end = std::find(arguments.begin(), arguments.end(), "--");
  const auto has = [&](std::string_view word) { return std::find(arguments.begin(), end, word) != end; };
  if (has("-n") || has("--dry-run")) return "a dry run changed files";
  const auto words = cli::commandWords(arguments);
  const cli::Verb* verb = cli::verbOf(words);
  const std::string name = verb && words.front() == verb->name ? words.front() : joined(words, " ");
  const auto allows = [&](const MayChange& row) {
    return (row.verb.empty() || row.verb == name) && (row.option.empty() || has(row.option)) &&
           row.holds(ran);
  };
  if (ran.status != 0 && std::none_of(std::begin(mayChange), std::end(mayChange), allows) &&
      !isForMany(arguments))
    return fmt::format("a command that ended with {} changed files", ran.status);
  const bool writes = verb && (verb->traits.makesDirectory || verb->needsWith(has) == cli::Needs::write);
  return writes ? "" : fmt::format("'som {}' reads only, but changed files", name);
}

namespace {

class Player {
 public:
  Player(const Sources& sources, Machine& machine) : sources_(sources), machine_(machine) {}

  Played play(const std::string& text) {
    lines_ = linesOf(text);
    while (at_ < lines_.size()) {
      const std::string line = lines_[at_++];
      if (line.starts_with("$ ")) {
        command(line);
      } else if (line.empty() || line.starts_with("#")) {
        played_.text += line + "\n";
      } else {
        fail(
            fmt::format("line {} is neither a comment, a command nor what a command printed: {}", at_, line));
        played_.text += line + "\n";
      }
    }
    if (played_.commands == 0) fail("there is no command in it");
    return std::move(played_);
  }

 private:
  void fail(std::string message) { played_.failures.push_back(std::move(message)); }

  void command(const std::string& line) {
    const std::size_t number = at_;
    played_.text += line + "\n";
    ++played_.commands;
    try {
      std::vector<std::string> words = splitWords(line.substr(2));
      const std::string input = inputOf(words, number);
      skipExpectation();
      if (words.empty()) throw std::runtime_error("the command is empty");
      const std::string name = words.front();
      words.erase(words.begin());
      if (name == "som")
        som(words, input, number);
      else
        directive(name, words, input, line);
    } catch (const std::exception& error) {
      fail(fmt::format("line {}: {}", number, error.what()));
      skipExpectation();
    }
  }

  /// The here-document or the file that a command reads; both are taken off its words.
  std::string inputOf(std::vector<std::string>& words, std::size_t number) {
    if (words.size() > 1 && words.back().starts_with("<<")) {
      const std::string end = words.back().substr(2);
      words.pop_back();
      std::string text;
      while (at_ < lines_.size() && lines_[at_] != end) text += lines_[at_++] + "\n";
      if (at_ == lines_.size()) throw std::runtime_error("the here-document has no end: " + end);
      ++at_;
      for (std::size_t i = number; i < at_; ++i) played_.text += lines_[i] + "\n";
      return text;
    }
    if (words.size() > 2 && words[words.size() - 2] == "<") {
      const std::string path = words.back();
      words.resize(words.size() - 2);
      return bytesOf(path);
    }
    return {};
  }

  /// Expected lines, and the blank ones between them.
  void skipExpectation() {
    while (true) {
      std::size_t next = at_;
      while (next < lines_.size() && lines_[next].empty()) ++next;
      if (next >= lines_.size() || !isExpectation(lines_[next])) return;
      at_ = next + 1;
    }
  }

  void som(std::vector<std::string> arguments, const std::string& input, std::size_t number) {
    before_ = machine_.dump();
    const std::string hidden = filterOf(arguments);
    const bool isAlone = !machine_.trap && !lock_ && !machine_.program.meanwhile && !machine_.clockBroken;
    const std::optional<Ran> dry =
        isAlone && isRehearsed(arguments) ? std::optional(rehearse(arguments, input)) : std::nullopt;
    const Ran ran = machine_.run(arguments, input);
    if (dry)
      if (const std::string other = otherThan(*dry, ran); !other.empty())
        fail(fmt::format("line {}: {}", number, other));
    if (isAlone && ran.status == 0) tryDecisions(arguments, number);
    played_.text += block(without(hidden, ran.out), "") + block(without(hidden, ran.err), "! ");
    if (ran.crashed) played_.text += "  [crashed]\n";
    if (ran.status != 0) played_.text += fmt::format("  [{}]\n", ran.status);
    const std::string broken = brokenRule(arguments, ran, before_, machine_.dump());
    if (machine_.trap)
      fail(fmt::format("line {}: what was to happen at a {} did not", number, machine_.trap->operation));
    machine_.trap.reset();
    for (const std::string& failure : schemaFailures(arguments, ran))
      fail(fmt::format("line {}: {}", number, failure));
    if (!broken.empty()) fail(fmt::format("line {}: {}", number, broken));
  }

  /// Runs a command with -n, and leaves the machine as it was.
  Ran rehearse(std::vector<std::string> arguments, const std::string& input) {
    const auto kept = std::tuple(machine_.seed, machine_.program, machine_.payloads, machine_.width);
    arguments.insert(arguments.begin(), "-n");
    Ran ran = machine_.run(arguments, input);
    std::tie(machine_.seed, machine_.program, machine_.payloads, machine_.width) = kept;
    return ran;
  }

  /// Tries the commands that `jeopardy next` prints: som must accept them.
  void tryDecisions(std::vector<std::string> arguments, std::size_t number) {
    if (cli::commandWords(arguments) != std::vector<std::string>{"jeopardy", "next"}) return;
    for (const char* option : {"--fields", "-o"})
      if (const auto at = std::find(arguments.begin(), arguments.end(), option); at != arguments.end())
        arguments.erase(at, at + 2);
    for (const char* word : {"-o", "json"}) arguments.emplace_back(word);
    const auto seed = machine_.seed;
    const Ran listed = machine_.run(arguments, "");
    machine_.seed = seed;
    const doc::Value list = doc::Value::parse(listed.out);
    for (const doc::Value& decision : list.at("items")) {
      const std::string command = decision.at("command");
      const Ran ran = rehearse(filledIn(command, machine_.now), "");
      if (ran.status != 0)
        fail(fmt::format("line {}: next prints a command that is refused: {}: {}", number, command, ran.err));
    }
  }

  std::string bytesOf(std::string path) {
    if (const auto found = machine_.payloads.find(path); found != machine_.payloads.end())
      return found->second;
    const auto bytes = machine_.directoryOf(path).read(path);
    if (!bytes) throw std::runtime_error("there is no file " + path);
    return *bytes;
  }

  void put(std::string path, const std::string& bytes) {
    fs::MemoryFileSystem& files = machine_.directoryOf(path);
    files.load({{path, bytes}});
  }

  void edit(const std::string& path, const std::string& expression) {
    std::string bytes = bytesOf(path);
    const char mark = expression.size() > 1 ? expression[1] : '/';
    const std::size_t second = expression.find(mark, 2);
    const std::size_t third = second == std::string::npos ? second : expression.find(mark, second + 1);
    if (!expression.starts_with("s") || third == std::string::npos)
      throw std::runtime_error("an edit is s/OLD/NEW/, not " + expression);
    // \n and \xNN, for what a transcript cannot hold.
    const auto unescaped = [](std::string text) {
      for (std::size_t i = text.find('\\'); i != std::string::npos; i = text.find('\\', i + 1)) {
        if (text.compare(i, 2, "\\n") == 0) text.replace(i, 2, "\n");
        if (text.compare(i, 2, "\\x") == 0)
          text.replace(i, 4, 1, static_cast<char>(std::stoi(text.substr(i + 2, 2), nullptr, 16)));
      }
      return text;
    };
    const std::string before = unescaped(expression.substr(2, second - 2));
    const std::size_t found = bytes.find(before);
    if (before.empty() || found == std::string::npos)
      throw std::runtime_error(fmt::format("{} has no '{}'", path, before));
    put(path,
        bytes.replace(found, before.size(), unescaped(expression.substr(second + 1, third - second - 1))));
  }

  void include(const std::string& name) {
    Played part = Player(sources_, machine_).play(sources_.include(name));
    for (const std::string& failure : part.failures) fail(name + ": " + failure);
  }

  void files(bool withPrivate) {
    if (!withPrivate)
      for (const auto& [path, bytes] : machine_.dump()) played_.text += "  " + path + "\n";
    else
      for (const auto& [path, bytes] : root().dump(true)) played_.text += "  " + path + "\n";
  }

  fs::MemoryFileSystem& root() {
    std::string path = "som.yaml";
    return machine_.directoryOf(path);
  }

  static std::function<void(fs::MemoryFileSystem&)> fault(fs::Fault fault) {
    return [fault](fs::MemoryFileSystem& files) { files.failAt(1, fault); };
  }

  void setTrap(const std::vector<std::string>& w, std::function<void(fs::MemoryFileSystem&)> spring) {
    if (w[0] != "create" && w[0] != "rename" && w[0] != "sync")
      throw std::runtime_error("an operation is create, rename or sync, not " + w[0]);
    machine_.trap = Trap{w[0], std::stoi(w[1]), std::move(spring)};
  }

  void somebodyElse(const std::vector<std::string>& w) {
    if (w[2] != "edit" && w[2] != "append" && w[2] != "put")
      throw std::runtime_error("somebody else can edit, append and put");
    setTrap(w, [this, w](fs::MemoryFileSystem&) {
      if (w[2] == "edit")
        edit(w[3], w[4]);
      else
        put(w[3], (w[2] == "put" ? std::string() : bytesOf(w[3])) + w[4] + "\n");
      before_ = machine_.dump();  // what somebody else does is not the command's
    });
  }

  void directive(const std::string& name, const std::vector<std::string>& w, const std::string& input,
                 const std::string& line) {
    struct Row {
      std::size_t least;
      std::size_t most;
      std::function<void()> act;
    };
    const auto in = [&](std::size_t i) { return i < w.size() ? w[i] : std::string(); };
    const std::map<std::string, Row> rows = {
        {"cat", {1, 1, [&] { played_.text += block(bytesOf(w[0]), ""); }}},
        {"write", {1, 1, [&] { put(w[0], input); }}},
        {"payload", {1, 1, [&] { machine_.payloads[w[0]] = input; }}},
        {"edit", {2, 2, [&] { edit(w[0], w[1]); }}},
        {"remove", {1, 1, [&] { remove(w[0]); }}},
        {"move", {2, 2, [&] { put(w[1], bytesOf(w[0])), remove(w[0]); }}},
        {"plant", {2, 2, [&] { root().plant(w[0], w[1] == "link" ? fs::Kind::link : fs::Kind::other); }}},
        {"chmod",
         {2, 2, [&] { root().setMode(w[1], static_cast<std::uint32_t>(std::stoul(w[0], nullptr, 8))); }}},
        {"files", {0, 1, [&] { files(in(0) == "private"); }}},
        {"load", {1, 1, [&] { root().load(sources_.sample(w[0])); }}},
        {"include", {1, 1, [&] { include(w[0]); }}},
        {"now", {1, 1, [&] { moveClock(w[0]); }}},
        {"random", {1, 1, [&] { machine_.seed = std::stoull(w[0]); }}},
        {"env", {1, 1, [&] { setEnvironment(w[0]); }}},
        {"user", {1, 1, [&] { machine_.user = w[0]; }}},
        {"tty", {1, 1, [&] { machine_.width = std::stoul(w[0]); }}},
        {"notty", {0, 0, [&] { machine_.width = 0; }}},
        {"broken-clock", {0, 0, [&] { machine_.clockBroken = true; }}},
        {"fill", {3, 3, [&] { put(w[0], bytesOf(w[0]) + repeated(w[1], std::stoul(w[2])) + "\n"); }}},
        {"programs", {1, 1, [&] { machine_.programStatus = std::stoi(w[0]); }}},
        {"program", {2, 3, [&] { script(w, input); }}},
        {"during", {1, 99, [&] { during(w); }}},
        {"program-saw", {0, 1, [&] { programSaw(in(0) == "input"); }}},
        {"fail-at", {2, 2, [&] { setTrap(w, fault(fs::Fault::error)); }}},
        {"outage-at", {2, 2, [&] { setTrap(w, fault(fs::Fault::outage)); }}},
        {"crash-at", {2, 2, [&] { setTrap(w, fault(fs::Fault::crash)); }}},
        {"restart", {0, 0, [&] { root().restart(); }}},
        {"meanwhile", {5, 5, [&] { somebodyElse(w); }}},
        {"lock", {0, 0, [&] { lock_ = root().lock(fs::LockMode::exclusive, std::chrono::milliseconds{0}); }}},
        {"unlock", {0, 0, [&] { lock_.reset(); }}},
    };
    const auto found = rows.find(name);
    if (found == rows.end()) throw std::runtime_error("unknown command: " + line);
    if (w.size() < found->second.least || w.size() > found->second.most)
      throw std::runtime_error("wrong number of words: " + line);
    found->second.act();
  }

  void script(const std::vector<std::string>& w, const std::string& output) {
    ScriptedProgram& program = machine_.program;
    program = {};
    program.output = output;
    cli::ProgramEnd& end = program.end;
    if (w[0] != "exit") end.status.reset();
    if (w[0] == "exit")
      end.status = std::stoi(w[1]);
    else if (w[0] == "signal")
      end.signal = w[1];
    else if (w[0] == "missing")
      end.error = "cannot start '" + w[1] + "': No such file or directory";
    else if (w[0] == "interrupted")
      end.interruptedBy = end.signal = w[1];
    else if (w[0] == "timeout")
      end.timedOut = true, end.signal = w[1];
    else
      throw std::runtime_error("a program ends with exit, signal, missing, interrupted or timeout, not " +
                               w[0]);
    if (w.size() > 2) end.duration = elapsed(parseDuration(w[2]).value());
  }

  void during(const std::vector<std::string>& arguments) {
    machine_.program.meanwhile = [this, arguments, before = machine_.program.meanwhile] {
      if (before) before();
      const Ran ran = machine_.run(arguments, "");
      played_.text += block(ran.out, "meanwhile: ") + block(ran.err, "meanwhile: ! ");
      if (ran.status != 0) fail(fmt::format("what was to happen meanwhile ended with {}", ran.status));
    };
  }

  void programSaw(bool input) {
    const cli::Program& saw = machine_.program.saw;
    if (input) {
      played_.text += block(saw.input, "");
      return;
    }
    std::string text;
    for (const std::string& word : saw.command) text += "[" + word + "] ";
    text.back() = '\n';
    for (const auto& [name, value] : saw.environment)
      text += name + (value ? "=" + *value : " is not set") + "\n";
    if (saw.timeout) text += "time-out " + formatSeconds(*saw.timeout) + "\n";
    played_.text += block(text, "");
  }

  static std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
  }

  void remove(std::string path) {
    fs::MemoryFileSystem& files = machine_.directoryOf(path);
    if (!files.unlink(path)) throw std::runtime_error("there is no file " + path);
    files.syncDirectory(std::string(fs::parentOf(path)));
  }

  void moveClock(const std::string& text) {
    const auto time = parseInstant(text);
    if (!time) throw std::runtime_error("not a time: " + text);
    machine_.now = *time;
  }

  void setEnvironment(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos) throw std::runtime_error("it is: env NAME=VALUE");
    if (equals + 1 == text.size())
      machine_.environment.erase(text.substr(0, equals));
    else
      machine_.environment[text.substr(0, equals)] = text.substr(equals + 1);
  }

  const Sources& sources_;
  Machine& machine_;
  std::vector<std::string> lines_;
  std::size_t at_ = 0;
  std::map<std::string, std::string> before_;  ///< all files before the command that runs
  std::unique_ptr<fs::Lock> lock_;
  Played played_;
};

}  // namespace

Played play(const std::string& text, const Sources& sources) {
  Machine machine;
  return Player(sources, machine).play(text);
}

}  // namespace som::test
