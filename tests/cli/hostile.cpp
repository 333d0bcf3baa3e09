#include "hostile.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <iostream>
#include <set>
#include <sstream>

#include "base/utf8.hpp"
#include "cli/verb.hpp"
#include "doc/document.hpp"
#include "doc/value.hpp"
#include "machine.hpp"

namespace som::test {
namespace {

/// A record that has hostile text wherever text can be.
struct Hostile {
  std::string noun;
  std::string id;
  std::string path;
  doc::Value value;
};

const std::string nasty =
    "HOSTILE \x1b[31m \x1b]0;title\x07 \xC2\x9B"
    "31m \xE2\x80\xAE\xE2\x81\xA6 "
    "\x7F \"q\" 'q' a|b <script>alert(1)</script> & ]]> `x` $(x) *b* [l](u) "
    "\\ %%{init: {}}%% ; -->\r\n::error::line\n\t=1+1\xD8\x9C\xE2\x80\x8E\xE2\x80\xA8 "
    "\xEF\xBF\xBE\xEF\xB7\x90\xF0\x9F\xBF\xBE\n\xF0\x9F\x98\x80\xF0\xA0\x80\x80";

/// What a text may begin with that means something to a program.
const std::vector<std::string> beginnings = {
    "",  "=cmd|' /c calc'!A1 ", "::error::", "@", "-", "+", "\t", "\r", "\n", "| ", "<b>", "]]>",
    "#", "  ::warning::"};

/// The beginning of the next hostile text; they take turns.
std::size_t turn = 0;

std::string hostile() { return beginnings[turn++ % beginnings.size()] + nasty; }

doc::Value activity(const std::string& name, std::vector<std::string> after) {
  return {{"id", name},
          {"name", hostile()},
          {"type", hostile()},
          {"state", "pending"},
          {"dependsOn", std::move(after)},
          {"duration", {{"typical", "PT8H"}, {"max", "PT16H"}}},
          {"assignee", hostile()},
          {"result", hostile()}};
}

doc::Value party(const char* role) {
  return {{"id", hostile().substr(0, 60)}, {"name", hostile()}, {"role", role}};
}

doc::Value notes() {
  return {{{"id", "1"}, {"author", hostile()}, {"date", "2026-11-20T10:00:00Z"}, {"text", hostile()}}};
}

doc::Value tracking() {
  return {{{"id", "1"},
           {"time", "2026-11-20T10:00:00Z"},
           {"user", hostile()},
           {"action", "hold"},
           {"from", "inProgress"},
           {"to", "held"},
           {"description", hostile()},
           {"reason", hostile()}}};
}

doc::Value order() {
  return {
      {"@type", "ServiceOrder"},
      {"id", "SO-20261120-7K3F9QXW"},
      {"externalId", hostile()},
      {"category", hostile()},
      {"description", hostile() + std::string(5000, 'x')},
      {"priority", hostile()},
      {"state", "held"},
      {"orderDate", "2026-11-20T09:12:00Z"},
      {"requestedCompletionDate", "2026-11-20T17:00:00Z"},
      {"externalReference", {{{"id", hostile().substr(0, 60)}, {"externalReferenceType", "customerOrder"}}}},
      {"relatedParty", {party("customer"), party("assignee")}},
      {"serviceOrderItem",
       {{{"id", "1"},
         {"action", "add"},
         {"state", "held"},
         {"service",
          {{"name", hostile()},
           {"serviceSpecification", {{"id", hostile().substr(0, 60)}, {"version", hostile()}}}}}}}},
      {"activity", {activity("a", {}), activity("b", {"a"})}},
      {"sla", {{"level", hostile()}}},
      {"note", notes()},
      {"trackingRecord", tracking()}};
}

doc::Value report(const char* type, const char* id) {
  const bool problem = std::string_view(type) == "ServiceTroubleReport";
  const doc::Value references = {{{"id", hostile().substr(0, 60)}, {"name", hostile()}}};
  doc::Value value = {{"@type", type},
                      {"id", id},
                      {"category", hostile()},
                      {"name", hostile()},
                      {"description", hostile()},
                      {"severity", hostile()},
                      {"status", "held"},
                      {"creationDate", "2026-11-20T09:12:00Z"},
                      {"requestedResolutionDate", "2026-11-20T17:00:00Z"},
                      {"statusChangeReason", hostile()},
                      {"relatedParty", {party("customer"), party("assignee")}},
                      {"relatedEntity", {{{"id", hostile().substr(0, 60)}, {"role", hostile()}}}},
                      {"attachment", {{{"id", "1"}, {"name", hostile()}, {"url", hostile()}}}},
                      {"analysis",
                       {{{"id", "1"},
                         {"date", "2026-11-20T09:30:00Z"},
                         {"author", hostile()},
                         {"phase", "firstIn"},
                         {"finding", hostile()},
                         {"rootCause", {{"type", "party"}, {"id", hostile().substr(0, 60)}}}}}},
                      {"activity", {activity("a", {}), activity("b", {"a"})}},
                      {"sla", {{"level", hostile()}}},
                      {"note", notes()},
                      {"trackingRecord", tracking()}};
  if (problem) {
    value["externalIdentifier"] = references;
    for (const char* list : {"affectedService", "affectedResource", "underlyingAlarm", "troubleTicket"})
      value[list] = references;
  } else {
    value["externalId"] = hostile();
  }
  return value;
}

std::vector<Hostile> records() {
  return {{"order", "SO-20261120-7K3F9QXW", "orders/2026/11/", order()},
          {"report", "TR-20261120-7K3F9QXW", "reports/2026/11/",
           report("ServiceTroubleReport", "TR-20261120-7K3F9QXW")},
          {"request", "PT-20261120-7K3F9QXW", "requests/2026/11/",
           report("PartyTroubleReport", "PT-20261120-7K3F9QXW")}};
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::vector<std::string> linesOf(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// What is wrong with an output; empty where nothing is.

/// `crlf`: lines may end so. `commands`: lines may begin with `::`.
std::string forAll(const std::string& text, bool crlf, bool commands = false) {
  for (std::string_view rest = text; !rest.empty();) {
    const CodePoint c = decodeUtf8(rest);
    const char32_t v = c.value;
    const bool control =
        (v < 0x20 && v != '\n' && !(crlf && rest.starts_with("\r\n"))) || (v >= 0x7F && v < 0xA0);
    const bool direction = v == 0x61C || v == 0x200E || v == 0x200F || (v >= 0x2028 && v <= 0x202E) ||
                           (v >= 0x2066 && v <= 0x2069);
    const bool character = (v & 0xFFFEU) != 0xFFFE && !(v >= 0xFDD0 && v <= 0xFDEF);
    if (c.length == 0 || control || direction || !character)
      return fmt::format("a raw U+{:04X}", static_cast<unsigned>(v));
    rest.remove_prefix(c.length);
  }
  for (const std::string& line : linesOf(text))
    if (!commands && line.find_first_not_of(' ') != std::string::npos &&
        line.compare(line.find_first_not_of(' '), 2, "::") == 0)
      return "a line that begins with ::";
  return {};
}

std::string forJson(const std::string& text) { return doc::Value::accept(text) ? "" : "it is no JSON"; }

std::string forNdjson(const std::string& text) {
  for (const std::string& line : linesOf(text))
    if (!doc::Value::accept(line)) return "a line is no JSON";
  return {};
}

std::string forYaml(const std::string& text) {
  return doc::readAll(text, "output", doc::Format::yaml).empty() ? "it is no YAML" : "";
}

std::string forCsv(const std::string& text) {
  std::vector<std::vector<std::string>> records = {{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '\n') return "a line end in a field";
    if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"')
      records.back().back() += text[++i];
    else if (c == '"')
      quoted = !quoted;
    else if (quoted || (c != ',' && c != '\r'))
      records.back().back() += c;
    else if (c == ',')
      records.back().emplace_back();
    else if (++i < text.size() && i + 1 < text.size())
      records.push_back({""});
  }
  static const re2::RE2 formula("^[=+@]|^-[^0-9]");
  for (const auto& record : records) {
    if (record.size() != records.front().size())
      return "a record has another number of fields than the header";
    for (const std::string& field : record)
      if (re2::RE2::PartialMatch(field, formula)) return "a formula: " + field.substr(0, 20);
  }
  return {};
}

std::string forMarkdown(const std::string& text) {
  static const re2::RE2 row(R"(\|( ([^|\\]|\\.)*\|)+)");
  static const re2::RE2 markup(R"(<[^b]|(^|[^\\])[`*])");
  for (const std::string& line : linesOf(text)) {
    if (line.starts_with('|') && !re2::RE2::FullMatch(line, row)) return "a row is broken";
    if (re2::RE2::PartialMatch(line, markup)) return "raw markup";
  }
  return {};
}

std::string forPrometheus(const std::string& text) {
  static const re2::RE2 sample(R"([a-z_]+(\{([a-z]+="([^"\\]|\\["\\n])*",?)*\})? -?[0-9.]+)");
  for (const std::string& line : linesOf(text))
    if (!line.starts_with("# ") && !re2::RE2::FullMatch(line, sample)) return "not a sample";
  return {};
}

std::string forSarif(const std::string& text) {
  if (!doc::Value::accept(text)) return "it is no JSON";
  doc::Value log = doc::Value::parse(text);
  for (doc::Value& result : log["runs"][0]["results"]) {
    if (result["locations"].empty()) continue;
    const std::string uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    if (uri.find_first_of(" <>\"\\") != std::string::npos) return "a URI is not escaped";
  }
  return {};
}

std::string forGithub(const std::string& text) {
  static const re2::RE2 command(
      R"(::(error|warning|notice) (file=[^:,]+,line=[0-9]+,(col=[0-9]+,)?)?title=[^:,]+::.+)");
  static const re2::RE2 escapes("%(25|0A|0D|3A|2C)");
  for (const std::string& line : linesOf(text)) {
    if (line.find("::") == 0 && !re2::RE2::FullMatch(line, command)) return "not a command: " + line;
    std::string rest = line;
    re2::RE2::GlobalReplace(&rest, escapes, "");
    if (line.find("::") == 0 && contains(rest, "%")) return "a raw %";
  }
  return {};
}

std::string forNagios(const std::string& text) {
  static const re2::RE2 line("SOM (OK|WARNING|CRITICAL|UNKNOWN) - [^|\n]+( \\| [^|\n]+)?\n");
  return re2::RE2::FullMatch(text, line) ? "" : "not a line of a plugin";
}

std::string forDot(const std::string& text) {
  static const re2::RE2 line(R"(([^"]|"([^"\\]|\\.)*")*)");
  for (const std::string& one : linesOf(text))
    if (!re2::RE2::FullMatch(one, line)) return "a quote is open";
  return {};
}

std::string forMermaid(const std::string& text) {
  std::string plain = text;
  re2::RE2::GlobalReplace(&plain, "<br>", "");
  for (const char* part : {"<", "`", "%%", "click"})
    if (contains(plain, part)) return std::string("a raw ") + part;
  return {};
}

std::string forSvg(const std::string& text) {
  std::string plain = text;
  re2::RE2::GlobalReplace(&plain,
                          R"(</?(svg|title|style|rect|text|g|line|path)( [a-zA-Z0-9-]+="[^"<>&]*")*/?>)", "");
  if (contains(plain, "<")) return "an element that is not its own";
  re2::RE2::GlobalReplace(&plain, "&(amp|lt|gt|quot|#39);", "");
  return contains(plain, "&") || contains(plain, ">") ? "a raw & or >" : "";
}

/// A page: between the tags that are its own there is no markup, and no link leads to anything but itself,
/// the web or mail.
std::string forHtml(const std::string& text) {
  const std::size_t body = text.find("<body>");
  if (body == std::string::npos || !text.ends_with("</body>\n</html>\n")) return "it is no page";
  std::string plain = text.substr(body);
  static const re2::RE2 link(R"x(href="([^"]*)")x");
  re2::StringPiece rest(plain);
  for (std::string address; re2::RE2::FindAndConsume(&rest, link, &address);)
    if (!re2::RE2::FullMatch(address, "(#|https:|mailto:).*")) return "a link to " + address;
  re2::RE2::GlobalReplace(
      &plain,
      "</?(a|b|bdi|body|br|button|col|colgroup|details|div|fieldset|footer|g|h1|h2|h3|header|html|input|"
      "label|li|line|main|nav|p|path|rect|section|small|span|summary|svg|table|tbody|td|text|th|thead|"
      "time|title|tr|ul)( [a-zA-Z0-9-]+(=\"[^\"<>]*\")?)*/?>",
      "");
  if (contains(plain, "<")) return "an element that is not its own";
  re2::RE2::GlobalReplace(&plain, "&(amp|lt|gt|quot|#39);", "");
  return contains(plain, "&") || contains(plain, ">") ? "a raw & or >" : "";
}

std::string forId(const std::string& text) {
  for (const std::string& line : linesOf(text))
    if (!re2::RE2::FullMatch(line, "[A-Za-z0-9.-]+")) return "not an id";
  return {};
}

std::string forTable(const std::string&) { return {}; }

/// What stands for the output of a dry run among the names of formats.
const std::string difference = "difference";
/// The same for the board.
const std::string page = "page";

struct Format {
  std::string name;
  std::string (*wrong)(const std::string& text);
  bool showsTexts;         ///< the hostile text is to be found in it
  bool beginning = false;  ///< what a text begins with matters
};

const std::vector<Format> formats = {{"table", forTable, true, true},
                                     {"wide", forTable, true},
                                     {"json", forJson, true},
                                     {"ndjson", forNdjson, true},
                                     {"yaml", forYaml, true},
                                     {"csv", forCsv, true, true},
                                     {"markdown", forMarkdown, true, true},
                                     {"prometheus", forPrometheus, false},
                                     {"sarif", forSarif, false},
                                     {"github", forGithub, false},
                                     {"nagios", forNagios, false},
                                     {"dot", forDot, true},
                                     {"mermaid", forMermaid, true},
                                     {"mermaid-gantt", forMermaid, true},
                                     {"svg", forSvg, true},
                                     {"id", forId, false}};

/// The verbs that show a record, those of its noun as they come.
std::vector<std::vector<std::string>> commands(const Hostile& record) {
  std::vector<std::vector<std::string>> all = {
      {"show", record.id},
      {"log", record.id},
      {"validate"},
      {"activity", "list", record.id},
      {"jeopardy", "scan", "--all"},
      {"jeopardy", "explain", record.id},
      {"jeopardy", "scan", "--fields", "description,customer,reasons"},
      {"export", "--format", "cloudevents", "--with-extensions", record.id},
      {record.noun, "list", "--fields", "description,note.text,assignee"}};
  for (const cli::Noun& noun : cli::nouns())
    for (const cli::Verb& verb : noun.verbs) {
      static const std::set<std::string_view> showing = {"show", "list", "plan", "progress"};
      if (!showing.contains(verb.name) || noun.name != record.noun) continue;
      all.push_back({std::string(noun.name), std::string(verb.name)});
      if (verb.name != "list") all.back().push_back(record.id);
    }
  return all;
}

/// Changes of the record that are not made: their output is a difference of its text, in which it is all.
std::vector<std::vector<std::string>> changes(const Hostile& record) {
  std::vector<std::vector<std::string>> all = {{"-n", "-v", record.noun, "note", record.id, "x" + hostile()}};
  if (record.noun == "request") return all;  // which has no other verbs of these
  all.push_back({"-n", record.noun, "update", record.id, "--set", "description=" + hostile()});
  all.push_back({"-n", record.noun, "resume", record.id});
  all.push_back({"-n", record.noun, "assign", record.id, "--to", "a"});
  return all;
}

/// A command, what it gets on standard input, and the worst exit status that is no flaw.
struct Command {
  std::vector<std::string> words;
  std::string input = {};
  int worst = 1;
};

/// Runs a command in all its formats; the names of those that showed a hostile text go into `seen`.
bool printed(Machine& machine, const Command& command, bool onlyBeginning, std::set<std::string>& seen) {
  bool good = true;
  for (const Format& format : formats) {
    if (onlyBeginning && !format.beginning) continue;
    std::vector<std::string> arguments = command.words;
    arguments.insert(arguments.end(), {"-o", format.name});
    const Ran ran = machine.run(arguments, command.input);
    if (ran.status >= 2 && contains(ran.err, "this verb supports")) continue;
    constexpr int unknown = 3;
    std::string wrong = ran.status > (format.name == "nagios" ? unknown : command.worst)
                            ? "exit " + std::to_string(ran.status) + ": " + ran.err
                            : "";
    if (wrong.empty()) wrong = forAll(ran.out, format.name == "csv", format.name == "github");
    if (wrong.empty()) wrong = forAll(ran.err, false);
    // What is refused prints no result, and a dry run prints a difference, whatever the format.
    const bool isResult = !ran.out.starts_with("--- ") && (ran.status == 0 || !ran.out.empty());
    if (wrong.empty() && isResult) wrong = format.wrong(ran.out);
    if (contains(ran.out, "HOSTILE") || !format.showsTexts) seen.insert(isResult ? format.name : difference);
    if (wrong.empty()) continue;
    good = false;
    std::cout << fmt::format("som {} -o {}: {}\n", fmt::join(command.words, " "), format.name, wrong);
  }
  return good;
}

/// Prints the board, which has no other format; `page` goes into `seen` if it showed a hostile text.
bool boardPrinted(Machine& machine, std::set<std::string>& seen) {
  const Ran ran = machine.run({"board", "-o", "-"}, "");
  std::string wrong =
      ran.status > 1 ? "exit " + std::to_string(ran.status) + ": " + ran.err : forHtml(ran.out);
  if (wrong.empty()) wrong = forAll(ran.out, false);
  if (contains(ran.out, "HOSTILE")) seen.insert(page);
  if (!wrong.empty()) std::cout << "som board: " << wrong << "\n";
  return wrong.empty();
}

/// The record as it lies in its file.
std::string textOf(const Hostile& record) { return record.value.dump(2) + "\n"; }

/// Prints a record through the verbs that show it, and through `apply` of another one in its place.
bool printed(const Hostile& record, const Hostile& other, bool onlyBeginning, std::set<std::string>& seen) {
  Machine machine;
  std::string path = "som.yaml";
  machine.directoryOf(path).load(
      {{path, "workspace: hostile\n"}, {record.path + record.id + ".json", textOf(record)}});
  bool good = true;
  for (auto& words : commands(record)) good = printed(machine, {words}, onlyBeginning, seen) && good;
  for (auto& words : changes(record)) good = printed(machine, {words}, true, seen) && good;
  good = boardPrinted(machine, seen) && good;
  constexpr int refused = 6;
  for (const char* more : {"-n", "--merge", "--keep-going", "--strict"})
    good =
        printed(machine, {{"apply", "-f", "-", more}, textOf(other), refused}, onlyBeginning, seen) && good;
  return good;
}

/// What `doctor` and `validate` find in a record that is wrong in every way, under a hostile name too.
bool diagnosed(Hostile record, std::set<std::string>& seen) {
  Machine machine;
  std::string path = "som.yaml";
  auto& files = machine.directoryOf(path);
  files.load({{path, "workspace: hostile\n"}, {record.path + record.id + ".json", textOf(record)}});
  record.value["state"] = record.value["status"] = hostile();
  files.load({{"orders/1999/01/" + record.id + ".json", textOf(record)}});
  record.value["@type"] = record.value["id"] = hostile();
  record.value["orderDate"] = record.value["creationDate"] = hostile();
  files.load({{"orders/1999/01/HOSTILE\x1b[31m\xE2\x80\xAE\n::error::.json", textOf(record)},
              {"policy/p.json", textOf(record)},
              {"catalog/c.json", textOf(record)}});
  bool good = true;
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"doctor"}, {"doctor", "--fix", "-n"}, {"doctor", "--fix"}, {"validate"}})
    good = printed(machine, {words}, false, seen) && good;
  return good;
}

}  // namespace

bool hostileText() {
  std::set<std::string> seen;
  bool good = true;
  for (std::size_t first = 0; first < beginnings.size(); ++first) {  // each field has each beginning once
    turn = first;
    const std::vector<Hostile> all = records();
    turn = first + 1;
    const std::vector<Hostile> others = records();
    for (std::size_t i = 0; i < all.size(); ++i) good = printed(all[i], others[i], first > 0, seen) && good;
  }
  for (const Hostile& record : records()) good = diagnosed(record, seen) && good;
  std::vector<std::string> wanted = {difference, page};
  for (const Format& format : formats) wanted.push_back(format.name);
  for (const std::string& name : wanted)
    if (!seen.contains(name)) {
      std::cout << "no verb shows hostile text as " << name << "\n";
      good = false;
    }
  return good;
}

}  // namespace som::test
