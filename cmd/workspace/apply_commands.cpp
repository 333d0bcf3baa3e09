#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.hpp"
#include "cli/run.hpp"
#include "exchange/payload.hpp"
#include "model/views.hpp"
#include "workspace/workspace.hpp"

namespace som::cli {
namespace {

constexpr std::string_view member = "command";

Error wrong(const PayloadCommand& command, std::string message, doc::Node at) {
  return Error(command.payload->diagnostic(Code::schema, std::move(message), at)
                   .hint("write it as {command: [order, hold, 7K3F, --reason, awaiting wayleave]}"));
}

/// Reads the words of a command. Throws Error if the entry is invalid.
void readWords(PayloadCommand& command) {
  for (const doc::Node other : command.node)
    if (other.key() != member)
      throw wrong(command, fmt::format("a command cannot have '{}'", other.key()), other);
  const doc::Node words = command.node[member];
  if (!words.isSequence() || words.empty()) throw wrong(command, "a command must be a list of words", words);
  for (const doc::Node word : words) {
    if (!word.isScalar()) throw wrong(command, "a word of a command must be a text", word);
    command.words.emplace_back(word.text());
  }
}

/// The first words of a command, for messages.
std::string beginningOf(const std::vector<std::string>& words) {
  constexpr std::size_t most = 8;
  const auto end = words.begin() + static_cast<std::ptrdiff_t>(std::min(most, words.size()));
  return joined(std::vector<std::string>(words.begin(), end), " ") + (words.size() > most ? " …" : "");
}

/// Parses a command. Throws usage if it cannot be part of a change.
Parsed understood(Context& context, const PayloadCommand& command) {
  Parsed parsed = cli::parsed(command.words, context.session.host);
  if (!parsed.selection.isChange)
    throw Error(Diagnostic(Code::usage, fmt::format("'{}' is not a change of exactly one record",
                                                    beginningOf(command.words)))
                    .hint("to create records, give them as records, without a command"));
  Global allowed;
  allowed.reason = parsed.global.reason;
  allowed.note = parsed.global.note;
  allowed.ifMatch = parsed.global.ifMatch;
  if (parsed.global != allowed)
    throw Error(
        Diagnostic(Code::usage,
                   "a command of a payload can have only the global options --reason, --note and --if-match")
            .hint("give other options to som apply"));
  if (parsed.global.reason.empty()) parsed.global.reason = context.session.global.reason;
  if (parsed.global.note.empty()) parsed.global.note = context.session.global.note;
  parsed.global.ignorePolicies = context.session.global.ignorePolicies;
  return parsed;
}

/// Gives findings without a place the place of the command.
std::vector<Diagnostic> placed(const PayloadCommand& command, const Error& error) {
  std::vector<Diagnostic> findings = error.findings();
  for (Diagnostic& finding : findings) {
    if (finding.span) continue;
    const std::string about = finding.file.empty() ? "" : finding.file + ": ";
    auto hints = std::move(finding.hints);
    finding = command.payload->diagnostic(finding.code, about + finding.message, command.node[member]);
    finding.hints = std::move(hints);
  }
  return findings;
}

void carryOut(const Context& context, process::UnitOfWork& unit, const PayloadCommand& command,
              const Parsed& parsed) try {
  Context part(context, unit, parsed.global);
  parsed.selection.run(part);
} catch (const Error& error) {
  throw Error(placed(command, error));
}

}  // namespace

std::vector<PayloadCommand> commandsOf(const std::vector<doc::Document>& payloads) {
  std::vector<PayloadCommand> commands;
  std::size_t entries = 0;
  for (const doc::Document& payload : payloads)
    for (const exchange::Part& part : exchange::partsOf(payload)) {
      ++entries;
      if (part.node[member] && !model::RecordView<doc::Node>(part.node).typeNode())
        commands.push_back({&payload, part.node, {}});
    }
  if (!commands.empty() && commands.size() != entries)
    throw wrong(commands.front(), "a payload can have commands or records, but not both",
                commands.front().node);
  for (PayloadCommand& command : commands) readWords(command);
  return commands;
}

Exit applyCommands(Context& context, const std::vector<PayloadCommand>& commands, bool keepGoing) {
  std::vector<Parsed> parsed;
  std::vector<Diagnostic> refused;
  for (const PayloadCommand& command : commands) try {
      parsed.push_back(understood(context, command));
    } catch (const Error& error) {
      for (Diagnostic& finding : placed(command, error)) refused.push_back(std::move(finding));
    }
  if (!refused.empty()) throw Error(std::move(refused));
  if (!keepGoing) {
    process::UnitOfWork unit(context.session.workspace(), context.session.env,
                             context.session.changeOptions());
    for (std::size_t i = 0; i < commands.size(); ++i) carryOut(context, unit, commands[i], parsed[i]);
    return context.session.finish(unit.finish());
  }
  process::ChangeResult result;
  for (std::size_t i = 0; i < commands.size(); ++i) try {
      process::UnitOfWork unit(context.session.workspace(), context.session.env,
                               context.session.changeOptions());
      carryOut(context, unit, commands[i], parsed[i]);
      result.add(unit.finish());
    } catch (const Error& error) {
      refused.insert(refused.end(), error.findings().begin(), error.findings().end());
    }
  const Exit status = context.session.finish(result);
  context.printer.complain(refused);
  return worseExit(status, worstExit(refused));
}

}  // namespace som::cli
