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
  std::vector<std::string> paths;
  for (std::string& path :
       files.listReadable(channel.empty() ? std::string(outboxFolder) : channelFolder(channel))) {
    const std::string_view own = channelOf(path);
    if (isPlainId(own) && isPlainId(idOfPath(path)) && path == eventPath(own, idOfPath(path)))
      paths.push_back(std::move(path));
  }
  return paths;
}

std::string_view channelOf(std::string_view path) {
  path.remove_prefix(std::min(outboxFolder.size() + 1, path.size()));
  return path.substr(0, path.find('/'));
}

}  // namespace som::store
