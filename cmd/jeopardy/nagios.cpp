#include <fmt/format.h>

#include "cli/plugin.hpp"
#include "jeopardy/jeopardy.hpp"

namespace som::cli {
namespace {

using policy::Level;

PluginState stateOf(const process::ScanResult& result, const std::string& flaw, const std::string& stale) {
  if (!flaw.empty()) return PluginState::unknown;
  if (!stale.empty() || policy::isRed(result.worst)) return PluginState::critical;
  return result.worst == Level::atRisk ? PluginState::warning : PluginState::ok;
}

/// `overdue=3;;0;0`: a value, the limits above which it warns and is critical, and its minimum.
std::string performance(const process::ScanResult& result, const ScanRun& run) {
  return fmt::format(
      "overdue={};;0;0 inJeopardy={};;0;0 atRisk={};0;;0 onTrack={};;;0 bad={};;;0 time={:.3f}s;;;0",
      countOf(result.counts, Level::overdue), countOf(result.counts, Level::inJeopardy),
      countOf(result.counts, Level::atRisk), countOf(result.counts, Level::onTrack), result.badFiles,
      std::chrono::duration<double>(run.duration).count());
}

}  // namespace

Exit printNagios(const Printer& printer, const process::ScanResult& result, const ScanRun& run,
                 const std::string& flaw, const std::string& stale) {
  std::string text = fmt::format(
      "{} of {} open records overdue, {} in jeopardy, {} at risk", countOf(result.counts, Level::overdue),
      result.scanned, countOf(result.counts, Level::inJeopardy), countOf(result.counts, Level::atRisk));
  if (!result.items.empty()) {
    const process::AssessedRecord& worst = *result.items.front();
    text += "; " + worst.id;
    if (!worst.assessment.reasons.empty()) text += " " + policy::messageOf(worst.assessment.reasons.front());
  }
  for (const std::string& more : {stale, flaw})
    if (!more.empty()) text = more + "; " + text;
  const PluginState state = stateOf(result, flaw, stale);
  printer.print(pluginLine(state, text, performance(result, run)));
  return pluginExit(state);
}

}  // namespace som::cli
