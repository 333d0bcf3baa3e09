#pragma once

#include <fmt/format.h>

#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "policy/escalation.hpp"

/// Plays what happens to one record, with a scan at each moment, and says who was told what.
namespace som::test {

/// A record, its ladder, and its surroundings. Scans write into its history as `scan --escalate` does.
class LadderStory {
 public:
  using Ladders = std::map<std::string, policy::Ladder>;
  LadderStory(const Ladders& ladders, const std::string& ladder, Instant start)
      : ladders_(ladders), start_(start) {
    use(ladder);
    at_.parties = {{"assignee", "jane"}, {"team-lead:access", "lea"}};
  }

  /// Plays events `MINUTE WORD [ARGUMENT]`, separated by commas. The minutes count from the start. Returns
  /// what the scans did, each with its minute:
  /// `1>omar` level 1 was told to omar, `1+2>omar` its second repeat, `1~1>omar` after a lapse,
  /// `1(works)` it fired and was deferred, `1!omar` it was told later, `end>omar` the end of the episode.
  std::string play(const std::string& story) {
    std::istringstream events(story);
    for (std::string event; std::getline(events, event, ',');) {
      std::istringstream words(event);
      int minute = 0;
      std::string word;
      std::string argument;
      words >> minute >> word >> argument;
      now_ = start_ + Seconds{60 * minute};
      happens(word, argument);
      if (word.back() != '!') scan(minute);
    }
    return said_;
  }

 private:
  void use(const std::string& ladder) {
    history_.ladders.erase("");
    if (ladder != "none") history_.ladders[""] = ladders_.at(ladder);
  }

  void happens(std::string word, const std::string& argument) {
    if (word.back() == '!') word.pop_back();
    if (word == "ok" || word == "risk" || word == "jeopardy" || word == "overdue")
      level_ = levelOf(word);
    else if (word == "ack")
      acknowledge(argument);
    else if (word == "silence")
      at_.silences = {argument};
    else if (word == "heard")
      at_.silences.clear();
    else if (word == "parent")
      at_.inhibited[argument] = {"P"};
    else if (word == "gone")
      at_.inhibited.clear();
    else if (word == "assign")
      at_.parties["assignee"] = argument;
    else if (word == "policy")
      use(argument);
    else if (word == "hand")
      history_.escalations.push_back(
          {.episode = "", .level = std::stoi(argument), .at = now_, .notified = {"li"}});
    else if (word == "end")
      end();
    else if (word != "scan")
      throw std::invalid_argument(word);
  }

  static policy::Level levelOf(const std::string& word) {
    return word == "ok"     ? policy::Level::onTrack
           : word == "risk" ? policy::Level::atRisk
                            : policy::levels.parse(word == "jeopardy" ? "inJeopardy" : word).value();
  }

  void acknowledge(const std::string& by) {
    for (policy::Escalation& entry : history_.escalations)
      if (!entry.acknowledged) {
        entry.acknowledged = now_;
        entry.acknowledgedBy = by;
      }
  }

  void addAlert(policy::Level level, bool ended) {
    history_.alerts.push_back({"a" + std::to_string(history_.alerts.size()), now_, level, ended});
  }

  void end() {
    level_ = policy::Level::onTrack;
    if (policy::episodeAt(history_, now_)) addAlert(level_, true);
  }

  void scan(int minute) {
    if (history_.latest() <= now_ && history_.level() != level_) addAlert(level_, false);
    at_.now = now_;
    const policy::Due due = policy::dueAt(history_, at_);
    const auto say = [&](const std::string& what) {
      said_ += fmt::format("{}{}:{}", said_.empty() ? "" : " ", minute, what);
    };
    for (const auto& one : due.ended) say("end>" + listed(one.notified));
    for (const auto& one : due.tellings) say(fmt::format("{}!{}", one.step->level, listed(one.notice.to)));
    for (const auto& one : due.firings) say(textOf(one));
    for (const auto& one : due.firings)
      if (one.repeat == 0 && !one.step->assign.empty()) at_.parties["assignee"] = one.step->assign;
    if (!due.firings.empty()) history_.ladders.emplace(due.episode->id, *due.episode->ladder);
    policy::apply(history_, due, now_);
  }

  static std::string textOf(const policy::Firing& firing) {
    std::string text = std::to_string(firing.step->level);
    if (firing.repeat > 0) text += (firing.lapsed ? "~" : "+") + std::to_string(firing.repeat);
    if (firing.renewable) text += "*";
    const policy::Notice& notice = firing.notice;
    if (!notice.to.empty()) text += ">" + listed(notice.to);
    for (const auto* obstacles : {&notice.silencedBy, &notice.inhibitedBy})
      if (!obstacles->empty()) text += "(" + listed(*obstacles) + ")";
    return text;
  }

  static std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : "&") + name;
    return text;
  }

  const Ladders& ladders_;
  Instant start_;
  Instant now_{};
  policy::Level level_ = policy::Level::onTrack;
  policy::EscalationHistory history_;
  policy::Circumstances at_{};
  std::string said_;
};

}  // namespace som::test
