#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "fs/file_system.hpp"
#include "store/journal.hpp"
#include "store/options.hpp"
#include "store/sequence.hpp"
#include "store/source.hpp"

namespace som::store {

/// What readers see at one moment: the files, and over them what the journal held when the view was made.
class View : public Source {
 public:
  View(const fs::FileSystem& files, const Options& options);

  std::optional<std::string> read(const std::string& path) const override;
  bool contains(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
  /// The same; folders that cannot be read become findings, where `unreadable` is not null.
  std::vector<std::string> list(const std::string& folder, std::vector<Diagnostic>* unreadable) const;
  /// The same bytes as `read`; what fstat said before they were read, where they were read from the path.
  std::optional<std::string> read(const std::string& path, fs::Identity* identity) const;
  /// What lies below a folder; where identities are asked for, files with what is at their paths.
  /// `Kind::other` where a path does not hold what `read` gives.
  fs::FolderSurvey survey(const std::string& folder, fs::Detail detail) const;
  /// True where nothing was being published when the view was made.
  bool beganSettled() const { return !moment_ || moment_->isSettled(); }
  /// True where nothing was published since.
  bool isUnmoved() const;
  /// True where what was read through the view shows one moment.
  bool settled() const { return beganSettled() && isUnmoved(); }
  /// When the view was made; nothing where the journal is hidden.
  const std::optional<Sequence>& moment() const { return moment_; }
  /// Why the journal could not be read, where the user may not: the view shows the files alone then.
  const std::optional<Diagnostic>& hidden() const { return hidden_; }

 private:
  std::optional<std::string> through(const Step& step) const;
  template <class Entry>
  std::vector<Entry> amended(std::vector<Entry> entries, const std::string& folder) const;

  const fs::FileSystem& files_;
  std::optional<Sequence> moment_;  ///< nothing where the journal is hidden
  std::optional<Diagnostic> hidden_;
  std::map<std::string, Step> pending_;
};

}  // namespace som::store
