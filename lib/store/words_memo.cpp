#include "store/words_memo.hpp"

#include <utility>

namespace som::store {

std::shared_ptr<const Survey> WordsMemo::get(std::vector<std::string> folders, const Make& make) {
  makeOutermost(folders);
  const std::lock_guard guard(mutex_);
  std::shared_ptr<const Survey>& survey = surveys_[std::move(folders)];
  if (!survey) survey = std::make_shared<const Survey>(make());
  return survey;
}

}  // namespace som::store
