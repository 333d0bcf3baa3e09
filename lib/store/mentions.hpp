#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "doc/document.hpp"
#include "model/kind.hpp"
#include "store/listing.hpp"
#include "store/source.hpp"
#include "store/survey.hpp"
#include "store/words.hpp"

namespace som::store {

/// A file among records that cannot be taken for a record: why, and its text.
struct Doubtful {
  Diagnostic finding;
  std::optional<std::string> text;  ///< nullopt for a link or device, which is not read

  /// True if the file may be a record that mentions the word.
  bool mentions(std::string_view word) const { return !text || mayMention(*text, word); }
};

/// Look-ups by content among the records of some kinds: which of them mention a text? The files are listed
/// once, with their words from the index; a look-up opens only those whose words do not exclude the text.
/// Without an index it opens all. Shows the files of the moment when it was made.
class Mentions {
 public:
  Mentions(const Source& files, std::vector<const model::KindRow*> kinds);

  /// Returns the files that may mention the text, by path, as `listRecords` does.
  std::vector<Listed> of(std::string_view text) const;

  /// Calls `look` with each record that mentions the text. Returns the files that mention it and are no
  /// record of their place, and the links and devices with names of records.
  std::vector<Doubtful> read(std::string_view text,
                             const std::function<void(const doc::Document& record)>& look) const;

  /// Does the same for the records that mention any of several texts, in one pass.
  std::vector<Doubtful> readAny(const std::vector<std::string>& texts,
                                const std::function<void(const doc::Document& record)>& look) const;

  /// Returns the links, devices and other special files in the folders.
  const std::vector<std::string>& irregular() const { return survey_->irregular; }

 private:
  using HasWords = std::function<bool(std::string_view words)>;
  std::vector<Listed> having(const HasWords& hasWords) const;
  std::vector<Doubtful> read(const HasWords& hasWords, const std::function<bool(std::string_view)>& mentions,
                             const std::function<void(const doc::Document& record)>& look) const;

  const Source& files_;
  std::vector<const model::KindRow*> kinds_;
  std::shared_ptr<const Survey> survey_;
};

/// Throws the findings of those files that mention a word.
void refuseDoubtful(const std::vector<Doubtful>& files, std::string_view word);

}  // namespace som::store
