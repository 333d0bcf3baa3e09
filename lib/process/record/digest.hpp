#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "doc/document.hpp"
#include "model/kind.hpp"

/// What the index remembers of a record, so that lists and scans need not read its file again.
namespace som::process {

/// A record cut down to what the named fields of queries need, as a document of the same form: of an open one
/// all, so that it can be assessed; of one that has ended those that need no plan.
class Digest {
 public:
  Digest() = default;
  /// What the index gave; nothing where that is empty.
  explicit Digest(std::string_view text) : text_(text) {}

  /// The digest of a record that is what its path claims. `checked`: its schema found nothing.
  static std::string of(const doc::Document& record, const model::KindRow& kind, bool checked);
  /// Of a record of which nothing was looked at but that its state is one in which it has ended.
  static std::string ended() { return "c"; }
  /// What must be the same for digests to mean the same: the program's version and its schemas.
  static const std::string& version();

  explicit operator bool() const { return !text_.empty(); }
  /// It has what fields need; else only what follows is known.
  bool hasFields() const { return text_.size() > 1; }
  /// The record's clocks run (isOpenRecord).
  bool isOpen() const { return text_.front() == 'o' || text_.front() == 'O'; }
  bool isChecked() const { return text_.front() == 'O' || text_.front() == 'C'; }
  /// The record as far as it was kept, with the path of the file that it is of.
  doc::Document document(const std::string& path) const;

 private:
  std::string_view text_;
};

}  // namespace som::process
