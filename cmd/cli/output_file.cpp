#include "cli/output_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "store/layout.hpp"
#include "store/private_folder.hpp"

namespace som::cli {

bool isOfWorkspace(std::string_view path) {
  const std::string_view top = path.substr(0, path.find('/'));
  const auto isTop = [&](const model::KindRow& kind) {
    return top == std::string_view(kind.folder).substr(0, kind.folder.find('/'));
  };
  return top == store::settingsPath || top == store::outboxFolder || top == store::privateFolder ||
         top.starts_with(".git") || std::any_of(model::kinds().begin(), model::kinds().end(), isTop);
}

bool isLinkOfWorkspace(const Session& session, const std::string& folder) {
  // Each folder on the way, from the outermost one: its own name does not count as a link, those above it do.
  for (std::size_t end = folder.find('/', 1);; end = folder.find('/', end + 1)) {
    const std::string part = folder.substr(0, end);
    const std::string inside = "/file";
    const auto named = session.host.pathBelow(session.directory(), part);
    if (named && *named != "." &&
        session.host.pathBelow(session.directory(), part + inside) != *named + inside)
      return true;
    if (end == std::string::npos) return false;
  }
}

void requireOwnFile(const Session& session, std::string_view option, const std::string& path) {
  if (path.empty()) throw Error(Diagnostic(Code::usage, fmt::format("{}: the name is empty", option)));
  const auto below = session.host.pathBelow(session.directory(), path);
  if (below && isOfWorkspace(*below))
    throw Error(Diagnostic(Code::usage, fmt::format("{}: '{}' belongs to the workspace", option, path))
                    .hint("write to another folder"));
  // Folders of the workspace that lead elsewhere: the author of the workspace chose where.
  const std::size_t slash = path.rfind('/');
  const std::string folder =
      slash == std::string::npos ? "." : path.substr(0, std::max<std::size_t>(slash, 1));
  if (isLinkOfWorkspace(session, folder))
    throw Error(
        Diagnostic(Code::usage, fmt::format("{}: '{}' leads through a link of the workspace", option, path))
            .hint("write to another folder"));
}

}  // namespace som::cli
