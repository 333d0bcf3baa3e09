#pragma once

#include <optional>
#include <string>

#include "process/work/unit_of_work.hpp"

namespace som::process {

/// The largest file that is kept within a record: larger ones belong where they have a URL.
inline constexpr std::size_t largestAttachment = 64 * 1024;

/// Something to keep with a record: a URL, or a file with its bytes.
struct Attachment {
  std::string name = {};
  std::string url = {};                               ///< where it is kept elsewhere
  std::optional<std::string> content = std::nullopt;  ///< bytes of a file, kept in the record as base64
  std::string description = {};
};

/// Adds an attachment (TM Forum's AttachmentRefOrValue). Throws usage where a file is too large, or where the
/// URL is attached already.
void attach(UnitOfWork& unit, Draft& draft, const Attachment& attachment);

}  // namespace som::process
