#include <fmt/format.h>

#include <array>

#include "base/suggest.hpp"
#include "policy/jeopardy.hpp"

namespace som::policy {
namespace {

std::string by(const Reason& reason) { return humanSeconds(reason.by); }
std::string span(const Reason& reason, std::size_t number) {
  return humanSeconds(Seconds{reason.numbers[number]});
}
std::string worked(const Reason& reason, std::size_t number) {
  return humanWorkingTime(Seconds{reason.numbers[number]});
}
std::string_view level(const Reason& reason) { return levels.name(static_cast<Level>(reason.numbers[0])); }

std::string slaConsumed(const Reason& reason) {
  const auto [consumed, allowed, unused] = reason.numbers;
  return allowed > 0 ? fmt::format("{} % of the target's time is used", consumed * 100 / allowed)
                     : "the target's time is used";
}

std::string startLate(const Reason& reason) {
  const std::int64_t more = reason.numbers[0];
  return fmt::format("activity '{}' should have started {} ago{}", reason.activity, by(reason),
                     more > 0 ? fmt::format(" (and {} more)", more) : "");
}

std::string pausedTooLong(const Reason& reason) {
  return reason.numbers[0] > 0 ? "paused for " + span(reason, 0)
                               : fmt::format("the pause should have ended {} ago", by(reason));
}

std::string reservationExpiring(const Reason& reason) {
  return reason.activity.empty() ? fmt::format("the reservation of {} ended {} ago", reason.other, by(reason))
                                 : fmt::format("the reservation of {} ends {} before activity '{}' starts",
                                               reason.other, by(reason), reason.activity);
}

using Text = std::string (*)(const Reason&);

/// In the order of the enumeration.
constexpr std::array<Text, reasonTable.size()> texts = {
    [](const Reason& r) { return fmt::format("the due date passed {} ago", by(r)); },
    [](const Reason& r) { return fmt::format("nobody responded; the target passed {} ago", by(r)); },
    [](const Reason& r) { return fmt::format("expected completion is {} after the due date", by(r)); },
    [](const Reason& r) {
      return fmt::format("with maximum durations completion is {} after the due date", by(r));
    },
    [](const Reason& r) {
      return fmt::format("expected completion is {} inside the safety interval of {}", by(r), worked(r, 0));
    },
    [](const Reason& r) {
      return fmt::format("activity '{}' has run {}; the limit is the typical {} plus {} %", r.activity,
                         worked(r, 0), worked(r, 1), r.numbers[2]);
    },
    [](const Reason& r) {
      return fmt::format("activity '{}' has run {}; the maximum is {}", r.activity, worked(r, 0),
                         worked(r, 1));
    },
    [](const Reason& r) {
      return fmt::format("activity '{}' failed{}", r.activity, r.since ? " " + by(r) + " ago" : "");
    },
    startLate,
    [](const Reason& r) { return fmt::format("an update was due {} ago", by(r)); },
    [](const Reason& r) { return "nobody has been assigned for " + span(r, 0); },
    [](const Reason& r) { return "nothing was recorded for " + span(r, 0); },
    pausedTooLong,
    slaConsumed,
    [](const Reason& r) { return fmt::format("{} was expected {} ago", r.other, by(r)); },
    [](const Reason& r) { return fmt::format("{} is {}", r.other, level(r)); },
    [](const Reason& r) { return fmt::format("the prerequisite {} is {}", r.other, level(r)); },
    reservationExpiring,
    [](const Reason&) -> std::string { return "neither the record nor a service level gives a due date"; },
    [](const Reason& r) { return "unknown durations: " + joined(r.names); },
    [](const Reason& r) { return "notices are silenced by " + r.other; },
};

}  // namespace

std::string messageOf(const Reason& reason) { return texts[static_cast<std::size_t>(reason.code)](reason); }

}  // namespace som::policy
