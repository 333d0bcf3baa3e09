#include "store/journal.hpp"

#include <algorithm>
#include <set>

#include "base/diagnostic.hpp"
#include "store/private_folder.hpp"
#include "store/sealed.hpp"

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

std::optional<Step> parseStep(std::string_view line) {
  if (cutOff(line, ' ') != "step") return std::nullopt;
  Step step;
  step.temporary = cutOff(line, ' ');
  const std::string before(cutOff(line, ' '));
  const std::string after(cutOff(line, ' '));
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
  std::string text;
  for (const Step& step : steps)
    text += "step " + step.temporary + " " + step.before.value_or("-") + " " + step.after.value_or("-") +
            " " + step.path + "\n";
  return sealed(firstLine, home, text);
}

std::vector<Step> parseIntent(std::string_view text, const fs::Identity& home, const std::string& path) {
  auto [rest, flaw] = unsealed(firstLine, home, text);
  if (flaw == SealFlaw::damaged) refuse(path, "is damaged");
  if (flaw == SealFlaw::unknownForm) refuse(path, "has a form that this version of som does not know");
  if (flaw) refuse(path, "was not written by this workspace");
  std::vector<Step> steps;
  std::set<std::string> seen;
  while (!rest.empty()) {
    std::optional<Step> step = parseStep(cutOff(rest, '\n'));
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
