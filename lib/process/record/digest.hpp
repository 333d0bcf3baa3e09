#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doc/document.hpp"
#include "model/kind.hpp"

/// What the index remembers of a record, so that lists and scans need not read its file again.
namespace som::process {

/// A record cut down to what the named fields of queries need that follow from neither its plan nor the
/// moment, as a document of the same form.
class Digest {
 public:
  Digest() = default;
  /// What the index gave; nothing where that is empty.
  explicit Digest(std::string_view text) : text_(text) {}

  /// The digest of a record that is what its path claims. `checked`: its schema found nothing.
  static std::string of(const doc::Document& record, const model::KindRow& kind, bool checked);
  /// What must be the same for digests to mean the same: the program's version and its schemas.
  static const std::string& version();

  explicit operator bool() const { return !text_.empty(); }
  /// The record's clocks run (isOpenRecord).
  bool isOpen() const { return text_.front() == 'o' || text_.front() == 'O'; }
  bool isChecked() const { return text_.front() == 'O' || text_.front() == 'C'; }
  /// The record as far as it was kept, with the path of the file that it is of.
  doc::Document document(const std::string& path) const;

 private:
  std::string_view text_;
};

}  // namespace som::process
