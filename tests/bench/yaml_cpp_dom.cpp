// What a scan reads, read through yaml-cpp's DOM: yaml-cpp-dom DIR prints how many orders are open. As many
// threads as there are cores, as som may use them too.
#include <yaml-cpp/yaml.h>

#include <atomic>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace {

/// True for an order that is open; looks at what clocks and plans need.
bool isOpen(const std::string& path, std::size_t& seen) {
  const YAML::Node order = YAML::LoadFile(path);
  const auto text = [&seen](const YAML::Node& node) {
    const std::string value = node ? node.as<std::string>() : std::string();
    seen += value.size();
    return value;
  };
  static const std::set<std::string> finals = {"completed", "cancelled", "rejected", "failed", "partial"};
  if (finals.contains(text(order["state"]))) return false;
  for (const char* name : {"id", "orderDate", "requestedCompletionDate", "priority"}) text(order[name]);
  for (const YAML::Node& activity : order["activity"])
    for (const char* name : {"id", "state", "startDate", "assignee"}) text(activity[name]);
  for (const YAML::Node& entry : order["trackingRecord"])
    for (const char* name : {"time", "action", "to"}) text(entry[name]);
  return true;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 2) return std::fprintf(stderr, "usage: yaml-cpp-dom DIR\n"), 2;
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1]))
    if (entry.is_regular_file()) paths.push_back(entry.path().string());
  std::atomic<std::size_t> next = 0, open = 0, bytes = 0;
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i)
    threads.emplace_back([&] {
      std::size_t seen = 0;
      for (std::size_t at; (at = next++) < paths.size();) open += isOpen(paths[at], seen);
      bytes += seen;
    });
  for (std::thread& thread : threads) thread.join();
  std::printf("%zu open (%zu bytes looked at)\n", open.load(), bytes.load());
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "yaml-cpp-dom: %s\n", error.what());
  return 1;
}
