#include "base/mask.hpp"

#include <algorithm>
#include <utility>

namespace som {
namespace {

constexpr std::size_t shortestLine = 4;

}  // namespace

Mask::Mask(const std::vector<std::string>& secrets) {
  for (const std::string& secret : secrets) {
    if (secret.empty()) continue;
    secrets_.push_back(secret);
    std::size_t begin = 0;
    while (begin < secret.size()) {
      const std::size_t end = std::min(secret.find_first_of("\r\n", begin), secret.size());
      if (end - begin >= shortestLine && end - begin < secret.size())
        secrets_.push_back(secret.substr(begin, end - begin));
      begin = end + 1;
    }
  }
}

std::string Mask::add(std::string_view piece) {
  if (secrets_.empty()) return std::string(piece);
  held_ += piece;
  return take(false);
}

std::string Mask::end() { return take(true); }

std::string Mask::masked(std::string_view text, const std::vector<std::string>& secrets) {
  Mask mask(secrets);
  std::string all = mask.add(text);
  return all += mask.end();
}

std::string Mask::take(bool atEnd) {
  std::string out;
  std::size_t at = 0;
  for (; at < held_.size(); ++at) {
    const std::string_view rest = std::string_view(held_).substr(at);
    std::size_t length = 0;
    bool undecided = false;
    for (const std::string& secret : secrets_) {
      if (rest.starts_with(secret))
        length = std::max(length, secret.size());
      else if (secret.starts_with(rest))
        undecided = true;
    }
    if (undecided && !atEnd) break;
    if (length > 0 && at >= covered_) out += "***";
    covered_ = std::max(covered_, at + length);
    if (at >= covered_) out += held_[at];
  }
  held_.erase(0, at);
  covered_ -= std::min(covered_, at);
  return out;
}

}  // namespace som
