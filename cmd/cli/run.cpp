#include "cli/run.hpp"

#include <fmt/format.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <ostream>

#include "base/contains.hpp"
#include "base/duration.hpp"
#include "base/suggest.hpp"
#include "cli/command_tree.hpp"
#include "cli/context.hpp"
#include "cli/globals.hpp"
#include "cli/help_text.hpp"
#include "cli/paged.hpp"
#include "cli/plugin.hpp"
#include "cli/usage.hpp"
#include "completion/completion.hpp"
#include "git/git_noun.hpp"
#include "help/help.hpp"
#include "render/diagnostics.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

/// Writes the time `-P1D` as `now-P1D`, which means the same, as it would be read as an option.
std::vector<std::string> withSignedTimes(std::vector<std::string> arguments) {
  for (std::string& argument : arguments) {
    if (argument == "--") break;
    if (argument.starts_with("-P") && parseDuration(std::string_view(argument).substr(1)))
      argument.insert(0, "now");
  }
  return arguments;
}

class Runner {
 public:
  Runner(const std::vector<std::string>& arguments, Host& host)
      : arguments_(arguments), host_(host), program_(makeProgram(global_)), app_(*program_) {}

  /// Runs the command. A monitoring system gets a line and one of its own statuses, whatever happens.
  Exit run() {
    const Exit status = runAndComplain();
    if (!asksForPlugin(arguments_)) return status;
    if (!failure_.empty()) host_.out << pluginLine(PluginState::unknown, failure_);
    return failure_.empty() && status <= pluginExit(PluginState::unknown) ? status
                                                                          : pluginExit(PluginState::unknown);
  }

  Parsed parsed() const { return {global_, selection_}; }

  /// Parses the command line. Returns an exit status if nothing is left to do (help). Throws Error.
  std::optional<Exit> parse() {
    const std::vector<std::string> words = commandWords(arguments_);
    if (words.empty()) return noCommand();
    registerVerbs(words);
    selection_.name = findNoun(words.front()) ? joined(words, " ") : words.front();
    std::vector<std::string> arguments = withSignedTimes(arguments_);
    const Verb* verb = verbOf(words);
    if (verb && verb->traits.runsProgram) takeProgram(arguments);
    std::reverse(arguments.begin(), arguments.end());
    try {
      app_.parse(arguments);
    } catch (const CLI::CallForHelp&) {
      // CLI11 prints the help of the verb that the words before name.
      host_.out << fittedHelp(app_.help(), helpWidth(host_));
      return Exit::done;
    } catch (const CLI::CallForVersion&) {
      return version();
    } catch (const CLI::ParseError& error) {
      throw usageError(app_, error);
    }
    if (!selection_.run) {  // a noun without a verb
      host_.err << fittedHelp(app_.help(), helpWidth(host_));
      return Exit::usage;
    }
    checkFormat();
    checkKey();
    checkFields();
    return std::nullopt;
  }

 private:
  Exit runAndComplain() {
    PagedOutput paged(host_);
    try {
      if (const auto answered = parse()) return *answered;
      if (selection_.needs == Needs::write) paged.stop();  // a program may run for long
      Context context(host_, global_, format());
      Exit status = Exit::done;
      try {
        status = runSelected(context);
      } catch (const Error& error) {
        failure_ = error.what();
        context.printer.complain(error.findings());
        status = worseExit(worstExit(error.findings()), Exit::answerIsNo);
      }
      status = worseExit(status, context.session.commitChanges());
      // Files that reads skipped.
      const std::vector<Diagnostic> passedOver = context.session.readFindings();
      context.printer.complain(passedOver);
      return worseExit(status, worstExit(passedOver));
    } catch (const Error& error) {
      return complained(error.findings());
    } catch (const std::exception& error) {
      return complained({Diagnostic(Code::fault, error.what())
                             .hint("this is a fault in som; please report it with what you did")});
    }
  }

  /// Prints findings before the context exists.
  Exit complained(const std::vector<Diagnostic>& findings) {
    failure_ = findings.front().message;
    const bool json = global_.output == "json" || global_.output == "ndjson";
    if (json)
      host_.err << render::diagnosticsJson(findings);
    else
      host_.err << render::diagnosticsText(findings, false);
    return worseExit(worstExit(findings), Exit::answerIsNo);
  }

  Exit version() {
    host_.out << "som " SOM_VERSION "\n";
    return Exit::done;
  }

  /// Throws Error if there is a workspace that is not safe to use.
  bool isInWorkspace() const try {
    host_.findWorkspace(global_.directory ? global_.directory : host_.environment("SOM_WORKSPACE"));
    return true;
  } catch (const Error& error) {
    if (error.findings().front().code != Code::noWorkspace) throw;
    return false;
  }

  /// Handles a command line without a noun and a verb.
  std::optional<Exit> noCommand() {
    const auto asks = [&](const char* flag) {
      return std::find(arguments_.begin(), arguments_.end(), flag) != arguments_.end();
    };
    const bool help = asks("--help") || asks("-h");
    if (!help && !arguments_.empty()) {
      try {
        app_.parse(std::vector<std::string>(arguments_.rbegin(), arguments_.rend()));
      } catch (const CLI::CallForVersion&) {
        return version();
      } catch (const CLI::ParseError& error) {
        throw usageError(app_, error);
      }
    }
    if (!help && isInWorkspace()) {
      selectAttention(selection_);
      checkFormat();
      return std::nullopt;
    }
    (help ? host_.out : host_.err) << fittedHelp(overview(), helpWidth(host_));
    return help ? Exit::done : Exit::usage;
  }

