#include "store/survey.hpp"

#include <algorithm>

namespace som::store {

void makeOutermost(std::vector<std::string>& folders) {
  std::sort(folders.begin(), folders.end());
  const auto within = [](const std::string& outer, const std::string& inner) {
    return inner == outer || inner.starts_with(outer + "/");
  };
  folders.erase(std::unique(folders.begin(), folders.end(), within), folders.end());
}

}  // namespace som::store
