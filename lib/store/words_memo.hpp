#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "store/survey.hpp"

namespace som::store {

/// Surveys with words that were made at one moment: look-ups of one command share them. Several threads may
/// use it.
class WordsMemo {
 public:
  using Make = std::function<Survey()>;

  /// Returns the survey of these folders; makes it if it is the first of them.
  std::shared_ptr<const Survey> get(std::vector<std::string> folders, const Make& make);

 private:
  std::mutex mutex_;
  std::map<std::vector<std::string>, std::shared_ptr<const Survey>> surveys_;
};

}  // namespace som::store
