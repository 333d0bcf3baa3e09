#pragma once

#include <optional>
#include <string>
#include <vector>

#include "doc/markers.hpp"
#include "doc/value.hpp"
#include "model/kind.hpp"

/// The events of two versions of a record in a merge.
namespace som::process {

/// The record that the events of two versions lead to.
struct MergedEvents {
  doc::Value record;
  std::vector<std::string> flaws;  ///< events that are illegal at their place or lead elsewhere, for people
};

/// The events of two versions of a record that their base lacks.
class EventMerge {
 public:
  /// `kind` and `base` may be null. The values must outlive it.
  EventMerge(const model::KindRow* kind, const doc::Value* base, const doc::Value& ours,
             const doc::Value& theirs);

  /// True if the events say which states the result has: one version has all events of the other, or the
  /// events of each lead from the base to its states.
  bool isUsable() const { return isUsable_; }

  /// Returns the merged contents with the states, and the fields that events write, that follow.
  ///
  /// If one version has all events, they are those of that version. Otherwise the events of both are replayed
  /// over the base in the order of their history; one that both carried out, and whose state holds already,
  /// changes nothing. If that does not fit, the events of one version after those of the other are replayed,
  /// and the states stand if both orders lead to the same ones.
  MergedEvents of(const doc::Value& contents) const;

 private:
  bool isExplained(const doc::Value& version) const;
  std::optional<MergedEvents> inEitherOrder(const doc::Value& contents) const;

  const model::KindRow* kind_;
  const doc::Value* base_;
  const doc::Value& ours_;
  const doc::Value& theirs_;
  const doc::Value* newer_ = nullptr;  ///< the version that has all events
  bool isUsable_ = false;
};

/// Returns the events of a version that the base lacks, for people: `2026-11-28T10:00:00Z jane: complete
/// survey (inProgress → completed) [01M60Y2YM9W00DMG2HBSP3Q017]`, with the ids of their tracking records and
/// the members that they changed. `kind` is null for other documents.
std::vector<doc::StoryLine> storyOf(const model::KindRow* kind, const doc::Value* base,
                                    const doc::Value& version);

}  // namespace som::process
