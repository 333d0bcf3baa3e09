#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.hpp"
#include "model/kind.hpp"

namespace som::store {

/// Where records are read from: the store as it is now, or a transaction that remembers what it read.
class Files {
 public:
  virtual ~Files() = default;
  /// The bytes of a file, nothing where there is none.
  virtual std::optional<std::string> read(const std::string& path) = 0;
  /// All files below a folder, sorted; none where there is no such folder.
  virtual std::vector<std::string> list(const std::string& folder) = 0;
};

/// `Files` over anything that has `read` and `list`: a Store, a Transaction.
template <class Source>
class FilesOf final : public Files {
 public:
  explicit FilesOf(Source& source) : source_(source) {}
  std::optional<std::string> read(const std::string& path) override { return source_.read(path); }
  std::vector<std::string> list(const std::string& folder) override { return source_.list(folder); }

 private:
  Source& source_;
};

/// A record's file.
struct Found {
  const model::KindRow* kind = nullptr;
  std::string id;
  std::string path;
  std::string bytes;
};

/// The paths of all files of a kind, sorted; for kinds in `policy/` all policy files.
std::vector<std::string> pathsOf(Files& files, const model::KindRow& kind);

/// Finds the record that a person means: a whole id, a unique prefix of at least four characters of an id or
/// of its random part, or `ext:` and another system's id. `kind` narrows the search where it is given.
///
/// Throws not-found (with the nearest ids as a hint), ambiguous-id (with the candidates), duplicate-id where
/// a YAML and a JSON file claim the id, invalid-id for texts that cannot be ids.
Found findRecord(Files& files, std::string_view reference, const model::KindRow* kind = nullptr);

/// True where a record of this id is there.
bool exists(Files& files, const model::KindRow& kind, std::string_view id);

}  // namespace som::store
