// Runs a command many times in many processes at once, for the crash tests:
//   crash-racer WRITERS TIMES [--kill MILLISECONDS] -- COMMAND ARGUMENT…
// `{w}` and `{n}` in the arguments are the writer (two digits) and the number of its run. A run that ends
// with 6 or 75 is tried again. With --kill each run is killed after a random time of up to so many
// milliseconds. Prints a line for each run: writer, number, how it ended (an exit status, or `killed`), how
// often it was tried.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace {

struct Race {
  int writers = 0;
  int times = 0;
  int killWithin = 0;  ///< milliseconds; 0: nobody is killed
  std::vector<std::string> command;
};

constexpr int killed = -1;
constexpr int mostTries = 10000;

std::string twoDigits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

void replace(std::string& text, const std::string& what, const std::string& with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
    text.replace(at, what.size(), with);
}

pid_t start(const Race& race, int writer, int number) {
  std::vector<std::string> words = race.command;
  std::vector<char*> pointers;
  for (std::string& word : words) {
    replace(word, "{w}", twoDigits(writer));
    replace(word, "{n}", std::to_string(number));
    pointers.push_back(word.data());
  }
  pointers.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  for (const int stream : {STDOUT_FILENO, STDERR_FILENO})
    posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int error = posix_spawnp(&child, pointers[0], &actions, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error == 0) return child;
  std::fprintf(stderr, "crash-racer: cannot start %s\n", pointers[0]);
  std::exit(2);
}

/// How one run ended: its exit status, or `killed`.
int runOnce(const Race& race, int writer, int number, std::minstd_rand& random) {
  const pid_t child = start(race, writer, number);
  if (race.killWithin > 0) {
    std::this_thread::sleep_for(
        std::chrono::microseconds(random() % (static_cast<unsigned>(race.killWithin) * 1000)));
    ::kill(child, SIGKILL);  // not yet waited for: the number is still the child's
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFSIGNALED(status) ? killed : WEXITSTATUS(status);
}

void compete(const Race& race, int writer) {
  std::minstd_rand random(std::random_device{}());
  for (int number = 0; number < race.times; ++number) {
    int tries = 1;
    int end = runOnce(race, writer, number, random);
    while ((end == 6 || end == 75) && tries < mostTries) {
      end = runOnce(race, writer, number, random);
      ++tries;
    }
    const std::string how = end == killed ? "killed" : std::to_string(end);
    std::printf("%s %d %s %d\n", twoDigits(writer).c_str(), number, how.c_str(), tries);
  }
}

}  // namespace

int main(int count, char** words) {
  Race race;
  const std::vector<std::string> arguments(words + 1, words + count);
  std::size_t at = 2;
  if (arguments.size() > 4 && arguments[at] == "--kill")
    race.killWithin = std::atoi(arguments[3].c_str()), at = 4;
  if (arguments.size() <= at + 1 || arguments[at] != "--") return 2;
  race.writers = std::atoi(arguments[0].c_str());
  race.times = std::atoi(arguments[1].c_str());
  race.command.assign(arguments.begin() + static_cast<std::ptrdiff_t>(at) + 1, arguments.end());
  std::vector<std::thread> writers;
  for (int writer = 0; writer < race.writers; ++writer)
    writers.emplace_back(compete, std::cref(race), writer);
  for (std::thread& writer : writers) writer.join();
}
