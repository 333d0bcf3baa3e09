#pragma once

#include <map>
#include <string>

#include "fs/file_system.hpp"
#include "store/journal.hpp"
#include "store/options.hpp"
#include "store/source.hpp"

namespace som::store {

/// What readers see at one moment: the files, and over them what the journal held when the view was made.
class View : public Source {
 public:
  View(const fs::FileSystem& files, const Options& options);

  std::optional<std::string> read(const std::string& path) const override;
  bool contains(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
  /// The same bytes as `read`; what fstat said before they were read, where they were read from the path.
  std::optional<std::string> read(const std::string& path, fs::Identity* identity) const;
  /// What lies below a folder; where identities are asked for, files with what is at their paths.
  /// `Kind::other` where a path does not hold what `read` gives.
  fs::FolderSurvey survey(const std::string& folder, fs::Detail detail) const;
  /// False where a change of several files has begun to move since the view was made.
  bool settled() const;

 private:
  std::optional<std::string> through(const Step& step) const;
  template <class Entry>
  std::vector<Entry> amended(std::vector<Entry> entries, const std::string& folder) const;

  const fs::FileSystem& files_;
  std::string sequence_;
  std::map<std::string, Step> pending_;
};

}  // namespace som::store
