#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace som {

/// Replaces secrets by `***` in a text that arrives in pieces, even if a secret is split over two pieces.
///
/// Overlapping secrets are masked as one. Each line of four characters or more of a multi-line secret counts
/// as a secret too, because programs print them one by one. Text that may be the beginning of a secret is
/// held back until the next piece decides.
class Mask {
 public:
  explicit Mask(const std::vector<std::string>& secrets);

  /// Adds a piece; returns the text that can be shown now.
  std::string add(std::string_view piece);
  /// Returns the text that was held back; call it at the end.
  std::string end();
  /// Masks a whole text.
  static std::string masked(std::string_view text, const std::vector<std::string>& secrets);

 private:
  std::string take(bool atEnd);

  std::vector<std::string> secrets_;
  std::string held_;
  std::size_t covered_ = 0;  ///< bytes at the front of `held_` whose secret was already replaced
};

}  // namespace som
