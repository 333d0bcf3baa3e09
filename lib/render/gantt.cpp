#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "render/plan_chart.hpp"
#include "render/terminal.hpp"
#include "render/time_axis.hpp"
#include "render/xml.hpp"

namespace som::render {
namespace {

constexpr int width = 960;
constexpr int margin = 16;
constexpr int assignees = 216;  ///< where the assignees begin
constexpr int chartLeft = 344;
constexpr int chartRight = width - margin;
constexpr int headBottom = 56;  ///< of the title and the line below it
constexpr int axisHeight = 40;
constexpr int top = headBottom + axisHeight;
constexpr int rowHeight = 28;
constexpr int barHeight = 14;
constexpr int thinHeight = 4;
constexpr std::size_t longestTitle = 110;
constexpr std::size_t longestName = 30;
constexpr std::size_t longestAssignee = 18;

constexpr std::string_view style =
    ".gantt{background:#fff;font:12px sans-serif}"
    ".gantt text{fill:#1f2328}"
    ".gantt .paper{fill:#fff}"
    ".gantt .head{font-size:15px;font-weight:bold}"
    ".gantt .dim{fill:#59636e}"
    ".gantt .small{font-size:10px}"
    ".gantt .closed{fill:#eaeef2}"
    ".gantt .line{stroke:#d1d9e0}"
    ".gantt .week{stroke:#9aa4ae}"
    ".gantt .planned{fill:#0969da}"
    ".gantt .done{fill:#818b98}"
    ".gantt .critical{fill:#cf222e;stroke:#660018;stroke-width:2}"
    ".gantt .link{fill:none;stroke:#818b98}"
    ".gantt .tip{fill:#818b98}"
    ".gantt .link.red{stroke:#cf222e;stroke-width:2}"
    ".gantt .tip.red{fill:#cf222e}"
    ".gantt .now{stroke:#1f2328;stroke-width:2}"
    ".gantt .due{stroke:#cf222e;stroke-width:2;stroke-dasharray:5 3}"
    ".gantt .late{fill:#a40e26}"
    "@media screen and (prefers-color-scheme:dark){"
    ".gantt{background:#0d1117}"
    ".gantt text{fill:#e6edf3}"
    ".gantt .paper{fill:#0d1117}"
    ".gantt .dim{fill:#9198a1}"
    ".gantt .closed{fill:#21262d}"
    ".gantt .line{stroke:#30363d}"
    ".gantt .week{stroke:#656c76}"
    ".gantt .planned{fill:#4493f8}"
    ".gantt .critical{fill:#da3633;stroke:#ffb3ad}"
    ".gantt .link.red{stroke:#f85149}"
    ".gantt .tip.red{fill:#f85149}"
    ".gantt .now{stroke:#e6edf3}"
    ".gantt .due{stroke:#f85149}"
    ".gantt .late{fill:#ff7b72}"
    "}";

/// The due date is drawn only if the bars keep a quarter of the width; otherwise an arrow points to it.
bool fitsDue(Instant begin, Instant end, Instant due) {
  const Seconds room = std::max<Seconds>(3 * (end - begin), std::chrono::days{2});
  return due > begin - room && due < end + room;
}

TimeAxis axisOf(const PlanChart& chart) {
  Instant begin = chart.now;
  Instant end = chart.now;
  for (const plan::Step& step : chart.plan.steps) {
    if (step.neverBegan) continue;
    begin = std::min(begin, step.start);
    end = std::max({end, step.end, step.endMax});
  }
  if (chart.due && fitsDue(begin, end, *chart.due)) {
    begin = std::min(begin, *chart.due);
    end = std::max(end, *chart.due);
  }
  const Seconds edge = std::max<Seconds>((end - begin) / 40, std::chrono::minutes{30});
  return {chart.zone, begin - edge, end + edge, chartLeft, chartRight};
}

std::string ganttText(int x, int y, std::string_view content, std::string_view classes = {},
                      std::string_view anchor = {}) {
  if (content.empty()) return {};
  std::string attributes;
  if (!classes.empty()) attributes += fmt::format(" class=\"{}\"", classes);
  if (!anchor.empty()) attributes += fmt::format(" text-anchor=\"{}\"", anchor);
  return fmt::format("<text x=\"{}\" y=\"{}\"{}>{}</text>\n", x, y, attributes, xmlText(content));
}

std::string rectangle(int x, int y, int wide, int high, std::string_view classes, int corner = 0) {
  const std::string round = corner > 0 ? fmt::format(" rx=\"{}\"", corner) : "";
  return fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{} class=\"{}\"/>\n", x, y,
                     std::max(1, wide), high, round, classes);
}

std::string vertical(int x, int from, int to, std::string_view classes) {
  return fmt::format("<line x1=\"{0}\" y1=\"{1}\" x2=\"{0}\" y2=\"{2}\" class=\"{3}\"/>\n", x, from, to,
                     classes);
}

/// The classes of a bar, of which the first is also in the legend.
std::string_view classOf(const plan::Step& step) {
  return step.finished ? "done" : step.critical ? "critical" : "planned";
}

int middleOf(std::size_t row) { return top + static_cast<int>(row) * rowHeight + rowHeight / 2; }

/// Draws one plan.
class Gantt {
 public:
  Gantt(const PlanChart& chart, std::string_view id)
      : chart_(chart),
        id_(id),
        axis_(axisOf(chart)),
        bottom_(top + rowHeight * static_cast<int>(chart.plan.steps.size())) {}

