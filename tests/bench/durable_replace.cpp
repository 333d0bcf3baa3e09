// The least that a durable change can cost, as a whole process.
//   durable-replace FILE              writes FILE anew: write, fsync, rename, fsync of the directory
//   durable-replace --many N DIR      cuts standard input into N files in DIR, each written with one fsync
#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

namespace {

[[noreturn]] void fail(const std::string& what) {
  std::perror(what.c_str());
  std::exit(1);
}

std::string readAll(int file, const std::string& name) {
  std::string text;
  char part[65536];
  for (ssize_t got; (got = read(file, part, sizeof part)) != 0;) {
    if (got < 0) fail(name);
    text.append(part, static_cast<std::size_t>(got));
  }
  return text;
}

void writeDurably(const std::string& path, std::string_view text) {
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file < 0) fail(path);
  for (std::string_view left = text; !left.empty();) {
    const ssize_t put = write(file, left.data(), left.size());
    if (put < 0) fail(path);
    left.remove_prefix(static_cast<std::size_t>(put));
  }
  if (fsync(file) != 0 || close(file) != 0) fail(path);
}

void replace(const std::string& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) fail(path);
  const std::string temporary = path + ".new";
  writeDurably(temporary, readAll(file, path));
  if (rename(temporary.c_str(), path.c_str()) != 0) fail(path);
  const std::string parent = std::filesystem::absolute(path).parent_path();
  const int folder = open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0 || fsync(folder) != 0) fail(parent);
}

void writeMany(std::size_t count, const std::string& directory) {
  const std::string text = readAll(STDIN_FILENO, "standard input");
  std::filesystem::create_directories(directory);
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t begin = text.size() * i / count;
    const std::size_t end = text.size() * (i + 1) / count;
    writeDurably(directory + "/" + std::to_string(i), std::string_view(text).substr(begin, end - begin));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 4 && argv[1] == std::string_view("--many")) {
    writeMany(std::strtoul(argv[2], nullptr, 10), argv[3]);
  } else if (argc == 2) {
    replace(argv[1]);
  } else {
    std::fputs("usage: durable-replace FILE | --many N DIR\n", stderr);
    return 2;
  }
}
