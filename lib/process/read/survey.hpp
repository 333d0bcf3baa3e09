#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "process/read/index_entry.hpp"
#include "process/read/record_fields.hpp"
#include "process/work/workspace.hpp"
#include "store/words.hpp"

namespace som::process {

class Survey;

/// Returns the state of a record that has ended, if the outermost lines of its file show it. Otherwise none.
lifecycle::State endAtAGlance(std::string_view text, const model::KindRow& kind);

/// A file that a survey visits.
class SurveyFile {
 public:
  const std::string& path() const { return file_.path; }
  /// Returns the kind; null for a file that is not a record, which has a flaw.
  const model::KindRow* kind() const { return kind_; }
  /// Returns a finding if the path is not valid for a record (misplaced-file) or if the record has another
  /// file (duplicate-id); otherwise nullopt.
  std::optional<Diagnostic> flaw() const;
  /// Returns the entry of the index for this version of the file.
  IndexEntry digest() const;
  /// False if the index shows that the record does not have one of the texts as a value.
  bool mayMention(const std::vector<store::WantedWords>& texts) const;
  /// Reads the record. Returns nullopt if the file has vanished; throws Error as doc::read.
  std::optional<doc::Document> read();
  bool wasRead() const { return bytes_ > 0; }
  /// Returns the time of the last change of the file, in nanoseconds: of the version that was read, or that
  /// the index has.
  std::int64_t changed() const { return wasRead() ? identity_.changed : file_.identity.changed; }
  /// True if the outermost lines of the file show that the record has ended, so that the rest need not be
  /// read. The index remembers that.
  bool hasEndedAtAGlance();
  /// Adds the entry of the record that was just read to the index, if the record matches its path. `checked`:
  /// it passed its schema.
  void remember(const FieldRecord& record, bool checked);

 private:
  friend class Survey;
  bool canBeRemembered() const;
  bool fetch();
  SurveyFile(Survey& survey, const fs::FileEntry& file, store::Remembered remembered,
             const model::KindRow* kind, bool twin)
      : survey_(survey), file_(file), remembered_(remembered), kind_(kind), twin_(twin) {}

  Survey& survey_;
  const fs::FileEntry& file_;
  store::Remembered remembered_;
  const model::KindRow* kind_;
  bool twin_;  ///< the record has another file
  std::optional<IndexEntryText> digest_;
  fs::Identity identity_;
  std::optional<std::string> text_;  ///< read, but not yet parsed
  std::size_t bytes_ = 0;
  std::string words_;  ///< for the index
};

/// Returns the findings for a document as the record of its path: those of its schema, otherwise a different
/// id or kind.
std::vector<Diagnostic> flawsOf(Workspace& workspace, const doc::Document& document,
                                const model::KindRow& kind);

/// The work on the files of one part of a survey, one file after the other.
class SurveyWork {
 public:
  virtual ~SurveyWork() = default;
  void look(SurveyFile& file);

 protected:
  /// Returns false to skip a file.
  virtual bool wants(const SurveyFile&) { return true; }
  /// Processes a record. An Error that it throws goes to `bad`.
  virtual void record(SurveyFile& file) = 0;
  /// Processes a file that has a flaw.
  virtual void flawed(SurveyFile&, Diagnostic flaw) { bad({std::move(flaw)}); }
  /// Receives the findings for a file.
  virtual void bad(std::vector<Diagnostic> findings) = 0;
};

/// The counts of a survey, for `--stats`.
struct SurveyCounts {
  std::size_t records = 0;  ///< visited files
  std::size_t read = 0;     ///< visited files that were read
  std::size_t bytes = 0;
};

/// Visits the files of all records of some kinds, several parts at the same time, and updates the index. To
/// be used within `store::Store::consistently`.
class Survey {
 public:
  /// The data to read from the index: none, those of levels, and also the named fields or the words.
  enum class Index { unused, levels, fields, words };
  Survey(Workspace& workspace, const std::vector<const model::KindRow*>& kinds, Index index);

  /// Returns findings for skipped entries: folders that cannot be read, and entries that are neither files
  /// nor folders.
  std::vector<Diagnostic> passedOver() const;
  /// Returns the findings for folders that cannot be read.
  const std::vector<Diagnostic>& unreadable() const { return found_.unreadable; }

  /// Returns the data of the record with this id from the index. Returns nullopt if the survey does not visit
  /// its kind, if the index has no valid entry, or if its file has a flaw: then its reader reads the file.
  /// Safe for several threads at the same time.
  std::optional<RecordAhead> ahead(const model::KindRow& kind, std::string_view id) const;

  /// Returns the number of parts in which `run` visits the files.
  std::size_t parts() const { return parts_; }
  /// Calls `look` with the part and the file, once for each file: the files of a part one after the other, by
  /// path, and those of an earlier part come before those of a later one; several parts at the same time.
  SurveyCounts run(const std::function<void(std::size_t part, SurveyFile& file)>& look);

 private:
  friend class SurveyFile;
  struct Part;
  const model::KindRow* wantedKind(Part& part, const std::string& path, bool& wanted) const;
  void remember(std::vector<Part>& parts);
  void look(Part& part, std::size_t number, const std::function<void(std::size_t, SurveyFile&)>& look);

  Workspace& workspace_;
  std::vector<const model::KindRow*> kinds_;
  bool remembers_;
  store::Survey found_;
  std::size_t parts_;
};

/// Visits all files of a survey. `make` makes the SurveyWork of each part, several parts work at the same
/// time, and `reduce` receives them afterwards, in the order of their files.
template <class Make, class Reduce>
SurveyCounts mapReduce(Survey& survey, const Make& make, const Reduce& reduce) {
  std::vector<decltype(make())> parts;
  for (std::size_t i = 0; i < survey.parts(); ++i) parts.push_back(make());
  const SurveyCounts counts =
      survey.run([&](std::size_t part, SurveyFile& file) { parts[part]->look(file); });
  for (auto& part : parts) reduce(std::move(part));
  return counts;
}

}  // namespace som::process
