#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace som {

/// Writes `***` for secrets in a text that comes in pieces, also where a secret is split over two of them.
///
/// Secrets that overlap are one. Of a secret with several lines each line of four characters or more counts
/// as well, since programs print them one by one. What could be the beginning of a secret is held back until
/// the next piece decides; all other text comes out at once.
class Mask {
 public:
  explicit Mask(const std::vector<std::string>& secrets);

  /// The text so far, from where the last answer ended.
  std::string add(std::string_view piece);
  /// What was held back; the text ends here.
  std::string end();
  /// A whole text.
  static std::string masked(std::string_view text, const std::vector<std::string>& secrets);

 private:
  std::string take(bool atEnd);

  std::vector<std::string> secrets_;
  std::string held_;
  std::size_t covered_ = 0;  ///< bytes at the front of `held_` that belong to a secret already written
};

}  // namespace som
