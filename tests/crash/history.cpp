// Reads while others write, and checks that every read shows one moment of one order of all writes:
//   crash-history --records N --writers N --reads N --folder DIR --one CMD --several CMD --read CMD [--read
//   CMD]…
//
// Each record holds a number, and one writer alone raises it, by one at a time: by `--one`, or with others of
// its records by `--several`, in one change. Commands are split at blanks; in them {id} and {n} are a record
// and its new number, {pairs} stands for words `ID=N`, {file} for a JSON file in DIR that `som apply` reads,
// {ids} for all records. A read prints each record's id and behind it its number. Prints what was found; exit
// 1: a read that shows no moment.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
constexpr int unknown = -1;  ///< a record that a read does not show

struct Plan {
  int records = 8;
  int writers = 2;
  int readers = 2;
  int reads = 1000;
  std::string folder;
  std::string one;
  std::string several;
  std::vector<std::string> looks;
};

/// One change: the records' new numbers, unknown for those that it leaves alone.
struct Write {
  std::vector<int> numbers;
  Clock::time_point begin;
  Clock::time_point end;
};

struct Read {
  std::vector<int> numbers;
  Clock::time_point begin;
  Clock::time_point end;
  std::size_t look = 0;
};

/// They lie far from each other, so that a list comes to one long after the other.
std::string idOf(int record) {
  const std::string number = std::to_string(1000 + 50 * record);
  return "SO-20261121-H0000" + number.substr(1);
}

void replace(std::string& text, const std::string& what, const std::string& with) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size())
    text.replace(at, what.size(), with);
}

