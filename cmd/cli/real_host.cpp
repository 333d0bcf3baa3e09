#include <fcntl.h>
#include <poll.h>
#include <pwd.h>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>

#include "base/diagnostic.hpp"
#include "cli/host.hpp"
#include "doc/document.hpp"
#include "fs/descriptor.hpp"
#include "fs/discover.hpp"
#include "fs/real.hpp"

namespace som::cli {
namespace {

std::optional<std::string> environment(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value && *value ? std::optional<std::string>(value) : std::nullopt;
}

std::size_t terminalWidth() {
  winsize size{};
  if (isatty(STDOUT_FILENO) == 0) return 0;
  if (const auto columns = environment("COLUMNS")) return std::strtoul(columns->c_str(), nullptr, 10);
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

std::size_t terminalHeight() {
  winsize size{};
  return isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

/// The command of the user's pager, as a shell reads it; empty for none. It comes from the environment alone,
/// never from a workspace.
std::string pagerCommand() {
  if (environment("TERM").value_or("dumb") == "dumb") return {};
  for (const char* name : {"SOM_PAGER", "PAGER"})
    if (const char* command = std::getenv(name)) return std::strcmp(command, "cat") == 0 ? "" : command;
  return findProgram("less");
}

/// Writes all bytes, unless the reader ends.
void writeAll(int to, const std::string& bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    const ssize_t put = fs::uninterrupted([&] { return write(to, bytes.data() + at, bytes.size() - at); });
    if (put < 0) return;
    at += static_cast<std::size_t>(put);
  }
}

bool page(const std::string& text) {
  const std::string pager = pagerCommand();
  std::array<int, 2> ends{};
  if (pager.empty() || pipe2(ends.data(), O_CLOEXEC) != 0) return false;
  const fs::Descriptor read(ends[0]);
  fs::Descriptor write(ends[1]);
  const pid_t child = fork();
  if (child < 0) return false;
  if (child == 0) {
    std::signal(SIGPIPE, SIG_DFL);
    dup2(read.get(), STDIN_FILENO);
    setenv("LESS", "FRX", 0);
    execl("/bin/sh", "sh", "-c", pager.c_str(), nullptr);
    _exit(127);
  }
  const auto interrupt = std::signal(SIGINT, SIG_IGN);  // it is for the pager
  writeAll(write.get(), text);
  write = fs::Descriptor();
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  std::signal(SIGINT, interrupt);
  constexpr int notFound = 127;
  return !WIFEXITED(status) || WEXITSTATUS(status) != notFound;
}

std::string makePrivateDirectory() {
  std::string path = environment("TMPDIR").value_or("/tmp") + "/som-edit-XXXXXX";
  if (!mkdtemp(path.data()))
    throw Error(
        Diagnostic(Code::io, std::string("cannot make the directory: ") + std::strerror(errno)).in(path));
  return path;
}

void removePrivateDirectory(const std::string& directory) {
  std::error_code ignored;  // a file that stays there is private
  std::filesystem::remove_all(directory, ignored);
}

std::uint64_t randomBits() {
  std::uint64_t bits = 0;
  if (getrandom(&bits, sizeof bits, 0) != static_cast<ssize_t>(sizeof bits)) {
    std::random_device device;
    bits = (std::uint64_t{device()} << 32U) | device();
  }
  return bits;
}

/// Reads `user.name` from a git configuration file. Running git would take longer than the whole command.
std::string gitUser(const std::string& path) {
  std::ifstream file(path);
  std::string line;
  bool inUser = false;
  while (std::getline(file, line)) {
    const auto begin = line.find_first_not_of(" \t");
    if (begin == std::string::npos) continue;
    if (line[begin] == '[') inUser = line.compare(begin, 6, "[user]") == 0;
    if (!inUser || line.compare(begin, 4, "name") != 0) continue;
    const auto equals = line.find('=');
    const auto value = equals == std::string::npos ? equals : line.find_first_not_of(" \t\"", equals + 1);
    if (value == std::string::npos) continue;
    return line.substr(value, line.find_last_not_of(" \t\"\r") - value + 1);
  }
  return {};
}

std::string user() {
  if (const auto author = environment("GIT_AUTHOR_NAME")) return *author;
  std::vector<std::string> paths;
  if (const auto file = environment("GIT_CONFIG_GLOBAL")) {
    paths = {*file};
  } else {
    const std::string home = environment("HOME").value_or("");
    paths = {home + "/.gitconfig",
             environment("XDG_CONFIG_HOME").value_or(home + "/.config") + "/git/config"};
  }
  for (const std::string& path : paths)
    if (std::string name = gitUser(path); !name.empty()) return name;
  if (const passwd* entry = getpwuid(geteuid())) return entry->pw_name;
  return environment("USER").value_or(std::to_string(geteuid()));
}

std::string findWorkspace(const std::optional<std::string>& named) {
  if (named) return fs::findWorkspace({.start = *named, .named = true, .user = {}});
  return fs::findWorkspace({.start = ".", .named = false, .user = {}});
}

/// The absolute path of a file, without links in the folders that lead to it. The file itself may be one, or
/// may be missing.
std::filesystem::path placeOf(const std::string& path) {
  std::error_code ignored;  // what cannot be read has no links
  const auto absolute = std::filesystem::absolute(path.empty() ? "." : path, ignored).lexically_normal();
  if (absolute.filename().empty()) return std::filesystem::weakly_canonical(absolute, ignored);
  return std::filesystem::weakly_canonical(absolute.parent_path(), ignored) / absolute.filename();
}

std::optional<std::string> pathBelow(const std::string& directory, const std::string& path) {
  std::string below = placeOf(path).lexically_relative(placeOf(directory + "/")).string();
  if (below.empty() || below == ".." || below.starts_with("../")) return std::nullopt;
  return below;
}

std::string pathFromHere(const std::string& directory, const std::string& path) {
  std::string from = placeOf(directory + "/" + path).lexically_relative(placeOf("./")).string();
  return from.empty() ? path : from;
}

[[noreturn]] void throwNotRegular(const char* doing, const std::string& path, const char* hint) {
  throw Error(Diagnostic(Code::unsafePath, std::string("cannot ") + doing + ": it is not a regular file")
                  .in(path)
                  .hint(hint));
}

/// Reads the rest of a file. Throws too-large if it is longer than a payload may be.
std::string readAll(const fs::Descriptor& file, const std::string& path, bool isLimited = true) {
  std::string text;
  std::array<char, 65536> piece;
  while (const ssize_t got =
             fs::uninterrupted([&] { return read(file.get(), piece.data(), piece.size()); })) {
    if (got < 0) fs::throwErrno(errno, "read", path);
    text.append(piece.data(), static_cast<std::size_t>(got));
    if (isLimited) requirePayloadSize(text.size(), path);
  }
  return text;
}

/// True for the names of descriptors that the caller opened.
bool isDescriptor(const std::string& path) {
  return path == "/dev/stdin" || path.starts_with("/dev/fd/") || path.starts_with("/proc/self/fd/");
}

std::string readRegular(const std::string& path, bool isLimited) {
  // O_NONBLOCK: opening a FIFO must not block; fstat rejects it afterwards.
  const int careful = isDescriptor(path) ? 0 : O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
  const fs::Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | careful));
  if (!file && errno == ENOENT)
    throw Error(Diagnostic(Code::notFound, "cannot read: there is no such file").in(path));
  if (!file && errno != ELOOP && errno != ENXIO) fs::throwErrno(errno, "read", path);
  struct stat found {};
  if (!file || (careful != 0 && (fstat(file.get(), &found) != 0 || !S_ISREG(found.st_mode))))
    throwNotRegular("read", path, "name the file itself, or give it on standard input with -");
  return readAll(file, path, isLimited);
}

std::string readFile(const std::string& path) { return readRegular(path, true); }
std::string readLargeFile(const std::string& path) { return readRegular(path, false); }

std::optional<std::string> readUserFile(const std::string& path) {
  const fs::Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file && (errno == ENOENT || errno == ENOTDIR)) return std::nullopt;
  if (!file) fs::throwErrno(errno, "read", path);
  return readAll(file, path);
}

