#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "doc/document.hpp"

/// What the index remembers of a record, so that lists and scans need not read its file again.
namespace som::process {

class FieldRecord;

/// The values of a record's named fields that need no plan; and of an open one, cut down to that, what its
/// level follows from.
class Digest {
 public:
  Digest() = default;
  /// What the index gave; nothing where that is empty. `policies`: their version, as a due date that has been
  /// worked out under others says nothing.
  Digest(std::string_view text, std::uint64_t policies);

  /// The digest of a record that is what its path claims; nothing for one that has to be read each time.
  /// `checked`: its schema found nothing.
  static std::optional<std::string> of(const FieldRecord& record, bool checked, std::uint64_t policies);
  /// Of a record of which nothing was looked at but that its state is one in which it has ended.
  static std::string ended() { return "c"; }
  /// What must be the same for digests to mean the same: the program's version and its schemas.
  static const std::string& version();

  explicit operator bool() const { return state_ != 0; }
  /// It has the named fields; else only what follows is known.
  bool hasFields() const { return !rest_.empty(); }
  /// The record's clocks run (isOpenRecord).
  bool isOpen() const { return state_ == 'o' || state_ == 'O'; }
  bool isChecked() const { return state_ == 'O' || state_ == 'C'; }
  /// The values of a named field, by its index among recordFields; it must be one that needs no plan, and of
  /// an open record not the due date.
  std::vector<std::string> values(std::size_t field) const;
  /// An open record as far as its level follows from it, with the path of the file that it is of.
  doc::Document document(std::string path) const;

 private:
  std::string_view after(std::size_t fields) const;

  char state_ = 0;
  std::string_view rest_;  ///< the fields, and what stands after them
};

}  // namespace som::process
