#include "workspace/board_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/suggest.hpp"
#include "render/html.hpp"
#include "render/plan_chart.hpp"

namespace som::cli {
namespace {

using policy::Level;
using render::htmlText;
using render::isolated;

/// So many records have a drawing of their plan, the worst of those that have a plan.
constexpr std::size_t drawn = 20;

/// The levels as people read them, with what they mean.
struct LevelWords {
  Level level;
  std::string_view name;
  std::string_view meaning;
};
constexpr std::array levelWords = {
    LevelWords{Level::overdue, "overdue", "the due date, or the target to respond, has passed"},
    LevelWords{Level::inJeopardy, "in jeopardy", "it will be late unless somebody acts"},
    LevelWords{Level::atRisk, "at risk", "it may become late, or nobody works on it"},
    LevelWords{Level::onTrack, "on track", "no reason to worry is known"},
};

/// The level by word, shape and colour; the class of an element around it decides shape and colour.
std::string levelMark(Level level) {
  return fmt::format("<span class=\"level\">{}</span>", boardWord(level));
}

std::string header(const Times& times, const process::BoardResult& result, const process::BoardPage& page,
                   const BoardFacts& facts) {
  std::string all = fmt::format(
      "<header>\n<h1>{}{}</h1>\n<p class=\"facts\">", isolated(facts.workspace),
      page.team ? ": " + isolated(page.team->name.empty() ? page.team->id : page.team->name) : "");
  all += fmt::format(
      "<span><b><time id=\"now\" datetime=\"{}\">{}</time></b> {} <span id=\"age\"></span></span> ",
      formatInstant(facts.now), times.shown(facts.now), htmlText(facts.zone));
  if (!facts.revision.empty())
    all += fmt::format("<span>revision <b>{}</b></span> ", htmlText(facts.revision));
  all += fmt::format("<span>policies <b>{}</b></span>", result.policyHash.substr(0, 12));
  if (!facts.where.empty()) all += fmt::format(" <span>only where <b>{}</b></span>", isolated(facts.where));
  all += "</p>\n<ul class=\"counts\">\n";
  for (const LevelWords& one : levelWords)
    all += fmt::format("<li class=\"{}\"><b>{}</b> {}</li>\n", policy::levels.name(one.level),
                       policy::countOf(page.counts, one.level), levelMark(one.level));
  if (result.scan.badFiles > 0)
    all += fmt::format("<li class=\"bad\"><b>{}</b> <a href=\"#findings\">bad file{}</a></li>\n",
                       result.scan.badFiles, result.scan.badFiles == 1 ? "" : "s");
  return all + "</ul>\n</header>\n";
}

/// Links to the sections, and to the other pages.
std::string navigation(const BoardFacts& facts, const process::BoardPage& page,
                       const std::vector<std::pair<std::string_view, std::string_view>>& sections) {
  std::string all;
  if (sections.size() > 1) {
    all = "<nav aria-label=\"Sections\"><ul>\n";
    for (const auto& [id, name] : sections) all += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", id, name);
    all += "</ul></nav>\n";
  }
  if (facts.links.empty()) return all;
  all += "<nav aria-label=\"Teams\"><ul>\n";
  for (const BoardFacts::Link& link : facts.links) {
    const std::size_t late = policy::countOf(link.page->counts, Level::overdue);
    const std::string counts = fmt::format("{} open{}", policy::totalOf(link.page->counts),
                                           late > 0 ? fmt::format(", {} overdue", late) : "");
    all += fmt::format("<li><a href=\"{}\"{}>{}</a> <small>{}</small></li>\n", htmlText(link.file),
                       link.page == &page ? " aria-current=\"page\"" : "", isolated(link.name), counts);
  }
  return all + "</ul></nav>\n";
}

/// The fields that only work with the script, which shows them.
std::string tools(const process::BoardPage& page) {
  std::string all =
      "<div class=\"tools\" role=\"search\" hidden>\n<label>Filter <input type=\"search\" id=\"filter\" "
      "autocomplete=\"off\" spellcheck=\"false\"></label>\n<fieldset aria-label=\"Levels\">\n";
  for (const LevelWords& one : levelWords)
    all += fmt::format(
        "<label class=\"{0}\"><input type=\"checkbox\" value=\"{0}\" checked>{1} ({2})</label>\n",
        policy::levels.name(one.level), levelMark(one.level), policy::countOf(page.counts, one.level));
  return all + "</fieldset>\n<span id=\"shown\" role=\"status\"></span>\n</div>\n";
}

/// `detail`: its details, which are HTML already.
std::string rowOf(const Times& times, const process::AssessedRecord& record, const std::string& detail) {
  const policy::Assessment& assessment = record.assessment;
  const std::string person = record.person.empty() ? "" : fmt::format(" ({})", isolated(record.person));
  const auto& reasons = assessment.reasons;
  std::string why = reasons.empty() ? "" : htmlText(policy::messageOf(reasons.front()));
  if (reasons.size() > 1) why += fmt::format(" (+{})", reasons.size() - 1);
  const std::string_view description = record.description.empty() ? record.id : record.description;
  std::string all = fmt::format(
      "<tbody id=\"{0}\" class=\"{1}\"><tr><td>{2}</td><th scope=\"row\">{3}<small>{0} {4}</small></th>"
      "<td>{5}</td><td>{6}</td><td>{7}</td><td>{8}{9}</td><td>{10}</td></tr>",
      htmlText(record.id), policy::levels.name(assessment.level), levelMark(assessment.level),
      isolated(description), htmlText(record.state), isolated(record.customer),
      times.shown(assessment.dueDate), times.standing(assessment.dueDate, assessment.dueMet).text,
      isolated(record.assignee), person, why);
  if (!detail.empty()) all += "<tr><td class=\"d\" colspan=\"7\">" + detail + "</td></tr>";
  return all + "</tbody>\n";
}

std::string records(process::Workspace& workspace, const Times& times, const process::BoardPage& page) {
  std::string all =
      fmt::format("<section id=\"open\" aria-labelledby=\"open-title\">\n<h2 id=\"open-title\">{}</h2>\n",
                  page.records.empty() ? "No open records" : "Open records, the worst first");
  if (page.records.empty()) return all + "<p>There is nothing to do here.</p>\n</section>\n";
  all += tools(page);
  all +=
      "<table id=\"records\">\n<colgroup><col class=\"c1\"><col class=\"c2\"><col class=\"c3\"><col "
      "class=\"c4\"><col class=\"c5\"><col class=\"c6\"><col class=\"c7\"></colgroup>\n<thead><tr>";
  for (const std::string_view title : {"Level", "What", "For whom", "Due", "When", "Who", "Why"})
    all += fmt::format("<th scope=\"col\">{}</th>", title);
  all += "</tr></thead>\n";
  std::size_t drawings = 0;
  for (std::size_t i = 0; i < page.records.size(); ++i) {
    const process::BoardDetail* detail = i < page.details.size() ? page.details[i] : nullptr;
    const bool isDrawn = detail && !detail->record.facts.plan.steps.empty() && drawings < drawn;
    if (isDrawn) ++drawings;
    all += rowOf(times, *page.records[i], detail ? boardDetail(workspace, times, *detail, isDrawn) : "");
  }
  return all + "</table>\n<button type=\"button\" id=\"more\" hidden>Show more</button>\n</section>\n";
}

std::string footer(const process::BoardPage& page) {
  std::string all = "<footer>\n";
  if (page.records.size() > page.details.size())
    all +=
        fmt::format("<p>The worst {} records have details; som jeopardy explain ID has those of all.</p>\n",
                    page.details.size());
  all += "<p>";
  for (const LevelWords& one : levelWords)
    all += fmt::format("{}{}: {}", one.level == Level::overdue ? "" : "; ", one.name, one.meaning);
  return all + ".</p>\n<p>Made by som " SOM_VERSION " from the files of the workspace.</p>\n</footer>\n";
}

}  // namespace

std::string_view boardWord(Level level) {
  return std::find_if(levelWords.begin(), levelWords.end(),
                      [&](const LevelWords& one) { return one.level == level; })
      ->name;
}

std::string boardPage(process::Workspace& workspace, const Times& times, const process::BoardResult& result,
                      const process::BoardPage& page, const BoardFacts& facts) {
  const std::string load = boardLoad(page);
  const std::string changes = facts.since.empty() ? "" : boardChanges(times, page, facts.since);
  const std::string problems = boardProblems(times, page);
  const std::string findings = boardFindings(result.scan.bad);
  std::vector<std::pair<std::string_view, std::string_view>> sections = {{"open", "Open records"}};
  if (!changes.empty()) sections.emplace_back("changes", "Changes");
  if (!problems.empty()) sections.emplace_back("problems", "Open problems");
  if (!load.empty()) sections.emplace_back("load", "Team load");
  if (!findings.empty()) sections.emplace_back("findings", "Bad files");
  const std::string name =
      page.team ? fmt::format("{}: {}", facts.workspace, page.team->id) : facts.workspace;
  static const std::string style = std::string(boardStyle()) + std::string(render::ganttStyle());
  return render::htmlPage({.title = name + " board",
                           .style = style,
                           .script = boardScript(),
                           .body = header(times, result, page, facts) + navigation(facts, page, sections) +
                                   "<main>\n" + records(workspace, times, page) + changes + problems + load +
                                   findings + "</main>\n" + footer(page)});
}

}  // namespace som::cli
