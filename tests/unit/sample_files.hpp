#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>

namespace som::test {

/// The documents below a folder of samples/ by their paths in it.
inline std::map<std::string, std::string> documentsBelow(const std::string& name) {
  const std::filesystem::path folder = std::filesystem::path(SOM_SAMPLES) / name;
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

/// The files of the sample workspace by path.
inline std::map<std::string, std::string> sampleFiles() { return documentsBelow("leeds-access"); }

}  // namespace som::test
