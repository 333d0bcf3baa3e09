#include "process/work/circle.hpp"

#include <algorithm>
#include <map>

namespace som::process {

std::vector<std::string> circleThrough(
    const std::string& start, const std::function<std::vector<std::string>(const std::string& id)>& next) {
  std::map<std::string, std::string> cameFrom;  // the record that links to each
  std::vector<std::string> open = {start};
  for (std::size_t at = 0; at < open.size(); ++at) {
    const std::string id = open[at];
    for (const std::string& other : next(id)) {
      if (other != start) {
        if (cameFrom.emplace(other, id).second) open.push_back(other);
        continue;
      }
      std::vector<std::string> circle = {start};
      for (std::string back = id; back != start; back = cameFrom[back]) circle.push_back(back);
      circle.push_back(start);
      std::reverse(circle.begin(), circle.end());
      return circle;
    }
  }
  return {};
}

}  // namespace som::process
