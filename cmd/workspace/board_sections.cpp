#include <fmt/format.h>

#include <set>

#include "base/suggest.hpp"
#include "jeopardy/jeopardy.hpp"
#include "model/views.hpp"
#include "policy/reasons.hpp"
#include "record/plan.hpp"
#include "render/html.hpp"
#include "render/time_axis.hpp"
#include "team/team.hpp"
#include "workspace/board_page.hpp"
#include "workspace/difference.hpp"

namespace som::cli {
namespace {

using render::htmlText;
using render::isolated;

constexpr std::size_t mostHistory = 8;     ///< entries of a record's history
constexpr std::size_t mostChanges = 500;   ///< changes of a page
constexpr std::size_t mostReferences = 8;  ///< services and alarms of a problem
constexpr std::size_t mostFindings = 50;

/// A column of a table in the details.
struct DetailColumn {
  std::string_view title;
  bool isTime = false;  ///< its cells stay on one line
};

/// A table of cells that are HTML already; columns that are empty in all rows are left out.
std::string htmlTable(std::string_view caption, const std::vector<DetailColumn>& columns,
                      const std::vector<std::vector<std::string>>& rows) {
  std::vector<bool> used(columns.size());
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) used[i] = used[i] || !row[i].empty();
  std::string all = fmt::format(
      "<h3>{0}</h3><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{0}\"><table><thead><tr>",
      caption);
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (used[i]) all += fmt::format("<th scope=\"col\">{}</th>", columns[i].title);
  all += "</tr></thead><tbody>";
  for (const auto& row : rows) {
    all += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i)
      if (used[i]) all += fmt::format("<td{}>{}</td>", columns[i].isTime ? " class=\"t\"" : "", row[i]);
    all += "</tr>";
  }
  return all + "</tbody></table></div>";
}

std::string reasonsOf(const Times& times, const process::AssessedRecord& record) {
  std::vector<std::vector<std::string>> rows;
  for (const policy::Reason& reason : record.assessment.reasons)
    rows.push_back({htmlText(policy::messageOf(reason)), isolated(reason.activity), times.shown(reason.since),
                    htmlText(policy::reasonName(reason.code)), isolated(reason.rule.text())});
  if (rows.empty()) return {};
  return htmlTable("Reasons", {{"Reason"}, {"Activity"}, {"Since", true}, {"Code"}, {"Rule"}}, rows);
}

/// When the clock started, how long it ran and how long it stood, and the targets of a report.
std::string clockOf(const Times& times, const process::Assessed& record) {
  const policy::Clocks& clocks = record.facts.clocks;
  std::string all = fmt::format("<h3>Clock</h3><p>Started {}, calendar {}", times.shown(clocks.start),
                                isolated(record.terms.calendar ? record.terms.calendar->id() : "always"));
  Seconds ran{0};
  Seconds paused{0};
  for (const policy::ClockSegment& segment :
       policy::clockSegments(clocks, record.terms, record.ended.value_or(record.facts.now))) {
    if (segment.run == policy::ClockRun::ran) ran += segment.end - segment.begin;
    if (segment.run == policy::ClockRun::paused) paused += segment.end - segment.begin;
  }
  all += fmt::format("; ran {}", humanSeconds(ran));
  if (clocks.allowed) all += fmt::format(" of {}", humanSeconds(*clocks.allowed));
  if (!clocks.pauses.empty())
    all += fmt::format("; stopped {} in {} pause{}{}", humanSeconds(paused), clocks.pauses.size(),
                       clocks.pauses.size() == 1 ? "" : "s", clocks.paused ? ", and stands now" : "");
  all += ".";
  const auto target = [&](std::string_view name, const policy::Target& one) {
    all += fmt::format(" {} by {} ({}).", name, times.shown(one.at),
                       Times::standing(one.at, one.met, record.facts.now).text);
  };
  if (clocks.respond) target("Respond", *clocks.respond);
  if (clocks.update && !record.ended) target("Update", *clocks.update);
  if (clocks.due)
    target(record.kind->clock == model::Clock::report ? "Resolve" : "Complete", {*clocks.due, clocks.dueMet});
  return all + "</p>";
}

