#pragma once

#include <string>

#include "doc/document.hpp"

namespace som::doc {

/// Parses a document that contains a record, such as an event. It may be nested some levels deeper and have
/// some values more than a record. Throws as `read`. The documents of `readAll` have the same bounds.
Document readWrapper(std::string text, std::string file, Format format);

}  // namespace som::doc
