#include "store/set_aside.hpp"

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/hash.hpp"
#include "store/journal.hpp"
#include "store/private_folder.hpp"

namespace som::store {
namespace {

std::optional<std::string> hashAt(const fs::FileSystem& files, const std::string& path) {
  try {
    const auto bytes = files.read(path);
    if (bytes) return sha256(*bytes);
  } catch (const Error&) {
    return "unreadable";  // not the hash of any file: a special file is there now
  }
  return std::nullopt;
}

SetAside::Winner winnerOf(const Step& step, const std::optional<std::string>& inPlace) {
  if (inPlace == step.after) return SetAside::Winner::transaction;
  return inPlace == step.before ? SetAside::Winner::before : SetAside::Winner::hand;
}

/// Returns the steps of the intent that was set aside with the files; empty if it is missing or damaged.
std::vector<Step> stepsOf(const fs::FileSystem& files, const std::string& intent) {
  try {
    const auto text = files.read(intent);
    const auto home = files.stat(privateFolder);
    if (text && home) return parseIntent(*text, *home, intent);
  } catch (const Error&) {
    // The files show what they are.
  }
  return {};
}

SetAside describe(const fs::FileSystem& files, std::string folder) {
  SetAside all;
  const std::string intent = folder + "/intent";
  const std::vector<Step> steps = stepsOf(files, intent);
  for (const fs::Entry& entry : files.list(folder, fs::Detail::identity)) {
    const std::string path = fs::joinPath(folder, entry.name);
    all.written = std::max(all.written, entry.identity.modified);
    if (path == intent) continue;
    const auto step = std::find_if(steps.begin(), steps.end(),
                                   [&](const Step& one) { return one.temporary == entry.name; });
    if (step == steps.end())
      all.files.push_back({{}, path, SetAside::Winner::transaction});
    else
      all.files.push_back({step->path, path, winnerOf(*step, hashAt(files, step->path))});
  }
  // A conflict over a file that was to be removed leaves no other version.
  if (all.files.empty())
    for (const Step& step : steps)
      if (const auto winner = winnerOf(step, hashAt(files, step.path));
          winner != SetAside::Winner::transaction)
        all.files.push_back({step.path, {}, winner});
  all.folder = std::move(folder);
  return all;
}

}  // namespace

std::vector<SetAside> listSetAside(const fs::FileSystem& files) {
  std::vector<SetAside> all;
  for (const fs::Entry& entry : files.list(setAsideFolder))
    if (entry.kind == fs::Kind::directory)
      all.push_back(describe(files, fs::joinPath(setAsideFolder, entry.name)));
  return all;
}

}  // namespace som::store
