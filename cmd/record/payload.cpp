#include "record/payload.hpp"

namespace som::cli {
namespace {

/// Decides by the file's ending, otherwise by the first character after a byte order mark.
doc::Format formatOfPayload(const std::string& path, const std::string& text) {
  if (path.ends_with(".yaml") || path.ends_with(".yml")) return doc::Format::yaml;
  if (path.ends_with(".json")) return doc::Format::json;
  const auto first = text.find_first_not_of(" \t\r\n", text.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  const bool looksJson = first != std::string::npos && (text[first] == '{' || text[first] == '[');
  return looksJson ? doc::Format::json : doc::Format::yaml;
}

}  // namespace

Option addPayload(Command& command, PayloadOptions& options) {
  Option file = command
                    .option("-f,--file", options.file,
                            "a payload: one record, a list or NDJSON, in YAML or JSON; - is standard input")
                    .placeholder("FILE");
  command.flag("--strict", options.strict, "refuse a payload that needs normalisation, or has warnings")
      .needs(file);
  return file;
}

std::vector<doc::Document> readPayload(const Session& session, const std::string& file) {
  const std::string name = file == "-" ? "<stdin>" : file;
  std::string text = file == "-" ? readWhole(session.host.in, name) : session.host.readFile(file);
  const doc::Format format = formatOfPayload(file, text);
  return doc::readAll(std::move(text), name, format);
}

Exit createFromFile(const Session& session, const std::string& file, const process::PayloadKinds& kinds,
                    const process::CreateOptions& create, bool force) {
  return session.finish(process::createFromPayload(session.workspace(), session.env,
                                                   session.changeOptions(force), readPayload(session, file),
                                                   kinds, create));
}

std::string refusesEmpty(const std::string& text) { return text.empty() ? "the text is empty" : ""; }

}  // namespace som::cli
