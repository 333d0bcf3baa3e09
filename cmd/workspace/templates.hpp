#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"

/// The texts of files that `new` and `init --starter` write: the files of cmd/workspace/templates/, which are
/// part of the program.
namespace som::cli {

/// A text with placeholders, such as `{{name}}`.
struct Template {
  std::string_view path;  ///< below the folder of the templates: `skeletons/team.yaml`
  std::string_view text;
};

std::span<const Template> templates();

/// The values of placeholders, by their names.
using Values = std::map<std::string_view, std::string>;

/// Replaces the placeholders of a template by their values. Throws std::out_of_range for an unknown one.
std::string filled(std::string_view text, const Values& values);

/// Returns a text as one YAML scalar, with quotes if it needs them.
std::string scalarText(std::string_view text);

/// The names of what `new` can make: `team`, `calendar`, ...
std::vector<std::string_view> skeletonNames();

/// Returns the skeleton of this name, which is one of `skeletonNames`.
const Template& skeleton(std::string_view name);

/// The files of `init --starter`: one of each kind that a first order needs, and the order, with comments.
/// The dates lie around `now`.
std::map<std::string, std::string> starterFiles(std::string_view workspace, Instant now);

}  // namespace som::cli