std::string_view stateOfStep(const plan::Step& step) {
  if (!step.finished) return step.critical ? "critical" : "";
  return step.ending == plan::Ending::done ? "finished" : render::wordOf(step.ending);
}

std::string planOf(process::Workspace& workspace, const Times& times, const process::BoardDetail& detail,
                   bool withDrawing) {
  const process::Assessed& record = detail.record;
  const plan::Plan& plan = record.facts.plan;
  if (plan.steps.empty()) return {};
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < plan.steps.size(); ++i) {
    const plan::Step& step = plan.steps[i];
    const bool labelled = i < detail.labels.size();
    const std::string& name = labelled && !detail.labels[i].name.empty() ? detail.labels[i].name : step.id;
    rows.push_back({isolated(name), labelled ? isolated(detail.labels[i].assignee) : "",
                    step.neverBegan ? "" : times.shown(step.start),
                    step.neverBegan ? "" : times.shown(step.end),
                    step.finished ? "" : times.shown(step.endMax),
                    step.slack ? humanSeconds(*step.slack) : "", std::string(stateOfStep(step))});
    if (step.slack && step.slack->count() < 0)
      rows.back()[5] = fmt::format("<span class=\"late\">{}</span>", rows.back()[5]);
  }
  std::string all = htmlTable(
      record.planned ? "Plan, as its specification says" : "Plan",
      {{"Activity"}, {"Who"}, {"Start", true}, {"End", true}, {"At most", true}, {"Slack", true}, {"State"}},
      rows);
  if (withDrawing)
    all += fmt::format(
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Drawing of the plan\">{}</div>",
        render::ganttPart(chartOf(workspace, times, record), "plan-" + render::slug(record.id)));
  return all;
}

std::string whatHappened(const Times& times, const model::TrackingView<doc::Node>& entry) {
  std::string all = htmlText(entry.action());
  if (!entry.activity().empty()) all += " " + isolated(entry.activity());
  if (!entry.item().empty()) all += " item " + isolated(entry.item());
  if (entry.hasTo()) all += fmt::format(": {} → {}", isolated(entry.fromText()), isolated(entry.toText()));
  if (const auto until = entry.until()) all += " until " + times.shown(until);
  return all;
}

std::string historyOf(const Times& times, const model::RecordView<doc::Node>& record) {
  std::vector<std::vector<std::string>> rows;
  const auto history = record.history();
  const std::size_t count = history.size();
  for (std::size_t i = count; i > 0 && rows.size() < mostHistory; --i) {
    const auto entry = history.at(i - 1);
    rows.push_back({times.shown(entry.time()), isolated(entry.user()), whatHappened(times, entry),
                    isolated(entry.reason())});
  }
  if (rows.empty()) return {};
  std::string all =
      htmlTable("History, the latest first", {{"Time", true}, {"User"}, {"What"}, {"Reason"}}, rows);
  if (count > rows.size())
    all += fmt::format("<p class=\"dim\">{} earlier entries: som log {}</p>", count - rows.size(),
                       htmlText(record.id()));
  return all;
}

std::string attachmentsOf(const model::RecordView<doc::Node>& record) {
  std::string all;
  for (const auto attachment : record.attachments()) {
    if (attachment.url().empty() && attachment.name().empty()) continue;
    all += all.empty() ? "<h3>Attachments</h3><p>" : ", ";
    all += render::htmlLink(attachment.url(), attachment.name());
  }
  return all.empty() ? all : all + "</p>";
}

std::string section(std::string_view id, std::string_view title) {
  return fmt::format("<section id=\"{0}\" aria-labelledby=\"{0}-title\">\n<h2 id=\"{0}-title\">{1}</h2>\n",
                     id, title);
}

/// `a, b, c and 5 more`.
std::string someOf(const std::vector<std::string>& texts) {
  std::string all;
  for (std::size_t i = 0; i < texts.size() && i < mostReferences; ++i)
    all += (i > 0 ? ", " : "") + isolated(texts[i]);
  if (texts.size() > mostReferences) all += fmt::format(" and {} more", texts.size() - mostReferences);
  return all;
}

