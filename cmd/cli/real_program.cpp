#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/signalfd.h>
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

#include "base/diagnostic.hpp"
#include "cli/program.hpp"
#include "fs/descriptor.hpp"

extern char** environ;

namespace som::cli {
namespace {

using Clock = std::chrono::steady_clock;
using fs::Descriptor;
using fs::uninterrupted;

/// How long a program may take to end after SIGTERM.
constexpr std::chrono::seconds grace{5};
/// The interval at which the process group is polled: the system does not notify of its end.
constexpr std::chrono::milliseconds look{20};
/// The size of the pipe for output. A larger one spares the program waiting for us.
constexpr int outputPipe = 1 << 20;
constexpr std::array handedOn = {SIGINT, SIGTERM, SIGHUP};

[[noreturn]] void fail(const char* doing) {
  throw Error(Diagnostic(Code::io, std::string("cannot ") + doing + ": " + std::strerror(errno)));
}

struct Pipe {
  Descriptor read;
  Descriptor write;
};

Pipe makePipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) fail("make a pipe");
  return {Descriptor(ends[0]), Descriptor(ends[1])};
}

void setNonBlocking(const Descriptor& end) { fcntl(end.get(), F_SETFL, O_NONBLOCK); }

std::string nameOf(int signal) {
  const char* name = sigabbrev_np(signal);
  return name ? std::string("SIG") + name : "signal " + std::to_string(signal);
}

/// The signals that the caller does not ignore (as nohup does), and SIGCHLD.
sigset_t watchedSignals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGCHLD);
  for (const int signal : handedOn) {
    struct sigaction action {};
    sigaction(signal, nullptr, &action);
    if (action.sa_handler != SIG_IGN) sigaddset(&set, signal);
  }
  return set;
}

std::vector<std::string> environmentOf(const Program& program) {
  std::vector<std::string> all;
  for (char** at = environ; *at; ++at) {
    const std::string_view entry = *at;
    const std::string name(entry.substr(0, entry.find('=')));
    const bool forgotten = !program.forgets.empty() && name.starts_with(program.forgets);
    if (!forgotten && !program.environment.contains(name)) all.emplace_back(entry);
  }
  for (const auto& [name, value] : program.environment)
    if (value) all.push_back(name + "=" + *value);
  return all;
}

