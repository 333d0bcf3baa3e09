#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "store/survey.hpp"

namespace som::store {

/// A source of files: the store, or a transaction with its own changes.
class Source {
 public:
  Source() = default;
  Source(const Source&) = default;
  Source& operator=(const Source&) = default;
  virtual ~Source() = default;

  /// Returns the bytes of a file; nullopt if it does not exist.
  virtual std::optional<std::string> read(const std::string& path) const = 0;
  /// True if the file exists, whatever it contains.
  virtual bool contains(const std::string& path) const { return read(path).has_value(); }
  /// The paths of the regular files below a folder, in byte order, without names that begin with a dot.
  virtual std::vector<std::string> list(const std::string& folder) const = 0;
  /// The same for callers that only show records: if the source reports what it could not read
  /// (`takeFindings`), a folder that cannot be read is skipped. Other sources throw.
  virtual std::vector<std::string> listReadable(const std::string& folder) const { return list(folder); }
  /// Returns the links, devices and other special files below a folder, which `list` skips.
  virtual std::vector<std::string> irregular(const std::string& /*folder*/) const { return {}; }

  /// Lists the files below these folders with what the index has of them (see `surveyFiles`). Sources without
  /// an index list the files alone.
  virtual Survey survey(std::vector<std::string> folders, const std::optional<Wanted>& wanted) const;
  /// The same with the words of all files. Calls at one moment share what they find.
  virtual std::shared_ptr<const Survey> surveyWords(const std::vector<std::string>& folders) const;
  /// Writes rows for files of a survey to the index, if the source has one.
  virtual void remember(const Survey& /*survey*/, std::vector<IndexRow> /*rows*/) const {}
  /// Notes an error that a reader skipped. Sources that cannot report it later throw it.
  virtual void note(Diagnostic finding) const { throw Error(std::move(finding)); }
};

}  // namespace som::store