/// Writes and syncs a new file. Returns false and sets errno on failure.
bool writeNew(const std::string& path, const std::string& bytes) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  if (file < 0) return false;
  bool good = true;
  for (std::size_t at = 0; good && at < bytes.size();) {
    const ssize_t written = write(file, bytes.data() + at, bytes.size() - at);
    good = written >= 0 || errno == EINTR;
    if (written > 0) at += static_cast<std::size_t>(written);
  }
  good = good && fsync(file) == 0;
  const int error = errno;
  good = close(file) == 0 && good;
  if (!good) errno = error;
  return good;
}

void writeFile(const std::string& path, const std::string& bytes) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
  const std::string temporary =
      folder + "." + path.substr(folder.size()) + "." + std::to_string(randomBits()) + ".tmp";
  struct stat found {};
  if (lstat(path.c_str(), &found) == 0 && !S_ISREG(found.st_mode))
    throwNotRegular("replace", path, "name a file of its own");
  if (!writeNew(temporary, bytes) || rename(temporary.c_str(), path.c_str()) != 0) {
    const int error = errno;
    unlink(temporary.c_str());
    throw Error(Diagnostic(Code::io, std::string("cannot write: ") + std::strerror(error)).in(path));
  }
  const int directory = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (directory < 0) return;
  fsync(directory);  // the next scan rewrites a name that a power failure undoes
  close(directory);
}

