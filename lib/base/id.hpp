#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/env.hpp"

namespace som {

/// The parts of a record id `SO-20261121-7K3F9QXW`, as views into it.
struct RecordId {
  std::string_view prefix;  ///< two upper-case letters
  std::string_view date;    ///< eight digits that form an existing day
  std::string_view random;  ///< eight Crockford base32 characters
};

/// Splits an id of our form. Returns nullopt for any other text.
/// The result refers to the text, so a temporary string is refused.
std::optional<RecordId> parseRecordId(std::string_view text);
template <std::same_as<std::string> Temporary>
std::optional<RecordId> parseRecordId(Temporary&& text) = delete;

/// Makes a new id for a record of kind `prefix`, dated at `env.now`.
std::string makeRecordId(std::string_view prefix, const Env& env);

/// Makes a ULID (48 bits of milliseconds, 80 random bits): the form of generated ids inside records.
std::string makeUlid(const Env& env);

/// Derives the id of a record that som creates for a part of another record: the day comes from the parent's
/// id, the random part from parent, part and attempt. Two branches that create the same record give it the
/// same id. The parent's id must have our form.
std::string derivedRecordId(std::string_view prefix, std::string_view parent, std::string_view part,
                            std::size_t attempt);

/// Returns the ULID that is `step` after `ulid`; nullopt if it is not a ULID, or if the result would be
/// beyond the last one.
std::optional<std::string> nextUlid(std::string_view ulid, std::uint64_t step = 1);

/// Returns the second in which a ULID was made; nullopt if the text is not a ULID.
std::optional<Instant> ulidTime(std::string_view ulid);

/// Derives an id of 32 hexadecimal digits from its parts. Equal parts give equal ids.
std::string derivedId(const std::vector<std::string>& parts);

/// True for a text that may name a catalogue entry, team, calendar or activity and become part of a file
/// name: letters, digits and `._-`, not starting with `.` or `-`, at most 128 characters.
bool isPlainId(std::string_view text);

}  // namespace som
