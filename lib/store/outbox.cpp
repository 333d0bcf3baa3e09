#include "store/outbox.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/diagnostic.hpp"
#include "base/id.hpp"
#include "store/layout.hpp"

namespace som::store {
namespace {

void requirePlain(std::string_view part) {
  if (!isPlainId(part))
    throw Error(Diagnostic(Code::invalidId, fmt::format("'{}' cannot be part of a path in the outbox", part))
                    .hint("use letters, digits, '.', '_' and '-'"));
}

bool isEventPath(std::string_view path) {
  const std::string_view channel = channelOf(path);
  const std::string_view id = idOfPath(path);
  return isPlainId(channel) && isPlainId(id) && path == eventPath(channel, id);
}

std::vector<std::string> pathsOf(const Source& files, std::string_view channel, bool areEvents) {
  std::vector<std::string> paths =
      files.listReadable(channel.empty() ? std::string(outboxFolder) : channelFolder(channel));
  std::erase_if(paths, [&](const std::string& path) { return isEventPath(path) != areEvents; });
  return paths;
}

}  // namespace

std::string channelFolder(std::string_view channel) {
  requirePlain(channel);
  return fmt::format("{}/{}", outboxFolder, channel);
}

std::string eventPath(std::string_view channel, std::string_view id) {
  requirePlain(id);
  return fmt::format("{}/{}.json", channelFolder(channel), id);
}

std::vector<std::string> eventPaths(const Source& files, std::string_view channel) {
  return pathsOf(files, channel, true);
}

std::vector<std::string> otherPaths(const Source& files, std::string_view channel) {
  std::vector<std::string> paths = pathsOf(files, channel, false);
  std::erase_if(paths, [](std::string_view path) {
    return path[path.rfind('/') + 1] == '.' || !path.ends_with(".json");
  });
  return paths;
}

std::string_view channelOf(std::string_view path) {
  path.remove_prefix(std::min(outboxFolder.size() + 1, path.size()));
  return path.substr(0, path.find('/'));
}

}  // namespace som::store
