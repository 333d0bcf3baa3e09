#include <fmt/format.h>

#include <algorithm>

#include "render/plan_chart.hpp"
#include "render/terminal.hpp"
#include "render/xml.hpp"

namespace som::render {
namespace {

constexpr int width = 960;
constexpr int labels = 220;  ///< left of the bars
constexpr int margin = 20;
constexpr int top = 70;
constexpr int rowHeight = 26;
constexpr int barHeight = 16;
constexpr std::size_t longestLabel = 28;

/// Maps moments to horizontal positions.
class Scale {
 public:
  explicit Scale(const PlanChart& chart) : begin_(chart.now), end_(chart.now) {
    for (const plan::Step& step : chart.plan.steps) {
      begin_ = std::min(begin_, step.start);
      end_ = std::max({end_, step.end, step.endMax});
    }
    if (chart.due) end_ = std::max(end_, *chart.due);
    begin_ = chart.due ? std::min(begin_, *chart.due) : begin_;
    if (end_ == begin_) end_ += Seconds{1};
  }

  int x(Instant time) const {
    const auto share =
        static_cast<double>((time - begin_).count()) / static_cast<double>((end_ - begin_).count());
    return labels + static_cast<int>(share * (width - labels - margin) + 0.5);
  }
  Instant begin() const { return begin_; }
  Instant end() const { return end_; }

 private:
  Instant begin_;
  Instant end_;
};

std::string text(int x, int y, std::string_view content, std::string_view attributes = {}) {
  return fmt::format("  <text x=\"{}\" y=\"{}\"{}>{}</text>\n", x, y, attributes, xmlText(content));
}

std::string bar(int from, int to, int y, std::string_view colour) {
  return fmt::format("  <rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2\" fill=\"{}\"/>\n", from, y,
                     std::max(2, to - from), barHeight, colour);
}

std::string mark(int x, int bottom, std::string_view label, int y, std::string_view colour) {
  const std::string_view anchor = x > width / 2 ? "end" : "start";
  return fmt::format(
             "  <line x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke=\"{}\" stroke-dasharray=\"4 3\"/>\n", x,
             y + 4, x, bottom, colour) +
         text(x, y, label, fmt::format(" fill=\"{}\" text-anchor=\"{}\"", colour, anchor));
}

std::string row(const PlanChart& chart, const plan::Step& step, const Scale& scale, int y) {
  const std::string_view colour = step.finished ? "#9aa0a6" : step.critical ? "#c5221f" : "#1a73e8";
  const std::string_view pale = step.critical ? "#f4c7c3" : "#c6dafc";
  std::string all = "  <g>\n";
  all += fmt::format("  <title>{}: {} to {}, at most {}{}</title>\n", xmlText(step.id),
                     xmlText(chart.shown(step.start)), xmlText(chart.shown(step.end)),
                     xmlText(chart.shown(step.endMax)), step.critical ? ", critical" : "");
  all += text(margin, y + barHeight - 4, fitted(terminalSafe(step.id), longestLabel));
  if (!step.finished && step.endMax > step.end)
    all += bar(scale.x(step.start), scale.x(step.endMax), y, pale);
  all += bar(scale.x(step.start), scale.x(step.end), y, colour);
  return all + "  </g>\n";
}

}  // namespace

std::string gantt(const PlanChart& chart) {
  const Scale scale(chart);
  const int bottom = top + rowHeight * static_cast<int>(chart.plan.steps.size());
  const int height = bottom + 40;
  std::string all = fmt::format(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" "
      "font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n  <title>{2}</title>\n"
      "  <rect width=\"{0}\" height=\"{1}\" fill=\"#fff\"/>\n",
      width, height, xmlText(chart.title));
  all += text(margin, 24, chart.title, " font-size=\"15\" font-weight=\"bold\"");
  int y = top;
  for (const plan::Step& step : chart.plan.steps) {
    all += row(chart, step, scale, y);
    y += rowHeight;
  }
  all += mark(scale.x(chart.now), bottom, "now " + chart.shown(chart.now), 44, "#5f6368");
  if (chart.due) all += mark(scale.x(*chart.due), bottom, "due " + chart.shown(*chart.due), 60, "#c5221f");
  all += text(labels, bottom + 20, chart.shown(scale.begin()), " fill=\"#5f6368\"");
  all += text(width - margin, bottom + 20, chart.shown(scale.end()), " fill=\"#5f6368\" text-anchor=\"end\"");
  return all + "</svg>\n";
}

}  // namespace som::render
