#pragma once

#include <sstream>

#include "cli/host.hpp"

namespace som::cli {

/// Keeps standard output back while it lives, if it is a terminal, and shows it at the end: with the user's
/// pager if it has more lines than the terminal. So it does with standard error, if that is a terminal, as
/// remarks have their places among the lines of the result. `host` must outlive it.
class PagedOutput {
 public:
  explicit PagedOutput(Host& host);
  PagedOutput(const PagedOutput&) = delete;
  PagedOutput& operator=(const PagedOutput&) = delete;
  ~PagedOutput();

  /// Prints what was kept back, and everything after it at once.
  void stop();

 private:
  Host& host_;
  std::stringbuf kept_;
  std::streambuf* terminal_ = nullptr;  ///< null if nothing is kept back
  std::streambuf* errors_ = nullptr;    ///< null if standard error is not kept back

  void restore();
};

}  // namespace som::cli