void appendFile(const std::string& path, const std::string& bytes) {
  const int careful = O_NOFOLLOW | O_NONBLOCK | O_NOCTTY;
  const fs::Descriptor file(open(path.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | careful, 0666));
  if (!file && errno != ELOOP && errno != ENXIO) fs::throwErrno(errno, "append to", path);
  struct stat found {};
  if (!file || fstat(file.get(), &found) != 0 || !S_ISREG(found.st_mode))
    throwNotRegular("append", path, "name a file");
  for (std::size_t at = 0; at < bytes.size();) {
    const ssize_t put =
        fs::uninterrupted([&] { return write(file.get(), bytes.data() + at, bytes.size() - at); });
    if (put < 0) fs::throwErrno(errno, "append to", path);
    at += static_cast<std::size_t>(put);
  }
}

std::string findRepository(const std::string& directory) {
  struct stat found {};
  for (std::string at = directory;; at = at.substr(0, std::max<std::size_t>(at.rfind('/'), 1))) {
    if (lstat((at + "/.git").c_str(), &found) == 0) return at;
    if (at.empty() || at.front() != '/' || at == "/") return directory;
  }
}

std::chrono::microseconds stopwatch() {
  return std::chrono::duration_cast<std::chrono::microseconds>(
      std::chrono::steady_clock::now().time_since_epoch());
}

void makeDirectory(const std::string& path) {
  if (mkdir(path.c_str(), 0777) != 0 && errno != EEXIST)
    throw Error(
        Diagnostic(Code::io, std::string("cannot make the directory: ") + std::strerror(errno)).in(path));
}

/// Returns the environment of a program: the own one, for git without the variables by which the caller of
/// som, such as a hook of another repository, names its repository, index and forms of paths.
std::vector<char*> environmentOf(const std::string& program) {
  constexpr std::array<std::string_view, 11> ofCaller = {"GIT_DIR=",
                                                         "GIT_WORK_TREE=",
                                                         "GIT_INDEX_FILE=",
                                                         "GIT_OBJECT_DIRECTORY=",
                                                         "GIT_ALTERNATE_OBJECT_DIRECTORIES=",
                                                         "GIT_COMMON_DIR=",
                                                         "GIT_NAMESPACE=",
                                                         "GIT_PREFIX=",
                                                         "GIT_GLOB_PATHSPECS=",
                                                         "GIT_NOGLOB_PATHSPECS=",
                                                         "GIT_ICASE_PATHSPECS="};
  std::vector<char*> variables;
  for (char** one = environ; *one; ++one) {
    const std::string_view variable = *one;
    const auto begins = [&](std::string_view name) { return variable.starts_with(name); };
    if (program != "git" || std::none_of(ofCaller.begin(), ofCaller.end(), begins)) variables.push_back(*one);
  }
  variables.push_back(nullptr);
  return variables;
}

