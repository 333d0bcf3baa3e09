#include "store/words.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/hash.hpp"

namespace som::store {
namespace {

constexpr std::size_t shortest = 2;
constexpr std::size_t mostWords = 1000;
// The form begins with one of these letters; the hashes of the words follow, in machine order.
constexpr char known = 'w';
constexpr char unknown = '?';

constexpr std::array<bool, 256> wordBytes = [] {
  std::array<bool, 256> bytes{};
  for (std::size_t byte = 0x21; byte < bytes.size(); ++byte) bytes[byte] = true;
  for (const char c : std::string_view("\"'[]{},:\x7f")) bytes[static_cast<unsigned char>(c)] = false;
  return bytes;
}();

bool isWordByte(char c) { return wordBytes[static_cast<unsigned char>(c)]; }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// True for `2026-11-21T12`, as a time begins up to its first colon.
bool isTime(std::string_view word) {
  return word.size() == 13 && word[4] == '-' && word[7] == '-' && word[10] == 'T' &&
         std::all_of(word.begin(), word.begin() + 4, isDigit);
}

/// True if the text goes on as after the name of a member: `state: `, `"state":`.
bool isName(std::string_view after) {
  if (after.empty()) return false;
  if (after[0] == '"' || after[0] == '\'') return after.size() > 1 && after[1] == ':';
  return after[0] == ':' &&
         (after.size() == 1 || after[1] == ' ' || after[1] == '\n' || after[1] == '\r' || after[1] == '\t');
}

template <class Take>
void eachWord(std::string_view text, const Take& take) {
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at != end;) {
    if (!isWordByte(*at)) {
      ++at;
      continue;
    }
    const char* const begin = at;
    while (at != end && isWordByte(*at)) ++at;
    const std::string_view word(begin, static_cast<std::size_t>(at - begin));
    if (word.size() < shortest || isTime(word) ||
        isName({at, std::min<std::size_t>(2, static_cast<std::size_t>(end - at))}))
      continue;
    take(static_cast<std::uint32_t>(quickHash(word)));
  }
}

/// The hashes of words, each once, in the order of their first occurrence. Sorting them instead would take a
/// third of the time of a first scan.
class Hashes {
 public:
  void add(std::uint32_t hash) {
    hash += hash == 0 ? 1U : 0U;  // 0 marks a free slot
    std::size_t slot = hash % slots_.size();
    while (slots_[slot] != 0 && slots_[slot] != hash) slot = (slot + 1) % slots_.size();
    if (slots_[slot] == hash || isFull()) return;
    slots_[slot] = hash;
    all_.push_back(hash);
  }
  bool isFull() const { return all_.size() > mostWords; }
  const std::vector<std::uint32_t>& all() const { return all_; }

 private:
  std::array<std::uint32_t, 2048> slots_{};
  std::vector<std::uint32_t> all_;
};
static_assert(mostWords < 1024);

}  // namespace

std::string wordsOf(std::string_view file) {
  if (std::memchr(file.data(), '\\', file.size()) != nullptr) return {unknown};
  Hashes hashes;
  eachWord(file, [&](std::uint32_t hash) { hashes.add(hash); });
  if (hashes.isFull()) return {unknown};
  std::string words(1, known);
  words.append(reinterpret_cast<const char*>(hashes.all().data()),
               hashes.all().size() * sizeof(std::uint32_t));
  return words;
}

WantedWords::WantedWords(std::string_view text) {
  Hashes hashes;
  eachWord(text, [&](std::uint32_t hash) { hashes.add(hash); });
  hashes_ = hashes.all();
}

bool WantedWords::mayBeIn(std::string_view words) const {
  if (words.empty() || words.front() == unknown) return true;
  words.remove_prefix(1);
  const auto isThere = [&](std::uint32_t wanted) {
    // Read in place: the hashes of a row are not aligned.
    for (std::size_t at = 0; at + sizeof wanted <= words.size(); at += sizeof wanted) {
      std::uint32_t hash = 0;
      std::memcpy(&hash, words.data() + at, sizeof hash);
      if (hash == wanted) return true;
    }
    return false;
  };
  return std::all_of(hashes_.begin(), hashes_.end(), isThere);
}

WantedTexts::WantedTexts(const std::vector<std::string>& texts) {
  std::unordered_map<std::uint32_t, std::size_t> uses;
  for (const std::string& text : texts) {
    texts_.emplace_back(text);
    for (const std::uint32_t hash : texts_.back().hashes()) ++uses[hash];
  }
  for (std::size_t at = 0; at < texts_.size(); ++at) {
    const auto& hashes = texts_[at].hashes();
    const auto rarest = std::min_element(hashes.begin(), hashes.end(),
                                         [&](std::uint32_t a, std::uint32_t b) { return uses[a] < uses[b]; });
    if (rarest == hashes.end())
      isInAll_ = true;
    else
      byWord_[*rarest].push_back(at);
  }
}

bool WantedTexts::anyMayBeIn(std::string_view words) const {
  if (isInAll_) return true;
  if (texts_.empty()) return false;
  if (words.empty() || words.front() == unknown) return true;
  std::uint32_t hash = 0;
  for (std::size_t at = 1; at + sizeof hash <= words.size(); at += sizeof hash) {
    std::memcpy(&hash, words.data() + at, sizeof hash);
    const auto found = byWord_.find(hash);
    if (found != byWord_.end() && std::any_of(found->second.begin(), found->second.end(),
                                              [&](std::size_t text) { return texts_[text].mayBeIn(words); }))
      return true;
  }
  return false;
}

bool mayMention(std::string_view file, std::string_view text) {
  return file.find(text) != std::string_view::npos || WantedWords(text).mayBeIn(wordsOf(file));
}

}  // namespace som::store