  void registerVerbs(const std::vector<std::string>& words) {
    if (const Noun* noun = findNoun(words.front())) {
      if (words.size() > 1 && !findVerb(noun->verbs, words[1]))
        throw unknown(words[1], verbNames(noun->verbs), "som " + words[0]);
      addNoun(app_, *noun, selection_);
    } else if (const Verb* verb = findVerb(rootVerbs(), words.front())) {
      addVerb(app_, *verb, nullptr, selection_);
    } else {
      throw unknown(words.front(), topNames(), "som");
    }
  }

  /// Takes the program's words away, so that none of them is read as an option of som.
  void takeProgram(std::vector<std::string>& arguments) {
    const auto mark = std::find(arguments.begin(), arguments.end(), "--");
    if (mark == arguments.end()) return;
    selection_.program.assign(mark + 1, arguments.end());
    arguments.erase(mark, arguments.end());
  }

  static Error unknown(const std::string& word, const std::vector<std::string_view>& names,
                       const std::string& where) {
    const std::string hint = suggestion(word, names);
    return Error(Diagnostic(Code::unknownVerb, fmt::format("unknown command '{} {}'", where, word))
                     .hint(hint.empty() ? "see " + where + " --help" : hint));
  }

  void checkFormat() const {
    const auto& formats = selection_.formats;
    const std::string& format = global_.output;
    if (format.empty() || formats.empty() ||
        std::find(formats.begin(), formats.end(), format) != formats.end())
      return;
    throw Error(Diagnostic(Code::usage, fmt::format("-o {}: this verb supports {}", format, joined(formats)))
                    .hint(suggestion(format, formats)));
  }

  /// Refuses `--idempotency-key` for a verb on which it has no effect: a script would rely on it.
  void checkKey() const {
    // A condition that is not checked must not look as if it held.
    if (!global_.ifMatch.empty() && (selection_.needs != Needs::write || selection_.verb->traits.takesKey))
      throw Error(Diagnostic(Code::usage, fmt::format("som {} does not take --if-match", selection_.name))
                      .hint("it is for changes of one record"));
    if (global_.idempotencyKey.empty() || selection_.verb->traits.takesKey) return;
    std::vector<std::string> takers;
    for (const Noun& noun : nouns())
      for (const Verb& verb : noun.verbs)
        if (verb.traits.takesKey) takers.push_back(fmt::format("{} {}", noun.name, verb.name));
    throw Error(
        Diagnostic(Code::usage, fmt::format("som {} does not take --idempotency-key", selection_.name))
            .hint("it is for " + joined(takers)));
  }

  /// Refuses `--fields` for a verb that does not list records: a script would take other fields for these.
  void checkFields() const {
    const auto has = [&](std::string_view format) { return contains(selection_.formats, format); };
    const bool isList = has("csv") && has("yaml");
    if (global_.fields.empty() || selection_.verb->traits.takesFields || isList) return;
    throw Error(Diagnostic(Code::usage, fmt::format("som {} does not take --fields", selection_.name))
                    .hint("it is for lists and som show"));
  }

  /// The format of `-o`, or the verb's own default. A verb without formats has an `-o` of its own.
  std::string format() const {
    if (selection_.formats.empty()) return "table";
    return global_.output.empty() ? std::string(selection_.formats.front()) : global_.output;
  }

  Exit runSelected(Context& context) const {
    if (!selection_.asOf.empty())
      context.session.openAsOf(selection_.asOf, selection_.gitDir);
    else if (selection_.needs != Needs::nothing)
      context.session.open(selection_.needs, selection_.verb->traits, selection_.name);
    return selection_.run(context);
  }

  const std::vector<std::string>& arguments_;
  Host& host_;
  Global global_;
  std::unique_ptr<CLI::App> program_;
  CLI::App& app_;
  Selection selection_;
  std::string failure_;  ///< why the command failed
};

void startLogging(const std::vector<std::string>& arguments, Host& host) {
  auto sink = std::make_shared<spdlog::sinks::ostream_sink_mt>(host.err);
  auto logger = std::make_shared<spdlog::logger>("som", std::move(sink));
  logger->set_pattern("%H:%M:%S.%e %l %v");
  const bool verbose = std::any_of(arguments.begin(), arguments.end(),
                                   [](const std::string& a) { return a == "-v" || a == "--verbose"; });
  logger->set_level(verbose ? spdlog::level::debug : spdlog::level::off);
  spdlog::set_default_logger(std::move(logger));
}

}  // namespace

Parsed parsed(const std::vector<std::string>& arguments, Host& host) {
  for (const char* asks : {"-h", "--help", "--version"})
    if (std::find(arguments.begin(), arguments.end(), asks) != arguments.end())
      throw Error(Diagnostic(Code::usage, fmt::format("{} cannot be part of a payload", asks)));
  const std::vector<std::string> words = commandWords(arguments);
  if (words.empty() || (words.size() == 1 && findNoun(words.front())))
    throw Error(Diagnostic(Code::usage, "the verb is missing"));
  Runner runner(arguments, host);
  runner.parse();
  return runner.parsed();
}

void parseOnly(const std::vector<std::string>& arguments, Host& host) { Runner(arguments, host).parse(); }

int run(const std::vector<std::string>& arguments, Host& host) {
  if (!arguments.empty() && arguments.front() == completionWord)
    return static_cast<int>(complete({arguments.begin() + 1, arguments.end()}, host));
  startLogging(arguments, host);
  Runner runner(arguments, host);
  const Exit status = runner.run();
  host.out.flush();
  if (host.out || errno == EPIPE) return driverExit(arguments, host, static_cast<int>(status));
  const bool mayChange = runner.parsed().selection.needs == Needs::write;
  host.err << "som: error: standard output cannot be written"
           << (mayChange ? "; the changes of the command are saved" : "") << " [io]\n";
  return static_cast<int>(Exit::io);
}

}  // namespace som::cli
