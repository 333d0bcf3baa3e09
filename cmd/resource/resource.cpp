#include "resource/resource.hpp"

#include <array>

#include "record/record.hpp"

namespace som::cli {

std::span<const Verb> resourceVerbs() {
  static constexpr std::array table = {
      Verb{"list", "list the resources with their alarms and what stands on them", Needs::read,
           addResourceList},
      Verb{"show", "show a resource", Needs::read, addShow, {.takesFields = true}},
  };
  return table;
}

}  // namespace som::cli
