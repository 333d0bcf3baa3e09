#include "model/alarm.hpp"

#include <algorithm>

namespace som::model {

std::size_t severityRank(std::string_view severity) {
  return static_cast<std::size_t>(std::find(severities.begin(), severities.end(), severity) -
                                  severities.begin());
}

}  // namespace som::model
