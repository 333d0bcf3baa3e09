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

namespace som::process {

class Survey;

/// True where a look at the outermost lines of a file tells that its record has ended. False says nothing.
bool hasEndedAtAGlance(std::string_view text, const model::KindRow& kind);

/// A file among records, as a survey shows it.
class SurveyFile {
 public:
  const std::string& path() const { return file_.path; }
  /// Null for a file that is no record, which has a flaw.
  const model::KindRow* kind() const { return kind_; }
  /// Why the file is not taken for a record: it is no record's place, or the record has two files
  /// (misplaced-file, duplicate-id). Returns nullopt for all others.
  std::optional<Diagnostic> flaw() const;
  /// What the index has of this very version of the file.
  IndexEntry digest() const;
  /// The record, read from its file; nothing where it has vanished. Throws Error as doc::read.
  std::optional<doc::Document> read();
  bool wasRead() const { return bytes_ > 0; }
  /// True where a look at the file tells that the record has ended, and the rest of it need not be read; the
  /// index remembers that.
  bool hasEndedAtAGlance();
  /// Has the index remember what was just read, where it is what its path claims. `checked`: its schema
  /// found nothing.
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
  std::optional<std::string> text_;  ///< read, and not yet made a document of
  std::size_t bytes_ = 0;
};

/// What is wrong with a document as the record of its path: what its schema finds, else that it has another
/// id or kind.
std::vector<Diagnostic> flawsOf(Workspace& workspace, const doc::Document& document,
                                const model::KindRow& kind);

/// What is done with the files of one part of a survey, one after the other.
class SurveyWork {
 public:
  virtual ~SurveyWork() = default;
  void look(SurveyFile& file);

 protected:
  /// False leaves a file out.
  virtual bool wants(const SurveyFile&) { return true; }
  /// Looks at a record. An Error that it throws goes to `bad`.
  virtual void record(SurveyFile& file) = 0;
  /// Looks at a file that has a flaw.
  virtual void flawed(SurveyFile&, Diagnostic flaw) { bad({std::move(flaw)}); }
  /// Takes what is wrong with a file.
  virtual void bad(std::vector<Diagnostic> findings) = 0;
};

/// What a survey did, for `--stats`.
struct SurveyCounts {
  std::size_t records = 0;  ///< files that were looked at
  std::size_t read = 0;     ///< of them, those that were read
  std::size_t bytes = 0;
};

/// Looks at the files of all records of some kinds, in several parts at the same time, and keeps the index up
/// with what was read. Within `store::Store::consistently`.
class Survey {
 public:
  /// What the index is asked for: nothing, what levels follow from, or the named fields too.
  enum class Index { unused, levels, fields };
  Survey(Workspace& workspace, const std::vector<const model::KindRow*>& kinds, Index index);

  /// What was not looked at: folders that cannot be read, and what is neither file nor folder. A finding for
  /// each.
  std::vector<Diagnostic> passedOver() const;
  /// Of that the folders that cannot be read.
  const std::vector<Diagnostic>& unreadable() const { return found_.unreadable; }

  /// In how many parts `run` looks at the files.
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

/// Looks at all files of a survey: `make` makes the SurveyWork of each part, several parts work at the same
/// time, and `reduce` takes them afterwards, in the order of their files.
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
