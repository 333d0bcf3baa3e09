#pragma once

#include <string>
#include <string_view>

#include "process/work/unit_of_work.hpp"

/// New files of `policy/`, `catalog/` and `pools/`.
namespace som::process {

/// Adds a document that a person goes on to edit, as a file of its own: `policy/team-voice.yaml`,
/// `catalog/voice-line.yaml`. `text` is the whole YAML file, with an id. Throws guard if the workspace has a
/// document of this kind and id, or a file in its place; invalid-id; and the findings of `validate` for it.
ChangeResult addDocument(Workspace& workspace, const ChangeOptions& options, std::string text);

}  // namespace som::process
