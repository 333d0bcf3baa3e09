#pragma once

#include "fs/file_system.hpp"

/// Identities of names in a directory. Links are not followed.
namespace som::fs {

/// Fills the identity of a name, or of the directory itself if the name is empty. Returns false with errno.
bool identifyAt(int folder, const char* name, Identity& identity);

/// The same without the birth time, which costs a tenth of the call. The name must not be empty.
bool statAt(int folder, const char* name, Identity& identity);

}  // namespace som::fs
