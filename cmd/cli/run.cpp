#include "cli/run.hpp"

#include <fmt/format.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "base/suggest.hpp"
#include "cli/context.hpp"
#include "cli/globals.hpp"
#include "render/diagnostics.hpp"

namespace som::cli {
namespace {

std::vector<std::string_view> verbNames(std::span<const Verb> verbs) {
  std::vector<std::string_view> names;
  for (const Verb& verb : verbs) names.push_back(verb.name);
  return names;
}

std::vector<std::string_view> topNames() {
  std::vector<std::string_view> names = verbNames(rootVerbs());
  for (const Noun& noun : nouns()) names.push_back(noun.name);
  names.push_back("help");
  return names;
}

const Noun* findNoun(std::string_view name) {
  for (const Noun& noun : nouns())
    if (noun.name == name) return &noun;
  return nullptr;
}

const Verb* findVerb(std::span<const Verb> verbs, std::string_view name) {
  const auto found =
      std::find_if(verbs.begin(), verbs.end(), [&](const Verb& verb) { return verb.name == name; });
  return found == verbs.end() ? nullptr : &*found;
}

/// Every option name that the command line could have meant, for hints.
std::vector<std::string> optionNames(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* at = &app; at; at = at->get_parent())
    for (const CLI::Option* option : at->get_options())
      for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  return names;
}

const CLI::App& deepest(const CLI::App& app) {
  const auto parsed = app.get_subcommands();
  return parsed.empty() ? app : deepest(*parsed.front());
}

Error usageError(const CLI::App& app, const CLI::ParseError& error) {
  const CLI::App& at = deepest(app);
  const std::string help = fmt::format(
      "see {} --help", at.get_parent() ? (at.get_parent()->get_parent()
                                              ? "som " + at.get_parent()->get_name() + " " + at.get_name()
                                              : "som " + at.get_name())
                                       : "som");
  const auto extras = app.remaining(true);
  if (dynamic_cast<const CLI::ExtrasError*>(&error) && !extras.empty()) {
    const std::string& extra = extras.front();
    const std::string word = extra.substr(0, extra.find('='));
    if (word.starts_with('-')) {
      const auto names = optionNames(at);
      const std::vector<std::string_view> candidates(names.begin(), names.end());
      const std::string hint = didYouMean(word, candidates);
      return Error(Diagnostic(Code::unknownOption, fmt::format("unknown option '{}'", word))
                       .hint(hint.empty() ? help : hint));
    }
    return Error(Diagnostic(Code::usage, fmt::format("'{}' was not expected", extra)).hint(help));
  }
  return Error(Diagnostic(Code::usage, error.what()).hint(help));
}

/// Help as a manual page has it: what an option takes, not what the parser knows about it.
class HelpFormatter : public CLI::Formatter {
 public:
  HelpFormatter() {
    column_width(34);
    label("SUBCOMMAND", "VERB");
  }

  std::string make_footer(const CLI::App* app) const override {
    const bool isProgram = app->get_parent() == nullptr;
    return CLI::Formatter::make_footer(app) +
           (isProgram ? "" : "\nGlobal options (--reason, --note, -n, -o, -q and more): som --help\n");
  }

  std::string make_option_opts(const CLI::Option* option) const override {
    if (option->get_type_size() == 0) return {};
    return " " + placeholder(option) +
           (option->get_expected_max() == CLI::detail::expected_max_vector_size ? " ..." : "");
  }
  std::string make_option_usage(const CLI::Option* option) const override {
    return option->get_required() ? placeholder(option) : "[" + placeholder(option) + "]";
  }

 private:
  /// The type's name without the checks that CLI11 adds to it.
  static std::string placeholder(const CLI::Option* option) {
    const std::string type = option->get_type_name();
    return type.substr(0, type.find(':'));
  }
};

class Runner {
 public:
  Runner(const std::vector<std::string>& arguments, Host& host)
      : arguments_(arguments), host_(host), app_("Service Operations Management from files", "som") {
    app_.set_help_flag("-h,--help", "this help");
    app_.set_version_flag("--version", "som " SOM_VERSION);
    app_.formatter(std::make_shared<HelpFormatter>());
    app_.fallthrough();
    addGlobals(app_, global_);
  }

  Exit run() {
    try {
      if (const auto answered = parse()) return *answered;
      Context context(host_, global_);
      try {
        return runSelected(context);
      } catch (const Error& error) {
        context.complain(error.findings());
        return worseExit(worstExit(error.findings()), Exit::answerIsNo);
      }
    } catch (const Error& error) {
      return complained(error.findings());
    } catch (const std::exception& error) {
      return complained({Diagnostic(Code::fault, error.what())
                             .hint("this is a fault in som; please report it with what you did")});
    }
  }

 private:
  /// Says findings where there is no context that would.
  Exit complained(const std::vector<Diagnostic>& findings) {
    const bool json = global_.output == "json" || global_.output == "ndjson";
    if (json)
      host_.err << render::diagnosticsJson(findings);
    else
      for (const Diagnostic& finding : findings) host_.err << render::diagnosticText(finding, false);
    return worseExit(worstExit(findings), Exit::answerIsNo);
  }