  /// `sheet`: the style sheet of a drawing of its own.
  std::string draw(std::string_view sheet) const {
    const int height = bottom_ + 56;
    std::string all = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"{0}\" class=\"gantt\" viewBox=\"0 0 {1} {2}\" "
        "width=\"{1}\" height=\"{2}\" role=\"img\" aria-labelledby=\"{0}-title\">\n"
        "<title id=\"{0}-title\">{3}</title>\n",
        id_, width, height, xmlText("Plan of " + chart_.title));
    if (!sheet.empty()) all += fmt::format("<style>{}</style>\n", sheet);
    all += rectangle(0, 0, width, height, "paper");
    all += head() + closedHours() + ticks();
    for (std::size_t i = 0; i < chart_.activities.size(); ++i) all += links(i);
    for (std::size_t i = 0; i < chart_.plan.steps.size(); ++i) all += row(i);
    return all + marks() + legend() + "</svg>\n";
  }

 private:
  std::string head() const {
    std::string facts = chart_.due ? "due " + chart_.shown(*chart_.due) : "no due date";
    if (chart_.plan.expectedCompletion)
      facts += fmt::format(", expected {}", chart_.shown(*chart_.plan.expectedCompletion));
    if (chart_.plan.expectedCompletionMax)
      facts += fmt::format(", at most {}", chart_.shown(*chart_.plan.expectedCompletionMax));
    return ganttText(margin, 22, fitted(terminalSafe(chart_.title), longestTitle), "head") +
           ganttText(margin, 42, facts, "dim");
  }

  /// Shades the closed hours; rows of one calendar that follow each other share their rectangles.
  std::string closedHours() const {
    std::string all;
    if (!axis_.showsHours()) return all;
    const auto& activities = chart_.activities;
    for (std::size_t begin = 0, end = 0; begin < activities.size(); begin = end) {
      while (end < activities.size() && activities[end].calendar == activities[begin].calendar) ++end;
      const calendar::Calendar* calendar = activities[begin].calendar;
      if (!calendar) continue;
      Instant closed = axis_.begin();
      std::vector<calendar::Segment> open = calendar->segments(axis_.begin(), axis_.end());
      open.push_back({axis_.end(), axis_.end()});
      for (const calendar::Segment& segment : open) {
        const int from = axis_.x(closed);
        const int to = axis_.x(segment.begin);
        if (to > from)
          all += rectangle(from, top + static_cast<int>(begin) * rowHeight, to - from,
                           static_cast<int>(end - begin) * rowHeight, "closed");
        closed = segment.end;
      }
    }
    return all;
  }

