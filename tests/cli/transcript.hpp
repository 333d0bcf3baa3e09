#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "machine.hpp"

namespace som::test {

/// Finds and reads the file that `$ include NAME` or `$ load DIR` means.
struct Sources {
  std::function<std::string(const std::string& name)> include;
  std::function<std::map<std::string, std::string>(const std::string& name)> sample;
};

/// What a transcript came to.
struct Played {
  std::string text;                   ///< the transcript with what really happened
  std::vector<std::string> failures;  ///< what is wrong whatever the transcript expects
  int commands = 0;
};

/// Plays a transcript: commands and comments are kept, expectations are replaced by what happened. A
/// transcript holds when the text is the same as before and there are no failures.
///
///     # a comment
///     $ som order show 7K3F        a command; `<<EOF` and `< PATH` give it standard input
///       a line of standard output
///       ! a line of standard error
///       [3]                        the exit status, where it is not 0
///     $ som help | grep -v verbs:  hides the lines of both streams that contain the text
///
/// Beside `som` there are, for what people and other programs do: `cat PATH`, `write PATH <<EOF`,
/// `edit PATH s/OLD/NEW/`, `remove PATH`, `move FROM TO`, `plant PATH link|other`, `chmod MODE
/// PATH`, `files [private]`, `payload PATH <<EOF` (a file outside the workspace), `load SAMPLE`, `include
/// FILE`, `now TIME`, `random SEED`, `fill PATH TEXT TIMES` (appends), `broken-clock`, `env NAME=VALUE`,
/// `user NAME`, `tty WIDTH`, `notty`, `programs STATUS`; `program exit|signal|missing|timeout|interrupted
/// WHAT [DURATION]
/// <<EOF` (how the programs that are watched end, and what they print), `during COMMAND …` (what somebody
/// does while the next one runs), `program-saw [input]` (the command and SOM_ variables that it got, or its
/// input); and for what a disk does: `fail-at create|rename|sync N` (the n-th of the next command),
/// `outage-at …` (and all that follow), `crash-at …`, `restart`, `lock`, `unlock`, and `meanwhile
/// create|rename|sync N edit|append|put PATH WHAT` (somebody else, right before it).
///
/// After every `som` command the rules that hold for all of them are checked: one that fails, reads only or
/// has `-n` leaves every byte as it is, and what is printed as JSON fits its schema. A change is tried with
/// -n first, which must say the same; and each command that `jeopardy next` prints is tried, and must be
/// accepted.
Played play(const std::string& text, const Sources& sources);

/// The rule that a command broke; empty where it broke none.
std::string brokenRule(const std::vector<std::string>& arguments, const Ran& ran,
                       const std::map<std::string, std::string>& before,
                       const std::map<std::string, std::string>& after);

}  // namespace som::test
