#include "cli/times.hpp"

#include <fmt/format.h>

#include "base/duration.hpp"
#include "base/years.hpp"
#include "calendar/read_time.hpp"

namespace som::cli {

const calendar::Zone& Times::zone() const { return workspace_ ? workspace_->zone() : *calendar::Zone::utc(); }

std::optional<calendar::ReadTime> Times::parse(const std::string& text) const {
  auto time = calendar::readTime(text, {zone(), now_});
  if (time && !time->doubt.empty())
    doubt_(Diagnostic(Code::doubtfulTime, time->doubt)
               .as(Severity::warning)
               .hint("give its offset, as in " + calendar::formatLocal(time->first, zone())));
  return time;
}

Instant Times::readAt(const std::string& text, bool endOfDay) const {
  const auto time = parse(text);
  if (!time) throw Error(calendar::noTime(text));
  const Instant moment = time->at(endOfDay);
  if (!isInYears(moment))
    throw Error(Diagnostic(Code::invalidTime, fmt::format("'{}' {}", text, outsideYears)));
  return moment;
}

std::optional<model::TimeRange> Times::range(const std::string& text) const {
  const auto time = parse(text);
  return time ? std::optional(model::TimeRange{time->first, time->last}) : std::nullopt;
}

std::string Times::shown(std::optional<Instant> time) const {
  constexpr std::size_t toMinute = 16;
  std::string text = shownToSecond(time);
  if (time && !inUtc_) text.resize(toMinute);
  return text;
}

std::string Times::shownToSecond(std::optional<Instant> time) const {
  constexpr std::size_t toSecond = 19;
  if (!time) return {};
  if (inUtc_) return formatInstant(*time);
  const auto local = zone().toLocal(*time);
  std::string text = formatInstant(Instant{local.time_since_epoch()});
  text[10] = ' ';
  text.resize(toSecond);
  return text;
}

std::string Times::relative(std::optional<Instant> time) const { return standing(time, std::nullopt).text; }

render::Cell Times::standing(std::optional<Instant> target, std::optional<Instant> met, Instant at) {
  if (!target) return {std::string()};
  const Seconds left = *target - met.value_or(at);
  const bool isLate = left.count() < 0;
  const std::string by = humanSeconds(isLate ? -left : left);
  const std::string text = met      ? fmt::format("met {} {}", by, isLate ? "late" : "before")
                           : isLate ? by + " late"
                                    : "in " + by;
  return {text, isLate ? render::Colour::red : render::Colour::none};
}

}  // namespace som::cli
