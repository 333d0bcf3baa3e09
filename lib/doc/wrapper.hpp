#pragma once

#include <string>

#include "doc/document.hpp"

namespace som::doc {

/// Parses a document that contains a record, such as an event. It may be nested some levels deeper and have
/// some values more than a record. Throws as `read`. A document of `readAll` may be nested as deep.
Document readWrapper(std::string text, std::string file, Format format);

}  // namespace som::doc
