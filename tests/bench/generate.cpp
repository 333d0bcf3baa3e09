// Writes a workspace of orders for measurements; see usage().
#include <spawn.h>
#include <sys/wait.h>

#include <charconv>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <set>
#include <stdexcept>
#include <vector>

#include "order.hpp"
#include "products.hpp"

extern char** environ;

namespace {

namespace fs = std::filesystem;

constexpr const char* usage =
    "usage: bench-generate DIR [--records N] [--format yaml|json] [--seed N] [--open PERCENT]\n"
    "                      [--inventory N] [--git]\n"
    "       bench-generate --stream N [--format yaml|json] [--seed N]\n\n"
    "The first writes a workspace of N orders (1000) into DIR, which must not exist, and with --git commits "
    "it; it\n"
    "prints what it wrote as JSON. Of a hundred orders, PERCENT are open (20). With --inventory, orders "
    "have\n"
    "services, values of pools and requests, and the workspace N values and services besides. The second "
    "prints N new orders, one document after the other.\n"
    "The same seed gives the same bytes.\n";

struct Options {
  std::string directory;
  std::string format = "yaml";
  std::uint64_t seed = 1;
  std::uint64_t records = 1000;
  std::uint64_t open = 20;
  std::optional<std::uint64_t> inventory;
  bool stream = false;
  bool git = false;
};

std::uint64_t number(const std::string& text) {
  std::uint64_t value = 0;
  const auto end = text.data() + text.size();
  if (const auto read = std::from_chars(text.data(), end, value); read.ptr != end || read.ec != std::errc())
    throw std::invalid_argument("'" + text + "' is not a number");
  return value;
}

Options parse(const std::vector<std::string>& words) {
  Options options;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto value = [&] {
      if (++i == words.size()) throw std::invalid_argument(words[i - 1] + " needs a value");
      return words[i];
    };
    if (words[i] == "--records")
      options.records = number(value());
    else if (words[i] == "--stream")
      options.records = number(value()), options.stream = true;
    else if (words[i] == "--seed")
      options.seed = number(value());
    else if (words[i] == "--open")
      options.open = number(value());
    else if (words[i] == "--inventory")
      options.inventory = number(value());
    else if (words[i] == "--format")
      options.format = value();
    else if (words[i] == "--git")
      options.git = true;
    else if (words[i].starts_with("-"))
      throw std::invalid_argument("there is no option " + words[i]);
    else
      options.directory = words[i];
  }
  if (options.format != "yaml" && options.format != "json")
    throw std::invalid_argument("formats are yaml and json");
  if (options.directory.empty() != options.stream) throw std::invalid_argument("give DIR or --stream");
  return options;
}

void write(const fs::path& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary);
  out << text;
  if (!out.flush()) throw std::runtime_error("cannot write " + path.string());
}

void git(const std::string& directory, std::vector<std::string> words) {
  words.insert(words.begin(), {"git", "-C", directory, "-c", "user.name=bench", "-c",
                               "user.email=bench@example.com", "-c", "gc.auto=0"});
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  pid_t child = 0;
  int status = 0;
  if (posix_spawnp(&child, "git", nullptr, nullptr, argv.data(), environ) != 0 ||
      waitpid(child, &status, 0) != child || status != 0)
    throw std::runtime_error("git failed");
}

void stream(const Options& options) {
  for (std::uint64_t i = 0; i < options.records; ++i) {
    // Numbers that no workspace reaches, so that these are new to each.
    const bench::Order order = bench::makeNewOrder(options.seed, 100'000'000 + i);
    const bool yaml = options.format == "yaml";
    const std::string text = yaml ? "---\n" + bench::toYaml(order.document) : bench::toJson(order.document);
    std::fwrite(text.data(), 1, text.size(), stdout);
  }
}

void workspace(const Options& options) {
  const fs::path root = options.directory;
  if (!fs::create_directories(root)) throw std::runtime_error(options.directory + " is there already");
  for (const bench::File& file : bench::surroundings(options.format)) {
    fs::create_directories((root / file.path).parent_path());
    write(root / file.path, file.text);
  }
  std::set<fs::path> folders;
  const auto add = [&](const std::string& path, const bench::Value& document) {
    const fs::path file = root / (path + "." + options.format);
    if (folders.insert(file.parent_path()).second) fs::create_directories(file.parent_path());
    const std::string text = options.format == "yaml" ? toYaml(document) : toJson(document);
    write(file, text);
    return text.size();
  };
  const bench::Mix mix{options.seed, static_cast<int>(options.open), options.inventory.has_value()};
  std::uint64_t bytes = 0;
  std::uint64_t open = 0;
  std::string firstOpen;
  for (std::uint64_t i = 0; i < options.records; ++i) {
    const bench::Order order = bench::makeOrder(mix, i);
    bytes +=
        add("orders/" + order.id.substr(3, 4) + "/" + order.id.substr(7, 2) + "/" + order.id, order.document);
    if (order.open && open++ == 0) firstOpen = order.id;
    for (const bench::Part& part : order.parts) add(part.path, part.document);
  }
  const std::size_t months = folders.size();
  for (std::uint64_t i = 0; i < options.inventory.value_or(0); ++i)
    for (const bench::Part& part : bench::makeFiller(options.seed, i)) add(part.path, part.document);
  if (options.git) {
    git(options.directory, {"init", "--quiet"});
    git(options.directory, {"add", "--all"});
    git(options.directory, {"commit", "--quiet", "--message", "The workspace"});
  }
  std::printf(
      "{\"records\": %ju, \"open\": %ju, \"bytes\": %ju, \"folders\": %zu, \"anOpenOne\": \"%s\", \"now\": "
      "\"%s\"}\n",
      std::uintmax_t{options.records}, std::uintmax_t{open}, std::uintmax_t{bytes}, months, firstOpen.c_str(),
      bench::timeText(bench::now).c_str());
}

}  // namespace

int main(int argc, char** argv) try {
  const Options options = parse({argv + 1, argv + argc});
  options.stream ? stream(options) : workspace(options);
  return 0;
} catch (const std::invalid_argument& error) {
  std::fprintf(stderr, "bench-generate: %s\n%s", error.what(), usage);
  return 2;
} catch (const std::exception& error) {
  std::fprintf(stderr, "bench-generate: %s\n", error.what());
  return 1;
}
