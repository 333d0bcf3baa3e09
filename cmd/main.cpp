#include <fcntl.h>
#include <malloc.h>

#include <csignal>
#include <iostream>

#include "cli/host.hpp"
#include "cli/run.hpp"

int main(int argc, char** argv) {
  // A standard descriptor that the caller closed must not become that of a record; reads and writes there
  // fail as before.
  for (const int standard : {0, 1, 2})
    if (fcntl(standard, F_GETFD) < 0) open("/dev/null", standard == 0 ? O_WRONLY : O_RDONLY);
  // Large blocks are used again, instead of being given back to the system and cleared by it each time.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe ends quietly, after the commit
  std::ios::sync_with_stdio(false);
  static som::cli::Host& host = *new som::cli::Host(som::cli::realHost());  // never destroyed: see Host::keep
  return som::cli::run({argv + 1, argv + argc}, host);
}
