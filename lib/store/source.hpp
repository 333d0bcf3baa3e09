#pragma once

#include <optional>
#include <string>
#include <vector>

namespace som::store {

/// Where records are read from: the store as it is, or a transaction with its own changes.
class Source {
 public:
  Source() = default;
  Source(const Source&) = default;
  Source& operator=(const Source&) = default;
  virtual ~Source() = default;

  /// The bytes of a file, nothing where there is none.
  virtual std::optional<std::string> read(const std::string& path) const = 0;
  /// True where there is a file, whatever is in it.
  virtual bool contains(const std::string& path) const { return read(path).has_value(); }
  /// The paths of the regular files below a folder, in byte order, without names that begin with a dot.
  virtual std::vector<std::string> list(const std::string& folder) const = 0;
  /// The same for who only shows what is there: where the source tells its users what it could not read, a
  /// folder that cannot be read hides no other.
  virtual std::vector<std::string> listReadable(const std::string& folder) const { return list(folder); }
  /// What lies below a folder and is neither file nor folder, links and devices: `list` passes them over.
  virtual std::vector<std::string> irregular(const std::string& /*folder*/) const { return {}; }
};

}  // namespace som::store
