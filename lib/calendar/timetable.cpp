#include "calendar/timetable.hpp"

#include <algorithm>
#include <chrono>

namespace som::calendar {
namespace chr = std::chrono;
namespace {

constexpr Instant first = chr::sys_days{chr::year{2010} / 1 / 1};
constexpr chr::days length{56};
constexpr std::int64_t count = 40 * 365 / 56;  ///< some forty years
constexpr std::int64_t farthest = 5;           ///< in pages

std::int64_t numberOf(Instant t) {
  return chr::floor<chr::duration<std::int64_t, chr::days::period>>(t - first).count() / length.count();
}
Instant beginOf(std::int64_t number) { return first + number * length; }

}  // namespace

Timetable::Timetable() : pages_(std::make_unique<Page[]>(count)) {}

const Timetable::Page* Timetable::page(std::int64_t number, const Open& open) const {
  if (number < 0 || number >= count) return nullptr;
  Page& page = pages_[static_cast<std::size_t>(number)];
  std::call_once(page.written, [&] {
    page.open = open(beginOf(number), beginOf(number + 1));
    page.sums.push_back(Seconds{0});
    for (const Segment& s : page.open) page.sums.push_back(page.sums.back() + (s.end - s.begin));
  });
  return &page;
}

/// Open time from the beginning of the page to `t`.
Seconds Timetable::Page::until(Instant t) const {
  const auto next = std::lower_bound(open.begin(), open.end(), t,
                                     [](const Segment& s, Instant at) { return s.begin < at; });
  if (next == open.begin()) return Seconds{0};
  const auto index = static_cast<std::size_t>(next - open.begin()) - 1;
  return sums[index] + (std::min(t, open[index].end) - open[index].begin);
}

std::optional<Instant> Timetable::add(Instant t, Seconds d, const Open& open) const {
  if (t < first) return std::nullopt;
  const std::int64_t begin = numberOf(t);
  for (std::int64_t number = begin; number < begin + farthest; ++number) {
    const Page* at = page(number, open);
    if (!at) return std::nullopt;
    const Seconds wanted = (number == begin ? at->until(t) : Seconds{0}) + d;
    if (wanted <= at->sums.back()) {
      // The first segment after which the wanted time has passed.
      const auto reached = std::lower_bound(at->sums.begin(), at->sums.end(), wanted);
      const auto index = static_cast<std::size_t>(reached - at->sums.begin()) - 1;
      return at->open[index].begin + (wanted - at->sums[index]);
    }
    d = wanted - at->sums.back();
  }
  return std::nullopt;
}

std::optional<Instant> Timetable::subtract(Instant t, Seconds d, const Open& open) const {
  if (t < first) return std::nullopt;
  const std::int64_t begin = numberOf(t);
  for (std::int64_t number = begin; number > begin - farthest; --number) {
    const Page* at = page(number, open);
    if (!at) return std::nullopt;
    const Seconds passed = number == begin ? at->until(t) : at->sums.back();
    if (d <= passed) {
      // The last segment before which at most the rest has passed.
      const Seconds rest = passed - d;
      const auto later = std::upper_bound(at->sums.begin(), at->sums.end(), rest);
      const auto index = static_cast<std::size_t>(later - at->sums.begin()) - 1;
      return at->open[index].begin + (rest - at->sums[index]);
    }
    d -= passed;
  }
  return std::nullopt;
}

std::optional<Seconds> Timetable::between(Instant a, Instant b, const Open& open) const {
  if (a < first) return std::nullopt;
  const std::int64_t begin = numberOf(a);
  const std::int64_t end = numberOf(b);
  if (end >= count || end - begin >= farthest) return std::nullopt;
  Seconds sum = page(end, open)->until(b) - page(begin, open)->until(a);
  for (std::int64_t number = begin; number < end; ++number) sum += page(number, open)->sums.back();
  return sum;
}

}  // namespace som::calendar
