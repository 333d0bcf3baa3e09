#include "store/source.hpp"

namespace som::store {

Survey Source::survey(std::vector<std::string> folders, const std::optional<Wanted>& wanted) const {
  Survey survey;
  makeOutermost(folders);
  for (const std::string& folder : folders) {
    for (std::string& path : listReadable(folder)) survey.files.push_back({std::move(path), {}});
    for (std::string& path : irregular(folder)) survey.irregular.push_back(std::move(path));
  }
  if (!wanted || !wanted->makeText) return survey;
  for (const fs::FileEntry& file : survey.files)
    survey.remembered.push_back(
        {survey.fresh.emplace_back(wanted->makeText(file.path, read(file.path).value_or(""))), {}, {}});
  return survey;
}

std::shared_ptr<const Survey> Source::surveyWords(const std::vector<std::string>& folders) const {
  return std::make_shared<const Survey>(survey(folders, allWords()));
}

}  // namespace som::store
