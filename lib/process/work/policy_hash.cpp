#include "process/work/policy_hash.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/hash.hpp"
#include "store/layout.hpp"

namespace som::process {

std::string policyHash(const store::Store& store) {
  std::vector<std::string> paths = {std::string(store::settingsPath)};
  for (const std::string_view folder : {store::policyFolder, store::catalogFolder})
    for (std::string& path : store.listReadable(std::string(folder))) paths.push_back(std::move(path));
  const std::string pools(store::poolFolder);
  for (const fs::Entry& entry : store.files().list(pools))
    paths.push_back(fmt::format("{}/{}", pools, entry.name));  // not the values below, which are outcomes
  std::erase_if(paths, [](const std::string& path) { return !store::isDocumentPath(path); });
  std::sort(paths.begin(), paths.end());
  std::string all;
  for (const std::string& path : paths)
    all += fmt::format("{} {}\n", contentHash(store.read(path)).value_or("-"), path);
  return sha256(all);
}

}  // namespace som::process