/// A bar of the planned and the booked hours of a day, as long as the capacity; `most`: the most hours of a
/// day, for teams without one.
std::string loadBar(const process::DayLoad& load, Seconds most) {
  const auto whole = std::max<std::int64_t>(
      {load.planned.count(), load.capacity ? load.capacity->count() : most.count(), std::int64_t{1}});
  const auto share = [&](Seconds time) { return static_cast<int>(200 * time.count() / whole); };
  std::string all =
      "<svg class=\"load\" viewBox=\"0 0 200 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect "
      "width=\"200\" height=\"10\"/>";
  const auto part = [&](std::string_view name, int from, int to) {
    if (to > from)
      all += fmt::format("<rect class=\"{}\" x=\"{}\" width=\"{}\" height=\"10\"/>", name, from, to - from);
  };
  const int planned = share(load.planned);
  const int capacity = load.capacity ? share(*load.capacity) : planned;
  part("planned", 0, std::min(planned, capacity));
  part("over", capacity, planned);
  part("booked", 0, std::min(share(load.booked), capacity));
  return all + "</svg>";
}

std::string loadRow(const process::DayLoad& load, Seconds most) {
  const bool isOver = load.capacity && load.planned > *load.capacity;
  std::string hours = load.capacity
                          ? fmt::format("{} of {} h", hoursText(load.planned), hoursText(*load.capacity))
                          : hoursText(load.planned) + " h";
  if (isOver) hours = fmt::format("<span class=\"late\">{}</span>, over", hours);
  if (load.booked.count() > 0) hours += fmt::format(", {} booked", hoursText(load.booked));
  if (load.late > 0) hours += fmt::format(", <span class=\"late\">{} late</span>", load.late);
  const auto day = parseDay(load.day);
  return fmt::format("<tr><th scope=\"row\">{}</th><td>{}{}</td></tr>\n",
                     day ? render::dayName(std::chrono::local_days(*day)) : load.day, hours,
                     loadBar(load, most));
}

}  // namespace

std::string boardDetail(process::Workspace& workspace, const Times& times, const process::BoardDetail& detail,
                        bool withDrawing) {
  const process::Assessed& record = detail.record;
  const model::RecordView<doc::Node> whole(record.document->root());
  std::vector<std::string> parts;
  if (const std::size_t count = record.assessment.reasons.size(); count > 0)
    parts.push_back(fmt::format("{} reason{}", count, count == 1 ? "" : "s"));
  if (const std::size_t count = record.facts.plan.steps.size(); count > 0)
    parts.push_back(fmt::format("plan of {} activit{}", count, count == 1 ? "y" : "ies"));
  if (detail.hasClock) parts.emplace_back("clock");
  if (whole.history().size() > 0) parts.emplace_back("history");
  return fmt::format("<details><summary>{}</summary>{}{}{}{}{}</details>", joined(parts),
                     reasonsOf(times, record), detail.hasClock ? clockOf(times, record) : "",
                     planOf(workspace, times, detail, withDrawing), historyOf(times, whole),
                     attachmentsOf(whole));
}

std::string boardLoad(const process::BoardPage& page) {
  if (page.load.empty()) return {};
  std::string all =
      section("load", "Team load") +
      "<p class=\"dim\">Hours of working time that unfinished activities need, by day.</p>\n<div "
      "class=\"cards\">\n";
  for (std::size_t begin = 0, end = 0; begin < page.load.size(); begin = end) {
    const process::Team& team = *page.load[begin]->team;
    all += fmt::format("<div class=\"card\"><h3>{}</h3>\n<table>\n",
                       isolated(team.name.empty() ? team.id : team.name));
    Seconds most{0};
    for (; end < page.load.size() && page.load[end]->team == &team; ++end)
      most = std::max(most, page.load[end]->planned);
    for (std::size_t i = begin; i < end; ++i) all += loadRow(*page.load[i], most);
    all += "</table></div>\n";
  }
  return all + "</div>\n</section>\n";
}

