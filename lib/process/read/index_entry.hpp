#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "process/planning/extract.hpp"

/// What the index remembers of a record, so that lists and scans need not read its file again.
namespace som::process {

/// A digest as the index keeps it.
struct IndexEntryText {
  std::string text;    ///< how its record stands, and of an open one its extract
  std::string fields;  ///< its named fields
};

/// The values of a record's named fields that need no plan, and of an open one its extract.
class IndexEntry {
 public:
  IndexEntry() = default;
  /// What the index gave; nothing where that is empty. `policies`: their version, as a due date that has been
  /// worked out under others says nothing.
  IndexEntry(std::string_view text, std::string_view fields, std::uint64_t policies);

  /// Packs what is remembered of a record: whether it has ended, that its schema found nothing (`checked`),
  /// the values of its named fields in their order, and of an open one its extract. Returns nullopt if a
  /// value cannot be packed; such a record is read each time.
  static std::optional<IndexEntryText> pack(bool checked, std::uint64_t policies,
                                            const std::vector<std::vector<std::string>>& values,
                                            const Extract* open);
  /// Of a record of which nothing was looked at but that its state is one in which it has ended.
  static IndexEntryText ended() { return {"c", ""}; }
  /// What must be the same for digests to mean the same: the program's version and its schemas.
  static const std::string& version();

  explicit operator bool() const { return state_ != 0; }
  /// It has the named fields.
  bool hasFields() const { return !fields_.empty(); }
  /// The record's clocks run (isOpenRecord).
  bool isOpen() const { return state_ == 'o' || state_ == 'O'; }
  bool isChecked() const { return state_ == 'O' || state_ == 'C'; }
  /// The values of a named field, by its index among recordFields; it must be one that needs no plan, and of
  /// an open record not the due date.
  std::vector<std::string> values(std::size_t field) const;
  /// What the level of an open record follows from; it lies in the digest. Throws fault where the digest was
  /// damaged.
  Extract extract() const;

 private:
  char state_ = 0;
  std::string_view extract_;
  std::string_view fields_;
};

}  // namespace som::process
