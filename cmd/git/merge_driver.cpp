#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "doc/markers.hpp"
#include "git/git_noun.hpp"
#include "model/kind.hpp"
#include "process/history/merge.hpp"
#include "store/layout.hpp"

namespace som::cli {
namespace {

struct DriverOptions {
  std::string base;
  std::string ours;
  std::string theirs;
  std::size_t length = 7;
  std::string path;
  std::vector<std::string> labels;
};

process::MergeTexts textsOf(const Host& host, const DriverOptions& options) {
  return {.base = host.readFile(options.base),
          .ours = host.readFile(options.ours),
          .theirs = host.readFile(options.theirs)};
}

/// Merges as git does without a driver, and checks the result.
process::MergeResult mergeWithGit(const Host& host, const DriverOptions& options, schema::Registry& schemas) {
  const process::MergeTexts texts = textsOf(host, options);
  const int status =
      host.runProgram({"git", "merge-file", "-q", "--diff3", fmt::format("--marker-size={}", options.length),
                       options.ours, options.base, options.theirs},
                      ".");
  if (status < 0 || status > 127)
    throw Error(Diagnostic(Code::programFailed, fmt::format("git merge-file: exit status {}", status)));
  process::MergeResult result{.text = host.readFile(options.ours), .conflicts = {}, .byLines = true};
  if (status > 0)
    result.conflicts.push_back("lines differ");
  else
    result = process::checkedMerge(texts, std::move(result), options.path, schemas, options.length);
  return result;
}

/// Replaces a file of git that only lives during the merge, so it is not synced.
void replaceFile(const Host& host, const std::string& path, const std::string& text) {
  const std::size_t slash = path.rfind('/');
  const auto folder = host.openDirectory(slash == std::string::npos ? "." : path.substr(0, slash + 1), false);
  const std::string name = path.substr(slash == std::string::npos ? 0 : slash + 1);
  const std::string temporary = name + ".som";
  folder->create(temporary, text, {.mode = std::nullopt, .sync = false});
  folder->rename(temporary, name, fs::RenameMode::replace);
}

/// Returns the id of a record, or the path of another file, as `git resolve` takes it.
std::string nameOf(const std::string& path) {
  const std::string id(store::idOfPath(path));
  return model::kindOfId(id) ? id : path;
}

Exit runDriver(const Session& session, const Printer& printer, const DriverOptions& options) {
  schema::Registry schemas;
  const bool plain = session.host.environment("SOM_MERGE") == "0";
  const process::MergeResult result =
      plain ? mergeWithGit(session.host, options, schemas)
            : process::merge(textsOf(session.host, options), options.path, schemas, options.length);
  replaceFile(session.host, options.ours, result.text);
  std::vector<Diagnostic> findings;
  for (const std::string& conflict : result.conflicts)
    findings.push_back(Diagnostic(Code::mergeConflict, conflict).in(options.path));
  if (!findings.empty())
    findings.front().hints = {
        fmt::format("edit the file, or use som git resolve {} --take ours|theirs", nameOf(options.path))};
  printer.complain(findings);
  return findings.empty() ? Exit::done : Exit::answerIsNo;
}

}  // namespace

int driverExit(const std::vector<std::string>& arguments, Host& host, int status) {
  const auto verb = std::find(arguments.begin(), arguments.end(), "merge-driver");
  if (verb == arguments.begin() || verb == arguments.end() || *(verb - 1) != "git" || status == 0 ||
      status == 1)
    return status;
  try {
    if (arguments.end() - verb > 3) {
      const std::string ours = host.readFile(verb[2]);
      // A result with markers was written before.
      if (!doc::takeVersion(ours, doc::Version::ours))
        host.writeFile(verb[2], doc::withMarkers(ours, host.readFile(verb[1]), host.readFile(verb[3]), {}));
    }
  } catch (const Error&) {
    // Without its files nothing can be merged; git keeps the versions.
  }
  return driverFault;
}

void addMergeDriver(Command& command, Selection& selection, const model::KindRow*) {
  static const std::vector<std::string_view> formats = {"table", "json"};
  auto options = std::make_shared<DriverOptions>();
  command.option("base", options->base, "the common version; %O in git's configuration")
      .placeholder("FILE")
      .required();
  command.option("ours", options->ours, "our version, which the result replaces; %A")
      .placeholder("FILE")
      .required();
  command.option("theirs", options->theirs, "their version; %B").placeholder("FILE").required();
  command.option("length", options->length, "the length of conflict markers; %L")
      .placeholder("N")
      .between(1, 1000);
  command.option("path", options->path, "the path of the file in the repository; %P").placeholder("PATH");
  command.option("labels", options->labels, "ignored: %S %X %Y, which some versions of git do not replace")
      .placeholder("TEXT");
  select(command, selection, formats, options, runDriver);
  command.examples(
      "  som git merge-driver base.yaml ours.yaml theirs.yaml 7 orders/2026/11/SO-20261121-7K3F9QXW.yaml\n"
      "  som git merge-driver base.yaml ours.yaml theirs.yaml");
}

}  // namespace som::cli