/// Starts a program in a directory, with the terminal of som and its standard output and error on a
/// descriptor. Returns -1 if it cannot be started.
pid_t startProgram(const std::vector<std::string>& command, const std::string& directory, int output) {
  const std::string program = findProgram(command.front());
  if (program.empty()) return -1;
  const std::vector<char*> variables = environmentOf(command.front());
  const pid_t child = fork();
  if (child != 0) return child;
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  dup2(output, STDOUT_FILENO);  // standard output is for the result
  dup2(output, STDERR_FILENO);
  sigset_t none;  // som may have blocked signals, see watchProgram
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, nullptr);
  if (chdir(directory.c_str()) == 0) execve(program.c_str(), arguments.data(), variables.data());
  _exit(127);
}

int exitOf(pid_t child) {
  int status = 0;
  while (child > 0 && waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return child > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : 127;
}

int runProgram(const std::vector<std::string>& command, const std::string& directory) {
  return exitOf(startProgram(command, directory, STDERR_FILENO));
}

/// A process that the program leaves behind, and that holds its output open, is not waited for.
int listenToProgram(const std::vector<std::string>& command, const std::string& directory,
                    const std::function<void(std::string_view)>& output) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return 127;
  const fs::Descriptor from(ends[0]);
  fs::Descriptor into(ends[1]);
  const pid_t child = startProgram(command, directory, into.get());
  into = fs::Descriptor();
  constexpr int pause = 50;
  std::array<char, 4096> piece{};
  for (bool hasEnded = child < 0;;) {
    pollfd waiting{.fd = from.get(), .events = POLLIN, .revents = 0};
    const int ready = poll(&waiting, 1, hasEnded ? 0 : pause);
    if (ready < 0 && errno == EINTR) continue;
    if (ready == 0 && hasEnded) break;
    if (ready > 0) {
      const ssize_t got = read(from.get(), piece.data(), piece.size());
      if (got <= 0) break;
      output({piece.data(), static_cast<std::size_t>(got)});
      continue;
    }
    siginfo_t end{};
    hasEnded = waitid(P_PID, static_cast<id_t>(child), &end, WEXITED | WNOHANG | WNOWAIT) == 0 &&
               end.si_pid == child;
  }
  return exitOf(child);
}

}  // namespace

Host realHost() {
  return Host{.in = std::cin,
              .out = std::cout,
              .err = std::cerr,
              .inIsTerminal = isatty(STDIN_FILENO) != 0,
              .outIsTerminal = isatty(STDOUT_FILENO) != 0,
              .errIsTerminal = isatty(STDERR_FILENO) != 0,
              .width = terminalWidth(),
              .environment = environment,
              .clock = [] { return std::chrono::floor<Seconds>(std::chrono::system_clock::now()); },
              .random = randomBits,
              .user = user,
              .findWorkspace = findWorkspace,
              .pathBelow = pathBelow,
              .pathExists =
                  [](const std::string& path) {
                    std::error_code ignored;
                    return std::filesystem::exists(std::filesystem::symlink_status(path, ignored));
                  },
              .pathFromHere = pathFromHere,
              .openDirectory = [](const std::string& directory,
                                  bool sync) { return fs::openDirectory(directory, {.sync = sync}); },
              .makeDirectory = makeDirectory,
              .readFile = readFile,
              .readLargeFile = readLargeFile,
              .readUserFile = readUserFile,
              .writeFile = writeFile,
              .runProgram = runProgram,
              .watchProgram = watchProgram,
              .appendFile = appendFile,
              .findRepository = findRepository,
              .height = terminalHeight(),
              .page = isatty(STDOUT_FILENO) == 0 || pagerCommand().empty() ? nullptr : std::function(page),
              .makePrivateDirectory = makePrivateDirectory,
              .removePrivateDirectory = removePrivateDirectory,
              .listenToProgram = listenToProgram,
              .stopwatch = stopwatch};
}

}  // namespace som::cli
