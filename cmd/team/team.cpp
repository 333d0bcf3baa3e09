#include "team/team.hpp"

#include <array>

namespace som::cli {

std::span<const Verb> teamVerbs() {
  static constexpr std::array table = {
      Verb{"list", "list the teams with their open activities", Needs::read, addTeamList},
      Verb{"workload", "show the work of teams day by day, and their capacity", Needs::read, addWorkload},
  };
  return table;
}

}  // namespace som::cli
