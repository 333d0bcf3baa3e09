#include "fs/discover.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>

#include "base/diagnostic.hpp"
#include "fs/descriptor.hpp"

namespace som::fs {

namespace {

constexpr const char* settingsName = "som.yaml";
/// Settings may be committed here before they are in place; see store/private_folder.hpp.
constexpr const char* intentName = ".som/journal/intent";

std::string absolute(const std::string& start) {
  const std::unique_ptr<char, void (*)(void*)> path(::realpath(start.c_str(), nullptr), std::free);
  if (path) return path.get();
  if (errno == ENOENT || errno == ENOTDIR)
    throw Error(Diagnostic(Code::noWorkspace, "the directory " + start + " does not exist"));
  throwErrno(errno, "open", start);
}

/// True if the settings are there as a file, or if a killed `init` has committed them: the store then reads
/// them from its journal. A link or a device ends the search, because a workspace further up is not the one
/// that the user means.
bool hasSettings(const std::string& folder) {
  struct stat found {};
  const std::string base = (folder == "/" ? "" : folder) + "/";
  const std::string path = base + settingsName;
  if (::lstat(path.c_str(), &found) != 0)
    return ::lstat((base + intentName).c_str(), &found) == 0 && S_ISREG(found.st_mode);
  if (S_ISREG(found.st_mode)) return true;
  throw Error(Diagnostic(Code::unsafeWorkspace, path + " is not a regular file")
                  .in(path)
                  .hint("replace it by the file itself, not a link"));
}

/// Returns the reason why a directory is not trusted; empty if it is trusted.
std::string distrust(const struct stat& folder, unsigned user) {
  if (folder.st_uid != user && folder.st_uid != 0) return "it belongs to another user";
  if ((folder.st_mode & S_IWOTH) != 0) return "it is world-writable";
  return {};
}

[[noreturn]] void notFound(const std::string& start, const std::string& folder, const std::string& why) {
  throw Error(Diagnostic(Code::noWorkspace, "no som.yaml in " + start +
                                                " or above it; the search stopped at " + folder + ": " + why)
                  .hint("create a workspace with 'som init', or select one with -C DIR"));
}

}  // namespace

std::string findWorkspace(const Search& search) {
  const std::string start = absolute(search.start);
  const unsigned user = search.user.value_or(::geteuid());
  std::string folder = start;
  std::optional<dev_t> device;
  while (true) {
    struct stat found {};
    if (::stat(folder.c_str(), &found) != 0) throwErrno(errno, "stat", folder);
    if (!S_ISDIR(found.st_mode)) throw Error(Code::noWorkspace, folder + " is not a directory");
    if (device && *device != found.st_dev) notFound(start, folder, "it is in another file system");
    device = found.st_dev;
    const std::string why = search.named ? std::string() : distrust(found, user);
    if (why.empty() && hasSettings(folder)) return folder;
    if (!why.empty() && hasSettings(folder))
      throw Error(Diagnostic(Code::unsafeWorkspace, "the workspace in " + folder + " is not used: " + why)
                      .hint("select it with -C " + folder + " if you trust it"));
    if (!why.empty()) notFound(start, folder, why);
    if (folder == "/") notFound(start, folder, "it is the root directory");
    const std::size_t slash = folder.rfind('/');
    folder = slash == 0 ? "/" : folder.substr(0, slash);
  }
}

}  // namespace som::fs