  std::string ticks() const {
    std::string all;
    for (const Tick& tick : axis_.lower()) {
      all += vertical(tick.x, headBottom + 22, bottom_, "line");
      all += ganttText(tick.x + 3, headBottom + 35, tick.label, "dim small");
    }
    for (const Tick& tick : axis_.upper()) {
      if (tick.x > chartLeft) all += vertical(tick.x, headBottom + 4, bottom_, "week");
      all += ganttText(tick.x + 3, headBottom + 15, tick.label, "dim");
    }
    all += fmt::format("<line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" class=\"week\"/>\n", margin, top,
                       chartRight, top);
    return all;
  }

  /// The lines from the activities that one depends on.
  std::string links(std::size_t at) const {
    const auto& steps = chart_.plan.steps;
    if (at >= steps.size()) return {};
    std::string all;
    for (const std::string& needed : chart_.activities[at].dependsOn) {
      const plan::Step* before = chart_.plan.find(needed);
      if (!before || before->neverBegan || steps[at].neverBegan) continue;
      const auto from = static_cast<std::size_t>(before - steps.data());
      const bool critical = before->critical && steps[at].critical;
      all += link(axis_.x(before->end), middleOf(from), axis_.x(steps[at].start), middleOf(at),
                  critical ? " red" : "");
    }
    return all;
  }

  /// A line from the end of a bar: to the left end of another, or to its edge above or below.
  static std::string link(int x1, int y1, int x2, int y2, std::string_view red) {
    constexpr int out = 6;
    const bool sideways = x2 >= x1 + 2 * out;
    const int edge = y2 > y1 ? y2 - barHeight / 2 : y2 + barHeight / 2;
    const int back = y2 > y1 ? -5 : 5;
    const std::string line = sideways ? fmt::format("M{} {}h{}V{}H{}", x1, y1, out, y2, x2 - 5)
                                      : fmt::format("M{} {}h{}V{}", x1, y1, out, edge + back);
    const std::string tip = sideways ? fmt::format("M{} {}l-6 -4v8z", x2, y2)
                                     : fmt::format("M{} {}l-4 {}h8z", x1 + out, edge, back);
    return fmt::format("<path d=\"{0}\" class=\"link{2}\"/>\n<path d=\"{1}\" class=\"tip{2}\"/>\n", line, tip,
                       red);
  }

  std::string row(std::size_t at) const {
    const plan::Step& step = chart_.plan.steps[at];
    const int y = middleOf(at);
    const std::string_view assignee = chart_.assigneeOf(at);
    std::string tip =
        fmt::format("{}{}{}: ", chart_.nameOf(at), assignee.empty() ? "" : ", ", assignee) +
        (step.neverBegan ? std::string(wordOf(step.ending))
                         : fmt::format("{} to {}", chart_.shown(step.start), chart_.shown(step.end)));
    if (step.endMax > step.end && !step.neverBegan) tip += ", at most " + chart_.shown(step.endMax);
    if (step.finished && !step.neverBegan)
      tip += step.ending == plan::Ending::done ? ", finished" : fmt::format(", {}", wordOf(step.ending));
    if (step.critical) tip += ", critical";
    if (step.unknownDuration) tip += ", of unknown duration";
    std::string all = fmt::format("<g>\n<title>{}</title>\n", xmlText(tip));
    all += ganttText(margin, y + 4, fitted(terminalSafe(chart_.nameOf(at)), longestName));
    all += ganttText(assignees, y + 4, fitted(terminalSafe(assignee), longestAssignee), "dim");
    if (step.neverBegan) return all + ganttText(chartLeft + 4, y + 4, wordOf(step.ending), "dim") + "</g>\n";
    const int from = axis_.x(step.start);
    const int to = axis_.x(step.end);
    if (!step.finished && step.endMax > step.end) {
      const int most = axis_.x(step.endMax);
      all += rectangle(to, y - thinHeight / 2, most - to, thinHeight, step.critical ? "tip red" : "planned");
      all += rectangle(most, y - barHeight / 2, 2, barHeight, step.critical ? "tip red" : "planned");
    }
    all += rectangle(from, y - barHeight / 2, std::max(3, to - from), barHeight, classOf(step),
                     step.critical ? 0 : 3);
    return all + "</g>\n";
  }

