#include "workspace/difference.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "render/object.hpp"

namespace som::cli {

using process::Difference;
using What = Difference::What;

std::string_view nameOf(What what) {
  switch (what) {
    case What::added:
      return "added";
    case What::removed:
      return "removed";
    case What::changed:
      return "changed";
    case What::comments:
      break;
  }
  return "comments";
}

std::string moved(const process::Move& move) {
  const auto shown = [](const std::string& text) { return text.empty() ? std::string("-") : text; };
  return fmt::format("{} → {}", shown(move.from), shown(move.to));
}

doc::Value moveJson(const process::Move& move) { return {{"from", move.from}, {"to", move.to}}; }

/// A value in a line of text: short, or only that it differs.
std::string valueText(const process::ValueMove& one) {
  constexpr std::size_t longest = 40;
  const bool isShort = one.value.from.size() <= longest && one.value.to.size() <= longest;
  const auto isComposite = [](const std::string& text) {
    return text.starts_with('{') || text.starts_with('[');
  };
  if (isShort && !isComposite(one.value.from) && !isComposite(one.value.to))
    return fmt::format("{} {}", one.label, moved(one.value));
  return fmt::format("{} {}", one.label,
                     one.value.from.empty() ? "added"
                     : one.value.to.empty() ? "removed"
                                            : "changed");
}

std::string differenceText(const Times& times, const Difference& one) {
  std::vector<std::string> parts;
  const auto add = [&](std::string text) { parts.push_back(std::move(text)); };
  if (one.what == What::comments)
    return one.isOtherFormat ? "only the format of the file" : "only comments or layout";
  if (one.what == What::removed) add("removed");
  if (one.what == What::added) add(one.state.to.empty() ? "new" : "new, " + one.state.to);
  const std::string reason = one.reason.empty() ? "" : fmt::format(" ({})", one.reason);
  if (one.what == What::changed && one.state.isMove()) add(moved(one.state) + reason);
  for (const process::PartMove& part : one.parts) add(fmt::format("{} {}", part.part, moved(part.state)));
  if (one.what == What::changed && one.dueBefore != one.dueAfter)
    add("due " + moved({times.shown(one.dueBefore), times.shown(one.dueAfter)}));
  if (one.what == What::changed && one.level.isMove()) add(moved(one.level));
  if (one.what == What::added && !one.level.to.empty()) add(one.level.to);
  if (one.what == What::changed && one.assignee.isMove()) add("assignee " + moved(one.assignee));
  if (one.notes > 0) add(one.notes == 1 ? "1 note" : fmt::format("{} notes", one.notes));
  constexpr std::size_t mostValues = 6;
  for (std::size_t n = 0; n < std::min(one.values.size(), mostValues); ++n) add(valueText(one.values[n]));
  if (one.values.size() > mostValues) add(fmt::format("{} more values", one.values.size() - mostValues));
  if (one.isOtherFormat) add("another format of the file");
  if (parts.empty()) add(one.kind ? "history" + reason : std::string(nameOf(one.what)));
  return fmt::format("{}", fmt::join(parts, "; "));
}

doc::Value differenceJson(const Difference& one) {
  render::Object object;
  object.add("id", one.id).add("path", one.path).add("change", nameOf(one.what));
  if (one.kind) object.add("kind", one.kind->type);
  const auto add = [&](std::string_view name, const process::Move& move) {
    if (move.isMove()) object.add(name, moveJson(move));
  };
  add("state", one.state);
  object.addAny("reason", one.reason);
  const auto dateOf = [](std::optional<Instant> time) { return time ? formatInstant(*time) : std::string(); };
  add("due", {dateOf(one.dueBefore), dateOf(one.dueAfter)});
  add("level", one.level);
  add("assignee", one.assignee);
  doc::Value parts = doc::Value::array();
  for (const process::PartMove& part : one.parts)
    parts.push_back({{"part", part.part}, {"from", part.state.from}, {"to", part.state.to}});
  object.addAny("parts", std::move(parts));
  if (one.notes > 0) object.add("notes", one.notes);
  doc::Value values = doc::Value::array();
  for (const process::ValueMove& value : one.values)
    values.push_back({{"path", value.path}, {"from", value.value.from}, {"to", value.value.to}});
  object.addAny("values", std::move(values));
  if (one.isOtherFormat) object.add("otherFormat", true);
  return object.take();
}

}  // namespace som::cli
