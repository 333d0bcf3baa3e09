#pragma once

#include <optional>
#include <string>

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// The maximum size in bytes of a file that is kept in a record. A larger file must be attached by its URL.
inline constexpr std::size_t largestAttachment = 64 * 1024;

/// An attachment of a record: a URL, or a file with its bytes.
struct Attachment {
  std::string name = {};
  std::string url = {};                               ///< if it is kept elsewhere
  std::optional<std::string> content = std::nullopt;  ///< bytes of a file, kept in the record as base64
  std::string description = {};
};

/// Adds an attachment (TM Forum's AttachmentRefOrValue). A URL that is attached already is reported and not
/// added again. Throws usage if the file is too large.
void attach(UnitOfWork& unit, Draft& draft, const Attachment& attachment);

}  // namespace som::process
