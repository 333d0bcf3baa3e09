#include "cli/paged.hpp"

#include <algorithm>
#include <ostream>

namespace som::cli {

PagedOutput::PagedOutput(Host& host) : host_(host) {
  if (host_.outIsTerminal && host_.height > 0 && host_.page) terminal_ = host_.out.rdbuf(&kept_);
}

PagedOutput::~PagedOutput() {
  if (!terminal_) return;
  host_.out.rdbuf(terminal_);
  const std::string text = kept_.str();
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  if (lines < host_.height || !host_.page(text)) host_.out << text;
}

void PagedOutput::stop() {
  if (!terminal_) return;
  host_.out.rdbuf(terminal_);
  terminal_ = nullptr;
  host_.out << kept_.str();
}

}  // namespace som::cli
