#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

namespace som::test {

/// The files of the sample workspace by path.
inline std::map<std::string, std::string> sampleFiles() {
  const std::filesystem::path folder = std::filesystem::path(SOM_SAMPLES) / "leeds-access";
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto ending = entry.path().extension();
    if (!entry.is_regular_file() || (ending != ".yaml" && ending != ".json")) continue;
    std::ostringstream text;
    text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    files[entry.path().lexically_relative(folder).string()] = text.str();
  }
  return files;
}

}  // namespace som::test
