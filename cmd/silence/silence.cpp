#include "silence/silence.hpp"

#include <array>

namespace som::cli {

std::span<const Verb> silenceVerbs() {
  static constexpr std::array table = {
      Verb{"add", "suppress the notices about some records until a time", Needs::write, addSilenceAdd},
      Verb{"list", "list the silences: active, planned and ended", Needs::read, addSilenceList},
      Verb{"end", "end a silence now", Needs::write, addSilenceEnd},
  };
  return table;
}

}  // namespace som::cli
