#include "render/icalendar.hpp"

#include <algorithm>

namespace som::render {
namespace {

/// The most bytes of a line without its end.
constexpr std::size_t lineBytes = 75;

/// `20261121T091200Z`.
std::string timeText(Instant time) {
  std::string text = formatInstant(time);
  std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
  return text;
}

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string property(std::string_view name, std::string_view value) {
  return icalendarLine(std::string(name) + ":" + std::string(value));
}

std::string textProperty(std::string_view name, std::string_view text) {
  return text.empty() ? std::string() : property(name, icalendarText(text));
}

std::string categoriesOf(const CalendarEntry& entry) {
  std::string all;
  for (const std::string& category : entry.categories)
    all += (all.empty() ? "" : ",") + icalendarText(category);
  return all.empty() ? all : property("CATEGORIES", all);
}

std::string eventOf(const CalendarEntry& entry) {
  std::string text = "BEGIN:VEVENT\r\n";
  text += textProperty("UID", entry.uid);
  text += property("DTSTAMP", timeText(entry.changed));
  text += property("LAST-MODIFIED", timeText(entry.changed));
  text += property("DTSTART", timeText(entry.start));
  if (entry.end && *entry.end > entry.start) text += property("DTEND", timeText(*entry.end));
  text += textProperty("SUMMARY", entry.summary);
  text += textProperty("DESCRIPTION", entry.description);
  text += categoriesOf(entry);
  text += property("STATUS", entry.isConfirmed ? "CONFIRMED" : "TENTATIVE");
  text += property("TRANSP", entry.isBusy ? "OPAQUE" : "TRANSPARENT");
  return text + "END:VEVENT\r\n";
}

}  // namespace

std::string icalendarText(std::string_view text) {
  std::string escaped;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\r') {
      if (i + 1 < text.size() && text[i + 1] == '\n') continue;
      escaped += "\\n";
    } else if (c == '\n') {
      escaped += "\\n";
    } else if (c == '\\' || c == ',' || c == ';') {
      escaped += '\\';
      escaped += c;
    } else if ((static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) || c == '\t') {
      escaped += c;
    }
  }
  return escaped;
}

std::string icalendarLine(std::string_view text) {
  std::string line;
  std::size_t most = lineBytes;
  while (text.size() > most) {
    std::size_t cut = most;
    while (cut > 1 && isContinuation(text[cut])) --cut;
    line.append(text.substr(0, cut)).append("\r\n ");
    text.remove_prefix(cut);
    most = lineBytes - 1;  // the blank counts
  }
  return line.append(text).append("\r\n");
}

std::string icalendar(std::string_view name, const std::vector<CalendarEntry>& entries) {
  std::string text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//som//service order management//EN\r\n";
  text += "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n";
  text += textProperty("X-WR-CALNAME", name);
  for (const CalendarEntry& entry : entries) text += eventOf(entry);
  return text + "END:VCALENDAR\r\n";
}

}  // namespace som::render
