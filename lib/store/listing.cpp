#include "store/listing.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "store/layout.hpp"

namespace som::store {

std::optional<Listed> listedAs(const std::string& path, std::span<const model::KindRow* const> kinds) {
  if (!concernsRecords(path)) return std::nullopt;
  const model::KindRow* kind = kindOfPath(path);
  if (kind && std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) return std::nullopt;
  return Listed{path, kind};
}

std::vector<Listed> listRecords(const Source& files, std::span<const model::KindRow* const> kinds) {
  std::set<std::string_view> folders;
  for (const model::KindRow* kind : kinds) folders.insert(kind->folder);
  std::vector<Listed> listed;
  for (const std::string_view folder : folders)
    for (const std::string& path : files.listReadable(std::string(folder)))
      if (auto file = listedAs(path, kinds); file && (!file->kind || file->kind->folder == folder))
        listed.push_back(std::move(*file));
  std::sort(listed.begin(), listed.end(), [](const Listed& a, const Listed& b) { return a.path < b.path; });
  return listed;
}

std::vector<std::string> pathsOf(const Source& files, const model::KindRow& kind) {
  std::vector<std::string> paths;
  const std::array only = {&kind};
  for (Listed& file : listRecords(files, only))
    if (file.kind) paths.push_back(std::move(file.path));
  return paths;
}

}  // namespace som::store