  /// Reads the command line; an exit status where that was all there was to do (help).
  std::optional<Exit> parse() {
    std::vector<std::string> arguments = arguments_;
    std::vector<std::string> words = commandWords(arguments);
    if (!words.empty() && words.front() == "help") {
      const auto help = std::find(arguments.begin(), arguments.end(), "help");
      arguments.erase(help);
      arguments.emplace_back("--help");
      words = commandWords(arguments);
    }
    if (words.empty()) return noCommand(arguments);
    registerVerbs(words);
    if (runsProgram(words)) takeProgram(arguments);
    std::reverse(arguments.begin(), arguments.end());
    try {
      app_.parse(arguments);
    } catch (const CLI::CallForHelp&) {
      host_.out << app_.help();  // CLI11 goes on to the verb, with the words before it
      return Exit::done;
    } catch (const CLI::CallForVersion&) {
      return version();
    } catch (const CLI::ParseError& error) {
      throw usageError(app_, error);
    }
    if (!selection_.run) {  // a noun without a verb
      host_.err << app_.help();
      return Exit::usage;
    }
    return std::nullopt;
  }

  Exit version() {
    host_.out << "som " SOM_VERSION "\n";
    return Exit::done;
  }

  std::optional<Exit> noCommand(const std::vector<std::string>& arguments) {
    const auto asks = [&](const char* flag) {
      return std::find(arguments.begin(), arguments.end(), flag) != arguments.end();
    };
    const bool help = asks("--help") || asks("-h");
    if (!help && !arguments.empty()) {
      try {
        app_.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
      } catch (const CLI::CallForVersion&) {
        return version();
      } catch (const CLI::ParseError& error) {
        throw usageError(app_, error);
      }
    }
    (help ? host_.out : host_.err) << overview() << "\n" << app_.help();
    return help ? Exit::done : Exit::usage;
  }

  void registerVerbs(const std::vector<std::string>& words) {
    if (const Noun* noun = findNoun(words.front())) {
      CLI::App* sub = app_.add_subcommand(std::string(noun->name), std::string(noun->summary))->fallthrough();
      if (words.size() > 1 && !findVerb(noun->verbs, words[1]))
        throw unknown(words[1], verbNames(noun->verbs), "som " + words[0]);
      for (const Verb& verb : noun->verbs) addVerb(*sub, verb, noun->kind);
    } else if (const Verb* verb = findVerb(rootVerbs(), words.front())) {
      addVerb(app_, *verb, nullptr);
    } else {
      throw unknown(words.front(), topNames(), "som");
    }
  }

  static bool runsProgram(const std::vector<std::string>& words) {
    const Noun* noun = findNoun(words.front());
    const Verb* verb = noun && words.size() > 1 ? findVerb(noun->verbs, words[1]) : nullptr;
    return verb && verb->runsProgram;
  }

  /// Whatever a program's words look like, no option of som is among them.
  void takeProgram(std::vector<std::string>& arguments) {
    const auto mark = std::find(arguments.begin(), arguments.end(), "--");
    if (mark == arguments.end()) return;
    selection_.program.assign(mark + 1, arguments.end());
    arguments.erase(mark, arguments.end());
  }

  void addVerb(CLI::App& parent, const Verb& verb, const model::KindRow* kind) {
    CLI::App* app = parent.add_subcommand(std::string(verb.name), std::string(verb.summary))->fallthrough();
    verb.add(*app, selection_, kind);
  }

  static Error unknown(const std::string& word, const std::vector<std::string_view>& names,
                       const std::string& where) {
    const std::string hint = didYouMean(word, names);
    return Error(Diagnostic(Code::unknownVerb, fmt::format("there is no '{} {}'", where, word))
                     .hint(hint.empty() ? "see " + where + " --help" : hint));
  }

  Exit runSelected(Context& context) {
    const auto& formats = selection_.formats;
    if (!formats.empty()) {
      const std::string format = global_.output.empty() ? std::string(formats.front()) : global_.output;
      if (std::find(formats.begin(), formats.end(), format) == formats.end())
        throw Error(Diagnostic(Code::usage, fmt::format("-o {}: this verb has {}", format, joined(formats)))
                        .hint(didYouMean(format, formats)));
      context.setFormat(format);
    }
    if (selection_.needs == Needs::workspace) context.open();
    return selection_.run(context);
  }

  const std::vector<std::string>& arguments_;
  Host& host_;
  CLI::App app_;
  Global global_;
  Selection selection_;
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

std::string overview() {
  std::string text =
      "som - Service Operations Management from files\n\nusage: som [global options] NOUN VERB [ID] "
      "[options]\n\nNouns:\n";
  for (const Noun& noun : nouns())
    text += fmt::format("  {:<14}{}\n                verbs: {}\n", noun.name, noun.summary,
                        joined(verbNames(noun.verbs), " "));
  text += "\nVerbs of the workspace:\n";
  for (const Verb& verb : rootVerbs()) text += fmt::format("  {:<14}{}\n", verb.name, verb.summary);
  text += "  help          som help NOUN [VERB] is som NOUN [VERB] --help\n";
  return text;
}

int run(const std::vector<std::string>& arguments, Host& host) {
  startLogging(arguments, host);
  const Exit status = Runner(arguments, host).run();
  host.out.flush();
  return static_cast<int>(status);
}

}  // namespace som::cli