  /// The lines for now and the due date, with their names at the bottom.
  std::string marks() const {
    const int now = axis_.x(chart_.now);
    std::string all = vertical(now, top, bottom_ + 6, "now");
    const int space = 40;
    const bool close = chart_.due && axis_.has(*chart_.due) && std::abs(axis_.x(*chart_.due) - now) < space;
    const bool before = close && axis_.x(*chart_.due) <= now;
    all += ganttText(now, bottom_ + 18, "now", "", close ? (before ? "start" : "end") : "middle");
    if (!chart_.due) return all;
    if (axis_.has(*chart_.due)) {
      const int due = axis_.x(*chart_.due);
      all += vertical(due, top, bottom_ + 6, "due");
      all += ganttText(due, bottom_ + 18, "due", "late", close ? (before ? "end" : "start") : "middle");
    } else if (*chart_.due < axis_.begin()) {
      all += ganttText(chartLeft, bottom_ + 18, "← due " + chart_.shown(*chart_.due), "late");
    } else {
      all += ganttText(chartRight, bottom_ + 18, "due " + chart_.shown(*chart_.due) + " →", "late", "end");
    }
    return all;
  }

  std::string legend() const {
    struct Entry {
      std::string_view classes;
      std::string_view name;
    };
    constexpr std::array bars = {Entry{"done", "finished"}, Entry{"planned", "planned"},
                                 Entry{"critical", "critical"}};
    const int y = bottom_ + 42;
    int x = margin;
    std::string all;
    for (const Entry& bar : bars) {
      all += rectangle(x, y - 6, 20, 12, bar.classes, bar.classes == "critical" ? 0 : 3);
      all += ganttText(x + 26, y + 4, bar.name, "dim");
      x += 96;
    }
    all += rectangle(x, y - 6, 12, 12, "planned", 3) + rectangle(x + 12, y - 2, 18, thinHeight, "planned") +
           rectangle(x + 30, y - 6, 2, 12, "planned") +
           ganttText(x + 38, y + 4, "typical and maximum end", "dim");
    x += 206;
    if (axis_.showsHours()) {
      all += rectangle(x, y - 6, 20, 12, "closed") + ganttText(x + 26, y + 4, "closed hours", "dim");
      x += 122;
    }
    all += vertical(x + 4, y - 7, y + 7, "now") + ganttText(x + 12, y + 4, "now", "dim");
    all += vertical(x + 58, y - 7, y + 7, "due") + ganttText(x + 66, y + 4, "due", "dim");
    return all + ganttText(chartRight, y + 4, "times of " + chart_.zone.name(), "dim", "end");
  }

  const PlanChart& chart_;
  const std::string_view id_;
  const TimeAxis axis_;
  const int bottom_;
};

}  // namespace

std::string_view wordOf(plan::Ending ending) {
  if (ending == plan::Ending::skipped) return "skipped";
  return ending == plan::Ending::cancelled ? "cancelled" : "done";
}

std::string_view PlanChart::nameOf(std::size_t activity) const {
  const bool named = activity < labels.size() && !labels[activity].name.empty();
  return named ? labels[activity].name : plan.steps[activity].id;
}

std::string_view PlanChart::assigneeOf(std::size_t activity) const {
  return activity < labels.size() ? std::string_view(labels[activity].assignee) : std::string_view();
}

std::string gantt(const PlanChart& chart) { return Gantt(chart, "plan").draw(style); }

std::string ganttPart(const PlanChart& chart, std::string_view id) { return Gantt(chart, id).draw({}); }

std::string_view ganttStyle() { return style; }

}  // namespace som::render
