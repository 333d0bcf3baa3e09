#include "store/sequence.hpp"

#include <algorithm>
#include <charconv>

#include "store/private_folder.hpp"

namespace som::store {
namespace {

constexpr std::size_t digits = 20;

/// Fixed length, because a number is overwritten in place.
std::string textOf(std::uint64_t number) {
  const std::string plain = std::to_string(number);
  return std::string(digits - plain.size(), '0') + plain + "\n";
}

}  // namespace

Sequence Sequence::read(const fs::FileSystem& files) {
  Sequence sequence;
  try {
    sequence.text_ = files.read(sequencePath, digits + 1);
  } catch (const Error& error) {
    if (error.findings().front().code == Code::io) throw;
    sequence.text_ = "damaged";
  }
  return sequence;
}

std::optional<std::uint64_t> Sequence::number() const {
  if (!text_) return 0;
  std::uint64_t number = 0;
  const char* begin = text_->data();
  const auto [end, error] = std::from_chars(begin, begin + std::min(text_->size(), digits), number);
  const bool whole =
      error == std::errc() && end == begin + digits && text_->size() == digits + 1 && *end == '\n';
  return whole ? std::optional(number) : std::nullopt;
}

bool Sequence::isSettled() const {
  const auto value = number();
  return value && *value % 2 == 0;
}

std::string Sequence::next(bool odd, std::int64_t clock) const {
  const std::uint64_t value = number().value_or(static_cast<std::uint64_t>(clock));
  const std::uint64_t step = (value % 2 == 1) == odd ? 2 : 1;
  return textOf(value + step);
}

std::string firstSequence() { return textOf(0); }

}  // namespace som::store
