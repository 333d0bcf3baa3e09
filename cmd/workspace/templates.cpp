#include "workspace/templates.hpp"

#include <algorithm>

#include "doc/write.hpp"
#include "model/kind.hpp"
#include "store/layout.hpp"

namespace som::cli {
namespace {

constexpr std::string_view skeletonFolder = "skeletons/";
constexpr std::string_view starterFolder = "starter/";
constexpr std::string_view templateEnding = ".yaml";
constexpr std::string_view orderTemplate = "orders/order.yaml";

/// Returns the name of a skeleton; empty for another template.
std::string_view nameOfSkeleton(const Template& one) {
  if (!one.path.starts_with(skeletonFolder)) return {};
  const std::string_view file = one.path.substr(skeletonFolder.size());
  return file.substr(0, file.size() - templateEnding.size());
}

}  // namespace

std::string scalarText(std::string_view text) {
  std::string written = doc::write(std::string(text), doc::Format::yaml);
  while (written.ends_with('\n')) written.pop_back();
  return written;
}

std::string filled(std::string_view text, const Values& values) {
  std::string result;
  for (auto begin = text.find("{{"); begin != std::string_view::npos; begin = text.find("{{")) {
    const auto end = text.find("}}", begin);
    result += text.substr(0, begin);
    result += values.at(text.substr(begin + 2, end - begin - 2));
    text.remove_prefix(end + 2);
  }
  return result.append(text);
}

std::vector<std::string_view> skeletonNames() {
  std::vector<std::string_view> names;
  for (const Template& one : templates())
    if (const auto name = nameOfSkeleton(one); !name.empty()) names.push_back(name);
  return names;
}

const Template& skeleton(std::string_view name) {
  const auto all = templates();
  return *std::find_if(all.begin(), all.end(),
                       [&](const Template& one) { return nameOfSkeleton(one) == name; });
}

std::map<std::string, std::string> starterFiles(std::string_view workspace, Instant now) {
  const std::string created = formatInstant(now);
  std::string day = created.substr(0, 10);
  day.erase(7, 1).erase(4, 1);
  const std::string random = "7K3F9QXW";
  const std::string id = "SO-" + day + "-" + random;
  const Values values = {{"workspace", scalarText(workspace)},
                         {"year", created.substr(0, 4)},
                         {"id", id},
                         {"short", random.substr(0, 4)},
                         {"created", created},
                         {"due", formatInstant(now + std::chrono::hours{24 * 14})}};
  std::map<std::string, std::string> files;
  for (const Template& one : templates()) {
    if (!one.path.starts_with(starterFolder)) continue;
    std::string path(one.path.substr(starterFolder.size()));
    if (path == orderTemplate)
      path = store::recordPath(model::row(model::Kind::serviceOrder), id, doc::Format::yaml);
    files[path] = filled(one.text, values);
  }
  return files;
}

}  // namespace som::cli
