#pragma once

#include <functional>
#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

/// New records of every kind, from options or from payloads.
namespace som::process {

/// The type of reference under which a record keeps the key that it was created with.
inline constexpr std::string_view idempotencyKeyType = "idempotencyKey";

/// The options of `create` besides the record.
struct CreateOptions {
  bool strict = false;              ///< refuse a payload that needs to be normalised, or has a warning
  std::string idempotencyKey = {};  ///< a repeated create with the same key returns the first record
  /// The content by which a repeated create with the key is recognised: dates as they were typed, because
  /// `+P2D` is another moment then. The function that makes the record adds the other content.
  std::string content = {};
  UnitOfWork::Cause cause = UnitOfWork::Cause::asked;
  std::string text = "created";                        ///< the text of the outcome
  std::function<void(UnitOfWork&, Draft&)> then = {};  ///< called for each new record
};

/// The kinds that a payload may have.
struct PayloadKinds {
  const model::KindRow* noun;              ///< any kind of its noun
  const model::KindRow* chosen = nullptr;  ///< `--kind`: this one, even if the payload names none
};

/// Returns the first free id of a record that som makes for a part of the record of this id: an activity, an
/// item, or a cause. Two branches that make the same record give it the same id.
std::string derivedIdFor(const UnitOfWork& unit, const model::KindRow& kind, std::string_view parent,
                         std::string_view part);

/// Adds a record at the beginning of its lifecycle: id, state, time of creation, the terms of its service
/// level; or reports the record of an earlier create with the same key, and returns null. Throws
/// duplicate-id, changed-meanwhile if that create had other content, and as `checkAgainstOthers`.
Draft* createRecord(UnitOfWork& unit, const model::KindRow& kind, doc::Value record,
                    const CreateOptions& create);

/// Creates a record for each document of a payload, all or none. Findings have their places in the payload.
/// Throws Error: unknown-kind, schema findings, and with `strict` a finding for each field that needs to be
/// normalised and for each warning about a record.
ChangeResult createFromPayload(Workspace& workspace, const Env& env, const ChangeOptions& options,
                               const std::vector<doc::Document>& payloads, const PayloadKinds& kinds,
                               const CreateOptions& create);

}  // namespace som::process
