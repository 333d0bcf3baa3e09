#include "store/journal.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/diagnostic.hpp"
#include "base/hash.hpp"
#include "store/private_folder.hpp"

namespace som::store {

namespace {

constexpr std::string_view firstLine = "som-intent 1";
constexpr std::size_t maxIntentSize = std::size_t{256} << 20U;

bool isHash(std::string_view text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool isTemporaryName(std::string_view text) {
  return !text.empty() && text.size() < 20 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Identifies the `.som` that wrote the intent. Birth times are stable over boots and device numbers may not
/// be, so the device counts only if the file system keeps no birth time.
std::string homeLine(const fs::Identity& home) {
  const std::string device = home.born == 0 ? std::to_string(home.device) : "-";
  return "home " + device + " " + std::to_string(home.inode) + " " + std::to_string(home.born);
}

std::string_view cut(std::string_view& rest, char end) {
  const std::size_t place = rest.find(end);
  const std::string_view part = rest.substr(0, place);
  rest.remove_prefix(place == std::string_view::npos ? rest.size() : place + 1);
  return part;
}

std::optional<Step> parseStep(std::string_view line) {
  if (cut(line, ' ') != "step") return std::nullopt;
  Step step;
  step.temporary = cut(line, ' ');
  const std::string before(cut(line, ' '));
  const std::string after(cut(line, ' '));
  step.path = line;
  if (before != "-") step.before = before;
  if (after != "-") step.after = after;
  const auto good = [](const std::optional<std::string>& hash) { return !hash || isHash(*hash); };
  if (!good(step.before) || !good(step.after) || step.before == step.after) return std::nullopt;
  if (!isTemporaryName(step.temporary) || !isWritable(step.path)) return std::nullopt;
  return step;
}

[[noreturn]] void refuse(const std::string& path, const std::string& why) {
  throw Error(Diagnostic(Code::foreignIntent, path + " " + why)
                  .in(path)
                  .hint("if this workspace was cloned, copied or restored, remove its .som folder"));
}

}  // namespace

bool isForeign(const Error& error) {
  const Code code = error.findings().front().code;
  return code == Code::foreignIntent || code == Code::unsafePath;
}

bool isWritable(std::string_view path) {
  try {
    fs::requirePlainPath(path);
  } catch (const Error&) {
    return false;
  }
  if (std::any_of(path.begin(), path.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }))
    return false;
  std::string lower(path);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  lower = "/" + lower + "/";
  return lower.rfind("/.som/", 0) != 0 && lower.find("/.git/") == std::string::npos;
}

Step reversed(const Step& step) { return {step.path, step.after, step.before, step.temporary}; }

Standing standing(const Step& step, const std::optional<std::string>& temporaryHash,
                  const std::optional<std::string>& pathHash) {
  const bool foreign = temporaryHash && temporaryHash != step.before && temporaryHash != step.after;
  // The file was placed by a command that died before it noticed that it had displaced another edit.
  if (pathHash == step.after) return foreign ? Standing::conflict : Standing::done;
  // The temporary file shows that the step was made: the path was changed later.
  if (temporaryHash == step.before) return Standing::done;
  return pathHash == step.before && temporaryHash == step.after ? Standing::due : Standing::conflict;
}

std::string formatIntent(const std::vector<Step>& steps, const fs::Identity& home) {
  std::string text(firstLine);
  text += "\n" + homeLine(home) + "\n";
  for (const Step& step : steps)
    text += "step " + step.temporary + " " + step.before.value_or("-") + " " + step.after.value_or("-") +
            " " + step.path + "\n";
  return text + "sum " + sha256(text) + "\n";
}

std::vector<Step> parseIntent(std::string_view text, const fs::Identity& home, const std::string& path) {
  const std::size_t sum = text.rfind("sum ");
  if (sum == std::string_view::npos || text.substr(sum) != "sum " + sha256(text.substr(0, sum)) + "\n")
    refuse(path, "is damaged");
  std::string_view rest = text.substr(0, sum);
  if (cut(rest, '\n') != firstLine) refuse(path, "has a form that this version of som does not know");
  if (cut(rest, '\n') != homeLine(home)) refuse(path, "was not written by this workspace");
  std::vector<Step> steps;
  std::set<std::string> seen;
  while (!rest.empty()) {
    std::optional<Step> step = parseStep(cut(rest, '\n'));
    if (!step || !seen.insert(step->path).second) refuse(path, "names a path that a change must not touch");
    steps.push_back(std::move(*step));
  }
  return steps;
}

std::optional<Pending> pendingTransaction(const fs::FileSystem& files) {
  // In this order: a rename turns an intent into a rollback, and it must not be missed between the two reads.
  for (const std::string& path : {intentPath, rollbackPath}) {
    const std::optional<std::string> text = files.read(path, maxIntentSize);
    if (!text) continue;
    const std::optional<fs::Identity> home = files.stat(privateFolder);
    if (!home) continue;
    Pending pending{path, parseIntent(*text, *home, path)};
    if (path == rollbackPath)
      std::transform(pending.steps.begin(), pending.steps.end(), pending.steps.begin(), reversed);
    return pending;
  }
  return std::nullopt;
}

}  // namespace som::store