/// Runs a command; its exit status, and what it printed.
int run(const std::string& command, std::string& output) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < command.size();) {
    const std::size_t end = std::min(command.find(' ', at), command.size());
    if (end > at) words.push_back(command.substr(at, end - at));
    at = end + 1;
  }
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return -1;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = 0;
  const int error = posix_spawnp(&child, pointers[0], &actions, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  char buffer[65536];
  output.clear();
  for (ssize_t got = 0; error == 0 && (got = ::read(ends[0], buffer, sizeof buffer)) > 0;)
    output.append(buffer, static_cast<std::size_t>(got));
  ::close(ends[0]);
  if (error != 0) return -1;
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

class History {
 public:
  explicit History(Plan plan) : plan_(std::move(plan)) {}

  int judge() {
    std::vector<std::thread> threads;
    for (int writer = 0; writer < plan_.writers; ++writer)
      threads.emplace_back([this, writer] { write(writer); });
    for (int reader = 0; reader < plan_.readers; ++reader)
      threads.emplace_back([this, reader] { look(reader); });
    for (std::thread& thread : threads) thread.join();
    std::sort(reads_.begin(), reads_.end(), [](const Read& a, const Read& b) { return a.begin < b.begin; });
    know();
    for (const Read& read : reads_) check(read);
    compare();
    std::printf("reads: %zu, changes: %zu, reads that show no moment: %d\n", reads_.size(), writes_.size(),
                wrong_);
    if (writes_.size() < reads_.size() / 50 + 2) return std::puts("too few changes to show anything"), 1;
    return wrong_ == 0 && failures_ == 0 ? 0 : 1;
  }

 private:
  std::string commandOf(const std::vector<int>& numbers, int writer) const {
    std::string pairs;
    std::string json;
    std::string id;
    std::string number;
    int count = 0;
    for (int record = 0; record < plan_.records; ++record) {
      if (numbers[record] == unknown) continue;
      ++count;
      id = idOf(record);
      number = std::to_string(numbers[record]);
      pairs += " " + id + "=" + number;
      json += (json.empty() ? "" : ",\n") + std::string("{\"@type\": \"ServiceOrder\", \"id\": \"") + id +
              "\", \"description\": \"" + number + "\"}";
    }
    std::string command = count == 1 ? plan_.one : plan_.several;
    const std::string file = plan_.folder + "/change" + std::to_string(writer) + ".json";
    if (command.find("{file}") != std::string::npos) std::ofstream(file) << "[" << json << "]\n";
    replace(command, "{id}", id);
    replace(command, "{n}", number);
    replace(command, "{pairs}", pairs);
    replace(command, "{file}", file);
    return command;
  }

  void write(int writer) {
    std::minstd_rand random(static_cast<unsigned>(writer) + 1);
    std::vector<int> last(static_cast<std::size_t>(plan_.records), 0);
    std::string output;
    while (done_ < plan_.reads) {
      Write change;
      change.numbers.assign(last.size(), unknown);
      const unsigned most = random() % 3 == 0 ? 3 : 1;
      const int own = plan_.records / plan_.writers;
      for (unsigned n = 0; n < most; ++n) {
        const std::size_t record = static_cast<std::size_t>(
            writer + plan_.writers * static_cast<int>(random() % static_cast<unsigned>(own)));
        change.numbers[record] = last[record] + 1;
      }
      const std::string command = commandOf(change.numbers, writer);
      change.begin = Clock::now();
      int status = run(command, output);
      while (status == 6 || status == 75) status = run(command, output);
      change.end = Clock::now();
      const std::lock_guard guard(mutex_);
      if (status != 0) return fail("a change ended with", status);
      for (std::size_t record = 0; record < last.size(); ++record)
        if (change.numbers[record] != unknown) last[record] = change.numbers[record];
      writes_.push_back(std::move(change));
    }
  }

  void look(int reader) {
    std::minstd_rand random(static_cast<unsigned>(reader) + 1000);
    std::string ids;
    for (int record = 0; record < plan_.records; ++record) ids += " " + idOf(record);
    while (done_++ < plan_.reads) {
      Read read;
      read.look = random() % plan_.looks.size();
      std::string command = plan_.looks[read.look];
      replace(command, "{ids}", ids);
      std::string output;
      read.begin = Clock::now();
      const int status = run(command, output);
      read.end = Clock::now();
      for (int record = 0; record < plan_.records; ++record)
        read.numbers.push_back(numberOf(output, idOf(record)));
      const std::lock_guard guard(mutex_);
      if (status != 0) return fail("a read ended with", status);
      reads_.push_back(std::move(read));
    }
  }

  /// The digits that come next behind an id.
  static int numberOf(const std::string& output, const std::string& id) {
    const std::size_t found = output.find(id);
    if (found == std::string::npos) return unknown;
    const std::size_t digits = output.find_first_of("0123456789", found + id.size());
    return digits == std::string::npos ? unknown : std::atoi(output.c_str() + digits);
  }

  void fail(const char* what, int status) {
    if (++failures_ <= 3) std::printf("%s %d\n", what, status);
    done_ = plan_.reads;
  }

  /// What each write comes after: its own numbers, and the last of those that had ended when it began.
  void know() {
    const auto records = static_cast<std::size_t>(plan_.records);
    by_.assign(records, {});
    std::vector<const Write*> byBegin;
    for (const Write& write : writes_) byBegin.push_back(&write);
    std::vector<const Write*> byEnd = byBegin;
    std::sort(byBegin.begin(), byBegin.end(), [](auto a, auto b) { return a->begin < b->begin; });
    std::sort(byEnd.begin(), byEnd.end(), [](auto a, auto b) { return a->end < b->end; });
    std::vector<int> ended(records, unknown);
    auto other = byEnd.begin();
    for (const Write* write : byBegin) {
      for (; other != byEnd.end() && (*other)->end < write->begin; ++other) raise(ended, (*other)->numbers);
      std::vector<int> after = ended;
      raise(after, write->numbers);
      for (std::size_t r = 0; r < records; ++r)
        if (write->numbers[r] != unknown) by_[r][write->numbers[r]] = {write, after};
    }
  }

  static void raise(std::vector<int>& numbers, const std::vector<int>& others) {
    for (std::size_t r = 0; r < numbers.size(); ++r) numbers[r] = std::max(numbers[r], others[r]);
  }

  /// A read shows all that had ended when it began, nothing that had not begun when it ended, and with each
  /// write all that it comes after.
  void check(const Read& read) {
    for (std::size_t r = 0; r < read.numbers.size(); ++r) {
      const int number = read.numbers[r];
      if (number == unknown) continue;
      const auto next = by_[r].find(number + 1);
      if (next != by_[r].end() && next->second.write->end < read.begin)
        return tell(read, "misses what was done");
      const auto last = by_[r].find(number);
      if (number > 0 && last == by_[r].end()) return tell(read, "shows what nobody wrote");
      if (last == by_[r].end()) continue;
      if (last->second.write->begin > read.end) return tell(read, "shows what was not yet done");
      for (std::size_t other = 0; other < read.numbers.size(); ++other)
        if (read.numbers[other] != unknown && read.numbers[other] < last->second.after[other])
          return tell(read, "shows a change without one that came before, or a half of one");
    }
  }

  /// Of two reads one shows what the other shows and perhaps more; the earlier one never more.
  void compare() {
    for (std::size_t a = 0; a < reads_.size(); ++a) {
      // Reads are short: what began long after has nothing in common with this one but the order.
      for (std::size_t b = a + 1; b < std::min(reads_.size(), a + 50); ++b) {
        bool less = false;
        bool more = false;
        for (std::size_t r = 0; r < reads_[a].numbers.size(); ++r) {
          const int one = reads_[a].numbers[r];
          const int two = reads_[b].numbers[r];
          if (one == unknown || two == unknown) continue;
          less = less || one < two;
          more = more || one > two;
        }
        const bool apart = reads_[a].end < reads_[b].begin;
        if ((less && more) || (apart && more)) tell(reads_[b], "does not fit one before it");
      }
    }
  }

  void tell(const Read& read, const char* what) {
    if (++wrong_ > 5) return;
    std::printf("'%s' %s:", plan_.looks[read.look].c_str(), what);
    for (const int number : read.numbers) std::printf(" %d", number);
    std::puts("");
  }

  struct Known {
    const Write* write;
    std::vector<int> after;
  };

  Plan plan_;
  std::atomic<int> done_ = 0;
  std::mutex mutex_;
  std::vector<Write> writes_;
  std::vector<Read> reads_;
  std::vector<std::map<int, Known>> by_;
  int wrong_ = 0;
  int failures_ = 0;
};

}  // namespace

int main(int count, char** words) {
  Plan plan;
  for (int n = 1; n + 1 < count; n += 2) {
    const std::string option = words[n];
    const std::string value = words[n + 1];
    if (option == "--records")
      plan.records = std::atoi(value.c_str());
    else if (option == "--writers")
      plan.writers = std::atoi(value.c_str());
    else if (option == "--reads")
      plan.reads = std::atoi(value.c_str());
    else if (option == "--folder")
      plan.folder = value;
    else if (option == "--one")
      plan.one = value;
    else if (option == "--several")
      plan.several = value;
    else if (option == "--read")
      plan.looks.push_back(value);
    else
      return 2;
  }
  if (plan.looks.empty() || plan.one.empty() || plan.several.empty()) return 2;
  return History(std::move(plan)).judge();
}
