#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "process/planning/extract.hpp"

/// The data of a record that the index keeps, so that lists and scans need not
/// read its file again.
namespace som::process {

/// A digest in the form that the index stores.
struct IndexEntryText {
  std::string text;    ///< whether its record is open, and the extract of an open record
  std::string fields;  ///< its links and its named fields
};

/// The values of a record's named fields that need no plan, and the extract of
/// an open record.
class IndexEntry {
 public:
  IndexEntry() = default;
  /// Reads an entry of the index; an empty text makes an empty entry.
  /// `policies` is the version of the policies: a due date that was computed
  /// under another version is not used.
  IndexEntry(std::string_view text, std::string_view fields, std::uint64_t policies);

  /// Packs the entry of a record: whether it has ended, whether it passed its
  /// schema (`checked`), the values of its named fields in order, the extract
  /// of an open record (`open`) or the final state of another, and its packed
  /// links (process/read/links_extract.hpp). Returns nullopt if a value cannot
  /// be packed; such a record is read each time.
  static std::optional<IndexEntryText> pack(bool checked, std::uint64_t policies,
                                            const std::vector<std::vector<std::string>>& values,
                                            const Extract* open, lifecycle::State ended,
                                            std::string_view links = {});
  /// Returns the entry of a record of which only the final state was read.
  static IndexEntryText ended(lifecycle::State state) { return {{'g', static_cast<char>(state)}, ""}; }
  /// Returns the version of the form of entries and of the schemas. Entries of
  /// another version are not used.
  static const std::string& version();

  explicit operator bool() const { return state_ != 0; }
  /// True if the entry has the named fields.
  bool hasFields() const { return !fields_.empty(); }
  /// True if the record's clocks run (isOpenRecord).
  bool isOpen() const { return state_ == 'o' || state_ == 'O'; }
  bool isChecked() const { return state_ == 'O' || state_ == 'C'; }
  /// True if the whole record was read, not only its final state.
  bool isWhole() const { return state_ != 0 && state_ != 'g'; }
  /// Returns the values of a named field, by its index in recordFields. The
  /// field must not need a plan, and must not be the due date of an open
  /// record.
  std::vector<std::string> values(std::size_t field) const;
  /// Returns the packed links; empty if the entry has none.
  std::string_view links() const { return links_; }
  /// Returns the state of a record that is not open; none for an open one.
  lifecycle::State endState() const;
  /// Returns the data from which the level of an open record follows. They
  /// refer to the digest. Throws fault if the digest is damaged.
  Extract extract() const;

 private:
  char state_ = 0;
  std::string_view extract_;
  std::string_view links_;
  std::string_view fields_;
};

}  // namespace som::process
