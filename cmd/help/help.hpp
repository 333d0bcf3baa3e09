#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace som::cli {

void addHelp(Command& command, Selection& selection, const model::KindRow* kind);

/// The help of the program: every noun and verb with its summary, and the global options.
std::string overview();

/// A topic that help explains beyond commands: `som help lifecycles`.
struct Topic {
  std::string_view name;
  std::string_view summary;
  std::string (*text)();
};

std::span<const Topic> topics();

}  // namespace som::cli
