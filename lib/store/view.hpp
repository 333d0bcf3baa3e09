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

/// The files at one moment, overlaid with the contents of the journal when the view was made.
class View : public Source {
 public:
  View(const fs::FileSystem& files, const Options& options);

  std::optional<std::string> read(const std::string& path) const override;
  bool contains(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
  /// The same. Folders that cannot be read become findings if `unreadable` is not null.
  std::vector<std::string> list(const std::string& folder, std::vector<Diagnostic>* unreadable) const;
  /// As `read`. `identity` receives the result of fstat from before the bytes were read, if they come from
  /// the path.
  std::optional<std::string> read(const std::string& path, fs::Identity* identity) const;
  /// Lists the contents of a folder, with the identities of files if requested. The kind is `Kind::other` if
  /// a path does not hold what `read` returns.
  fs::FolderSurvey surveyFolder(const std::string& folder, fs::Detail detail) const;
  /// True if nothing was being published when the view was made.
  bool beganSettled() const { return !moment_ || moment_->isSettled(); }
  /// True if nothing has been published since.
  bool isUnmoved() const;
  /// True if the reads through the view show one moment.
  bool settled() const { return beganSettled() && isUnmoved(); }
  /// The sequence number when the view was made; nullopt if the journal is hidden.
  const std::optional<Sequence>& moment() const { return moment_; }
  /// The reason why the user may not read the journal; the view then shows the files only.
  const std::optional<Diagnostic>& hidden() const { return hidden_; }

 private:
  std::optional<std::string> through(const Step& step) const;
  template <class Entry>
  std::vector<Entry> amended(std::vector<Entry> entries, const std::string& folder) const;

  const fs::FileSystem& files_;
  std::optional<Sequence> moment_;  ///< nullopt if the journal is hidden
  std::optional<Diagnostic> hidden_;
  std::map<std::string, Step> pending_;
};

}  // namespace som::store
