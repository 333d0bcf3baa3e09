#include "cli/paged.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

namespace som::cli {

PagedOutput::PagedOutput(Host& host) : host_(host) {
  if (!host_.outIsTerminal || host_.height == 0 || !host_.page) return;
  terminal_ = host_.out.rdbuf(&kept_);
  if (host_.errIsTerminal) errors_ = host_.err.rdbuf(&kept_);
}

PagedOutput::~PagedOutput() {
  if (!terminal_) return;
  restore();
  const std::string text = kept_.str();
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  if (lines < host_.height || !host_.page(text)) host_.out << text;
}

void PagedOutput::stop() {
  if (!terminal_) return;
  restore();
  host_.out << kept_.str();
}

void PagedOutput::restore() {
  host_.out.rdbuf(std::exchange(terminal_, nullptr));
  if (errors_) host_.err.rdbuf(std::exchange(errors_, nullptr));
}

}  // namespace som::cli