std::vector<char*> pointersTo(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

class Watch {
 public:
  explicit Watch(const Program& program) : program_(program), begun_(Clock::now()) {}

  ProgramEnd run() {
    if (started()) {
      if (program_.timeout) deadline_ = begun_ + *program_.timeout;
      while (!isOver()) step();
    }
    end_.duration = std::chrono::floor<Seconds>(Clock::now() - begun_);
    return std::move(end_);
  }

 private:
  bool started() {
    try {
      return start();
    } catch (const Error& error) {  // running out of pipes or processes is a result, too
      end_.error = error.what();
      return false;
    }
  }

  bool start() {
    std::signal(SIGCHLD, SIG_DFL);
    const sigset_t watched = watchedSignals();
    sigset_t before;
    sigprocmask(SIG_BLOCK, &watched, &before);
    signals_ = Descriptor(signalfd(-1, &watched, SFD_CLOEXEC | SFD_NONBLOCK));
    if (!signals_) fail("wait for signals");
    if (wasInterrupted()) return false;
    const std::string path = findProgram(program_.command.front());
    if (path.empty()) return isMissing();
    Pipe input = makePipe();
    Pipe output = makePipe();
    Pipe errors = program_.errors ? makePipe() : Pipe();
    Pipe failure = makePipe();
    std::vector<std::string> command = program_.command;
    std::vector<std::string> environment = environmentOf(program_);
    const std::vector<char*> arguments = pointersTo(command);
    const std::vector<char*> variables = pointersTo(environment);
    // The child has this memory until it runs the program: a copy of it would cost more than most programs.
    child_ = vfork();
    if (child_ < 0) fail("start a process");
    if (child_ == 0) {
      setsid();  // its own group, without a terminal: a prompt would block it for ever
      std::signal(SIGPIPE, SIG_DFL);
      sigprocmask(SIG_SETMASK, &before, nullptr);
      dup2(input.read.get(), STDIN_FILENO);
      dup2(output.write.get(), STDOUT_FILENO);
      dup2((errors.write ? errors : output).write.get(), STDERR_FILENO);
      execvpe(path.c_str(), arguments.data(), variables.data());
      const int error = errno;
      [[maybe_unused]] const auto written = write(failure.write.get(), &error, sizeof error);
      _exit(127);
    }
    input_ = std::move(input.write);
    output_ = std::move(output.read);
    errors_ = std::move(errors.read);
    fcntl(output_.get(), F_SETPIPE_SZ, outputPipe);  // it may refuse: then the pipe stays as it is
    setNonBlocking(input_);
    setNonBlocking(output_);
    if (errors_) setNonBlocking(errors_);
    failure.write = Descriptor();
    return hasStarted(failure.read);
  }

  bool isMissing() {
    end_.error = "cannot start '" + program_.command.front() + "': " + std::strerror(ENOENT);
    return false;
  }

  /// Takes a signal that arrived after an earlier program ended; then no program is started.
  bool wasInterrupted() {
    signalfd_siginfo info{};
    while (read(signals_.get(), &info, sizeof info) == sizeof info)
      if (info.ssi_signo != SIGCHLD && end_.interruptedBy.empty())
        end_.interruptedBy = nameOf(static_cast<int>(info.ssi_signo));
    return !end_.interruptedBy.empty();
  }

  /// The pipe closes if the program starts, or holds the reason why it does not.
  bool hasStarted(const Descriptor& failure) {
    int error = 0;
    const auto got = uninterrupted([&] { return read(failure.get(), &error, sizeof error); });
    if (got != sizeof error) return true;
    uninterrupted([&] { return waitpid(child_, nullptr, 0); });
    end_.error = "cannot start '" + program_.command.front() + "': " + std::strerror(error);
    return false;
  }

  /// True if the program, and its process group if it was asked to end, has ended.
  bool isOver() const { return ended_ && (!killAt_ || kill(-child_, 0) != 0); }

  void step() {
    std::array<pollfd, 4> ready = {pollfd{signals_.get(), POLLIN, 0},
                                   pollfd{output_ ? output_.get() : -1, POLLIN, 0},
                                   pollfd{given_ < program_.input.size() ? input_.get() : -1, POLLOUT, 0},
                                   pollfd{errors_ ? errors_.get() : -1, POLLIN, 0}};
    if (given_ == program_.input.size()) input_ = Descriptor();
    if (poll(ready.data(), ready.size(), waitMilliseconds()) < 0 && errno != EINTR) fail("wait");
    if (ready[1].revents != 0) takeOutput();
    if (ready[3].revents != 0) take(errors_, program_.errors, 1U << 16U);
    if (ready[2].revents != 0) giveInput();
    if (ready[0].revents != 0) takeSignals();
    const auto now = Clock::now();
    if (!killAt_ && !ended_ && deadline_ && now >= *deadline_) {
      end_.timedOut = true;
      askToEnd(SIGTERM);
    }
    if (killAt_ && now >= *killAt_) {
      kill(-child_, SIGKILL);
      killAt_ = ended_ ? std::nullopt : std::optional(now + grace);
    }
  }

  void takeOutput() {
    const auto counted = [&](std::string_view piece) {
      written_ += piece.size();
      program_.output(piece);
    };
    take(output_, counted, 1U << 16U);
    if (written_ <= program_.mostOutput || ended_ || end_.wroteTooMuch) return;
    end_.wroteTooMuch = true;
    askToEnd(SIGTERM);
  }

  int waitMilliseconds() const {
    std::optional<Clock::time_point> until = killAt_ ? killAt_ : deadline_;
    if (killAt_ && ended_) until = std::min(*until, Clock::now() + look);
    if (!until) return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*until - Clock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, 3'600'000));
  }

  /// Asks the program to end; the grace period starts with the first call.
  void askToEnd(int signal) {
    kill(-child_, signal);
    if (!killAt_) killAt_ = Clock::now() + grace;
  }

  void takeSignals() {
    signalfd_siginfo info{};
    while (read(signals_.get(), &info, sizeof info) == sizeof info) {
      const int signal = static_cast<int>(info.ssi_signo);
      if (signal == SIGCHLD) {
        reap();
      } else if (!ended_) {
        if (end_.interruptedBy.empty()) end_.interruptedBy = nameOf(signal);
        askToEnd(signal);
      }
    }
  }

  void reap() {
    int status = 0;
    if (ended_ || waitpid(child_, &status, WNOHANG) != child_) return;
    ended_ = true;
    if (WIFSIGNALED(status))
      end_.signal = nameOf(WTERMSIG(status));
    else
      end_.status = WEXITSTATUS(status);
    // Its output is in the pipe by now; a process that still holds the other end may write for ever.
    takeRest(output_, program_.output);
    takeRest(errors_, program_.errors);
  }

  using Taker = std::function<void(std::string_view)>;

  static void takeRest(Descriptor& from, const Taker& taker) {
    int left = 0;
    if (from && ioctl(from.get(), FIONREAD, &left) == 0) take(from, taker, static_cast<std::size_t>(left));
  }

  static void take(Descriptor& from, const Taker& taker, std::size_t atMost) {
    std::array<char, 1U << 16U> buffer;
    while (atMost > 0 && from) {
      const auto got =
          uninterrupted([&] { return read(from.get(), buffer.data(), std::min(buffer.size(), atMost)); });
      if (got < 0) return;
      if (got == 0) {
        from = Descriptor();
        return;
      }
      taker({buffer.data(), static_cast<std::size_t>(got)});
      atMost -= static_cast<std::size_t>(got);
    }
  }

  /// A program need not read its input.
  void giveInput() {
    const auto put = uninterrupted(
        [&] { return write(input_.get(), program_.input.data() + given_, program_.input.size() - given_); });
    if (put >= 0)
      given_ += static_cast<std::size_t>(put);
    else if (errno != EAGAIN)
      given_ = program_.input.size();
  }

  const Program& program_;
  Clock::time_point begun_;
  std::optional<Clock::time_point> deadline_;  ///< the time-out
  std::size_t written_ = 0;                    ///< by the program, to its output
  std::optional<Clock::time_point> killAt_;    ///< set once the program was asked to end
  pid_t child_ = -1;
  bool ended_ = false;
  Descriptor signals_;
  Descriptor input_;
  Descriptor output_;
  Descriptor errors_;
  std::size_t given_ = 0;
  ProgramEnd end_;
};

}  // namespace

std::string findProgram(const std::string& name) {
  if (name.find('/') != std::string::npos) return name;
  const char* given = std::getenv("PATH");
  const std::string all = given ? given : "/usr/local/bin:/usr/bin:/bin";
  for (std::size_t begin = 0; begin <= all.size();) {
    const std::size_t end = std::min(all.find(':', begin), all.size());
    const std::string path = all.substr(begin, end - begin) + "/" + name;
    struct stat found {};
    if (end > begin && path.front() == '/' && stat(path.c_str(), &found) == 0 && S_ISREG(found.st_mode) &&
        access(path.c_str(), X_OK) == 0)
      return path;
    begin = end + 1;
  }
  return {};
}

ProgramEnd watchProgram(const Program& program) { return Watch(program).run(); }

}  // namespace som::cli
