#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// The words of a file, which the index keeps, so that a look-up by content opens only the files that can
/// contain the text. A word is what stands between spaces, quotes, brackets, braces, commas and colons. Left
/// out, in files and in texts alike: single characters, times, and words before a colon, as member names are.
///
/// Words never exclude a file that has the text as a value, because a value stands between such characters.
/// The words of a file with a backslash are unknown, because a value may be written in another way there;
/// likewise those of a file with more than a thousand words.
namespace som::store {

/// Returns the words of a file in the form of the index: bytes that are never empty.
std::string wordsOf(std::string_view file);

/// True if a file may have the text as a value, in any way of writing it.
bool mayMention(std::string_view file, std::string_view text);

/// The words of a text that is looked up.
class WantedWords {
 public:
  explicit WantedWords(std::string_view text);
  /// False if the file with these words (`wordsOf`) does not have the text as a value.
  bool mayBeIn(std::string_view words) const;
  const std::vector<std::uint32_t>& hashes() const { return hashes_; }

 private:
  std::vector<std::uint32_t> hashes_;
};

/// The words of many texts that are looked up at once.
class WantedTexts {
 public:
  explicit WantedTexts(const std::vector<std::string>& texts);
  /// False if the file with these words has none of the texts as a value. Its time does not depend on the
  /// number of texts.
  bool anyMayBeIn(std::string_view words) const;

 private:
  std::vector<WantedWords> texts_;
  /// The texts, by the one of their words that the fewest of them have.
  std::unordered_map<std::uint32_t, std::vector<std::size_t>> byWord_;
  bool isInAll_ = false;  ///< a text has no words
};

}  // namespace som::store
