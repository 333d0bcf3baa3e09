// Times the readers: doc_read FILE… reads each file many times and prints microseconds for a read.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "doc/document.hpp"
#include "doc/value.hpp"

int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    std::size_t nodes = 0;
    double best = 1e9;
    for (int round = 0; round < 20; ++round) {
      constexpr int times = 500;
      const auto start = std::chrono::steady_clock::now();
      for (int n = 0; n < times; ++n)
        nodes = som::doc::read(text, argv[i], som::doc::formatOf(argv[i])).root().tree()->nodes.size();
      const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - start;
      best = std::min(best, took.count() / times);
    }
    std::printf("%s: %zu bytes, %zu nodes, %.2f us\n", argv[i], text.size(), nodes, best);
  }
}
