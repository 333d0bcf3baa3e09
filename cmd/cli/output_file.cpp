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
         top == ".git" || std::any_of(model::kinds().begin(), model::kinds().end(), isTop);
}

void requireOwnFile(const Session& session, std::string_view option, const std::string& path) {
  if (path.empty()) throw Error(Diagnostic(Code::usage, fmt::format("{}: the name is empty", option)));
  const auto below = session.host.pathBelow(session.directory(), path);
  if (below && isOfWorkspace(*below))
    throw Error(Diagnostic(Code::usage, fmt::format("{}: '{}' belongs to the workspace", option, path))
                    .hint("write to another folder"));
}

}  // namespace som::cli
