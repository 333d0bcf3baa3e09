#pragma once

#include <functional>
#include <string>
#include <vector>

#include "process/work/unit_of_work.hpp"

/// New records of every kind, from options or from payloads.
namespace som::process {

/// The type of reference under which a record keeps the key that it was created with.
inline constexpr std::string_view idempotencyKeyType = "idempotencyKey";

/// What `create` takes beside the record itself.
struct CreateOptions {
  bool strict = false;              ///< refuse a payload that would have to be normalised
  std::string idempotencyKey = {};  ///< a repeated create with the same key gives the first one's record
  UnitOfWork::Cause cause = UnitOfWork::Cause::asked;
  std::string text = "created";                        ///< what to tell a person
  std::function<void(UnitOfWork&, Draft&)> then = {};  ///< what follows for each record that was made
};

/// Which kinds a payload may have.
struct PayloadKinds {
  const model::KindRow* noun;              ///< any kind of its noun
  const model::KindRow* chosen = nullptr;  ///< `--kind`: this one, also where the payload does not say
};

/// The id of a record that som makes by itself for a part of another one, an activity or an item: the first
/// that is free. Two branches that make the same record give it the same id.
std::string derivedIdFor(const UnitOfWork& unit, const model::KindRow& kind, const Draft& parent,
                         std::string_view part);

/// Adds a record at the beginning of its lifecycle: id, state, time of creation, the terms of its service
/// level; or reports the one that an earlier create with the same key made, and gives null. Throws
/// duplicate-id.
Draft* createRecord(UnitOfWork& unit, const model::KindRow& kind, doc::Value record,
                    const CreateOptions& create);

/// Creates a record for each document of a payload, all or none; every finding has its place in the payload.
/// Throws Error: unknown-kind, schema findings, and with `strict` what was normalised.
ChangeResult createFromPayload(Workspace& workspace, const Env& env, const ChangeOptions& options,
                               const std::vector<doc::Document>& payloads, const PayloadKinds& kinds,
                               const CreateOptions& create);

}  // namespace som::process
