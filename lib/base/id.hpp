#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/env.hpp"

namespace som {

/// The parts of a record's id `SO-20261121-7K3F9QXW`, views into it.
struct RecordId {
  std::string_view prefix;  ///< two upper-case letters
  std::string_view date;    ///< eight digits, a day that exists
  std::string_view random;  ///< eight Crockford base32 characters
};

/// Takes an id of our form apart; nothing for any other text.
std::optional<RecordId> parseRecordId(std::string_view text);

/// A new id for a record of kind `prefix`, dated at `env.now`.
std::string makeRecordId(std::string_view prefix, const Env& env);

/// A ULID (48 bits of milliseconds, 80 random bits): ids inside a record that people do not choose.
std::string makeUlid(const Env& env);

/// The id of a record that som makes by itself for a part of another record: the day of the parent's id, and
/// a random part that follows from parent, part and attempt. Two branches that make the same record give it
/// the same id. The parent's id has our form.
std::string derivedRecordId(std::string_view prefix, std::string_view parent, std::string_view part,
                            std::size_t attempt);

/// The ULID that sorts right after another one; nullopt for a text that is no ULID, and for the last one.
std::optional<std::string> nextUlid(std::string_view ulid);

/// The second in which a ULID was made; nullopt for a text that is no ULID.
std::optional<Instant> ulidTime(std::string_view ulid);

/// An id of 32 hexadecimal digits that follows from its parts: whoever makes the same thing gives it the same
/// id.
std::string derivedId(const std::vector<std::string>& parts);

/// True for texts that may name a catalogue entry, team, calendar or activity and become part of a file name:
/// letters, digits and `._-`, not starting with `.` or `-`, at most 128 characters.
bool isPlainId(std::string_view text);

}  // namespace som