std::string boardChanges(const Times& times, const process::BoardPage& page, const std::string& since) {
  std::string all = section("changes", "Changes since " + htmlText(since));
  if (page.changes.empty()) return all + "<p>Nothing has changed.</p>\n</section>\n";
  std::set<std::string_view> shown;
  for (const process::AssessedRecord* record : page.records) shown.insert(record->id);
  all += "<ul class=\"changes\">\n";
  for (std::size_t i = 0; i < page.changes.size() && i < mostChanges; ++i) {
    const process::Difference& change = *page.changes[i];
    const std::string name = isolated(change.id);
    all += fmt::format(
        "<li>{}: {}</li>\n",
        shown.contains(change.id) ? fmt::format("<a href=\"#{}\">{}</a>", htmlText(change.id), name) : name,
        isolated(differenceText(times, change)));
  }
  all += "</ul>\n";
  if (page.changes.size() > mostChanges)
    all += fmt::format("<p>{} more: som diff</p>\n", page.changes.size() - mostChanges);
  return all + "</section>\n";
}

std::string boardProblems(const Times& times, const process::BoardPage& page) {
  if (page.problems.empty()) return {};
  std::string all = section("problems", "Open problems") + "<div class=\"cards\">\n";
  for (const process::BoardProblem& problem : page.problems) {
    const process::AssessedRecord& record = *problem.record;
    all += fmt::format(
        "<div class=\"card {}\"><h3>{}</h3>\n<p><span class=\"level\">{}</span> <a href=\"#{}\">{}</a> "
        "{}{}</p>\n",
        policy::levels.name(record.assessment.level),
        isolated(record.description.empty() ? record.id : record.description),
        boardWord(record.assessment.level), htmlText(record.id), htmlText(record.id), htmlText(record.state),
        problem.created ? " since " + times.shown(problem.created) : "");
    all +=
        fmt::format("<p>Cause: {}</p>\n", problem.cause.empty() ? "not found yet" : isolated(problem.cause));
    if (!problem.finding.empty()) all += fmt::format("<p>{}</p>\n", isolated(problem.finding));
    if (!problem.services.empty()) all += fmt::format("<p>Affects {}</p>\n", someOf(problem.services));
    if (!problem.customerReports.empty())
      all += fmt::format("<p>Customer reports: {}</p>\n", someOf(problem.customerReports));
    all += problem.alarms.empty() ? "<p class=\"dim\">No alarms.</p>\n" : "<ul>\n";
    for (std::size_t i = 0; i < problem.alarms.size() && i < mostReferences; ++i) {
      const process::BoardAlarm& alarm = problem.alarms[i];
      std::vector<std::string> parts;
      for (const std::string& text : {alarm.severity, alarm.state, alarm.object, alarm.problem})
        if (!text.empty()) parts.push_back(isolated(text));
      if (alarm.raised) parts.push_back("raised " + times.shown(alarm.raised));
      all += fmt::format("<li>{}<br><small>{}</small></li>\n", joined(parts), isolated(alarm.id));
    }
    if (!problem.alarms.empty()) all += "</ul>\n";
    if (problem.alarms.size() > mostReferences)
      all += fmt::format("<p>{} more alarms: som report show {}</p>\n",
                         problem.alarms.size() - mostReferences, htmlText(record.id));
    all += "</div>\n";
  }
  all += "</div>\n";
  if (page.moreProblems > 0) all += fmt::format("<p>{} more: som report list</p>\n", page.moreProblems);
  return all + "</section>\n";
}

std::string boardFindings(const std::vector<Diagnostic>& findings) {
  if (findings.empty()) return {};
  Places places;
  std::string all = section("findings", "Bad files") +
                    "<p>These files were not used, or only in part; som validate tells more.</p>\n<ul>\n";
  for (std::size_t i = 0; i < findings.size() && i < mostFindings; ++i) {
    const Diagnostic& finding = findings[i];
    std::string place = finding.file;
    if (finding.isPlaced()) place += fmt::format(":{}", finding.position(places).line);
    all += fmt::format("<li>{}{}{}</li>\n", isolated(place), place.empty() ? "" : ": ",
                       isolated(finding.message));
  }
  all += "</ul>\n";
  if (findings.size() > mostFindings)
    all += fmt::format("<p>{} more: som validate</p>\n", findings.size() - mostFindings);
  return all + "</section>\n";
}

}  // namespace som::cli
